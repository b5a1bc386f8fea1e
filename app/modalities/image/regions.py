"""Region kinds on an image, in 1/1000 pixel of the upright image, origin the top-left corner of the top-left pixel."""

from __future__ import annotations

from math import ceil, floor

from app.core.region import Region
from app.modalities.image.boxes import Box, Ellipse, RotatedBox
from app.modalities.image.mask import Mask
from app.modalities.image.paths import Point, Polygon, Polyline, Quad, Skeleton
from app.modalities.image.unit import MILLI, TURN, points_bounds

__all__ = [
    "MILLI", "REGION_TYPES", "TURN", "Box", "Ellipse", "Mask", "Point", "Polygon", "Polyline", "Quad", "RotatedBox",
    "Skeleton", "bounds", "points_bounds",
]  # fmt: skip

REGION_TYPES: tuple[type[Region], ...] = (
    Box, Polygon, RotatedBox, Ellipse, Mask, Polyline, Point, Skeleton, Quad
)  # fmt: skip


def bounds(region: Region) -> tuple[int, int, int, int]:
    """(x1, y1, x2, y2) around a region, in 1/1000 pixel; of a skeleton around its labelled points."""
    match region:
        case Box():
            return region.x1, region.y1, region.x2, region.y2
        case Polygon():
            return points_bounds(region.outer)
        case Quad() | Polyline():
            return points_bounds(region.points)
        case Mask():
            x, y = region.x * MILLI, region.y * MILLI
            return x, y, x + region.width * MILLI, y + region.height * MILLI
        case Point():
            return region.x, region.y, region.x, region.y
        case RotatedBox():
            return points_bounds(region.corners())
        case Ellipse():
            dx, dy = region.extent()
            # An error of the last bit in a sine is no further unit.
            return (
                floor(region.cx - dx + 1e-6), floor(region.cy - dy + 1e-6),
                ceil(region.cx + dx - 1e-6), ceil(region.cy + dy - 1e-6),
            )  # fmt: skip
        case Skeleton():
            return points_bounds(region.seen() or (0, 0))
    raise TypeError(f"{region.kind} is not on an image")
