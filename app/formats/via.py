"""VGG Image Annotator: a project, or the annotations alone, keyed by file name and size."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.markup import json_object
from app.formats.picture import (
    attributes_of,
    box_of,
    fitted,
    flat_of,
    image_item,
    label_name,
    labeled,
    milli,
    number,
    pixels,
    refusals,
    rest_of,
)
from app.formats.target import fresh_file, named_apart, safe_name
from app.formats.tree import Tree, opened
from app.modalities.image.regions import MILLI, TURN, Box, Ellipse, Point, Polygon, Polyline

_LABEL_KEYS = ("label", "class", "name", "type", "category", "object")
_KINDS = ("box", "polygon", "ellipse", "polyline", "point")


def sniff(path: Path, head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and (
        b'"_via_img_metadata"' in start or b'"_via_settings"' in start or b'"shape_attributes"' in start
        or (b'"regions"' in start and b'"file_attributes"' in start)
    )  # fmt: skip


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        seen: set[str] = set()
        for file in tree.label_files(sniff, ".json"):
            shown = tree.shown(file)
            document = json_object(tree.read(file), shown, "A VIA file is an object of pictures.")
            entries = document.get("_via_img_metadata", document)
            if not isinstance(entries, dict) or not all(isinstance(e, dict) for e in entries.values()):
                raise FormatError(f"“{shown}” is not a VIA file.", "It must hold an object for every picture.")
            if entries is document and not any("filename" in e for e in entries.values()):
                raise FormatError(f"“{shown}” is not a VIA file.", "None of its entries names a picture.")
            for n, (key, entry) in enumerate(entries.items(), 1):
                cancel.check()
                found = _picture(key, entry, tree, file, seen, report)
                if found is not None:
                    yield report.count(found)
                progress(n, len(entries))
        yield from rest_of(tree, seen, report)


def _picture(
    key: str, entry: dict[str, Any], tree: Tree, file: str, seen: set[str], report: Report
) -> LabeledItem | None:
    name = safe_name(entry.get("filename"))
    place = f"picture {key[:200]}"
    if not name or name in seen:
        reason = "another entry has the same picture" if name else "its name is missing or leads outside the folder"
        report.skip(tree.shown(file), place, reason)
        return None
    seen.add(name)
    given = entry.get("regions")
    # The first version of VIA wrote an object of regions, the second a list.
    shapes = list(given.values()) if isinstance(given, dict) else given if isinstance(given, list) else []
    about = entry.get("file_attributes")
    report.lose("attributes of whole pictures", len(about) if isinstance(about, dict) else 0)
    regions: list[Region] = []
    for n, shape in enumerate(shapes, 1):
        try:
            regions.append(_region(shape, report))
        except (ValueError, KeyError, TypeError) as error:
            reason = str(error) if type(error) is ValueError else "its shape is not complete"
            report.skip(tree.shown(file), f"{place}, region no. {n}", reason)
    return labeled(image_item(name, position=len(seen)), regions)


def _region(shape: Any, report: Report) -> Region:
    if not isinstance(shape, dict) or not isinstance(given := shape.get("shape_attributes"), dict):
        raise ValueError("it has no shape")
    told = shape.get("region_attributes")
    values = dict(attributes_of(told, report))
    key = next((k for k in _LABEL_KEYS if isinstance(values.get(k), str) and values[k]), "")
    key = key or next((k for k, v in values.items() if isinstance(v, str) and v), "")
    if not key:
        raise ValueError("it has no label")
    label = str(values.pop(key))
    kind = str(given.get("name"))
    fields: dict[str, Any] = {"id": "", "label": "", "attributes": tuple(sorted(values.items()))}
    if "all_points_x" in given:
        xs, ys = given["all_points_x"], given["all_points_y"]
        if not isinstance(xs, list) or not isinstance(ys, list) or len(xs) != len(ys):
            raise ValueError("its points have not as many x as y")
        flat = flat_of([n for pair in zip(xs, ys, strict=True) for n in pair], 2 if kind == "polyline" else 3)
        fields["label"] = report.label(label)
        return Polyline(points=flat, **fields) if kind == "polyline" else Polygon(outer=flat, **fields)
    if kind == "rect":
        x, y = number(given["x"]), number(given["y"])
        corners = box_of(x, y, x + number(given["width"]), y + number(given["height"]), report)
        return Box(**(fields | {"label": report.label(label)}), **corners)
    if kind in ("circle", "ellipse"):
        rx, ry = (milli(given["r"]),) * 2 if kind == "circle" else (milli(given["rx"]), milli(given["ry"]))
        if rx <= 0 or ry <= 0:
            raise ValueError("its ellipse covers nothing")
        # Radians in VIA.
        angle = round(math.degrees(number(given.get("theta") or 0)) * MILLI) % TURN
        place: dict[str, Any] = {"cx": milli(given["cx"]), "cy": milli(given["cy"]), "rx": rx, "ry": ry, "angle": angle}
        return Ellipse(**(fields | {"label": report.label(label)}), **place)
    if kind == "point":
        x, y = milli(given["cx"]), milli(given["cy"])
        return Point(**(fields | {"label": report.label(label)}), x=x, y=y)
    raise ValueError(f"a shape “{kind[:40]}” is not known")


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
    with fresh_file(target) as file:
        file.write(b"{")
        for number, (name, source) in enumerate(named_apart(items, target, report, cancel)):
            size = source.item.size or -1
            regions = [
                _shape(r, project) for r in fitted(source, _KINDS, report, keeps="attributes") if _fits(r, report)
            ]
            entry = {"filename": name, "size": size, "regions": regions, "file_attributes": {}}
            file.write((b",\n" if number else b"\n") + encode(f"{name}{size}") + b":" + encode(entry))
            report.count(source)
            progress(report.items, 0)
        file.write(b"\n}\n")


def _fits(region: Region, report: Report) -> bool:
    report.lose("holes in polygons", len(region.holes) if isinstance(region, Polygon) else 0)
    return True


def _shape(region: Region, project: Project) -> dict[str, Any]:
    place: dict[str, Any] = {}
    match region:
        case Box(x1=x1, y1=y1, x2=x2, y2=y2):
            place = {"name": "rect", "x": x1, "y": y1, "width": x2 - x1, "height": y2 - y1}
        case Ellipse() if region.rx == region.ry:
            place = {"name": "circle", "cx": region.cx, "cy": region.cy, "r": region.rx}
        case Ellipse():
            place = {"name": "ellipse", "cx": region.cx, "cy": region.cy, "rx": region.rx, "ry": region.ry}
        case Point():
            place = {"name": "point", "cx": region.x, "cy": region.y}
        case Polygon() | Polyline():
            flat = region.outer if isinstance(region, Polygon) else region.points
            place = {"name": region.kind, "all_points_x": list(flat[::2]), "all_points_y": list(flat[1::2])}
    shape: dict[str, Any] = {
        key: value if key == "name" else [pixels(n) for n in value] if isinstance(value, list) else pixels(value)
        for key, value in place.items()
    }
    if isinstance(region, Ellipse) and region.rx != region.ry:
        shape["theta"] = math.radians(region.angle / MILLI)
    about: dict[str, Any] = {"label": label_name(project.schema, region.label)}
    about |= {key: value for key, value in region.attributes if key != "label"}
    return {"shape_attributes": shape, "region_attributes": about}


FORMAT = Format(
    "via",
    "VGG Image Annotator (JSON)",
    frozenset({"image"}),
    (".json", ".zip"),
    read,
    write,
    sniff,
    losses=("answers", "relations", "holes in polygons", "rotated boxes (written as polygons)", "pixel masks",
            "drawing order, locks and hidden marks", "the size of pictures"),
    reads_trees=True,
)  # fmt: skip
