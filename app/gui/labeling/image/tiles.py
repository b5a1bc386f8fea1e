"""Pictures that were drawn once and are shown many times, in squares of the zoomed image."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRegion

SIDE, LARGE_SIDE = 256, 512
AT_ONCE = 16
"""Tiles that are repaired without waiting for their turn."""

Draw = Callable[[QPainter, QImage, QRect], None]
"""Draws what lies in a rectangle of the zoomed image; the painter's origin is the zoomed image's."""


class TileCache:
    """Squares of the zoomed image at one scale (device pixels), plus those of the scale before as stand-ins.

    Invariant: a tile in `_fresh` shows the present state; others may be shown until their turn comes to be drawn.
    """

    def __init__(self, draw: Draw, form: QImage.Format, side: int = SIDE) -> None:
        self._draw, self._form, self._side = draw, form, side
        self.scale = 0.0
        self._tiles: dict[tuple[int, int], QImage] = {}
        self._fresh: set[tuple[int, int]] = set()
        self._old: dict[tuple[int, int], QImage] = {}
        self._old_scale = 0.0

    def set_side(self, side: int) -> None:
        """Squares of so many device pixels from now on: fewer and larger ones cost less in all, and more each."""
        if side != self._side:
            self._side = side
            self.clear()

    def clear(self) -> None:
        """Forget every picture."""
        self._tiles, self._old, self._fresh, self.scale = {}, {}, set(), 0.0

    def set_scale(self, scale: float) -> None:
        """Begin another zoom; the pictures of this one stand in while the new ones are made."""
        if scale == self.scale:
            return
        # While zooming on quickly, the last complete set stays the stand-in: few new tiles help nobody.
        if len(self._tiles) >= len(self._old) or not self._old:
            self._old, self._old_scale = self._tiles, self.scale
        self.scale, self._tiles, self._fresh = scale, {}, set()

    def invalidate(self) -> None:
        """Everything changed: draw all again when its turn comes, showing the old pictures until then."""
        self._fresh.clear()
        self._old = {}

    def repair(self, area: QRectF) -> None:
        """Draw again what lies in `area` of the zoomed image: a part at once, most of a view when its turn comes."""
        rect = area.toAlignedRect()
        touched = [key for key in self.touching(rect & self._drawn()) if key in self._fresh]
        if len(touched) > AT_ONCE:
            self._fresh.difference_update(touched)
            return
        for key in touched:
            self._paint(key, self._tiles[key], rect & self._rect(key))

    def _drawn(self) -> QRect:
        """The rectangle around all tiles there are: an area may be as large as the zoomed image."""
        if not self._tiles:
            return QRect()
        columns, rows = zip(*self._tiles, strict=True)
        return self._rect((min(columns), min(rows))) | self._rect((max(columns), max(rows)))

    def touching(self, rect: QRect) -> list[tuple[int, int]]:
        """The keys of the tiles under `rect` of the zoomed image."""
        if rect.isEmpty():
            return []
        columns = range(rect.left() // self._side, rect.right() // self._side + 1)
        return [(i, j) for j in range(rect.top() // self._side, rect.bottom() // self._side + 1) for i in columns]

    def build(self, view: QRect, until: float) -> list[QRect]:
        """Draw missing tiles under `view`, the middle first, until the clock says `until`; what was drawn."""
        missing = [key for key in self.touching(view) if key not in self._fresh]
        middle = view.center()
        missing.sort(key=lambda key: (self._rect(key).center() - middle).manhattanLength())
        drawn = []
        for key in missing:
            image = self._tiles.get(key)
            if image is None:
                image = self._tiles[key] = QImage(self._side, self._side, self._form)
            self._paint(key, image, self._rect(key))
            self._fresh.add(key)
            drawn.append(self._rect(key))
            if time.perf_counter() >= until:
                break
        if drawn:
            self._forget(view)
        if len(drawn) == len(missing):
            self._old = {}
        return drawn

    def is_complete(self, view: QRect) -> bool:
        return all(key in self._fresh for key in self.touching(view))

    def paint(self, painter: QPainter, origin: QPoint, exposed: QRect) -> QRegion:
        """Show the tiles under `exposed` (zoomed image); `origin` is where the painter has its top-left corner.

        Returns the part for which there is no tile at all, not even a stand-in.
        """
        bare = QRegion()
        for key in self.touching(exposed):
            rect = self._rect(key)
            image = self._tiles.get(key)
            part = rect & exposed
            if image is not None:
                painter.drawImage(part.topLeft() - origin, image, part.translated(-rect.topLeft()))
            else:
                bare += part
        if self._old and not bare.isEmpty():
            self._stand_in(painter, origin, bare)
        return bare

    def _stand_in(self, painter: QPainter, origin: QPoint, bare: QRegion) -> None:
        factor = self.scale / self._old_scale if self._old_scale else 0.0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.setClipRegion(bare.translated(-origin), Qt.ClipOperation.IntersectClip)
        area = QRectF(bare.boundingRect())
        for (i, j), image in self._old.items():
            target = QRectF(i * self._side * factor, j * self._side * factor, self._side * factor, self._side * factor)
            if target.intersects(area):
                painter.drawImage(target.translated(-origin.x(), -origin.y()), image, QRectF(image.rect()))
        painter.restore()

    def _rect(self, key: tuple[int, int]) -> QRect:
        return QRect(key[0] * self._side, key[1] * self._side, self._side, self._side)

    def _paint(self, key: tuple[int, int], image: QImage, part: QRect) -> None:
        corner = QPoint(key[0] * self._side, key[1] * self._side)
        painter = QPainter(image)
        painter.setClipRect(part.translated(-corner))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(part.translated(-corner), Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.translate(-corner)
        self._draw(painter, image, part)
        painter.end()

    def _forget(self, view: QRect) -> None:
        """Keep what is in or near view; the rest is drawn again should it come back."""
        room = 3 * (view.width() // self._side + 2) * (view.height() // self._side + 2)
        if len(self._tiles) <= room:
            return
        near = set(self.touching(view.adjusted(-self._side, -self._side, self._side, self._side)))
        for key in [key for key in self._tiles if key not in near]:
            del self._tiles[key]
            self._fresh.discard(key)


def device_rect(rect: QRectF, ratio: float) -> QRect:
    """A rectangle of the widget in device pixels."""
    return QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio).toAlignedRect()
