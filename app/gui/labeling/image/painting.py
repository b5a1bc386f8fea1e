"""Drawing many regions at once: paths made in bulk, less detail where it could not be seen."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

import numpy as np
import shapely
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF
from shapely import STRtree

from app.gui.labeling.image.index import AREA, LINE, LINKED, NORMAL, PIXELS, SELECTED, RegionIndex
from app.gui.labeling.image.index import DOT as POINT
from app.gui.labeling.image.mask_painting import draw_masks
from app.gui.labeling.image.shape import (
    FULL,
    PATCH,
    THIN,
    THINNEST,
    draw_paths,
    draw_points,
    draw_region,
    draw_skeletons,
    line_pen,
)
from app.modalities.image.mask import spans_of
from app.modalities.image.regions import MILLI, Mask, Skeleton

CHUNK = 4
"""Polygons to a path at most: with antialiasing, a filled path with a long outline costs ten times its parts."""
SMALL = 16.0
"""In a crowd nobody sees which of two regions smaller than this lies over the other."""
LINE_REACH = 1.75
"""Logical pixels that half a line with its halo takes."""
MOST_LAYERS = 24
"""Regions that lie higher than this over each other are drawn one by one."""
DOT = 1.6
"""Below this many device pixels a region is one dot."""
PER_VERTEX = 2.5
"""Device pixels of outline that deserve a vertex of their own: a circle of five pixels is then a third of one off."""
TINY = 5.0
"""Below this many device pixels a region is one patch without a line of its own."""
CROWD = 24 / 256**2
"""With more regions than this to a device pixel of the image, lines are thin and have no halo."""
THRONG = 4 * CROWD
"""With more chosen ones than this, these are thin too."""
CROWDED_TILE = 200
"""The same for 256 × 256 device pixels of a tile, where many lie close together."""

_RECORD = np.dtype([("kind", "<i4"), ("x", "<f8"), ("y", "<f8")])
_TAIL = struct.pack("<ii", 0, int(Qt.FillRule.OddEvenFill.value))


def draw_regions(
    painter: QPainter,
    index: RegionIndex,
    part: QRect,
    scale: float,
    ratio: float,
    colors: list[QColor],
    crowded: bool = False,
    without: Sequence[int] = (),
    thronged: bool = False,
) -> None:
    """Draw the regions that touch `part` of the zoomed image (`scale` device pixels a pixel), not the slots `without`;
    `colors` by label; `crowded` and `thronged` as `crowds` says."""
    unit = MILLI / scale
    area = part.adjusted(-7, -7, 8, 8) if ratio <= 1 else part.adjusted(-14, -14, 15, 15)
    slots = index.near(area.left() * unit, area.top() * unit, area.right() * unit, area.bottom() * unit)
    if len(without):
        slots = slots[~np.isin(slots, without)]
    if not len(slots):
        return
    b = index.bounds[slots]
    size = np.maximum(b[:, 2] - b[:, 0], b[:, 3] - b[:, 1]) / unit
    # Drawn together: from bottom to top, then what looks alike, then neighbours (a path of far-apart parts is slow).
    crowded = crowded or len(slots) > CROWDED_TILE * max(1.0, part.width() * part.height() / 256**2)
    layer = layers(b, index.order[slots], size >= (SMALL if crowded else TINY), LINE_REACH * ratio * unit)
    keys = (b[:, 0], b[:, 1] // (16 * unit), size >= TINY, index.label[slots], index.state[slots], layer)
    sequence = np.lexsort(keys)
    slots, b, size, layer = slots[sequence], b[sequence], size[sequence], layer[sequence]
    detail = THIN if crowded else FULL
    # Among so many that are chosen none needs to be found: two broad strokes each would take seconds.
    chosen_detail = THINNEST if thronged else detail
    form, labels, states = index.form[slots], index.label[slots], index.state[slots]
    # A thin line that is small covers nothing: a dot shows it.
    is_point, is_tiny = form == POINT, size < TINY
    is_dot = (((size < DOT) & (form != LINKED)) | ((form == LINE) & is_tiny)) & ~is_point
    # An open line is there and back in bulk, so that nothing of it is filled; dashes would not fall together.
    pixels = (form == PIXELS) & ~is_tiny
    plain = (form == AREA) | ((form == LINE) & (states == NORMAL)) | ((form == PIXELS) & is_tiny)
    outlined = ~is_dot & plain
    edges = _edges(layer, labels, states)
    drawn = _outlines(index, slots, b, size, outlined, np.maximum.accumulate(edges), unit)
    for begin, end in pairwise([*np.nonzero(edges == np.arange(len(edges)))[0].tolist(), len(slots)]):
        color, state = colors[labels[begin]], int(states[begin])
        group = slice(begin, end)
        if not outlined[group].all():
            points = b[group][is_point[group], :2]
            if len(points):
                places = np.unique(np.round(points / unit, 1), axis=0)
                draw_points(painter, [QPointF(x, y) for x, y in places.tolist()], color, state, ratio, detail)
            if is_dot[group].any():
                _draw_dots(painter, b[group][is_dot[group]] / unit, color, ratio)
            found = [index.regions[slot] for slot in slots[group][pixels[group]].tolist()]
            masks = [spans_of(region) for region in found if isinstance(region, Mask)]
            if masks:
                draw_masks(painter, masks, part, scale, ratio, color, state, crowded=crowded)
        for is_small, some in drawn.get(begin, ()):
            look = chosen_detail if state == SELECTED else detail
            draw_paths(painter, some, color, state, ratio, PATCH if is_small else look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        alone = ~(is_dot | plain | pixels | is_point)[group]
        if not alone.any():
            continue
        single = [index.regions[slot] for slot in slots[group][alone].tolist()]
        linked = [region for region in single if isinstance(region, Skeleton)]
        if linked:
            joints = index.edges_of(linked[0].label)
            draw_skeletons(painter, linked, scale, 0, 0, color, state, ratio, joints, detail)
        for region in single:
            if not isinstance(region, Skeleton):
                draw_region(painter, region, scale, 0, 0, color, state, ratio, detail)


def crowds(index: RegionIndex, pixels: float) -> tuple[bool, bool]:
    """Whether on an image of so many device pixels there are more regions than `CROWD`, and more chosen than `THRONG`:
    one look for all of it, so that a region is drawn alike in all its tiles."""
    return len(index) > CROWD * pixels, bool(np.count_nonzero(index.state == SELECTED) > THRONG * pixels)


def layers(bounds: np.ndarray, order: np.ndarray, matters: np.ndarray, reach: float) -> np.ndarray:
    """What must be drawn after what: regions of one layer do not lie over each other, those of a higher one may lie
    over those of a lower. `reach`: how far a line lies outside its bounds. Regions whose order does not matter come
    last, all in one layer."""
    found = np.zeros(len(order), np.int64)
    large = np.nonzero(matters)[0]
    if len(large) and np.any(order[large] != order[large[0]]):
        b, rank = bounds[large], order[large]
        boxes = shapely.box(b[:, 0] - reach, b[:, 1] - reach, b[:, 2] + reach, b[:, 3] + reach)
        under, over = STRtree(boxes).query(boxes)
        above = rank[under] < rank[over]
        under, over = under[above], over[above]
        height = np.zeros(len(large), np.int64)
        for _ in range(MOST_LAYERS):
            before = height.copy()
            np.maximum.at(height, over, before[under] + 1)
            if np.array_equal(height, before):
                break
        else:
            # A heap: one by one, as they lie.
            height = np.unique(rank, return_inverse=True)[1]
        found[large] = height
    found[~matters] = found.max(initial=0) + 1
    return found


def _edges(*looks: np.ndarray) -> np.ndarray:
    """For each place where another look begins the place itself, else 0; the first place begins one too."""
    changed = np.zeros(len(looks[0]), bool)
    for look in looks:
        changed[1:] |= look[1:] != look[:-1]
    return np.where(changed, np.arange(len(changed)), 0)


def _outlines(
    index: RegionIndex,
    slots: np.ndarray,
    bounds: np.ndarray,
    size: np.ndarray,
    outlined: np.ndarray,
    group: np.ndarray,
    unit: float,
) -> dict[int, list[tuple[bool, list[QPainterPath]]]]:
    """The paths of all that is drawn by its outline, by the place where its group begins: (whether tiny, paths)."""
    chosen = np.nonzero(outlined)[0]
    if not len(chosen):
        return {}
    outlines, counts = index.points(slots[chosen])
    outlines, counts = _thinned(outlines / unit, counts, size[chosen])
    tiny, begin, b = size[chosen] < TINY, group[chosen], bounds[chosen]
    run = np.ones(len(chosen), bool)
    run[1:] = (begin[1:] != begin[:-1]) | (tiny[1:] != tiny[:-1])
    # Where two parts of a path overlap, nothing would be filled.
    fresh = run.copy()
    fresh[1:] |= ~tiny[1:] & (b[1:, 0] <= b[:-1, 2])
    first = np.nonzero(fresh)[0]
    place = np.arange(len(chosen)) - np.repeat(first, np.diff([*first, len(chosen)]))
    starts = np.nonzero(place % np.where(tiny, 2 * CHUNK, CHUNK) == 0)[0]
    made = paths(outlines, counts, starts)
    found: dict[int, list[tuple[bool, list[QPainterPath]]]] = {}
    runs = np.nonzero(run)[0]
    for at, number in zip(runs.tolist(), np.diff([*np.searchsorted(starts, runs), len(starts)]).tolist(), strict=True):
        found.setdefault(int(begin[at]), []).append((bool(tiny[at]), list(islice(made, number))))
    return found


def paths(points: np.ndarray, counts: np.ndarray, starts: np.ndarray) -> Iterator[QPainterPath]:
    """Closed outlines as painter paths, through Qt's own stream format (no call per point); a path begins with each
    outline in `starts`."""
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
    stops = [*first[starts].tolist(), int(ends[-1])]
    size = _RECORD.itemsize
    pieces = [
        piece
        for begin, end in pairwise(stops)
        for piece in (struct.pack("<i", end - begin), raw[begin * size : end * size], _TAIL)
    ]
    data = QByteArray(b"".join(pieces))
    stream = QDataStream(data, QIODevice.OpenModeFlag.ReadOnly)
    stream.setByteOrder(QDataStream.ByteOrder.LittleEndian)
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
