"""Writing Label Studio tasks, one by one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Origin, Region
from app.formats.base import LabeledItem, Options, Report
from app.formats.brush import encoded
from app.formats.label_studio_shape import percent_corner
from app.formats.picture import fitted, label_name
from app.formats.target import fresh_file, named_apart
from app.modalities.image.convert import converted
from app.modalities.image.mask import MOST_PIXELS, Mask, runs, window
from app.modalities.image.regions import MILLI, Box, Ellipse, Point, Polygon, RotatedBox

_KINDS = ("box", "polygon", "rotated_box", "ellipse", "mask", "point")


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
    written = 0
    with fresh_file(target) as file:
        file.write(b"[")
        for name, source in named_apart(items, target, report, cancel):
            item = source.item
            if source.annotation.regions and not (item.width and item.height):
                report.skip(target.name, f"item {name}", "the size of its picture is not known")
                continue
            task = {
                "id": written + 1,
                "data": {"image": name},
                "annotations": [_annotation(source, project, report)],
            }
            file.write((b",\n" if written else b"\n") + encode(task))
            written += 1
            report.count(source)
            progress(report.items, 0)
        file.write(b"\n]\n")


def _annotation(source: LabeledItem, project: Project, report: Report) -> dict[str, Any]:
    size = source.item.width, source.item.height
    common = {"original_width": size[0], "original_height": size[1], "image_rotation": 0, "to_name": "image"}
    result: list[dict[str, Any]] = []
    for n, region in enumerate(fitted(source, _KINDS, report, keeps="attributes text confidence answers"), 1):
        drawn = _drawn(region, size, report)
        if drawn is None:
            continue
        kind, value = drawn
        about = {"id": f"r{n}", **common}
        value = {**value, f"{kind}labels": [label_name(project.schema, region.label)]}
        entry = {**about, "from_name": "label", "type": f"{kind}labels", "value": value}
        entry["origin"] = "prediction" if region.origin is Origin.SUGGESTION else "manual"
        if region.confidence:
            entry["score"] = region.confidence / 10_000
        result.append(entry)
        place = {key: value[key] for key in ("x", "y", "width", "height", "rotation") if key in value}
        if region.text:
            told = {"type": "textarea", "from_name": "transcription", "value": place | {"text": [region.text]}}
            result.append({**about, **told})
        for key, chosen in region.attributes:
            told = {"type": "choices", "from_name": key, "value": place | {"choices": [str(chosen)]}}
            report.lose("kinds of attributes (written as text)", int(not isinstance(chosen, str)))
            result.append({**about, **told})
    answers = dict(source.annotation.answers)
    label = answers.pop("label", None)
    if isinstance(label, str):
        entry = {"id": "label", "to_name": "image", "from_name": "label_of_image", "type": "choices"}
        result.append({**entry, "value": {"choices": [label]}})
    report.lose("answers", len(answers) + int(label is not None and not isinstance(label, str)))
    return {"result": result, "was_cancelled": False}


def _drawn(region: Region, size: tuple[int, int], report: Report) -> tuple[str, dict[str, Any]] | None:
    width, height = size[0] * MILLI / 100, size[1] * MILLI / 100
    if isinstance(region, Polygon) and region.holes:
        change = converted(region, "mask")
        if change is not None:
            report.lose("exact outlines of polygons with holes (written as brush masks)")
            region = change.regions[0]
    match region:
        case Box(x1=x1, y1=y1, x2=x2, y2=y2):
            place = {"x": x1 / width, "y": y1 / height, "width": (x2 - x1) / width, "height": (y2 - y1) / height}
            return "rectangle", place | {"rotation": 0}
        case RotatedBox():
            return "rectangle", percent_corner(region, size)
        case Polygon():
            pairs = zip(region.outer[::2], region.outer[1::2], strict=True)
            return "polygon", {"points": [[x / width, y / height] for x, y in pairs], "closed": True}
        case Ellipse():
            place = {"x": region.cx / width, "y": region.cy / height}
            radii = {"radiusX": region.rx / width, "radiusY": region.ry / height}
            return "ellipse", place | radii | {"rotation": region.angle / MILLI}
        case Point():
            return "keypoint", {"x": region.x / width, "y": region.y / height, "width": 0.5}
        case Mask() if size[0] * size[1] <= MOST_PIXELS // 4:
            return "brush", {"format": "rle", "rle": _brush(region, size)}
    report.lose("masks of very large pictures")
    return None


def _brush(mask: Mask, size: tuple[int, int]) -> list[int]:
    """Four equal words a pixel, row by row."""
    rows = runs(window(mask, 0, 0, *size).T)
    return encoded([(255 * (n % 2), 4 * length) for n, length in enumerate(rows) if length])
