"""Holes in one outline: a path that goes in to each hole and back, for formats that know no holes."""

from __future__ import annotations

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
