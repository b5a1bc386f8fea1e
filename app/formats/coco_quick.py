"""COCO records straight from the documents regions are kept as, for items that hold nothing but boxes and outlines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from app.formats.coco_category import Categories, Record
from app.formats.documented import Document, DocumentedItem
from app.modalities.image.regions import MILLI

_KEYS = frozenset({"id", "type", "label", "geometry", "order", "origin"})


def quick_records(
    batch: Sequence[DocumentedItem], categories: Categories, by_pixels: bool
) -> list[list[Record] | None]:
    """The records of each item; None where something asks for care: holes, groups, attributes, outlines that cross
    themselves, other kinds. `by_pixels`: areas of outlines are to be counted."""
    found: list[list[Record] | None] = []
    waiting: list[tuple[int, Record, list[int]]] = []
    for place, one in enumerate(batch):
        records: list[Record] | None = []
        outlines = []
        for document in sorted(one.documents, key=_order) if one.about.is_empty else ():
            record, flat = _record(document, categories, by_pixels)
            if record is None:
                records = None
                break
            if flat is not None:
                outlines.append((place, record, flat))
            records.append(record)  # type: ignore[union-attr]  # only None after the break
        found.append(records if one.about.is_empty else None)
        waiting += outlines if records is not None else []
    sizes = outline_areas([flat for _, _, flat in waiting])
    for (place, record, _), size in zip(waiting, sizes, strict=True):
        if size is None:
            found[place] = None
        else:
            record["area"] = size
    return found


def _order(document: Document) -> tuple[int, str]:
    return document.get("order", 0), document["id"]


def _record(document: Document, categories: Categories, by_pixels: bool) -> tuple[Record | None, list[int] | None]:
    """The record, and the outline whose area it still lacks."""
    label, geometry = document["label"], document["geometry"]
    if not document.keys() <= _KEYS or not label:
        return None, None
    if document["type"] == "polygon" and not geometry["holes"] and not by_pixels:
        flat = geometry["outer"]
        xs, ys = flat[::2], flat[1::2]
        x, y = min(xs), min(ys)
        box = [x / MILLI, y / MILLI, (max(xs) - x) / MILLI, (max(ys) - y) / MILLI]
        shape: Any = [[n / MILLI for n in flat]]
        record = {"category_id": categories[label], "bbox": box, "area": 0, "segmentation": shape, "iscrowd": 0}
        return record, flat
    if document["type"] == "box":
        x1, y1, x2, y2 = geometry
        if x1 == x2 or y1 == y2:
            return None, None
        box = [x1 / MILLI, y1 / MILLI, (x2 - x1) / MILLI, (y2 - y1) / MILLI]
        area = (x2 - x1) * (y2 - y1) / MILLI**2
        return {"category_id": categories[label], "bbox": box, "area": area, "segmentation": [], "iscrowd": 0}, None
    return None, None


def outline_areas(outlines: Sequence[Sequence[int]]) -> list[float | None]:
    """Square pixels within each outline (flat, 1/1000 pixel), to a thousandth; None for those that cross themselves."""
    import numpy as np
    import shapely

    if not outlines:
        return []
    counts = np.fromiter(map(len, outlines), np.int64, len(outlines)) // 2
    points = np.fromiter(chain.from_iterable(outlines), float, 2 * int(counts.sum())).reshape(-1, 2) / MILLI
    starts = np.cumsum(counts) - counts
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
        which = np.repeat(np.arange(len(outlines)), counts)
        chosen = np.isin(which, unsure)
        rings = shapely.linearrings(points[chosen], indices=np.unique(which[chosen], return_inverse=True)[1])
        sound[unsure] = shapely.is_valid(shapely.polygons(rings))
    rounded = np.round(np.abs(size), 3).tolist()
    return [value if ok else None for value, ok in zip(rounded, sound.tolist(), strict=True)]
