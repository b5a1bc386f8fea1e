"""Outlines of image regions: reading, moving, resizing and reshaping them, in 1/1000 pixel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.region import Region
from app.modalities.image.mask import Mask, unpacked
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

# Fractions of width and height where a box is held: corners first, so that they win over edges.
HANDLES: tuple[tuple[float, float], ...] = ((0, 0), (1, 0), (1, 1), (0, 1), (0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5))


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


def handle_points(region: Region) -> list[tuple[int, int]]:
    """Where a region can be held: eight points of a box as in `HANDLES`, every vertex of a polygon ring by ring, every
    point of a line, quadrilateral or skeleton (all its keypoints, also absent ones). Rotated boxes, ellipses and masks
    have none yet."""
    if isinstance(region, Box):
        width, height = region.x2 - region.x1, region.y2 - region.y1
        return [(region.x1 + round(width * fx), region.y1 + round(height * fy)) for fx, fy in HANDLES]
    if isinstance(region, Polygon):
        return [(ring[i], ring[i + 1]) for ring in rings(region) for i in range(0, len(ring), 2)]
    if isinstance(region, Quad | Polyline):
        return list(zip(region.points[::2], region.points[1::2], strict=True))
    if isinstance(region, Skeleton):
        return [(x, y) for x, y, _seen in region.triples()]
    return [(region.x, region.y)] if isinstance(region, Point) else []


def handle_moved(region: Region, handle: int, x: int, y: int) -> Region:
    """`region` with one of its `handle_points` at (x, y); a box dragged through itself turns over, never inside out."""
    if isinstance(region, Box):
        fx, fy = HANDLES[handle]
        x1, x2 = (x, region.x2) if fx == 0 else (region.x1, x) if fx == 1 else (region.x1, region.x2)
        y1, y2 = (y, region.y2) if fy == 0 else (region.y1, y) if fy == 1 else (region.y1, region.y2)
        return replace(region, x1=min(x1, x2), y1=min(y1, y2), x2=max(x1, x2), y2=max(y1, y2))
    if isinstance(region, Quad | Polyline):
        return replace(region, points=(*region.points[: 2 * handle], x, y, *region.points[2 * handle + 2 :]))
    if isinstance(region, Skeleton):
        seen = region.points[3 * handle + 2] or 2
        return replace(region, points=(*region.points[: 3 * handle], x, y, seen, *region.points[3 * handle + 3 :]))
    if isinstance(region, Point):
        return replace(region, x=x, y=y)
    return _with_ring(region, handle, lambda ring, i: (*ring[: 2 * i], x, y, *ring[2 * i + 2 :]))


def vertex_removed(region: Region, handle: int) -> Region | None:
    """A polygon without one vertex; None when its ring would have fewer than three."""
    if not isinstance(region, Polygon):
        return None
    ring, _ = _ring_of(region, handle)
    if len(rings(region)[ring]) <= 6:
        return None
    return _with_ring(region, handle, lambda points, i: (*points[: 2 * i], *points[2 * i + 2 :]))


def vertex_inserted(region: Region, edge: int, x: int, y: int) -> Region:
    """A polygon with a vertex at (x, y) behind the vertex `edge` (counted ring by ring, as in `handle_points`)."""
    return _with_ring(region, edge, lambda ring, i: (*ring[: 2 * i + 2], x, y, *ring[2 * i + 2 :]))


def nearest_handle(region: Region, x: int, y: int, near: int) -> int | None:
    """The handle within `near` units of (x, y), the closest one."""
    best, found = near * near, None
    for index, (hx, hy) in enumerate(handle_points(region)):
        distance = (hx - x) ** 2 + (hy - y) ** 2
        if distance <= best and (found is None or distance < best):
            best, found = distance, index
    return found


def nearest_edge(region: Region, x: int, y: int, near: int) -> tuple[int, int, int] | None:
    """(edge, x, y): the polygon edge within `near` of the point and the closest point on it."""
    if not isinstance(region, Polygon):
        return None
    best, found, first = float(near * near), None, 0
    for ring in rings(region):
        count = len(ring) // 2
        for i in range(count):
            ax, ay = ring[2 * i], ring[2 * i + 1]
            bx, by = ring[(2 * i + 2) % len(ring)], ring[(2 * i + 3) % len(ring)]
            px, py = _on_segment(x, y, ax, ay, bx, by)
            distance = (px - x) ** 2 + (py - y) ** 2
            if distance <= best:
                best, found = distance, (first + i, round(px), round(py))
        first += count
    return found


def contains(region: Region, x: float, y: float) -> bool:
    """Whether the point is inside, holes being outside (even-odd rule); lines and points have no inside."""
    if isinstance(region, Mask):
        column, row = int(x // MILLI) - region.x, int(y // MILLI) - region.y
        return 0 <= column < region.width and 0 <= row < region.height and bool(unpacked(region)[row, column])
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
    """Whether the point is within `near` of an outline."""
    limit = near * near
    for ring in rings(region):
        ax, ay = ring[-2], ring[-1]
        for i in range(0, len(ring), 2):
            bx, by = ring[i], ring[i + 1]
            px, py = _on_segment(x, y, ax, ay, bx, by)
            if (px - x) ** 2 + (py - y) ** 2 <= limit:
                return True
            ax, ay = bx, by
    return False


def _on_segment(x: float, y: float, ax: float, ay: float, bx: float, by: float) -> tuple[float, float]:
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / length))
    return ax + t * dx, ay + t * dy


def _shifted(ring: Flat, dx: int, dy: int) -> Flat:
    return tuple(value + (dy if i % 2 else dx) for i, value in enumerate(ring))


def _ring_of(region: Polygon, vertex: int) -> tuple[int, int]:
    """(ring, vertex within it) of a vertex counted over all rings."""
    for number, ring in enumerate(rings(region)):
        if vertex < len(ring) // 2:
            return number, vertex
        vertex -= len(ring) // 2
    raise IndexError("no such vertex")


def _with_ring(region: Region, vertex: int, change):  # type: ignore[no-untyped-def]
    if not isinstance(region, Polygon):
        raise TypeError(f"a {region.kind} has no vertices")
    number, index = _ring_of(region, vertex)
    changed = [change(ring, index) if n == number else ring for n, ring in enumerate(rings(region))]
    return replace(region, outer=changed[0], holes=tuple(changed[1:]))
