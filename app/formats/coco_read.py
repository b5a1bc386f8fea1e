"""Reading COCO: every record stands on its own, so that one bad one costs one line in the report."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from immutables import Map

from app.core.annotation import Annotation
from app.core.cancel import Cancel, Progress
from app.core.ids import record_id
from app.core.item import Item
from app.core.region import Origin, Region, Value
from app.errors import FormatError
from app.formats.base import LabeledItem, Options, Report
from app.formats.coco_mask import outlines
from app.formats.target import safe_name
from app.media.limit import Limits
from app.media.scan import media_type_of
from app.media.source import read_bytes, shown_name
from app.modalities.image.regions import MILLI, Box, Polygon

LIMITS = Limits(bytes=1_000_000_000)
CROWD = "iscrowd"
_KNOWN = {"id", "image_id", "category_id", "bbox", "segmentation", "area", "iscrowd", "attributes", "score", "ignore"}
_MOST = 2**31
Record = dict[str, Any]


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    name = shown_name(path)
    document = _document(path, name)
    images = _images(_list(document, "images", name), name, report)
    labels = _labels(_list(document, "categories", name), name, report)
    records = _list(document, "annotations", name)
    by_image: dict[Any, list[int]] = defaultdict(list)
    for n, record in enumerate(records):
        place = _place("annotation", record, n)
        if not isinstance(record, dict):
            report.skip(name, place, "it is not an object")
        elif (key := _key(record.get("image_id"))) not in images:
            report.skip(name, place, f"its image {record.get('image_id')!r} is not in the file"[:200])
        else:
            by_image[key].append(n)
    for key, item in images.items():
        cancel.check()
        regions: list[Region] = []
        for n in by_image.get(key, ()):
            record = records[n]
            try:
                regions += _regions(record, f"r{len(regions) + 1}", labels, report)
            except ValueError as error:
                report.skip(name, _place("annotation", record, n), str(error))
        keyed = {f"r{n}": replace(region, id=f"r{n}", order=n) for n, region in enumerate(regions, 1)}
        yield report.count(LabeledItem(item, Annotation(record_id(), item.id, regions=Map(keyed))))
        progress(report.items, len(images))


def _document(path: Path, name: str) -> Record:
    content = read_bytes(path, LIMITS)
    try:
        try:
            document = msgspec.json.decode(content)
        except msgspec.DecodeError:
            # Python's own parser also takes NaN and numbers of any length; their records are judged one by one.
            document = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"“{name}” is not valid JSON.", f"It is damaged or cut off ({str(error)[:160]}).") from error
    if not isinstance(document, dict):
        raise FormatError(
            f"“{name}” holds no images.",
            "A list alone is a file of detection results; open the file of instances with “images” and “annotations”.",
        )
    return document


def _list(document: Record, key: str, name: str) -> list[Any]:
    value = document.get(key, [] if key != "images" else None)
    if not isinstance(value, list):
        raise FormatError(f"“{name}” is not a COCO file.", f"It must hold a list called “{key}”.")
    return value


def _place(what: str, record: Any, n: int) -> str:
    number = record.get("id") if isinstance(record, dict) else None
    return f"{what} {str(number)[:40] if number is not None else f'no. {n + 1:,}'}"


def _key(value: Any) -> Any:
    """An id to look up by: whole numbers of any size, and texts; None for what cannot be one."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int | str) and not isinstance(value, bool) else None


def _images(records: list[Any], name: str, report: Report) -> dict[Any, Item]:
    found: dict[Any, Item] = {}
    names: set[str] = set()
    for n, record in enumerate(records):
        place = _place("image", record, n)
        key = _key(record.get("id")) if isinstance(record, dict) else None
        if key is None:
            report.skip(name, place, "it has no id")
            continue
        file_name = safe_name(record.get("file_name"))
        if not file_name:
            report.skip(name, place, "its file name is missing or leads outside the folder")
        elif key in found:
            report.skip(name, place, "another image has the same id")
        elif file_name in names:
            report.skip(name, place, f"another image has the same file name, {file_name}")
        else:
            names.add(file_name)
            width, height = (_side(record.get(side)) for side in ("width", "height"))
            media_type = media_type_of(file_name) or "image/jpeg"
            item = Item(record_id(), "", file_name, media_type, position=len(found), width=width, height=height)
            found[key] = item
    return found


def _side(value: Any) -> int:
    return value if type(value) is int and 0 < value < _MOST else 0


