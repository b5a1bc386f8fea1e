"""What lies on top of the tiles: the pixel grid, the region under the pointer, handles and the gesture in progress."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, floor

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from app.core.region import Region
from app.gui import theme
from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.index import SELECTED
from app.gui.labeling.image.mask_painting import draw_masks, draw_rims, highlight
from app.gui.labeling.image.shape import FULL, Edges, draw_region, region_path
from app.modalities.image.handle import GRIP, ROTATE, handle_points
from app.modalities.image.mask import spans_of
from app.modalities.image.regions import MILLI, Box, Ellipse, Mask, Point, Polyline, RotatedBox, Skeleton, bounds
from app.modalities.image.tools.surface import Sketch

NEAR = 7
"""Logical pixels that still count as touching."""
GRID_ABOVE = 8.0
MOST_HANDLES = 1_000


def reach(region: Region) -> int:
    """How many logical pixels its handles and their words stand out beyond it."""
    return GRIP * NEAR + 8 if isinstance(region, RotatedBox | Ellipse) else 150 if isinstance(region, Skeleton) else 12


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


def draw_hovered(painter: QPainter, region: Region, camera: Camera, color: QColor, edges: Edges = ()) -> None:
    """The region under the pointer, a little stronger than the rest."""
    if isinstance(region, Point | Skeleton):
        draw_region(painter, region, camera.scale, camera.left, camera.top, color, SELECTED, camera.ratio, edges=edges)
        return
    if isinstance(region, Mask):
        painter.save()
        painter.translate(-camera.left, -camera.top)
        highlight(painter, spans_of(region), _seen(region, camera), camera.scale, color)
        painter.restore()
        return
    path = region_path(region, camera.scale, camera.left, camera.top)
    fill = QColor(color)
    fill.setAlpha(60)
    painter.setBrush(Qt.BrushStyle.NoBrush if isinstance(region, Polyline) else fill)
    lines = [(QColor(255, 255, 255, 200), 4.0), (color, 2.0)]
    if path.boundingRect().width() > 200 * camera.ratio:
        # A wide line around a large shape takes milliseconds, and a large shape is seen without it.
        lines = lines[1:]
    for halo, width in lines:
        painter.setPen(QPen(halo, width * camera.ratio, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_sketch(
    painter: QPainter,
    sketch: Sketch,
    camera: Camera,
    color_of: Callable[[str], str],
    edges_of: Callable[[str], Edges] = lambda _label: (),
) -> None:
    """The gesture in progress."""
    ratio = camera.ratio
    if sketch.grid is not None:
        draw_rims(painter, sketch.grid, camera)
    for region in sketch.live:
        color, edges = QColor(color_of(region.label)), edges_of(region.label)
        if isinstance(region, Mask):
            painter.save()
            painter.translate(-camera.left, -camera.top)
            draw_masks(painter, [spans_of(region)], _seen(region, camera), camera.scale, ratio, color, SELECTED)
            painter.restore()
            continue
        draw_region(painter, region, camera.scale, camera.left, camera.top, color, SELECTED, ratio, FULL, edges)
    if sketch.dots:
        painter.setPen(QPen(QColor(theme.colors().accent), 1.4 * ratio))
        painter.setBrush(QColor("white"))
        for i in range(0, len(sketch.dots), 2):
            painter.drawEllipse(_at(camera, *sketch.dots[i : i + 2]), 3.5 * ratio, 3.5 * ratio)
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
    if sketch.brush is not None:
        _draw_brush(painter, sketch.brush, camera)
    if sketch.cursor is not None:
        draw_cross(painter, _at(camera, *sketch.cursor), camera)
    if sketch.snapped is not None:
        _draw_snapped(painter, _at(camera, *sketch.snapped), ratio)
    if sketch.caption[0]:
        _draw_caption(painter, sketch, camera)


def _draw_brush(painter: QPainter, brush: tuple[int, int, int, bool], camera: Camera) -> None:
    """The rim of the brush, dark and light so that it shows on any picture, with a point in its middle."""
    x, y, breadth, is_square = brush
    place, half = _at(camera, x, y), breadth * camera.scale / MILLI / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, width in ((QColor(0, 0, 0, 150), 3.0), (QColor(255, 255, 255, 240), 1.2)):
        painter.setPen(QPen(shade, width * camera.ratio))
        if is_square:
            painter.drawRect(QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half))
        else:
            painter.drawEllipse(place, half, half)
        if half > 8 * camera.ratio:
            painter.drawPoint(place)


def _seen(region: Region, camera: Camera) -> QRect:
    """The part of the zoomed image in view in which a region lies."""
    x1, y1, x2, y2 = (n * camera.scale / MILLI for n in bounds(region))
    view = QRect(camera.left, camera.top, camera.view_width, camera.view_height)
    return QRectF(x1 - 8, y1 - 8, x2 - x1 + 16, y2 - y1 + 16).toAlignedRect() & view


def draw_handles(
    painter: QPainter,
    region: Region,
    camera: Camera,
    color: QColor,
    active: int | None,
    names: Sequence[str] = (),
) -> None:
    """Where the region can be held: squares on a box, dots on vertices, with a grip what turns; the point last held is
    filled. `names` of a skeleton's keypoints are written beside them where there is room."""
    ratio = camera.ratio
    grip = round(GRIP * NEAR * MILLI / camera.zoom)
    points = handle_points(region, grip)[:MOST_HANDLES]
    side = 3.5 * ratio
    if isinstance(region, RotatedBox | Ellipse):
        _draw_turning(painter, region, points, camera, color)
    if isinstance(region, Skeleton):
        _draw_keypoints(painter, region, camera, color, active, names)
        return
    painter.setPen(QPen(color.darker(115), 1.4 * ratio))
    for number, (x, y) in enumerate(points):
        place = _at(camera, x, y)
        painter.setBrush(color if number == active else QColor("white"))
        if isinstance(region, Box | RotatedBox | Ellipse) and number != ROTATE:
            # On a small box the middles would hide what is inside.
            if number >= 4 and number != active and _side(region, number) * camera.scale < 9 * side:
                continue
            painter.drawRect(QRectF(place.x() - side, place.y() - side, 2 * side, 2 * side))
        else:
            painter.drawEllipse(place, side, side)


