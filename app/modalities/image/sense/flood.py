"""Areas of one colour: how far every pixel is from one that was pointed at, and what is near enough."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.modalities.image.span import Spans, from_pixels, part_at

AROUND = 1
"""Pixels on each side of the one pointed at that count for its colour, so that a grain of noise does not decide."""


def distances(pixels: NDArray[np.uint8], column: int, row: int) -> NDArray[np.uint8]:
    """For `pixels`, shape (rows, columns, 3): the largest difference of a channel to the colour at (column, row).

    The pixel itself counts as equal.
    """
    near = pixels[max(0, row - AROUND) : row + AROUND + 1, max(0, column - AROUND) : column + AROUND + 1]
    color = np.median(near.reshape(-1, pixels.shape[2]), axis=0).astype(np.uint8)
    result = np.zeros(pixels.shape[:2], np.uint8)
    for channel in range(pixels.shape[2]):
        plane = pixels[:, :, channel]
        # Smaller from larger stays within eight bits.
        apart = np.maximum(plane, color[channel]) - np.minimum(plane, color[channel])
        np.maximum(result, apart, out=result)
    result[row, column] = 0
    return result


def flooded(apart: NDArray[np.uint8], tolerance: int, column: int, row: int, *, contiguous: bool = True) -> Spans:
    """What is within `tolerance`; with `contiguous` only what is connected with (column, row) by its sides."""
    alike = from_pixels(apart <= tolerance)
    return part_at(alike, column, row) if contiguous else alike
