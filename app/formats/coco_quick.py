"""COCO records straight from the documents regions are kept as, for items that hold nothing but boxes and outlines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Any, NamedTuple

import msgspec

from app.formats.coco_category import Categories
from app.formats.documented import Document, DocumentedItem
from app.modalities.image.regions import MILLI

_KEYS = frozenset({"id", "type", "label", "geometry", "order", "origin"})


class QuickRecord(msgspec.Struct, gc=False):
    """A COCO annotation, its fields in the order in which they are written."""

    id: int
    image_id: int
    category_id: int
    bbox: Sequence[float]
    area: float
    segmentation: Sequence[list[float]] = ()
    iscrowd: int = 0


def quick_records(
    batch: Sequence[DocumentedItem], categories: Categories, by_pixels: bool
) -> list[list[QuickRecord] | None]:
    """The records of each item, “id” and “image_id” still 0; None where something asks for care: holes, groups,
    attributes, outlines that cross themselves, other kinds. `by_pixels`: areas of outlines are to be counted."""
    found: list[list[QuickRecord] | None] = []
    waiting: list[tuple[int, QuickRecord]] = []
    flats: list[list[int]] = []
    for place, one in enumerate(batch):
        records: list[QuickRecord] = []
        first = len(flats)
        for document in sorted(one.documents, key=_order) if one.about.is_empty else ():
            record = _record(document, categories, by_pixels)
            if record is None:
                break
            if document["type"] == "polygon":
                waiting.append((place, record))
                flats.append(document["geometry"]["outer"])
            records.append(record)
        if one.about.is_empty and len(records) == len(one.documents):
            found.append(records)
        else:
            found.append(None)
            del waiting[first:], flats[first:]
    outlines = measured(flats)
    for (place, record), outline in zip(waiting, outlines, strict=True):
        if outline.area is None:
            found[place] = None
        else:
            record.bbox, record.area, record.segmentation = outline.box, outline.area, [outline.points]
    return found


def _order(document: Document) -> tuple[int, str]:
    return document.get("order", 0), document["id"]


def _record(document: Document, categories: Categories, by_pixels: bool) -> QuickRecord | None:
    """The record; of an outline, all that is not measured yet."""
    label, geometry = document["label"], document["geometry"]
    if not document.keys() <= _KEYS or not label:
        return None
    if document["type"] == "polygon":
        return None if geometry["holes"] or by_pixels else QuickRecord(0, 0, categories[label], (), 0)
    if document["type"] != "box":
        return None
    x1, y1, x2, y2 = geometry
    if x1 == x2 or y1 == y2:
        return None
    box = x1 / MILLI, y1 / MILLI, (x2 - x1) / MILLI, (y2 - y1) / MILLI
    return QuickRecord(0, 0, categories[label], box, (x2 - x1) * (y2 - y1) / MILLI**2)


class Outline(NamedTuple):
    """In pixels: flat corners, x, y, width and height around them, and the area within to a thousandth; None where the
    outline crosses itself."""

    points: list[float]
    box: list[float]
    area: float | None


def measured(outlines: Sequence[Sequence[int]]) -> list[Outline]:
    """All at once: flat outlines in 1/1000 pixel."""
    import numpy as np

    if not outlines:
        return []
    ends = np.cumsum(np.fromiter(map(len, outlines), np.int64, len(outlines)))
    whole = np.fromiter(chain.from_iterable(outlines), np.int64, int(ends[-1]))
    points = whole.reshape(-1, 2)
    starts = np.concatenate(([0], ends[:-1])) // 2
    low, high = np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)
    boxes = (np.concatenate((low, high - low), axis=1) / MILLI).tolist()
    flat, stops = (whole / MILLI).tolist(), ends.tolist()
    areas = _areas(points / MILLI, starts, ends // 2 - starts)
    parts = (flat[a:b] for a, b in pairwise((0, *stops)))
    return [Outline(part, box, area) for part, box, area in zip(parts, boxes, areas, strict=True)]


def _areas(points: Any, starts: Any, counts: Any) -> list[float | None]:
    """Areas of outlines of `counts` corners that begin at `starts`."""
    import numpy as np
    import shapely

    after = np.arange(1, len(points) + 1)
    after[starts + counts - 1] = starts
    middle = np.repeat(np.add.reduceat(points, starts) / counts[:, None], counts, axis=0)
    here = points - middle
    there = here[after]
    cross = here[:, 0] * there[:, 1] - there[:, 0] * here[:, 1]
    size = np.add.reduceat(cross, starts) / 2
    # Seen from the middle, an outline that always turns the same way, once around, cannot cross itself.
    turn = np.arctan2(cross, (here * there).sum(axis=1))
    around = np.add.reduceat(turn, starts)
    same_way = np.minimum.reduceat(cross * np.repeat(np.sign(size), counts), starts) > 0
    sound = same_way & (np.abs(np.abs(around) - 2 * np.pi) < 0.1)
    unsure = np.nonzero(~sound)[0]
    if len(unsure):
        which = np.repeat(np.arange(len(counts)), counts)
        chosen = np.isin(which, unsure)
        rings = shapely.linearrings(points[chosen], indices=np.unique(which[chosen], return_inverse=True)[1])
        sound[unsure] = shapely.is_valid(shapely.polygons(rings))
    rounded = np.round(np.abs(size), 3).tolist()
    return [value if ok else None for value, ok in zip(rounded, sound.tolist(), strict=True)]
