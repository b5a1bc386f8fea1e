"""Actions on regions in the real window: keys, menus, what is taken over and what is remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.label import KeypointSchema
from app.gui.actions import menu_title
from app.modalities.image.regions import Box, Ellipse, Polyline, Skeleton


def _page(qtbot, desk):
    qtbot.waitUntil(
        lambda: "label" in desk.window.pages and desk.window.pages["label"].editor is not None, timeout=20_000
    )
    return desk.window.pages["label"]


def _box(key: str, x1: int, y1: int, x2: int, y2: int) -> Box:
    return Box(id=key, label="face", x1=x1 * 1_000, y1=y1 * 1_000, x2=x2 * 1_000, y2=y2 * 1_000)


@pytest.fixture
def desk(qtbot, start, photos):
    desk = start(photos)
    page = _page(qtbot, desk)
    qtbot.keyClicks(page.labels.field, "face")
    qtbot.keyClick(page.labels.field, Qt.Key.Key_Return)
    page.focus_view()
    return desk


def _key(page, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.view.canvas, key, held)


def test_tools_and_commands_by_their_keys(qtbot, desk) -> None:
    page = _page(qtbot, desk)
    for key, tool in ((Qt.Key.Key_O, "rotated_box"), (Qt.Key.Key_L, "polyline"), (Qt.Key.Key_I, "point"),
                      (Qt.Key.Key_K, "skeleton"), (Qt.Key.Key_X, "cut"), (Qt.Key.Key_E, "ellipse")):  # fmt: skip
        _key(page, key)
        assert page.view.tool == tool
        _key(page, Qt.Key.Key_Escape)
        assert page.view.tool == "select"
    _key(page, Qt.Key.Key_N)
    assert page.view.tool == "ellipse"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        _key(page, key)
    (region,) = page.editor.annotation.regions.values()
    assert isinstance(region, Ellipse)
    page.editor.apply("x", put=[_box("a", 5, 5, 20, 20), _box("b", 20, 5, 40, 20)])
    page.view.select(["a", "b"])
    _key(page, Qt.Key.Key_U)
    assert [r.geometry() for r in page.view.selected_regions()] == [[5_000, 5_000, 40_000, 20_000]]
    _key(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.view.selection) == 2


def test_the_region_menu_has_menus_within_and_the_palette_knows_them(desk) -> None:
    bar = desk.window.menuBar()
    menu = next(action.menu() for action in bar.actions() if action.text() == menu_title("region"))
    inner = {action.text(): action.menu() for action in menu.actions() if action.menu()}
    assert {"Turn into", "Align", "Turn", "Order"} <= set(inner)
    assert inner["Order"].actions()[0].text() == "To the front"
    assert all(name in desk.window.actions_table.entries for name in desk.window.pages["label"].view.commands())


def test_regions_of_the_previous_item_are_taken_over_once(qtbot, desk) -> None:
    page = _page(qtbot, desk)
    first = page.item
    page.editor.apply("x", put=[_box("a", 5, 5, 20, 20), Polyline(id="l", label="face", points=(0, 0, 9_000, 9_000))])
    page.step(1)
    qtbot.waitUntil(lambda: page.item is not None and page.item.id != first.id, timeout=20_000)
    page.editor.apply("y", put=[_box("mine", 5, 5, 20, 20)])
    _key(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    regions = page.editor.annotation.regions
    assert sorted(r.kind for r in regions.values()) == ["box", "polyline"]
    assert "l" not in regions and "mine" in regions
    _key(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(page.editor.annotation.regions) == 2
    page.editor.undo()
    assert set(page.editor.annotation.regions) == {"mine"}


def test_copies_go_from_item_to_item(qtbot, desk) -> None:
    page = _page(qtbot, desk)
    first = page.item
    page.editor.apply("x", put=[_box("a", 5, 5, 20, 20)])
    page.view.select(["a"])
    _key(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    page.step(1)
    qtbot.waitUntil(lambda: page.item is not None and page.item.id != first.id, timeout=20_000)
    page.focus_view()
    _key(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (copy,) = page.editor.annotation.regions.values()
    assert copy.geometry() == [5_000, 5_000, 20_000, 20_000] and copy.id != "a"


def test_text_and_group_are_written_in_the_panel(qtbot, desk) -> None:
    page = _page(qtbot, desk)
    page.editor.apply("x", put=[_box("a", 5, 5, 20, 20), _box("b", 25, 5, 40, 20)])
    page.view.select(["a"])
    _key(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    form = page.regions.form
    assert form.text.isVisible() and form.origin.text() == "by hand"
    qtbot.keyClicks(form.text, "STOP")
    qtbot.keyClick(form.text, Qt.Key.Key_Return)
    assert page.editor.annotation.regions["a"].text == "STOP"
    page.view.select(["a", "b"])
    qtbot.keyClicks(form.group, "7")
    qtbot.keyClick(form.group, Qt.Key.Key_Return)
    assert {r.group for r in page.editor.annotation.regions.values()} == {"7"}
    assert page.editor.annotation.regions["a"].text == "STOP" and form.text.text() == ""


def test_switches_are_shown_and_remembered(qtbot, start, photos) -> None:
    desk = start(photos)
    page = _page(qtbot, desk)
    page.focus_view()
    action = desk.window.actions_table["region.snap"]
    assert action.isCheckable() and not action.isChecked()
    _key(page, Qt.Key.Key_G)
    assert action.isChecked() and page.view.switches()["region.snap"]
    desk.window.close()
    desk.close()
    again = start()
    qtbot.waitUntil(lambda: again.session.workspace is not None, timeout=20_000)
    again.window.show_page("label")
    page = _page(qtbot, again)
    assert page.view.switches()["region.snap"] and again.window.actions_table["region.snap"].isChecked()


def test_drawing_never_moves_the_view(qtbot, desk) -> None:
    page = _page(qtbot, desk)
    _key(page, Qt.Key.Key_I)
    before = page.view.view_state()
    for n in range(30):
        QTest.mouseClick(page.view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(60 + 9 * n, 100 + n % 7 * 20))
    assert page.view.view_state() == before and len(page.editor.annotation.regions) >= 25
    page.view.select_next(1)
    assert page.view.view_state() == before


def test_a_skeleton_is_drawn_with_the_keypoints_of_its_label(qtbot, desk) -> None:
    page = _page(qtbot, desk)
    (face,) = page.project.schema.labels
    joints = KeypointSchema(("eye", "mouth"), ((0, 1),))
    page.label_control.store(page.project.schema.with_label(replace(face, skeleton=joints, kinds=("skeleton",))))
    page.focus_view()
    _key(page, Qt.Key.Key_K)
    for place in (QPoint(200, 200), QPoint(240, 260)):
        QTest.mouseClick(page.view.canvas, Qt.MouseButton.LeftButton, pos=place)
    (region,) = page.editor.annotation.regions.values()
    assert isinstance(region, Skeleton) and [seen for *_, seen in region.triples()] == [2, 2]
    _key(page, Qt.Key.Key_V)
    _key(page, Qt.Key.Key_J)
    _key(page, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    assert next(iter(page.editor.annotation.regions.values())).triples()[0][2] == 1
    _key(page, Qt.Key.Key_Escape)
    _key(page, Qt.Key.Key_I)
    with qtbot.waitSignal(page.view.noted):
        QTest.mouseClick(page.view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
