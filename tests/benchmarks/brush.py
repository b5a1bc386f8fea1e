"""A stroke of the brush on a large mask, from mouse event to painted picture, against the least that does the same."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

from tests.benchmarks.frame import Row, benchmark

VIEW = (1_150, 860)
SIZES = {"10 MP": (3_872, 2_592), "100 MP": (11_600, 8_700)}
MOVES = 60


def _application() -> Any:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication([])


def _opened(width: int, height: int) -> Any:
    """A view of an image of that size, as the decoder gives it, with one mask of large blots all over it, selected."""
    import numpy as np
    from immutables import Map

    from app.core.annotation import Annotation
    from app.core.editor import AnnotationEditor
    from app.core.item import Item
    from app.core.label import PALETTE, Label, LabelSchema
    from app.gui.labeling.image.view import ImageView
    from app.modalities.image.mask import packed
    from app.modalities.image.tools.option import Options

    chance = np.random.default_rng(0)
    pixels = np.kron(
        chance.integers(60, 200, (height // 32, width // 32, 3), dtype=np.uint8), np.ones((8, 8, 1), np.uint8)
    )
    coarse = chance.random((height // 50 + 1, width // 50 + 1)) < 0.5
    mask = packed(np.kron(coarse, np.ones((50, 50), bool))[:height, :width], id="m", label="0")
    schema = LabelSchema((Label("0", "Label", PALETTE[0]),))
    view = ImageView()
    view.resize(*VIEW)
    view.show()
    _settle(view)
    content = SimpleNamespace(width=width, height=height, pixels=pixels, scale=pixels.shape[1] / width)
    editor = AnnotationEditor(Annotation("a", "i", regions=Map({"m": mask})))
    view.open(Item("i", "p", "benchmark", "image/png"), content, editor, schema)
    view.set_label("0")
    view.select(["m"])
    view.set_options(replace(Options(), brush=30))
    view.set_tool("brush")
    _settle(view)
    return view


def _settle(view: Any) -> None:
    app = _application()
    view.canvas.repaint()
    while view.canvas.busy:
        app.processEvents()
    app.processEvents()


def _path(breadth: float) -> list[tuple[float, float]]:
    """Places in the view, as far apart as a quick hand moves between two frames."""
    import math

    width, height = VIEW[0] - 2 * breadth, VIEW[1] - 2 * breadth
    turns = [k * 2 * math.pi / MOVES for k in range(MOVES)]
    return [(VIEW[0] / 2 + width * 0.45 * math.cos(a), VIEW[1] / 2 + height * 0.45 * math.sin(2 * a)) for a in turns]


def _stroke(view: Any, path: list[tuple[float, float]]) -> tuple[list[float], float]:
    """(milliseconds of each move, of the release), each with the picture painted."""
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    app, canvas = _application(), view.canvas
    left, none, no_key = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier

    def send(kind: Any, place: tuple[float, float], button: Any, buttons: Any) -> float:
        point = QPointF(*place)
        event = QMouseEvent(kind, point, point, button, buttons, no_key)
        begin = time.perf_counter()
        app.sendEvent(canvas, event)
        app.processEvents()
        return 1_000 * (time.perf_counter() - begin)

    send(QEvent.Type.MouseButtonPress, path[0], left, left)
    moves = [send(QEvent.Type.MouseMove, place, none, left) for place in path[1:]]
    return moves, send(QEvent.Type.MouseButtonRelease, path[-1], left, none)


def _floor(path: list[tuple[float, float]], breadth: float) -> float:
    """Median milliseconds of a move on a bare array of the view's size: the pixels the brush covers are set, tinted
    and painted on a bare widget."""
    import numpy as np
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QWidget

    app = _application()
    bare = np.zeros((VIEW[1], VIEW[0]), np.uint32)
    image = QImage(bare.data, VIEW[0], VIEW[1], 4 * VIEW[0], QImage.Format.Format_ARGB32_Premultiplied)
    back = QImage(VIEW[0], VIEW[1], QImage.Format.Format_RGB32)

    class Canvas(QWidget):
        def paintEvent(self, event: Any) -> None:
            painter = QPainter(self)
            painter.drawImage(event.rect(), back, event.rect())
            painter.drawImage(event.rect(), image, event.rect())

    widget = Canvas()
    widget.resize(*VIEW)
    widget.show()
    app.processEvents()
    half, times = breadth / 2, []
    for (ax, ay), (bx, by) in pairwise(path):
        begin = time.perf_counter()
        x1, y1 = max(0, int(min(ax, bx) - half)), max(0, int(min(ay, by) - half))
        x2, y2 = min(VIEW[0], int(max(ax, bx) + half) + 1), min(VIEW[1], int(max(ay, by) + half) + 1)
        x, y = np.arange(x1, x2)[None] + 0.5 - ax, np.arange(y1, y2)[:, None] + 0.5 - ay
        dx, dy = bx - ax, by - ay
        along = np.clip((x * dx + y * dy) / max(dx * dx + dy * dy, 1e-9), 0, 1)
        inside = (x - along * dx) ** 2 + (y - along * dy) ** 2 <= half * half
        bare[y1:y2, x1:x2][inside] = 0x60306090
        widget.update(QRect(x1, y1, x2 - x1, y2 - y1))
        app.processEvents()
        times.append(1_000 * (time.perf_counter() - begin))
    widget.close()
    return sorted(times)[len(times) // 2]


@benchmark("brush")
def brush() -> Iterator[Row]:
    """Moves and the release of a stroke, at 1:1 and fitted, with a small and a wide brush."""
    _application()
    for name, (width, height) in SIZES.items():
        for zoom, breadth in (("1:1", 30), ("1:1", 300), ("fitted", 30), ("fitted", 300), ("16:1", 300)):
            view = _opened(width, height)
            if zoom != "fitted":
                view.canvas.look(width / 2, height / 2, 16.0 if zoom == "16:1" else 1.0)
                _settle(view)
            view.set_options(replace(view.options, brush=max(1, round(breadth / view.canvas.camera.zoom))))
            path = _path(breadth)
            moves, release = _stroke(view, path)
            case = f"{name}, {zoom}, {breadth} px on the screen"
            middle = sorted(moves)[len(moves) // 2]
            yield Row("brush", f"{case}: move", middle, "ms", _floor(path, breadth), asked="<= 16 ms")
            yield Row("brush", f"{case}: slowest move", max(moves), "ms", asked="<= 16 ms")
            yield Row("brush", f"{case}: release", release, "ms", asked="<= 100 ms")
            view.close_item()
            view.close()


@benchmark("masks")
def masks() -> Iterator[Row]:
    """Many small masks and one of 100 MP: drawn again, hovered and picked."""
    from app.modalities.image.mask import spans_of
    from tests.benchmarks import canvas

    _application()
    for count in (1_000, 10_000):
        regions = _discs(count)
        view, seconds = canvas._opened(regions)
        yield Row("masks", f"{count:,} open to all drawn", 1_000 * seconds, "ms", asked="<= 1000 ms")
        times = []
        for _ in range(3):
            view.canvas.restyle()
            begin = time.perf_counter()
            canvas._settle(view)
            times.append(1_000 * (time.perf_counter() - begin))
        yield Row("masks", f"{count:,} redraw fitted", min(times), "ms", asked="<= 1000 ms, never on a move")
        places = [(mask.x + mask.width / 2, mask.y + mask.height / 2) for mask in regions[:: max(1, count // 60)]]
        yield Row("masks", f"{count:,} hover", canvas._pointed(view, places), "ms", asked="<= 2 ms")
        view.close_item()
        view.close()
    view = _opened(*SIZES["100 MP"])
    view.set_tool("select")
    view.select(())
    _settle(view)
    mask = view.editor.annotation.regions["m"]
    spans = spans_of(mask)
    step = len(spans) // 30
    inside = zip(spans.columns[::step].tolist(), spans.tops[::step].tolist(), strict=True)
    # Onto the mask and off it again.
    places = [place for x, y in inside for place in ((x + 0.5, y + 25.0), (-900.0, 100.0))]
    yield Row("masks", "one of 100 MP: hover, fitted", canvas._pointed(view, places), "ms", asked="<= 16 ms")
    begin = time.perf_counter()
    view.canvas.restyle()
    _settle(view)
    yield Row("masks", "one of 100 MP: redraw fitted", 1_000 * (time.perf_counter() - begin), "ms")
    view.close_item()
    view.close()


def _discs(count: int) -> list[Any]:
    """`count` round masks in ten labels, evenly spread over the image of the canvas benchmark."""
    import math

    import numpy as np

    from app.modalities.image.mask import packed
    from tests.benchmarks.canvas import HEIGHT, WIDTH

    chance, cell = np.random.default_rng(1), math.sqrt(WIDTH * HEIGHT / count)
    columns = int(WIDTH / cell)
    rows, across = np.mgrid[0 : int(cell), 0 : int(cell)]
    return [
        packed(
            np.hypot(across - cell / 2, rows - cell / 2) < cell * (0.3 + 0.15 * chance.random()),
            int(i % columns * cell), int(i // columns * cell), id=f"{i:05}", label=str(i % 10),
        )
        for i in range(count)
    ]  # fmt: skip
