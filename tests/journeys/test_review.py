"""Journeys 3 and 5: work is rejected with a reason in a window; the annotator reads it next to the own answer and
objects; a second reviewer accepts; the reward follows.

All in one real window that changes workspaces, on one station.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.core.item import ItemState
from app.core.review import Verdict
from app.core.reward import RewardState
from app.ops import disputing, items, outbox, rewards
from app.station.work import STEPS
from tests.gui.joined import get_work, join, opened, submit_all, system_keyring, until
from tests.stations import serve, write_texts

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _no_keyring():
    with system_keyring():
        yield


def _press(qtbot, desk, key, held=Qt.KeyboardModifier.NoModifier) -> None:
    desk.window.activateWindow()
    page = desk.window.pages["review"]
    qtbot.keyClick(QApplication.focusWidget() or page.comparison.panes[0].view, key, held)


def _sent(qtbot, desk) -> None:
    desk.window.account.sync_now()
    workspace = desk.session.workspace
    until(qtbot, lambda: workspace.read(outbox.counts).received and not workspace.read(outbox.counts).pending)


def _switch(qtbot, desk, path) -> None:
    """Another person's workspace in the same window; the key is opened with the words that were shown."""
    desk.window.open_workspace(path)
    until(qtbot, lambda: desk.session.path == path)
    opened(qtbot, desk)


def _review(qtbot, desk):
    """The review page on the only item there is."""
    desk.window.show_page("review")
    page = desk.window.pages["review"]
    until(qtbot, lambda: page.case is not None)
    desk.window.activateWindow()
    until(qtbot, desk.window.isActiveWindow)
    page.comparison.focus_active()
    until(qtbot, QApplication.focusWidget)
    return page


@pytest.mark.timeout(240)
def test_rejected_with_a_reason_disputed_and_accepted_by_a_second_reviewer(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station", steps=STEPS) as served:
        served.project(write_texts(tmp_path / "texts", ("Ada wrote to Charles.",)), times={"hold_s": 0})
        desk = start()
        join(qtbot, desk, served)
        own, words = desk.session.path, desk.passphrase
        local = get_work(qtbot, desk, 1)
        workspace = desk.session.workspace
        [item] = workspace.read(items.page, local)
        assert submit_all(workspace, local, "bad") == 1
        _sent(qtbot, desk)

        _switch(qtbot, desk, tmp_path / "reviewer")
        join(qtbot, desk, served, "reviewer")
        get_work(qtbot, desk, 1)
        page = _review(qtbot, desk)
        assert [pane.letter for pane in page.comparison.panes] == ["A"]
        _press(qtbot, desk, Qt.Key.Key_X)
        _press(qtbot, desk, Qt.Key.Key_1)
        _press(qtbot, desk, Qt.Key.Key_Return, CONTROL)
        _sent(qtbot, desk)

        _switch(qtbot, desk, own)
        workspace = desk.session.workspace
        workspace.key.unlock(words)
        desk.window.account.opened_elsewhere()
        served.server.ticker.wake()
        [decision] = until(qtbot, lambda: desk.session.read(disputing.unseen))
        assert decision.verdict is Verdict.REJECTED
        desk.window.show_page("decisions", item.id)
        frame = desk.window.pages["decisions"].frame
        until(qtbot, lambda: frame.case is not None and frame.case.item.id == item.id)
        shown = " ".join(label.text() for label in frame.findChildren(QLabel) if label.isVisible())
        assert "The answer is wrong." in shown
        banner = frame.banner
        banner.object.click()
        banner.field.setPlainText("It reads well: read it again.")
        banner.send.click()
        until(qtbot, lambda: desk.session.read(items.get, item.id).state is ItemState.DISPUTED)
        _sent(qtbot, desk)

        _switch(qtbot, desk, tmp_path / "second")
        join(qtbot, desk, served, "reviewer")
        get_work(qtbot, desk, 1)
        page = _review(qtbot, desk)
        _press(qtbot, desk, Qt.Key.Key_Return)
        _press(qtbot, desk, Qt.Key.Key_Return, CONTROL)
        _sent(qtbot, desk)

        _switch(qtbot, desk, own)
        desk.session.workspace.key.unlock(words)
        desk.window.account.opened_elsewhere()
        served.server.ticker.wake()
        until(qtbot, lambda: desk.session.read(items.get, item.id).state is ItemState.ACCEPTED)
        _sent(qtbot, desk)

        def rewarded() -> bool:
            desk.window.account.sync_now()
            lines = desk.session.read(rewards.lines)
            return any(line.state is not RewardState.VOID and line.amount for line in lines)

        until(qtbot, rewarded)
