"""Areas of one colour: how far every pixel is from one that was pointed at, and what is near enough."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.modalities.image.span import Spans, from_pixels, holes, part_at, union, without, without_specks

AROUND = 1
"""Pixels on each side of the one pointed at that count for its colour, so that a grain of noise does not decide."""
SPECK = 16
"""Fewer pixels by themselves are noise and not a part or a hole."""


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


def flooded(
    apart: NDArray[np.uint8], tolerance: int, column: int, row: int, *, contiguous: bool = True, clean: bool = False
) -> Spans:
    """What is within `tolerance`; with `contiguous` only what is connected with (column, row) by its sides, with
    `clean` without specks: parts and holes of fewer than `SPECK` pixels."""
    found = from_pixels(apart <= tolerance)
    if contiguous:
        found = part_at(found, column, row)
    if not clean:
        return found
    inner = holes(found)
    found = union(found, without(inner, without_specks(inner, SPECK)))
    return found if contiguous else without_specks(found, SPECK)
