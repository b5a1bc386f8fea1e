"""W3: an edit is on the disk within a tenth of a second after the gesture ends, without a Save button. W12: how."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from sqlalchemy import text
from sqlcipher3 import dbapi2

from app.errors import NetworkDriveError
from app.gui.action_table import ACTIONS
from app.gui.labeling.autosave import Autosave
from app.ops import guarding
from app.store import drive, engine
from app.store.engine import journal_mode, reader, wal_is_safe, writer
from app.workspace import DATABASE, Workspace
from tests.gui.conftest import home, photos, start  # noqa: F401 - fixtures
from tests.gui.joined import until

ASKED_MS = 100.0
WORDS = "correct horse battery"
Figure = Callable[..., None]


def _disk_ms(folder: Path, count: int = 30) -> float:
    """What the disk itself takes for one small durable write now, at its worst of a few: it belongs to the figure."""
    took = []
    with (folder / "floor").open("wb") as file:
        for _ in range(count):
            begun = time.perf_counter()
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())
            took.append(time.perf_counter() - begun)
    return 1_000 * max(took)


def _page(qtbot: Any, desk: Any) -> Any:
    until(qtbot, lambda: "label" in desk.window.pages and desk.window.pages["label"].editor is not None)
    page = desk.window.pages["label"]
    qtbot.keyClicks(page.labels.field, "face")
    qtbot.keyClick(page.labels.field, Qt.Key.Key_Return)
    page.view.set_tool("box")
    return page


def _draw(page: Any, number: int) -> None:
    canvas = page.view.childAt(page.view.rect().center()) or page.view
    a = QPoint(100 + number * 7 % 300, 90 + number * 11 % 250)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=a)
    QTest.mouseMove(canvas, a + QPoint(20, 20))
    QTest.mouseMove(canvas, a + QPoint(40, 30))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=a + QPoint(40, 30))


def _stored(path: Path, key: str) -> int:
    """How many regions another connection sees: what is committed."""
    connection = dbapi2.connect(f"file:{path / DATABASE}?mode=ro", uri=True)
    try:
        if key:
            connection.execute(f'PRAGMA key="{engine.raw_key(key)}"')
        return int(connection.execute("SELECT count(*) FROM region").fetchone()[0])
    finally:
        connection.close()


@pytest.mark.promise("W3")
@pytest.mark.timeout(900)
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_an_edit_is_durable_soon_after_the_gesture(
    qtbot, start, photos, tmp_path, size, figure: Figure, encrypted: bool  # noqa: F811
) -> None:  # fmt: skip
    count = size(300, 3_000)
    desk = start(photos)
    page = _page(qtbot, desk)
    if encrypted:
        path = desk.session.path
        desk.window.show_page("home")
        desk.session.close_workspace()
        desk.session.open(path, kept=guarding.encrypt(path, WORDS, scrypt_n=2**12))
        until(qtbot, lambda: desk.session.workspace is not None)
        desk.window.show_page("label")
        until(qtbot, lambda: desk.window.pages["label"].editor is not None)
        page = desk.window.pages["label"]
        page.view.set_tool("box")
    workspace = desk.session.workspace
    key = workspace.secret.database if workspace.secret else ""
    assert workspace.encrypted is encrypted
    took, floor = [], _disk_ms(tmp_path)
    for number in range(count):
        _draw(page, number)
        released = time.perf_counter()
        assert page.autosave.flush()
        took.append(1_000 * (time.perf_counter() - released))
        if number % 50 == 0:
            assert _stored(workspace.path, key) == len(page.editor.annotation.regions)
    floor = max(floor, _disk_ms(tmp_path))
    assert _stored(workspace.path, key) == len(page.editor.annotation.regions) >= count // 2
    took.sort()
    figure(f"{count} gestures, {'encrypted' if encrypted else 'plain'}: median", took[count // 2], "ms", "")
    figure(f"{count} gestures: p99", took[99 * count // 100], "ms", f"{ASKED_MS:g} ms")
    figure("the disk alone, at its worst of 60", floor, "ms", "")
    # The promise is measured in the full run, on a computer of its own; beside other work it is kept within reason.
    assert took[99 * count // 100] <= size(10 * ASKED_MS, ASKED_MS) + floor
    names = [button.text().lower() for button in desk.window.findChildren(QAbstractButton)]
    assert not any(name.strip("&").startswith("save") for name in names), "no Save button"
    assert not [entry.id for entry in ACTIONS if "save" in entry.id]


@pytest.mark.promise("W3")
def test_the_test_sees_edits_that_wait(qtbot, start, photos, monkeypatch) -> None:  # noqa: F811
    monkeypatch.setattr(Autosave, "_on_committed", lambda self, commit: self._waiting.append(commit))
    desk = start(photos)
    page = _page(qtbot, desk)
    _draw(page, 1)
    until(qtbot, lambda: len(page.editor.annotation.regions) == 1)
    desk.session.workspace.flush()
    assert _stored(desk.session.workspace.path, "") == 0


@pytest.mark.promise("W12")
@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 8, 0), False), ((3, 39, 4), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 44, 9), True),
        ((3, 45, 0), False), ((3, 46, 1), False), ((3, 50, 6), False), ((3, 50, 7), True), ((3, 51, 0), False),
        ((3, 51, 2), False), ((3, 51, 3), True), ((3, 52, 0), True), ((3, 53, 4), True),
    ],
)  # fmt: skip
def test_the_log_ahead_is_used_only_where_it_is_safe(
    version: tuple[int, int, int], safe: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert wal_is_safe(version) is safe
    assert journal_mode(version) == ("WAL" if safe else "TRUNCATE")
    assert journal_mode(version, on_network=True) == "TRUNCATE"
    monkeypatch.setattr(dbapi2, "sqlite_version_info", version)
    made = writer(tmp_path / "a.db")
    with made.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == ("wal" if safe else "truncate")
    made.dispose()


@pytest.mark.promise("W12")
def test_this_program_brings_a_sound_sqlite_and_opens_it_as_promised(tmp_path: Path) -> None:
    assert wal_is_safe(dbapi2.sqlite_version_info), dbapi2.sqlite_version_info
    workspace = Workspace.open(tmp_path)
    said: dict[str, Any] = {}

    def look(session: Any) -> None:
        for name in ("synchronous", "journal_mode", "foreign_keys"):
            said[name] = session.execute(text(f"PRAGMA {name}")).scalar()
        said["thread"] = threading.current_thread().name

    workspace.write(look)
    assert said == {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "thread": "db"}
    with pytest.raises(Exception, match=r"readonly|read-only|cannot be written"):
        workspace.read(lambda session: session.execute(text("DELETE FROM project")))
    workspace.close()


@pytest.mark.promise("W12")
def test_a_write_takes_its_lock_before_it_reads(tmp_path: Path) -> None:
    """BEGIN IMMEDIATE: a second writer is refused at the start, not after it has read what will be out of date."""
    made = writer(tmp_path / "a.db")
    with made.begin() as connection:
        connection.execute(text("CREATE TABLE one (n)"))
    with made.begin():
        other = engine.connect(tmp_path / "a.db")
        other.execute("PRAGMA busy_timeout=0")
        with pytest.raises(dbapi2.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()
    reading = reader(tmp_path / "a.db")
    with reading.connect() as looking:  # readers do not hold it
        looking.execute(text("SELECT * FROM one"))
        with made.begin() as connection:
            connection.execute(text("INSERT INTO one VALUES (1)"))
    reading.dispose()
    made.dispose()


@pytest.mark.promise("W12")
def test_without_the_lock_at_the_start_a_second_writer_is_not_noticed(tmp_path: Path) -> None:
    made = writer(tmp_path / "a.db")
    with made.begin() as connection:
        connection.execute(text("CREATE TABLE one (n)"))
    # The guard off: a transaction as SQLite begins it by itself.
    plain = engine.connect(tmp_path / "a.db")
    plain.execute("BEGIN")
    other = engine.connect(tmp_path / "a.db")
    other.execute("PRAGMA busy_timeout=0")
    other.execute("BEGIN IMMEDIATE")
    for connection in (other, plain):
        connection.rollback()
        connection.close()
    made.dispose()


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /dev/shm tmpfs rw 0 0
server:/all /srv/far nfs4 rw 0 0
/dev/sdb1 /srv/far/near xfs rw 0 0
//nas/team /mnt/team\\040share cifs rw 0 0
me@host: /mnt/ssh fuse.sshfs rw 0 0
"""


@pytest.mark.promise("W12")
@pytest.mark.parametrize(
    ("folder", "far"),
    [
        ("/srv/me", False), ("/srv/far", True), ("/srv/far/work", True), ("/srv/far/near/work", False),
        ("/srv/farther", False), ("/mnt/team share/w", True), ("/mnt/ssh/a", True), ("/", False),
    ],
)  # fmt: skip
def test_a_network_drive_is_told_from_others(folder: str, far: bool) -> None:
    assert drive.is_network(Path(folder), MOUNTS) is far


@pytest.mark.promise("W12")
def test_a_network_drive_needs_a_choice_and_gets_no_shared_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drive, "is_network", lambda _folder: True)
    with pytest.raises(NetworkDriveError, match="network drive"):
        Workspace.open(tmp_path / "w")
    assert not (tmp_path / "w" / DATABASE).exists()
    Workspace.open(tmp_path / "w", network_drive=True).close()
    workspace = Workspace.open(tmp_path / "w")  # it was chosen
    assert not (tmp_path / "w" / (DATABASE + "-shm")).exists()
    workspace.close()
    connection = sqlite3.connect(tmp_path / "w" / DATABASE)
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal"
    connection.close()
