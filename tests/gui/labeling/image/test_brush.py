from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.core.label import LabelSchema, new_label
from app.gui.labeling.image.view import ImageView
from app.modalities.image.mask import Mask, packed, window
from app.modalities.image.regions import Polygon
from app.modalities.image.tools.option import Options, Overlap

LEFT, NO_KEY, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip
WIDTH, HEIGHT = 400, 300
CAR, TREE = "voiture", "arbre"


def schema() -> LabelSchema:
    found = LabelSchema()
    for name in ("Voiture", "Arbre"):
        found = found.with_label(new_label(found, name))
    return found


def block(key: str, x: int, y: int, width: int, height: int, label: str = CAR, **fields) -> Mask:
    mask = packed(np.ones((height, width), bool), x, y, id=key, label=label, **fields)
    assert mask is not None
    return mask


def show(view: ImageView, *regions, read_only: bool = False, width: int = WIDTH, height: int = HEIGHT):
    pixels = np.full((height, width, 3), (90, 120, 60), np.uint8)
    editor = AnnotationEditor(Annotation("a", "i"))
    editor.apply("start", put=regions)
    content = SimpleNamespace(width=width, height=height, pixels=pixels, scale=1.0)
    view.open(Item("i", "p", "photo", "image/png"), content, editor, schema(), read_only=read_only)
    view.zoom_actual()
    view.set_label(CAR)
    return editor


@pytest.fixture
def view(qtbot):
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    show(view)
    with qtbot.waitExposed(view):
        view.show()
    view.set_options(Options(brush=10))
    yield view
    view.close_item()


def at(view: ImageView, x: float, y: float) -> QPointF:
    ratio = view.canvas.camera.ratio
    vx, vy = view.canvas.camera.to_view(x, y)
    return QPointF(round(vx / ratio), round(vy / ratio))


def move(view: ImageView, x: float, y: float, buttons=NO_BUTTON, modifiers=NO_KEY) -> None:
    place = at(view, x, y)
    event = QMouseEvent(QEvent.Type.MouseMove, place, view.canvas.mapToGlobal(place), LEFT, buttons, modifiers)
    view.canvas.mouseMoveEvent(event)


def drag(view: ImageView, *points: tuple[float, float], modifiers=NO_KEY) -> None:
    QTest.mousePress(view.canvas, LEFT, modifiers, at(view, *points[0]).toPoint())
    for point in points[1:]:
        move(view, *point, LEFT, modifiers)
    QTest.mouseRelease(view.canvas, LEFT, modifiers, at(view, *points[-1]).toPoint())


def pixels(mask: Mask) -> np.ndarray:
    return window(mask, 0, 0, WIDTH, HEIGHT)


def only(editor: AnnotationEditor) -> Mask:
    (region,) = editor.annotation.regions.values()
    assert isinstance(region, Mask)
    return region


def settle(view: ImageView, qtbot) -> None:
    view.canvas.repaint()
    qtbot.waitUntil(lambda: not view.canvas.busy)


def color(view: ImageView, x: float, y: float) -> QColor:
    picture = view.canvas.grab().toImage()
    place = at(view, x + 0.5, y + 0.5).toPoint()
    return picture.pixelColor(place * picture.devicePixelRatio())


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


def ring(key: str = "m") -> Mask:
    pixels = np.ones((60, 60), bool)
    pixels[20:40, 20:40] = False
    pixels[59, 59] = pixels[58, 59] = pixels[59, 58] = False
    mask = packed(pixels, 100, 100, id=key, label=CAR)
    assert mask is not None
    return mask


def test_masks_are_united_cut_and_intersected_from_the_menu(view) -> None:
    editor = show(view, block("a", 100, 100, 40, 40), block("b", 120, 100, 40, 40), block("c", 300, 200, 5, 5))
    commands = view.commands()
    view.select(["a", "b"])
    commands["region.intersect"]()
    assert len(editor.annotation.regions) == 2
    (found,) = view.selected_regions()
    assert found.area == 20 * 40
    editor.undo()
    view.select(["a", "c"])
    commands["region.merge"]()
    (found,) = view.selected_regions()
    assert isinstance(found, Mask) and found.area == 1625 and len(editor.annotation.regions) == 2
    editor.undo()
    with_notes = []
    view.noted.connect(with_notes.append)
    view.select(["a", "c"])
    commands["region.intersect"]()
    assert len(with_notes) == 1 and len(editor.annotation.regions) == 3


def test_holes_are_filled_and_a_slider_grows_with_a_live_view(view) -> None:
    editor = show(view, ring())
    view.select(["m"])
    view.commands()["region.fill_holes"]()
    assert only(editor).area == 3_597
    view.commands()["region.grow"]()
    bar = view.editing.bar
    bar.slider.setValue(2)
    (live,) = view.canvas.sketch.live
    assert live.area > 4_000 and only(editor).area == 3_597
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert only(editor).area == live.area
    view.commands()["region.shrink"]()
    QTest.keyClick(view.editing.bar, Qt.Key.Key_Escape)
    assert only(editor).area == live.area and view.editing.bar is None
    editor.undo()
    editor.undo()
    assert only(editor) == ring()


def test_masks_turn_into_polygons_and_back(view) -> None:
    editor = show(view, ring())
    view.select(["m"])
    view.commands()["region.convert_polygon"]()
    (polygon,) = editor.annotation.regions.values()
    assert polygon.kind == "polygon" and len(polygon.holes) == 1
    view.commands()["region.convert_mask"]()
    assert np.array_equal(pixels(only(editor)), pixels(ring()))


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
