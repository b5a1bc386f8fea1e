"""Opening, locking, repairing and upgrading a workspace."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from app.core.changes import Changes
from app.errors import StoreError
from app.ops import items, projects
from app.store import backup
from app.store.engine import wal_is_safe
from app.workspace import DATABASE, Workspace
from tests.workspaces import image_project, opened

OPEN = "import sys; from pathlib import Path; from app.workspace import Workspace; Workspace.open(Path(sys.argv[1]))"


def test_a_second_program_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path):
        done = subprocess.run([sys.executable, "-c", OPEN, str(tmp_path)], capture_output=True, text=True, check=False)
    assert "StoreError: This workspace is already open." in done.stderr


def test_a_lock_left_by_a_dead_program_does_not_block(tmp_path: Path) -> None:
    dies = f"{OPEN}; import os; os._exit(9)"
    assert subprocess.run([sys.executable, "-c", dies, str(tmp_path)], check=False).returncode == 9
    with opened(tmp_path) as workspace:
        assert workspace.person


def test_a_failed_write_leaves_nothing_and_the_next_one_works(tmp_path: Path) -> None:
    def half(session) -> Changes:
        session.execute(text("INSERT INTO meta VALUES ('half', '1')"))
        raise ValueError("no")

    with opened(tmp_path) as workspace:
        with pytest.raises(ValueError):
            workspace.write(half)
        assert workspace.read(lambda s: s.execute(text("SELECT count(*) FROM meta WHERE key='half'")).scalar()) == 0
        image_project(workspace, ["a.png"])


def test_changes_are_told_after_the_commit(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        seen = []
        workspace.changed.connect(lambda change: seen.append((change, len(workspace.read(projects.all_projects)))))
        project, _ = image_project(workspace, ["a.png"])
        workspace.flush()
    assert seen[0] == (Changes(projects=frozenset({project.id})), 1)


def test_a_newer_database_is_refused_and_untouched(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        workspace.write(lambda s: s.execute(text("UPDATE alembic_version SET version_num='9999'")) and Changes())
    before = (tmp_path / DATABASE).read_bytes()
    with pytest.raises(StoreError, match="newer Caravan"):
        Workspace.open(tmp_path)
    assert (tmp_path / DATABASE).read_bytes() == before


@pytest.mark.parametrize("damage", ["header", "middle", "truncated", "empty-pages"])
def test_a_damaged_database_is_set_aside_and_the_backup_restored(tmp_path: Path, damage: str) -> None:
    with opened(tmp_path) as workspace:
        project, _ = image_project(workspace, [f"{n}.png" for n in range(2_000)])
        workspace.back_up()
    database = tmp_path / DATABASE
    data = bytearray(database.read_bytes())
    match damage:
        case "header":
            data[:100] = b"x" * 100
        case "middle":
            data[4096:8192] = b"\xff" * 4096
        case "truncated":
            data = data[: len(data) // 3]
        case "empty-pages":
            data[4096:] = bytes(len(data) - 4096)
    database.write_bytes(data)
    with opened(tmp_path) as workspace:
        assert "damaged" in workspace.notice
        assert workspace.read(items.count, project.id) == 2_000
    kept = list((tmp_path / "damaged").glob("*/" + DATABASE))
    assert kept[0].read_bytes() == bytes(data)


def test_a_damaged_database_without_backup_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"not a database at all" * 1000)
    with pytest.raises(StoreError, match="no backup"):
        Workspace.open(tmp_path)
    assert (tmp_path / DATABASE).read_bytes().startswith(b"not a database")


def test_backups_are_sound_and_only_the_newest_are_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        image_project(workspace, ["a.png"])
        for _ in range(backup.KEEP + 3):
            path = workspace.back_up()
            assert backup.is_sound(path)
        assert len(backup.backups(tmp_path / "backups")) == backup.KEEP


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text(json.dumps({}))
    with pytest.raises(StoreError):
        Workspace.open(tmp_path / "file" / "workspace")


def test_wal_only_on_versions_without_the_reset_fault() -> None:
    safe = [(3, 51, 3), (3, 53, 0), (3, 50, 7), (3, 44, 6), (4, 0, 0)]
    unsafe = [(3, 51, 2), (3, 50, 6), (3, 44, 5), (3, 45, 0), (3, 7, 0), (3, 51, 0)]
    assert all(map(wal_is_safe, safe))
    assert not any(map(wal_is_safe, unsafe))


def test_the_tables_are_what_the_migrations_make(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    from app.store.base import Base

    with opened(tmp_path) as workspace:
        found = workspace.read(lambda s: compare_metadata(MigrationContext.configure(s.connection()), Base.metadata))
    assert found == []
