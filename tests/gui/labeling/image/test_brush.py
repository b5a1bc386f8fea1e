from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest

from app.gui.labeling.image.view import ImageView
from app.modalities.image.mask import packed
from app.modalities.image.regions import Polygon
from app.modalities.image.tools.option import Options, Overlap
from tests.gui.labeling.image.stroke import (
    ALT,
    CAR,
    CTRL,
    HEIGHT,
    LEFT,
    NO_BUTTON,
    NO_KEY,
    SHIFT,
    TREE,
    WIDTH,
    at,
    block,
    color,
    drag,
    move,
    only,
    opened,
    pixels,
    settle,
    show,
)


@pytest.fixture
def view(qtbot):
    view = opened(qtbot)
    yield view
    view.close_item()


def test_a_stroke_is_exactly_what_the_brush_covered_and_one_step(view) -> None:
    editor = view.editor
    view.set_tool("brush")
    drag(view, (100, 50), (140, 50), (140, 90))
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
    along = (np.abs(rows - 50) <= 5) & (columns >= 100) & (columns <= 140)
    along |= (np.abs(columns - 140) <= 5) & (rows >= 50) & (rows <= 90)
    for x, y in ((100, 50), (140, 50), (140, 90)):
        along |= (columns - x) ** 2 + (rows - y) ** 2 <= 25
    assert np.array_equal(pixels(only(editor)), along)
    assert only(editor).label == CAR and view.selection == {only(editor).id}
    assert editor.history.cursor == 1
    editor.undo()
    assert not editor.annotation.regions


def test_strokes_go_on_with_the_selected_mask_of_that_label(view) -> None:
    editor = view.editor
    view.set_tool("brush")
    drag(view, (50, 50), (60, 50))
    drag(view, (150, 50), (160, 50))
    assert only(editor).width > 100
    view.set_label(TREE)
    drag(view, (50, 150), (60, 150))
    assert {region.label for region in editor.annotation.regions.values()} == {CAR, TREE}
    view.set_options(replace(view.options, apart=True))
    drag(view, (150, 150), (160, 150))
    assert len(editor.annotation.regions) == 3


def test_escape_leaves_no_trace_and_the_picture_is_as_before(view, qtbot) -> None:
    editor = show(view, block("m", 100, 100, 80, 60))
    view.select(["m"])
    settle(view, qtbot)
    before = view.canvas.grab().toImage()
    view.set_tool("brush")
    QTest.mousePress(view.canvas, LEFT, NO_KEY, at(view, 150, 130).toPoint())
    move(view, 250, 130, LEFT)
    assert color(view, 240, 130) != QColor(90, 120, 60)
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.canvas, LEFT, NO_KEY, at(view, 250, 130).toPoint())
    assert only(editor) == block("m", 100, 100, 80, 60)
    view.set_tool("select")
    settle(view, qtbot)
    assert view.canvas.grab().toImage() == before


def test_the_live_stroke_looks_as_it_does_afterwards(view, qtbot) -> None:
    editor = show(view, block("m", 100, 100, 80, 60))
    view.select(["m"])
    view.set_tool("brush")
    view.set_options(replace(view.options, square=True, brush=30))
    settle(view, qtbot)
    QTest.mousePress(view.canvas, LEFT, NO_KEY, at(view, 150, 130).toPoint())
    for x in range(150, 300, 15):
        move(view, x, 130 + x % 7, LEFT)
        view.canvas.repaint()
    live = view.canvas.grab(view.canvas.rect()).toImage()
    QTest.mouseRelease(view.canvas, LEFT, NO_KEY, at(view, 285, 135).toPoint())
    settle(view, qtbot)
    after = view.canvas.grab().toImage()
    view.canvas.restyle()
    settle(view, qtbot)
    assert view.canvas.grab().toImage() == after
    for x, y in ((110, 110), (200, 130), (250, 134), (300, 134), (60, 60)):
        place = at(view, x, y).toPoint()
        assert live.pixelColor(place) == after.pixelColor(place)
    assert editor.history.cursor == 2


def test_the_eraser_takes_from_the_selected_mask_and_an_empty_one_goes(view) -> None:
    editor = show(view, block("m", 100, 100, 40, 40), block("n", 100, 100, 40, 40, TREE))
    view.select(["m"])
    view.set_tool("eraser")
    view.set_options(replace(view.options, square=True, brush=20))
    drag(view, (100, 100), (140, 100))
    assert editor.annotation.regions["m"].area == 40 * 30
    assert editor.annotation.regions["n"].area == 40 * 40
    view.set_options(replace(view.options, everything=True))
    drag(view, (100, 120), (140, 120))
    assert editor.annotation.regions["n"].area == 40 * 20
    view.set_options(replace(view.options, brush=200))
    drag(view, (120, 120), (121, 120))
    assert not editor.annotation.regions
    editor.undo()
    assert len(editor.annotation.regions) == 2


