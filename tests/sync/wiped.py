"""What tests of wiping share: looks of the sync thread, verdicts, and what is made from files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from sqlalchemy import select

from app.core.item import FileState, Item
from app.core.review import Verdict
from app.media.tilecache import tile_path
from app.ops import braking, picture
from app.protocol import code
from app.protocol.hexadecimal import from_hex
from app.station.decide import decide_all
from app.station.tables import SubmissionRow as AtStation
from app.store.tables import AssignmentRow, DecisionRow, ItemRow, ReceiptRow, RewardRow, SubmissionRow
from app.sync.engine import SyncEngine
from app.workspace import Workspace
from tests.stations import TEXTS, Served, write_texts
from tests.sync.people import TestClock, engine, join, leased, settle, work
from tests.workspaces import opened

DAY_MS = 86_400_000
WIPES = {"data": {"wipe": True}}
DISPUTE_S = 14 * 86_400


@contextmanager
def at_work(
    served: Served, folder: Path, *leases: int, texts: Sequence[str] = TEXTS
) -> Iterator[tuple[Workspace, SyncEngine, TestClock, bytes, str]]:
    """A workspace with a lease over each of these numbers of items, of a project that asks for it: (workspace, its sync
    and clock, the project, the station). What is decided under one lease is told together."""
    project = served.project(write_texts(folder / "texts", texts), **WIPES)
    with opened(folder / "w") as workspace:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        for number in leases:
            work(workspace, station, project, number)
            settle(sync)
        yield workspace, sync, clock, project, station


def sweep(sync: SyncEngine, clock: TestClock, wall: int = 0) -> None:
    """Another look, at this time of day or a little later than the last."""
    clock.pass_ms(600_000)
    clock.now_wall = wall or clock.now_wall
    settle(sync)


def wiped(workspace: Workspace) -> list[bool]:
    """Of each item, whether it says that its file was wiped; what it says is true."""
    found = []
    for item in leased(workspace):
        said = item.file_state is FileState.WIPED
        assert workspace.assets.has(item.asset) is not said
        found.append(said)
    return found


def count(workspace: Workspace) -> list[int]:
    """How many submissions, receipts, decisions and reward lines there are."""
    tables = (SubmissionRow, ReceiptRow, DecisionRow, RewardRow)
    return [len(workspace.read(lambda s, table=table: s.scalars(select(table)).all())) for table in tables]


def judge(served: Served, project: bytes, *verdicts: Verdict) -> None:
    """A reviewer gives these verdicts, one for each piece of work; then the station decides."""
    judge = served.person("reviewer")
    judge.join(project, "reviewer")
    lease = judge.lease(project, len(verdicts), "reviewer")
    # In the order in which they were handed in, as the verdicts are given.
    order = served.station.read(lambda s: list(s.scalars(select(AtStation.digest).order_by(AtStation.log_index))))
    by_work = {from_hex(item.subjects[0].submission): item for item in lease.items}
    for digest, verdict in zip([one for one in order if one in by_work], verdicts, strict=True):
        item = by_work[digest]
        judge.send(judge.review(lease, item, item.subjects[0], code.Verdict[verdict.value]))
    decide_all(served.station)


def late_ms(session, item_id: str) -> int:
    return session.get_one(AssignmentRow, session.get_one(ItemRow, item_id).assignment_id).late_ms


def take_back(session) -> None:
    """The station withdrew everything, and said so."""
    for row in session.scalars(select(AssignmentRow)):
        braking.take_back(session, row.station_id, [row.lease_hash])
        session.refresh(row)
        assert row.state == "canceled"


def pictures(served: Served, folder: Path, count: int) -> bytes:
    folder.mkdir()
    for number in range(count):
        Image.new("RGB", (60, 40), (number, 0, 0)).save(folder / f"{number}.png")
    return served.project(folder, modality="image", reviewers_per_item=0, quorum=0, **WIPES)


def derived(workspace: Workspace, item: Item) -> list[Path]:
    """What the window makes of a picture and a table, as it names it."""
    cache = workspace.assets.cache
    squares, small = tile_path(cache, item.asset), picture.small_path(cache, item.asset)
    table = workspace.assets.linked(item.asset, ".csv")
    part = workspace.assets.incoming(item.asset)
    made = [squares, squares.with_suffix(".json"), small, table, part.with_name(part.name + ".part")]
    for path in made:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_bytes(b"made of it")
    return [*made, workspace.assets.path(item.asset)]
