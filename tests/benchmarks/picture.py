"""Pictures for the benchmarks of images: made once in a temporary folder, the same ones each time."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

SIZES = {24: (6_000, 4_000), 100: (11_544, 8_664), 400: (23_080, 17_320)}
"""Megapixels: width, height."""
FOLDER = Path(tempfile.gettempdir()) / "caravan-bench"


def jpeg(megapixels: int) -> Path:
    """A photo-like JPEG of that size."""
    return _made(f"{megapixels}.jpg", megapixels, {"Q": 88})


def tiled_tiff(megapixels: int) -> Path:
    """A TIFF of JPEG squares, 256 pixels a side, with its smaller sizes."""
    return _made(
        f"{megapixels}.tif", megapixels,
        {"tile": True, "tile_width": 256, "tile_height": 256, "compression": "jpeg", "Q": 88, "pyramid": True},
    )  # fmt: skip


def _made(name: str, megapixels: int, options: dict[str, Any]) -> Path:
    path = FOLDER / name
    if not path.exists():
        import pyvips

        FOLDER.mkdir(exist_ok=True)
        width, height = SIZES[megapixels]
        small = [pyvips.Image.gaussnoise(-(-width // 8), -(-height // 8), mean=m, sigma=40) for m in (128, 100, 150)]
        image = small[0].bandjoin(small[1:]).cast("uchar").copy(interpretation="srgb")
        partial = path.with_name(f"part-{name}")
        image.resize(8, kernel="linear").crop(0, 0, width, height).write_to_file(str(partial), **options)
        partial.rename(path)
    return path
