"""What lies on top of the tiles: the pixel grid, the region under the pointer, handles and the gesture in progress."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.core.region import Region
from app.gui import theme
from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.index import SELECTED
from app.gui.labeling.image.painting import FULL, draw_path, region_path
from app.modalities.image.outline import handle_points
from app.modalities.image.regions import MILLI, Box
from app.modalities.image.tools.surface import Sketch

GRID_ABOVE = 8.0
MOST_HANDLES = 1_000


def draw_grid(painter: QPainter, camera: Camera, exposed: QRect) -> None:
    """Lines between pixels where they are large enough to be told apart."""
    if camera.zoom < GRID_ABOVE:
        return
    x1, y1 = camera.to_image(exposed.left(), exposed.top())
    x2, y2 = camera.to_image(exposed.right() + 1, exposed.bottom() + 1)
    x1, y1, x2, y2 = max(0, floor(x1)), max(0, floor(y1)), min(camera.width, ceil(x2)), min(camera.height, ceil(y2))
    left, top = camera.to_view(x1, y1)
    right, bottom = camera.to_view(x2, y2)
    lines = [QLineF(vx, top, vx, bottom) for x in range(x1, x2 + 1) for vx in [camera.to_view(x, 0)[0]]]
    lines += [QLineF(left, vy, right, vy) for y in range(y1, y2 + 1) for vy in [camera.to_view(0, y)[1]]]
    painter.setPen(QPen(QColor(128, 128, 128, 70), 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def draw_hovered(painter: QPainter, region: Region, camera: Camera, color: QColor) -> None:
    """The region under the pointer, a little stronger than the rest."""
    path = region_path(region, camera.scale, camera.left, camera.top)
    fill = QColor(color)
    fill.setAlpha(60)
    painter.setBrush(fill)
    lines = [(QColor(255, 255, 255, 200), 4.0), (color, 2.0)]
    if path.boundingRect().width() > 200 * camera.ratio:
        # A wide line around a large shape takes milliseconds, and a large shape is seen without it.
        lines = lines[1:]
    for halo, width in lines:
        painter.setPen(QPen(halo, width * camera.ratio, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_sketch(painter: QPainter, sketch: Sketch, camera: Camera, color_of: Callable[[str], str]) -> None:
    """The gesture in progress."""
    ratio = camera.ratio
    for region in sketch.live:
        path = region_path(region, camera.scale, camera.left, camera.top)
        draw_path(painter, path, QColor(color_of(region.label)), SELECTED, ratio, FULL)
    if sketch.line:
        _draw_line(painter, sketch, camera)
    if sketch.band is not None:
        rect = QRectF(_at(camera, *sketch.band[:2]), _at(camera, *sketch.band[2:]))
        accent = QColor(theme.colors().accent)
        fill = QColor(accent)
        fill.setAlpha(36)
        painter.setPen(QPen(accent, ratio, Qt.PenStyle.DashLine))
        painter.setBrush(fill)
        painter.drawRect(rect)
    if sketch.cursor is not None:
        draw_cross(painter, _at(camera, *sketch.cursor), camera)


def draw_handles(painter: QPainter, region: Region, camera: Camera, color: QColor, active: int | None) -> None:
    """Where the region can be held: squares on a box, dots on a polygon; the vertex last held is filled."""
    points = handle_points(region)[:MOST_HANDLES]
    ratio = camera.ratio
    side = 3.5 * ratio
    width = height = float("inf")
    if isinstance(region, Box):
        width, height = ((region.x2 - region.x1) * camera.scale / MILLI, (region.y2 - region.y1) * camera.scale / MILLI)
    painter.setPen(QPen(color.darker(115), 1.4 * ratio))
    for number, (x, y) in enumerate(points):
        place = _at(camera, x, y)
        if isinstance(region, Box):
            # On a small box the middles would hide what is inside.
            if number >= 4 and (width if number in (4, 6) else height) < 9 * side:
                continue
            painter.setBrush(QColor("white"))
            painter.drawRect(QRectF(place.x() - side, place.y() - side, 2 * side, 2 * side))
        else:
            painter.setBrush(color if number == active else QColor("white"))
            painter.drawEllipse(place, side, side)


def _draw_line(painter: QPainter, sketch: Sketch, camera: Camera) -> None:
    ratio = camera.ratio
    flat = sketch.line
    points = [_at(camera, flat[i], flat[i + 1]) for i in range(0, len(flat), 2)]
    accent = QColor(theme.colors().accent)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((QColor(255, 255, 255, 220), 3.6), (accent, 1.8)):
        painter.setPen(QPen(color, width * ratio))
        painter.drawPolyline(QPolygonF(points))
    if len(points) > 2 and not sketch.closing:
        painter.setPen(QPen(accent, ratio, Qt.PenStyle.DotLine))
        painter.drawLine(points[-1], points[0])
    painter.setPen(QPen(accent, 1.4 * ratio))
    for number, point in enumerate(points[:-1]):
        is_target = number == 0 and sketch.closing
        painter.setBrush(accent if is_target else QColor("white"))
        painter.drawEllipse(point, *((6 * ratio,) * 2 if is_target else (3.5 * ratio,) * 2))


def draw_cross(painter: QPainter, place: QPointF, camera: Camera) -> None:
    """Lines across the whole view through `place`, to be seen on any picture."""
    for color, width in ((QColor(0, 0, 0, 110), 3.0), (QColor(255, 255, 255, 230), 1.0)):
        painter.setPen(QPen(color, width * camera.ratio))
        painter.drawLine(QLineF(place.x(), 0, place.x(), camera.view_height))
        painter.drawLine(QLineF(0, place.y(), camera.view_width, place.y()))


def _at(camera: Camera, x: int, y: int) -> QPointF:
    return QPointF(*camera.to_view(x / MILLI, y / MILLI))
