"""A chart of horizontal bars that can be read, reached with the keyboard, and clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.plain import plain_label, plain_tip
from app.ops.filtering import ItemFilter

SHOWN = 12
"""Bars of a chart at first; the rest when asked for."""


@dataclass(frozen=True, slots=True)
class Row:
    """One bar as it is shown; `color` is empty for the accent colour."""

    text: str
    count: int
    wanted: ItemFilter | None = None
    color: str = ""


class BarRow(QAbstractButton):
    """A name, a bar and its number. Clicking it lists what it counts."""

    def __init__(self, row: Row, most: int, total: int) -> None:
        super().__init__()
        self.row = row
        self._share = row.count / most if most else 0.0
        number = self.locale().toString(row.count)
        self._number = number
        percent = self.locale().toString(100 * row.count / total, "f", 1 if total else 0) if total else "0"
        name = self.tr("{name}: {count}, {percent} %").format(name=row.text, count=number, percent=percent)
        self.setAccessibleName(name)
        usable = row.wanted is not None and row.count > 0
        self.setToolTip(plain_tip(name + ("\n" + self.tr("Click to list these items") if usable else "")))
        self.setEnabled(usable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if usable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if usable else Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(280, self.fontMetrics().height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, metrics = theme.colors(), self.fontMetrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect()
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.hover))
            painter.drawRoundedRect(box, 4, 4)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wide = max(72, round(box.width() * 0.34))
        digits = max(40, metrics.horizontalAdvance(self._number) + 8)
        words = QRect(6, 0, wide - 12, box.height())
        track = QRect(wide, 6, box.width() - wide - digits - 8, box.height() - 12)
        count = QRect(box.width() - digits - 4, 0, digits, box.height())
        if rtl:
            words, track, count = (_mirrored(part, box.width()) for part in (words, track, count))
        painter.setPen(QColor(colors.text if self.row.count else colors.muted))
        lead = (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        trail = (Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignAbsolute
        text = metrics.elidedText(self.row.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(lead | Qt.AlignmentFlag.AlignVCenter), text)
        painter.drawText(count, int(trail | Qt.AlignmentFlag.AlignVCenter), self._number)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.hover))
        painter.drawRoundedRect(track, 3, 3)
        if self.row.count:
            width = max(3, round(track.width() * self._share))
            bar = QRect(track.right() - width + 1 if rtl else track.left(), track.top(), width, track.height())
            painter.setBrush(QColor(self.row.color or colors.accent))
            # A label's own colour may be that of the card.
            painter.setPen(QPen(QColor(colors.border), 1) if self.row.color else QPen(Qt.PenStyle.NoPen))
            painter.drawRoundedRect(bar, 3, 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.focus), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)


def _mirrored(part: QRect, width: int) -> QRect:
    return QRect(width - part.right() - 1, part.top(), part.width(), part.height())


class ChartCard(QFrame):
    """A titled chart; `chosen` with the filter of the bar that was clicked."""

    chosen = Signal(object)

    def __init__(self, title: str, unit: str, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.title, self.rows = title, tuple(rows)
        heading = plain_label(title)
        heading.setFont(theme.title_font(1))
        below = plain_label(unit)
        below.setProperty("role", "muted")
        below.setFont(theme.title_font(-1))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 12, 16)
        self._column.setSpacing(2)
        self._column.addWidget(heading)
        self._column.addWidget(below)
        self._column.addSpacing(8)
        self.bars: list[BarRow] = []
        words = self.tr("Show all {count}").format(count=self.locale().toString(len(self.rows)))
        self._more = QPushButton(words, self)
        self._more.setProperty("role", "quiet")
        self._more.clicked.connect(self._show_all)
        self._add(self.rows[:SHOWN])
        if len(self.rows) > SHOWN:
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._more.hide()
        self._column.addStretch(1)

    def _add(self, rows: Sequence[Row]) -> None:
        most, total = max((row.count for row in self.rows), default=0), sum(row.count for row in self.rows)
        for row in rows:
            bar = BarRow(row, most, total)
            bar.clicked.connect(lambda _on=False, wanted=row.wanted: self.chosen.emit(wanted))
            self._column.insertWidget(3 + len(self.bars), bar)
            self.bars.append(bar)

    def _show_all(self) -> None:
        self._more.hide()
        self._add(self.rows[SHOWN:])
