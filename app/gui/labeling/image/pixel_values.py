"""The samples of single pixels written into them, where they are large enough."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.pyramid import Pyramid

LEAST_GRAY, LEAST_COLOURS = 32.0, 44.0
"""Logical pixels of the screen for one of the image, from which on values are written."""
LINE = 1.4
"""Height of a line of text for each pixel of its size."""


def draw_values(painter: QPainter, camera: Camera, pyramid: Pyramid, exposed: QRectF) -> None:
    """Write the values of the pixels in `exposed` (device pixels), upright whatever the turn of the view."""
    bands = 1 if pyramid.look.channel >= 0 else pyramid.bands
    if camera.zoom < (LEAST_GRAY if bands == 1 else LEAST_COLOURS):
        return
    corners = [camera.to_image(x, y) for x in (exposed.left(), exposed.right())
               for y in (exposed.top(), exposed.bottom())]  # fmt: skip
    x1, y1 = (max(0, floor(min(corner[n] for corner in corners))) for n in (0, 1))
    x2 = min(pyramid.full_width, ceil(max(corner[0] for corner in corners)))
    y2 = min(pyramid.full_height, ceil(max(corner[1] for corner in corners)))
    if x2 <= x1 or y2 <= y1:
        return
    samples = pyramid.samples_in(x1, y1, x2 - x1, y2 - y1)
    seen = pyramid.area(x1, y1, x2 - x1, y2 - y1).mean(2)
    font = QFont(painter.font())
    longest = max(len(value_text(value)) for value in samples.reshape(-1)[:2_000])
    side = camera.scale * 0.92
    font.setPixelSize(max(6, round(min(side / (bands * LINE), side / longest * 1.5, 15 * camera.ratio))))
    painter.setFont(font)
    for row in range(y2 - y1):
        for column in range(x2 - x1):
            vx, vy = camera.to_view(x1 + column + 0.5, y1 + row + 0.5)
            place = QRectF(vx - side / 2, vy - side / 2, side, side)
            if not place.intersects(exposed):
                continue
            painter.setPen(QColor(0, 0, 0, 220) if seen[row, column] > 110 else QColor(255, 255, 255, 230))
            sample = samples[row, column]
            if samples.ndim == 3 and pyramid.look.channel >= 0:
                sample = sample[min(pyramid.look.channel, samples.shape[2] - 1)]
            values = sample if sample.ndim else [sample]
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "\n".join(value_text(value) for value in values))


def value_text(value: object) -> str:
    """A sample in as few characters as tell it from its neighbours."""
    return f"{value:.4g}" if isinstance(value, float) or "float" in type(value).__name__ else str(value)
