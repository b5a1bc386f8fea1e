"""One region drawn by itself, whatever its kind: outlines with a look, lines, dots and skeletons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from app.core.region import Region
from app.gui import theme
from app.gui.labeling.image.index import CONSIDERED, CURRENT, DIFFERENCE, NORMAL, SELECTED, SUGGESTED
from app.modalities.image.outline import rings
from app.modalities.image.paths import OCCLUDED
from app.modalities.image.regions import MILLI, Point, Polyline, Skeleton

PATCH, THINNEST, THIN, FULL = range(4)
FILL = {NORMAL: 44, SELECTED: 92, DIFFERENCE: 70, CURRENT: 110, SUGGESTED: 0, CONSIDERED: 52}
WIDTH = {NORMAL: 1.7, SELECTED: 2.2, DIFFERENCE: 2.2, CURRENT: 3.0, SUGGESTED: 1.7, CONSIDERED: 2.2}
DASHES = {DIFFERENCE: (3.0, 2.0), SUGGESTED: (4.0, 3.0), CONSIDERED: (4.0, 3.0)}
"""In widths of the line: what is open to a decision shows without its colour."""
DOT_SIZE = 7.0
"""Logical pixels across a point, whatever the zoom."""
JOINT = 6.5
"""Logical pixels across a keypoint."""

Edges = Sequence[tuple[int, int]]


def draw_region(
    painter: QPainter,
    region: Region,
    scale: float,
    left: float,
    top: float,
    color: QColor,
    state: int,
    ratio: float,
    detail: int = FULL,
    edges: Edges = (),
) -> None:
    """A region in device pixels of the zoomed image less (left, top); `edges` join the keypoints of a skeleton."""
    match region:
        case Point(x=x, y=y):
            place = QPointF(x * scale / MILLI - left, y * scale / MILLI - top)
            draw_points(painter, [place], color, state, ratio, detail)
        case Skeleton():
            draw_skeletons(painter, [region], scale, left, top, color, state, ratio, edges, detail)
        case _:
            path = region_path(region, scale, left, top)
            draw_path(painter, path, color, state, ratio, detail, filled=not isinstance(region, Polyline))


def draw_path(
    painter: QPainter,
    path: QPainterPath,
    color: QColor,
    state: int,
    ratio: float,
    detail: int = FULL,
    *,
    filled: bool = True,
) -> None:
    draw_paths(painter, [path], color, state, ratio, detail, filled=filled)


def draw_paths(
    painter: QPainter,
    paths: Sequence[QPainterPath],
    color: QColor,
    state: int,
    ratio: float,
    detail: int = FULL,
    *,
    filled: bool = True,
) -> None:
    """Fill and outline in the look of `state`; chosen ones get a light halo that shows on any picture, or where they
    are `THINNEST` a light line alone. With antialiasing, except for patches."""
    fill = QColor(color)
    fill.setAlpha(FILL[state])
    draw = painter.drawPath
    if detail == PATCH:
        fill.setAlpha({NORMAL: 170, SUGGESTED: 90}.get(state, 255))
    if detail == PATCH or (filled and fill.alpha()):
        # A line comes over the edge, so its steps do not show: smooth edges would take seven times as long.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(fill)
        painter.setPen(Qt.PenStyle.NoPen)
        for path in paths:
            draw(path)
    if detail == PATCH:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if detail == THINNEST or (detail == THIN and state in (NORMAL, SUGGESTED)):
        pen = QPen(color if state in (NORMAL, SUGGESTED) else _halo(color, state), 1.0 if ratio < 2 else ratio / 2)
        if state == SUGGESTED:
            pen.setDashPattern(DASHES[SUGGESTED])
        painter.setPen(pen)
        for path in paths:
            draw(path)
        return
    width = WIDTH[state] * ratio
    painter.setPen(line_pen(_halo(color, state), width + 1.8 * ratio))
    for path in paths:
        draw(path)
    pen = line_pen(color, width)
    if state in DASHES:
        pen.setDashPattern(DASHES[state])
    painter.setPen(pen)
    for path in paths:
        draw(path)


def draw_points(
    painter: QPainter, places: Sequence[QPointF], color: QColor, state: int, ratio: float, detail: int = FULL
) -> None:
    """Dots of the same size at any zoom, ringed so that they show on a picture of their own colour."""
    size = (DOT_SIZE if state in (NORMAL, SUGGESTED) else DOT_SIZE + 2) * ratio
    points = QPolygonF(places)
    if detail == FULL or state != NORMAL:
        painter.setPen(_dot_pen(_halo(color, state), size + 3 * ratio))
        painter.drawPoints(points)
    painter.setPen(_dot_pen(color, size if detail == FULL else size / 2))
    painter.drawPoints(points)
    if state in (SUGGESTED, CONSIDERED):
        painter.setPen(_dot_pen(QColor("white"), (size if detail == FULL else size / 2) - 3.2 * ratio))
        painter.drawPoints(points)


def region_path(region: Region, scale: float, left: float = 0.0, top: float = 0.0) -> QPainterPath:
    """One region, holes included, in device pixels of the zoomed image less (left, top); a line stays open."""
    path = QPainterPath()
    factor = scale / MILLI
    open_ended = isinstance(region, Polyline)
    for ring in (region.points,) if isinstance(region, Polyline) else rings(region):
        path.moveTo(ring[0] * factor - left, ring[1] * factor - top)
        for i in range(2, len(ring), 2):
            path.lineTo(ring[i] * factor - left, ring[i + 1] * factor - top)
        if not open_ended:
            path.closeSubpath()
    return path


def line_pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    return pen


def draw_skeletons(
    painter: QPainter,
    regions: Sequence[Skeleton],
    scale: float,
    left: float,
    top: float,
    color: QColor,
    state: int,
    ratio: float,
    edges: Edges,
    detail: int = FULL,
) -> None:
    """Skeletons of one label together: all edges, then all keypoints. A hidden keypoint is hollow: the look says it
    without a colour."""
    factor = scale / MILLI
    lines: list[QLineF] = []
    seen_at: list[QPointF] = []
    hidden_at: list[QPointF] = []
    for region in regions:
        triples = region.triples()
        places = [QPointF(x * factor - left, y * factor - top) if seen else None for x, y, seen in triples]
        for a, b in edges:
            if max(a, b) < len(places) and (start := places[a]) is not None and (end := places[b]) is not None:
                lines.append(QLineF(start, end))
        for place, (*_, seen) in zip(places, triples, strict=True):
            if place is not None:
                (hidden_at if seen == OCCLUDED else seen_at).append(place)
    halo, width = _halo(color, state), WIDTH[state] * ratio
    plain = detail != FULL and state == NORMAL
    pen = line_pen(color, 1.0 if plain else width)
    if state in DASHES:
        pen.setDashPattern(DASHES[state])
    for one in (pen,) if plain else (line_pen(halo, width + 1.8 * ratio), pen):
        painter.setPen(one)
        painter.drawLines(lines)
    size = (JOINT if state == NORMAL else JOINT + 1.5) * ratio * (0.6 if plain else 1.0)
    everywhere, hollow = QPolygonF([*seen_at, *hidden_at]), QPolygonF(hidden_at)
    if not plain:
        painter.setPen(_dot_pen(halo, size + 4 * ratio))
        painter.drawPoints(everywhere)
    painter.setPen(_dot_pen(color, size + 1.6 * ratio))
    painter.drawPoints(everywhere)
    painter.setPen(_dot_pen(QColor("white"), size - 1.6 * ratio))
    painter.drawPoints(hollow)


def _halo(color: QColor, state: int) -> QColor:
    if state not in (NORMAL, SUGGESTED):
        return QColor(255, 255, 255, 235)
    # Whichever stands out from the colour itself, so that a line shows on a picture of its own colour.
    halo = QColor(theme.on_color(color.name()))
    halo.setAlpha(150)
    return halo


def _dot_pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
