"""Hands on a real image view: mouse and keys at places of the image."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.core.label import KeypointSchema, Label, LabelSchema
from app.core.region import Region
from app.gui.labeling.image.view import ImageView
from app.modalities.image.regions import MILLI, Box, Polygon

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYS = {
    "enter": Qt.Key.Key_Return, "left": Qt.Key.Key_Left, "right": Qt.Key.Key_Right, "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down, "esc": Qt.Key.Key_Escape, "back": Qt.Key.Key_Backspace, "x": Qt.Key.Key_X,
}  # fmt: skip
JOINTS = KeypointSchema(("head", "hand", "foot"), ((0, 1), (0, 2)))
SCHEMA = LabelSchema((Label("car", "Voiture"), Label("man", "Homme", skeleton=JOINTS)))


def opened(qtbot, *regions: Region, label: str = "car", **fields) -> ImageView:
    """A view of 800 × 600 at 100 % on an image of 400 × 300, and its editor in `view.editor`."""
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    show(view, *regions, **fields)
    with qtbot.waitExposed(view):
        view.show()
    view.zoom_actual()
    view.set_label(label)
    view.canvas.setFocus()
    return view


def show(view: ImageView, *regions: Region, width: int = 400, height: int = 300, read_only: bool = False) -> None:
    editor = AnnotationEditor(Annotation("a", "i"))
    editor.apply("start", put=regions)
    pixels = np.full((height, width, 3), (90, 120, 60), np.uint8)
    content = SimpleNamespace(width=width, height=height, pixels=pixels, scale=1.0)
    view.open(Item("i", "p", "photo", "image/png"), content, editor, SCHEMA, read_only=read_only)
    view.zoom_actual()


def place(view: ImageView, x: float, y: float) -> QPoint:
    ratio = view.canvas.camera.ratio
    vx, vy = view.canvas.camera.to_view(x, y)
    return QPoint(round(vx / ratio), round(vy / ratio))


def move(view: ImageView, x: float, y: float, buttons=Qt.MouseButton.NoButton, held=NONE) -> None:
    at = QPointF(place(view, x, y))
    view.canvas.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, at, view.canvas.mapToGlobal(at), LEFT, buttons, held))


def click(view: ImageView, *points: tuple[float, float], held=NONE) -> None:
    for point in points:
        move(view, *point, held=held)
        QTest.mouseClick(view.canvas, LEFT, held, place(view, *point))


def double_click(view: ImageView, x: float, y: float) -> None:
    QTest.mouseClick(view.canvas, LEFT, NONE, place(view, x, y))
    QTest.mouseDClick(view.canvas, LEFT, NONE, place(view, x, y))


def drag(view: ImageView, *points: tuple[float, float], held=NONE) -> None:
    """`held` goes down after the press, as it does in a hand that pulls a handle."""
    QTest.mousePress(view.canvas, LEFT, NONE, place(view, *points[0]))
    for point in points[1:]:
        move(view, *point, buttons=LEFT, held=held)
    QTest.mouseRelease(view.canvas, LEFT, held, place(view, *points[-1]))


def press(view: ImageView, keys: str, held=NONE) -> None:
    """`enter right right enter`."""
    for name in keys.split():
        QTest.keyClick(view.canvas, KEYS[name], held)


def only(view: ImageView) -> Region:
    assert view.editor is not None
    (region,) = view.editor.annotation.regions.values()
    return region


def regions(view: ImageView) -> dict[str, Region]:
    assert view.editor is not None
    return dict(view.editor.annotation.regions)


def run(view: ImageView, name: str) -> None:
    view.commands()[name]()


def steps(view: ImageView) -> int:
    assert view.editor is not None
    return view.editor.history.cursor


def box(key: str, x1: float, y1: float, x2: float, y2: float, **fields) -> Box:
    values = (round(n * MILLI) for n in (x1, y1, x2, y2))
    return Box(id=key, label="car", **dict(zip(("x1", "y1", "x2", "y2"), values, strict=True)), **fields)


def polygon(key: str, *points: float, **fields) -> Polygon:
    return Polygon(id=key, label="car", outer=tuple(round(n * MILLI) for n in points), **fields)
