"""A table of lines that are all in memory: texts, what they are sorted by, and a tooltip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.gui.plain import PlainDelegate, plain_tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Cell(NamedTuple):
    """`key` decides the order (empty: the text); all keys of a column are of one kind."""

    text: str
    key: Any = ""
    tip: str = ""


class LineModel(QAbstractTableModel):
    """Columns named once, lines replaced as a whole."""

    def __init__(self, titles: Sequence[str], numbers: Sequence[int] = ()) -> None:
        super().__init__()
        self._titles, self._numbers = tuple(titles), frozenset(numbers)
        self._lines: list[tuple[Cell, ...]] = []
        self._order: tuple[int, Qt.SortOrder] | None = None

    def show_lines(self, lines: Sequence[Sequence[Cell]]) -> None:
        self.beginResetModel()
        self._lines = [tuple(line) for line in lines]
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order)
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        if self._order is not None:
            column, order = self._order
            self._lines.sort(
                key=lambda line: line[column].key if line[column].key != "" else line[column].text.casefold(),
                reverse=order == Qt.SortOrder.DescendingOrder,
            )

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._numbers:
            return int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self._lines[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.tip or cell.text)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._numbers:
            return int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return None


def make_table(model: LineModel, name: str, widths: Sequence[int], stretch: int = 0) -> QTableView:
    """A quiet read-only table; `widths` in letters, the column `stretch` takes what is left."""
    table = QTableView()
    table.setItemDelegate(PlainDelegate(table))
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 14)
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    table.setSortingEnabled(True)
    letter = table.fontMetrics().averageCharWidth()
    for section, letters in enumerate(widths):
        table.setColumnWidth(section, letters * letter)
    head.setMinimumSectionSize(7 * letter)
    head.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    return table


def fit_height(table: QTableView, most: int = 12) -> None:
    """As high as its lines, up to `most`; the rest is scrolled."""
    rows = min(most, max(1, table.model().rowCount()))
    head = table.horizontalHeader().sizeHint().height()
    bar = table.horizontalScrollBar().sizeHint().height()
    table.setFixedHeight(head + rows * table.verticalHeader().defaultSectionSize() + bar + 4)
