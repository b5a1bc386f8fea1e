"""The whole image in a corner, with a frame around what is in view; click or drag to go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.gui import theme

if TYPE_CHECKING:
    from app.gui.labeling.image.canvas import ImageCanvas

LONGEST = 184
MARGIN = 12


class Minimap(QWidget):
    """Lies on the canvas in its lower corner. The picture is drawn once for each image and look."""

    def __init__(self, canvas: ImageCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._picture: QImage | None = None
        self._drawn_for: object = None
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Overview map"))
        self.setToolTip(self.tr("Click or drag to look there"))
        self.hide()

    def settle(self) -> None:
        """Take the image's shape, and the corner."""
        camera = self._canvas.camera
        factor = LONGEST / max(camera.width, camera.height)
        width, height = max(24, round(camera.width * factor)), max(24, round(camera.height * factor))
        room = QSize(self._canvas.width() // 3, self._canvas.height() // 3)
        size = QSize(width, height)
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        self.resize(size.expandedTo(QSize(24, 24)))
        self.move(self._canvas.width() - self.width() - MARGIN, self._canvas.height() - self.height() - MARGIN)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pyramid, camera = self._canvas.pyramid, self._canvas.camera
        painter = QPainter(self)
        inner = QRectF(self.rect())
        painter.fillRect(inner, QColor(theme.colors().canvas))
        if pyramid is None:
            return
        key = (pyramid, pyramid.look, self.size(), len(pyramid.levels))
        if self._drawn_for != key:
            self._picture = self._drawn()
            self._drawn_for = key
        if self._picture is not None:
            painter.drawImage(inner, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fx, fy = self.width() / camera.width, self.height() / camera.height
        ends = ((0, 0), (camera.view_width, 0), (camera.view_width, camera.view_height), (0, camera.view_height))
        seen = [camera.to_image(*end) for end in ends]
        frame = QPolygonF([QPointF(x * fx, y * fy) for x, y in seen])
        if len(seen) == 4 and not camera.is_turned:
            # At least visible, however small the part; and inside, however large.
            rect = frame.boundingRect() & inner.adjusted(1, 1, -1, -1)
            grown = max(0.0, 6 - rect.width()) / 2, max(0.0, 6 - rect.height()) / 2
            frame = QPolygonF(rect.adjusted(-grown[0], -grown[1], grown[0], grown[1]))
        for color, width in ((QColor(0, 0, 0, 170), 4.0), (QColor(theme.colors().accent), 2.0)):
            painter.setPen(QPen(color, width))
            painter.drawPolygon(frame)
        painter.setPen(QPen(QColor(theme.colors().border), 1))
        painter.drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5))

    def _drawn(self) -> QImage:
        pyramid, camera = self._canvas.pyramid, self._canvas.camera
        assert pyramid is not None
        ratio = self.devicePixelRatioF()
        picture = QImage(round(self.width() * ratio), round(self.height() * ratio), QImage.Format.Format_RGB32)
        picture.fill(QColor(theme.colors().canvas))
        painter = QPainter(picture)
        pyramid.draw(painter, QRectF(picture.rect()), picture.width() / camera.width, fast=False)
        painter.end()
        return picture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            camera, place = self._canvas.camera, event.position()
            self._canvas.look(
                place.x() / self.width() * camera.width, place.y() / self.height() * camera.height, camera.zoom
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
