"""Where regions are held, what pulling there makes of them, and their vertices; in 1/1000 pixel."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from app.core.region import Region
from app.modalities.image.outline import Flat, on_segment, rings
from app.modalities.image.regions import MILLI, TURN, Box, Ellipse, Point, Polygon, Polyline, Quad, RotatedBox, Skeleton
from app.modalities.image.unit import direction

HANDLES: tuple[tuple[float, float], ...] = ((0, 0), (1, 0), (1, 1), (0, 1), (0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5))
"""Fractions of width and height where a box is held: corners first, so that they win over edges."""
ROTATE = len(HANDLES)
"""The handle that turns a rotated box or an ellipse."""
GRIP = 4
"""How far beyond the upper edge it stands, in widths of what still counts as touching."""
STEP = 15 * MILLI
"""Turning in steps goes by this (1/1000 degree)."""

Turned = RotatedBox | Ellipse


def handle_points(region: Region, grip: int = 0) -> list[tuple[int, int]]:
    """Where a region can be held: eight points of a box as in `HANDLES` and, of one that turns, `ROTATE` at `grip`
    beyond its upper edge; every vertex of a polygon ring by ring; every point of a line, quadrilateral or skeleton (all
    its keypoints, also absent ones). A mask has none."""
    if isinstance(region, Box):
        width, height = region.x2 - region.x1, region.y2 - region.y1
        return [(region.x1 + round(width * fx), region.y1 + round(height * fy)) for fx, fy in HANDLES]
    if isinstance(region, RotatedBox | Ellipse):
        half_x, half_y = _halves(region)
        places = [((2 * fx - 1) * half_x, (2 * fy - 1) * half_y) for fx, fy in HANDLES]
        return [_outward(region, x, y) for x, y in (*places, (0.0, -half_y - grip))]
    if isinstance(region, Polygon):
        return [(ring[i], ring[i + 1]) for ring in rings(region) for i in range(0, len(ring), 2)]
    if isinstance(region, Quad | Polyline):
        return list(zip(region.points[::2], region.points[1::2], strict=True))
    if isinstance(region, Skeleton):
        return [(x, y) for x, y, _seen in region.triples()]
    return [(region.x, region.y)] if isinstance(region, Point) else []


def handle_moved(region: Region, handle: int, x: int, y: int, *, stepped: bool = False) -> Region:
    """`region` with one of its `handle_points` at (x, y); a box dragged through itself turns over, never inside out.

    `stepped` turns by whole `STEP`s. A keypoint that was absent is visible where it is put.
    """
    if isinstance(region, Box):
        fx, fy = HANDLES[handle]
        x1, x2 = (x, region.x2) if fx == 0 else (region.x1, x) if fx == 1 else (region.x1, region.x2)
        y1, y2 = (y, region.y2) if fy == 0 else (region.y1, y) if fy == 1 else (region.y1, region.y2)
        return replace(region, x1=min(x1, x2), y1=min(y1, y2), x2=max(x1, x2), y2=max(y1, y2))
    if isinstance(region, RotatedBox | Ellipse):
        return _rotated(region, x, y, stepped) if handle == ROTATE else _resized(region, handle, x, y)
    if isinstance(region, Skeleton):
        seen = region.points[3 * handle + 2] or 2
        return replace(region, points=(*region.points[: 3 * handle], x, y, seen, *region.points[3 * handle + 3 :]))
    if isinstance(region, Point):
        return replace(region, x=x, y=y)
    return _with_ring(region, handle, lambda ring, i: (*ring[: 2 * i], x, y, *ring[2 * i + 2 :]))


def nearest_handle(region: Region, x: int, y: int, near: int) -> int | None:
    """The handle within `near` units of (x, y), the closest one; an absent keypoint cannot be held."""
    best, found = near * near, None
    absent = {i for i, (*_, seen) in enumerate(region.triples()) if not seen} if isinstance(region, Skeleton) else ()
    for index, (hx, hy) in enumerate(handle_points(region, GRIP * near)):
        distance = (hx - x) ** 2 + (hy - y) ** 2
        if distance <= best and (found is None or distance < best) and index not in absent:
            best, found = distance, index
    return found


def vertex_removed(region: Region, handle: int) -> Region | None:
    """A polygon or line without one vertex; a hole of three goes as a whole. None when nothing would be left."""
    if isinstance(region, Polyline):
        return _with_ring(region, handle, _without) if len(region.points) > 4 else None
    if not isinstance(region, Polygon):
        return None
    ring, _ = _ring_of(region, handle)
    if len(rings(region)[ring]) > 6:
        return _with_ring(region, handle, _without)
    return replace(region, holes=(*region.holes[: ring - 1], *region.holes[ring:])) if ring else None


def vertex_inserted(region: Region, edge: int, x: int, y: int) -> Region:
    """A polygon or line with a vertex at (x, y) behind the vertex `edge` (counted as in `handle_points`)."""
    return _with_ring(region, edge, lambda ring, i: (*ring[: 2 * i + 2], x, y, *ring[2 * i + 2 :]))


def edge_middle(region: Region, vertex: int) -> tuple[int, int] | None:
    """Half way from a vertex to the next one of its ring; None where there is no edge to put a vertex on."""
    if not isinstance(region, Polygon | Polyline):
        return None
    ring, index = _ring_of(region, vertex)
    flat = rings(region)[ring] if isinstance(region, Polygon) else region.points
    after = 2 * index + 2
    if after >= len(flat):
        if isinstance(region, Polyline):
            return None
        after = 0
    return (flat[2 * index] + flat[after]) // 2, (flat[2 * index + 1] + flat[after + 1]) // 2


def nearest_edge(region: Region, x: int, y: int, near: int) -> tuple[int, int, int] | None:
    """(edge, x, y): the edge of a polygon or line within `near` of the point and the closest point on it."""
    if not isinstance(region, Polygon | Polyline):
        return None
    best, found, first = float(near * near), None, 0
    for ring in rings(region) if isinstance(region, Polygon) else (region.points,):
        count = len(ring) // 2
        for i in range(count if isinstance(region, Polygon) else count - 1):
            ax, ay = ring[2 * i], ring[2 * i + 1]
            bx, by = ring[(2 * i + 2) % len(ring)], ring[(2 * i + 3) % len(ring)]
            px, py = on_segment(x, y, ax, ay, bx, by)
            distance = (px - x) ** 2 + (py - y) ** 2
            if distance <= best:
                best, found = distance, (first + i, round(px), round(py))
        first += count
    return found


def _halves(region: Turned) -> tuple[float, float]:
    return (region.rx, region.ry) if isinstance(region, Ellipse) else (region.width / 2, region.height / 2)


def _outward(region: Turned, x: float, y: float) -> tuple[int, int]:
    cos, sin = direction(region.angle)
    return round(region.cx + x * cos - y * sin), round(region.cy + x * sin + y * cos)


def _resized(region: Turned, handle: int, x: int, y: int) -> Region:
    """The side or corner opposite stays where it is."""
    cos, sin = direction(region.angle)
    px, py = (x - region.cx) * cos + (y - region.cy) * sin, (y - region.cy) * cos - (x - region.cx) * sin
    (fx, fy), (half_x, half_y) = HANDLES[handle], _halves(region)
    left, right = (px, half_x) if fx == 0 else (-half_x, px) if fx == 1 else (-half_x, half_x)
    top, bottom = (py, half_y) if fy == 0 else (-half_y, py) if fy == 1 else (-half_y, half_y)
    cx, cy = _outward(region, (left + right) / 2, (top + bottom) / 2)
    width, height = abs(right - left), abs(bottom - top)
    if isinstance(region, Ellipse):
        return replace(region, cx=cx, cy=cy, rx=round(width / 2), ry=round(height / 2))
    return replace(region, cx=cx, cy=cy, width=round(width), height=round(height))


def _rotated(region: Turned, x: int, y: int, stepped: bool) -> Region:
    if (x, y) == (region.cx, region.cy):
        return region
    angle = round(math.degrees(math.atan2(y - region.cy, x - region.cx)) * MILLI) + 90 * MILLI
    if stepped:
        angle = round(angle / STEP) * STEP
    return replace(region, angle=angle % TURN)


def _without(ring: Flat, i: int) -> Flat:
    return (*ring[: 2 * i], *ring[2 * i + 2 :])


def _ring_of(region: Region, vertex: int) -> tuple[int, int]:
    """(ring, vertex within it) of a vertex counted over all rings."""
    if not isinstance(region, Polygon):
        return 0, vertex
    for number, ring in enumerate(rings(region)):
        if vertex < len(ring) // 2:
            return number, vertex
        vertex -= len(ring) // 2
    raise IndexError("no such vertex")


def _with_ring(region: Region, vertex: int, change: Callable[[Flat, int], Flat]) -> Region:
    if isinstance(region, Quad | Polyline):
        return replace(region, points=change(region.points, vertex))
    if not isinstance(region, Polygon):
        raise TypeError(f"a {region.kind} has no vertices")
    number, index = _ring_of(region, vertex)
    changed = [change(ring, index) if n == number else ring for n, ring in enumerate(rings(region))]
    return replace(region, outer=changed[0], holes=tuple(changed[1:]))
