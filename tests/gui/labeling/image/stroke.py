"""Masks, strokes and looks for tests of painting on a real view."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.core.label import LabelSchema, new_label
from app.gui.labeling.image.view import ImageView
from app.modalities.image.mask import Mask, packed, window
from app.modalities.image.tools.option import Options

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


def opened(qtbot) -> ImageView:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    show(view)
    with qtbot.waitExposed(view):
        view.show()
    view.set_options(Options(brush=10))
    return view
