"""One result of Label Studio as a region; places are percent of the picture's own width and height."""

from __future__ import annotations

import math
from typing import Any

from app.core.region import Origin, Region, Value
from app.formats.base import Report
from app.formats.brush import decoded
from app.formats.picture import confidence, number, side
from app.modalities.image.boxes import rotated_from_corners
from app.modalities.image.mask import MOST_PIXELS, packed
from app.modalities.image.regions import MILLI, TURN, Box, Ellipse, Point, Polygon, RotatedBox
from app.modalities.image.unit import direction

LABELS = frozenset({
    "rectanglelabels", "polygonlabels", "ellipselabels", "keypointlabels", "brushlabels", "rectangle", "polygon",
    "ellipse", "keypoint", "brush",
})  # fmt: skip


def sizes_of(entry: dict[str, Any]) -> tuple[int, int] | None:
    """The picture's size as a result tells it; None where it does not."""
    width, height = side(entry.get("original_width")), side(entry.get("original_height"))
    return (width, height) if width and height else None


def turned_corners(x: float, y: float, width: float, height: float, degrees: float) -> tuple[float, ...]:
    """Corners, flat, clockwise from (x, y), of a box turned clockwise about that very corner; all in one unit."""
    cos, sin = direction(round(degrees * MILLI) % TURN)
    return (
        x, y, x + width * cos, y + width * sin, x + width * cos - height * sin, y + width * sin + height * cos,
        x - height * sin, y + height * cos,
    )  # fmt: skip


def region_of(entry: dict[str, Any], about: list[dict[str, Any]], report: Report) -> list[Region]:
    """The region of a result; `about` are all results with its id. ValueError says what is wrong with it."""
    value = entry.get("value")
    if not isinstance(value, dict):
        raise ValueError("it has no value")
    kind = str(entry["type"]).removesuffix("labels")
    names = _names(value, about)
    if not names:
        raise ValueError("it has no label")
    report.lose("further labels of one region", len(names) - 1)
    size = sizes_of(entry)
    if size is None:
        raise ValueError("it does not tell its picture's size (original_width, original_height)")
    fields: dict[str, Any] = {
        "id": "",
        "label": "",
        "attributes": _attributes(about, report),
        "text": _text(about),
        "confidence": confidence(entry.get("score")),
        "locked": entry.get("readonly") is True,
        "hidden": entry.get("hidden") is True,
        "origin": Origin.SUGGESTION if entry.get("origin") == "prediction" else Origin.IMPORT,
    }
    report.lose("turns of the view", int(bool(entry.get("image_rotation"))))
    made = _made(kind, value, size, fields)
    return [type(made).from_geometry(made.geometry(), **(fields | {"label": report.label(names[0])}))]


def _made(kind: str, value: dict[str, Any], size: tuple[int, int], fields: dict[str, Any]) -> Region:
    width, height = size[0] * MILLI / 100, size[1] * MILLI / 100
    if kind == "rectangle":
        x, y = number(value["x"]) * width, number(value["y"]) * height
        w, h = number(value["width"]) * width, number(value["height"]) * height
        if w <= 0 or h <= 0:
            raise ValueError("its box covers nothing")
        degrees = number(value.get("rotation") or 0)
        if degrees % 360 == 0:
            return Box(x1=round(x), y1=round(y), x2=round(x + w), y2=round(y + h), **fields)
        corners = turned_corners(x, y, w, h, degrees)
        cx, cy, *_ = rotated_from_corners(corners)
        angle = round(degrees * MILLI) % TURN
        return RotatedBox(cx=cx, cy=cy, width=round(w), height=round(h), angle=angle, **fields)
    if kind == "polygon":
        points = value["points"]
        if not isinstance(points, list) or len(points) < 3:
            raise ValueError("its outline has fewer than three points")
        flat = tuple(n for x, y in points for n in (round(number(x) * width), round(number(y) * height)))
        return Polygon(outer=flat, **fields)
    if kind == "ellipse":
        rx, ry = round(number(value["radiusX"]) * width), round(number(value["radiusY"]) * height)
        if rx <= 0 or ry <= 0:
            raise ValueError("its ellipse covers nothing")
        angle = round(number(value.get("rotation") or 0) * MILLI) % TURN
        place: dict[str, Any] = {"cx": round(number(value["x"]) * width), "cy": round(number(value["y"]) * height)}
        return Ellipse(rx=rx, ry=ry, angle=angle, **place, **fields)
    if kind == "keypoint":
        return Point(x=round(number(value["x"]) * width), y=round(number(value["y"]) * height), **fields)
    return _brush(value, size, fields)


def _brush(value: dict[str, Any], size: tuple[int, int], fields: dict[str, Any]) -> Region:
    import numpy as np

    if value.get("format") != "rle" or not isinstance(value.get("rle"), list):
        raise ValueError("its brush strokes are not run lengths")
    if size[0] * size[1] > MOST_PIXELS // 4:
        raise ValueError("its mask is too large to be unpacked")
    flat = decoded(value["rle"], size[0] * size[1] * 4)
    # Four channels a pixel, row by row; what is painted is where the last one is not nothing.
    alpha = np.frombuffer(flat, np.uint8).reshape(size[1], size[0], 4)[:, :, 3] > 0
    mask = packed(alpha, **fields)
    if mask is None:
        raise ValueError("its mask is empty")
    return mask


def _names(value: dict[str, Any], about: list[dict[str, Any]]) -> list[str]:
    for entry in [{"value": value}, *about]:
        given = entry.get("value")
        for key, names in given.items() if isinstance(given, dict) else ():
            if key.endswith("labels") and isinstance(names, list) and names:
                return [str(name).strip() for name in names if isinstance(name, str | int) and str(name).strip()]
    return []


def _attributes(about: list[dict[str, Any]], report: Report) -> tuple[tuple[str, Value], ...]:
    """Choices and numbers about one region, by the name of what asked for them."""
    result: dict[str, Value] = {}
    for entry in about:
        given, name = entry.get("value"), entry.get("from_name")
        if not isinstance(given, dict) or not isinstance(name, str):
            continue
        choices = given.get("choices")
        if entry.get("type") == "choices" and isinstance(choices, list) and choices:
            result[name] = str(choices[0])
            report.lose("further choices of one region", len(choices) - 1)
        for key in ("number", "rating"):
            if entry.get("type") == key and isinstance(given.get(key), int | float):
                told = given[key]
                result[name] = told if type(told) is int and abs(told) < 2**53 else str(told)
    return tuple(sorted(result.items()))


def _text(about: list[dict[str, Any]]) -> str:
    for entry in about:
        given = entry.get("value")
        if entry.get("type") == "textarea" and isinstance(given, dict):
            text = given.get("text")
            lines = text if isinstance(text, list) else [text]
            return "\n".join(line for line in lines if isinstance(line, str))
    return ""


def percent_corner(box: RotatedBox, size: tuple[int, int]) -> dict[str, float]:
    """x, y, width, height and rotation as Label Studio wants them: the corner after the turn, sizes before it."""
    x, y = box.exact_corners()[0]
    width, height = size[0] * MILLI / 100, size[1] * MILLI / 100
    place = {"x": x / width, "y": y / height, "width": box.width / width, "height": box.height / height}
    return place | {"rotation": math.fmod(box.angle / MILLI, 360)}
