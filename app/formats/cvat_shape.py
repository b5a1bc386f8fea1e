"""One shape of CVAT as a region; masks are row by row there, column by column here."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from app.core.region import Region, Value
from app.formats.base import Report
from app.formats.picture import box_of, flat_of, milli, number, side
from app.modalities.image.mask import MOST_PIXELS, packed, unpacked_runs
from app.modalities.image.paths import skeleton_points
from app.modalities.image.regions import (
    TURN,
    Box,
    Ellipse,
    Point,
    Polygon,
    Polyline,
    RotatedBox,
    Skeleton,
)
from app.modalities.image.unit import MILLI

SHAPES = frozenset({"box", "polygon", "polyline", "points", "ellipse", "mask", "skeleton", "cuboid"})


def region_of(
    shape: Element, label: str, group: str, report: Report, more: tuple[tuple[str, Value], ...] = ()
) -> list[Region]:
    """The regions of a shape (several of one with several points); ValueError says what is wrong with it."""
    if not label.strip():
        raise ValueError("it has no label")
    values: dict[str, Value] = dict(more)
    for attribute in shape.findall("attribute"):
        if name := attribute.get("name"):
            text = attribute.text or ""
            values[name] = text == "true" if text in ("true", "false") else text
    if shape.get("occluded") == "1":
        values["occluded"] = True
    told = shape.get("group_id") or ""
    fields: dict[str, Any] = {
        "id": "",
        "label": "",
        "attributes": tuple(sorted(values.items())),
        "group": told if told not in ("", "0") else "",
        "order": _order(shape.get("z_order")),
    }
    made = _MADE[shape.tag](shape, fields, group, report)
    fields |= {"label": report.label(label.strip())}
    if isinstance(made, Skeleton) and not report.keypoints(fields["label"], _part_names(shape, len(made.triples()))):
        made = _in_order(made, shape, fields["label"], report)
    regions = made if isinstance(made, list) else [made]
    kept = {key: fields[key] for key in ("id", "label", "attributes", "order")}
    return [type(one).from_geometry(one.geometry(), **kept, group=one.group) for one in regions]


def _order(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdigit() and len(text) < 10 else 0


def _points(shape: Element, least: int) -> tuple[int, ...]:
    pairs = (shape.get("points") or "").split(";")
    return flat_of([part for pair in pairs for part in pair.split(",")], least)


def _angle(shape: Element) -> int:
    return round(number(shape.get("rotation") or "0") * MILLI) % TURN


def _box(shape: Element, fields: dict[str, Any], _group: str, report: Report) -> Region:
    x1, y1, x2, y2 = (shape.get(key) for key in ("xtl", "ytl", "xbr", "ybr"))
    corners = box_of(x1, y1, x2, y2, report)
    angle = _angle(shape)
    if not angle:
        return Box(**fields, **corners)
    left, top, right, bottom = corners.values()
    place = {"cx": (left + right) // 2, "cy": (top + bottom) // 2, "width": right - left, "height": bottom - top}
    return RotatedBox(**fields, **place, angle=angle)


def _polygon(shape: Element, fields: dict[str, Any], _group: str, _report: Report) -> Region:
    return Polygon(outer=_points(shape, 3), **fields)


def _polyline(shape: Element, fields: dict[str, Any], _group: str, _report: Report) -> Region:
    return Polyline(points=_points(shape, 2), **fields)


def _dots(shape: Element, fields: dict[str, Any], group: str, _report: Report) -> list[Region]:
    flat = _points(shape, 1)
    joint = fields["group"] or (group if len(flat) > 2 else "")
    pairs = zip(flat[::2], flat[1::2], strict=True)
    return [Point(x=x, y=y, **(fields | {"group": joint})) for x, y in pairs]


def _ellipse(shape: Element, fields: dict[str, Any], _group: str, _report: Report) -> Region:
    cx, cy, rx, ry = (milli(shape.get(key)) for key in ("cx", "cy", "rx", "ry"))
    if rx <= 0 or ry <= 0:
        raise ValueError("its ellipse covers nothing")
    return Ellipse(cx=cx, cy=cy, rx=rx, ry=ry, angle=_angle(shape), **fields)


def _cuboid(shape: Element, fields: dict[str, Any], _group: str, report: Report) -> Region:
    keys = ("xtl1", "ytl1", "xtr1", "ytr1", "xbr1", "ybr1", "xbl1", "ybl1")
    report.lose("depths of cuboids (their front sides are kept)")
    return Polygon(outer=flat_of([shape.get(key) for key in keys], 4), **fields)


def _mask(shape: Element, fields: dict[str, Any], _group: str, _report: Report) -> Region:
    left, top = (round(number(shape.get(key))) for key in ("left", "top"))
    width, height = side(shape.get("width")), side(shape.get("height"))
    words = (shape.get("rle") or "").split(",")
    if not 0 < width * height <= MOST_PIXELS:
        raise ValueError("its mask has no size, or one that cannot be")
    if not all(len(word) < 12 and word.strip().isascii() and word.strip().isdigit() for word in words):
        raise ValueError("its mask's run lengths are not whole numbers")
    runs = [int(word) for word in words]
    if sum(runs) != width * height:
        raise ValueError("its mask's run lengths do not add up to its size")
    # Row by row: the same runs down the columns of the picture laid on its side.
    mask = packed(unpacked_runs(runs, height, width).T, left, top, **fields)
    if mask is None:
        raise ValueError("its mask is empty")
    return mask


def _skeleton(shape: Element, fields: dict[str, Any], _group: str, _report: Report) -> Region:
    triples = []
    for part in shape.findall("points"):
        x, y = _points(part, 1)[:2]
        seen = 0 if part.get("outside") == "1" else 1 if part.get("occluded") == "1" else 2
        triples.append((x, y, seen))
    if not any(seen for *_, seen in triples):
        raise ValueError("its skeleton has no keypoint")
    return Skeleton(points=skeleton_points(triples), **fields)


def _part_names(shape: Element, count: int) -> list[str]:
    names = [part.get("label") or "" for part in shape.findall("points")]
    return names if all(names) and len(set(names)) == count else [str(n + 1) for n in range(count)]


def _in_order(skeleton: Skeleton, shape: Element, label_id: str, report: Report) -> Skeleton:
    """The keypoints by name in the order of the label that is there already."""
    label = report.label_of(label_id)
    wanted = label.skeleton.names if label and label.skeleton else ()
    by_name = dict(zip(_part_names(shape, len(skeleton.triples())), skeleton.triples(), strict=True))
    if not set(by_name) <= set(wanted):
        raise ValueError("its keypoints are not those of its label")
    points = skeleton_points([by_name.get(name, (0, 0, 0)) for name in wanted])
    return Skeleton(points=points, id="", label="", group=skeleton.group)


_MADE: dict[str, Any] = {
    "box": _box, "polygon": _polygon, "polyline": _polyline, "points": _dots, "ellipse": _ellipse, "mask": _mask,
    "skeleton": _skeleton, "cuboid": _cuboid,
}  # fmt: skip
