"""Drawing masks as their pixels at any zoom, straight from stretches of columns to the pixels of the device."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QLineF, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.gui import theme
from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.index import (
    CONSIDERED,
    CURRENT,
    DIFFERENCE,
    NORMAL,
    SELECTED,
    SUGGESTED,
    RegionIndex,
)
from app.gui.labeling.image.shape import DASHES
from app.modalities.image.mask import Mask, spans_of
from app.modalities.image.span import EMPTY, Spans, changed_bounds, concatenated, sampled
from app.modalities.image.tools.surface import Grid, Sketch

FILL = {NORMAL: 0.34, SELECTED: 0.46, DIFFERENCE: 0.40, CURRENT: 0.52, SUGGESTED: 0.30, CONSIDERED: 0.46}
"""How opaque the inside is; the image must still be seen through it."""
LINE = {NORMAL: 1.6, SELECTED: 2.0, DIFFERENCE: 2.0, CURRENT: 3.0, SUGGESTED: 1.6, CONSIDERED: 2.0}
"""Logical pixels of the line along the inner edge."""
HALO = {NORMAL: 1.0, SELECTED: 1.8, DIFFERENCE: 1.0, CURRENT: 1.8, SUGGESTED: 1.0, CONSIDERED: 1.8}
LINES_ABOVE = 3.0
"""From this scale on edges are drawn as lines between pixels; below, as device pixels."""
SAMPLES = 3
"""Columns of the image looked at for one of the device where there are more."""
DASH = 5
FEW_STRETCHES = 256
_grids: dict[Grid, QImage] = {}
"""The picture of the grid drawn last."""


class Stretches(NamedTuple):
    """Stretches of several masks: column, first row, row behind the last, and the number of the mask."""

    columns: np.ndarray
    tops: np.ndarray
    bottoms: np.ndarray
    owner: np.ndarray


class Plane(NamedTuple):
    """Masks on device pixels, columns first. `cover`: 0 … 1, how much of a pixel is set; `which`: 1 + the number of
    the uppermost mask there, 0 for none."""

    cover: np.ndarray
    which: np.ndarray


def draw_masks(
    painter: QPainter,
    sets: Sequence[Spans],
    part: QRect,
    scale: float,
    ratio: float,
    color: QColor,
    state: int,
    *,
    crowded: bool = False,
) -> None:
    """Draw masks of one colour and state, the last one on top, where they touch `part` of the zoomed image; the
    painter clips and its origin is the zoomed image's."""
    edge = ceil(3 * ratio) + 1
    # The line at the rim of the part depends on pixels beyond it.
    x1, y1 = floor((part.left() - edge) / scale), floor((part.top() - edge) / scale)
    x2, y2 = ceil((part.right() + 1 + edge) / scale), ceil((part.bottom() + 1 + edge) / scale)
    part_of = gathered(sets, x1, y1, x2, y2, _sampling(scale))
    if not len(part_of.columns):
        return
    x1, x2 = int(part_of.columns.min()), int(part_of.columns.max()) + 1
    y1, y2 = int(part_of.tops.min()), int(part_of.bottoms.max())
    if scale >= LINES_ABOVE:
        _draw_large(painter, part_of, (x1, y1, x2, y2), scale, ratio, color, state)
        return
    left, top = floor(x1 * scale) - edge, floor(y1 * scale) - edge
    plane = plane_of(part_of, left, top, ceil(x2 * scale) + edge - left, ceil(y2 * scale) + edge - top, scale)
    picture = _tinted(plane, left, top, ratio, color, state, crowded)
    painter.drawImage(QPoint(left, top), picture)


def gathered(sets: Sequence[Spans], x1: int, y1: int, x2: int, y2: int, step: int = 1) -> Stretches:
    """What lies in a box of all of them together: small ones cost next to nothing each, of large ones only every
    `step`-th column in the box is looked at."""
    near = [sampled(one, x1, x2, step) if len(one) > FEW_STRETCHES else one for one in sets]
    starts, stops, owner = concatenated(near)
    columns = (starts + (1 << 31)) >> 32
    tops = starts - (columns << 32)
    bottoms = np.minimum(tops + (stops - starts), y2)
    tops = np.maximum(tops, y1)
    keep = (columns >= x1) & (columns < x2) & (bottoms > tops)
    return Stretches(columns[keep], tops[keep], bottoms[keep], owner[keep])