def _side(region: Box | RotatedBox | Ellipse, handle: int) -> float:
    """Pixels of the image along the side in whose middle a handle is."""
    if isinstance(region, Ellipse):
        width, height = 2 * region.rx, 2 * region.ry
    elif isinstance(region, RotatedBox):
        width, height = region.width, region.height
    else:
        width, height = region.x2 - region.x1, region.y2 - region.y1
    return (width if handle in (4, 6) else height) / MILLI


def _draw_turning(
    painter: QPainter, region: Region, points: list[tuple[int, int]], camera: Camera, color: QColor
) -> None:
    """The stalk of the grip that turns, and around an ellipse the frame that its handles stand on."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    top, grip = _at(camera, *points[4]), _at(camera, *points[ROTATE])
    for stroke, width in ((QColor(255, 255, 255, 220), 3.0), (color, 1.2)):
        painter.setPen(QPen(stroke, width * camera.ratio))
        painter.drawLine(top, grip)
    if isinstance(region, Ellipse):
        painter.setPen(QPen(QColor(255, 255, 255, 200), camera.ratio))
        corners = QPolygonF([_at(camera, *point) for point in points[:4]])
        painter.drawPolygon(corners)
        painter.setPen(QPen(color, camera.ratio, Qt.PenStyle.DotLine))
        painter.drawPolygon(corners)


def _draw_keypoints(
    painter: QPainter, region: Skeleton, camera: Camera, color: QColor, active: int | None, names: Sequence[str]
) -> None:
    ratio = camera.ratio
    x1, y1, x2, y2 = bounds(region)
    roomy = max(x2 - x1, y2 - y1) / MILLI * camera.zoom > 24 * max(4, len(names) ** 0.5 * 2)
    for number, (x, y, seen) in enumerate(region.triples()):
        if not seen:
            continue
        place = _at(camera, x, y)
        if number == active:
            for stroke, width in ((QColor(255, 255, 255, 235), 4.0), (color.darker(130), 2.0)):
                painter.setPen(QPen(stroke, width * ratio))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place, 8 * ratio, 8 * ratio)
        if number < len(names) and (roomy or number == active):
            # Away from the middle, where the others are.
            draw_text(painter, place, names[number], ratio, leftwards=2 * x < x1 + x2)


def draw_text(painter: QPainter, place: QPointF, text: str, ratio: float, *, leftwards: bool = False) -> None:
    """Small words that can be read on any picture, to the right or left of `place`."""
    font = theme.title_font(-1)
    font.setPointSizeF(font.pointSizeF() * ratio)
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, text)
    aside = -8 * ratio - path.boundingRect().width() if leftwards else 8 * ratio
    # Words stay upright in a view that is turned or mirrored.
    place = painter.worldTransform().map(place) * ratio
    path.translate(place + QPointF(aside, 4 * ratio))
    painter.save()
    painter.setWorldTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 190), 3 * ratio, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(path)
    painter.fillPath(path, QColor("white"))
    painter.restore()


def _draw_snapped(painter: QPainter, place: QPointF, ratio: float) -> None:
    """A ring where the next point will fall upon another one or on an edge."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((QColor(0, 0, 0, 150), 4.5), (QColor("#ffd200"), 2.2)):
        painter.setPen(QPen(color, width * ratio))
        painter.drawRect(QRectF(place.x() - 6 * ratio, place.y() - 6 * ratio, 12 * ratio, 12 * ratio))


def _draw_caption(painter: QPainter, sketch: Sketch, camera: Camera) -> None:
    text, x, y = sketch.caption
    place = _at(camera, x, y) + QPointF(14, 22) * camera.ratio
    draw_text(painter, place, text, camera.ratio)


def _draw_line(painter: QPainter, sketch: Sketch, camera: Camera) -> None:
    ratio = camera.ratio
    flat = sketch.line
    points = [_at(camera, flat[i], flat[i + 1]) for i in range(0, len(flat), 2)]
    accent = QColor(theme.colors().accent)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((QColor(255, 255, 255, 220), 3.6), (accent, 1.8)):
        painter.setPen(QPen(color, width * ratio))
        painter.drawPolyline(QPolygonF(points))
    if len(points) > 2 and not sketch.closing and not sketch.open:
        painter.setPen(QPen(accent, ratio, Qt.PenStyle.DotLine))
        painter.drawLine(points[-1], points[0])
    painter.setPen(QPen(accent, 1.4 * ratio))
    if sketch.anchors is not None:
        points = [_at(camera, *sketch.anchors[i : i + 2]) for i in range(0, len(sketch.anchors), 2)]
    else:
        points = points[:-1]
    for number, point in enumerate(points):
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
