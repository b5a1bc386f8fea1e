"""W2, W4: what the disk is told to do at each edit, and what happens when it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, text

from app.core.editor import AnnotationEditor
from app.errors import StoreError
from app.modalities.image.regions import Box
from app.ops import items, labeling
from app.workspace import Workspace
from tests.promises.scene import holding, new_project
from tests.stations import serve
from tests.workspaces import image_project, opened


def editor_of(workspace: Workspace, item_id: str) -> AnnotationEditor:
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item_id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    return editor


def box(x: int) -> Box:
    return Box(id="b", label="car", x1=x, y1=0, x2=x + 5, y2=5)


def writes_of(workspace: Workspace) -> tuple[list[str], int, str]:
    """(the statements of one edit, the writer's synchronous setting, its journal mode)."""
    _, (item, *_) = image_project(workspace, ["a.png"])
    editor = editor_of(workspace, item.id)
    said: list[str] = []
    connection = workspace._engine.raw_connection()
    connection.dbapi_connection.set_trace_callback(said.append)
    editor.apply("Add", put=[box(1)])
    connection.dbapi_connection.set_trace_callback(None)

    def settings(session) -> tuple[int, str]:
        return session.scalar(text("PRAGMA synchronous")), session.scalar(text("PRAGMA journal_mode"))

    synchronous, journal = workspace.write(settings)
    return said, synchronous, journal


@pytest.mark.promise("W2")
def test_each_edit_is_one_transaction_that_waits_for_the_disk(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        said, synchronous, journal = writes_of(workspace)
    assert said[0] == "BEGIN IMMEDIATE"
    assert said[-1] == "COMMIT"
    assert sum(statement.startswith(("BEGIN", "COMMIT")) for statement in said) == 2
    assert synchronous == 2
    assert journal == "wal"


@pytest.mark.promise("W2")
def test_the_probe_sees_a_weaker_setting(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        workspace._engine.raw_connection().dbapi_connection.execute("PRAGMA synchronous=NORMAL").fetchall()
        assert writes_of(workspace)[1] == 1


@pytest.mark.promise("W4")
@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited there")
def test_a_disk_that_refuses_at_every_write(tmp_path: Path, size, figure) -> None:
    writes = size(40, 300)
    with serve(tmp_path / "s") as served:
        project = new_project(served, tmp_path / "t", 3)
        with holding(served, tmp_path / "w", project, 3, secret=b"\x31" * 32):
            pass
    command = [sys.executable, "-m", "tests.promises.small_disk", str(tmp_path / "w"), str(writes)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    figure("refused writes", found["refused"], "", "300")
    figure("acknowledged edits lost", found["lost"], "", "0")
    figure("not resumed when space returned", found["stuck"], "", "0")
    assert found["refused"] > writes // 2
    assert (found["lost"], found["stuck"], found["unclear"]) == (0, 0, [])
    # What could not be sealed left nothing that would be sent beside the next try.
    assert (found["sealed_on_full_disk"], found["pending_after_refusal"]) == (0, 0)
    assert (found["queued"], found["spool_files"], found["notice"]) == (1, 1, "")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace whose database may not grow by a single page."""
    with opened(tmp_path) as workspace:
        image_project(workspace, ["a.png"])
        allow(workspace, workspace.write(lambda session: session.scalar(text("PRAGMA page_count"))))
        yield workspace


def allow(workspace: Workspace, pages: int) -> None:
    workspace.write(lambda session: session.scalar(text(f"PRAGMA max_page_count={pages}")))


@pytest.mark.promise("W4")
def test_a_full_disk_is_said_and_saving_goes_on_when_there_is_room(full: Workspace) -> None:
    (project,) = full.read(lambda s: [row[0] for row in s.execute(text("SELECT id FROM project"))])
    (item,) = full.read(items.page, project)
    editor, unsaved = AnnotationEditor(*full.read(labeling.open_annotation, item.id, full.person)), []
    editor.committed.connect(unsaved.append)
    many = [Box(id=str(n), label="car", x1=n, y1=0, x2=n + 5, y2=5) for n in range(3_000)]
    editor.apply("Add", put=many)
    with pytest.raises(StoreError) as refused:
        full.write(labeling.save, unsaved, full.person)
    assert refused.value.title == "The disk is full."
    assert "safe" in refused.value.message and "Free some space" in refused.value.message
    assert full.read(labeling.annotation_of, item.id, full.person) is None
    assert full.read(items.count, project) == 1
    allow(full, 1_000_000)
    full.write(labeling.save, unsaved, full.person)
    kept = full.read(labeling.annotation_of, item.id, full.person)
    assert kept is not None and len(kept.regions) == 3_000


@pytest.mark.promise("W4")
def test_a_backup_that_finds_no_room_keeps_nobody_out(tmp_path: Path, monkeypatch) -> None:
    from app.store import backup

    with opened(tmp_path):
        pass
    for old in backup.backups(tmp_path / "backups"):
        old.unlink()

    def no_room(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "_sync_file", no_room)
    with opened(tmp_path) as workspace:
        assert "backup could not be made" in workspace.notice
        image_project(workspace, ["a.png"])
    assert list((tmp_path / "backups").iterdir()) == []


@pytest.mark.promise("W4")
def test_an_error_at_any_statement_leaves_the_state_before(tmp_path: Path, size, figure) -> None:
    """The database fails at the n-th statement of an edit, for each n: all of it is there, or nothing."""
    with opened(tmp_path) as workspace:
        _, (item, *_) = image_project(workspace, ["a.png"])
        editor, unsaved = editor_of(workspace, item.id), []
        editor.apply("Add", put=[box(0)])
        points = 0
        for place in range(1, size(30, 300)):
            editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
            editor.committed.connect(unsaved.append)
            editor.apply("Move", put=[box(place)])
            left = [place % 7 + 1]

            def fail(*_: object, left: list[int] = left) -> None:
                left[0] -= 1
                if left[0] == 0:
                    raise OSError(5, "Input/output error")

            event.listen(workspace._engine, "before_cursor_execute", fail)
            try:
                workspace.write(labeling.save, unsaved, workspace.person)
                expected = place
            except StoreError as error:
                assert "disk" in str(error)
                points, expected = points + 1, place - 1
            finally:
                event.remove(workspace._engine, "before_cursor_execute", fail)
            kept = workspace.read(labeling.annotation_of, item.id, workspace.person)
            assert kept is not None and kept.regions["b"].x1 == expected
            if expected != place:
                workspace.write(labeling.save, unsaved, workspace.person)
            unsaved.clear()
        assert points > 5
    figure("failing statements", points)