def plane_of(masks: Stretches, left: int, top: int, width: int, height: int, scale: float) -> Plane:
    """Masks on the device pixels of a rectangle of the zoomed image; shapes (width, height)."""
    columns, tops, bottoms, owner = masks
    low, high = floor(left / scale), ceil((left + width) / scale) + 1
    image_columns = np.arange(low, high)
    if scale >= 1:
        # A device column shows the column of the image its middle lies in.
        first = np.ceil(image_columns * scale - 0.5).astype(np.int64) - left
        count = np.ceil((image_columns + 1) * scale - 0.5).astype(np.int64) - left - first
        first, beyond = np.maximum(first, 0), np.minimum(first, 0)
        count = np.clip(count + beyond, 0, np.maximum(width - first, 0))
        samples = np.ones(width)
    else:
        step = _sampling(scale)
        first = np.floor((image_columns + 0.5) * scale).astype(np.int64) - left
        count = ((image_columns % step == 0) & (first >= 0) & (first < width)).astype(np.int64)
        samples = np.maximum(np.bincount(first[count > 0], minlength=width), 1)
    place = columns - low
    inside = (place >= 0) & (place < len(count))
    inside[inside] = count[place[inside]] > 0
    place, owner, tops, bottoms = place[inside], owner[inside], tops[inside], bottoms[inside]
    if scale >= 1:
        a = np.ceil(tops * scale - 0.5) - top
        b = np.ceil(bottoms * scale - 0.5) - top
        many = count[place]
        which = np.repeat(np.arange(len(place)), many)
        across = first[place][which] + np.arange(len(which)) - np.repeat(np.cumsum(many) - many, many)
        a, b, owner = a[which], b[which], owner[which]
    else:
        a, b, across = tops * scale - top, bottoms * scale - top, first[place]
    a, b = np.clip(a, 0, height), np.clip(b, 0, height)
    cover = _covered(across, a, b, width, height) / samples[:, None]
    np.minimum(cover, 1.0, out=cover)
    if not len(owner) or (owner == owner[0]).all():
        # One mask by itself, as under the brush: what is covered is its own.
        return Plane(cover, (cover >= 0.5).astype(np.int8))
    return Plane(cover, _owners(across, a, b, owner, width, height))


def is_repainted(before: Mask, after: Mask) -> bool:
    """Whether two versions of a mask differ in their pixels only, so that the rest of it need not be drawn again."""
    look = ("label", "order", "hidden")
    return all(getattr(before, name) == getattr(after, name) for name in look) and before.counts is not after.counts


def changed_boxes(before: Sketch, after: Sketch, index: RegionIndex) -> list[tuple[int, int, int, int]]:
    """The boxes, in pixels, in which masks under the brush and cells look otherwise than at the last time."""
    old, new = ({one.region_id: one for one in sketch.painted} for sketch in (before, after))
    grids = [grid for grid in (before.grid, after.grid) if grid is not None and before.grid is not after.grid]
    boxes = [
        (grid.x, grid.y, grid.x + grid.cells.shape[1] * grid.step, grid.y + grid.cells.shape[0] * grid.step)
        for grid in grids
    ]
    for key in old.keys() | new.keys():
        region = index.get(key)
        committed = spans_of(region) if isinstance(region, Mask) else EMPTY
        a, b = (versions[key].spans if key in versions else committed for versions in (old, new))
        shown = new.get(key)
        if a is b:
            continue
        # A step of a stroke knows its box; to find it would cost as much as the mask has stretches.
        boxes.append(shown.box if shown is not None and shown.base is a else changed_bounds(a, b))
    return [box for box in boxes if box[0] < box[2]]


