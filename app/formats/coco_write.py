"""Writing COCO: annotation ids from 1 (pycocotools takes 0 for none), areas as COCO counts them, holes never filled."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import IO, Any

import msgspec

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region
from app.formats.base import LabeledItem, Options, Report
from app.formats.coco_mask import mask_area, mask_of
from app.formats.coco_read import CROWD
from app.formats.target import fresh_file, safe_name
from app.modalities.image.geometry import area
from app.modalities.image.regions import MILLI, Box, Polygon, bounds

_SPOOL = 8 << 20
_MASK_PIXELS = 1 << 28
"""Larger images get keyhole outlines: a mask of one polygon would take more memory than this many bytes."""


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    encode = msgspec.json.Encoder().encode
    categories = _Categories(project)
    names: set[str] = set()
    # Two lists grow at once, so one of them waits in a file of its own.
    with fresh_file(target) as file, tempfile.SpooledTemporaryFile(_SPOOL) as waiting:
        file.write(b'{"info":' + encode({"description": project.title, "version": "1.0"}) + b',"images":[')
        number = 0
        for labeled in items:
            cancel.check()
            name = safe_name(labeled.item.name)
            if not name or name in names:
                reason = "another item has this name" if name else "its name leads outside the folder"
                report.skip(target.name, f"item {labeled.item.name[:200]}", reason)
                continue
            names.add(name)
            item = labeled.item
            image = {"id": len(names), "file_name": name, "width": item.width, "height": item.height}
            file.write((b",\n" if len(names) > 1 else b"\n") + encode(image))
            for record in _records(labeled, categories, options, report):
                number += 1
                waiting.write(
                    (b",\n" if number > 1 else b"\n") + encode({"id": number, "image_id": len(names), **record})
                )
            report.count(labeled)
            progress(report.items, 0)
        file.write(b'\n],"annotations":[')
        waiting.seek(0)
        _copy(waiting, file)
        file.write(b'\n],"categories":' + encode(categories.documents()) + b"}\n")


class _Categories:
    """Numbers from 1 for the labels in the schema's order; labels that are not in it follow as they are met."""

    def __init__(self, project: Project) -> None:
        self._schema = project.schema
        self._numbers = {label.id: n for n, label in enumerate(project.schema.labels, 1)}

    def number(self, label_id: str) -> int:
        return self._numbers.setdefault(label_id, len(self._numbers) + 1)

    def documents(self) -> list[dict[str, Any]]:
        return [
            {"id": n, "name": self._name(label_id), "supercategory": self._above(label_id)}
            for label_id, n in self._numbers.items()
        ]

    def _name(self, label_id: str) -> str:
        label = self._schema.get(label_id)
        return label.name if label else label_id

    def _above(self, label_id: str) -> str:
        label = self._schema.get(label_id)
        return self._name(label.parent) if label and label.parent else ""


def _copy(source: IO[bytes], target: IO[bytes]) -> None:
    while block := source.read(1 << 20):
        target.write(block)


def _records(
    labeled: LabeledItem, categories: _Categories, options: Options, report: Report
) -> Iterator[dict[str, Any]]:
    annotation = labeled.annotation
    report.lose("answers", len(annotation.answers))
    report.lose("relations", len(annotation.relations))
    regions: list[Region] = []
    for region in annotation.ordered():
        if not isinstance(region, Box | Polygon):
            report.lose(f"regions of the kind “{region.kind}”")
        elif not region.label:
            report.lose("regions without a label")
        else:
            report.lose("texts written on regions", int(bool(region.text)))
            report.lose("locks and hidden marks", int(region.locked or region.hidden))
            regions.append(region)
    for parts in _instances(regions, report):
        first = parts[0]
        attributes = dict(first.attributes)
        crowd = attributes.pop(CROWD, False) is True
        record = {"category_id": categories.number(first.label), **_shape(parts, labeled, options, report)}
        record["iscrowd"] = int(crowd)
        if attributes:
            record["attributes"] = attributes
        if first.confidence:
            record["score"] = first.confidence / 10_000
        yield record


def _instances(regions: list[Region], report: Report) -> Iterator[list[Region]]:
    """Polygons of one group with one label and the same attributes are parts of one object; all else stands alone."""

    def key(region: Region) -> tuple[str, str, str]:
        return region.group, region.label, repr(region.attributes)

    alone = [r for r in regions if not r.group or isinstance(r, Box)]
    report.lose("groups of boxes", sum(bool(r.group) for r in alone))
    joint = sorted((r for r in regions if r.group and isinstance(r, Polygon)), key=key)
    instances = [[region] for region in alone] + [list(group) for _, group in groupby(joint, key)]
    place = {region.id: n for n, region in enumerate(regions)}
    yield from sorted(instances, key=lambda parts: min(place[region.id] for region in parts))


def _shape(parts: list[Region], labeled: LabeledItem, options: Options, report: Report) -> dict[str, Any]:
    corners = [bounds(part) for part in parts]
    x1, y1 = min(c[0] for c in corners), min(c[1] for c in corners)
    x2, y2 = max(c[2] for c in corners), max(c[3] for c in corners)
    box = [_pixels(n) for n in (x1, y1, x2 - x1, y2 - y1)]
    if isinstance(parts[0], Box):
        return {"bbox": box, "area": (x2 - x1) * (y2 - y1) / MILLI**2, "segmentation": []}
    width, height = labeled.item.width, labeled.item.height
    known = 0 < width * height <= _MASK_PIXELS
    segmentation: Any
    polygons = [part for part in parts if isinstance(part, Polygon)]
    if not any(part.holes for part in polygons):
        segmentation = [[_pixels(n) for n in part.outer] for part in polygons]
    elif known and options.values.get("holes", "mask") == "mask":
        segmentation = mask_of(polygons, width, height)
        report.lose("exact outlines of polygons with holes (written as pixel masks)", len(parts))
    else:
        segmentation = [[_pixels(n) for n in _keyhole(part)] for part in polygons]
        holes = sum(len(polygon.holes) for polygon in polygons)
        report.lose("holes as such (written as one outline that goes in and out)", holes)
    size = mask_area(segmentation, width, height) if known else sum(area(part) for part in parts)
    return {"bbox": box, "area": size, "segmentation": segmentation}


def _pixels(milli: int) -> float | int:
    whole, rest = divmod(milli, MILLI)
    return milli / MILLI if rest else whole


def _keyhole(polygon: Polygon) -> tuple[int, ...]:
    """One outline that goes from the first corner to each hole and back; it encloses exactly the polygon's area."""
    outer, start = polygon.outer, polygon.outer[:2]
    path = [*outer, *start]
    for hole in polygon.holes:
        path += [*_against(hole, outer), *start]
    return tuple(path)


def _against(hole: tuple[int, ...], outer: tuple[int, ...]) -> tuple[int, ...]:
    """The hole, closed, in the direction opposite to the outer outline."""
    points = list(zip(hole[::2], hole[1::2], strict=True))
    if (_signed(hole) > 0) == (_signed(outer) > 0):
        points.reverse()
    return tuple(n for point in (*points, points[0]) for n in point)


def _signed(flat: tuple[int, ...]) -> int:
    xs, ys = flat[::2], flat[1::2]
    return sum(xs[n - 1] * ys[n] - xs[n] * ys[n - 1] for n in range(len(xs)))
