"""No committed edit is lost: not when the disk fails, not when edits come faster than it."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

import pytest

from app.core.editor import AnnotationEditor
from app.core.ids import record_id
from app.core.item import Item
from app.core.project import ModalityName, Project
from app.errors import StoreError
from app.gui.labeling.autosave import Autosave, SaveState
from app.modalities.image.regions import Box
from app.ops import items, labeling, projects
from app.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path):
    made = Workspace.open(tmp_path / "work")
    yield made
    made.close()


@pytest.fixture
def editor(workspace: Workspace) -> AnnotationEditor:
    project = Project(record_id(), "p", ModalityName.IMAGE)
    workspace.write(projects.create_project, project)
    item = Item(record_id(), project.id, "a.png", "image/png")
    workspace.write(items.add, project.id, [item])
    return AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))


def _box(n: int) -> Box:
    return Box(id=f"{n:016x}", label="", x1=n, y1=n, x2=n + 10, y2=n + 10)


def _stored(workspace: Workspace, editor: AnnotationEditor):
    return workspace.read(labeling.open_annotation, editor.annotation.item_id, workspace.person)


def test_many_fast_edits_arrive_in_order_with_their_history(qtbot, workspace, editor) -> None:
    autosave = Autosave()
    autosave.attach(workspace, editor)
    for n in range(200):
        editor.apply("Draw", put=[_box(n)])
    editor.undo()
    assert autosave.state is SaveState.SAVING
    qtbot.waitUntil(lambda: autosave.clean, timeout=10_000)
    assert autosave.state is SaveState.SAVED
    annotation, history = _stored(workspace, editor)
    assert annotation == editor.annotation
    assert history == editor.history


class Failing:
    """A workspace whose disk is full until `full` is taken away."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace, self.full, self.person = workspace, True, workspace.person

    def post(self, op, *args, **kw):
        if not self.full:
            return self._workspace.post(op, *args, **kw)
        future: Future = Future()
        future.set_exception(StoreError("The disk is full.", "Make room."))
        return future


def test_a_full_disk_keeps_everything_until_there_is_room(qtbot, workspace, editor) -> None:
    disk, autosave, seen = Failing(workspace), Autosave(), []
    autosave.state_changed.connect(lambda state, error: seen.append((state, error)))
    autosave.attach(disk, editor)
    editor.apply("Draw", put=[_box(1)])
    qtbot.waitUntil(lambda: autosave.state is SaveState.FAILED)
    editor.apply("Draw", put=[_box(2)])
    editor.apply("Move", put=[_box(1)], drop=[_box(2).id])
    assert not autosave.flush()
    assert isinstance(seen[-1][1], StoreError)
    assert not _stored(workspace, editor)[0].regions
    disk.full = False
    autosave.retry()
    assert autosave.flush()
    assert autosave.state is SaveState.SAVED
    annotation, history = _stored(workspace, editor)
    assert annotation == editor.annotation
    assert history == editor.history


def test_flush_waits_for_what_is_under_way(workspace, editor) -> None:
    autosave = Autosave()
    autosave.attach(workspace, editor)
    editor.apply("Draw", put=[_box(1)])
    editor.apply("Draw", put=[_box(2)])
    assert autosave.flush()
    assert len(_stored(workspace, editor)[0].regions) == 2