def test_with_nothing_selected_the_mask_under_the_eraser_is_meant(view) -> None:
    editor = show(view, block("m", 100, 100, 40, 40), block("n", 200, 100, 40, 40))
    view.set_tool("eraser")
    drag(view, (210, 110), (211, 110))
    assert editor.annotation.regions["m"].area == 1600 > editor.annotation.regions["n"].area


def test_locked_masks_are_neither_painted_nor_erased(view) -> None:
    editor = show(view, block("m", 100, 100, 40, 40, locked=True))
    view.select(["m"])
    view.set_tool("eraser")
    view.set_options(replace(view.options, everything=True))
    drag(view, (110, 110), (120, 110))
    assert only(editor).area == 1600
    view.set_tool("brush")
    drag(view, (110, 110), (120, 110))
    assert len(editor.annotation.regions) == 2


def test_over_and_behind_leave_no_pixel_to_two_masks(view) -> None:
    editor = show(view, block("m", 100, 100, 40, 40, TREE))
    view.set_tool("brush")
    view.set_options(replace(view.options, square=True, brush=20, overlap=Overlap.BEHIND))
    drag(view, (90, 110), (150, 110))
    behind = next(region for key, region in editor.annotation.regions.items() if key != "m")
    assert not (pixels(behind) & pixels(editor.annotation.regions["m"])).any()
    assert editor.annotation.regions["m"].area == 1600
    editor.undo()
    view.set_options(replace(view.options, overlap=Overlap.OVER))
    drag(view, (90, 110), (150, 110))
    over = next(region for key, region in editor.annotation.regions.items() if key != "m")
    assert over.area == 80 * 20 and editor.annotation.regions["m"].area == 40 * 20
    editor.undo()
    assert only(editor).area == 1600


def test_what_a_stroke_closes_in_is_filled_but_old_holes_stay(view) -> None:
    ring = np.ones((30, 30), bool)
    ring[10:20, 10:20] = False
    editor = show(view, packed(ring, 200, 200, id="m", label=CAR))
    view.select(["m"])
    view.set_tool("brush")
    view.set_options(replace(view.options, enclosed=True, brush=5))
    drag(view, (50, 50), (100, 50), (100, 100), (50, 100), (50, 50))
    drawn = pixels(only(editor))
    assert drawn[50:100, 50:100].all()
    assert not drawn[210:220, 210:220].any()


def test_by_keyboard_alone(view) -> None:
    editor = view.editor
    view.canvas.setFocus()
    view.set_tool("brush")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(view.canvas, key)
    assert not editor.annotation.regions and view.canvas.tool.busy
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    assert (only(editor).width, only(editor).height) == (30, 20)
    QTest.keyClick(view.canvas, Qt.Key.Key_BracketRight)
    assert view.options.brush == 11
    QTest.keyClick(view.canvas, Qt.Key.Key_BracketLeft)
    assert view.options.brush == 10


