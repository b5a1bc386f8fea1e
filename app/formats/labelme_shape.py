"""One shape of labelme: the region it is, in whichever dialect."""

from __future__ import annotations

import base64
import binascii
import math
from types import TracebackType
from typing import Any

from app.core.region import Region
from app.errors import FormatError
from app.formats.base import Report
from app.formats.picture import attributes_of, confidence, flat_of, number, turned
from app.media.worker import DecodeWorker
from app.modalities.image.mask import packed
from app.modalities.image.regions import MILLI, Box, Ellipse, Point, Polygon, Polyline, Quad
from app.modalities.image.unit import points_bounds

_KNOWN = {"label", "points", "group_id", "shape_type", "flags", "description", "mask", "score", "difficult",
          "attributes", "direction", "kie_linking", "line_color", "fill_color", "other_data"}  # fmt: skip


class Images:
    """The decoding process, started when the first mask is met and stopped at the end."""

    def __init__(self) -> None:
        self._worker: DecodeWorker | None = None

    def indices(self, content: bytes, name: str) -> Any:
        """The numbers of a picture, see `DecodeWorker.indices`."""
        self._worker = self._worker or DecodeWorker()
        return self._worker.indices(content, name=name)

    def __enter__(self) -> Images:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._worker is not None:
            self._worker.close()


def region_of(shape: dict[str, Any], images: Images, report: Report) -> list[Region]:
    """The region of a shape; ValueError says what is wrong with it."""
    label = shape.get("label")
    if not isinstance(label, str) or not label.strip():
        raise ValueError("it has no label")
    kind = shape.get("shape_type") or "polygon"
    points = _points(shape.get("points"))
    values = dict(attributes_of(shape.get("attributes"), report))
    flags = shape.get("flags")
    values |= {str(k): v for k, v in flags.items() if type(v) is bool} if isinstance(flags, dict) else {}
    if shape.get("difficult") is True:
        values["difficult"] = True
    group = shape.get("group_id")
    description = shape.get("description")
    fields: dict[str, Any] = {
        "id": "",
        "label": "",
        "attributes": tuple(sorted(values.items())),
        "group": str(group) if type(group) in (int, str) and group != "" else "",
        "text": description if isinstance(description, str) else "",
        "confidence": confidence(shape.get("score")),
    }
    made = _made(kind, points, shape, images, fields, report)
    links = shape.get("kie_linking")
    report.lose("links between shapes", len(links) if isinstance(links, list) else 0)
    for key in shape.keys() - _KNOWN:
        report.lose(f"fields “{str(key)[:40]}” of shapes")
    made_label = report.label(label.strip())
    return [type(one).from_geometry(one.geometry(), **(fields | {"label": made_label})) for one in made]


def _points(given: Any) -> tuple[int, ...]:
    if not isinstance(given, list) or not all(isinstance(p, list) and len(p) >= 2 for p in given):
        raise ValueError("its points are not a list of [x, y]")
    return flat_of([n for point in given for n in point[:2]], 1)


def _made(
    kind: str, points: tuple[int, ...], shape: dict[str, Any], images: Images, fields: dict[str, Any], report: Report
) -> list[Region]:
    count = len(points) // 2
    if kind == "rectangle" and count in (2, 4):
        x1, y1, x2, y2 = points_bounds(points)
        if count == 2:
            report.lose("reversed corners of boxes (turned round)", int(points[0] > points[2] or points[1] > points[3]))
        return [Box(x1=x1, y1=y1, x2=x2, y2=y2, **fields)]
    if kind == "mask" and count == 2:
        return [_mask(points, shape.get("mask"), images, fields)]
    if kind == "circle" and count == 2:
        radius = round(math.hypot(points[2] - points[0], points[3] - points[1]))
        return [Ellipse(cx=points[0], cy=points[1], rx=radius, ry=radius, **fields)]
    if kind in ("rotation", "oriented_rectangle") and count == 4:
        return [turned([number(n) * MILLI for point in shape["points"] for n in point[:2]], fields)]
    if kind == "quadrilateral" and count == 4:
        return [Quad(points=points, **fields)]
    if kind == "polygon" and count >= 3:
        return [Polygon(outer=points, **fields)]
    if kind in ("line", "linestrip") and count >= 2:
        return [Polyline(points=points, **fields)]
    if kind == "point" and count == 1:
        return [Point(x=points[0], y=points[1], **fields)]
    if kind == "points":
        return [Point(x=x, y=y, **fields) for x, y in zip(points[::2], points[1::2], strict=True)]
    raise ValueError(f"a “{str(kind)[:40]}” with {count} points is not known")


def _mask(points: tuple[int, ...], data: Any, images: Images, fields: dict[str, Any]) -> Region:
    if not isinstance(data, str):
        raise ValueError("its mask is missing")
    try:
        content = base64.b64decode(data, validate=True)
    except (ValueError, binascii.Error) as error:
        raise ValueError("its mask is not base64") from error
    try:
        pixels = images.indices(content, "a mask")
    except FormatError as error:
        raise ValueError(f"its mask is no picture ({error.title})") from error
    if pixels.ndim != 2:
        raise ValueError("its mask has colours")
    # The first corner may have a fraction; the patch says how large it is.
    left, top = round(number(points[0] / MILLI)), round(number(points[1] / MILLI))
    mask = packed(pixels > 0, left, top, **fields)
    if mask is None:
        raise ValueError("its mask is empty")
    return mask
