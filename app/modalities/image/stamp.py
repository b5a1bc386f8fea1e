"""The pixels a brush covers on a straight way, column by column; coordinates in pixels of the image."""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from app.modalities.image.span import EMPTY, Spans, stretches


def snapped(x: float, y: float, breadth: int) -> tuple[float, float]:
    """The middle of a brush `breadth` pixels across nearest to (x, y) at which it covers whole pixels."""
    if breadth % 2:
        return floor(x) + 0.5, floor(y) + 0.5
    return float(floor(x + 0.5)), float(floor(y + 0.5))


def stamp(ax: float, ay: float, bx: float, by: float, breadth: int, *, square: bool = False) -> Spans:
    """The pixels whose middle a brush covers on its way from (ax, ay) to (bx, by), both as `snapped` gives them.

    What a round or upright square brush covers on a straight way is convex, so each column is one stretch.
    """
    half = breadth / 2
    columns = np.arange(floor(min(ax, bx) - half), ceil(max(ax, bx) + half))
    x = columns + 0.5
    top, bottom = (_square if square else _round)(x, ax, ay, bx, by, half)
    # A thousandth of a pixel is less than any step, and more than any error of rounding.
    first, last = np.ceil(top - 0.5 - 1e-3), np.floor(bottom - 0.5 + 1e-3)
    keep = np.isfinite(first) & np.isfinite(last)
    if not keep.any():
        return EMPTY
    return stretches(columns[keep], first[keep].astype(np.int64), last[keep].astype(np.int64) + 1)


def _round(x: np.ndarray, ax: float, ay: float, bx: float, by: float, half: float) -> tuple[np.ndarray, np.ndarray]:
    top, bottom = np.full(len(x), np.inf), np.full(len(x), -np.inf)
    for cx, cy in ((ax, ay), (bx, by)):
        reach = half * half - (x - cx) ** 2
        inside = reach >= 0
        rise = np.sqrt(np.where(inside, reach, 0))
        top = np.where(inside, np.minimum(top, cy - rise), top)
        bottom = np.where(inside, np.maximum(bottom, cy + rise), bottom)
    length = float(np.hypot(bx - ax, by - ay))
    if length:
        # The rectangle between the two rounds.
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        corners = ((ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny))
        for (px, py), (qx, qy) in zip(corners, (*corners[1:], corners[0]), strict=True):
            if px == qx:
                continue
            along = (x - px) / (qx - px)
            on = (along >= 0) & (along <= 1)
            y = py + along * (qy - py)
            top = np.where(on, np.minimum(top, y), top)
            bottom = np.where(on, np.maximum(bottom, y), bottom)
    return top, bottom


def _square(x: np.ndarray, ax: float, ay: float, bx: float, by: float, half: float) -> tuple[np.ndarray, np.ndarray]:
    low, high = np.maximum(min(ax, bx), x - half), np.minimum(max(ax, bx), x + half)
    slope = (by - ay) / (bx - ax) if bx != ax else 0.0
    ends = (ay + (low - ax) * slope, ay + (high - ax) * slope) if bx != ax else (np.full(len(x), ay), by)
    missing = low > high
    top = np.where(missing, np.inf, np.minimum(*ends) - half)
    return top, np.where(missing, -np.inf, np.maximum(*ends) + half)