def draw_rims(painter: QPainter, grid: Grid, camera: Camera) -> None:
    """Thin lines between cells, light enough to see the picture through them."""
    picture = _grids.get(grid)
    if picture is None:
        _grids.clear()
        rim = np.zeros(grid.cells.shape, bool)
        rim[:, :-1] |= grid.cells[:, 1:] != grid.cells[:, :-1]
        rim[:-1] |= grid.cells[1:] != grid.cells[:-1]
        picture = _grids[grid] = _picture(np.where(rim, np.uint32(0x64646464), np.uint32(0)).T)
    x, y = camera.to_view(grid.x, grid.y)
    side = grid.step * camera.scale
    painter.save()
    if side >= LINES_ABOVE:
        # Large pixels must not become broad beams.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(255, 255, 255, 100), 1))
        painter.translate(x, y)
        painter.drawLines(_lines(grid.cells.T, side))
    else:
        painter.drawImage(QRectF(x, y, picture.width() * side, picture.height() * side), picture)
    painter.restore()


def highlight(painter: QPainter, spans: Spans, part: QRect, scale: float, color: QColor) -> None:
    """A light veil over a mask, in few pixels whatever its size: for the region under the pointer."""
    coarse = min(scale, scale * 160 / max(part.width(), part.height(), 1))
    left, top = floor(part.left() * coarse / scale), floor(part.top() * coarse / scale)
    width = ceil((part.right() + 1) * coarse / scale) - left
    height = ceil((part.bottom() + 1) * coarse / scale) - top
    x1, y1 = floor(left / coarse), floor(top / coarse)
    x2, y2 = ceil((left + width) / coarse), ceil((top + height) / coarse)
    near = gathered([spans], x1, y1, x2, y2, _sampling(coarse))
    if not len(near.columns):
        return
    plane = plane_of(near, left, top, width, height, coarse)
    veil = _picture(_shades(color)[(plane.cover * 70).astype(np.uint8)])
    grow = scale / coarse
    painter.drawImage(QRectF(left * grow, top * grow, width * grow, height * grow), veil)


def _sampling(scale: float) -> int:
    """Of so many columns of the image one is looked at."""
    return max(1, int(1 / (SAMPLES * scale)))


def _covered(across: np.ndarray, a: np.ndarray, b: np.ndarray, width: int, height: int) -> np.ndarray:
    """How much of each pixel stretches from `a` to `b` cover, summed; shape (width, height)."""
    row = height + 2
    change = np.zeros(width * row)
    for edges, sign in ((a, 1.0), (b, -1.0)):
        whole = np.floor(edges)
        rest = edges - whole
        place = across * row + whole.astype(np.int64)
        # An edge within a pixel covers it in part: what is missing there is made up for in the next.
        change += np.bincount(place, sign * (1 - rest), width * row)
        change += np.bincount(place + 1, sign * rest, width * row)
    return np.cumsum(change.reshape(width, row), axis=1)[:, :height]


def _owners(across: np.ndarray, a: np.ndarray, b: np.ndarray, owner: np.ndarray, width: int, height: int) -> np.ndarray:
    first = np.round(a).astype(np.int64)
    length = np.maximum(np.round(b).astype(np.int64) - first, 0)
    which = np.repeat(np.arange(len(first)), length)
    cells = (across * height + first)[which] + np.arange(len(which)) - np.repeat(np.cumsum(length) - length, length)
    result = np.zeros(width * height, np.int32)
    result[cells] = owner[which] + 1
    return result.reshape(width, height)


