"""Regions given by a place and a size: upright box, rotated box and ellipse."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, Self

from app.core.region import Geometry, Region
from app.modalities.image.unit import TURN, direction, ints

_ELLIPSE_POINTS = 72


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
        x1, y1, x2, y2 = ints(geometry, 4)
        if x1 > x2 or y1 > y2:
            raise ValueError("a box's corners are reversed")
        return cls(x1=x1, y1=y1, x2=x2, y2=y2, **fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class RotatedBox(Region):
    """A rectangle turned clockwise about its centre by `angle` (0 <= angle < 360,000, in 1/1000 degree). Geometry:
    [cx, cy, width, height, angle]."""

    kind: ClassVar[str] = "rotated_box"
    cx: int
    cy: int
    width: int
    height: int
    angle: int = 0

    def geometry(self) -> Geometry:
        return [self.cx, self.cy, self.width, self.height, self.angle]

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        cx, cy, width, height, angle = _turned(geometry)
        return cls(cx=cx, cy=cy, width=width, height=height, angle=angle, **fields)

    def exact_corners(self) -> tuple[tuple[float, float], ...]:
        """Clockwise from the corner that is top left before the turn; not rounded."""
        cos, sin = direction(self.angle)
        wx, wy = self.width / 2 * cos, self.width / 2 * sin
        hx, hy = -self.height / 2 * sin, self.height / 2 * cos
        x, y = self.cx, self.cy
        return (
            (x - wx - hx, y - wy - hy), (x + wx - hx, y + wy - hy), (x + wx + hx, y + wy + hy),
            (x - wx + hx, y - wy + hy),
        )  # fmt: skip

    def corners(self) -> tuple[int, ...]:
        """The corners, flat (x, y, …), rounded."""
        return tuple(round(n) for corner in self.exact_corners() for n in corner)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ellipse(Region):
    """An ellipse turned clockwise by `angle`; a circle when its radii are equal. Geometry: [cx, cy, rx, ry, angle]."""

    kind: ClassVar[str] = "ellipse"
    cx: int
    cy: int
    rx: int
    ry: int
    angle: int = 0

    def geometry(self) -> Geometry:
        return [self.cx, self.cy, self.rx, self.ry, self.angle]

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        cx, cy, rx, ry, angle = _turned(geometry)
        return cls(cx=cx, cy=cy, rx=rx, ry=ry, angle=angle, **fields)

    def extent(self) -> tuple[float, float]:
        """Half of the width and height of the upright rectangle around it."""
        cos, sin = direction(self.angle)
        return math.hypot(self.rx * cos, self.ry * sin), math.hypot(self.rx * sin, self.ry * cos)

    def points(self, count: int = _ELLIPSE_POINTS) -> tuple[int, ...]:
        """`count` points around it, clockwise, flat (x, y, …)."""
        cos, sin = direction(self.angle)
        result: list[int] = []
        for ux, uy in _circle(count):
            x, y = self.rx * ux, self.ry * uy
            result += (round(self.cx + x * cos - y * sin), round(self.cy + x * sin + y * cos))
        return tuple(result)


@lru_cache(maxsize=8)
def _circle(count: int) -> tuple[tuple[float, float], ...]:
    turns = [2 * math.pi * n / count for n in range(count)]
    return tuple((math.cos(turn), math.sin(turn)) for turn in turns)


def rotated_from_corners(corners: tuple[float, ...]) -> tuple[int, int, int, int, int]:
    """[cx, cy, width, height, angle] of four corners, flat, clockwise from the top left one; sides are averaged."""
    x0, y0, x1, y1, x2, y2, x3, y3 = corners
    wx, wy = (x1 - x0 + x2 - x3) / 2, (y1 - y0 + y2 - y3) / 2
    height = (math.hypot(x3 - x0, y3 - y0) + math.hypot(x2 - x1, y2 - y1)) / 2
    angle = round(math.degrees(math.atan2(wy, wx)) * 1000) % TURN
    return (
        round((x0 + x1 + x2 + x3) / 4), round((y0 + y1 + y2 + y3) / 4), round(math.hypot(wx, wy)), round(height), angle,
    )  # fmt: skip


def _turned(geometry: Geometry) -> tuple[int, ...]:
    numbers = ints(geometry, 5, 5)
    if len(numbers) != 5 or numbers[2] < 0 or numbers[3] < 0:
        raise ValueError("a size is negative, or a number is missing")
    if not 0 <= numbers[4] < TURN:
        raise ValueError("the angle is not within one turn")
    return numbers
