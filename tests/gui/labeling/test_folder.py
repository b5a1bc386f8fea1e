"""A folder that changes while it is open in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from app.core.item import FileState, ItemState
from app.ops import items
from app.ops.filtering import ItemFilter
from tests.gui.opened import label_page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    for number in (1, 2, 10):
        Image.new("RGB", (60, 40), (20 * number, 100, 50)).save(folder / f"{number}.png")
    return folder


def notice(desk, words: str):
    return next((toast for toast in desk.window.notices._toasts if words in toast.accessibleName()), None)


def press(qtbot, desk, words: str) -> None:
    """Wait for a notice and press its button."""
    from PySide6.QtWidgets import QPushButton

    qtbot.waitUntil(lambda: notice(desk, words) is not None, timeout=20_000)
    notice(desk, words).findChild(QPushButton).click()


def test_new_files_are_offered_and_take_their_place(qtbot, start, folder) -> None:
    desk = start(folder)
    page = label_page(qtbot, desk)
    qtbot.waitUntil(lambda: bool(page.folder_control._watcher.directories()), timeout=20_000)
    open_item = page.item
    Image.new("RGB", (60, 40)).save(folder / "3.png")
    press(qtbot, desk, "1 new file")
    qtbot.waitUntil(lambda: page.strip.model.rowCount() == 4)
    qtbot.waitUntil(lambda: page.strip.model.item(2).name == "3.png")
    assert page.item.id == open_item.id and page.strip.count.text() == "4 items"


def test_a_missing_file_is_marked_and_found_in_another_place(qtbot, start, folder, tmp_path) -> None:
    desk = start(folder)
    page = label_page(qtbot, desk)
    qtbot.waitUntil(lambda: bool(page.folder_control._watcher.directories()), timeout=20_000)
    second = page.strip.model.item(1)
    (tmp_path / "other").mkdir()
    (folder / "2.png").rename(tmp_path / "other" / "2.png")
    qtbot.waitUntil(lambda: notice(desk, "missing") is not None, timeout=20_000)
    qtbot.waitUntil(lambda: page.strip.model.item(1).file_state is FileState.MISSING)
    assert page.strip.model.rowCount() == 3
    page.folder_control.locate_in(tmp_path / "other")
    qtbot.waitUntil(lambda: notice(desk, "found again") is not None, timeout=20_000)
    found = desk.session.read(items.get, second.id)
    assert found.file_state is FileState.PRESENT and found.path == str((tmp_path / "other" / "2.png").resolve())
    page.open_item(found)
    qtbot.waitUntil(lambda: page.item is not None and page.item.id == second.id, timeout=20_000)


def test_nothing_is_drawn_over_a_file_that_changed_before_it_is_said(qtbot, start, folder) -> None:
    desk = start(folder)
    page = label_page(qtbot, desk)
    first = page.item
    qtbot.waitUntil(lambda: bool(page.folder_control._watcher.directories()), timeout=20_000)
    workspace = desk.session.workspace
    workspace.write(items.set_state, first.id, ItemState.DONE)
    Image.new("RGB", (90, 90), "blue").save(folder / "1.png")
    (folder / "touch.txt").write_text("wakes the watcher where a write in place does not")
    qtbot.waitUntil(lambda: page.folder_control.banner.isVisible(), timeout=20_000)
    assert "1.png" in page.folder_control.banner.accessibleName()
    qtbot.waitUntil(lambda: page.item is not None and page.item.width == 90, timeout=20_000)
    qtbot.waitUntil(lambda: page.folder_control.banner.isVisible() and page.view.read_only, timeout=20_000)
    press(qtbot, desk, "changed")
    qtbot.waitUntil(lambda: page.strip.count.text() == "1 of 3")
    assert page.strip.filter == ItemFilter(files=frozenset({FileState.CHANGED}))
    page.folder_control.banner.keep.click()
    qtbot.waitUntil(lambda: not page.folder_control.banner.isVisible(), timeout=20_000)
    assert not page.view.read_only
    assert desk.session.read(items.get, first.id).file_state is FileState.PRESENT


def test_a_folder_that_is_gone_is_said_and_found_again(qtbot, start, folder, tmp_path) -> None:
    desk = start(folder)
    page = label_page(qtbot, desk)
    qtbot.waitUntil(lambda: bool(page.folder_control._watcher.directories()), timeout=20_000)
    folder.rename(tmp_path / "renamed")
    page.folder_control.look()
    qtbot.waitUntil(lambda: notice(desk, "cannot be found") is not None, timeout=20_000)
    assert all(page.strip.model.item(row).file_state is FileState.PRESENT for row in range(3))
    page.folder_control.locate_in(tmp_path / "renamed")
    qtbot.waitUntil(lambda: notice(desk, "found again") is not None, timeout=20_000)
    assert page.project.source == str((tmp_path / "renamed").resolve())
    assert notice(desk, "cannot be found") is None


def test_a_note_is_kept_and_shown_in_the_list(qtbot, start, folder, monkeypatch) -> None:
    from PySide6.QtWidgets import QInputDialog

    desk = start(folder)
    page = label_page(qtbot, desk)
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *given: ("ask about the shadow", True))
    desk.window.actions_table["item.note"].trigger()
    qtbot.waitUntil(lambda: page.strip.model.item(0).note == "ask about the shadow")
    page.strip.set_filter(ItemFilter(note=True))
    qtbot.waitUntil(lambda: page.strip.model.rowCount() == 1)