def test_the_wheel_with_control_changes_the_size_and_not_the_zoom(view) -> None:
    view.set_tool("brush")
    zoom = view.canvas.camera.zoom
    place = at(view, 100, 100)
    for steps in (60, 60, 120):
        event = QWheelEvent(
            place, view.canvas.mapToGlobal(place), QPoint(), QPoint(0, steps), NO_BUTTON, CTRL,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        view.canvas.wheelEvent(event)
    assert view.options.brush == 12 and view.canvas.camera.zoom == zoom
    assert view.canvas.sketch.brush[2] == 12_000


def test_alt_erases_and_shift_goes_on_straight(view) -> None:
    editor = view.editor
    view.set_tool("brush")
    drag(view, (50, 50), (60, 50))
    drag(view, (150, 50), (150, 50), modifiers=SHIFT)
    assert pixels(only(editor))[45:55, 60:150].all()
    drag(view, (100, 50), (101, 50), modifiers=ALT)
    assert not pixels(only(editor))[50, 97:104].any()


def test_painting_at_the_edge_stays_on_the_image(view) -> None:
    view.set_tool("brush")
    drag(view, (-20, 10), (3, 10), (3, HEIGHT + 30))
    mask = only(view.editor)
    assert mask.x == 0 and mask.y + mask.height == HEIGHT


def test_masks_are_picked_and_shown_by_their_pixels(view, qtbot) -> None:
    ring = np.ones((60, 60), bool)
    ring[20:40, 20:40] = False
    show(view, packed(ring, 100, 100, id="ring", label=CAR))
    settle(view, qtbot)
    assert color(view, 130, 130) == QColor(90, 120, 60)
    assert color(view, 110, 110) != QColor(90, 120, 60)
    assert view.at(130_000, 130_000, 1_000) is None
    assert view.at(110_000, 110_000, 1_000) == "ring"
    assert view.at(130_000, 130_000, 12_000) == "ring"
    view.zoom_in()
    view.canvas.look(130, 130, 16.0)
    settle(view, qtbot)
    assert color(view, 130, 130) == QColor(90, 120, 60)
    assert color(view, 117, 130) != QColor(90, 120, 60)


def test_nothing_is_painted_where_nothing_may_be_changed(view) -> None:
    editor = show(view, read_only=True)
    view.set_tool("brush")
    drag(view, (50, 50), (60, 50))
    assert not editor.annotation.regions and not view.strip.isVisible()


def test_the_options_are_kept_and_wrong_ones_ignored(view, qtbot) -> None:
    view.set_tool("brush")
    assert view.strip.isVisible()
    with qtbot.waitSignal(view.kept) as kept:
        view.strip.breadth.setValue(77)
    other = ImageView()
    qtbot.addWidget(other)
    other.recall(kept.args[0])
    assert other.options.brush == 77
    other.recall('{"brush": "wide", "overlap": "never", "tolerance": 9000, "square": true}')
    assert other.options == Options(square=True, tolerance=255)
    other.recall("no JSON")
    assert other.options.square


def test_a_brush_too_small_to_be_seen_is_made_larger(view) -> None:
    assert view.strip.round.isChecked() and view.strip.breadth.value() == 10
    show(view, width=8_000, height=6_000)
    view.set_options(replace(view.options, brush=3))
    view.canvas.look(4_000, 3_000, 0.1)
    view.set_tool("brush")
    assert view.options.brush == 240
    view.canvas.look(4_000, 3_000, 1.0)
    view.set_options(replace(view.options, brush=5))
    view.set_tool("eraser")
    assert view.options.brush == 5


def test_quick_dabs_all_count(view) -> None:
    view.set_tool("brush")
    place = at(view, 100, 100).toPoint()
    QTest.mouseClick(view.canvas, LEFT, NO_KEY, place)
    QTest.mouseDClick(view.canvas, LEFT, NO_KEY, at(view, 150, 100).toPoint())
    QTest.mouseRelease(view.canvas, LEFT, NO_KEY, at(view, 150, 100).toPoint())
    assert pixels(only(view.editor))[100, 98:102].all() and pixels(only(view.editor))[100, 148:152].all()


def test_undo_in_the_middle_of_a_stroke_ends_it(view) -> None:
    editor = show(view, block("m", 100, 100, 40, 40))
    editor.apply("Move", put=[block("m", 110, 100, 40, 40)])
    view.select(["m"])
    view.set_tool("brush")
    QTest.mousePress(view.canvas, LEFT, NO_KEY, at(view, 150, 150).toPoint())
    move(view, 160, 150, LEFT)
    editor.undo()
    QTest.mouseRelease(view.canvas, LEFT, NO_KEY, at(view, 160, 150).toPoint())
    assert only(editor) == block("m", 100, 100, 40, 40) and not view.canvas.sketch.painted


def test_the_eraser_finds_the_mask_beneath_a_polygon(view) -> None:
    box = Polygon(id="p", label=CAR, outer=(90_000, 90_000, 150_000, 90_000, 150_000, 150_000, 90_000, 150_000))
    editor = show(view, block("m", 100, 100, 40, 40), replace(box, order=5))
    view.set_tool("eraser")
    drag(view, (110, 110), (112, 110))
    assert editor.annotation.regions["m"].area < 1_600


def test_the_options_are_reached_and_left_by_keys(view, qtbot) -> None:
    view.canvas.setFocus()
    assert view.commands()["tool.options"]() is None and view.canvas.hasFocus()
    view.set_tool("brush")
    view.commands()["tool.options"]()
    qtbot.waitUntil(lambda: view.strip.isAncestorOf(view.focusWidget()))
    for _ in range(20):
        if view.strip.apart.hasFocus():
            break
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(view.strip.apart, Qt.Key.Key_Space)
    assert view.options.apart
    QTest.keyClick(view.strip.apart, Qt.Key.Key_Escape)
    assert view.canvas.hasFocus()


def test_in_a_narrow_view_the_options_stand_in_rows(view) -> None:
    view.set_tool("brush")
    wide = view.strip.height()
    view.resize(340, 500)
    view.strip.settle()
    assert view.strip.geometry().right() <= view.width() and view.strip.height() > wide
    # A style sheet may take a pixel or two of the empty room within; the words stay whole.
    assert view.strip.overlap.width() >= view.strip.overlap.sizeHint().width() - 4
    view.set_tool("scissors")
    assert view.strip.height() <= wide