def _labels(records: list[Any], name: str, report: Report) -> dict[Any, str]:
    """Label ids by category id; parents from “supercategory” where that names a category, and never in a circle."""
    found: dict[Any, str] = {}
    above: dict[str, str] = {}
    for n, record in enumerate(records):
        place = _place("category", record, n)
        key = _key(record.get("id")) if isinstance(record, dict) else None
        if key is None or not isinstance(record.get("name"), str) or not record["name"].strip():
            report.skip(name, place, "it has no id or no name")
        elif key in found:
            report.skip(name, place, "another category has the same id")
        else:
            found[key] = report.label(record["name"].strip())
            above[found[key]] = str(record.get("supercategory") or "")
            report.lose("skeletons of keypoints", int("skeleton" in record))
    for label_id, parent_name in above.items():
        parent = report.schema.named(parent_name)
        label = report.schema.get(label_id)
        if parent is None or label is None or parent.id == label_id or label.parent:
            continue
        if _leads_to(report, parent.id, label_id):
            report.lose("supercategories that go round in a circle")
        else:
            report.schema = report.schema.with_label(replace(label, parent=parent.id))
    return found


def _leads_to(report: Report, start: str, goal: str) -> bool:
    seen: set[str] = set()
    while start and start not in seen:
        if start == goal:
            return True
        seen.add(start)
        label = report.schema.get(start)
        start = label.parent if label else ""
    return False


def _regions(record: Record, first: str, labels: dict[Any, str], report: Report) -> list[Region]:
    label = labels.get(_key(record.get("category_id")))
    if label is None:
        raise ValueError(f"its category {record.get('category_id')!r} is not in the file"[:200])
    shapes = _shapes(record, report)
    fields: dict[str, Any] = {
        "label": label,
        "attributes": _attributes(record, report),
        "confidence": _confidence(record.get("score")),
        "origin": Origin.IMPORT,
        "group": first if len(shapes) > 1 else "",
    }
    for key in record.keys() - _KNOWN:
        report.lose("keypoints" if key in ("keypoints", "num_keypoints") else f"fields “{key[:40]}”")
    return [kind(id="", **shape, **fields) for kind, shape in shapes]


def _shapes(record: Record, report: Report) -> list[tuple[type[Region], Record]]:
    if record.get("segments_info") is not None:
        raise ValueError("panoptic segments are not read")
    segmentation = record.get("segmentation")
    if isinstance(segmentation, dict):
        return [(Polygon, {"outer": outer, "holes": holes}) for outer, holes in outlines(segmentation)]
    if isinstance(segmentation, list) and segmentation:
        outers = [_outline(part) for part in segmentation]
        return [(Polygon, {"outer": outer}) for outer in outers]
    box = record.get("bbox")
    if not isinstance(box, list) or len(box) != 4:
        raise ValueError("it has neither an outline nor a box")
    x, y, width, height = (_number(n) for n in box)
    if width < 0 or height < 0:
        report.lose("negative sizes of boxes (turned round)")
        x, width = min(x, x + width), abs(width)
        y, height = min(y, y + height), abs(height)
    corners = (x, y, x + width, y + height)
    return [(Box, dict(zip(("x1", "y1", "x2", "y2"), (round(n * MILLI) for n in corners), strict=True)))]


def _outline(part: Any) -> tuple[int, ...]:
    if not isinstance(part, list) or len(part) < 6 or len(part) % 2:
        raise ValueError("an outline needs at least three points, x and y in turn")
    return tuple(round(_number(n) * MILLI) for n in part)


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or abs(value) > _MOST:
        raise ValueError("a coordinate is not a number that can stand in an image")
    return float(value)


def _attributes(record: Record, report: Report) -> tuple[tuple[str, Value], ...]:
    result: dict[str, Value] = {}
    given = record.get("attributes")
    for key, value in given.items() if isinstance(given, dict) else ():
        if isinstance(value, float):
            result[key] = repr(value)
        elif isinstance(value, str | bool | int) and (not isinstance(value, int) or abs(value) < 2**53):
            result[key] = value
        elif value is not None:
            report.lose("attributes that are lists, objects or huge numbers")
    if record.get("iscrowd") in (1, True):
        result[CROWD] = True
    return tuple(sorted(result.items()))


def _confidence(score: Any) -> int:
    if isinstance(score, int | float) and not isinstance(score, bool) and 0 <= score <= 1:
        return round(10_000 * score)
    return 0
