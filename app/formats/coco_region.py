"""Regions of COCO records that hold only a box or one sound outline: nearly all of a large file, many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any, Literal

import msgspec

from app.formats.picture import MOST
from app.modalities.image.regions import MILLI

QuickRegion = tuple[str, str, Any]
"""Kind, label and geometry, as a region's document holds them."""


class _Plain(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """An annotation that says no more than nearly all do."""

    category_id: int
    bbox: tuple[float, float, float, float]
    segmentation: list[list[float]] = []
    iscrowd: Literal[0] = 0
    id: Any = None
    image_id: Any = None
    area: Any = None


_plain_record = msgspec.json.Decoder(_Plain).decode


def quick_regions(records: Sequence[Any], labels: Mapping[Any, str]) -> list[QuickRegion | None]:
    """The region of each record (bytes not looked into yet, else it is none of these); None where it must be looked at
    with care."""
    found: list[QuickRegion | None] = []
    waiting: list[tuple[int, str]] = []
    outlines: list[list[float]] = []
    for place, record in enumerate(records):
        region = None
        told = _told(record) if type(record) is msgspec.Raw else None
        label = labels.get(told.category_id) if told is not None else None
        if told is not None and label is not None:
            parts = told.segmentation
            if not parts:
                region = _box(label, *told.bbox)
            elif len(parts) == 1 and len(parts[0]) >= 6 and not len(parts[0]) % 2:
                waiting.append((place, label))
                outlines.append(parts[0])
        found.append(region)
    for (place, label), outer in zip(waiting, _in_thousandths(outlines), strict=True):
        if outer is not None:
            found[place] = "polygon", label, {"outer": outer, "holes": []}
    return found


def _told(record: msgspec.Raw) -> _Plain | None:
    try:
        return _plain_record(record)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None


def _box(label: str, x: float, y: float, width: float, height: float) -> QuickRegion | None:
    if not (0 <= width < MOST and 0 <= height < MOST and -MOST < x < MOST and -MOST < y < MOST):
        return None
    return "box", label, [round(x * MILLI), round(y * MILLI), round((x + width) * MILLI), round((y + height) * MILLI)]


def _in_thousandths(outlines: Sequence[list[float]]) -> list[list[int] | None]:
    """Flat outlines in 1/1000 pixel; None where one reaches too far."""
    import numpy as np

    if not outlines:
        return []
    ends = list(accumulate(map(len, outlines)))
    # Half a thousandth goes to the even one, as `round` has it.
    whole = np.rint(np.fromiter(chain.from_iterable(outlines), np.float64, ends[-1]) * MILLI)
    starts = [0, *ends[:-1]]
    far = np.maximum.reduceat(np.abs(whole), starts) >= MOST * MILLI
    whole[np.repeat(far, np.diff([0, *ends]))] = 0
    flat = whole.astype(np.int64).tolist()
    return [None if out else flat[a:b] for (a, b), out in zip(pairwise((0, *ends)), far.tolist(), strict=True)]
