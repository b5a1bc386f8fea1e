"""Reading COCO: every record stands on its own, so that one bad one costs one line in the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, cast

import msgspec

from app.core.annotation import Annotation
from app.core.cancel import Cancel, Progress
from app.core.ids import record_ids
from app.core.item import Item
from app.core.region import Origin, Region, region_document
from app.errors import FormatError
from app.formats import tree as trees
from app.formats.base import LabeledItem, Options, Report
from app.formats.coco_category import key_of, labels_of, place_of
from app.formats.coco_region import quick_regions
from app.formats.documented import Document, DocumentedItem
from app.formats.markup import json_object, json_value
from app.formats.picture import MOST, attributes_of, confidence, number, refusals, rest_of, side
from app.formats.run_length import mask_of_object
from app.formats.target import safe_name
from app.formats.tree import Tree
from app.media.scan import media_type_of
from app.modalities.image.convert import converted
from app.modalities.image.paths import skeleton_points
from app.modalities.image.regions import MILLI, Box, Polygon, Skeleton
from app.protocol.struct_type import learnt

CROWD = "iscrowd"
_KNOWN = frozenset({"id", "image_id", "category_id", "bbox", "segmentation", "area", "iscrowd", "attributes", "score",
                    "ignore", "keypoints", "num_keypoints"})  # fmt: skip
_NUMBERS = frozenset({int, float})
_FEW_RUNS = 200_000
_TOGETHER = 2_000
"""So many records, or images, are looked at at once."""
_NO_RESULTS = "A list alone is a file of detection results; open the file of instances with “images” and “annotations”."
Record = dict[str, Any]


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    from app.formats.coco import sniff

    with trees.opened(path) as tree:
        refusals(tree, report)
        seen: set[str] = set()
        for file in tree.label_files(sniff, ".json"):
            yield from _document(tree, file, options, report, cancel, progress, seen)
        yield from rest_of(tree, seen, report)


class _File(msgspec.Struct):
    """The lists of a file, their records not looked into yet."""

    images: list[Any]
    annotations: list[msgspec.Raw] = []
    categories: list[Any] = []


class _Head(msgspec.Struct, gc=False):
    image_id: Any = None


def _document(
    tree: Tree, file: str, options: Options, report: Report, cancel: Cancel, progress: Progress, seen: set[str]
) -> Iterator[LabeledItem]:
    name = tree.shown(file)
    pictures, categories, records = _lists(tree, file, name)
    images = images_of(pictures, tree, name, seen, report)
    labels = labels_of(categories, name, report)
    del pictures, categories
    by_image = _by_image(records, images, name, report, cancel)
    traced = options.values.get("masks") == "polygon"
    for some in _together(images, by_image):
        wanted = [n for _, places in some for n in places]
        held = [records[n] for n in wanted]
        for n in wanted:
            records[n] = None  # what was read is let go at once
        told = zip(wanted, held, quick_regions(held, labels), strict=True)
        for item, places in some:
            cancel.check()
            documents: list[Document] = []
            for n, record, quick in islice(told, len(places)):
                if quick is not None:
                    documents.append(quick)
                    quick["order"] = order = len(documents)
                    quick["id"] = f"r{order}"
                    continue
                try:
                    record = _decoded(record, name)
                    _add(record, documents, labels, report, traced)
                except (ValueError, FormatError) as error:
                    reason = error.title if isinstance(error, FormatError) else str(error)
                    report.skip(name, place_of("annotation", record, n), reason)
            yield report.count(DocumentedItem(item, documents, Annotation(item.id, item.id)))
            progress(report.items, len(images))


def _together(images: dict[Any, Item], by_image: dict[Any, list[int]]) -> Iterator[list[tuple[Item, list[int]]]]:
    """Some images at a time, with the places of their records."""
    some: list[tuple[Item, list[int]]] = []
    count = 0
    for key, item in images.items():
        places = by_image.pop(key, [])
        some.append((item, places))
        count += len(places)
        if count >= _TOGETHER or len(some) >= _TOGETHER:
            yield some
            some, count = [], 0
    if some:
        yield some


def _lists(tree: Tree, file: str, name: str) -> tuple[list[Any], list[Any], list[Any]]:
    """Images, categories and annotations; these undecoded where the file is as it should be, so that a large one is
    held in memory once."""
    content = tree.read(file)
    try:
        found = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=learnt(_File))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        # Something is wrong or unusual: looked at value by value.
        what = (
            "A list alone is a file of detection results; open the file of instances with “images” and “annotations”."
        )
        document = json_object(content, name, what)
        return tuple(list_of(document, key, name) for key in ("images", "categories", "annotations"))  # type: ignore[return-value]
    return found.images, found.categories, cast(list[Any], found.annotations)


def _by_image(
    records: list[Any], images: dict[Any, Item], name: str, report: Report, cancel: Cancel
) -> dict[Any, list[int]]:
    """Places of the records of each image; those of none are reported."""
    head = msgspec.json.Decoder(learnt(_Head)).decode
    found: dict[Any, list[int]] = defaultdict(list)
    for n, record in enumerate(records):
        if not n % 4096:
            cancel.check()
        if type(record) is msgspec.Raw:
            try:
                told = head(record).image_id
            except (msgspec.MsgspecError, ValueError, RecursionError):
                told, record = None, _decoded(record, name)
        else:
            told = record.get("image_id") if isinstance(record, dict) else None
        if not isinstance(record, dict | msgspec.Raw):
            report.skip(name, place_of("annotation", record, n), "it is not an object")
        elif (key := told if type(told) is int else key_of(told)) not in images:
            record = _decoded(record, name)
            report.skip(name, place_of("annotation", record, n), f"its image {told!r} is not in the file"[:200])
        else:
            found[key].append(n)
    return found


def _decoded(record: Any, name: str) -> Any:
    if type(record) is not msgspec.Raw:
        return record
    try:
        return msgspec.json.decode(record)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return json_value(bytes(record), name)


def list_of(document: Record, key: str, name: str) -> list[Any]:
    value = document.get(key, [] if key != "images" else None)
    if not isinstance(value, list):
        raise FormatError(f"“{name}” is not a COCO file.", f"It must hold a list called “{key}”.")
    return value


def images_of(
    records: list[Any], tree: Tree, name: str, seen: set[str], report: Report, anywhere: bool = True
) -> dict[Any, Item]:
    """Items by image id; `anywhere`: their pictures may lie in any folder of the tree."""
    found: dict[Any, Item] = {}
    ids = record_ids()
    for n, record in enumerate(records):
        key = key_of(record.get("id")) if isinstance(record, dict) else None
        if key is None:
            report.skip(name, place_of("image", record, n), "it has no id")
            continue
        file_name = safe_name(record.get("file_name"))
        if not tree.is_single and file_name:
            places = [f for f in (file_name, f"images/{file_name}") if f in tree]
            anyhow = tree.picture(file_name, name.rpartition("/")[2]) if anywhere and not places else ""
            file_name = places[0] if places else anyhow or file_name
        if not file_name:
            report.skip(name, place_of("image", record, n), "its file name is missing or leads outside the folder")
        elif key in found:
            report.skip(name, place_of("image", record, n), "another image has the same id")
        elif file_name in seen:
            report.skip(name, place_of("image", record, n), f"another image has the same file name, {file_name}")
        else:
            seen.add(file_name)
            media_type = media_type_of(file_name) or "image/jpeg"
            width, height = side(record.get("width")), side(record.get("height"))
            found[key] = Item(next(ids), "", file_name, media_type, position=len(found), width=width, height=height)
    return found


def _add(record: Record, documents: list[Document], labels: dict[Any, str], report: Report, traced: bool) -> None:
    """The regions of one annotation; several parts, or keypoints and a shape, are one group."""
    if not isinstance(record, dict):
        raise ValueError("it is not an object")
    label = labels.get(key_of(record.get("category_id")))
    if label is None:
        raise ValueError(f"its category {record.get('category_id')!r} is not in the file"[:200])
    shapes = _shapes(record, label, report, traced)
    attributes = attributes_of(record["attributes"], report) if "attributes" in record else ()
    if record.get("iscrowd") in (1, True):
        attributes = tuple(sorted((*attributes, (CROWD, True))))
    score = confidence(record["score"]) if "score" in record else 0
    if not record.keys() <= _KNOWN:
        for key in record.keys() - _KNOWN:
            report.lose(f"fields “{key[:40]}”")
    first = len(documents) + 1
    group = f"r{first}" if len(shapes) > 1 else ""
    for n, (kind, shape) in enumerate(shapes, first):
        region = kind(
            id=f"r{n}", label=label, attributes=attributes, group=group, order=n, origin=Origin.IMPORT,
            confidence=score, **shape,
        )  # fmt: skip
        documents.append(region_document(region))


def _shapes(record: Record, label: str, report: Report, traced: bool) -> list[tuple[type[Region], Record]]:
    if record.get("segments_info") is not None:
        raise ValueError("it belongs to a panoptic file: choose that format")
    points: list[tuple[type[Region], Record]] = []
    if record.get("keypoints"):
        points = _keypoints(record["keypoints"], label, report)
    segmentation = record.get("segmentation")
    if isinstance(segmentation, dict):
        return _mask(segmentation, traced) + points
    if segmentation and isinstance(segmentation, list):
        return [(Polygon, {"outer": tuple(_outline(part))}) for part in segmentation] + points
    box = record.get("bbox")
    if (not isinstance(box, list) or len(box) != 4) and not points:
        raise ValueError("it has neither an outline nor a box")
    if not isinstance(box, list) or len(box) != 4:
        return points
    x, y, width, height = (number(n) for n in box)
    if width < 0 or height < 0:
        report.lose("negative sizes of boxes (turned round)")
        x, width = min(x, x + width), abs(width)
        y, height = min(y, y + height), abs(height)
    x1, y1, x2, y2 = round(x * MILLI), round(y * MILLI), round((x + width) * MILLI), round((y + height) * MILLI)
    if points and _is_around(points[0][1]["points"], (x1, y1, x2, y2)):
        return points
    return [(Box, {"x1": x1, "y1": y1, "x2": x2, "y2": y2}), *points]


def _mask(segmentation: Record, traced: bool) -> list[tuple[type[Region], Record]]:
    mask = mask_of_object(segmentation, {"id": "", "label": ""})
    if traced:
        if len(mask.counts) > _FEW_RUNS:
            raise ValueError(f"the mask has more than {_FEW_RUNS:,} runs, which is too much to trace")
        change = converted(mask, "polygon")
        parts = [part for part in change.regions if isinstance(part, Polygon)] if change else []
        return [(Polygon, {"outer": part.outer, "holes": part.holes}) for part in parts]
    kept = {key: getattr(mask, key) for key in ("x", "y", "width", "height", "counts")}
    return [(type(mask), kept)]


def _outline(part: Any) -> list[int]:
    if type(part) is not list or len(part) < 6 or len(part) % 2:
        raise ValueError("an outline needs at least three points, x and y in turn")
    # All at once: this is what reading a large file spends its time on.
    if set(map(type, part)) <= _NUMBERS:
        try:
            flat = [round(n * MILLI) for n in part]
        except (ValueError, OverflowError):
            pass
        else:
            if min(flat) > -MOST * MILLI and max(flat) < MOST * MILLI:
                return flat
    raise ValueError("a coordinate is not a number that can stand in an image")


def _keypoints(given: Any, label: str, report: Report) -> list[tuple[type[Region], Record]]:
    if not isinstance(given, list) or len(given) % 3 or len(given) > 3_000:
        raise ValueError("its keypoints are not x, y and visibility in turn")
    known = report.label_of(label)
    if known is None or known.skeleton is None:
        # A category that does not name its keypoints: they get numbers.
        report.keypoints(label, [str(n + 1) for n in range(len(given) // 3)])
    elif len(known.skeleton.names) != len(given) // 3:
        raise ValueError(f"it has {len(given) // 3} keypoints, its category {len(known.skeleton.names)}")
    triples = []
    for x, y, seen in zip(given[::3], given[1::3], given[2::3], strict=True):
        if seen not in (0, 1, 2):
            raise ValueError("a keypoint is neither absent (0), hidden (1) nor visible (2)")
        triples.append((round(number(x) * MILLI), round(number(y) * MILLI), int(seen)))
    return [(Skeleton, {"points": skeleton_points(triples)})] if any(seen for *_, seen in triples) else []


def _is_around(points: tuple[int, ...], box: tuple[int, int, int, int]) -> bool:
    """Whether a box says no more than the keypoints do."""
    seen = [(x, y) for x, y, v in zip(points[::3], points[1::3], points[2::3], strict=True) if v]
    xs, ys = [x for x, _ in seen], [y for _, y in seen]
    return max(abs(a - b) for a, b in zip((min(xs), min(ys), max(xs), max(ys)), box, strict=True)) <= 1
