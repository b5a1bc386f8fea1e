"""Another image beside the one being labelled, looked at through the same camera; nothing can be changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.gui.icon import set_icon
from app.gui.labeling.image.camera import STEP
from app.gui.labeling.image.look import Look
from app.gui.labeling.image.picture import Picture
from app.gui.labeling.image.pyramid import Pyramid
from app.gui.labeling.image.tag import TagPainter
from app.gui.plain import plain_label, plain_tip
from app.gui.status_bar import ElidedLabel

if TYPE_CHECKING:
    from app.gui.labeling.image.camera import Camera


class _Other(Picture):
    """Mouse and wheel move the camera, and through `moved` the other one."""

    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(TagPainter(lambda label: label, lambda _label: "#808080"), parent)
        self._grip: QPointF | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and self.pyramid is not None:
            way = (event.position() - self._grip) * self.camera.ratio
            self._grip = event.position()
            self.camera.pan(way.x(), way.y())
            self._on_moved()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() or event.angleDelta().x()
        if self.pyramid is not None and steps:
            at = event.position() * self.camera.ratio
            self.camera.zoom_at(self.camera.zoom * STEP ** (steps / 120), at.x(), at.y())
            self._on_moved()
            event.accept()

    def _on_moved(self) -> None:
        self.moved_camera()
        self.moved.emit()


class ComparePane(QFrame):
    """Images of other sizes are laid over each other: what is in the middle of one is in the middle of the other."""

    choose = Signal()
    closed = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Image to compare"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 4, 4)
        self.name = ElidedLabel()
        row.addWidget(self.name, 1)
        for icon, words, signal in (
            ("image", self.tr("Choose another image"), self.choose), ("close", self.tr("Close"), self.closed)
        ):  # fmt: skip
            button = QToolButton()
            button.setToolTip(plain_tip(words))
            button.setAccessibleName(words)
            button.setIconSize(QSize(18, 18))
            set_icon(button, icon, "muted")
            button.clicked.connect(signal)
            row.addWidget(button)
        column.addWidget(bar)
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setProperty("role", "muted")
        self.words.setMargin(24)
        column.addWidget(self.words, 1)
        self.picture = _Other(self)
        self.picture.moved.connect(self.moved)
        column.addWidget(self.picture, 1)
        self.setMinimumWidth(160)
        self.show_words(self.tr("Loading…"))

    def show_words(self, words: str, name: str = "") -> None:
        """Say why there is no image."""
        self.picture.show_image(None, 1, 1)
        self.picture.hide()
        self.words.setText(words)
        self.words.show()
        self.name.setText(name)

    def show_content(self, name: str, content: Any, look: Look) -> None:
        pyramid = Pyramid.of(content)
        pyramid.set_look(look)
        self.picture.show_image(pyramid, pyramid.full_width, pyramid.full_height)
        self.words.hide()
        self.picture.show()
        self.name.setText(name)
        self.picture.setAccessibleName(name)

    def follow(self, camera: Camera) -> None:
        """Look where `camera` looks."""
        own = self.picture.camera
        if self.picture.pyramid is not None:
            _copy(camera, own)
            self.picture.moved_camera()

    def lead(self, camera: Camera) -> None:
        """Make `camera` look where this one looks."""
        _copy(self.picture.camera, camera)

    def point(self, camera: Camera, x: float, y: float) -> None:
        """Show the place that is image point (x, y) of the other."""
        own = self.picture.camera
        if self.picture.pyramid is not None:
            place = own.to_view(x / camera.width * own.width, y / camera.height * own.height)
            self.picture.set_guide(QPointF(*place))


def _copy(source: Camera, target: Camera) -> None:
    if (source.angle, source.mirrored) != (target.angle, target.mirrored):
        target.turn(source.angle, source.mirrored)
    if source.fitted:
        target.fit()
        return
    x, y = source.center
    factor = target.width / source.width
    target.look(x * factor, y * target.height / source.height, source.zoom / factor)
