"""Outlines of image regions: reading, moving and finding them, in 1/1000 pixel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.region import Region
from app.modalities.image.mask import Mask, spans_of
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

Flat = tuple[int, ...]
Extent = tuple[int, int]
"""Width and height of the image in 1/1000 pixel."""


def rings(region: Region) -> tuple[Flat, ...]:
    """The closed outlines of a region, the outer one first; each flat (x, y, …), not repeating the first point.

    An open line goes there and back; of a mask and a skeleton it is the rectangle around them (see `trace.outlines`).
    """
    match region:
        case Box() | Mask() | Skeleton():
            x1, y1, x2, y2 = bounds(region)
            return ((x1, y1, x2, y1, x2, y2, x1, y2),)
        case Polygon(outer=outer, holes=holes):
            return (outer, *holes)
        case RotatedBox():
            return (region.corners(),)
        case Quad():
            return (region.points,)
        case Ellipse():
            return (region.points(),)
        case Polyline(points=points):
            back = [n for i in range(len(points) - 4, 0, -2) for n in points[i : i + 2]]
            return ((*points, *(back or points[:2])),)
        case Point(x=x, y=y):
            return ((x, y, x, y, x, y),)
    raise TypeError(f"{region.kind} is not on an image")


def clamped(x: int, y: int, extent: Extent) -> tuple[int, int]:
    """The nearest point on the image."""
    return min(max(x, 0), extent[0]), min(max(y, 0), extent[1])


def moved(region: Region, dx: int, dy: int) -> Region:
    """`region` shifted by (dx, dy)."""
    match region:
        case Box():
            return replace(region, x1=region.x1 + dx, y1=region.y1 + dy, x2=region.x2 + dx, y2=region.y2 + dy)
        case Polygon():
            return replace(
                region, outer=_shifted(region.outer, dx, dy), holes=tuple(_shifted(h, dx, dy) for h in region.holes)
            )
        case RotatedBox() | Ellipse():
            return replace(region, cx=region.cx + dx, cy=region.cy + dy)
        case Quad() | Polyline():
            return replace(region, points=_shifted(region.points, dx, dy))
        case Point():
            return replace(region, x=region.x + dx, y=region.y + dy)
        case Skeleton():
            points = [n for x, y, seen in region.triples() for n in ((x + dx, y + dy, seen) if seen else (0, 0, 0))]
            return replace(region, points=tuple(points))
        case Mask():
            # Pixels stay pixels: a mask moves by whole ones.
            return replace(region, x=region.x + round(dx / MILLI), y=region.y + round(dy / MILLI))
    raise TypeError(f"{region.kind} is not on an image")


def frame(regions: Sequence[Region]) -> tuple[int, int, int, int]:
    """(x1, y1, x2, y2) around all of `regions`; zeros when there are none."""
    boxes = [bounds(region) for region in regions]
    if not boxes:
        return 0, 0, 0, 0
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def allowed_move(around: tuple[int, int, int, int], dx: int, dy: int, extent: Extent) -> tuple[int, int]:
    """The part of (dx, dy) that keeps a frame on the image."""
    x1, y1, x2, y2 = around
    # What already stands outside (an import) may come back, and never goes further out.
    dx = min(max(dx, min(-x1, 0)), max(extent[0] - x2, 0))
    dy = min(max(dy, min(-y1, 0)), max(extent[1] - y2, 0))
    return dx, dy


def inward(around: tuple[int, int, int, int], extent: Extent) -> tuple[int, int]:
    """The shortest move that brings a frame onto the image, as far as it fits there."""
    x1, y1, x2, y2 = around
    dx = -x1 if x1 < 0 or x2 - x1 > extent[0] else min(0, extent[0] - x2)
    dy = -y1 if y1 < 0 or y2 - y1 > extent[1] else min(0, extent[1] - y2)
    return dx, dy


def contains(region: Region, x: float, y: float) -> bool:
    """Whether the point is inside, holes being outside (even-odd rule); lines and points have no inside."""
    if isinstance(region, Mask):
        return spans_of(region).has(int(x // MILLI), int(y // MILLI))
    if isinstance(region, Polyline | Point | Skeleton):
        return False
    inside = False
    for ring in rings(region):
        ax, ay = ring[-2], ring[-1]
        for i in range(0, len(ring), 2):
            bx, by = ring[i], ring[i + 1]
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
            ax, ay = bx, by
    return inside


def near_outline(region: Region, x: float, y: float, near: float) -> bool:
    """Whether the point is within `near` of an outline; of a mask: of any of its pixels."""
    if isinstance(region, Mask):
        from app.modalities.image.span import clipped

        x1, y1, x2, y2 = (int(n // MILLI) for n in (x - near, y - near, x + near, y + near))
        return bool(clipped(spans_of(region), x1, y1, x2 + 1, y2 + 1))
    limit = near * near
    for ring in rings(region):
        ax, ay = ring[-2], ring[-1]
        for i in range(0, len(ring), 2):
            bx, by = ring[i], ring[i + 1]
            px, py = on_segment(x, y, ax, ay, bx, by)
            if (px - x) ** 2 + (py - y) ** 2 <= limit:
                return True
            ax, ay = bx, by
    return False


def near_skeleton(region: Skeleton, edges: Sequence[tuple[int, int]], x: float, y: float, near: float) -> bool:
    """Whether the point is within `near` of a labelled keypoint, or of an edge between two."""
    triples = region.triples()
    limit = near * near
    if any(seen and (px - x) ** 2 + (py - y) ** 2 <= limit for px, py, seen in triples):
        return True
    for a, b in edges:
        if max(a, b) < len(triples) and triples[a][2] and triples[b][2]:
            px, py = on_segment(x, y, *triples[a][:2], *triples[b][:2])
            if (px - x) ** 2 + (py - y) ** 2 <= limit:
                return True
    return False


def on_segment(x: float, y: float, ax: float, ay: float, bx: float, by: float) -> tuple[float, float]:
    """The point of the line from a to b that is closest to (x, y)."""
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / length))
    return ax + t * dx, ay + t * dy


def _shifted(ring: Flat, dx: int, dy: int) -> Flat:
    result = list(ring)
    result[::2] = [x + dx for x in ring[::2]]
    result[1::2] = [y + dy for y in ring[1::2]]
    return tuple(result)
