"""Work larger than a payload, in a real window: it goes out, is read and corrected by a reviewer, and comes back."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ops import items, outbox, submitting
from app.station.work import STEPS
from tests.gui.joined import get_work, join, opened, system_keyring, until
from tests.stations import serve
from tests.sync.large import image_project, label, noisy_mask, polygons


@pytest.fixture(autouse=True)
def _no_keyring():
    with system_keyring():
        yield


def _sent(qtbot, desk) -> None:
    desk.window.account.sync_now()
    workspace = desk.session.workspace
    until(qtbot, lambda: workspace.read(outbox.counts).received and not workspace.read(outbox.counts).pending)


@pytest.mark.timeout(240)
def test_a_reviewer_reads_large_work_and_accepts_it(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station", steps=STEPS) as served:
        image_project(served, tmp_path / "pictures", reviewers_per_item=1, times={"hold_s": 0})
        desk = start()
        join(qtbot, desk, served)
        own, words = desk.session.path, desk.passphrase
        local = get_work(qtbot, desk, 1, "Cells")
        workspace = desk.session.workspace
        [item] = workspace.read(items.page, local)
        until(qtbot, lambda: workspace.assets.has(item.asset))
        regions = [*polygons(1_000), noisy_mask()]
        annotation = label(workspace, item, regions)
        submitting.finish(workspace, item.id, annotation)
        _sent(qtbot, desk)

        desk.window.open_workspace(tmp_path / "reviewer")
        until(qtbot, lambda: desk.session.path == tmp_path / "reviewer")
        opened(qtbot, desk)
        join(qtbot, desk, served, "reviewer")
        get_work(qtbot, desk, 1, "Cells")
        desk.window.show_page("review")
        page = desk.window.pages["review"]
        # The large parts come after the work itself; the page says so, and opens it when they are here.
        until(qtbot, lambda: page.case is not None)
        assert [len(one.regions) for one in page.case.annotations] == [len(regions)]
        if folder := os.environ.get("CARAVAN_SHOTS"):
            desk.window.resize(1400, 900)
            qtbot.wait(3_000)
            desk.window.grab().save(f"{folder}/large-review.png")
        desk.window.activateWindow()
        until(qtbot, desk.window.isActiveWindow)
        page.comparison.focus_active()
        until(qtbot, QApplication.focusWidget)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        _sent(qtbot, desk)

        desk.window.open_workspace(own)
        until(qtbot, lambda: desk.session.path == own)
        opened(qtbot, desk)
        desk.session.workspace.key.unlock(words)
        desk.window.account.opened_elsewhere()
        served.server.ticker.wake()
        until(qtbot, lambda: desk.session.read(items.get, item.id).state.value == "accepted")
