"""Pixel masks as run lengths: the region, its pixels, and set operations on them.

Runs go down the columns, top to bottom and left to right, and begin with background (the order of COCO, maskApi.c).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from app.core.region import Geometry, Region

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.bool_]

MOST_PIXELS = 1 << 28
"""The largest mask box that is ever unpacked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask(Region):
    """Pixels, cropped to the box `x`, `y`, `width`, `height` in whole pixels; `counts` are the runs within the box, and
    add up to its pixels. Geometry: {"box": [x1, y1, x2, y2], "counts": [...]}, both in pixels."""

    kind: ClassVar[str] = "mask"
    x: int
    y: int
    width: int
    height: int
    counts: tuple[int, ...]

    def geometry(self) -> Geometry:
        return {"box": [self.x, self.y, self.x + self.width, self.y + self.height], "counts": list(self.counts)}

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        if "blob" in geometry:
            raise ValueError("the mask's runs are kept apart and are not here")
        x1, y1, x2, y2 = geometry["box"]
        counts = tuple(geometry["counts"])
        if not all(type(n) is int for n in (x1, y1, x2, y2, *counts)):
            raise ValueError("a mask is given in whole pixels")
        if x1 >= x2 or y1 >= y2 or min(counts, default=-1) < 0 or sum(counts) != (x2 - x1) * (y2 - y1):
            raise ValueError("the mask's runs do not add up to its box")
        return cls(x=x1, y=y1, width=x2 - x1, height=y2 - y1, counts=counts, **fields)

    @property
    def area(self) -> int:
        """Pixels that are set."""
        return sum(self.counts[1::2])


def unpacked(mask: Mask) -> Pixels:
    """The pixels of the mask's box, shape (height, width); ValueError when it is too large to unpack."""
    return unpacked_runs(mask.counts, mask.width, mask.height)


def unpacked_runs(counts: tuple[int, ...] | list[int], width: int, height: int) -> Pixels:
    """Runs down the columns as pixels, shape (height, width)."""
    import numpy as np

    if width * height > MOST_PIXELS:
        raise ValueError("the mask is too large to be unpacked")
    values = np.zeros(len(counts), bool)
    values[1::2] = True
    flat = np.repeat(values, np.asarray(counts, np.int64))
    return flat.reshape(width, height).T


def runs(pixels: Pixels) -> list[int]:
    """Pixels, shape (height, width), as runs down the columns, background first."""
    import numpy as np

    flat = np.asarray(pixels, bool).ravel(order="F")
    if not flat.size:
        return [0]
    ends = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    counts: list[int] = np.diff(np.concatenate(([0], ends, [flat.size]))).tolist()
    return [0, *counts] if flat[0] else counts


def packed(pixels: Pixels, x: int = 0, y: int = 0, **fields: Any) -> Mask | None:
    """The mask of pixels whose first one lies at (x, y), cropped to what is set; None when nothing is."""
    import numpy as np

    columns, rows = np.flatnonzero(pixels.any(axis=0)), np.flatnonzero(pixels.any(axis=1))
    if not columns.size:
        return None
    left, right, top, bottom = int(columns[0]), int(columns[-1]) + 1, int(rows[0]), int(rows[-1]) + 1
    inner = pixels[top:bottom, left:right]
    return Mask(x=x + left, y=y + top, width=right - left, height=bottom - top, counts=tuple(runs(inner)), **fields)


def packed_runs(counts: list[int], width: int, height: int, x: int = 0, y: int = 0, **fields: Any) -> Mask | None:
    """The mask of runs over a box at (x, y), cropped without unpacking the whole box; None when nothing is set.

    ValueError when the runs do not add up to the box.
    """
    import numpy as np

    ends = np.cumsum(np.asarray(counts, np.int64))
    if not len(ends) or int(ends[-1]) != width * height or min(counts) < 0:
        raise ValueError("the run lengths do not add up to the mask's size")
    starts, stops = ends[:-1][::2], ends[1::2]
    starts = starts[: len(stops)]
    starts, stops = starts[stops > starts], stops[stops > starts]
    if not len(starts):
        return None
    left, right = int(starts[0]) // height, int(stops[-1] - 1) // height + 1
    first = left * height
    inner = [int(starts[0]) - first]
    for start, stop, following in zip(starts, stops, [*starts[1:], right * height], strict=True):
        inner += (int(stop - start), int(following - stop))
    inner = inner if inner[-1] else inner[:-1]
    return packed(unpacked_runs(inner, right - left, height), x + left, y, **fields)


def window(mask: Mask, x: int, y: int, width: int, height: int) -> Pixels:
    """The mask's pixels within another box, in whole pixels; what lies outside the mask's own box is not set."""
    import numpy as np

    result = np.zeros((height, width), bool)
    left, top = max(x, mask.x), max(y, mask.y)
    right, bottom = min(x + width, mask.x + mask.width), min(y + height, mask.y + mask.height)
    if left < right and top < bottom:
        part = unpacked(mask)[top - mask.y : bottom - mask.y, left - mask.x : right - mask.x]
        result[top - y : bottom - y, left - x : right - x] = part
    return result


def common(a: Mask, b: Mask) -> int:
    """Pixels set in both."""
    left, top = max(a.x, b.x), max(a.y, b.y)
    right, bottom = min(a.x + a.width, b.x + b.width), min(a.y + a.height, b.y + b.height)
    if left >= right or top >= bottom:
        return 0
    box = (left, top, right - left, bottom - top)
    return int((window(a, *box) & window(b, *box)).sum())
