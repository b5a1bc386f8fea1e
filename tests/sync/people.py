"""A workspace joined to a served station, driven step by step."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.ops import items, labeling, projects, submitting
from app.protocol.hexadecimal import to_hex
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.station.invitation import make_invitation
from app.sync import account
from app.sync.engine import SyncEngine, connect
from app.workspace import Workspace
from tests.stations import Served


class TestClock:
    """Both clocks in ms, moved by hand."""

    __test__ = False

    def __init__(self, wall: int = 1_700_000_000_000) -> None:
        self.now_wall, self.now_monotonic = wall, 0

    def wall(self) -> int:
        return self.now_wall

    def monotonic(self) -> int:
        return self.now_monotonic

    def pass_ms(self, milliseconds: int) -> None:
        self.now_wall += milliseconds
        self.now_monotonic += milliseconds


def join(workspace: Workspace, served: Served, role: str = "annotator", secret: bytes = b"") -> str:
    """Join with a key that never had a file; the station's id."""
    workspace.key.signer = Signer.from_secret(secret or new_secret(), KeyRole.WORKER)
    return account.join(workspace, make_invitation(served.station, role)).id


def engine(workspace: Workspace, *, connecting: Callable = connect) -> tuple[SyncEngine, TestClock]:
    import time

    clock = TestClock(time.time_ns() // 1_000_000)
    return SyncEngine(workspace, clock=clock, random=Random(1), connect=connecting), clock


def settle(sync: SyncEngine, most: int = 300) -> None:
    """Step until nothing is due."""
    sync.wake()
    for _ in range(most):
        if not sync.step():
            return
    raise AssertionError("the sync engine does not come to rest")


def work(workspace: Workspace, station: str, project: bytes, count: int = 10, role: str = "annotator") -> None:
    found = workspace.read(account_of, station)
    account.ask_for_work(workspace, found, to_hex(project), role, count)


def account_of(session, station: str):
    from app.ops import stations

    return stations.get(session, station)


def leased(workspace: Workspace) -> list[Item]:
    (project,) = workspace.read(projects.all_projects)
    return workspace.read(items.page, project.id)


def leased_all(workspace: Workspace) -> list[Item]:
    (project,) = workspace.read(projects.all_projects)
    return workspace.read(items.page, project.id, items.ALL, 0, 1_000_000)


def answer_and_submit(workspace: Workspace, item: Item, **answers) -> Annotation:
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    editor.apply("Answer", answers=answers)
    submitting.finish(workspace, item.id, editor.annotation)
    return editor.annotation
