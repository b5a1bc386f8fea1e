"""Paints cells: the text on one line, labels of rows as chips, labels of cells as a tint with their name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.core.region import Region
from app.gui import theme
from app.gui.labeling.tabular.lookup import LabelLookup
from app.gui.labeling.tabular.model import LABELS, PageModel
from app.gui.plain import isolated

MARGIN = 8
WIDEST_CHIP = 130
LEAST_CHIP = 28
PROPOSED = ("suggested", "considered")
"""States of suggestions: drawn hollow and dashed, with a question mark."""
LONGEST = 400
"""Characters of a cell that are looked at for its one line."""
_NUMBER = re.compile(r"\s*[-+]?[\d.,\u00a0\u202f' ]*\d\s*%?\s*$")


class CellDelegate(QStyledItemDelegate):
    """Asks the model directly: a dozen calls of `data` for each cell would cost most of the frame."""

    def __init__(
        self,
        model: PageModel,
        lookup: LabelLookup,
        color: Callable[[str], str],
        name: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._lookup, self._color, self._name = model, lookup, color, name
        self.states: Mapping[str, str] = {}
        self._chip_font = QFont()
        self.restyle()

    def restyle(self) -> None:
        """The application's font has changed."""
        self._chip_font = theme.title_font(-1)
        self._chip_font.setWeight(QFont.Weight.DemiBold)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, option.fontMetrics.height() + 10)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, cells = self._model.line(index.row())
        if row < 0:
            return
        rect, look = option.rect, theme.colors()
        is_picked = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_picked:
            painter.fillRect(rect, QColor(look.selection))
        sets = self._lookup.of_row(row)
        if index.column() == LABELS:
            self._paint_chips(painter, rect, sets)
        else:
            place = index.column() - 1
            text = cells[place] if place < len(cells) else ""
            marked = self._lookup.of_cell(row, self._model.column_ids[place])
            shown, align = one_line(text)
            wanted = option.fontMetrics.horizontalAdvance(shown) + 2 * MARGIN if marked else 0
            room = self._paint_marks(painter, rect, marked, wanted) if marked else rect
            if any(self.states.get(region.id, "suggested") != "suggested" for region in sets):
                self._underline(painter, rect, sets)
            painter.setFont(option.font)
            painter.setPen(QColor(look.on_selection if is_picked and not marked else look.text))
            room = room.adjusted(MARGIN, 0, -MARGIN, 0)
            shown = option.fontMetrics.elidedText(shown, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, isolated(shown))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(look.focus), 1.5))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))

    def marks_width(self, row: int, column: str) -> int:
        """How much a cell's labels take beside its text, at full length."""
        return round(sum(self._chip_width(region) + 3 for region in self._lookup.of_cell(row, column)))

    def label_at(self, place: QRect, row: int, x: int) -> Region | None:
        """The row set whose chip is drawn at `x` in the cell `place`."""
        left = float(place.left() + 4)
        for region in self._lookup.of_row(row):
            width = self._chip_width(region)
            if left <= x < left + width:
                return region
            left += width + 3
        return None

    def _paint_chips(self, painter: QPainter, rect: QRect, sets: list[Region]) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        painter.setFont(self._chip_font)
        left = float(rect.left() + 4)
        for region in sets:
            width = self._chip_width(region)
            chip = QRectF(left, rect.top() + 4, width, rect.height() - 8)
            self._paint_chip(painter, chip, region)
            left += width + 3
        painter.restore()

    def _paint_chip(self, painter: QPainter, chip: QRectF, region: Region) -> None:
        color = self._color(region.label)
        state = self.states.get(region.id, "")
        proposed = state in PROPOSED
        ground, ink = theme.hollow()
        painter.setBrush(QColor(ground if proposed else color))
        painter.setPen(QPen(QColor(color), 1.4, Qt.PenStyle.DashLine) if proposed else Qt.PenStyle.NoPen)
        if state and state != "suggested":
            pen = QPen(QColor(theme.colors().text), 2 if state == "current" else 1.4)
            dashed = state in ("difference", "considered")
            pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
        painter.drawRoundedRect(chip, 5, 5)
        painter.setPen(QColor(ink if proposed else theme.on_color(color)))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._short(region, chip.width() - 8))

    def _paint_marks(self, painter: QPainter, rect: QRect, marked: list[Region], wanted: int) -> QRect:
        """Tint a labelled cell and write its labels at its end, where they leave the text what it wants (or most of
        the cell); what is left for the text."""
        own = [region for region in marked if self.states.get(region.id) not in PROPOSED]
        if own:
            tint = QColor(self._color(own[0].label))
            tint.setAlpha(96 if theme.colors().is_dark else 60)
            painter.fillRect(rect, tint)
            edge = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(_turned(rect, edge), QColor(self._color(own[0].label)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._chip_font)
        right = float(rect.right() - 3)
        for region in marked:
            free = right - rect.left() - min(wanted, 0.66 * rect.width())
            width = min(self._chip_width(region), free)
            if width < LEAST_CHIP:
                break
            chip = QRect(round(right - width), rect.top() + 5, round(width), rect.height() - 10)
            self._paint_chip(painter, QRectF(_turned(rect, chip)), region)
            right -= width + 3
        painter.restore()
        left = QRect(rect.left(), rect.top(), max(0, round(right) - rect.left()), rect.height())
        return _turned(rect, left)

    def _underline(self, painter: QPainter, rect: QRect, sets: list[Region]) -> None:
        """Rows of a selected or differing row set, across the whole width."""
        region = next(region for region in sets if self.states.get(region.id, "suggested") != "suggested")
        painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, QColor(self._color(region.label)))

    def _short(self, region: Region, room: float = WIDEST_CHIP) -> str:
        measure = QFontMetricsF(self._chip_font)
        name = self._name(region.label).replace("\n", " ")
        name = f"? {name}" if self.states.get(region.id) in PROPOSED else name
        return measure.elidedText(name, Qt.TextElideMode.ElideRight, room)

    def _chip_width(self, region: Region) -> float:
        return QFontMetricsF(self._chip_font).horizontalAdvance(self._short(region)) + 12


def one_line(text: str) -> tuple[str, Qt.AlignmentFlag]:
    """A cell on one line, and the side it begins at: numbers right, other text by its own direction."""
    shown = text[:LONGEST]
    if "\n" in shown or "\r" in shown:
        shown = " ⏎ ".join(shown.splitlines())
    if _NUMBER.match(shown):
        return shown, Qt.AlignmentFlag.AlignRight
    for character in shown[:64]:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return shown, Qt.AlignmentFlag.AlignRight
        if direction == "L":
            break
    return shown, Qt.AlignmentFlag.AlignLeft


def _turned(cell: QRect, part: QRect) -> QRect:
    """Where a part of a cell lies in a window that may read from right to left."""
    return QStyle.visualRect(QApplication.layoutDirection(), cell, part)
