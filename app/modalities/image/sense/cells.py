"""Superpixels: small areas of nearly one colour that together cover a picture (SLIC, Achanta et al., 2012)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.core.cancel import Cancel
from app.modalities.image.span import Spans, from_pixels, settled

ROUNDS = 4
COMPACT = 12.0
"""How much evenness counts beside colour: the difference of a channel that weighs as much as one cell's breadth."""


def cells(pixels: NDArray[np.uint8], breadth: int, cancel: Cancel | None = None) -> NDArray[np.int32]:
    """The number of the cell of every pixel, from 0, for `pixels` of shape (rows, columns, 3) and cells about
    `breadth` pixels across. Each cell is one piece; one cancelled meanwhile raises `Cancelled`."""
    height, width = pixels.shape[:2]
    color = _smoothed(pixels.astype(np.float32))
    down, across = max(1, round(height / breadth)), max(1, round(width / breadth))
    y, x = np.meshgrid(
        (np.arange(down) + 0.5) * height / down, (np.arange(across) + 0.5) * width / across, indexing="ij"
    )
    middles = np.stack((y.ravel(), x.ravel()), axis=1)
    colors = color[middles[:, 0].astype(int), middles[:, 1].astype(int)]
    weight = np.float32((COMPACT / breadth) ** 2)
    label = np.zeros((height, width), np.int32)
    rows, columns = np.arange(height, dtype=np.float32), np.arange(width, dtype=np.float32)
    for _ in range(ROUNDS):
        if cancel is not None:
            cancel.check()
        best = np.full((height, width), np.inf, np.float32)
        for number, ((cy, cx), own) in enumerate(zip(middles.tolist(), colors, strict=True)):
            # A cell reaches into its neighbours and no further.
            part = (
                slice(max(0, int(cy) - breadth), int(cy) + breadth + 1),
                slice(max(0, int(cx) - breadth), int(cx) + breadth + 1),
            )
            apart = color[part] - own
            away = np.einsum("ijk,ijk->ij", apart, apart)
            away += ((rows[part[0]] - np.float32(cy)) ** 2 * weight)[:, None]
            away += ((columns[part[1]] - np.float32(cx)) ** 2 * weight)[None, :]
            nearer = away < best[part]
            np.copyto(best[part], away, where=nearer)
            np.copyto(label[part], number, where=nearer)
        flat, count = label.ravel(), len(middles)
        size = np.maximum(np.bincount(flat, minlength=count), 1)
        sums = [np.bincount(flat, color[:, :, n].ravel(), count) for n in range(color.shape[2])]
        colors = (np.stack(sums, axis=1) / size[:, None]).astype(np.float32)
        place = [
            np.bincount(flat, np.broadcast_to(axis, label.shape).ravel(), count) / size
            for axis in (rows[:, None], columns[None, :])
        ]
        middles = np.stack(place, axis=1)
    return _whole(label, breadth * breadth // 6)


def cell_spans(label: NDArray[np.int32], number: int) -> Spans:
    """The pixels of one cell."""
    rows, columns = np.flatnonzero((label == number).any(axis=1)), np.flatnonzero((label == number).any(axis=0))
    if not len(rows):
        return from_pixels(np.zeros((0, 0), bool))
    part = label[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return from_pixels(part == number, int(columns[0]), int(rows[0]))


def _smoothed(color: NDArray[np.float32]) -> NDArray[np.float32]:
    padded = np.pad(color, ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows = padded[:-2] + 2 * padded[1:-1] + padded[2:]
    result: NDArray[np.float32] = (rows[:, :-2] + 2 * rows[:, 1:-1] + rows[:, 2:]) / 16
    return result


def _whole(label: NDArray[np.int32], least: int) -> NDArray[np.int32]:
    """Each connected piece a cell of its own, pieces of fewer than `least` pixels part of one beside them."""
    begins = np.ones(label.T.shape, bool)
    begins[:, 1:] = label.T[:, 1:] != label.T[:, :-1]
    # Down the columns, each run of one cell is one stretch.
    run = (np.cumsum(begins.ravel()) - 1).reshape(begins.shape)
    first = np.flatnonzero(begins.ravel())
    beside = (label.T[1:] == label.T[:-1]) & (begins[1:] | begins[:-1])
    piece = settled(len(first), run[:-1][beside], run[1:][beside])
    number, piece = np.unique(piece, return_inverse=True)
    size = np.bincount(piece, np.diff(np.append(first, begins.size)))
    # The first stretch of a piece has another piece to its left, or above where there is no left.
    height = label.shape[0]
    opening = first[number]
    before = np.where(opening >= height, opening - height, opening - 1)
    target = np.where((size < least) & (opening > 0), piece[run.ravel()[np.maximum(before, 0)]], np.arange(len(number)))
    while True:
        further = target[target]
        if np.array_equal(further, target):
            break
        target = further
    final = np.unique(target, return_inverse=True)[1]
    result: NDArray[np.int32] = final[piece[run]].T.astype(np.int32)
    return result
