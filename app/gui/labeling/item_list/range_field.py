"""Two numbers, from and to; either may be left open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from app.gui.plain import plain_label
from app.ops.filtering import Range

MOST = 1_000_000_000


class RangeField(QWidget):
    """An empty field is no bound."""

    changed = Signal()

    def __init__(self, name: str, unit: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.low = self._box(self.tr("{name}, from").format(name=name), unit)
        self.high = self._box(self.tr("{name}, to").format(name=name), unit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.low, 1)
        row.addWidget(plain_label("–"))
        row.addWidget(self.high, 1)
        self.setFocusProxy(self.low)

    def range(self, *, exclusive: bool = False) -> Range:
        """(from, to); with `exclusive` the second is the first number that is too large."""
        low, high = self.low.value(), self.high.value()
        return None if low < 0 else low, None if high < 0 else high + int(exclusive)

    def show_range(self, bounds: Range, *, exclusive: bool = False) -> None:
        low, high = bounds
        self.low.setValue(-1 if low is None else int(low))
        self.high.setValue(-1 if high is None else int(high) - int(exclusive))

    def blockSignals(self, block: bool) -> bool:
        self.low.blockSignals(block)
        self.high.blockSignals(block)
        return super().blockSignals(block)

    def _box(self, name: str, unit: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(-1, MOST)
        box.setValue(-1)
        # Shown in place of the lowest value, which stands for "no bound".
        box.setSpecialValueText(self.tr("any"))
        box.setSuffix(unit)
        box.setAccessibleName(name)
        box.setMinimumWidth(80)
        box.setKeyboardTracking(True)
        box.valueChanged.connect(lambda _value: self.changed.emit())
        return box
