"""Pictures whose pixels are numbers of labels: read without any colour or orientation change, and written."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from app.media.damage import DAMAGE, damaged
from app.media.image import opened
from app.media.limit import Limits, too_many_pixels, too_much_memory

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WIDE = ("I", "I;16", "I;16L", "I;16B")


def decode_indices(source: Path | str | bytes, limits: Limits, name: str) -> tuple[int, int, int, int, bytes]:
    """(columns, rows, channels, bytes a number, the numbers row by row): palette positions and gray values as they
    stand (1 channel, 1 or 4 bytes, little-endian), colours as 3 channels. FormatError when it is no picture."""
    with opened(source, limits, name) as image:
        width, height = image.size
        if width * height > limits.pixels:
            raise too_many_pixels(name, width, height, limits)
        try:
            image.load()
            if image.mode in _WIDE:
                return width, height, 1, 4, image.convert("I").tobytes("raw", "I")
            if image.mode == "1":
                return width, height, 1, 1, image.convert("L").tobytes()
            if image.mode in ("L", "P"):
                return width, height, 1, 1, image.tobytes()
            return width, height, 3, 1, image.convert("RGB").tobytes()
        except MemoryError as error:
            raise too_much_memory(name, limits) from error
        except DAMAGE as error:
            raise damaged(name, error) from error


def encode_indices(pixels: NDArray[np.generic], palette: list[tuple[int, int, int]] | None = None) -> bytes:
    """A PNG of label numbers: rows × columns of uint8 (with `palette`, indexed; without, gray) or uint16 (16-bit gray),
    or rows × columns × 3 of uint8."""
    from PIL import Image

    image = Image.fromarray(pixels)
    if palette is not None:
        image = Image.frombytes("P", image.size, pixels.tobytes())
        image.putpalette([n for color in palette for n in color])
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
