"""Area, overlap and validity of image regions, through shapely; coordinates in 1/1000 pixel, areas in square pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.core.region import Region
from app.modalities.image.regions import MILLI, Box, Polygon

Shape = Any
"""A shapely geometry; shapely ships no types, and is imported only when geometry is computed."""
_SQUARE = MILLI * MILLI


def outline(region: Region) -> Shape:
    """The region as a shapely polygon exactly as drawn, valid or not."""
    import shapely

    match region:
        case Box():
            return shapely.box(region.x1, region.y1, region.x2, region.y2)
        case Polygon():
            return shapely.Polygon(_points(region.outer), [_points(hole) for hole in region.holes])
    raise TypeError(f"{region.kind} is not on an image")


def area_shape(region: Region) -> Shape:
    """What the region covers, as a valid shape: a crossing outline is taken apart at its crossings."""
    import shapely

    drawn = outline(region)
    return drawn if drawn.is_valid else shapely.make_valid(drawn)


def area(region: Region) -> float:
    """Square pixels covered, holes left out."""
    if isinstance(region, Box):
        return (region.x2 - region.x1) * (region.y2 - region.y1) / _SQUARE
    return float(area_shape(region).area) / _SQUARE


def crossing(region: Region) -> tuple[int, int] | None:
    """Where the outline crosses or touches itself or a hole leaves it (x, y in 1/1000 pixel); None when it is sound."""
    import re

    import shapely

    reason = shapely.is_valid_reason(outline(region))
    if reason == "Valid Geometry":
        return None
    place = re.search(r"\[(\S+) (\S+)\]", reason)
    return (round(float(place[1])), round(float(place[2]))) if place else (0, 0)


def overlap(a: Region, b: Region) -> float:
    """Intersection over union, 0 … 1, of any two image regions; of regions without area: 1 if equal, else 0."""
    if isinstance(a, Box) and isinstance(b, Box):
        width = min(a.x2, b.x2) - max(a.x1, b.x1)
        height = min(a.y2, b.y2) - max(a.y1, b.y1)
        common = width * height if width > 0 and height > 0 else 0
        whole = (a.x2 - a.x1) * (a.y2 - a.y1) + (b.x2 - b.x1) * (b.y2 - b.y1) - common
        return common / whole if whole else float(a.geometry() == b.geometry())
    one, other = area_shape(a), area_shape(b)
    common = one.intersection(other).area
    whole = one.area + other.area - common
    return float(common / whole) if whole else float(a.geometry() == b.geometry())


def overlaps(regions: Sequence[Region], least: float) -> list[tuple[int, int, float]]:
    """(i, j, intersection over union) with i < j for every pair of at least `least` (> 0); fast for spread regions."""
    import numpy as np
    import shapely

    if len(regions) < 2:
        return []
    shapes = np.array([area_shape(region) for region in regions], dtype=object)
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    upper = first < second
    first, second = first[upper], second[upper]
    areas = shapely.area(shapes)
    common = shapely.area(shapely.intersection(shapes[first], shapes[second]))
    whole = areas[first] + areas[second] - common
    ratio = np.divide(common, whole, out=np.zeros_like(common), where=whole > 0)
    for n in np.flatnonzero(whole == 0).tolist():
        ratio[n] = float(regions[first[n]].geometry() == regions[second[n]].geometry())
    keep = ratio >= least
    return list(zip(first[keep].tolist(), second[keep].tolist(), ratio[keep].tolist(), strict=True))


def contains(region: Region, x: int, y: int) -> bool:
    """Whether a point is in the region or on its edge."""
    if isinstance(region, Box):
        return region.x1 <= x <= region.x2 and region.y1 <= y <= region.y2
    import shapely

    return bool(area_shape(region).intersects(shapely.Point(x, y)))


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
