"""A slider over the picture that shows what it would make of some regions before it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSlider

from app.core.region import Region
from app.gui.labeling.performing import Outcome, Pace
from app.gui.plain import plain_label
from app.modalities.image.mask import Mask
from app.modalities.image.refine import count_points
from app.modalities.image.tools.surface import Sketch

if TYPE_CHECKING:
    from app.gui.labeling.image.view import ImageView

MOST_SHOWN = 200
"""Previews of more regions than this show the first ones."""


class ReshapeBar(QFrame):
    """`closed`, then `accepted` with the work of making what changed; Enter accepts, Escape closes. Nothing reaches the
    editor before."""

    accepted = Signal(object)
    closed = Signal()

    def __init__(
        self,
        view: ImageView,
        title: str,
        regions: Sequence[Region],
        change: Callable[[Region, int], Region],
        at: int,
        most: int,
        unit: float,
    ) -> None:
        super().__init__(view.canvas)
        self._view, self._regions, self._change, self._unit = view, regions, change, unit
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, most)
        self.slider.setValue(at)
        self.slider.setPageStep(max(1, most // 20))
        self.slider.setMinimumWidth(200)
        self.slider.setAccessibleName(title)
        self.value = plain_label()
        self.value.setMinimumWidth(self.fontMetrics().horizontalAdvance("88.8"))
        self.points = plain_label()
        self.points.setProperty("role", "muted")
        apply = QPushButton(self.tr("Apply"))
        apply.setProperty("role", "primary")
        apply.setAutoDefault(False)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        for widget in (plain_label(title), self.slider, self.value, self.points, apply, cancel):
            row.addWidget(widget)
        self.slider.valueChanged.connect(self._show)
        apply.clicked.connect(self._accept)
        cancel.clicked.connect(self.closed)
        view.canvas.installEventFilter(self)
        self._show()
        self._place()
        self.show()
        self.slider.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            event.accept()

    def event(self, event: QEvent) -> bool:
        # Arrow keys and Enter are the slider's while it is shown, not the window's shortcuts.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self.closed.emit()
        return super().eventFilter(watched, event)

    def _accept(self) -> None:
        regions, change, value = self._regions, self._change, self.slider.value()

        def work(pace: Pace) -> Outcome:
            made = ((change(region, value), region) for region in pace(regions))
            return Outcome([new for new, old in made if new != old])

        self.closed.emit()
        self.accepted.emit(work)

    def _show(self) -> None:
        shown = [self._change(region, self.slider.value()) for region in self._regions[:MOST_SHOWN]]
        value = float(self.slider.value() * self._unit)
        self.value.setText(self.locale().toString(value, "f", 0 if self._unit >= 1 else 1))
        pixels = all(isinstance(region, Mask) for region in self._regions)
        text = self.tr("{before} → {after} pixels") if pixels else self.tr("{before} → {after} points")
        before, after = (sum(map(_size, regions)) for regions in (self._regions[:MOST_SHOWN], shown))
        self.points.setText(text.format(before=self.locale().toString(before), after=self.locale().toString(after)))
        self._view.canvas.set_sketch(Sketch(live=tuple(shown)))

    def _place(self) -> None:
        self.adjustSize()
        canvas = self._view.canvas
        self.move((canvas.width() - self.width()) // 2, max(0, canvas.height() - self.height() - 16))


def _size(region: Region) -> int:
    return region.area if isinstance(region, Mask) else count_points(region)
