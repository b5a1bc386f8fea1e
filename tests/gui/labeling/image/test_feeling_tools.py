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
