"""Regions of COCO records that hold only a box or one sound outline: nearly all of a large file, many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any, Literal

import msgspec

from app.formats.documented import Document
from app.formats.picture import MOST
from app.modalities.image.regions import MILLI


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


def quick_regions(records: Sequence[Any], labels: Mapping[Any, str]) -> list[Document | None]:
    """The document of each record's region, its “id” and “order” still to be filled in (a record is bytes not looked
    into yet, else it is none of these); None where it must be looked at with care."""
    found: list[Document | None] = [None] * len(records)
    waiting: list[Document] = []
    places: list[int] = []
    outlines: list[list[float]] = []
    for place, record in enumerate(records):
        if type(record) is not msgspec.Raw:
            continue
        try:
            told = _plain_record(record)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            continue
        label, parts = labels.get(told.category_id), told.segmentation
        if label is None:
            continue
        if not parts:
            box = _box(*told.bbox)
            found[place] = _document("box", label, box) if box is not None else None
        elif len(parts) == 1 and len(parts[0]) >= 6 and not len(parts[0]) % 2:
            places.append(place)
            waiting.append(_document("polygon", label, {"outer": (), "holes": []}))
            outlines.append(parts[0])
    for place, document, outer in zip(places, waiting, _in_thousandths(outlines), strict=True):
        if outer is not None:
            document["geometry"]["outer"] = outer
            found[place] = document
    return found


def _document(kind: str, label: str, geometry: Any) -> Document:
    return {"id": "", "type": kind, "label": label, "geometry": geometry, "order": 0, "origin": "import"}


def _box(x: float, y: float, width: float, height: float) -> list[int] | None:
    if not (0 <= width < MOST and 0 <= height < MOST and -MOST < x < MOST and -MOST < y < MOST):
        return None
    return [round(x * MILLI), round(y * MILLI), round((x + width) * MILLI), round((y + height) * MILLI)]


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
