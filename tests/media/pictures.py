"""Pictures made for the tests: patterns whose every pixel says where it is."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image


def pattern(width: int, height: int) -> np.ndarray:
    """RGB: red counts columns, green rows, blue both, coarsely."""
    y, x = np.mgrid[0:height, 0:width]
    return np.stack([x % 256, y % 256, (x // 256 + y // 256) * 40 % 256], axis=2).astype(np.uint8)


def saved(path: Path, samples: np.ndarray, **options: Any) -> Path:
    """Write samples through libvips; `options` as its savers have them."""
    import pyvips

    pyvips.Image.new_from_array(samples).write_to_file(str(path), **options)
    return path


def encoded(image: Image.Image, format: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()
