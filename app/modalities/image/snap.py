"""Points and edges of regions that a pointer close by is drawn to, and vertices that several regions share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from app.core.region import Region
from app.modalities.image.outline import rings
from app.modalities.image.regions import Ellipse, Mask, Point, Polygon, Polyline, Quad, Skeleton

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

SHARING = (Polygon, Quad, Polyline)
"""Kinds whose vertices may be the same as another's."""


def snapped(regions: Iterable[Region], x: int, y: int, near: int) -> tuple[int, int] | None:
    """The closest vertex within `near` of (x, y), else the closest point of an edge; None when there is neither.

    An ellipse and a mask have edges but no vertices that mean anything.
    """
    import numpy as np

    place = np.array((x, y), np.float64)
    best, vertex = float(near * near), None
    lines: list[tuple[Points, Points]] = []
    for region in regions:
        for points, closed in _courses(region):
            array = np.array(points, np.float64).reshape(-1, 2)
            if not isinstance(region, Ellipse | Mask):
                away = ((array - place) ** 2).sum(1)
                first = int(away.argmin())
                if away[first] <= best:
                    best, vertex = float(away[first]), array[first]
            if len(array) > 1:
                lines.append((array, np.roll(array, -1, 0)) if closed else (array[:-1], array[1:]))
    if vertex is not None:
        return round(vertex[0]), round(vertex[1])
    if not lines:
        return None
    closest = _on_lines(np.concatenate([a for a, _ in lines]), np.concatenate([b for _, b in lines]), place)
    away = ((closest - place) ** 2).sum(1)
    first = int(away.argmin())
    return (round(closest[first, 0]), round(closest[first, 1])) if away[first] <= near * near else None


def sharing(regions: Iterable[Region], x: int, y: int) -> list[tuple[Region, int]]:
    """The regions with a vertex at exactly (x, y), and which it is (as in `handle_points`)."""
    found: list[tuple[Region, int]] = []
    for region in regions:
        if isinstance(region, SHARING):
            first = 0
            for points, _closed in _courses(region):
                for i in range(0, len(points), 2):
                    if points[i] == x and points[i + 1] == y:
                        found.append((region, first + i // 2))
                first += len(points) // 2
    return found


def _courses(region: Region) -> list[tuple[tuple[int, ...], bool]]:
    """(points, closed) of every line of a region."""
    if isinstance(region, Polyline):
        return [(region.points, False)]
    if isinstance(region, Point):
        return [((region.x, region.y), False)]
    if isinstance(region, Skeleton):
        return [((x, y), False) for x, y, seen in region.triples() if seen]
    return [(ring, True) for ring in rings(region)]


def _on_lines(a: Points, b: Points, place: Points) -> Any:
    """The point of each line from a to b that is closest to `place`."""
    import numpy as np

    along = b - a
    length = (along**2).sum(1)
    t = np.clip(((place - a) * along).sum(1) / np.where(length > 0, length, 1), 0, 1)
    return a + t[:, None] * along
