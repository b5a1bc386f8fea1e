"""How often each brightness occurs, with two handles that say what is shown as black and as white."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui import theme

HEIGHT = 84
NEAR = 8
BANDS = ("#d9534f", "#3f9f5f", "#4a86d8")


class Histogram(QWidget):
    """Drag a handle to move it, between them to move both. `window_changed` gives the two samples."""

    window_changed = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self._least, self._most = 0.0, 255.0
        self._counts = np.zeros((1, 1))
        self._low, self._high = 0.0, 255.0
        self._held = ""
        self._grip = 0.0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Histogram; the fields below do the same"))
        self.setToolTip(self.tr("Drag the lines to choose what is black and white, or between them to move both"))

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def show_counts(self, least: float, most: float, counts: np.ndarray) -> None:
        """`counts`: colours × bins from `least` to `most`."""
        self._least, self._most, self._counts = least, most, counts
        self.update()

    def show_window(self, low: float, high: float) -> None:
        self._low, self._high = low, high
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.colors()
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(look.border), 1))
        painter.setBrush(QColor(look.base))
        painter.drawRoundedRect(rect, 4, 4)
        # The root makes rare values visible beside a large plain background.
        heights = np.sqrt(self._counts)
        peak = float(heights.max()) or 1.0
        single = len(heights) == 1
        for band, color in zip(heights, [look.muted] if single else BANDS, strict=False):
            fill = QColor(color)
            fill.setAlpha(150 if single else 95)
            step = rect.width() / len(band)
            points = [QPointF(rect.left(), rect.bottom())]
            points += [
                QPointF(rect.left() + (n + 0.5) * step, rect.bottom() - value / peak * (rect.height() - 4))
                for n, value in enumerate(band.tolist())
            ]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF([*points, QPointF(rect.right(), rect.bottom())]))
        low, high = self._x(self._low), self._x(self._high)
        shade = QColor(look.window)
        shade.setAlpha(150)
        painter.fillRect(QRectF(rect.left(), rect.top(), low - rect.left(), rect.height()), shade)
        painter.fillRect(QRectF(high, rect.top(), rect.right() - high, rect.height()), shade)
        for x in (low, high):
            painter.setPen(QPen(QColor(look.accent), 2))
            painter.drawLine(QPointF(x, rect.top() + 1), QPointF(x, rect.bottom() - 1))
            painter.setBrush(QColor(look.accent))
            painter.drawEllipse(QPointF(x, rect.bottom() - 6), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        low, high = abs(x - self._x(self._low)), abs(x - self._x(self._high))
        if min(low, high) <= NEAR:
            self._held = "low" if low < high else "high"
        elif self._x(self._low) < x < self._x(self._high):
            self._held, self._grip = "both", self._value(x)
        else:
            self._held = "low" if low < high else "high"
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        near = min(abs(x - self._x(self._low)), abs(x - self._x(self._high))) <= NEAR
        self.setCursor(Qt.CursorShape.SizeHorCursor if near or self._held else Qt.CursorShape.ArrowCursor)
        if not self._held:
            return
        value = min(max(self._value(x), self._least), self._most)
        least_gap = (self._most - self._least) / 512
        if self._held == "low":
            self._low = min(value, self._high - least_gap)
        elif self._held == "high":
            self._high = max(value, self._low + least_gap)
        else:
            moved = self._value(x) - self._grip
            moved = min(max(moved, self._least - self._low), self._most - self._high)
            self._low, self._high, self._grip = self._low + moved, self._high + moved, self._grip + moved
        self.update()
        self.window_changed.emit(self._low, self._high)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = ""

    def _x(self, value: float) -> float:
        share = (value - self._least) / (self._most - self._least)
        return 2 + min(max(share, 0.0), 1.0) * (self.width() - 4)

    def _value(self, x: float) -> float:
        return self._least + (x - 2) / max(1, self.width() - 4) * (self._most - self._least)
