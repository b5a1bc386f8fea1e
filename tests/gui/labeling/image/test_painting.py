"""What is drawn in bulk looks as if it were drawn one by one, from bottom to top."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.gui.labeling.image import painting
from app.gui.labeling.image.index import SELECTED, RegionIndex
from app.gui.labeling.image.painting import MOST_LAYERS, THRONG, crowds, draw_regions, layers
from app.modalities.image.regions import MILLI, Box

SIDE = 256
COLORS = [QColor("#d02020"), QColor("#20a040"), QColor("#2040d0")]


def _box(number: int, x: int, y: int, width: int, height: int) -> Box:
    corners = [MILLI * n for n in (x, y, x + width, y + height)]
    return Box(
        id=f"r{number:03}",
        label=str(number % len(COLORS)),
        order=number,
        **dict(zip(("x1", "y1", "x2", "y2"), corners, strict=True)),
    )


def _drawn(boxes: list[Box]) -> np.ndarray:
    index = RegionIndex()
    index.reset(boxes)
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    colors = [COLORS[int(label)] for label in index.label_ids]
    draw_regions(painter, index, QRect(0, 0, SIDE, SIDE), 1.0, 1.0, colors)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, SIDE, 4).copy()


@pytest.mark.parametrize("seed", range(6))
def test_layers_keep_what_lies_over_what(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    count = chance.choice((5, 30, 90))
    boxes = [
        _box(n, chance.randrange(200), chance.randrange(200), chance.randrange(8, 50), chance.randrange(8, 50))
        for n in range(count)
    ]
    together = _drawn(boxes)
    monkeypatch.setattr(painting, "MOST_LAYERS", 0)  # a heap: each by itself
    assert np.array_equal(together, _drawn(boxes))


def test_few_layers_for_many_regions_and_one_for_each_in_a_heap() -> None:
    bounds = np.array([(10.0 * n, 0, 10.0 * n + 9, 9) for n in range(100)])
    order, matters = np.arange(100), np.full(100, True)
    assert set(layers(bounds, order, matters, 0.4).tolist()) == {0}
    heap = np.tile([(0.0, 0, 9, 9)], (MOST_LAYERS + 2, 1))
    assert layers(heap, np.arange(len(heap)), np.full(len(heap), True), 0.4).tolist() == list(range(len(heap)))
    assert layers(bounds, order, order < 50, 0.4).tolist() == [0] * 50 + [1] * 50


def test_where_very_many_are_chosen_a_light_thin_line_says_so() -> None:
    boxes = [_box(0, 40, 40, 100, 80)]
    index = RegionIndex()
    index.reset(boxes)
    index.set_states({boxes[0].id: SELECTED})
    pixels = SIDE * SIDE
    assert crowds(index, pixels) == (False, False)
    assert crowds(index, 0.5 / THRONG) == (True, True)

    def across(*, thronged: bool) -> list[tuple[int, int, int]]:
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(QColor("black"))
        painter = QPainter(image)
        draw_regions(painter, index, QRect(0, 0, SIDE, SIDE), 1.0, 1.0, COLORS, thronged, (), thronged)
        painter.end()
        return [image.pixelColor(x, 80).getRgb()[:3] for x in range(30, 52)]

    def light(row: list[tuple[int, int, int]]) -> int:
        return sum(min(pixel) > 60 for pixel in row)

    full, thin = across(thronged=False), across(thronged=True)
    assert light(full) >= 2 and 1 <= light(thin) <= 2 < sum(max(pixel) > 150 for pixel in full)
    assert full[-1] == thin[-1] != (0, 0, 0), "both are filled alike"