def _tinted(plane: Plane, left: int, top: int, ratio: float, color: QColor, state: int, crowded: bool) -> QImage:
    cover, which = plane
    inside = which > 0
    edge = _edges(which)
    for _ in range(max(1, round(LINE[state] * ratio)) - 1):
        edge |= _spread(edge) & inside
    edge &= inside
    line = edge
    alpha = cover * FILL[state]
    if state in DASHES:
        x, y = np.arange(left, left + cover.shape[0]), np.arange(top, top + cover.shape[1])
        line = edge & ((x[:, None] + y[None, :]) // round(DASH * ratio) % 2 == 0)
        if state != DIFFERENCE:
            # Stripes: what is only proposed must not look filled in.
            alpha *= (x[:, None] - y[None, :]) // round(DASH * ratio) % 2 == 0
    # Thin parts seen from afar must not fade away with their area.
    np.copyto(alpha, np.minimum(1.0, cover * 2), where=line)
    shades = _shades(color)[(alpha * 255 + 0.5).astype(np.uint8)]
    if not crowded:
        around = inside
        for _ in range(max(1, round(HALO[state] * ratio))):
            around = around | _spread(around)
        halo = _halo(color, state)
        shades[around & ~inside & (cover < 0.5)] = _premultiplied(halo)
    return _picture(shades)


def _draw_large(
    painter: QPainter,
    masks: Stretches,
    box: tuple[int, int, int, int],
    scale: float,
    ratio: float,
    color: QColor,
    state: int,
) -> None:
    """Few, large pixels: the inside scaled up by the painter, the edges as lines between pixels."""
    x1, y1, x2, y2 = box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1
    plane = plane_of(masks, x1, y1, x2 - x1, y2 - y1, 1.0)
    inside = _picture(_shades(color)[(plane.cover * FILL[state] * 255).astype(np.uint8)])
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(QRectF(x1 * scale, y1 * scale, (x2 - x1) * scale, (y2 - y1) * scale), inside)
    lines = _lines(plane.which, scale, x1, y1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    width = LINE[state] * ratio
    for shade, thick in ((_halo(color, state), width + 2 * HALO[state] * ratio), (color, width)):
        pen = QPen(shade, thick)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        if state in DASHES and shade is color:
            pen.setDashPattern(DASHES[state])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _lines(which: np.ndarray, side: float, x: int = 0, y: int = 0) -> list[QLineF]:
    """The edges between squares of different numbers, columns first, the first square at (x, y)."""
    return [QLineF((x + at) * side, (y + a) * side, (x + at) * side, (y + b) * side) for at, a, b in _cracks(which)] + [
        QLineF((x + a) * side, (y + at) * side, (x + b) * side, (y + at) * side) for at, a, b in _cracks(which.T)
    ]


def _cracks(which: np.ndarray) -> list[tuple[int, int, int]]:
    """(line, from, to) of each longest straight edge between one row of `which` and the next."""
    apart = np.zeros((which.shape[0] + 1, which.shape[1] + 2), np.int8)
    apart[1:-1, 1:-1] = which[1:] != which[:-1]
    steps = np.diff(apart, axis=1)
    lines, begins = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    return list(zip(lines.tolist(), begins.tolist(), ends.tolist(), strict=True))


def _edges(which: np.ndarray) -> np.ndarray:
    """Pixels with a neighbour that belongs to another mask or to none."""
    result = np.zeros(which.shape, bool)
    apart = which[1:] != which[:-1]
    result[1:] |= apart
    result[:-1] |= apart
    apart = which[:, 1:] != which[:, :-1]
    result[:, 1:] |= apart
    result[:, :-1] |= apart
    return result


def _spread(plane: np.ndarray) -> np.ndarray:
    result = plane.copy()
    result[1:] |= plane[:-1]
    result[:-1] |= plane[1:]
    result[:, 1:] |= plane[:, :-1]
    result[:, :-1] |= plane[:, 1:]
    return result


def _halo(color: QColor, state: int) -> QColor:
    if state in (SELECTED, CURRENT, CONSIDERED):
        return QColor(255, 255, 255, 230)
    halo = QColor(theme.on_color(color.name()))
    halo.setAlpha(110)
    return halo


def _premultiplied(color: QColor) -> int:
    alpha = color.alpha()
    red, green, blue = (value * alpha // 255 for value in (color.red(), color.green(), color.blue()))
    return alpha << 24 | red << 16 | green << 8 | blue


def _shades(color: QColor) -> np.ndarray:
    """The colour at each of 256 opacities, premultiplied."""
    alpha = np.arange(256, dtype=np.uint32)
    red, green, blue = (alpha * value // 255 for value in (color.red(), color.green(), color.blue()))
    shades: np.ndarray = alpha << 24 | red << 16 | green << 8 | blue
    return shades


def _picture(shades: np.ndarray) -> QImage:
    """uint32, columns first, as a picture of its own memory."""
    rows = np.ascontiguousarray(shades.T)
    height, width = rows.shape
    return QImage(rows.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()
