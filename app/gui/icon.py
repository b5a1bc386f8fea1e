"""Icons drawn from our own SVG strokes in the colour of the current look."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QImageReader, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.gui import theme

FOLDER = theme.RESOURCES / "icons"
SIZE = 24
_MIRRORED = {"previous": "next", "next": "previous", "undo": "redo", "redo": "undo"}
"""Arrows that say back and forth, for windows that read from right to left."""

_NAME = "icon_name"
_COLOR = "icon_color"


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    file = FOLDER / f"{name}.svg"
    return (file if file.exists() else FOLDER / "dot.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """`name`.svg in `color`, `size` device-independent pixels square, sharp at the screen's `ratio`."""
    buffer = QBuffer()
    buffer.setData(QByteArray(_source(name).replace("currentColor", color).encode()))
    reader = QImageReader(buffer, b"svg")
    side = round(size * ratio)
    reader.setScaledSize(QSize(side, side))
    result = QPixmap.fromImage(reader.read())
    result.setDevicePixelRatio(ratio)
    return result


def icon(name: str, color: str = "", on_color: str = "") -> QIcon:
    """An icon in `color` (the text colour when empty), in `on_color` while it is checked."""
    look = theme.colors()
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    if QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        name = _MIRRORED.get(name, name)
    result = QIcon()
    result.addPixmap(pixmap(name, color or look.text, SIZE, ratio))
    result.addPixmap(pixmap(name, look.border, SIZE, ratio), QIcon.Mode.Disabled)
    if on_color:
        result.addPixmap(pixmap(name, on_color, SIZE, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return result


def set_icon(target: QAction | QAbstractButton, name: str, color: str = "text") -> None:
    """Give `target` an icon that follows the look; `color` names a field of `Colors`."""
    name_icon(target, name, color)
    look = theme.colors()
    target.setIcon(icon(name, getattr(look, color), look.on_selection))


def name_icon(target: QAction | QAbstractButton, name: str, color: str = "text") -> None:
    """Say which icon it has without drawing it: `refresh_icons` does that for buttons, once the window is on the
    screen, and `draw_icons` for actions, when they are about to be seen."""
    target.setProperty(_NAME, name)
    target.setProperty(_COLOR, color)


def draw_icons(actions: Iterable[QAction]) -> None:
    """Draw the icons of those that have none yet: drawing those of all menus takes as long as a third of the start."""
    for action in actions:
        if action.icon().isNull():
            _draw(action)


def refresh_icons(root: QWidget) -> None:
    """Draw every icon under `root` again, after the look has changed; those of actions that nobody saw wait."""
    for button in root.findChildren(QAbstractButton):
        _draw(button)
    for action in root.findChildren(QAction):
        if not action.icon().isNull():
            _draw(action)


def _draw(target: QAction | QAbstractButton) -> None:
    name = target.property(_NAME)
    if isinstance(name, str) and name:
        set_icon(target, name, target.property(_COLOR) or "text")


def swatch(color: str, size: int = 16) -> QIcon:
    """A rounded square filled with `color`, for lists of labels."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter

    image = QPixmap(size * 2, size * 2)
    image.setDevicePixelRatio(2.0)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(color))
    painter.setPen(QColor(theme.colors().border))
    painter.drawRoundedRect(QRectF(1.5, 1.5, size - 3, size - 3), 3, 3)
    painter.end()
    return QIcon(image)
