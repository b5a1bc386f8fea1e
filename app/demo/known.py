"""What a careful annotator would mark on a sample item, and the same a little off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

from immutables import Map

from app.core.annotation import Annotation
from app.core.ids import local_id, record_id
from app.core.region import Region
from app.modalities.image.regions import MILLI, Box, Polygon
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.text.regions import Span

_SHAKE_PX = 5


def regions_of(known: Mapping[str, Any], *, text: str = "") -> list[Region]:
    """The regions a `known.json` entry describes; `text` is the item's own where it has spans."""
    found: list[Region] = []
    for label, x1, y1, x2, y2 in known.get("boxes", ()):
        found.append(Box(id=local_id(), label=label, x1=x1 * MILLI, y1=y1 * MILLI, x2=x2 * MILLI, y2=y2 * MILLI))
    for label, flat in known.get("polygons", ()):
        found.append(Polygon(id=local_id(), label=label, outer=tuple(n * MILLI for n in flat)))
    for label, part in known.get("spans", ()):
        start = text.find(part)
        if start >= 0:
            found.append(Span(id=local_id(), label=label, parts=((start, start + len(part)),)))
    for label, row, column in known.get("cells", ()):
        found.append(Cell(id=local_id(), label=label, row=row, column=column))
    for label, first, end in known.get("rows", ()):
        found.append(Rows(id=local_id(), label=label, ranges=((first, end),)))
    return found


def annotation_of(item_id: str, person: str, known: Mapping[str, Any], *, text: str = "") -> Annotation:
    regions = regions_of(known, text=text)
    ordered = Map({region.id: _placed(region, order) for order, region in enumerate(regions)})
    return Annotation(record_id(), item_id, person, ordered, answers=Map(known.get("answers", {})))


def shaken(annotation: Annotation, random: Random, *, width: int = 0, height: int = 0) -> Annotation:
    """The work of somebody else on the same item: boxes a few pixels off, and now and then one region forgotten."""
    regions = {key: _shaken(region, random, width, height) for key, region in annotation.regions.items()}
    if len(regions) > 2:
        del regions[random.choice(sorted(regions))]
    return Annotation(annotation.id, annotation.item_id, annotation.annotator, Map(regions), answers=annotation.answers)


def _placed(region: Region, order: int) -> Region:
    return replace(region, order=order)


def _shaken(region: Region, random: Random, width: int, height: int) -> Region:
    if not isinstance(region, Box):
        return region

    def near(value: int, limit: int) -> int:
        moved = value + random.randint(-_SHAKE_PX, _SHAKE_PX) * MILLI
        return max(0, min(moved, limit * MILLI) if limit else moved)

    x1, x2 = sorted((near(region.x1, width), near(region.x2, width)))
    y1, y2 = sorted((near(region.y1, height), near(region.y2, height)))
    return Box(id=region.id, label=region.label, order=region.order, x1=x1, y1=y1, x2=x2, y2=y2)
