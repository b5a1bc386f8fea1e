"""The unit of all image geometry: whole numbers of 1/1000 pixel, angles in 1/1000 degree."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

MILLI = 1_000
"""Units per pixel, and per degree."""
TURN = 360 * MILLI

_INTEGER = {int}

_RIGHT = {0: (1.0, 0.0), 90_000: (0.0, 1.0), 180_000: (-1.0, 0.0), 270_000: (0.0, -1.0)}


def ints(values: Any, least: int, step: int = 2) -> tuple[int, ...]:
    """A flat list of numbers as a tuple; ValueError when it is not at least `least` integers, a multiple of `step`."""
    numbers = tuple(values)
    # One pass in C: every region of a large draft or file goes through here.
    if len(numbers) < least or len(numbers) % step or set(map(type, numbers)) - _INTEGER:
        raise ValueError("coordinates must be pairs of integers in 1/1000 pixel")
    return numbers


def direction(angle: int) -> tuple[float, float]:
    """(cosine, sine) of an angle in 1/1000 degree, exact at right angles; y points down, so it turns clockwise."""
    return _RIGHT.get(angle) or (math.cos(math.radians(angle / MILLI)), math.sin(math.radians(angle / MILLI)))


def points_bounds(flat: Sequence[int]) -> tuple[int, int, int, int]:
    """(x1, y1, x2, y2) around flat points."""
    xs, ys = flat[::2], flat[1::2]
    return min(xs), min(ys), max(xs), max(ys)
