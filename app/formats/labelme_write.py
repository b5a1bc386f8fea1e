"""Writing labelme JSON beside nobody's pictures: a zip or new folder with a file per item."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region
from app.errors import InputError
from app.formats.base import LabeledItem, Options, Report
from app.formats.keyhole import holes_as_mask
from app.formats.parcel import fresh_parcel
from app.formats.picture import fitted, label_name, pixels
from app.formats.target import safe_name
from app.media.indexed import encode_indices
from app.modalities.image.mask import Mask, unpacked
from app.modalities.image.regions import MILLI, Box, Ellipse, Point, Polygon, Polyline, Quad, RotatedBox

DIALECTS = ("labelme", "xanylabeling")


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    dialect = options.values.get("dialect") or "labelme"
    if dialect not in DIALECTS:
        raise InputError(f"labelme has no dialect “{dialect}”.", f"Choose one of {', '.join(DIALECTS)}.")
    with fresh_parcel(target) as parcel:
        for source in items:
            cancel.check()
            name = safe_name(source.item.name)
            if not name:
                report.skip("labelme", f"item {source.item.name[:200]}", "its name leads outside the folder")
                continue
            file = parcel.free_name(name.rpartition(".")[0] or name, ".json", name)
            if file in parcel.names:
                report.skip("labelme", f"item {name}", "another item has this name")
                continue
            document: dict[str, Any] = {
                "version": "5.5.0" if dialect == "labelme" else "2.4.0",
                "flags": {},
                "shapes": _shapes(source, dialect, project, report),
                "imagePath": name.rpartition("/")[2],
                "imageData": None,
                "imageHeight": source.item.height,
                "imageWidth": source.item.width,
            }
            parcel.put(file, msgspec.json.format(msgspec.json.encode(document), indent=2))
            report.count(source)
            progress(report.items, 0)


def _shapes(source: LabeledItem, dialect: str, project: Project, report: Report) -> list[dict[str, Any]]:
    kinds = ("box", "polygon", "rotated_box", "ellipse", "mask", "polyline", "point", "quad")
    regions = fitted(source, kinds, report, keeps="attributes text group confidence")
    groups: dict[str, int] = {}
    result = []
    for region in regions:
        drawn = _drawn(region, dialect, report)
        values = dict(region.attributes)
        shape: dict[str, Any] = {"label": label_name(project.schema, region.label)} | drawn
        shape["group_id"] = groups.setdefault(region.group, len(groups) + 1) if region.group else None
        shape["description"] = region.text
        shape["flags"] = {key: value for key, value in values.items() if isinstance(value, bool)}
        shape.setdefault("mask", None)
        others = {key: value for key, value in values.items() if not isinstance(value, bool)}
        if others:
            # labelme keeps keys it does not know, so attributes travel in either dialect.
            shape["attributes"] = others
        if region.confidence:
            shape["score"] = region.confidence / 10_000
        result.append(shape)
    return result


def _drawn(region: Region, dialect: str, report: Report) -> dict[str, Any]:
    region = holes_as_mask(region, report)
    match region:
        case Box(x1=x1, y1=y1, x2=x2, y2=y2):
            flat = (x1, y1, x2, y2) if dialect == "labelme" else (x1, y1, x2, y1, x2, y2, x1, y2)
            return _shape("rectangle", flat)
        case Polygon():
            return _shape("polygon", region.outer)
        case RotatedBox():
            turned: dict[str, Any] = {
                "points": [[round(x / MILLI, 6), round(y / MILLI, 6)] for x, y in region.exact_corners()]
            }
            if dialect == "labelme":
                return turned | {"shape_type": "oriented_rectangle"}
            return turned | {"shape_type": "rotation", "direction": math.radians(region.angle / MILLI)}
        case Quad():
            if dialect == "labelme":
                report.lose("quadrilaterals as such (written as polygons)")
                return _shape("polygon", region.points)
            return _shape("quadrilateral", region.points)
        case Ellipse() if region.rx == region.ry:
            return _shape("circle", (region.cx, region.cy, region.cx + region.rx, region.cy))
        case Ellipse():
            report.lose("exact outlines of ellipses (turned into polygons)")
            return _shape("polygon", region.points())
        case Polyline():
            return _shape("linestrip" if len(region.points) > 4 else "line", region.points)
        case Point():
            return _shape("point", (region.x, region.y))
        case Mask():
            patch = unpacked(region).astype("uint8")
            corners = (region.x, region.y, region.x + region.width - 1, region.y + region.height - 1)
            content = base64.b64encode(encode_indices(patch * 1)).decode("ascii")
            return _shape("mask", tuple(n * MILLI for n in corners)) | {"mask": content}
    raise TypeError(region.kind)


def _shape(kind: str, flat: tuple[int, ...]) -> dict[str, Any]:
    points = [[pixels(x), pixels(y)] for x, y in zip(flat[::2], flat[1::2], strict=True)]
    return {"points": points, "shape_type": kind}
