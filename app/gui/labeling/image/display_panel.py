"""Sliders and fields for how the image is seen, over a corner of the view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import log10

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.icon import set_icon
from app.gui.labeling.image.histogram import Histogram
from app.gui.labeling.image.look import GAMMA_LEAST, GAMMA_MOST, NO_LOOK, Look
from app.gui.labeling.image.pyramid import Pyramid
from app.gui.plain import plain_label
from app.gui.widgets.own_keys import OwnKeys

CUTS = (0.1, 1.0, 2.0, 5.0)
WIDTH = 320


class DisplayPanel(QFrame):
    """`look_changed` at each step of a slider; Escape gives the keyboard back to the image (`left`)."""

    look_changed = Signal(object)
    angle_changed = Signal(float)
    closed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self.setAccessibleName(self.tr("How the image is seen"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedWidth(theme.scaled(WIDTH))
        self._look = NO_LOOK
        self._pyramid: Pyramid | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(self._heading())
        self.histogram = Histogram()
        self.histogram.window_changed.connect(self._on_window)
        column.addWidget(self.histogram)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self.cut = QComboBox()
        self._row(self.tr("Window"), self.cut)
        self.cut.activated.connect(lambda: self._set(cut=self.cut.currentData()))
        self.low = self._field(self.tr("Black"), lambda value: self._on_window(value, self.high.value()))
        self.high = self._field(self.tr("White"), lambda value: self._on_window(self.low.value(), value))
        ends = QHBoxLayout()
        ends.setSpacing(8)
        dash = plain_label("–")
        for field in (self.low, dash, self.high):
            ends.addWidget(field, 0 if field is dash else 1)
        label = plain_label(self.tr("Black – white"))
        label.setBuddy(self.low)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addLayout(ends, row, 1, 1, 2)
        self.brightness = self._number(self.tr("Brightness"), -100, 100, lambda v: self._set(brightness=int(v)))
        self.contrast = self._number(self.tr("Contrast"), -100, 100, lambda v: self._set(contrast=int(v)))
        self.gamma = self._gamma()
        self.channel = QComboBox()
        self._row(self.tr("Channel"), self.channel)
        self.channel.activated.connect(lambda: self._set(channel=self.channel.currentData()))
        self.invert = QCheckBox(self.tr("Inverted"))
        self.invert.toggled.connect(lambda on: self._set(invert=on))
        self._grid.addWidget(self.invert, self._grid.rowCount(), 1, 1, 2)
        self.angle = self._number(self.tr("Turn"), -180, 180, self.angle_changed.emit, " °")
        for box in self.findChildren(QDoubleSpinBox):
            box.lineEdit().setTextMargins(6, 0, 4, 0)
        note = plain_label(self.tr("Only what you see changes; labels and files stay as they are."))
        note.setProperty("role", "muted")
        note.setFont(theme.title_font(-1))
        note.setWordWrap(True)
        column.addWidget(note)
        OwnKeys(self)
        self.hide()

    def show_picture(self, pyramid: Pyramid, look: Look, angle: float) -> None:
        """Take over how an image is seen."""
        self._pyramid, self._look = pyramid, look
        least, most, counts = pyramid.histogram()
        self.histogram.show_counts(least, most, counts)
        self._fill(pyramid, least, most)
        self._take(look, angle)

    def show_angle(self, angle: float) -> None:
        """The view was turned elsewhere."""
        shown = 180 - (180 - angle) % 360
        self.angle.blockSignals(True)
        self.angle.setValue(shown)
        self.angle.blockSignals(False)
        _quietly(self.findChildren(QSlider)[-1], round(shown))

    def settle(self, top: int = 0) -> None:
        """Stand in the upper corner, below `top`."""
        parent = self.parentWidget()
        self.adjustSize()
        self.setFixedWidth(min(theme.scaled(WIDTH), parent.width() - 16))
        self.resize(self.width(), min(self.sizeHint().height(), parent.height() - top - 16))
        self.move(parent.width() - self.width() - 8, top + 8)
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Building.

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        title = plain_label(self.tr("Display"))
        title.setFont(theme.title_font(1))
        row.addWidget(title, 1)
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setProperty("role", "quiet")
        self.reset.clicked.connect(self._on_reset)
        row.addWidget(self.reset)
        close = QToolButton()
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        set_icon(close, "close", "muted")
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return row

    def _row(self, name: str, field: QWidget, slider: QSlider | None = None) -> None:
        label, row = plain_label(name), self._grid.rowCount()
        label.setBuddy(field)
        field.setAccessibleName(name)
        self._grid.addWidget(label, row, 0)
        if slider is None:
            self._grid.addWidget(field, row, 1, 1, 2)
            return
        slider.setAccessibleName(name)
        self._grid.addWidget(slider, row, 1)
        self._grid.addWidget(field, row, 2)

    def _field(self, name: str, changed: Callable[[float], object]) -> QDoubleSpinBox:
        field = QDoubleSpinBox()
        field.setKeyboardTracking(False)
        field.setAccessibleName(name)
        field.valueChanged.connect(changed)
        return field

    def _number(
        self, name: str, least: int, most: int, changed: Callable[[float], object], unit: str = ""
    ) -> QDoubleSpinBox:
        field, slider = QDoubleSpinBox(), QSlider(Qt.Orientation.Horizontal)
        field.setDecimals(0)
        field.setRange(least, most)
        field.setSuffix(unit)
        slider.setRange(least, most)
        slider.setPageStep(max(1, (most - least) // 20))
        field.valueChanged.connect(lambda value: _quietly(slider, round(value)))
        field.valueChanged.connect(changed)
        slider.valueChanged.connect(field.setValue)
        self._row(name, field, slider)
        return field

    def _gamma(self) -> QDoubleSpinBox:
        field, slider = QDoubleSpinBox(), QSlider(Qt.Orientation.Horizontal)
        field.setRange(GAMMA_LEAST, GAMMA_MOST)
        field.setSingleStep(0.05)
        field.setValue(1.0)
        # Equal ways on the slider for a half and a double.
        slider.setRange(round(100 * log10(GAMMA_LEAST)), round(100 * log10(GAMMA_MOST)))
        field.valueChanged.connect(lambda value: _quietly(slider, round(100 * log10(value))))
        field.valueChanged.connect(lambda value: self._set(gamma=value))
        slider.valueChanged.connect(lambda place: field.setValue(10 ** (place / 100)))
        self._row(self.tr("Gamma"), field, slider)
        return field

    # Values.

    def _fill(self, pyramid: Pyramid, least: float, most: float) -> None:
        with_window = [(self.tr("As stored") if not pyramid.is_deep else self.tr("Its own range"), 0.0)]
        locale = self.locale()
        for cut in CUTS:
            digits = 1 if cut < 1 else 0
            low, high = locale.toString(cut, "f", digits), locale.toString(100 - cut, "f", digits)
            with_window.append((self.tr("{low} % to {high} %").format(low=low, high=high), cut))
        with_window.append((self.tr("Chosen by hand"), -1.0))
        self.cut.clear()
        for text, cut in with_window:
            self.cut.addItem(text, cut)
        names = [self.tr("All"), self.tr("Red"), self.tr("Green"), self.tr("Blue"), self.tr("Transparency")]
        self.channel.clear()
        for number in range(-1, pyramid.bands if pyramid.bands > 1 else 0):
            self.channel.addItem(names[number + 1], number)
        self.channel.setEnabled(pyramid.bands > 1)
        fine = pyramid.samples.dtype.kind == "f"
        for field in (self.low, self.high):
            field.blockSignals(True)
            field.setDecimals(4 if fine else 0)
            field.setRange(min(least, pyramid.low), max(most, pyramid.high))
            field.setSingleStep((most - least) / 100 if fine else max(1, round((most - least) / 200)))
            field.blockSignals(False)

    def _take(self, look: Look, angle: float) -> None:
        fields = (self.brightness, self.contrast, self.gamma, self.cut, self.channel, self.invert)
        for field in fields:
            field.blockSignals(True)
        self.brightness.setValue(look.brightness)
        self.contrast.setValue(look.contrast)
        self.gamma.setValue(look.gamma)
        self.invert.setChecked(look.invert)
        self.cut.setCurrentIndex(max(0, self.cut.findData(look.cut)))
        self.channel.setCurrentIndex(max(0, self.channel.findData(look.channel)))
        for field in fields:
            field.blockSignals(False)
        for slider, place in zip(
            self.findChildren(QSlider), (look.brightness, look.contrast, round(100 * log10(look.gamma))), strict=False
        ):
            _quietly(slider, place)
        self.show_angle(angle)
        self._show_window(look)

    def _show_window(self, look: Look) -> None:
        if self._pyramid is None:
            return
        low, high = self._pyramid.window_of(look)
        self.histogram.show_window(low, high)
        for field, value in ((self.low, low), (self.high, high)):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
        self.reset.setEnabled(not look.is_plain)

    def _set(self, **changed: float) -> None:
        look = replace(self._look, **changed)
        if look.cut == -1 and self._look.cut != -1 and self._pyramid is not None:
            low, high = self._pyramid.window_of(self._look)
            look = replace(look, low=low, high=high)
        if look != self._look:
            self._look = look
            self._show_window(look)
            self.look_changed.emit(look)

    def _on_window(self, low: float, high: float) -> None:
        self.cut.setCurrentIndex(self.cut.findData(-1.0))
        self._look = replace(self._look, cut=-1.0, low=low, high=max(high, low))
        self._show_window(self._look)
        self.look_changed.emit(self._look)

    def _on_reset(self) -> None:
        self._look = NO_LOOK
        self._take(NO_LOOK, 0 if self.angle.value() == 0 else self.angle.value())
        self.look_changed.emit(NO_LOOK)


def _quietly(slider: QSlider, value: int) -> None:
    slider.blockSignals(True)
    slider.setValue(value)
    slider.blockSignals(False)
