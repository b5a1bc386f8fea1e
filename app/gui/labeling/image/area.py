"""Rectangles of the zoomed image that need drawing again when something changes."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from app.core.region import Region
from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.mask_painting import is_repainted
from app.modalities.image.mask import Mask, spans_of
from app.modalities.image.outline import frame
from app.modalities.image.regions import MILLI
from app.modalities.image.span import changed_bounds
from app.modalities.image.tools.surface import Sketch

EDGE = 8
"""Logical pixels that lines and halos stand out."""


def region_area(region: Region, camera: Camera) -> QRectF:
    """What a region covers, lines included."""
    x1, y1, x2, y2 = frame([region])
    return pixel_area((x1 / MILLI, y1 / MILLI, x2 / MILLI, y2 / MILLI), camera)


def pixel_area(box: tuple[float, float, float, float], camera: Camera) -> QRectF:
    """What a box in pixels of the image covers, lines included."""
    x1, y1, x2, y2 = (n * camera.scale for n in box)
    edge = EDGE * camera.ratio
    return QRectF(x1 - edge, y1 - edge, x2 - x1 + 2 * edge, y2 - y1 + 2 * edge)


def changed_areas(before: Region | None, after: Region, camera: Camera) -> list[QRectF]:
    """What changes when one region takes the place of another; of a repainted mask only where its pixels do."""
    if isinstance(before, Mask) and isinstance(after, Mask) and is_repainted(before, after):
        box = changed_bounds(spans_of(before), spans_of(after))
        return [pixel_area(box, camera)] if box[0] < box[2] else []
    return [region_area(region, camera) for region in (before, after) if region is not None]


def sketch_boxes(sketch: Sketch) -> list[tuple[int, int, int, int]]:
    """The boxes, in 1/1000 pixel, in which a gesture shows something on top."""
    boxes = []
    boxes += [frame(sketch.live)] if sketch.live else []
    boxes += [sketch.band] if sketch.band is not None else []
    for flat in (sketch.line, sketch.dots):
        if flat:
            xs, ys = flat[::2], flat[1::2]
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
    boxes += [(*sketch.snapped, *sketch.snapped)] if sketch.snapped is not None else []
    boxes += [(*sketch.caption[1:], *sketch.caption[1:])] if sketch.caption[0] else []
    if sketch.brush is not None:
        x, y, half = sketch.brush[0], sketch.brush[1], sketch.brush[2] // 2 + 1
        boxes.append((x - half, y - half, x + half, y + half))
    return boxes
