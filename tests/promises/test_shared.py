"""H12 in the real window: the key locks itself, an encrypted workspace asks, and its folder says nothing afterwards."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.gui.account.idle import IdleWatch
from app.gui.account.unlock_dialog import UnlockDialog
from app.gui.vault import encrypt_dialog
from app.gui.vault.encrypt_dialog import ChangeDialog, DecryptDialog, EncryptDialog
from app.gui.vault.open_dialog import NetworkDialog, OpenDialog
from app.ops import guarding, outbox, projects
from app.store import drive
from app.workspace import Workspace
from tests.gui.conftest import home, photos, start  # noqa: F401 - fixtures
from tests.gui.joined import Memory, dialog, get_work, join, opened, submit_all, system_keyring, until
from tests.promises.strongbox import found_in
from tests.stations import serve, write_texts

pytestmark = [pytest.mark.promise("H12"), pytest.mark.timeout(300)]
WORDS = "correct horse battery"


@pytest.fixture(autouse=True)
def _no_keyring():
    with system_keyring():
        yield


@pytest.fixture
def served(tmp_path):
    with serve(tmp_path / "station") as served:
        yield served


class Hand:
    """The time on the wall, turned by hand."""

    def __init__(self, watch: IdleWatch) -> None:
        self.now = 1000.0
        self.watch = watch
        watch._now = lambda: self.now
        watch.touch()

    def pass_(self, minutes: float) -> None:
        self.now += 60 * minutes
        self.watch.step()


def _encrypt(qtbot: Any, desk: Any) -> None:
    desk.window.actions_table["file.encrypt"].trigger()
    shown = dialog(qtbot, desk, EncryptDialog)
    assert not shown.main.isEnabled()
    for field in (shown.form.first, shown.form.again):
        field.edit.setText(WORDS)
    assert not shown.main.isEnabled(), "first the person says that the passphrase was kept"
    shown.understood.setChecked(True)
    shown.main.click()
    until(qtbot, lambda: desk.session.workspace is not None and desk.session.workspace.encrypted)


def _unlock(qtbot: Any, desk: Any, words: str = WORDS) -> None:
    shown = dialog(qtbot, desk, OpenDialog)
    shown.field.edit.setText(words)
    shown.main.click()
    until(qtbot, lambda: desk.session.workspace is not None)


def test_the_key_locks_when_nobody_is_there_and_work_goes_on(qtbot, start, served, tmp_path) -> None:  # noqa: F811
    served.project(write_texts(tmp_path / "texts"))
    desk = start()
    join(qtbot, desk, served)
    local = get_work(qtbot, desk, 2)
    workspace, account = desk.session.workspace, desk.window.account
    assert not workspace.signer.locked and account.watch._timer.isActive()
    hand = Hand(account.watch)
    hand.pass_(14)
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Shift)
    hand.pass_(14)
    QTest.mouseMove(desk.window.windowHandle(), QPoint(40, 40))
    hand.pass_(14)
    assert not workspace.signer.locked, "somebody was there"
    hand.pass_(1.1)
    assert workspace.signer.locked and workspace.signer._key is None
    assert desk.window.status.text("key") == "Key locked"
    assert any("key was locked" in text for text in desk.window.notices.texts)
    submit_all(workspace, local)
    assert workspace.read(outbox.counts).received == 0 and workspace.read(outbox.counts).pending == 2
    desk.window.actions_table["account.unlock"].trigger()
    shown = dialog(qtbot, desk, UnlockDialog)
    shown.field.edit.setText(desk.passphrase)
    shown.main.click()
    until(qtbot, lambda: workspace.read(outbox.counts).received == 2)


def test_the_test_sees_a_lock_that_does_not_come(qtbot, start, served, tmp_path, monkeypatch) -> None:  # noqa: F811
    monkeypatch.setattr(IdleWatch, "step", lambda _self: None)
    served.project(write_texts(tmp_path / "texts"))
    desk = start()
    join(qtbot, desk, served)
    Hand(desk.window.account.watch).pass_(60)
    assert not desk.session.workspace.signer.locked


def test_where_the_computer_opens_the_key_it_stays_open_unless_asked(qtbot, start, served, tmp_path) -> None:  # noqa: F811
    served.project(write_texts(tmp_path / "texts"))
    with system_keyring(Memory()):
        desk = start()
        join(qtbot, desk, served)
        signer, account = desk.session.workspace.signer, desk.window.account
        Hand(account.watch).pass_(600)
        assert not signer.locked
        desk.settings.lock_minutes = 5
        Hand(account.watch).pass_(6)
        assert signer.locked
        # Nobody ever saw its passphrase, so nobody is asked for it.
        desk.window.actions_table["account.unlock"].trigger()
        until(qtbot, lambda: not signer.locked)
        account._on_screen_locked()
        assert signer.locked


def test_what_was_labelled_cannot_be_read_in_the_folder_of_an_encrypted_workspace(
    qtbot, start, photos  # noqa: F811
) -> None:  # fmt: skip
    (photos / "chelsea.png").rename(photos / "quokkaname.png")
    desk = start(photos)
    until(qtbot, lambda: "label" in desk.window.pages and desk.window.pages["label"].editor is not None)
    page, folder = desk.window.pages["label"], desk.session.workspace.path
    _label(qtbot, page, "wombatlabel")
    until(qtbot, lambda: desk.window.status.text("saved") == "Saved")
    words = ("quokkaname", "wombatlabel", "bilbylabel", "astronaut.png")
    _encrypt(qtbot, desk)
    desk.window.show_page("label")
    page = desk.window.pages["label"]
    until(qtbot, lambda: page.editor is not None)
    _label(qtbot, page, "bilbylabel")
    until(qtbot, lambda: desk.window.status.text("saved") == "Saved")
    assert len(page.project.schema.labels) == 2
    assert found_in(folder, words) == set(), "while it is open"
    desk.window.close()
    desk.close()
    assert found_in(folder, words) == set()
    assert not list(folder.glob("cache/*")) and not (folder / "open").exists()
    again = start()
    shown = dialog(qtbot, again, OpenDialog)
    assert again.session.workspace is None
    shown.field.edit.setText("a wrong passphrase")
    shown.main.click()
    until(qtbot, lambda: "wrong" in shown.field.edit.property("fault_label").text())
    assert again.session.workspace is None
    _unlock(qtbot, again)
    again.window.show_page("label")
    until(qtbot, lambda: again.window.pages["label"].editor is not None)
    assert len(again.window.pages["label"].project.schema.labels) == 2


def _label(qtbot: Any, page: Any, name: str) -> None:
    count = len(page.editor.annotation.regions)
    qtbot.keyClicks(page.labels.field, name)
    qtbot.keyClick(page.labels.field, Qt.Key.Key_Return)
    page.view.set_tool("box")
    canvas = page.view.childAt(page.view.rect().center()) or page.view
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(120 + 40 * count, 120))
    QTest.mouseMove(canvas, QPoint(200 + 40 * count, 200))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(260 + 40 * count, 300))
    until(qtbot, lambda: len(page.editor.annotation.regions) == count + 1)


def test_an_encrypted_workspace_closes_when_nobody_is_there(qtbot, start, photos) -> None:  # noqa: F811
    desk = start(photos)
    until(qtbot, lambda: "label" in desk.window.pages and desk.window.pages["label"].editor is not None)
    folder = desk.session.workspace.path
    _encrypt(qtbot, desk)
    before = desk.window
    hand = Hand(desk.window.account.watch)
    hand.now += 60 * 16
    # Small pictures may just be made; then it looks again a little later.
    until(qtbot, lambda: hand.watch.step() or desk.session.workspace is None, 120)
    assert desk.session.locked == folder
    # Nothing of it is left in a window that could be looked at.
    assert desk.window is not before and list(desk.window.pages) == ["home"]
    shown = dialog(qtbot, desk, OpenDialog)
    shown.reject()
    assert desk.session.workspace is None
    desk.session.open(folder)
    _unlock(qtbot, desk)
    desk.window.actions_table["account.lock"].trigger()
    assert desk.session.workspace is None
    _unlock(qtbot, desk)


def test_an_export_under_way_is_not_broken_off_by_the_lock(qtbot, start) -> None:  # noqa: F811
    import threading

    desk = start()
    opened(qtbot, desk)
    _encrypt(qtbot, desk)
    go_on, ended = threading.Event(), []
    until(qtbot, lambda: not desk.runner.busy)
    desk.runner.start(go_on.wait, 60, done=ended.append)
    hand = Hand(desk.window.account.watch)
    hand.pass_(16)
    assert desk.session.workspace is not None
    go_on.set()
    until(qtbot, lambda: ended and not desk.runner.busy)
    until(qtbot, lambda: hand.watch.step() or desk.session.workspace is None, 120)


def test_cancel_and_wrong_words_leave_the_workspace_as_it_is(qtbot, start, monkeypatch) -> None:  # noqa: F811
    import threading

    desk = start()
    path = opened(qtbot, desk).path
    begun, go_on = threading.Event(), threading.Event()
    real = encrypt_dialog._encrypt

    def slowly(*args: Any, **tracked: Any) -> None:
        begun.set()
        go_on.wait(30)
        real(*args, **tracked)

    monkeypatch.setattr(encrypt_dialog, "_encrypt", slowly)
    desk.window.actions_table["file.encrypt"].trigger()
    shown = dialog(qtbot, desk, EncryptDialog)
    for field in (shown.form.first, shown.form.again):
        field.edit.setText(WORDS)
    shown.understood.setChecked(True)
    shown.main.click()
    until(qtbot, begun.is_set)
    shown.cancel.click()
    go_on.set()
    until(qtbot, lambda: desk.session.workspace is not None)
    assert not desk.session.workspace.encrypted and not guarding.is_encrypted(path)
    monkeypatch.setattr(encrypt_dialog, "_encrypt", real)
    _encrypt(qtbot, desk)
    desk.window.actions_table["file.decrypt"].trigger()
    shown = dialog(qtbot, desk, DecryptDialog)
    shown.field.edit.setText("not the right words")
    shown.main.click()
    until(qtbot, lambda: desk.session.workspace is not None and not shown.bar.isVisible())
    assert desk.session.workspace.encrypted and "wrong" in shown.field.edit.property("fault_label").text()
    shown.field.edit.setText(WORDS)
    shown.main.click()
    until(qtbot, lambda: desk.session.workspace is not None and not desk.session.workspace.encrypted)


def test_the_passphrase_is_changed_in_the_window(qtbot, start) -> None:  # noqa: F811
    desk = start()
    path = opened(qtbot, desk).path
    _encrypt(qtbot, desk)
    desk.window.actions_table["file.passphrase"].trigger()
    shown = dialog(qtbot, desk, ChangeDialog)
    shown.old.edit.setText(WORDS)
    shown.form.suggest.click()
    words = shown.form.first.edit.text()
    assert len(words) > 30 and shown.main.isEnabled()
    shown.main.click()
    until(qtbot, lambda: any("passphrase was changed" in text for text in desk.window.notices.texts))
    desk.session.close_workspace()
    Workspace.open(path, passphrase=words).close()


def test_a_project_that_asks_for_it_is_not_fetched_before_the_workspace_is_encrypted(
    qtbot, start, served, tmp_path  # noqa: F811
) -> None:  # fmt: skip
    served.project(write_texts(tmp_path / "texts"), data={"encrypt": True})
    desk = start()
    page = join(qtbot, desk, served)
    page.cards[0].get.click()
    shown = dialog(qtbot, desk, EncryptDialog)
    assert "encrypted workspace" in page.cards[0].outcome.text()
    assert not desk.session.workspace.read(projects.all_projects)
    assert not list(desk.session.workspace.path.glob("assets/??/*"))
    for field in (shown.form.first, shown.form.again):
        field.edit.setText(WORDS)
    shown.understood.setChecked(True)
    shown.main.click()
    until(qtbot, lambda: desk.session.workspace is not None and desk.session.workspace.encrypted)
    desk.window.account.unlock()
    unlock = dialog(qtbot, desk, UnlockDialog)
    unlock.field.edit.setText(desk.passphrase)
    unlock.main.click()
    until(qtbot, lambda: not desk.session.workspace.signer.locked)
    desk.window.show_page("projects")
    until(qtbot, lambda: desk.window.pages["projects"].cards and desk.window.pages["projects"].cards[0].get.isEnabled())
    get_work(qtbot, desk, 2)
    folder = desk.session.workspace.path
    texts = [path.read_text("utf-8")[:24] for path in (tmp_path / "texts").iterdir()]
    assert texts and found_in(folder, texts) == set()


def test_a_network_drive_is_asked_about_once(qtbot, start, tmp_path, monkeypatch) -> None:  # noqa: F811
    desk = start()
    opened(qtbot, desk)
    far = tmp_path / "far"
    monkeypatch.setattr(drive, "is_network", lambda folder: folder == far)
    desk.window.open_workspace(far)
    shown = dialog(qtbot, desk, NetworkDialog)
    assert "network drive" in shown.heading.text() and not (far / "workspace.db").exists()
    shown.anyway.click()
    until(qtbot, lambda: desk.session.path == far)
    assert not (far / "workspace.db-wal").exists()
    desk.session.close_workspace()
    desk.window.open_workspace(far)
    until(qtbot, lambda: desk.session.path == far)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the desktop's bus is Linux's")
def test_the_desktop_says_that_its_screen_is_locked(tmp_path: Path) -> None:
    import shutil
    import subprocess

    if shutil.which("dbus-run-session") is None:
        pytest.skip("needs dbus-run-session")
    script = tmp_path / "hear.py"
    script.write_text(
        "from PySide6.QtCore import QCoreApplication, QObject, QTimer\n"
        "from PySide6.QtDBus import QDBusConnection, QDBusMessage\n"
        "from app.gui.account.screen_lock import ScreenLock\n"
        "app = QCoreApplication([])\n"
        "lock = ScreenLock(app)\n"
        "lock.locked.connect(lambda: (print('locked', flush=True), app.quit()))\n"
        "bus = QDBusConnection.sessionBus()\n"
        "name = 'org.freedesktop.ScreenSaver'\n"
        "said = QDBusMessage.createSignal('/' + name.replace('.', '/'), name, 'ActiveChanged')\n"
        "said.setArguments([True])\n"
        "bus.registerService('org.freedesktop.ScreenSaver')\n"
        "QTimer.singleShot(200, lambda: bus.send(said))\n"
        "QTimer.singleShot(20000, app.quit)\n"
        "print('listening', lock.listening, flush=True)\n"
        "app.exec()\n"
    )
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(script)], capture_output=True, text=True, timeout=60,
        check=False,
        cwd=Path(__file__).parents[2], env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert done.stdout.split() == ["listening", "True", "locked"], done.stderr
