"""W7: each backup made while somebody writes opens, checks, and holds exactly one moment's state."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from app.core.changes import Changes
from app.store import backup
from app.workspace import DATABASE, Workspace
from tests.workspaces import image_project, opened


def write_both(session, number: int) -> Changes:
    """Two rows that belong together: a backup between them would be torn."""
    for key in ("first", "second"):
        session.execute(text("INSERT OR REPLACE INTO meta VALUES (:key, :value)"), {"key": key, "value": str(number)})
    session.execute(text("INSERT INTO meta VALUES (:key, :value)"), {"key": f"n{number}", "value": "x" * 500})
    return Changes()


def state(workspace: Workspace) -> tuple[int, int, int]:
    """(the number in the first row, in the second, how many numbers there are)."""
    rows = dict(workspace.read(lambda session: session.execute(text("SELECT key, value FROM meta")).tuples().all()))
    count = sum(key[0] == "n" and key[1:].isdecimal() for key in rows)
    return int(rows.get("first", 0)), int(rows.get("second", 0)), count


def restored(folder: Path, backups: int) -> tuple[int, int]:
    """(backups that hold the state of one moment between their begin and end, backups made)."""
    good = 0
    with opened(folder / "w") as workspace:
        image_project(workspace, [f"{n}.png" for n in range(50)])
        written, stop = [0], threading.Event()

        def keep_writing() -> None:
            while not stop.is_set():
                workspace.write(write_both, written[0] + 1)
                written[0] += 1

        writer = threading.Thread(target=keep_writing)
        writer.start()
        try:
            for number in range(backups):
                before = written[0]
                path = workspace.back_up()
                after = written[0] + 1
                copy = folder / str(number)
                copy.mkdir()
                shutil.copyfile(path, copy / DATABASE)
                with opened(copy) as found:
                    first, second, count = state(found)
                    good += backup.is_sound(path) and first == second == count and before <= first <= after
                shutil.rmtree(copy)
        finally:
            stop.set()
            writer.join()
        assert written[0] > backups
    return good, backups


@pytest.mark.promise("W7")
@pytest.mark.timeout(600)
def test_a_backup_made_while_writing_is_the_state_of_a_moment(tmp_path: Path, size, figure) -> None:
    good, made = restored(tmp_path, size(8, 50))
    figure("backups restored to the state of their moment", good, f"of {made}", "50 of 50")
    assert good == made


@pytest.mark.promise("W7")
def test_a_bare_copy_of_the_file_is_not_that(tmp_path: Path, monkeypatch) -> None:
    """The guard off: the file copied as it lies there misses what is still in the WAL."""

    def bare(database: Path, folder: Path, reason: str, passphrase: str = "") -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copyfile(database, folder / f"{reason}.db"))

    monkeypatch.setattr("app.workspace.back_up", bare)
    with pytest.raises((AssertionError, Exception)):
        good, made = restored(tmp_path, 4)
        assert good == made
