"""Region kinds on an image, in 1/1000 pixel of the upright image, origin the top-left corner of the top-left pixel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from app.core.region import Geometry, Region

MILLI = 1_000
"""Units per pixel."""


def _ints(values: Any, least: int) -> tuple[int, ...]:
    """A flat list of x, y pairs as a tuple; ValueError when it is not at least `least` integers in pairs."""
    numbers = tuple(values)
    if len(numbers) < least or len(numbers) % 2 or not all(type(n) is int for n in numbers):
        raise ValueError("coordinates must be pairs of integers in 1/1000 pixel")
    return numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(Region):
    """An upright rectangle with x1 <= x2 and y1 <= y2. Geometry: [x1, y1, x2, y2]."""

    kind: ClassVar[str] = "box"
    x1: int
    y1: int
    x2: int
    y2: int

    def geometry(self) -> Geometry:
        return [self.x1, self.y1, self.x2, self.y2]

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        x1, y1, x2, y2 = _ints(geometry, 4)
        if x1 > x2 or y1 > y2:
            raise ValueError("a box's corners are reversed")
        return cls(x1=x1, y1=y1, x2=x2, y2=y2, **fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon(Region):
    """A closed outline of at least three points, flat (x, y, x, y, …), with holes. Geometry: {"outer": [...],
    "holes": [[...], ...]}."""

    kind: ClassVar[str] = "polygon"
    outer: tuple[int, ...]
    holes: tuple[tuple[int, ...], ...] = ()

    def geometry(self) -> Geometry:
        return {"outer": list(self.outer), "holes": [list(hole) for hole in self.holes]}

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        holes = tuple(_ints(hole, 6) for hole in geometry.get("holes", ()))
        return cls(outer=_ints(geometry["outer"], 6), holes=holes, **fields)


REGION_TYPES: tuple[type[Region], ...] = (Box, Polygon)


def bounds(region: Region) -> tuple[int, int, int, int]:
    """(x1, y1, x2, y2) around a region, in 1/1000 pixel."""
    match region:
        case Box():
            return region.x1, region.y1, region.x2, region.y2
        case Polygon():
            return points_bounds(region.outer)
    raise TypeError(f"{region.kind} is not on an image")


def points_bounds(flat: Sequence[int]) -> tuple[int, int, int, int]:
    xs, ys = flat[::2], flat[1::2]
    return min(xs), min(ys), max(xs), max(ys)
