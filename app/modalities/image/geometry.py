"""Area, overlap and validity of image regions, through shapely; coordinates in 1/1000 pixel, areas in square pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import chain
from typing import Any

from app.core.region import Region
from app.modalities.image.mask import Mask, common
from app.modalities.image.regions import (
    MILLI,
    Box,
    Ellipse,
    Point,
    Polygon,
    Polyline,
    Quad,
    RotatedBox,
    Skeleton,
    bounds,
)
from app.modalities.image.trace import outlines

Shape = Any
"""A shapely geometry; shapely ships no types, and is imported only when geometry is computed."""
THIN = (Polyline, Point, Skeleton)
"""Kinds that cover no area; how alike two of them are is a matter of distance."""
NEAR = 10 * MILLI
"""Points and lines of two people this far apart have nothing in common (10 pixels)."""
_SQUARE = MILLI * MILLI


def outline(region: Region) -> Shape:
    """The region as a shapely shape exactly as drawn, valid or not: a polygon (of a mask with several parts, many), a
    line, a point, or the labelled points of a skeleton."""
    import shapely

    match region:
        case Box():
            return shapely.box(region.x1, region.y1, region.x2, region.y2)
        case Polygon():
            return shapely.Polygon(_points(region.outer), [_points(hole) for hole in region.holes])
        case RotatedBox():
            return shapely.Polygon(region.exact_corners())
        case Quad():
            return shapely.Polygon(_points(region.points))
        case Ellipse():
            return shapely.Polygon(_points(region.points()))
        case Mask():
            parts = [(_points(outer), [_points(hole) for hole in holes]) for outer, holes in outlines(region)]
            return shapely.MultiPolygon(parts) if len(parts) != 1 else shapely.Polygon(*parts[0])
        case Polyline():
            return shapely.LineString(_points(region.points))
        case Point():
            return shapely.Point(region.x, region.y)
        case Skeleton():
            return shapely.MultiPoint(_points(region.seen()))
    raise TypeError(f"{region.kind} is not on an image")


def area_shape(region: Region) -> Shape:
    """What the region covers, as a valid shape: a crossing outline is taken apart at its crossings."""
    import shapely

    drawn = outline(region)
    return drawn if drawn.is_valid else shapely.make_valid(drawn)


def shapes(regions: Sequence[Region]) -> Any:
    """`outline` of many regions at once, an array of shapely shapes: those with one ring are made in bulk."""
    import numpy as np
    import shapely

    result = np.empty(len(regions), dtype=object)
    bulk = [n for n, r in enumerate(regions) if isinstance(r, Quad) or (isinstance(r, Polygon) and not r.holes)]
    rings = [r.outer if isinstance(r, Polygon) else r.points for n in bulk for r in (regions[n],)]  # type: ignore[attr-defined]
    if bulk:
        counts = np.fromiter(map(len, rings), np.int64, len(rings)) // 2
        flat = np.fromiter(chain.from_iterable(rings), np.float64, 2 * int(counts.sum())).reshape(-1, 2)
        owner = np.repeat(np.arange(len(rings)), counts)
        result[bulk] = shapely.polygons(shapely.linearrings(flat, indices=owner))
    boxes = [n for n, region in enumerate(regions) if isinstance(region, Box)]
    if boxes:
        corners = np.array([(r.x1, r.y1, r.x2, r.y2) for n in boxes for r in (regions[n],)], np.float64)  # type: ignore[attr-defined]
        result[boxes] = shapely.box(*corners.T)
    for n in set(range(len(regions))).difference(bulk, boxes):
        result[n] = outline(regions[n])
    return result


def area(region: Region) -> float:
    """Square pixels covered, holes left out; 0 for lines and points."""
    match region:
        case Box():
            return (region.x2 - region.x1) * (region.y2 - region.y1) / _SQUARE
        case RotatedBox():
            return region.width * region.height / _SQUARE
        case Ellipse():
            return math.pi * region.rx * region.ry / _SQUARE
        case Mask():
            return float(region.area)
    return float(area_shape(region).area) / _SQUARE


def crossing(region: Region) -> tuple[int, int] | None:
    """Where the outline crosses or touches itself or a hole leaves it (x, y in 1/1000 pixel); None when it is sound."""
    import re

    import shapely

    if not isinstance(region, Polygon | Quad):
        return None
    reason = shapely.is_valid_reason(outline(region))
    if reason == "Valid Geometry":
        return None
    place = re.search(r"\[(\S+) (\S+)\]", reason)
    return (round(float(place[1])), round(float(place[2]))) if place else (0, 0)


def overlap(a: Region, b: Region) -> float:
    """Intersection over union, 0 … 1, of any two image regions; of regions without area: 1 if equal, else 0.

    Of two lines, points or skeletons how close they are, see `closeness`; nothing of these is like an area.
    """
    if isinstance(a, THIN) or isinstance(b, THIN):
        return closeness(a, b)
    if isinstance(a, Box) and isinstance(b, Box):
        width = min(a.x2, b.x2) - max(a.x1, b.x1)
        height = min(a.y2, b.y2) - max(a.y1, b.y1)
        shared: float = width * height if width > 0 and height > 0 else 0
        whole: float = (a.x2 - a.x1) * (a.y2 - a.y1) + (b.x2 - b.x1) * (b.y2 - b.y1) - shared
    elif isinstance(a, Mask) and isinstance(b, Mask):
        shared = common(a, b)
        whole = a.area + b.area - shared
    else:
        one, other = area_shape(a), area_shape(b)
        shared = one.intersection(other).area
        whole = one.area + other.area - shared
    return float(shared / whole) if whole else float(a.geometry() == b.geometry())


def closeness(a: Region, b: Region) -> float:
    """1 … 0 for two points, lines or skeletons: 1 where they are the same, 0 from `NEAR` apart, by the mean distance.

    Lines: of the points of either to the other line. Skeletons: of keypoints both have seen; one that only one has
    seen counts as far away, and a different visibility as half. Different kinds have nothing in common.
    """
    if type(a) is not type(b):
        return 0.0
    if a.geometry() == b.geometry():
        return 1.0
    if isinstance(a, Point) and isinstance(b, Point):
        return _close(math.hypot(a.x - b.x, a.y - b.y))
    if isinstance(a, Skeleton) and isinstance(b, Skeleton):
        pairs = list(zip(a.triples(), b.triples(), strict=False))
        total = 0.0
        counted = abs(len(a.points) - len(b.points)) // 3
        for (ax, ay, seen), (bx, by, seen_b) in pairs:
            counted += int(bool(seen or seen_b))
            if seen and seen_b:
                total += _close(math.hypot(ax - bx, ay - by)) * (1.0 if seen == seen_b else 0.5)
        return total / counted if counted else 1.0
    import shapely

    one, other = outline(a), outline(b)
    # Points at equal steps, so that where somebody clicked does not matter.
    steps = [
        shapely.line_interpolate_point(line, [n / 32 for n in range(33)], normalized=True) for line in (one, other)
    ]
    far = [*shapely.distance(steps[0], other).tolist(), *shapely.distance(steps[1], one).tolist()]
    return sum(map(_close, far)) / len(far)


def overlaps(regions: Sequence[Region], least: float, drawn: Any = None) -> list[tuple[int, int, float]]:
    """(i, j, `overlap`) with i < j for every pair of at least `least` (> 0); fast for spread regions. `drawn` are their
    `shapes`, where they are at hand."""
    import numpy as np
    import shapely

    if len(regions) < 2:
        return []
    found = _searched(regions, shapes(regions) if drawn is None else drawn)
    first, second = shapely.STRtree(found).query(found, predicate="intersects")
    upper = first < second
    first, second = first[upper], second[upper]
    areas = shapely.area(found)
    special = np.fromiter((isinstance(region, (*THIN, Mask)) for region in regions), bool, len(regions))
    apart = special[first] | special[second]
    shared = np.zeros(len(first))
    shared[~apart] = shapely.area(shapely.intersection(found[first[~apart]], found[second[~apart]]))
    whole = areas[first] + areas[second] - shared
    ratio = np.divide(shared, whole, out=np.zeros_like(shared), where=whole > 0)
    for n in np.flatnonzero(((whole == 0) | apart) & ~_unlike(regions, found, first, second, least)).tolist():
        ratio[n] = overlap(regions[first[n]], regions[second[n]])
    keep = ratio >= least
    return list(zip(first[keep].tolist(), second[keep].tolist(), ratio[keep].tolist(), strict=True))


def _unlike(regions: Sequence[Region], found: Any, first: Any, second: Any, least: float) -> Any:
    """Which pairs with a mask differ too much in area to reach `least`: tracing a mask of many parts takes long."""
    import numpy as np
    import shapely

    masks = np.fromiter((isinstance(region, Mask) for region in regions), bool, len(regions))
    covered = shapely.area(found)
    covered[masks] = [region.area * MILLI**2 for region in regions if isinstance(region, Mask)]
    thin = np.fromiter((isinstance(region, THIN) for region in regions), bool, len(regions))
    # A crossing outline covers more than its area says.
    known = masks | (shapely.is_valid(found) & ~thin)
    smaller, larger = np.minimum(covered[first], covered[second]), np.maximum(covered[first], covered[second])
    return (masks[first] | masks[second]) & known[first] & known[second] & (smaller < least * larger)


def contains(region: Region, x: int, y: int) -> bool:
    """Whether a point is in the region or on its edge, line or point."""
    if isinstance(region, Box):
        return region.x1 <= x <= region.x2 and region.y1 <= y <= region.y2
    import shapely

    return bool(area_shape(region).intersects(shapely.Point(x, y)))


def _close(distance: float) -> float:
    return max(0.0, 1.0 - distance / NEAR)


def _searched(regions: Sequence[Region], drawn: Any) -> Any:
    """What stands for regions in the search for pairs: a mask by its box, thin things with room around them."""
    import numpy as np
    import shapely

    result = drawn.copy()
    unsound = np.flatnonzero(~shapely.is_valid(result))
    if len(unsound):
        result[unsound] = shapely.make_valid(result[unsound])
    for n, region in enumerate(regions):
        if isinstance(region, Mask):
            result[n] = shapely.box(*bounds(region))
        elif isinstance(region, THIN):
            x1, y1, x2, y2 = bounds(region)
            result[n] = shapely.box(x1 - NEAR, y1 - NEAR, x2 + NEAR, y2 + NEAR)
    return result


def simplified(flat: Sequence[int], tolerance: int) -> tuple[int, ...]:
    """A closed outline with fewer points, nowhere further than `tolerance` from the old one and not crossing itself."""
    import shapely

    result = shapely.Polygon(_points(flat)).simplify(tolerance, preserve_topology=True)
    if result.is_empty or result.geom_type != "Polygon":
        return tuple(flat)
    points = [(round(x), round(y)) for x, y in result.exterior.coords[:-1]]
    return tuple(n for point in points for n in point) if len(points) >= 3 else tuple(flat)


def _points(flat: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip(flat[::2], flat[1::2], strict=True))
