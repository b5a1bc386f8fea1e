"""The image under the regions: its pyramid, drawn into tiles in slices, coarse where more is still to come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from app.gui import theme
from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.look import Look
from app.gui.labeling.image.pyramid import Pyramid
from app.gui.labeling.image.tiles import TileCache


class ImageLayer(QObject):
    """Main thread. `changed` says that what is in view must be painted again."""

    changed = Signal()
    _arrived = Signal()
    """More of the image is there than when it was drawn (emitted in another thread)."""

    def __init__(self, camera: Camera, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pyramid: Pyramid | None = None
        self.tiles = TileCache(self._draw, QImage.Format.Format_RGB32)
        self._camera = camera
        self._stop_waiting: Callable[[], None] | None = None
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def show(self, pyramid: Pyramid | None) -> None:
        """Another image, or none."""
        self._take(pyramid)
        self.tiles.clear()

    def replace(self, pyramid: Pyramid) -> None:
        """The same image in more detail, seen as before."""
        if self.pyramid is not None:
            pyramid.set_look(self.pyramid.look)
        self._take(pyramid)
        self._refresh()

    def set_look(self, look: Look) -> None:
        """Show the samples so."""
        if self.pyramid is not None and look != self.pyramid.look:
            self.pyramid.set_look(look)
            self._refresh()

    def paint_bare(self, painter: QPainter, origin: QPoint, bare: QRegion) -> None:
        """Draw straight from the pyramid where there is no tile yet."""
        assert self.pyramid is not None
        painter.save()
        painter.setClipRegion(bare.translated(-origin), Qt.ClipOperation.IntersectClip)
        painter.translate(-origin)
        area = bare.boundingRect()
        painter.fillRect(area, QColor(theme.colors().canvas))
        self.pyramid.draw(painter, QRectF(area) & self._rect(), self._camera.scale, fast=True)
        painter.restore()

    @property
    def is_growing(self) -> bool:
        """Whether smaller levels are still to be made."""
        return self.pyramid is not None and not self.pyramid.complete

    def grow(self, budget: float) -> None:
        """Make more of the smaller levels for about `budget` seconds."""
        pyramid = self.pyramid
        if pyramid is None:
            return
        wanted = pyramid.level_wanted(self._camera.scale)
        if pyramid.step(budget) and len(pyramid.levels) <= wanted + 1:
            self._refresh()

    def _draw(self, painter: QPainter, image: QImage, part: QRect) -> None:
        painter.fillRect(part, QColor(theme.colors().canvas))
        inside = QRectF(part) & self._rect()
        if self.pyramid is not None and not inside.isEmpty():
            painter.setClipRect(inside.toAlignedRect() & part, Qt.ClipOperation.IntersectClip)
            self.pyramid.draw(painter, inside, self._camera.scale, fast=False)

    def _rect(self) -> QRectF:
        camera = self._camera
        return QRectF(0, 0, camera.width * camera.scale, camera.height * camera.scale)

    def _take(self, pyramid: Pyramid | None) -> None:
        if self._stop_waiting is not None:
            self._stop_waiting()
            self._stop_waiting = None
        self.pyramid = pyramid
        arrived = getattr(pyramid.tiles, "arrived", None) if pyramid is not None else None
        if arrived is not None:
            self._stop_waiting = arrived.connect(lambda _: self._arrived.emit())

    def _on_arrived(self) -> None:
        """Some of what was drawn coarsely is there now. All in view is drawn again: it costs less than to remember."""
        if self.pyramid is not None and self.pyramid.awaits:
            self.pyramid.awaits = False
            self._refresh()

    def _refresh(self) -> None:
        self.tiles.invalidate()
        self.changed.emit()
