"""What the view gives to tools that paint and feel: settings, pixels as they are shown, work on another thread."""

from __future__ import annotations

import json
from collections.abc import Callable
from math import ceil, floor
from typing import Any, TypeVar

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from app.core.cancel import Cancel
from app.gui.labeling.image.option_strip import OptionStrip
from app.gui.labeling.image.surface import ImageSurface
from app.modalities.image.tools.option import Options

T = TypeVar("T")
MOST_WHOLE = 40_000_000
"""Pixels of a picture with transparency that are read at full resolution to leave most of them out."""


class ImageGround(ImageSurface):
    """Implements the rest of the tools' `Ground`; the strip holds the options."""

    strip: OptionStrip

    @property
    def options(self) -> Options:
        return self.strip.options

    def set_options(self, options: Options) -> None:
        self.strip.show_options(options)
        self._on_options(options)

    def recall(self, text: str) -> None:
        try:
            values = json.loads(text)
        except ValueError:
            return
        if isinstance(values, dict):
            self.strip.show_options(Options.from_settings(values))

    @property
    def in_view(self) -> tuple[int, int, int, int]:
        camera = self.canvas.camera.straight()[0]
        x1, y1, x2, y2 = camera.seen()
        return max(0, floor(x1)), max(0, floor(y1)), min(camera.width, ceil(x2)), min(camera.height, ceil(y2))

    @property
    def zoom(self) -> float:
        return self.canvas.camera.zoom

    def pixels(self, x1: int, y1: int, x2: int, y2: int, step: int = 1) -> np.ndarray:
        pyramid = self.canvas.pyramid
        if pyramid is None:
            return np.zeros((0, 0, 3), np.uint8)
        if step == 1 or (pyramid.has_alpha and (x2 - x1) * (y2 - y1) <= MOST_WHOLE):
            # The squares drawn behind what is transparent are nothing to be felt.
            return pyramid.area(x1, y1, x2 - x1, y2 - y1)[::step, ::step]
        # The smaller levels are smooth, and what a person sees.
        rows, columns = ceil((y2 - y1) / step), ceil((x2 - x1) / step)
        image = QImage(columns, rows, QImage.Format.Format_RGB888)
        image.fill(0)
        painter = QPainter(image)
        painter.translate(-x1 / step, -y1 / step)
        pyramid.draw(painter, QRectF(x1 / step, y1 / step, columns, rows), 1 / step, fast=False)
        painter.end()
        flat = np.frombuffer(image.constBits(), np.uint8).reshape(rows, image.bytesPerLine())
        return flat[:, : 3 * columns].reshape(rows, columns, 3).copy()

    def work(self, job: Callable[[Cancel], T], done: Callable[[T], Any]) -> Callable[[], None]:
        if self.runner is None:
            done(job(Cancel()))
            return lambda: None

        def finish(result: T) -> None:
            done(result)
            self.canvas.advance()

        return self.runner.start(
            lambda progress, cancel: job(cancel), done=finish, owner=self.canvas, tracked=True
        ).cancel

    def _on_options(self, options: Options) -> None:
        self.canvas.advance()
        self.kept.emit(json.dumps(options.as_settings()))
