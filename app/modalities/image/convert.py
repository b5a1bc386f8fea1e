"""Turning a region into another kind, with a note of what is lost on the way."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from app.core.region import Region
from app.modalities.image.boxes import Box, Ellipse, RotatedBox, rotated_from_corners
from app.modalities.image.geometry import area_shape, outline
from app.modalities.image.mask import MOST_PIXELS, Mask, packed
from app.modalities.image.paths import Point, Polygon, Polyline, Quad, Skeleton
from app.modalities.image.regions import bounds
from app.modalities.image.trace import filled, outlines
from app.modalities.image.unit import MILLI


@dataclass(frozen=True, slots=True)
class Conversion:
    """What a region became: one region, or several with one group; `loss` says what is gone, empty when nothing is.

    The first keeps the region's id; further ones have it with `+2`, `+3` … behind it.
    """

    regions: tuple[Region, ...]
    loss: str = ""


def converted(region: Region, kind: str) -> Conversion | None:
    """`region` as the kind called `kind`; None where that makes no sense (a point has no outline)."""
    if region.kind == kind:
        return Conversion((region,))
    change = _WAYS.get(kind)
    if change is None:
        return None
    try:
        return change(region)
    except ValueError:
        return None


def _shared(region: Region) -> dict[str, Any]:
    return {field.name: getattr(region, field.name) for field in fields(Region)}


def _one(region: Region, kind: type[Region], loss: str, **geometry: Any) -> Conversion:
    return Conversion((kind(**geometry, **_shared(region)),), loss)


def _to_box(region: Region) -> Conversion | None:
    if isinstance(region, Point):
        return None
    x1, y1, x2, y2 = bounds(region)
    return _one(region, Box, "" if _is_upright(region) else _lost(region, "box"), x1=x1, y1=y1, x2=x2, y2=y2)


def _is_upright(region: Region) -> bool:
    """Whether a region is nothing but an upright rectangle."""
    match region:
        case RotatedBox():
            return region.angle % 90_000 == 0
        case Polygon():
            return not region.holes and len(region.outer) == 8 and _is_rectangle(region.outer)
        case Quad():
            return _is_rectangle(region.points)
        case Mask():
            return region.area == region.width * region.height
    return False


def _is_rectangle(flat: tuple[int, ...]) -> bool:
    x0, y0, x1, y1, x2, y2, x3, y3 = flat
    return (x0 == x3 and x1 == x2 and y0 == y1 and y2 == y3) or (x0 == x1 and x2 == x3 and y0 == y3 and y1 == y2)


def _to_polygon(region: Region) -> Conversion | None:
    match region:
        case Box(x1=x1, y1=y1, x2=x2, y2=y2):
            return _one(region, Polygon, "", outer=(x1, y1, x2, y1, x2, y2, x1, y2))
        case RotatedBox():
            return _one(region, Polygon, "", outer=region.corners())
        case Quad():
            return _one(region, Polygon, "", outer=region.points)
        case Ellipse():
            return _one(region, Polygon, _lost(region, "polygon"), outer=region.points())
        case Polyline() if len(region.points) >= 6 and region.points[:2] == region.points[-2:]:
            outer = region.points[:-2]
            return _one(region, Polygon, "", outer=outer) if len(outer) >= 6 else None
        case Mask():
            return _traced(region)
    return None


def _traced(mask: Mask) -> Conversion | None:
    parts = outlines(mask)
    if not parts:
        return None
    shared = _shared(mask)
    if len(parts) > 1:
        shared["group"] = shared["group"] or f"parts-{mask.id}"
    return Conversion(
        tuple(
            Polygon(outer=outer, holes=holes, **(shared | {"id": mask.id if n == 1 else f"{mask.id}+{n}"}))
            for n, (outer, holes) in enumerate(parts, 1)
        )
    )


def _to_rotated_box(region: Region) -> Conversion | None:
    if isinstance(region, Box):
        width, height = region.x2 - region.x1, region.y2 - region.y1
        # An odd sum of edges has its centre between two units.
        loss = "half units of box centres" if (region.x1 + region.x2) % 2 or (region.y1 + region.y2) % 2 else ""
        x, y = (region.x1 + region.x2) // 2, (region.y1 + region.y2) // 2
        return _one(region, RotatedBox, loss, cx=x, cy=y, width=width, height=height)
    if isinstance(region, Ellipse):
        size = {"width": 2 * region.rx, "height": 2 * region.ry, "angle": region.angle}
        return _one(region, RotatedBox, _lost(region, "rotated_box"), cx=region.cx, cy=region.cy, **size)
    if isinstance(region, Quad) or (isinstance(region, Polygon) and len(region.outer) == 8 and not region.holes):
        corners = region.points if isinstance(region, Quad) else region.outer
        turned = RotatedBox.from_geometry(list(rotated_from_corners(corners)), **_shared(region))
        # Within a hundredth of a pixel the corners are those of a rectangle.
        if all(abs(a - b) <= 10 for a, b in zip(turned.corners(), corners, strict=True)):
            return Conversion((turned,))
    if isinstance(region, Point | Skeleton | Polyline):
        return None
    around = area_shape(region).minimum_rotated_rectangle
    if around.geom_type != "Polygon":
        return None
    flat = tuple(n for x, y in _clockwise(list(around.exterior.coords)[:4]) for n in (x, y))
    turned = RotatedBox.from_geometry(list(rotated_from_corners(flat)), **_shared(region))
    return Conversion((turned,), _lost(region, "rotated_box"))


def _clockwise(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Four corners clockwise on the screen, from the one nearest the top left."""
    signed = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))
    ordered = points if signed > 0 else points[::-1]
    start = min(range(len(ordered)), key=lambda n: (ordered[n][0] + ordered[n][1], ordered[n][0]))
    return ordered[start:] + ordered[:start]


