"""Writing Datumaro JSON item by item."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region
from app.formats.base import LabeledItem, Options, Report
from app.formats.keyhole import holes_as_mask
from app.formats.picture import LabelNumbers, fitted, pixels
from app.formats.run_length import object_of_mask
from app.formats.target import fresh_file, named_apart
from app.modalities.image.mask import Mask
from app.modalities.image.regions import MILLI, Box, Ellipse, Point, Polygon, Polyline, RotatedBox, Skeleton

_KINDS = ("box", "polygon", "rotated_box", "ellipse", "mask", "polyline", "point", "skeleton")


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
    numbers = LabelNumbers(project.schema)
    with fresh_file(target) as file:
        file.write(b'{"dm_format_version":"1.0","media_type":2,"infos":{},"items":[')
        for number, (name, source) in enumerate(named_apart(items, target, report, cancel)):
            item = source.item
            entry = {
                # The id keeps its ending, so that two pictures that differ by it only stay two.
                "id": name,
                "annotations": _annotations(source, numbers, report),
                "attr": {},
                "image": {"path": name, "size": [item.height, item.width]},
            }
            file.write((b",\n" if number else b"\n") + encode(entry))
            report.count(source)
            progress(report.items, 0)
        file.write(b'\n],"categories":' + encode(_categories(numbers, project)) + b"}\n")


def _categories(numbers: LabelNumbers, project: Project) -> dict[str, Any]:
    labels = [{"name": name, "parent": "", "attributes": []} for name in numbers.names()]
    result: dict[str, Any] = {"label": {"labels": labels, "attributes": []}}
    points = [
        {
            "label_id": numbers[label.id],
            "labels": list(label.skeleton.names),
            "joints": [[a + 1, b + 1] for a, b in label.skeleton.edges],
        }
        for label in project.schema.labels
        if label.skeleton
    ]
    return result | ({"points": {"attributes": [], "items": points}} if points else {})


def _annotations(source: LabeledItem, numbers: LabelNumbers, report: Report) -> list[dict[str, Any]]:
    result = []
    groups: dict[str, int] = {}
    answers = dict(source.annotation.answers)
    label = answers.pop("label", None)
    for n, region in enumerate(fitted(source, _KINDS, report, keeps="attributes group answers")):
        drawn = _drawn(region, source, report)
        if drawn is None:
            report.lose("masks of very large pictures")
            continue
        about = {
            "id": n,
            "group": groups.setdefault(region.group, len(groups) + 1) if region.group else 0,
            "label_id": numbers[region.label],
            "z_order": n,
        }
        attributes = dict(region.attributes) | drawn.pop("more", {})
        result.append(about | {"attributes": attributes} | drawn)
    if isinstance(label, str) and (found := numbers.schema.named(label)):
        result.append({"id": len(result), "type": "label", "attributes": {}, "group": 0, "label_id": numbers[found.id]})
        label = None
    report.lose("answers", len(answers) + int(label is not None))
    return result


def _drawn(region: Region, source: LabeledItem, report: Report) -> dict[str, Any] | None:
    region = holes_as_mask(region, report)
    match region:
        case Box(x1=x1, y1=y1, x2=x2, y2=y2):
            return {"type": "bbox", "bbox": [pixels(n) for n in (x1, y1, x2 - x1, y2 - y1)]}
        case RotatedBox():
            # About the centre, as CVAT tells it; a half unit of the corner is kept.
            left, top = region.cx - region.width / 2, region.cy - region.height / 2
            box = [left / MILLI, top / MILLI, region.width / MILLI, region.height / MILLI]
            return {"type": "bbox", "bbox": box, "more": {"rotation": region.angle / MILLI}}
        case Polygon():
            return {"type": "polygon", "points": [pixels(n) for n in region.outer]}
        case Polyline():
            return {"type": "polyline", "points": [pixels(n) for n in region.points]}
        case Point():
            return {"type": "points", "points": [pixels(region.x), pixels(region.y)], "visibility": [2]}
        case Ellipse():
            cx, cy, rx, ry = region.cx, region.cy, region.rx, region.ry
            place = [pixels(n) for n in (cx - rx, cy - ry, cx + rx, cy + ry)]
            return {"type": "ellipse", "points": place, "more": {"rotation": region.angle / MILLI}}
        case Skeleton():
            flat = [pixels(n) for x, y, _seen in region.triples() for n in (x, y)]
            return {"type": "points", "points": flat, "visibility": [seen for *_, seen in region.triples()]}
        case Mask():
            rle = object_of_mask(region, source.item.width, source.item.height)
            return None if rle is None else {"type": "mask", "rle": rle}
    raise TypeError(region.kind)
