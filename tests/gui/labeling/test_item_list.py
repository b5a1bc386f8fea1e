"""The item list of the real window: filter, sorting, thumbnails, and what is remembered of them."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from app.core.item import ItemState
from app.gui.labeling.item_list.model import ITEM, described
from app.ops import items
from app.ops.filtering import NO_LABEL, ItemFilter, ItemSort
from tests.gui.opened import label_page


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1, 13):
        Image.new("RGB", (10 * number, 30), (20 * number, 100, 50)).save(folder / f"photo {number}.png")
    return folder


def names(page) -> list[str]:
    return [page.strip.model.item(row).name for row in range(page.strip.model.rowCount())]


def test_words_narrow_the_list_and_the_keys_stay_within_it(qtbot, start, folder) -> None:
    desk = start(folder)
    page = label_page(qtbot, desk)
    assert names(page)[:3] == ["photo 1.png", "photo 2.png", "photo 3.png"]
    assert page.strip.count.text() == "12 items"
    desk.window.actions_table["item.filter"].trigger()
    assert page.strip.field.hasFocus()
    with qtbot.waitSignal(page.strip.filtered):
        qtbot.keyClicks(page.strip.field, "photo 1")
    assert names(page) == ["photo 1.png", "photo 10.png", "photo 11.png", "photo 12.png"]
    assert page.strip.count.text() == "4 of 12" and page.strip.clear.isVisible()
    page.focus_view()
    qtbot.keyClick(page.view, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: page.item is not None and page.item.name == "photo 10.png")
    with qtbot.waitSignal(page.strip.filtered):
        page.strip.set_filter(ItemFilter(text="photo 3"))
    qtbot.keyClick(page.view, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: page.item.name == "photo 3.png")
    with qtbot.waitSignal(page.strip.filtered):
        page.strip.clear.click()
    assert page.strip.model.rowCount() == 12 and page.strip.field.text() == ""
    assert page.strip.current_item().name == "photo 3.png"
    assert not page.strip.clear.isVisible()


def test_a_filter_that_nothing_passes_says_so(qtbot, start, folder) -> None:
    page = label_page(qtbot, start(folder))
    with qtbot.waitSignal(page.strip.filtered):
        page.strip.set_filter(ItemFilter(text="no such"))
    assert page.strip.count.text() == "0 of 12" and page.strip.nothing.isVisible()
    qtbot.keyClick(page.strip.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.strip.model.rowCount() == 12)
    assert not page.strip.nothing.isVisible()


def test_the_panel_filters_and_all_is_remembered(qtbot, start, folder) -> None:
    desk = start(folder)
    page = label_page(qtbot, desk)
    page.labels.add("car")
    workspace = desk.session.workspace
    third, fourth = page.strip.model.item(2), page.strip.model.item(3)
    workspace.write(items.set_state, third.id, ItemState.DONE)
    workspace.write(items.set_note, fourth.id, "look at this again")
    panel = page.strip.panel
    page.strip.more.click()
    assert panel.isVisible()
    with qtbot.waitSignal(page.strip.filtered):
        panel.states[ItemState.DONE].click()
    assert names(page) == ["photo 3.png"]
    with qtbot.waitSignal(page.strip.filtered):
        panel.states[ItemState.NEW].click()
    with qtbot.waitSignal(page.strip.filtered):
        panel.note.click()
    assert names(page) == ["photo 4.png"]
    assert "Note: look at this again" in described(page.strip.model.index(0).data(ITEM))
    with qtbot.waitSignal(page.strip.filtered):
        panel.note.click()
    with qtbot.waitSignal(page.strip.filtered):
        panel.label.setCurrentIndex(panel.label.findData(NO_LABEL))
        panel.label.activated.emit(panel.label.currentIndex())
    assert len(names(page)) == 12
    with qtbot.waitSignal(page.strip.filtered):
        panel.regions.low.setValue(1)
    assert names(page) == []
    with qtbot.waitSignal(page.strip.filtered):
        panel.regions.low.setValue(-1)
    panel.close()
    with qtbot.waitSignal(page.strip.filtered):
        page.strip.sorting.downwards.setChecked(True)
        page.strip.sorting.choices[ItemSort.PLACE].trigger()
    assert names(page)[0] == "photo 12.png"
    wanted = page.strip.filter
    desk.window.close()
    desk.close()

    again = start()
    qtbot.waitUntil(lambda: again.session.workspace is not None, timeout=20_000)
    again.window.show_page("label")
    page = label_page(qtbot, again)
    qtbot.waitUntil(lambda: page.strip.model.rowCount() == 12)
    assert page.strip.filter == wanted and page.strip.panel.states[ItemState.DONE].isChecked()
    assert names(page)[0] == "photo 12.png"


def test_sizes_that_are_not_known_are_read_when_asked_for(qtbot, start, folder) -> None:
    page = label_page(qtbot, start(folder))
    page.strip.more.click()
    panel = page.strip.panel
    assert panel.unknown.isVisible()
    with qtbot.waitSignal(panel.measured, timeout=20_000):
        panel.unknown.click()
    assert not panel.unknown.isVisible()
    with qtbot.waitSignal(page.strip.filtered):
        panel.side.low.setValue(110)
    assert names(page) == ["photo 11.png", "photo 12.png"]
    panel.close()


def test_thumbnails_are_made_when_looked_at_and_kept(qtbot, start, folder) -> None:
    desk = start(folder)
    page = label_page(qtbot, desk)
    first = page.strip.model.item(0)
    page.strip.look.click()
    assert page.strip.list.flow() is QListView.Flow.LeftToRight
    qtbot.waitUntil(lambda: page.strip.thumbnails._pictures.get(first.id) is not None, timeout=20_000)
    picture = page.strip.thumbnails.get(first)
    assert (picture.width(), picture.height()) == (10, 30)
    kept = list((desk.session.workspace.assets.cache / "thumbnails").rglob("*.jpg"))
    assert kept
    page.strip.thumbnails.forget()
    assert page.strip.thumbnails.get(first) is None
    qtbot.waitUntil(lambda: page.strip.thumbnails._pictures.get(first.id) is not None, timeout=20_000)
    page.strip.look.click()
    assert page.strip.list.flow() is QListView.Flow.TopToBottom
