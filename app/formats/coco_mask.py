"""Shapes as one pixel mask of a whole picture by the rules of pycocotools, and its area as COCO counts it."""

from __future__ import annotations

from typing import Any

from app.core.region import Region
from app.modalities.image.mask import Mask, runs, unpacked_runs, window
from app.modalities.image.regions import MILLI, Polygon
from app.modalities.image.trace import compressed, decompressed, filled


def mask_of(shapes: list[Region], width: int, height: int, compress: bool = True) -> dict[str, Any]:
    """Polygons, their holes left out, and masks as one run-length mask of a picture."""
    import numpy as np

    whole = np.zeros((height, width), bool)
    for shape in shapes:
        if isinstance(shape, Mask):
            whole |= window(shape, 0, 0, width, height)
        elif isinstance(shape, Polygon):
            part = filled([_plain(shape.outer)], width, height)
            if shape.holes:
                part = part & ~filled([_plain(hole) for hole in shape.holes], width, height)
            whole |= part
    counts = runs(whole)
    return {"size": [height, width], "counts": compressed(counts) if compress else counts}


def mask_area(segmentation: Any, width: int, height: int) -> int:
    """Pixels covered by a list of outlines (their union) or a mask."""
    if isinstance(segmentation, dict):
        counts = segmentation["counts"]
        return sum((decompressed(counts, width * height) if isinstance(counts, str) else counts)[1::2])
    from pycocotools import mask as coco_mask

    return int(coco_mask.area(coco_mask.merge(coco_mask.frPyObjects(segmentation, height, width))))


def pixels_of(segmentation: dict[str, Any]) -> Any:
    """The pixels of a mask that `mask_of` made, shape (height, width)."""
    height, width = segmentation["size"]
    counts = segmentation["counts"]
    return unpacked_runs(decompressed(counts, width * height) if isinstance(counts, str) else counts, width, height)


def _plain(flat: tuple[int, ...]) -> list[float]:
    return [n / MILLI for n in flat]
