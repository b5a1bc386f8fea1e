"""Outlines with fewer points or rounder corners; tolerances in 1/1000 pixel."""

from __future__ import annotations

from dataclasses import replace

from app.core.region import Region
from app.modalities.image.geometry import simplified
from app.modalities.image.outline import Flat
from app.modalities.image.regions import Polygon, Polyline

REFINED = (Polygon, Polyline)
"""Kinds that have an outline of free points."""
MOST_POINTS = 20_000
"""Smoothing doubles the points each time, up to here."""


def simpler(region: Region, tolerance: int) -> Region:
    """With as few points as stay within `tolerance` of the old outline; what has no free outline comes back as it is.

    An outline never crosses itself for it, and keeps at least three points (a line two).
    """
    if tolerance <= 0:
        return region
    if isinstance(region, Polygon):
        holes = tuple(simplified(hole, tolerance) for hole in region.holes)
        return replace(region, outer=simplified(region.outer, tolerance), holes=holes)
    if isinstance(region, Polyline):
        import shapely

        line = shapely.LineString(list(zip(region.points[::2], region.points[1::2], strict=True)))
        points = tuple(round(n) for point in line.simplify(tolerance).coords for n in point)
        return replace(region, points=points)
    return region


def smoother(region: Region, rounds: int) -> Region:
    """With every corner cut at a quarter of its sides, `rounds` times (Chaikin 1974)."""
    for _ in range(rounds):
        if count_points(region) * 2 > MOST_POINTS:
            break
        if isinstance(region, Polygon):
            holes = tuple(_cut(hole, closed=True) for hole in region.holes)
            region = replace(region, outer=_cut(region.outer, closed=True), holes=holes)
        elif isinstance(region, Polyline):
            region = replace(region, points=_cut(region.points, closed=False))
    return region


def count_points(region: Region) -> int:
    """Free points of its outline."""
    if isinstance(region, Polygon):
        return (len(region.outer) + sum(map(len, region.holes))) // 2
    return len(region.points) // 2 if isinstance(region, Polyline) else 0


def _cut(flat: Flat, *, closed: bool) -> Flat:
    points = list(zip(flat[::2], flat[1::2], strict=True))
    after = points[1:] + points[:1] if closed else points[1:]
    result: list[tuple[int, int]] = [] if closed else [points[0]]
    for (ax, ay), (bx, by) in zip(points, after, strict=False):
        result += [((3 * ax + bx) // 4, (3 * ay + by) // 4), ((ax + 3 * bx) // 4, (ay + 3 * by) // 4)]
    if not closed:
        # A line ends where it ended.
        result[1:2], result[-1:] = [], [points[-1]]
    return tuple(n for point in result for n in point)
