"""The image at every size, of what is held in memory and what lies in squares on the disk, as it is to be seen."""

from __future__ import annotations

import time
from math import ceil, floor
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from app.errors import FormatError
from app.gui.labeling.image.look import NO_LOOK, Look, Table

BAND_PIXELS = 1_500_000
SMALLEST = 256
NEAREST_ABOVE = 2.0
SAMPLED = 400_000
"""Samples looked at for histogram and percentiles."""
_FORMS = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}


class _Cut(NamedTuple):
    """A rectangle of one level: `part` of `image` shows it, each `step`-th sample; (x, y) is where it begins, `width`
    the size of the level."""

    image: QImage
    part: QRectF
    x: int
    y: int
    width: int
    height: int
    step: int = 1


class Pyramid:
    """Level 0 is the array itself, not copied (the array is kept alive here); level n has half the sides of n − 1, made
    band by band, so that nothing waits. `full` is the size of the whole image, which may be more than the array has;
    `tiles`, if given, has the rest."""

    def __init__(
        self,
        samples: Any,
        full_width: int,
        full_height: int,
        *,
        low: float = 0.0,
        high: float = 255.0,
        tiles: Any = None,
    ) -> None:
        self.samples = np.ascontiguousarray(samples)
        if self.samples.dtype not in (np.uint8, np.uint16, np.float32):
            self.samples = self.samples.astype(np.uint8)
        self.full_width, self.full_height = full_width, full_height
        self.low, self.high = low, high
        self.tiles = tiles
        self.awaits = False
        """Whether something drawn since this was last set to False is coarser than it will be."""
        self.levels = [self.samples]
        self._plain: list[QImage] = []
        self._growing: np.ndarray | None = None
        self._done_rows = 0
        self.look = NO_LOOK
        self._sorted: np.ndarray | None = None
        self.set_look(NO_LOOK)

    @classmethod
    def of(cls, content: Any) -> Pyramid:
        """What an item's content shows; `content` as in ImageContent or DecodedImage."""
        samples = getattr(content, "samples", None)
        width, height = max(1, content.width), max(1, content.height)
        if samples is None:
            return cls(content.pixels, width, height)
        return cls(samples, width, height, low=content.low, high=content.high, tiles=content.tiles)

    @property
    def pixels(self) -> np.ndarray:
        """What is held in memory, plainly shown: uint8, rows × columns (× 3 or 4)."""
        return Table(NO_LOOK, self.samples.dtype, self.low, self.high).apply(self.samples)

    @property
    def bands(self) -> int:
        return 1 if self.samples.ndim == 2 else self.samples.shape[2]

    @property
    def is_deep(self) -> bool:
        """Whether samples have more than 8 bits."""
        return bool(self.samples.dtype != np.uint8)

    @property
    def has_alpha(self) -> bool:
        return self.bands == 4 and self.look.channel < 0

    # How it is seen.

    def set_look(self, look: Look) -> None:
        """Show the samples so from now on; what was drawn before is not drawn again by itself."""
        self.look = look
        self.window = self.window_of(look)
        self._table = Table(look, self.samples.dtype, *self.window)
        self._checks = _checkerboard() if self.has_alpha else None

    def window_of(self, look: Look) -> tuple[float, float]:
        """The samples shown as black and as white."""
        if look.cut > 0:
            return self.percentile(look.cut), self.percentile(100 - look.cut)
        return (look.low, look.high) if look.cut < 0 else (self.low, self.high)

    def percentile(self, percent: float) -> float:
        """The sample that `percent` of the others do not exceed (of what is held in memory)."""
        if self._sorted is None:
            found = self._some()
            found = found[..., :3] if found.ndim == 3 else found
            flat = found.astype(np.float64).ravel()
            self._sorted = np.sort(flat[np.isfinite(flat)])
        if not self._sorted.size:
            return 0.0
        return float(np.percentile(self._sorted, percent))

    def histogram(self, bins: int = 128) -> tuple[float, float, np.ndarray]:
        """(least, greatest, counts): what `counts` (colours × bins) covers; deep samples from their least to their
        greatest."""
        low, high = (0.0, 256.0) if not self.is_deep else (self.percentile(0), self.percentile(100))
        high = high if high > low else low + 1
        some = self._some()
        bands = [some] if some.ndim == 2 else [some[..., n] for n in range(min(3, some.shape[2]))]
        counts = [np.histogram(band[np.isfinite(band)], bins, (low, high))[0] for band in bands]
        return low, high, np.stack(counts)

    def _some(self) -> np.ndarray:
        step = max(1, round((self.samples.shape[0] * self.samples.shape[1] / SAMPLED) ** 0.5))
        return self.samples[::step, ::step]

    # Smaller sizes.

    @property
    def complete(self) -> bool:
        rows, columns = self.levels[-1].shape[:2]
        return self._growing is None and min(rows, columns) < 2 * SMALLEST

    def step(self, budget: float) -> bool:
        """Make more of the smaller levels for about `budget` seconds; True when a level became ready."""
        until, ready = time.perf_counter() + budget, False
        while not self.complete and time.perf_counter() < until:
            ready = self._band() or ready
        return ready

    def level_wanted(self, scale: float) -> int:
        """The level that draws best at `scale` device pixels for each pixel of the whole image."""
        have, level = self.levels[0].shape[1] / self.full_width, 0
        while have / 2 >= scale * 0.98:
            have, level = have / 2, level + 1
        return level

    def _band(self) -> bool:
        source = self.levels[-1]
        height, width = source.shape[0] // 2, source.shape[1] // 2
        if self._growing is None:
            self._growing, self._done_rows = np.empty((height, width, *source.shape[2:]), source.dtype), 0
        rows = max(1, min(height - self._done_rows, BAND_PIXELS // max(1, source.shape[1]) // 2))
        begin = self._done_rows
        self._growing[begin : begin + rows] = _halved(source[2 * begin : 2 * (begin + rows), : 2 * width])
        self._done_rows += rows
        if self._done_rows < height:
            return False
        self.levels.append(self._growing)
        self._growing = None
        return True

    # Drawing and reading.

    def draw(self, painter: QPainter, part: QRectF, scale: float, *, fast: bool) -> None:
        """Draw what lies in `part` of the zoomed image, `scale` device pixels to a pixel; the painter clips.

        A little more than `part` is drawn: smoothing needs the neighbours, or tiles would show seams.
        """
        cut = self._cut(part, scale)
        if cut is None:
            return
        fx, fy = scale * self.full_width / cut.width, scale * self.full_height / cut.height
        target = QRectF(cut.x * fx, cut.y * fy, cut.part.width() * cut.step * fx, cut.part.height() * cut.step * fy)
        if self._checks is not None:
            painter.fillRect(target, self._checks)
        smooth = not fast and fx < NEAREST_ABOVE and fx > 0.4
        # Where pixels are large enough to be told apart, they are shown as they are; a reduced picture never is.
        if cut.width < self.full_width and fx >= NEAREST_ABOVE and not fast:
            smooth = True
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(target, cut.image, cut.part)

    def value(self, x: int, y: int) -> tuple[int | float, ...] | None:
        """The samples of the pixel at (x, y) of the whole image in their true depth; None outside."""
        if not (0 <= x < self.full_width and 0 <= y < self.full_height):
            return None
        found = np.atleast_1d(self.samples_in(x, y, 1, 1)[0, 0])
        return tuple(found.tolist()[:4])

    def samples_in(self, x: int, y: int, width: int, height: int, *, wait: bool = False) -> np.ndarray:
        """The samples of a rectangle inside the whole image at full resolution; where only a reduced picture is there
        yet (or there at all), its samples are repeated."""
        rows, columns = self.samples.shape[:2]
        if (columns, rows) == (self.full_width, self.full_height):
            return self.samples[y : y + height, x : x + width]
        if self.tiles is not None and width and height:
            found = self._tiled(0, (x, y, width, height), wait=wait)
            if found is not None:
                return found
        down = np.arange(y, y + height) * rows // self.full_height
        across = np.arange(x, x + width) * columns // self.full_width
        return self.samples[down][:, across]

    def area(self, x: int, y: int, width: int, height: int) -> np.ndarray:
        """The pixels of a rectangle of the whole image as they are shown, at full resolution: uint8, rows × columns ×
        3 (RGB). The rectangle is cut at the image's edge. Main thread; a rectangle of a few megapixels takes
        milliseconds, up to a tenth of a second where a TIFF is read straight."""
        x1, y1 = min(max(0, x), self.full_width), min(max(0, y), self.full_height)
        x2, y2 = min(max(x1, x + width), self.full_width), min(max(y1, y + height), self.full_height)
        found = self._table.apply(self.samples_in(x1, y1, x2 - x1, y2 - y1, wait=True))
        return np.repeat(found[:, :, None], 3, axis=2) if found.ndim == 2 else found[:, :, :3]

    def _cut(self, part: QRectF, scale: float) -> _Cut | None:
        number = min(self.level_wanted(scale), len(self.levels) - 1)
        held = self.levels[number].shape[1] / self.full_width
        if self.tiles is not None and held < scale * 0.98:
            # The coarsest that is still fine enough.
            sizes = self.tiles.levels
            fine = [n for n, size in enumerate(sizes) if size[0] / self.full_width >= scale * 0.98]
            level = fine[-1] if fine else 0
            if sizes[level][0] > self.levels[number].shape[1]:
                bounds = self._bounds(part, scale, *sizes[level])
                if bounds is None:
                    return None
                found = self._tiled(level, bounds)
                if found is not None:
                    image = _image(self._table.apply(found))
                    return _Cut(image, QRectF(image.rect()), bounds[0], bounds[1], *sizes[level])
                self.awaits = True
        array = self.levels[number]
        bounds = self._bounds(part, scale, array.shape[1], array.shape[0])
        if bounds is None:
            return None
        x, y, w, h = bounds
        size = array.shape[1], array.shape[0]
        # While the level that fits is not ready, only as many samples are looked at as can be seen.
        step = max(1, floor(array.shape[1] / (scale * self.full_width)))
        if step > 1 and self._table.is_identity:
            return _Cut(self._plain_image(number), QRectF(x, y, w, h), x, y, *size)
        image = _image(self._table.apply(array[y : y + h : step, x : x + w : step]))
        return _Cut(image, QRectF(image.rect()), x, y, *size, step)

    def _plain_image(self, number: int) -> QImage:
        """A level as a QImage that shares its memory; the array lives as long as this does."""
        while len(self._plain) <= number:
            array = self.levels[len(self._plain)]
            channels = 1 if array.ndim == 2 else array.shape[2]
            form = _FORMS[channels]
            self._plain.append(QImage(array.data, array.shape[1], array.shape[0], array.strides[0], form))
        return self._plain[number]

    def _bounds(self, part: QRectF, scale: float, width: int, height: int) -> tuple[int, int, int, int] | None:
        """What of a level of `width` × `height` is seen in `part`, with two more samples on each side."""
        fx, fy = scale * self.full_width / width, scale * self.full_height / height
        x1, y1 = max(0, floor(part.left() / fx) - 2), max(0, floor(part.top() / fy) - 2)
        x2, y2 = min(width, ceil(part.right() / fx) + 2), min(height, ceil(part.bottom() / fy) + 2)
        return (x1, y1, x2 - x1, y2 - y1) if x2 > x1 and y2 > y1 else None

    def _tiled(self, level: int, rect: tuple[int, int, int, int], *, wait: bool = False) -> np.ndarray | None:
        try:
            found: np.ndarray | None = self.tiles.area(level, rect, wait=wait)
        except FormatError:
            self.tiles = None  # the cache was emptied meanwhile; the reduced picture stays
            return None
        if found is not None and (found.dtype != self.samples.dtype or found.ndim != self.samples.ndim):
            return None
        return found


def _image(pixels: np.ndarray) -> QImage:
    """Shares the memory of `pixels`, which QImage keeps alive here by holding a reference in its own copy."""
    pixels = np.ascontiguousarray(pixels)
    channels = 1 if pixels.ndim == 2 else pixels.shape[2]
    image = QImage(pixels.data, pixels.shape[1], pixels.shape[0], pixels.strides[0], _FORMS[channels])
    # Thirty-two bits a pixel are drawn several times faster, and the copy is free of Python's memory.
    wanted = QImage.Format.Format_ARGB32_Premultiplied if channels == 4 else QImage.Format.Format_RGB32
    return image.convertToFormat(wanted)


def _halved(band: np.ndarray) -> np.ndarray:
    """Half the rows and columns, each the mean of four."""
    rows, columns = band.shape[0] // 2, band.shape[1] // 2
    if band.dtype != np.uint8:
        wide = band.astype(np.float32).reshape(rows, 2, columns, 2, *band.shape[2:]).mean((1, 3))
        return wide.astype(band.dtype)
    band = np.ascontiguousarray(band)
    channels = 1 if band.ndim == 2 else band.shape[2]
    image = QImage(band.data, band.shape[1], band.shape[0], band.strides[0], _FORMS[channels])
    small = image.scaled(
        columns, rows, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(_FORMS[channels])
    lines = np.frombuffer(small.constBits(), np.uint8).reshape(rows, small.bytesPerLine())
    flat = lines[:, : columns * channels]
    return flat.reshape(rows, columns) if channels == 1 else flat.reshape(rows, columns, channels)


def _checkerboard() -> QPixmap:
    tile = QPixmap(16, 16)
    tile.fill(QColor("#ffffff"))
    painter = QPainter(tile)
    for x, y in ((0, 0), (8, 8)):
        painter.fillRect(x, y, 8, 8, QColor("#d9d9d9"))
    painter.end()
    return tile
