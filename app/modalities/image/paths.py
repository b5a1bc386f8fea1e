"""Regions given by their points: polygon, quadrilateral, polyline, point and keypoint skeleton."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from app.core.region import Geometry, Region
from app.modalities.image.unit import ints

ABSENT, OCCLUDED, VISIBLE = range(3)
"""Of a keypoint: not labelled, labelled but hidden, visible (as in COCO)."""


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
        outer = ints(geometry["outer"], 6)
        return cls(outer=outer, holes=tuple(ints(hole, 6) for hole in geometry.get("holes", ())), **fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quad(Region):
    """Four corners whose order means something (the first is the object's top left). Geometry: [x, y] four times."""

    kind: ClassVar[str] = "quad"
    points: tuple[int, ...]

    def geometry(self) -> Geometry:
        return list(self.points)

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        return cls(points=ints(geometry, 8) if len(geometry) == 8 else _wrong("four corners"), **fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Polyline(Region):
    """An open line of at least two points. Geometry: flat [x, y, …]."""

    kind: ClassVar[str] = "polyline"
    points: tuple[int, ...]

    def geometry(self) -> Geometry:
        return list(self.points)

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        return cls(points=ints(geometry, 4), **fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Region):
    """One place. Geometry: [x, y]."""

    kind: ClassVar[str] = "point"
    x: int
    y: int

    def geometry(self) -> Geometry:
        return [self.x, self.y]

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        x, y = ints(geometry, 2) if len(geometry) == 2 else _wrong("one point")
        return cls(x=x, y=y, **fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton(Region):
    """Keypoints in the order of the label's `skeleton`, flat (x, y, visibility, …) with visibility 0, 1 or 2; an absent
    one is 0, 0, 0. Geometry: the same list."""

    kind: ClassVar[str] = "skeleton"
    points: tuple[int, ...]

    def geometry(self) -> Geometry:
        return list(self.points)

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        numbers = ints(geometry, 3, 3)
        if any(seen not in (ABSENT, OCCLUDED, VISIBLE) for seen in numbers[2::3]):
            raise ValueError("a keypoint is neither absent, hidden nor visible")
        return cls(points=numbers, **fields)

    def triples(self) -> list[tuple[int, int, int]]:
        """(x, y, visibility) of every keypoint."""
        return list(zip(self.points[::3], self.points[1::3], self.points[2::3], strict=True))

    def seen(self) -> tuple[int, ...]:
        """The labelled points, flat (x, y, …); empty when there are none."""
        return tuple(n for x, y, visibility in self.triples() if visibility for n in (x, y))


def skeleton_points(triples: list[tuple[int, int, int]]) -> tuple[int, ...]:
    """Keypoints as `Skeleton.points`: those that are absent have no place."""
    return tuple(n for x, y, seen in triples for n in ((x, y, seen) if seen else (0, 0, 0)))


def _wrong(what: str) -> tuple[int, ...]:
    raise ValueError(f"the geometry is not {what}")
