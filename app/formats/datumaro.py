"""Datumaro JSON: categories by position, items with a list of annotations each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.core.cancel import Cancel, Progress
from app.core.region import Region
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.datumaro_write import write
from app.formats.markup import json_object
from app.formats.picture import (
    attributes_of,
    box_of,
    flat_of,
    image_item,
    labeled,
    number,
    picture_answer,
    refusals,
    rest_of,
    side,
)
from app.formats.run_length import mask_of_object
from app.formats.target import safe_name
from app.formats.tree import Tree, opened
from app.media.scan import media_type_of
from app.modalities.image.paths import skeleton_points
from app.modalities.image.regions import MILLI, TURN, Box, Ellipse, Point, Polygon, Polyline, RotatedBox, Skeleton


def sniff(path: Path, head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"{"):
        return False
    return b'"dm_format_version"' in start or (b'"categories"' in start and b'"label"' in start and b'"items"' in start)


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        seen: set[str] = set()
        for file in tree.label_files(sniff, ".json"):
            shown = tree.shown(file)
            document = json_object(tree.read(file), shown, "A Datumaro file is an object with “items”.")
            items = document.get("items")
            if not isinstance(items, list):
                raise FormatError(f"“{shown}” is not a Datumaro file.", "It must hold a list called “items”.")
            labels = _labels(document.get("categories"), shown, report)
            for n, entry in enumerate(items, 1):
                cancel.check()
                found = _item(entry, f"item no. {n:,}", tree, shown, labels, seen, report)
                if found is not None:
                    yield report.count(found)
                progress(n, len(items))
        yield from rest_of(tree, seen, report)


def _labels(categories: Any, file: str, report: Report) -> list[str]:
    """Label ids by position; an unnamed one keeps its place with none."""
    given = categories.get("label") if isinstance(categories, dict) else None
    entries = given.get("labels") if isinstance(given, dict) else None
    found: list[str] = []
    for n, entry in enumerate(entries if isinstance(entries, list) else ()):
        name = entry.get("name") if isinstance(entry, dict) else entry
        if isinstance(name, str) and name.strip():
            found.append(report.label(name.strip()))
        else:
            report.skip(file, f"category no. {n + 1}", "it has no name")
            found.append("")
    points = categories.get("points") if isinstance(categories, dict) else None
    skeletons = points.get("items") if isinstance(points, dict) else None
    for entry in skeletons if isinstance(skeletons, list) else ():
        try:
            edges = [(a - 1, b - 1) for a, b in entry.get("joints") or ()]
            report.keypoints(found[entry["label_id"]], [str(name) for name in entry["labels"]], edges)
        except (TypeError, KeyError, IndexError, ValueError, AttributeError):
            report.skip(file, "keypoints", "they are not as they should be")
    return found


def _item(
    entry: Any, place: str, tree: Tree, file: str, labels: list[str], seen: set[str], report: Report
) -> LabeledItem | None:
    if not isinstance(entry, dict):
        report.skip(file, place, "it is not an object")
        return None
    image = entry.get("image") if isinstance(entry.get("image"), dict) else entry.get("media")
    image = image if isinstance(image, dict) else {}
    told, path = str(entry.get("id") or ""), image.get("path") if isinstance(image.get("path"), str) else ""
    # The id is the path without its ending; what stands as the path may be the base name only.
    ending = str(path)[len(str(path).rpartition(".")[0]) :] if "." in str(path) else ".jpg"
    name = safe_name(told if media_type_of(told) else told + ending) if told else safe_name(path)
    part = file.rpartition("/")[2].rpartition(".")[0]
    places = (name, f"images/{name}", f"images/{part}/{name}", safe_name(path), f"images/{part}/{safe_name(path)}")
    name = next((n for n in places if n and n in tree), name)
    if not name or name in seen:
        reason = "another item has the same picture" if name else "its name is missing or leads outside the folder"
        report.skip(file, place, reason)
        return None
    seen.add(name)
    size = image.get("size")
    height, width = (side(n) for n in size) if isinstance(size, list) and len(size) == 2 else (0, 0)
    regions: list[Region] = []
    answers: dict[str, str] = {}
    annotations = entry.get("annotations")
    for n, annotation in enumerate(annotations if isinstance(annotations, list) else (), 1):
        try:
            if annotation.get("type") == "label":
                answers["label"] = picture_answer(report_name(report, _label(annotation, labels)), report)
            else:
                regions += _regions(annotation, labels, f"a{n}", report)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            reason = str(error) if type(error) is ValueError else "it is not as it should be"
            report.skip(file, f"{place}, annotation no. {n}", reason)
    regions.sort(key=lambda region: region.order)
    return labeled(image_item(name, width, height, len(seen)), regions, answers)


def report_name(report: Report, label_id: str) -> str:
    label = report.label_of(label_id)
    return label.name if label else label_id


def _label(annotation: dict[str, Any], labels: list[str]) -> str:
    n = annotation.get("label_id")
    if type(n) is not int or not 0 <= n < len(labels) or not labels[n]:
        raise ValueError(f"its label {str(n)[:40]} is not in the file")
    return labels[n]


def _regions(annotation: dict[str, Any], labels: list[str], group: str, report: Report) -> list[Region]:
    kind = annotation.get("type")
    if kind in ("caption", "cuboid_3d", "hash_key", "feature_vector", "tabular"):
        report.lose(f"annotations of the kind “{kind}”")
        return []
    values = dict(attributes_of(annotation.get("attributes"), report))
    if values.get("occluded") is False:
        del values["occluded"]
    rotation = number(values.pop("rotation", 0)) if kind in ("bbox", "ellipse") else 0.0
    joint, z = annotation.get("group"), annotation.get("z_order")
    fields: dict[str, Any] = {
        "id": "",
        "label": _label(annotation, labels),
        "attributes": tuple(sorted(values.items())),
        "group": str(joint) if joint else "",
        "order": z if type(z) is int and abs(z) < 10**9 else 0,
    }
    angle = round(rotation * MILLI) % TURN
    if kind == "bbox":
        x, y, width, height = (number(n) for n in annotation["bbox"])
        corners = box_of(x, y, x + width, y + height, report)
        if not angle:
            return [Box(**fields, **corners)]
        x1, y1, x2, y2 = corners.values()
        place = [(x1 + x2) // 2, (y1 + y2) // 2, x2 - x1, y2 - y1, angle]
        return [RotatedBox.from_geometry(place, **fields)]
    if kind == "mask":
        return [mask_of_object(annotation["rle"], fields)]
    if kind == "ellipse":
        x1, y1, x2, y2 = flat_of(annotation["points"], 2)
        radii = [abs(x2 - x1) // 2, abs(y2 - y1) // 2]
        return [Ellipse.from_geometry([(x1 + x2) // 2, (y1 + y2) // 2, *radii, angle], **fields)]
    if kind == "skeleton":
        return [_skeleton(annotation, fields)]
    flat = flat_of(annotation["points"], 3 if kind == "polygon" else 1)
    if kind == "polygon":
        return [Polygon(outer=flat, **fields)]
    if kind == "polyline" and len(flat) >= 4:
        return [Polyline(points=flat, **fields)]
    if kind == "points":
        return _points(annotation, flat, fields, group, report)
    raise ValueError(f"an annotation of the kind “{str(kind)[:40]}” is not known")


def _points(
    annotation: dict[str, Any], flat: tuple[int, ...], fields: dict[str, Any], group: str, report: Report
) -> list[Region]:
    """The keypoints of a label that has as many, else single points in one group."""
    label = report.label_of(fields["label"])
    pairs = list(zip(flat[::2], flat[1::2], strict=True))
    seen = annotation.get("visibility")
    if label and label.skeleton and len(label.skeleton.names) == len(pairs):
        shown = [n if n in (0, 1, 2) else 2 for n in seen] if isinstance(seen, list) and len(seen) == len(pairs) else []
        triples = [(x, y, v) for (x, y), v in zip(pairs, shown or [2] * len(pairs), strict=True)]
        return [Skeleton(points=skeleton_points(triples), **fields)]
    fields["group"] = fields["group"] or (group if len(pairs) > 1 else "")
    return [Point(x=x, y=y, **fields) for x, y in pairs]


def _skeleton(annotation: dict[str, Any], fields: dict[str, Any]) -> Region:
    triples = []
    for element in annotation["elements"]:
        x, y = flat_of(element["points"], 1)[:2]
        seen = element.get("visibility") or [2]
        triples.append((x, y, seen[0] if seen[0] in (0, 1, 2) else 2))
    return Skeleton.from_geometry(list(skeleton_points(triples)), **fields)


FORMAT = Format(
    "datumaro",
    "Datumaro (JSON)",
    frozenset({"image"}),
    (".json", ".zip"),
    read,
    write,
    sniff,
    losses=("answers but one label a picture", "relations", "holes in polygons (written as masks)",
            "quadrilaterals (written as polygons)", "texts written on regions", "locks and hidden marks"),
    reads_trees=True,
)  # fmt: skip
