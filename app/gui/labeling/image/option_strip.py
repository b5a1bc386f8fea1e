"""What can be set for the active tool, in a small strip that floats over the top of the image."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.gui.icon import set_icon
from app.gui.plain import plain_label, plain_tip
from app.modalities.image.tools.option import LEAST_BRUSH, MOST_BRUSH, Options, Overlap, Result

SHOWN: Mapping[str, tuple[str, ...]] = {
    "brush": ("brush", "shape", "apart", "enclosed", "overlap"),
    "eraser": ("brush", "shape", "everything"),
    "wand": ("tolerance", "contiguous", "clean", "result"),
    "scissors": ("traced",),
    "superpixel": ("cell", "apart"),
}
"""What matters to which tool."""
_STEPS = 100
GAP = 14


class OptionStrip(QFrame):
    """Shows and changes `Options`; gives the focus back to the image when a number is entered."""

    changed = Signal(object)
    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tool_options")
        self.setProperty("role", "popup")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Options of the tool"))
        self.options = Options()
        self._parts: dict[str, QWidget] = {}
        self._words: list[QLabel] = []
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 4, 10, 4)
        self._column.setSpacing(4)
        self._rows = [QHBoxLayout() for _ in range(3)]
        for row in self._rows:
            row.setSpacing(GAP)
            row.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self._column.addLayout(row)
        self._build()
        self.show_options(self.options)
        self.hide()

    def show_tool(self, name: str, writable: bool) -> None:
        """Show what the tool called `name` takes; nothing where it takes nothing."""
        self._shown = SHOWN.get(name, ()) if writable else ()
        for key, part in self._parts.items():
            part.setVisible(key in self._shown)
        self.setVisible(bool(self._shown))
        self.settle()

    def show_options(self, options: Options) -> None:
        """Take over what was changed elsewhere, with a key or the wheel."""
        self.options = options
        widgets = [
            self.round,
            self.breadth,
            self.size_slider,
            self.tolerance,
            self.tolerance_slider,
            self.cell,
            self.square,
        ]
        widgets += [
            self.apart,
            self.enclosed,
            self.contiguous,
            self.clean,
            self.overlap,
            self.everything,
            self.result,
            self.traced,
        ]
        for widget in widgets:
            widget.blockSignals(True)
        self.breadth.setValue(options.brush)
        self.size_slider.setValue(_place(options.brush))
        (self.square if options.square else self.round).setChecked(True)
        self.tolerance.setValue(options.tolerance)
        self.tolerance_slider.setValue(options.tolerance)
        self.cell.setValue(options.cell)
        for box, on in (
            (self.apart, options.apart), (self.enclosed, options.enclosed), (self.contiguous, options.contiguous),
            (self.clean, options.clean),
        ):  # fmt: skip
            box.setChecked(on)
        self.overlap.setCurrentIndex(self.overlap.findData(options.overlap))
        self.everything.setCurrentIndex(self.everything.findData(options.everything))
        self.result.setCurrentIndex(self.result.findData(options.result))
        self.traced.setCurrentIndex(self.traced.findData(options.traced))
        for widget in widgets:
            widget.blockSignals(False)

    def settle(self) -> None:
        """Stand in the middle of the upper edge; in a narrow view without words and sliders, in rows where need be."""
        if not self._shown:
            return
        margins = self._column.contentsMargins()
        room = self.parentWidget().width() - 16 - margins.left() - margins.right()
        shown = [part for key, part in self._parts.items() if key in self._shown]
        for compact in (False, True):
            for widget in (*self._words, self.size_slider, self.tolerance_slider):
                widget.setVisible(not compact)
            widths = [_width(part) for part in shown]
            if sum(widths) + GAP * (len(widths) - 1) <= room:
                break
        row, left = 0, room
        for part, width in zip(shown, widths, strict=True):
            if width > left and left < room:
                row, left = min(row + 1, len(self._rows) - 1), room
            self._rows[row].addWidget(part)
            left -= width + GAP
        for line in self._rows:
            line.invalidate()
        self._column.invalidate()
        self._column.activate()
        self.resize(min(self._column.sizeHint().width(), room + margins.left() + margins.right()), 0)
        self.resize(self.width(), self._column.sizeHint().height())
        self.move((self.parentWidget().width() - self.width()) // 2, 8)
        self.raise_()

    def take_focus(self) -> bool:
        """Give the keys to the first part; False where nothing is shown."""
        if not self._shown:
            return False
        first = self._parts[next(key for key in self._parts if key in self._shown)]
        for widget in first.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def event(self, event: QEvent) -> bool:
        # Tab, Enter and Escape are the strip's while the keys are in it, not the window's shortcuts.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.settle()

    def _build(self) -> None:
        self.breadth, self.size_slider = self._number(
            "brush", self.tr("Size"), self.tr("Breadth of the brush in pixels of the image  ([ and ], Ctrl+wheel)"),
            (LEAST_BRUSH, MOST_BRUSH), " px",
        )  # fmt: skip
        self.size_slider.setRange(0, _STEPS)
        self.size_slider.valueChanged.connect(lambda place: self._set(brush=_breadth(place)))
        self.breadth.valueChanged.connect(lambda value: self._set(brush=value))
        self._add_shape()
        self.tolerance, self.tolerance_slider = self._number(
            "tolerance", self.tr("Tolerance"),
            self.tr("How far a colour may be from the one clicked  ([ and ], Ctrl+wheel, or drag sideways)"), (0, 255),
        )  # fmt: skip
        self.tolerance_slider.setRange(0, 255)
        for source in (self.tolerance, self.tolerance_slider):
            source.valueChanged.connect(lambda value: self._set(tolerance=value))
        self.cell, unused = self._number(
            "cell", self.tr("Cells"), self.tr("Breadth of a cell in pixels of the screen  ([ and ], Ctrl+wheel)"),
            (6, 200), " px",
        )  # fmt: skip
        unused.setParent(None)
        unused.deleteLater()
        self.cell.valueChanged.connect(lambda value: self._set(cell=value))
        self.apart = self._check(
            "apart", self.tr("New region"), self.tr("Begin a region with each stroke, also while a mask is selected")
        )
        self.enclosed = self._check(
            "enclosed", self.tr("Fill enclosed"), self.tr("Fill what a stroke closes in when it ends")
        )
        self.contiguous = self._check(
            "contiguous", self.tr("Connected"), self.tr("Only what is connected with the pixel clicked")
        )
        self.clean = self._check(
            "clean", self.tr("No specks"), self.tr("Leave out single pixels, and fill them where they are missing")
        )
        self.overlap = self._choice(
            "overlap", self.tr("What a stroke does where other masks are"),
            ((self.tr("Overlap others"), Overlap.ALLOW), (self.tr("Paint over others"), Overlap.OVER),
             (self.tr("Paint behind others"), Overlap.BEHIND)),
        )  # fmt: skip
        self.everything = self._choice(
            "everything", self.tr("Which masks lose what is erased"),
            ((self.tr("Selected masks"), False), (self.tr("All masks"), True)),
        )  # fmt: skip
        results = ((self.tr("as a mask"), Result.MASK), (self.tr("as a polygon"), Result.POLYGON))
        self.result = self._choice("result", self.tr("What comes of it"), results)
        self.traced = self._choice("traced", self.tr("What comes of it"), results)

    def _number(
        self, key: str, title: str, tip: str, limits: tuple[int, int], suffix: str = ""
    ) -> tuple[QSpinBox, QSlider]:
        word, number, slider = plain_label(title), QSpinBox(), QSlider(Qt.Orientation.Horizontal)
        word.setProperty("role", "muted")
        word.setBuddy(number)
        self._words.append(word)
        number.setRange(*limits)
        number.setSuffix(suffix)
        number.setKeyboardTracking(False)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        number.setFixedWidth(number.fontMetrics().horizontalAdvance(f"{limits[1]}{suffix}") + 28)
        number.lineEdit().returnPressed.connect(self.done)
        slider.setFixedWidth(96)
        for widget in (number, slider):
            widget.setAccessibleName(title)
            widget.setToolTip(plain_tip(tip))
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        number.setFocusPolicy(Qt.FocusPolicy.ClickFocus | Qt.FocusPolicy.TabFocus)
        self._part(key, (word, slider, number))
        return number, slider

    def _add_shape(self) -> None:
        self.round, self.square = QToolButton(), QToolButton()
        group = QButtonGroup(self)
        for button, icon, title in (
            (self.round, "brush_round", self.tr("Round brush")), (self.square, "brush_square", self.tr("Square brush"))
        ):  # fmt: skip
            button.setCheckable(True)
            button.setIconSize(QSize(18, 18))
            set_icon(button, icon)
            button.setToolTip(plain_tip(title))
            button.setAccessibleName(title)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            group.addButton(button)
        self.square.toggled.connect(lambda on: self._set(square=on))
        self._part("shape", (self.round, self.square), 2)

    def _check(self, name: str, title: str, tip: str) -> QCheckBox:
        box = QCheckBox(title)
        box.setToolTip(plain_tip(tip))
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.toggled.connect(lambda on: self._set(**{name: on}))
        self._part(name, (box,))
        return box

    def _choice(self, name: str, title: str, entries: Sequence[tuple[str, object]]) -> QComboBox:
        combo = QComboBox()
        for text, value in entries:
            combo.addItem(text, value)
        combo.setToolTip(plain_tip(title))
        combo.setAccessibleName(title)
        combo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        combo.activated.connect(lambda place: self._set(**{name: entries[place][1]}))
        self._part(name, (combo,))
        return combo

    def _part(self, key: str, widgets: Sequence[QWidget], spacing: int = 6) -> None:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing)
        for widget in widgets:
            row.addWidget(widget)
        self._parts[key] = part
        self._rows[0].addWidget(part)

    def _set(self, **values: object) -> None:
        options = replace(self.options, **values)
        if options != self.options:
            self.show_options(options)
            self.changed.emit(options)


def _place(breadth: int) -> int:
    """Where on the slider a breadth is: small ones are told apart more finely."""
    return round(_STEPS * log(max(1, breadth)) / log(MOST_BRUSH))


def _breadth(place: int) -> int:
    return max(LEAST_BRUSH, min(MOST_BRUSH, round(MOST_BRUSH ** (place / _STEPS))))


def _width(part: QWidget) -> int:
    layout = part.layout()
    layout.invalidate()
    return layout.sizeHint().width()
