"""Drawing many regions at once: paths made in bulk, less detail where it could not be seen."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from app.gui.labeling.image.index import AREA, LINE, LINKED, NORMAL, PIXELS, RegionIndex
from app.gui.labeling.image.index import DOT as POINT
from app.gui.labeling.image.mask_painting import draw_masks
from app.gui.labeling.image.shape import (
    FULL,
    PATCH,
    THIN,
    draw_path,
    draw_points,
    draw_region,
    draw_skeletons,
    line_pen,
)
from app.modalities.image.mask import spans_of
from app.modalities.image.regions import MILLI, Mask, Skeleton

CHUNK = 4
"""Polygons to a path at most: with antialiasing, a filled path with a long outline costs ten times its parts."""
DOT = 1.6
"""Below this many device pixels a region is one dot."""
PER_VERTEX = 1.5
"""Device pixels of outline that deserve a vertex of their own."""
TINY = 5.0
"""Below this many device pixels a region is one patch without a line of its own."""
CROWD = 24 / 256**2
"""With more regions than this to a device pixel of the image, lines are thin and have no halo."""
CROWDED_TILE = 200
"""The same for one tile by itself, where many lie close together."""

_RECORD = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_TAIL = struct.pack(">ii", 0, int(Qt.FillRule.OddEvenFill.value))


def draw_regions(
    painter: QPainter,
    index: RegionIndex,
    part: QRect,
    scale: float,
    ratio: float,
    colors: list[QColor],
    crowded: bool = False,
    without: Sequence[int] = (),
) -> None:
    """Draw the regions that touch `part` of the zoomed image (`scale` device pixels a pixel), not the slots `without`;
    `colors` by label."""
    unit = MILLI / scale
    area = part.adjusted(-7, -7, 8, 8) if ratio <= 1 else part.adjusted(-14, -14, 15, 15)
    slots = index.near(area.left() * unit, area.top() * unit, area.right() * unit, area.bottom() * unit)
    if len(without):
        slots = slots[~np.isin(slots, without)]
    if not len(slots):
        return
    # Drawn together: from bottom to top, then what looks alike, then neighbours (a path of far-apart parts is slow).
    b = index.bounds[slots]
    keys = (b[:, 0], b[:, 1] // (16 * unit), index.label[slots], index.state[slots], index.order[slots])
    sequence = np.lexsort(keys)
    slots, b = slots[sequence], b[sequence]
    size = np.maximum(b[:, 2] - b[:, 0], b[:, 3] - b[:, 1]) / unit
    crowded = crowded or len(slots) > CROWDED_TILE
    look = np.stack((index.order[slots], index.state[slots], index.label[slots]))
    edges = np.nonzero(np.any(look[:, 1:] != look[:, :-1], axis=0))[0] + 1
    for group in np.split(np.arange(len(slots)), edges):
        first = slots[group[0]]
        color, state = colors[index.label[first]], int(index.state[first])
        form = index.form[slots[group]]
        points = group[form == POINT]
        if len(points):
            places = np.unique(np.round(b[points, :2] / unit, 1), axis=0)
            detail = THIN if crowded else FULL
            draw_points(painter, [QPointF(x, y) for x, y in places.tolist()], color, state, ratio, detail)
        # A thin line that is small covers nothing: a dot shows it.
        is_dot = ((size[group] < DOT) & (form != LINKED)) | ((form == LINE) & (size[group] < TINY))
        dots = group[is_dot & (form != POINT)]
        if len(dots):
            _draw_dots(painter, b[dots] / unit, color, ratio)
        # An open line is there and back in bulk, so that nothing of it is filled; dashes would not fall together.
        pixels = (form == PIXELS) & (size[group] >= TINY)
        plain = (form == AREA) | ((form == LINE) & (state == NORMAL)) | ((form == PIXELS) & ~pixels)
        rest, alone = group[~is_dot & plain], group[~is_dot & ~plain & ~pixels & (form != POINT)]
        masks = [region for slot in slots[group[pixels]].tolist() if isinstance(region := index.regions[slot], Mask)]
        if masks:
            draw_masks(painter, [spans_of(m) for m in masks], part, scale, ratio, color, state, crowded=crowded)
        for part_of, tiny in ((rest[size[rest] < TINY], True), (rest[size[rest] >= TINY], False)):
            if not len(part_of):
                continue
            outlines, counts = index.points(slots[part_of])
            outlines, counts = _thinned(outlines / unit, counts, size[part_of])
            chunk = 8 if tiny else max(1, min(CHUNK, int(12 / float(np.median(size[part_of])))))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, not tiny)
            for path in paths(outlines, counts, chunk):
                draw_path(painter, path, color, state, ratio, PATCH if tiny else THIN if crowded else FULL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        detail, single = THIN if crowded else FULL, [index.regions[slot] for slot in slots[alone].tolist()]
        linked = [region for region in single if isinstance(region, Skeleton)]
        if linked:
            joints = index.edges_of(linked[0].label)
            draw_skeletons(painter, linked, scale, 0, 0, color, state, ratio, joints, detail)
        for region in single:
            if not isinstance(region, Skeleton):
                draw_region(painter, region, scale, 0, 0, color, state, ratio, detail)


def paths(points: np.ndarray, counts: np.ndarray, chunk: int) -> Iterator[QPainterPath]:
    """Closed outlines as painter paths, `chunk` to a path, through Qt's own stream format (no call per point)."""
    ends = np.cumsum(counts + 1)
    records = np.empty(int(ends[-1]), _RECORD)
    records["kind"] = 1
    first = ends - counts - 1
    records["kind"][first] = 0
    body = np.ones(len(records), bool)
    body[ends - 1] = False
    records["x"][body], records["y"][body] = points[:, 0], points[:, 1]
    records["x"][ends - 1], records["y"][ends - 1] = records["x"][first], records["y"][first]
    raw = memoryview(records.tobytes())
    stops = [0, *ends[chunk - 1 :: chunk].tolist()]
    if stops[-1] != ends[-1]:
        stops.append(int(ends[-1]))
    size = _RECORD.itemsize
    pieces = [
        piece
        for begin, end in pairwise(stops)
        for piece in (struct.pack(">i", end - begin), raw[begin * size : end * size], _TAIL)
    ]
    data = QByteArray(b"".join(pieces))
    stream = QDataStream(data, QIODevice.OpenModeFlag.ReadOnly)
    for _ in range(len(stops) - 1):
        path = QPainterPath()
        stream >> path
        yield path


def _thinned(points: np.ndarray, counts: np.ndarray, size: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Leave out vertices of outlines too small on the screen to show them all, evenly, keeping at least four."""
    wanted = np.minimum(counts, np.maximum(4, (size * 3.2 / PER_VERTEX).astype(np.int64)))
    if np.array_equal(wanted, counts):
        return points, counts
    starts = np.cumsum(counts) - counts
    ends = np.cumsum(wanted)
    place = np.arange(int(ends[-1])) - np.repeat(ends - wanted, wanted)
    rows = np.repeat(starts, wanted) + place * np.repeat(counts, wanted) // np.repeat(wanted, wanted)
    return points[rows], wanted


def _draw_dots(painter: QPainter, boxes: np.ndarray, color: QColor, ratio: float) -> None:
    # Many regions on one pixel look like one.
    middles = np.unique(((boxes[:, :2] + boxes[:, 2:]) / 2).astype(np.int64), axis=0) + 0.5
    painter.setPen(line_pen(color, max(1.0, 1.4 * ratio)))
    painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in middles.tolist()]))
