"""Which parts of an image were looked at closely enough to see small things."""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from app.gui.labeling.image.camera import Camera

READABLE = 0.25
"""Logical pixels of the screen for each pixel of the image from which small things can be told apart."""
CELLS = 48
"""The image is remembered in at most this many fields each way."""


class Visits:
    """A coarse map of one image: fields that were in view, at a zoom of `READABLE` or more."""

    def __init__(self, width: int = 1, height: int = 1) -> None:
        self.width, self.height = max(1, width), max(1, height)
        side = max(self.width, self.height) / CELLS
        self._side = max(1.0, side)
        self.seen = np.zeros((ceil(self.height / self._side), ceil(self.width / self._side)), bool)

    def look(self, camera: Camera) -> None:
        """What `camera` shows now was seen."""
        if camera.zoom < READABLE:
            return
        corners = [
            camera.to_image(x, y) for x in (0.0, float(camera.view_width)) for y in (0.0, float(camera.view_height))
        ]
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        top, bottom = min(y for _, y in corners), max(y for _, y in corners)
        # A field counts when at least half of it was in view.
        rows = slice(max(0, floor(top / self._side + 0.5)), max(0, floor(bottom / self._side + 0.5)))
        columns = slice(max(0, floor(left / self._side + 0.5)), max(0, floor(right / self._side + 0.5)))
        self.seen[rows, columns] = True

    @property
    def share(self) -> float:
        """How much of the image was seen, 0 to 1."""
        return float(self.seen.mean())

    def missing(self) -> tuple[int, int, int, int] | None:
        """A rectangle (x1, y1, x2, y2) in pixels that was not seen, the first from the top; None when all was."""
        rows, columns = np.nonzero(~self.seen)
        if not len(rows):
            return None
        row, first = int(rows[0]), int(columns[0])
        last = first
        while last + 1 < self.seen.shape[1] and not self.seen[row, last + 1]:
            last += 1
        bottom = row
        while bottom + 1 < self.seen.shape[0] and not self.seen[bottom + 1, first : last + 1].any():
            bottom += 1
        side = self._side
        return (
            round(first * side), round(row * side),
            min(self.width, round((last + 1) * side)), min(self.height, round((bottom + 1) * side)),
        )  # fmt: skip
