"""Pixel masks as run lengths: the region, its pixels, and set operations on them.

Runs go down the columns, top to bottom and left to right, and begin with background (the order of COCO, maskApi.c).
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Self

from app.core.region import Geometry, Region

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.modalities.image.span import Spans

    Pixels = NDArray[np.bool_]

MOST_PIXELS = 1 << 28
"""The largest mask box that is ever unpacked."""
KEPT = 4_000_000
"""Stretches of masks kept ready for drawing and picking (16 bytes each)."""
_kept: OrderedDict[int, tuple[tuple[int, ...], tuple[int, int, int], Spans]] = OrderedDict()
_kept_length = 0
_lock = threading.Lock()


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
    from app.modalities.image.span import pixels_of

    return pixels_of(spans_of(mask), x, y, width, height)


def common(a: Mask, b: Mask) -> int:
    """Pixels set in both."""
    left, top = max(a.x, b.x), max(a.y, b.y)
    right, bottom = min(a.x + a.width, b.x + b.width), min(a.y + a.height, b.y + b.height)
    if left >= right or top >= bottom:
        return 0
    from app.modalities.image import span

    box = (left, top, right, bottom)
    return span.common(span.clipped(spans_of(a), *box), span.clipped(spans_of(b), *box)).area


def spans_of(mask: Mask) -> Spans:
    """The mask's pixels as stretches of columns in pixels of the image; what was asked for lately is kept."""
    from app.modalities.image.span import moved

    found = _kept.get(id(mask.counts))
    if found is not None and found[0] is mask.counts and found[1][2] == mask.height:
        # A mask that was moved shares its runs with the one before, not its place.
        x, y, _height = found[1]
        return found[2] if (x, y) == (mask.x, mask.y) else moved(found[2], mask.x - x, mask.y - y)
    spans = _stretched(mask)
    _keep(mask, spans)
    return spans


def _keep(mask: Mask, spans: Spans) -> None:
    global _kept_length
    with _lock:
        old = _kept.pop(id(mask.counts), None)
        _kept[id(mask.counts)] = (mask.counts, (mask.x, mask.y, mask.height), spans)
        _kept_length += len(spans) - (len(old[2]) if old is not None else 0)
        while _kept_length > KEPT and len(_kept) > 1:
            _kept_length -= len(_kept.popitem(last=False)[1][2])


def mask_of(spans: Spans, **fields: Any) -> Mask | None:
    """The mask of stretches of columns; None when there are none."""
    import numpy as np

    if not spans:
        return None
    x1, y1, x2, y2 = spans.bounds()
    height = y2 - y1
    starts = (spans.columns - x1) * height + (spans.tops - y1)
    stops = starts + (spans.stops - spans.starts)
    # What fills a column to its end goes on at the top of the next one.
    apart = stops[:-1] != starts[1:]
    starts, stops = starts[np.append(True, apart)], stops[np.append(apart, True)]
    edges = np.empty(2 * len(starts), np.int64)
    edges[::2], edges[1::2] = starts, stops
    counts = np.diff(edges, prepend=0).tolist()
    rest = (x2 - x1) * height - int(edges[-1])
    if rest:
        counts.append(rest)
    mask = Mask(x=x1, y=y1, width=x2 - x1, height=height, counts=tuple(counts), **fields)
    _keep(mask, spans)
    return mask


def repainted(mask: Mask, spans: Spans) -> Mask:
    """The same region with other pixels, of which there must be some."""
    new = mask_of(spans, id=mask.id, label=mask.label)
    if new is None:
        raise ValueError("a mask has pixels")
    return replace(mask, x=new.x, y=new.y, width=new.width, height=new.height, counts=new.counts)


def _stretched(mask: Mask) -> Spans:
    import numpy as np

    from app.modalities.image.span import EMPTY, SHIFT, Spans

    edges = np.cumsum(np.asarray(mask.counts, np.int64))
    starts, stops = edges[:-1:2], edges[1::2]
    starts = starts[: len(stops)]
    keep = stops > starts
    starts, stops = starts[keep], stops[keep]
    if not len(starts):
        return EMPTY
    height = mask.height
    first, last = starts // height, (stops - 1) // height
    count = last - first + 1
    if int(count.sum()) != len(count):
        # A run over several columns becomes one stretch in each.
        which = np.repeat(np.arange(len(count)), count)
        step = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
        column = first[which] + step
        starts = np.maximum(starts[which], column * height)
        stops = np.minimum(stops[which], (column + 1) * height)
    else:
        column = first
    base = ((column + mask.x) << SHIFT) + mask.y - column * height
    starts, stops = starts + base, stops + base
    # A run of zero background cuts a stretch in two; they are one again here.
    apart = stops[:-1] < starts[1:]
    if not apart.all():
        starts, stops = starts[np.append(True, apart)], stops[np.append(apart, True)]
    return Spans(starts, stops)
