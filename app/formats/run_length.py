"""Masks as COCO and Datumaro write them: run lengths over the whole picture, as a list or compressed into a string."""

from __future__ import annotations

from typing import Any

from app.modalities.image.mask import MOST_PIXELS, Mask, packed_runs, runs, window
from app.modalities.image.trace import compressed, decompressed

_MAX_SIDE = 1 << 20


def mask_of_object(segmentation: Any, fields: dict[str, Any]) -> Mask:
    """The mask of {"size": [height, width], "counts": …}; ValueError says what is wrong. Never handed undecoded to a C
    library, and never unpacked beyond what is set."""
    if not isinstance(segmentation, dict):
        raise ValueError("its mask is not an object")
    height, width = size_of(segmentation.get("size"))
    mask = packed_runs(runs_of(segmentation.get("counts"), height * width), width, height, **fields)
    if mask is None:
        raise ValueError("the mask is empty")
    return mask


def object_of_mask(mask: Mask, width: int, height: int, compress: bool = True) -> dict[str, Any] | None:
    """The inverse, over a picture of that size; None when the picture is too large. What lies outside is cut off."""
    if not 0 < width * height <= MOST_PIXELS:
        return None
    counts = runs(window(mask, 0, 0, width, height))
    return {"size": [height, width], "counts": compressed(counts) if compress else counts}


def size_of(size: Any) -> tuple[int, int]:
    if isinstance(size, list) and len(size) == 2 and all(type(n) is int and 0 < n <= _MAX_SIDE for n in size):
        return size[0], size[1]
    raise ValueError("the mask's size is not [height, width]")


def runs_of(counts: Any, most: int) -> list[int]:
    """Run lengths of either kind, each from 0 to `most`."""
    if isinstance(counts, str):
        return decompressed(counts, most)
    if isinstance(counts, list) and counts and all(type(n) is int and 0 <= n <= most for n in counts):
        return counts
    raise ValueError("the mask's run lengths are neither a list of whole numbers nor a compressed string")
