"""Holes for formats that know none: one outline that goes in to each hole and back, or a mask."""

from __future__ import annotations

from app.core.region import Region
from app.formats.base import Report
from app.modalities.image.convert import converted
from app.modalities.image.regions import Polygon

Flat = tuple[int, ...]


def keyhole(polygon: Polygon) -> Flat:
    """One outline that goes from the first corner to each hole and back; it encloses exactly the polygon's area."""
    outer, start = polygon.outer, polygon.outer[:2]
    if not polygon.holes:
        return outer
    path = [*outer, *start]
    for hole in polygon.holes:
        path += [*_against(hole, outer), *start]
    return tuple(path)


def holes_as_mask(region: Region, report: Report) -> Region:
    """A polygon with holes as a mask, for formats that know masks and no holes; what that loses is told."""
    if not isinstance(region, Polygon) or not region.holes:
        return region
    change = converted(region, "mask")
    if change is None:
        report.lose("holes in polygons", len(region.holes))
        return region
    report.lose("exact outlines of polygons with holes (written as pixel masks)")
    return change.regions[0]


def signed(flat: Flat) -> int:
    """Twice the area, positive when clockwise on the screen."""
    xs, ys = flat[::2], flat[1::2]
    return sum(xs[n - 1] * ys[n] - xs[n] * ys[n - 1] for n in range(len(xs)))


def _against(hole: Flat, outer: Flat) -> Flat:
    """The hole, closed, in the direction opposite to the outer outline."""
    points = list(zip(hole[::2], hole[1::2], strict=True))
    if (signed(hole) > 0) == (signed(outer) > 0):
        points.reverse()
    return tuple(n for point in (*points, points[0]) for n in point)
