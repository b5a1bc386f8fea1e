"""The image in halving sizes, made band by band, so that every zoom draws smoothly and nothing waits."""

from __future__ import annotations

import time
from math import ceil, floor
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

BAND_PIXELS = 1_500_000
SMALLEST = 256
NEAREST_ABOVE = 2.0


class Pyramid:
    """Level 0 is the array itself, not copied (the array is kept alive here); level n has half the sides of n − 1.
    `full` is how wide the whole image is in pixels, which may be more than the array has."""

    def __init__(self, pixels: Any, full_width: int, full_height: int) -> None:
        self.pixels = np.ascontiguousarray(pixels, np.uint8)
        height, width = self.pixels.shape[:2]
        channels = 1 if self.pixels.ndim == 2 else self.pixels.shape[2]
        forms = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}
        self.has_alpha = channels == 4
        base = QImage(self.pixels.data, width, height, self.pixels.strides[0], forms[channels])
        self.levels = [base]
        self.full_width, self.full_height = full_width, full_height
        self._growing: QImage | None = None
        self._done_rows = 0
        self._checks = _checkerboard() if self.has_alpha else None

    @property
    def complete(self) -> bool:
        return self._growing is None and min(self.levels[-1].width(), self.levels[-1].height()) < 2 * SMALLEST

    def step(self, budget: float) -> bool:
        """Make more of the smaller levels for about `budget` seconds; True when a level became ready."""
        until, ready = time.perf_counter() + budget, False
        while not self.complete and time.perf_counter() < until:
            ready = self._band() or ready
        return ready

    def draw(self, painter: QPainter, part: QRectF, scale: float, *, fast: bool) -> None:
        """Draw what lies in `part` of the zoomed image, `scale` device pixels to a pixel; the painter clips.

        A little more than `part` is drawn: smoothing needs the neighbours, or tiles would show seams.
        """
        image = self.levels[min(self.level_wanted(scale), len(self.levels) - 1)]
        fx, fy = scale * self.full_width / image.width(), scale * self.full_height / image.height()
        x1, y1 = max(0, floor(part.left() / fx) - 2), max(0, floor(part.top() / fy) - 2)
        x2, y2 = min(image.width(), ceil(part.right() / fx) + 2), min(image.height(), ceil(part.bottom() / fy) + 2)
        if x2 <= x1 or y2 <= y1:
            return
        target = QRectF(x1 * fx, y1 * fy, (x2 - x1) * fx, (y2 - y1) * fy)
        if self._checks is not None:
            painter.fillRect(target, self._checks)
        # While the level that fits is not ready, a coarse picture now is better than a smooth one late.
        smooth = not fast and fx < NEAREST_ABOVE and fx > 0.4
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(target, image, QRectF(x1, y1, x2 - x1, y2 - y1))

    def value(self, x: int, y: int) -> tuple[int, ...] | None:
        """The samples of the pixel at (x, y) of the whole image; None outside."""
        if not (0 <= x < self.full_width and 0 <= y < self.full_height):
            return None
        height, width = self.pixels.shape[:2]
        sample = self.pixels[y * height // self.full_height, x * width // self.full_width]
        return tuple(int(v) for v in np.atleast_1d(sample)[:3])

    def area(self, x: int, y: int, width: int, height: int) -> np.ndarray:
        """The pixels of a rectangle of the whole image as they are shown, at full resolution: uint8, rows × columns ×
        3 (RGB). The rectangle is cut at the image's edge; where only a reduced picture is there yet, its pixels are
        repeated. Main thread; a rectangle of a few megapixels takes milliseconds."""
        x1, y1 = min(max(0, x), self.full_width), min(max(0, y), self.full_height)
        x2, y2 = min(max(x1, x + width), self.full_width), min(max(y1, y + height), self.full_height)
        rows, columns = self.pixels.shape[:2]
        down, across = np.arange(y1, y2) * rows // self.full_height, np.arange(x1, x2) * columns // self.full_width
        found = self.pixels[down][:, across]
        return np.repeat(found[:, :, None], 3, axis=2) if found.ndim == 2 else found[:, :, :3]

    def level_wanted(self, scale: float) -> int:
        """The level that draws best at `scale` device pixels for each pixel of the whole image."""
        have, level = self.levels[0].width() / self.full_width, 0
        while have / 2 >= scale * 0.98:
            have, level = have / 2, level + 1
        return level

    def _band(self) -> bool:
        source = self.levels[-1]
        width, height = source.width() // 2, source.height() // 2
        if self._growing is None:
            form = QImage.Format.Format_ARGB32_Premultiplied if self.has_alpha else QImage.Format.Format_RGB32
            self._growing, self._done_rows = QImage(width, height, form), 0
        rows = max(1, min(height - self._done_rows, BAND_PIXELS // max(1, source.width()) // 2))
        band = source.copy(0, 2 * self._done_rows, 2 * width, 2 * rows).scaled(
            width, rows, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter = QPainter(self._growing)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(0, self._done_rows, band)
        painter.end()
        self._done_rows += rows
        if self._done_rows < height:
            return False
        self.levels.append(self._growing)
        self._growing = None
        return True


def _checkerboard() -> QPixmap:
    tile = QPixmap(16, 16)
    tile.fill(QColor("#ffffff"))
    painter = QPainter(tile)
    for x, y in ((0, 0), (8, 8)):
        painter.fillRect(x, y, 8, 8, QColor("#d9d9d9"))
    painter.end()
    return tile
