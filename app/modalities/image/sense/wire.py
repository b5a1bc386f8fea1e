"""Intelligent scissors: the cheapest way along edges from one point to any other (Mortensen and Barrett, 1995)."""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray

_LEAST = 0.03
"""What a step along the sharpest edge costs; one across plain colour costs 1."""
_BAND = 0.6
"""Distances settled together: wider bands are fewer but look at pixels more often."""


def costs(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """What it costs to step on each pixel, `_LEAST` … 1: little where colour changes sharply. Shape of the rows and
    columns of `pixels` (rows, columns, 3)."""
    plane = np.zeros(pixels.shape[:2], np.float32)
    across_best, down_best = np.zeros_like(plane), np.zeros_like(plane)
    for channel in range(pixels.shape[2]):
        smooth = _smoothed(pixels[:, :, channel].astype(np.float32))
        padded = np.pad(smooth, 1, mode="edge")
        across, down = padded[1:-1, 2:] - padded[1:-1, :-2], padded[2:, 1:-1] - padded[:-2, 1:-1]
        strength = np.hypot(across, down)
        better = strength > plane
        np.copyto(plane, strength, where=better)
        np.copyto(across_best, across, where=better)
        np.copyto(down_best, down, where=better)
    # Edges are as strong as the strong ones nearby, and grain is none.
    high = max(float(np.percentile(plane, 99)), 24.0)
    strength = np.minimum(plane / high, 1)
    strength *= np.where(_is_ridge(plane, across_best, down_best), 1.0, 0.55)
    result: NDArray[np.float32] = (_LEAST + (1 - _LEAST) * (1 - strength) ** 2).astype(np.float32)
    return result


def strongest(cost: NDArray[np.float32], column: int, row: int, reach: int) -> tuple[int, int]:
    """The pixel of least cost within `reach` of (column, row), of equals the nearest."""
    y1, x1 = max(0, row - reach), max(0, column - reach)
    part = cost[y1 : row + reach + 1, x1 : column + reach + 1]
    rows, columns = np.indices(part.shape)
    away = np.hypot(rows + y1 - row, columns + x1 - column)
    place = int(np.argmin(np.where(away <= reach, part + away * 0.02, np.inf)))
    return x1 + place % part.shape[1], y1 + place // part.shape[1]


class Wire:
    """Cheapest ways from one pixel, found as far as they were asked for.

    Invariant: every pixel whose way costs less than `_settled` has its final cost and the pixel it is reached from.
    """

    def __init__(self, cost: NDArray[np.float32], column: int, row: int) -> None:
        self.height, self.width = cost.shape
        self._row = self.width + 2
        # A rim of infinite cost spares every step a look at the borders.
        self._cost = np.pad(cost, 1, constant_values=np.inf).ravel()
        self._away = np.full(len(self._cost), np.inf, np.float32)
        self._from = np.zeros(len(self._cost), np.int32)
        self._waiting = np.zeros(len(self._cost), bool)
        self._start = self._place(column, row)
        self._away[self._start] = 0
        self._front = np.array([self._start])
        self._settled = 0.0
        side = self._row
        self._steps = [
            (by, np.float32(length))
            for by, length in (
                (1, 1.0), (-1, 1.0), (side, 1.0), (-side, 1.0),
                (side + 1, 2**0.5), (side - 1, 2**0.5), (1 - side, 2**0.5), (-side - 1, 2**0.5),
            )
        ]  # fmt: skip

    def reach(self, column: int, row: int, seconds: float = float("inf")) -> bool:
        """Look for the way to a pixel for at most about `seconds`; whether it is found."""
        target, until = self._place(column, row), time.perf_counter() + seconds
        while self._away[target] >= self._settled and len(self._front):
            self._spread()
            if time.perf_counter() > until:
                break
        return bool(self._away[target] < self._settled) or not len(self._front)

    def way(self, column: int, row: int) -> list[tuple[int, int]]:
        """The pixels from the start to one that was reached, both with them; a straight line where it was not."""
        place = self._place(column, row)
        if not np.isfinite(self._away[place]):
            return [self._pixel(self._start), (column, row)]
        found = [place]
        while place != self._start and len(found) <= len(self._cost):
            place = int(self._from[place])
            found.append(place)
        return [self._pixel(one) for one in reversed(found)]

    def _spread(self) -> None:
        """Go on from all pixels of the next band until none of them becomes cheaper."""
        away, cost = self._away, self._cost
        limit = float(away[self._front].min()) + _BAND
        while True:
            is_near = away[self._front] < limit
            near, later = self._front[is_near], [self._front[~is_near]]
            if not len(near):
                break
            self._waiting[near] = False
            for by, length in self._steps:
                beside = near + by
                total = away[near] + cost[beside] * length
                better = total < away[beside]
                beside, total = beside[better], total[better]
                away[beside], self._from[beside] = total, near[better]
                fresh = beside[~self._waiting[beside]]
                self._waiting[fresh] = True
                later.append(fresh)
            self._front = np.concatenate(later)
        self._settled = limit

    def _place(self, column: int, row: int) -> int:
        return (row + 1) * self._row + column + 1

    def _pixel(self, place: int) -> tuple[int, int]:
        return place % self._row - 1, place // self._row - 1


def _smoothed(plane: NDArray[np.float32]) -> NDArray[np.float32]:
    padded = np.pad(plane, 1, mode="edge")
    rows = padded[:-2] + 2 * padded[1:-1] + padded[2:]
    result: NDArray[np.float32] = (rows[:, :-2] + 2 * rows[:, 1:-1] + rows[:, 2:]) / 16
    return result


def _is_ridge(
    strength: NDArray[np.float32], across: NDArray[np.float32], down: NDArray[np.float32]
) -> NDArray[np.bool_]:
    """Where an edge is stronger than on either side of it, so that a way keeps to its middle."""
    padded = np.pad(strength, 1, mode="edge")
    flat = (strength >= padded[1:-1, :-2]) & (strength >= padded[1:-1, 2:])
    steep = (strength >= padded[:-2, 1:-1]) & (strength >= padded[2:, 1:-1])
    return np.where(np.abs(across) >= np.abs(down), flat, steep)
