"""The image canvas with many polygons: hover, redraw and opening, against the least code that draws the same."""

from __future__ import annotations

import math
import os
import random
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from tests.benchmarks.frame import Row, benchmark

WIDTH, HEIGHT = 4_000, 3_000
VIEW = (1_150, 860)
COUNTS = (1_000, 10_000, 50_000)


def polygons(count: int) -> list[Any]:
    """`count` polygons of 20 vertices, evenly spread, in ten labels."""
    from app.modalities.image.regions import Polygon

    chance = random.Random(7)
    cell = math.sqrt(WIDTH * HEIGHT / count)
    columns = int(WIDTH / cell)
    result = []
    for i in range(count):
        cx, cy = (i % columns + 0.5) * cell, min((i // columns + 0.5) * cell, HEIGHT - cell / 2)
        outer: list[int] = []
        for k in range(20):
            radius = cell * (0.30 + 0.15 * chance.random())
            angle = k * math.pi / 10
            outer += [round(1_000 * (cx + radius * math.cos(angle))), round(1_000 * (cy + radius * math.sin(angle)))]
        result.append(Polygon(id=f"{i:05}", label=str(i % 10), outer=tuple(outer), order=i))
    return result


def _application() -> Any:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication([])


def _opened(regions: list[Any]) -> tuple[Any, float]:
    """(view with these regions, seconds until all was drawn)."""
    import numpy as np
    from immutables import Map

    from app.core.annotation import Annotation
    from app.core.editor import AnnotationEditor
    from app.core.item import Item
    from app.core.label import PALETTE, Label, LabelSchema
    from app.gui.labeling.image.view import ImageView

    pixels = np.kron(
        np.random.default_rng(0).integers(60, 200, (HEIGHT // 8, WIDTH // 8, 3), dtype=np.uint8),
        np.ones((8, 8, 1), np.uint8),
    )
    schema = LabelSchema(tuple(Label(str(i), f"Label {i}", PALETTE[i]) for i in range(10)))
    editor = AnnotationEditor(Annotation("a", "i", regions=Map({region.id: region for region in regions})))
    view = ImageView()
    view.resize(*VIEW)
    view.show()
    _settle(view)
    content = SimpleNamespace(width=WIDTH, height=HEIGHT, pixels=pixels, scale=1.0)
    begin = time.perf_counter()
    view.open(Item("i", "p", "benchmark", "image/png"), content, editor, schema)
    _settle(view)
    return view, time.perf_counter() - begin


def _settle(view: Any) -> None:
    app = _application()
    view.canvas.repaint()
    while view.canvas.busy:
        app.processEvents()
    app.processEvents()


def _pointed(view: Any, targets: list[tuple[float, float]]) -> float:
    """Median milliseconds from a mouse event to the painted picture."""
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    app, canvas, times = _application(), view.canvas, []
    nothing, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    for x, y in targets:
        place = QPointF(*canvas.camera.to_view(x, y))
        event = QMouseEvent(QEvent.Type.MouseMove, place, place, nothing, nothing, no_key)
        begin = time.perf_counter()
        app.sendEvent(canvas, event)
        app.processEvents()
        times.append(1_000 * (time.perf_counter() - begin))
    return sorted(times)[len(times) // 2]


def _middles(regions: list[Any], view: Any) -> list[tuple[float, float]]:
    """Middles of regions in view, in a fixed random order."""
    canvas = view.canvas
    found = []
    for region in random.Random(11).sample(regions, len(regions)):
        x, y = sum(region.outer[::2]) / 20_000, sum(region.outer[1::2]) / 20_000
        vx, vy = canvas.camera.to_view(x, y)
        if 0 <= vx < VIEW[0] and 0 <= vy < VIEW[1]:
            found.append((x, y))
        if len(found) == 60:
            break
    return found


class _Floor:
    """A cached picture of everything, and one polygon drawn on top in the rectangles that changed."""

    def __init__(self, regions: list[Any], scale: float, pixels: Any) -> None:
        import shapely
        from PySide6.QtCore import QPointF, QRectF, Qt
        from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QPolygonF
        from PySide6.QtWidgets import QWidget

        shapes = [
            QPolygonF([QPointF(r.outer[i] * scale / 1_000, r.outer[i + 1] * scale / 1_000) for i in range(0, 40, 2)])
            for r in regions
        ]
        floor = self
        self.image = QImage(pixels.data, WIDTH, HEIGHT, 3 * WIDTH, QImage.Format.Format_RGB888)
        self.image = self.image.convertToFormat(QImage.Format.Format_RGB32)
        self.target = QRectF(0, 0, WIDTH * scale, HEIGHT * scale)
        self.cache = QPixmap(*VIEW)
        self.shown, self.waiting = -1, False

        class Canvas(QWidget):
            def mouseMoveEvent(self, event: Any) -> None:
                place = event.position()
                for number in floor.tree.query(shapely.Point(place.x(), place.y())).tolist():
                    if shapes[number].containsPoint(place, Qt.FillRule.OddEvenFill):
                        for one in (floor.shown, number):
                            if one >= 0:
                                self.update(shapes[one].boundingRect().toAlignedRect().adjusted(-3, -3, 3, 3))
                        floor.shown, floor.waiting = number, True

            def paintEvent(self, event: Any) -> None:
                floor.waiting = False
                painter = QPainter(self)
                painter.drawPixmap(event.rect(), floor.cache, event.rect())
                if floor.shown >= 0:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    painter.setBrush(QColor(255, 0, 0, 90))
                    painter.drawPolygon(shapes[floor.shown])

        rects = [shape.boundingRect() for shape in shapes]
        self.tree = shapely.STRtree([shapely.box(r.left(), r.top(), r.right(), r.bottom()) for r in rects])
        self.shapes, self.widget = shapes, Canvas()
        self.widget.setMouseTracking(True)
        self.widget.resize(*VIEW)
        self.widget.show()
        _application().processEvents()

    def redraw(self) -> float:
        """Milliseconds to draw image and polygons (filled, outlined, antialiased)."""
        from PySide6.QtGui import QColor, QPainter, QPen

        begin = time.perf_counter()
        painter = QPainter(self.cache)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.target, self.image)
        painter.setBrush(QColor(0, 120, 200, 90))
        painter.setPen(QPen(QColor(0, 120, 200), 1))
        for shape in self.shapes:
            painter.drawPolygon(shape)
        painter.end()
        return 1_000 * (time.perf_counter() - begin)

    def hover(self) -> float:
        """Median milliseconds from a mouse event to the painted picture."""
        from PySide6.QtCore import QEvent, QPointF, Qt
        from PySide6.QtGui import QMouseEvent

        app, times = _application(), []
        nothing, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        for number in random.Random(11).sample(range(len(self.shapes)), 60):
            place = QPointF(self.shapes[number].boundingRect().center())
            event = QMouseEvent(QEvent.Type.MouseMove, place, place, nothing, nothing, no_key)
            begin = time.perf_counter()
            app.sendEvent(self.widget, event)
            while self.waiting:
                app.processEvents()
            times.append(1_000 * (time.perf_counter() - begin))
        return sorted(times)[len(times) // 2]


@benchmark("hover")
def hover() -> Iterator[Row]:
    """The pointer onto another polygon, from the mouse event to the painted picture."""
    _application()
    for count in COUNTS:
        regions = polygons(count)
        view, _ = _opened(regions)
        floor = _Floor(regions, view.canvas.camera.scale, view.canvas.pyramid.pixels)
        least = floor.hover()
        yield Row("hover", f"{count:,} fitted", _pointed(view, _middles(regions, view)), "ms", least, asked="<= 2 ms")
        view.canvas.look(WIDTH / 2, HEIGHT / 2, 10 * view.canvas.camera.zoom)
        _settle(view)
        figure = _pointed(view, _middles(regions, view))
        yield Row("hover", f"{count:,} zoomed, 1 % in view", figure, "ms", least, asked="<= 3 ms")
        view.close()


@benchmark("redraw")
def redraw() -> Iterator[Row]:
    """Everything drawn again after a change of all regions, and a frame while zooming."""
    _application()
    for count in COUNTS:
        regions = polygons(count)
        view, _ = _opened(regions)
        floor = _Floor(regions, view.canvas.camera.scale, view.canvas.pyramid.pixels)
        least = min(floor.redraw() for _ in range(3))
        times = []
        for _ in range(3):
            view.canvas.restyle()
            begin = time.perf_counter()
            _settle(view)
            times.append(1_000 * (time.perf_counter() - begin))
        yield Row("redraw", f"{count:,} fitted", min(times), "ms", least, asked="<= 1.5 x floor")
        frames = []
        for step in range(20):
            begin = time.perf_counter()
            view.canvas.zoom_by(1.25 if step < 10 else 0.8)
            view.canvas.repaint()
            frames.append(1_000 * (time.perf_counter() - begin))
        yield Row("redraw", f"{count:,} frame while zooming", sorted(frames)[len(frames) // 2], "ms", asked="<= 16 ms")
        view.close()
