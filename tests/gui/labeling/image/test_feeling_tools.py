from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.core.label import LabelSchema, new_label
from app.gui.labeling.image.view import ImageView
from app.gui.runner import Runner
from app.modalities.image.geometry import area_shape
from app.modalities.image.mask import Mask, window
from app.modalities.image.regions import Polygon
from app.modalities.image.tools.option import Options, Result

LEFT, NO_KEY, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
WIDTH, HEIGHT = 400, 300
LABEL = "voiture"


def picture() -> np.ndarray:
    """A disc with a soft rim at (120, 150), radius 60, and a square of nearly its colour, 250 … 330 by 100 … 200."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
    apart = np.hypot(columns - 120, rows - 150) - 60
    disc = np.clip(0.5 - apart / 4, 0, 1)[:, :, None]
    pixels = np.array((60, 90, 60)) * (1 - disc) + np.array((200, 120, 60)) * disc
    pixels[100:200, 250:330] = (200, 130, 60)
    noise = np.random.default_rng(3).integers(-3, 4, pixels.shape)
    return np.clip(pixels + noise, 0, 255).astype(np.uint8)


def disc(radius: float = 60) -> np.ndarray:
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
    return np.hypot(columns - 120, rows - 150) <= radius


def overlap(a: np.ndarray, b: np.ndarray) -> float:
    return float((a & b).sum() / (a | b).sum())


@pytest.fixture
def view(qtbot):
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    schema = LabelSchema().with_label(new_label(LabelSchema(), "Voiture"))
    content = SimpleNamespace(width=WIDTH, height=HEIGHT, pixels=picture(), scale=1.0)
    editor = AnnotationEditor(Annotation("a", "i"))
    view.open(Item("i", "p", "photo", "image/png"), content, editor, schema)
    view.zoom_actual()
    view.set_label(LABEL)
    with qtbot.waitExposed(view):
        view.show()
    view.set_options(Options(tolerance=30))
    yield view
    view.close_item()


@pytest.fixture
def busy_view(view):
    """The same view, its long work done by threads."""
    view.runner = Runner()
    yield view
    view.canvas.set_tool(None)
    assert view.runner.close()


def at(view: ImageView, x: float, y: float) -> QPointF:
    ratio = view.canvas.camera.ratio
    vx, vy = view.canvas.camera.to_view(x, y)
    return QPointF(round(vx / ratio), round(vy / ratio))


def move(view: ImageView, x: float, y: float, buttons=NO_BUTTON, modifiers=NO_KEY) -> None:
    place = at(view, x, y)
    event = QMouseEvent(QEvent.Type.MouseMove, place, view.canvas.mapToGlobal(place), LEFT, buttons, modifiers)
    view.canvas.mouseMoveEvent(event)


def press(view: ImageView, x: float, y: float, modifiers=NO_KEY) -> None:
    QTest.mousePress(view.canvas, LEFT, modifiers, at(view, x, y).toPoint())


def release(view: ImageView, x: float, y: float, modifiers=NO_KEY) -> None:
    QTest.mouseRelease(view.canvas, LEFT, modifiers, at(view, x, y).toPoint())


def click(view: ImageView, x: float, y: float, modifiers=NO_KEY) -> None:
    press(view, x, y, modifiers)
    release(view, x, y, modifiers)


def only(view: ImageView):
    (region,) = view.editor.annotation.regions.values()
    return region


def pixels(mask: Mask) -> np.ndarray:
    return window(mask, 0, 0, WIDTH, HEIGHT)


def test_a_click_of_the_wand_takes_what_is_connected_and_alike(view) -> None:
    view.set_tool("wand")
    click(view, 120, 150)
    assert overlap(pixels(only(view)), disc()) > 0.95
    assert only(view).label == LABEL and view.editor.history.cursor == 1
    view.editor.undo()
    view.set_options(replace(view.options, contiguous=False))
    click(view, 120, 150)
    assert pixels(only(view))[110:190, 260:320].all()


def test_dragging_changes_the_tolerance_with_a_live_view(view) -> None:
    view.set_tool("wand")
    view.set_options(replace(view.options, tolerance=2))
    press(view, 120, 150)
    (few,) = view.canvas.sketch.painted
    move(view, 150, 150, LEFT)
    (more,) = view.canvas.sketch.painted
    assert more.spans.area > few.spans.area
    assert view.options.tolerance == 17 == view.strip.tolerance.value()
    release(view, 150, 150)
    assert only(view).area == more.spans.area
    assert not view.canvas.sketch.painted


def test_shift_adds_and_alt_takes_away(view) -> None:
    view.set_tool("wand")
    click(view, 120, 150)
    before = only(view).area
    click(view, 290, 150, SHIFT)
    assert only(view).area > before + 7_000
    click(view, 120, 150, ALT)
    assert not pixels(only(view))[150, 120]
    assert view.editor.history.cursor == 3


def test_the_wand_can_give_a_polygon(view) -> None:
    view.set_tool("wand")
    view.set_options(replace(view.options, result=Result.POLYGON))
    click(view, 120, 150)
    region = only(view)
    assert isinstance(region, Polygon) and len(region.outer) < 200
    circle = shapely.Point(120_000, 150_000).buffer(60_000)
    shape = area_shape(region)
    assert shape.intersection(circle).area / shape.union(circle).area > 0.94
    assert not region.holes


def test_escape_leaves_nothing_and_keys_do_it_all(view) -> None:
    view.set_tool("wand")
    view.canvas.setFocus()
    press(view, 120, 150)
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    release(view, 120, 150)
    assert not view.editor.annotation.regions and not view.canvas.sketch.painted
    view.canvas.tool.place(290_500, 150_500)
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    QTest.keyClick(view.canvas, Qt.Key.Key_BracketLeft)
    assert view.options.tolerance == 28 and not view.editor.annotation.regions
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    assert only(view).area == 80 * 100


def test_long_work_is_done_by_threads_and_the_last_wish_wins(busy_view, qtbot) -> None:
    view = busy_view
    view.set_tool("wand")
    press(view, 120, 150)
    for x in range(125, 160, 3):
        move(view, x, 150, LEFT)
    release(view, 158, 150)
    qtbot.waitUntil(lambda: bool(view.editor.annotation.regions))
    assert overlap(pixels(only(view)), disc()) > 0.9
    assert view.options.tolerance == 49
    press(view, 290, 150)
    view.canvas.cancel()
    release(view, 290, 150)
    qtbot.waitUntil(lambda: not view.runner.busy)
    assert len(view.editor.annotation.regions) == 1


def on_rim(angle: float, off: float = 0) -> tuple[float, float]:
    return 120 + (60 + off) * np.cos(np.radians(angle)), 150 + (60 + off) * np.sin(np.radians(angle))


def outline_share(region: Polygon) -> float:
    """Intersection over union with the disc."""
    circle = shapely.Point(120_000, 150_000).buffer(60_000)
    shape = shapely.make_valid(area_shape(region))
    return shape.intersection(circle).area / shape.union(circle).area


def test_scissors_follow_the_edge_between_clicks(view) -> None:
    view.set_tool("scissors")
    for angle in (0, 90, 180, 270):
        move(view, *on_rim(angle, 2))
        click(view, *on_rim(angle, 2))
    move(view, *on_rim(330))
    assert len(view.canvas.sketch.anchors) == 8 and len(view.canvas.sketch.line) > 100
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    region = only(view)
    assert isinstance(region, Polygon) and 10 < len(region.outer) // 2 < 120
    assert outline_share(region) > 0.95
    assert view.selection == {region.id} and view.editor.history.cursor == 1


def test_scissors_take_back_close_on_the_first_point_and_cancel(view) -> None:
    view.set_tool("scissors")
    for angle in (0, 90, 180, 45):
        click(view, *on_rim(angle))
    QTest.keyClick(view.canvas, Qt.Key.Key_Backspace)
    assert len(view.canvas.sketch.anchors) == 6
    click(view, *on_rim(270))
    move(view, *on_rim(0))
    assert view.canvas.sketch.closing
    click(view, *on_rim(0))
    assert outline_share(only(view)) > 0.95
    click(view, *on_rim(0))
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert not view.canvas.tool.busy and len(view.editor.annotation.regions) == 1


def test_alt_is_straight_and_keys_set_anchors(view) -> None:
    view.set_tool("scissors")
    view.canvas.setFocus()
    corners = ((20, 20), (60, 20), (60, 50))
    for corner in corners:
        move(view, *corner, modifiers=ALT)
        click(view, *corner, modifiers=ALT)
    QTest.mouseDClick(view.canvas, LEFT, ALT, at(view, 60, 50).toPoint())
    region = only(view)
    assert isinstance(region, Polygon) and len(region.outer) < 40
    view.editor.undo()
    view.set_options(replace(view.options, traced=Result.MASK))
    tool = view.canvas.tool
    for angle in (0, 120, 240):
        x, y = on_rim(angle)
        tool.place(round(x * 1_000), round(y * 1_000) - 1_000)
        QTest.keyClick(view.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    assert overlap(pixels(only(view)), disc()) > 0.93


def test_far_away_the_line_goes_on_straight(view) -> None:
    view.set_tool("scissors")
    view.canvas.look(200, 150, 4.0)
    move(view, 150, 100)
    click(view, 150, 100)
    move(view, 250, 100)
    click(view, 250, 100)
    line = view.canvas.sketch.line
    assert abs(line[-2] - 250_000) < 3_000 and abs(line[-1] - 100_000) < 3_000


def test_cells_are_taken_whole_and_a_stroke_is_one_step(view) -> None:
    view.set_tool("superpixel")
    move(view, 120, 150)
    assert view.canvas.sketch.grid is not None
    (hovered,) = view.canvas.sketch.painted
    assert 200 < hovered.spans.area < 1_500
    press(view, 120, 150)
    for x in range(100, 150, 4):
        move(view, x, 150, LEFT)
    release(view, 146, 150)
    mask = pixels(only(view))
    assert mask[150, 100:146].all() and not (mask & ~disc(64)).any()
    assert view.editor.history.cursor == 1
    click(view, 120, 110)
    assert len(view.editor.annotation.regions) == 1 and only(view).area > mask.sum()
    click(view, 120, 110, ALT)
    assert np.array_equal(pixels(only(view)), mask)
    press(view, 300, 150)
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    release(view, 300, 150)
    assert np.array_equal(pixels(only(view)), mask)


def test_cells_by_keyboard_and_of_another_size(busy_view, qtbot) -> None:
    view = busy_view
    view.canvas.setFocus()
    view.set_tool("superpixel")
    qtbot.waitUntil(lambda: view.canvas.sketch.grid is not None)
    few = view.canvas.sketch.grid.cells.max()
    for _ in range(6):
        QTest.keyClick(view.canvas, Qt.Key.Key_BracketLeft)
    assert view.options.cell == 12
    qtbot.waitUntil(lambda: view.canvas.sketch.grid is not None and view.canvas.sketch.grid.cells.max() > few)
    view.canvas.tool.place(120_500, 150_500)
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    assert pixels(only(view))[150, 130]
    view.set_tool("select")
    assert view.canvas.sketch.grid is None


def test_what_goes_on_out_of_sight_is_said(view, qtbot) -> None:
    view.set_tool("wand")
    view.canvas.look(20, 20, 32.0)
    with qtbot.waitSignal(view.noted):
        click(view, 20, 20)
    view.editor.undo()
    view.zoom_fit()
    noted = []
    view.noted.connect(noted.append)
    click(view, 20, 20)
    assert not noted and only(view).area > 90_000


def test_all_of_it_works_on_a_turned_picture(view) -> None:
    view.canvas.camera.turn(30, True)
    view.canvas.moved_camera()
    view.set_tool("wand")
    click(view, 120, 150)
    assert overlap(pixels(only(view)), disc()) > 0.95
    view.set_tool("superpixel")
    move(view, 290, 150)
    assert view.canvas.sketch.painted[0].spans.has(290, 150)
    view.set_tool("brush")
    view.set_options(replace(view.options, brush=11, apart=True))
    click(view, 300, 40)
    mask = max(view.editor.annotation.regions.values(), key=lambda region: region.x)
    assert pixels(mask)[40, 300] and mask.width <= 12


def test_another_tool_stops_the_work_on_cells(busy_view, qtbot) -> None:
    view = busy_view
    view.set_tool("superpixel")
    first = view.canvas.tool
    view.set_tool("select")
    qtbot.waitUntil(lambda: not view.runner.busy)
    assert first._cells is None and view.canvas.sketch.grid is None
    view.set_tool("superpixel")
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    view.set_tool("superpixel")
    qtbot.waitUntil(lambda: view.canvas.sketch.grid is not None)


def test_squares_behind_a_transparent_picture_are_not_felt(view) -> None:
    pixels = np.zeros((1_200, 1_600, 4), np.uint8)
    pixels[300:900, 400:1_200] = (200, 90, 60, 255)
    content = SimpleNamespace(width=1_600, height=1_200, pixels=pixels, scale=1.0)
    view.open(view.item, content, AnnotationEditor(Annotation("b", "i")), view.schema)
    view.canvas.look(800, 600, 0.3)
    view.set_tool("wand")
    click(view, 100, 100)
    assert only(view).area == pytest.approx(1_600 * 1_200 - 600 * 800, rel=0.02)
