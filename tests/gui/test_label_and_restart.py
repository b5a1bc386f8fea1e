"""Journey 1: open a folder, label with the mouse and the keyboard, quit, start again: everything is there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.item import ItemState


def _opened(qtbot, desk):
    qtbot.waitUntil(
        lambda: "label" in desk.window.pages and desk.window.pages["label"].editor is not None, timeout=20_000
    )
    return desk.window.pages["label"]


def _canvas(view):
    return view.childAt(view.rect().center()) or view


def _drag(canvas, a: QPoint, b: QPoint) -> None:
    QTest.mouseMove(canvas, a)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=a)
    for step in range(1, 5):
        QTest.mouseMove(canvas, a + (b - a) * step / 4)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=b)


def test_a_box_is_there_after_a_restart_and_can_be_undone(qtbot, start, photos) -> None:
    desk = start(photos)
    page = _opened(qtbot, desk)
    assert page.strip.model.rowCount() == 4
    qtbot.keyClicks(page.labels.field, "face")
    qtbot.keyClick(page.labels.field, Qt.Key.Key_Return)
    assert [label.name for label in page.project.schema.labels] == ["face"]
    page.view.set_tool("box")
    canvas = _canvas(page.view)
    _drag(canvas, QPoint(120, 120), QPoint(260, 300))
    qtbot.waitUntil(lambda: len(page.editor.annotation.regions) == 1)
    region = next(iter(page.editor.annotation.regions.values()))
    assert region.label == page.project.schema.labels[0].id
    qtbot.waitUntil(lambda: desk.window.status.text("saved") == "Saved")
    desk.window.close()
    desk.close()

    again = start()
    qtbot.waitUntil(lambda: again.session.workspace is not None, timeout=20_000)
    again.window.show_page("label")
    page = _opened(qtbot, again)
    assert dict(page.editor.annotation.regions) == {region.id: region}
    assert page.regions.model.rowCount() == 1
    assert page.item.state is ItemState.DRAFT
    assert [label.name for label in page.project.schema.labels] == ["face"]
    again.window.actions_table["edit.undo"].trigger()
    assert not page.editor.annotation.regions
    again.window.actions_table["edit.redo"].trigger()
    assert dict(page.editor.annotation.regions) == {region.id: region}


def test_the_next_item_opens_and_work_on_the_first_stays(qtbot, start, photos) -> None:
    desk = start(photos)
    page = _opened(qtbot, desk)
    first = page.item
    page.labels.add("thing")
    page.label_control.choose("thing")
    page.view.set_tool("box")
    _drag(_canvas(page.view), QPoint(120, 120), QPoint(260, 300))
    qtbot.waitUntil(lambda: len(page.editor.annotation.regions) == 1)
    qtbot.keyClick(page.view, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: page.item is not None and page.item.id != first.id, timeout=10_000)
    assert not page.editor.annotation.regions
    qtbot.keyClick(page.view, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: page.item is not None and page.item.id == first.id, timeout=10_000)
    assert len(page.editor.annotation.regions) == 1
    assert page.editor.can_undo


def test_submitting_marks_the_item_done_and_goes_on(qtbot, start, photos) -> None:
    desk = start(photos)
    page = _opened(qtbot, desk)
    first = page.item
    page.labels.add("thing")
    page.label_control.choose("thing")
    page.view.set_tool("box")
    _drag(_canvas(page.view), QPoint(120, 120), QPoint(260, 300))
    desk.window.actions_table["item.submit"].trigger()
    qtbot.waitUntil(lambda: page.item is not None and page.item.id != first.id, timeout=10_000)
    qtbot.waitUntil(lambda: page.strip.model.item(0).state is ItemState.DONE)


def test_digits_choose_labels_and_relabel_the_selection(qtbot, start, photos) -> None:
    desk = start(photos)
    page = _opened(qtbot, desk)
    page.labels.add("one")
    page.labels.add("two")
    page.label_control.choose("one")
    page.view.set_tool("box")
    _drag(_canvas(page.view), QPoint(120, 120), QPoint(260, 300))
    qtbot.waitUntil(lambda: len(page.editor.annotation.regions) == 1)
    page.view.select(page.editor.annotation.regions)
    qtbot.keyClick(page.view, Qt.Key.Key_2)
    assert [region.label for region in page.editor.annotation.regions.values()] == ["two"]
    assert page.labels.current_label == "two"


def test_a_region_without_a_label_asks_for_one(qtbot, start, photos) -> None:
    desk = start(photos)
    page = _opened(qtbot, desk)
    page.view.set_tool("box")
    _drag(_canvas(page.view), QPoint(120, 120), QPoint(260, 300))
    picker = page.label_control.picker
    assert picker is not None
    qtbot.keyClicks(picker.field, "cat")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert [region.label for region in page.editor.annotation.regions.values()] == ["cat"]


def test_a_broken_image_says_so_and_the_next_one_opens(qtbot, start, photos) -> None:
    (photos / "aa_broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    desk = start(photos)
    qtbot.waitUntil(lambda: "label" in desk.window.pages, timeout=20_000)
    page = desk.window.pages["label"]
    qtbot.waitUntil(lambda: page.centre.currentWidget() is page.failure, timeout=20_000)
    assert page.item is None
    desk.window.actions_table["item.next"].trigger()
    qtbot.waitUntil(lambda: page.item is not None and page.item.name == "astronaut.png", timeout=10_000)
