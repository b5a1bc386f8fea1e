"""Pictures as values: what the header says, and decoded samples in the depth they were stored in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.media.raster import Raster

DEPTHS = ("uint8", "uint16", "float32")


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """`width`, `height`: the upright picture in pixels; `raw_*`: as stored, before the orientation (EXIF 1–8).
    `pages`: pages of a TIFF or frames of an animation, of which `page` (from 0) is meant."""

    width: int
    height: int
    orientation: int
    media_type: str
    raw_width: int
    raw_height: int
    pages: int = 1
    page: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class DecodedImage:
    """`width`, `height`: the full upright picture, the frame of all coordinates. `samples`: read-only, upright, rows ×
    columns (gray), × 3 (RGB) or × 4 (RGBA, not premultiplied), uint8, uint16 or float32, reduced by `scale`
    (decoded / full, ≤ 1). `low`, `high`: the samples shown as black and as white unless somebody chooses others.
    `tiles`: the whole picture in squares, where it is too large to be held in memory."""

    width: int
    height: int
    samples: NDArray[Any]
    scale: float
    orientation: int
    raw_width: int
    raw_height: int
    media_type: str
    low: float = 0.0
    high: float = 255.0
    pages: int = 1
    page: int = 0
    tiles: Raster | None = None

    @property
    def pixels(self) -> NDArray[np.uint8]:
        """The samples as they are shown: uint8, rows × columns × 3 or 4. Made anew at each call unless they are so."""
        return shown(self.samples, self.low, self.high)

    @property
    def size(self) -> int:
        """Bytes held in memory."""
        return int(self.samples.nbytes)

    def close(self) -> None:
        """Let go of the squares. Harmless twice."""
        if self.tiles is not None:
            self.tiles.close()


def shown(samples: NDArray[Any], low: float, high: float) -> NDArray[np.uint8]:
    """uint8, rows × columns × 3 or 4, read-only: `low` black and `high` white where samples are deeper than that."""
    import numpy as np

    pixels = samples
    if samples.dtype != np.uint8:
        factor = 255.0 / (high - low) if high > low else 0.0
        wide = np.nan_to_num(samples.astype(np.float32), posinf=high, neginf=low)
        pixels = np.clip((wide - low) * factor + 0.5, 0, 255).astype(np.uint8)
        if samples.ndim == 3 and samples.shape[2] == 4:
            pixels[..., 3] = np.clip(samples[..., 3] / (257 if samples.dtype == np.uint16 else 1), 0, 255)
    if pixels.ndim == 2:
        pixels = np.repeat(pixels[:, :, None], 3, axis=2)
    pixels.flags.writeable = False
    return pixels


def sample_range(samples: NDArray[Any]) -> tuple[float, float]:
    """What is black and what is white: 0 and 255, or the least and the greatest of deeper samples."""
    import numpy as np

    if samples.dtype == np.uint8:
        return 0.0, 255.0
    colours = samples[..., :3] if samples.ndim == 3 else samples
    if samples.dtype == np.uint16:
        low, high = float(colours.min()), float(colours.max())
        return (0.0, 255.0) if low >= 0 and high <= 255 else (low, high)
    finite = colours[np.isfinite(colours)]
    if not finite.size:
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    whole = high <= 255 and low >= 0 and high > 1 and bool(np.all(finite[:4096] == np.round(finite[:4096])))
    return (0.0, 255.0) if whole else (low, high)