def _to_quad(region: Region) -> Conversion | None:
    match region:
        case Box(x1=x1, y1=y1, x2=x2, y2=y2):
            return _one(region, Quad, "", points=(x1, y1, x2, y1, x2, y2, x1, y2))
        case RotatedBox():
            return _one(region, Quad, "", points=region.corners())
        case Polygon(outer=outer, holes=()) if len(outer) == 8:
            return _one(region, Quad, "", points=outer)
    turned = _to_rotated_box(region)
    if turned is None or not isinstance(turned.regions[0], RotatedBox):
        return None
    return _one(region, Quad, _lost(region, "quad"), points=turned.regions[0].corners())


def _to_ellipse(region: Region) -> Conversion | None:
    turned = _to_rotated_box(region)
    if turned is None or not isinstance(box := turned.regions[0], RotatedBox):
        return None
    radii = {"rx": round(box.width / 2), "ry": round(box.height / 2), "angle": box.angle}
    return _one(region, Ellipse, _lost(region, "ellipse"), cx=box.cx, cy=box.cy, **radii)


def _to_mask(region: Region) -> Conversion | None:
    """Pixels by the rule of pycocotools, cropped; None when nothing is set."""
    outer = converted(region, "polygon")
    if outer is None:
        return None
    (polygon,) = outer.regions
    assert isinstance(polygon, Polygon)
    x1, y1, x2, y2 = bounds(polygon)
    left, top = math.floor(x1 / MILLI), math.floor(y1 / MILLI)
    width, height = math.ceil(x2 / MILLI) - left, math.ceil(y2 / MILLI) - top
    if not 0 < width * height <= MOST_PIXELS:
        return None
    pixels = filled([_shifted(polygon.outer, left, top)], width, height)
    if polygon.holes:
        pixels &= ~filled([_shifted(hole, left, top) for hole in polygon.holes], width, height)
    mask = packed(pixels, left, top, **_shared(region))
    return None if mask is None else Conversion((mask,), _lost(region, "mask"))


def _shifted(flat: tuple[int, ...], left: int, top: int) -> list[float]:
    return [n / MILLI - (top if i % 2 else left) for i, n in enumerate(flat)]


def _to_polyline(region: Region) -> Conversion | None:
    match region:
        case Point() | Skeleton():
            return None
        case Polygon(outer=outer, holes=()):
            return _one(region, Polyline, "insides of polygons (written as lines)", points=(*outer, *outer[:2]))
    outer_only = converted(region, "polygon")
    if outer_only is None or len(outer_only.regions) != 1 or not isinstance(one := outer_only.regions[0], Polygon):
        return None
    return _one(region, Polyline, _lost(region, "polyline"), points=(*one.outer, *one.outer[:2]))


def _to_point(region: Region) -> Conversion | None:
    middle = outline(region).centroid
    if middle.is_empty:
        return None
    return _one(region, Point, _lost(region, "point"), x=round(middle.x), y=round(middle.y))


_PLURAL = {
    "box": "boxes", "rotated_box": "rotated boxes", "polygon": "polygons", "ellipse": "ellipses", "mask": "masks",
    "polyline": "lines", "point": "points", "skeleton": "skeletons", "quad": "quadrilaterals",
}  # fmt: skip
_WHAT = {"skeleton": "keypoints", "rotated_box": "angles", "mask": "pixels", "polyline": "courses"}


def plural(kind: str) -> str:
    """How regions of a kind are called in a report: `rotated boxes`."""
    return _PLURAL.get(kind, f"regions of the kind “{kind}”")


def _lost(region: Region, kind: str) -> str:
    what = _WHAT.get(region.kind, "exact outlines")
    return f"{what} of {plural(region.kind)} (turned into {plural(kind)})"


_WAYS: dict[str, Callable[[Region], Conversion | None]] = {
    "box": _to_box,
    "polygon": _to_polygon,
    "rotated_box": _to_rotated_box,
    "quad": _to_quad,
    "ellipse": _to_ellipse,
    "mask": _to_mask,
    "polyline": _to_polyline,
    "point": _to_point,
}
