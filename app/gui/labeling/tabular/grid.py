"""The table widget: picks as ranges, nothing that walks over all rows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionHeader, QTableView, QWidget

from app.gui.labeling.tabular.delegate import MARGIN, CellDelegate
from app.gui.labeling.tabular.model import LABELS, PageModel
from app.gui.plain import isolated

SAMPLE = 40
NARROW, WIDE = 92, 320
_MOVING = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip


class Header(QHeaderView):
    """Names of columns and numbers of rows. Qt's own would ask the model about every selected row to draw one section:
    for minutes, with a million of them."""

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        option.section = logicalIndex
        option.text = isolated(str(self.model().headerData(logicalIndex, self.orientation())))
        option.textAlignment = self.defaultAlignment()
        option.position = QStyleOptionHeader.SectionPosition.Middle
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex:
            down = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            arrow = QStyleOptionHeader.SortIndicator
            option.sortIndicator = arrow.SortDown if down else arrow.SortUp


class Grid(QTableView):
    """Rows have one fixed height; columns keep the width that fits their first rows."""

    picks_changed = Signal()
    chip_clicked = Signal(int, int)
    """Place in the view and x in the viewport of a click in the column of labels."""

    def __init__(self, model: PageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows, across = Header(Qt.Orientation.Vertical, self), Header(Qt.Orientation.Horizontal, self)
        rows.setSectionsClickable(True)
        self.setVerticalHeader(rows)
        self.setHorizontalHeader(across)
        self._pages = model
        self.setModel(model)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setHighlightSections(False)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setSectionsClickable(True)
        across.setSortIndicatorShown(True)
        across.setStretchLastSection(True)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.fit_rows()

    def fit_rows(self) -> None:
        """One height for all rows, by the present font."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)

    def resize_text(self, factor: float) -> None:
        """Larger or smaller letters, within reason."""
        font = self.font()
        font.setPointSizeF(min(max(font.pointSizeF() * factor, 6.0), 32.0))
        self.setFont(font)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(font)

    def fit_columns(self) -> None:
        """Widths by the first rows: their texts, and the labels beside them."""
        model, marks = self._pages, self.itemDelegate()
        measure = self.fontMetrics()
        lines = [model.line(place) for place in range(min(SAMPLE, model.rowCount()))]
        self.verticalHeader().setFixedWidth(measure.horizontalAdvance(f"{model.rowCount():,}") + 2 * MARGIN + 8)
        self.setColumnWidth(LABELS, 150)
        for column in range(1, model.columnCount()):
            widest = measure.horizontalAdvance(str(model.headerData(column, Qt.Orientation.Horizontal)) + "    ")
            for row, cells in lines:
                if column - 1 < len(cells):
                    width = measure.horizontalAdvance(cells[column - 1][:80].split("\n")[0])
                    if isinstance(marks, CellDelegate):
                        width += marks.marks_width(row, model.column_ids[column - 1])
                    widest = max(widest, width)
            self.setColumnWidth(column, min(max(widest + 2 * MARGIN + 8, NARROW), WIDE))

    def pick_cells(self, cells: bool) -> None:
        """Pick single cells, or whole rows."""
        behavior = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behavior.SelectItems if cells else behavior.SelectRows)
        self.clearSelection()

    def picked_places(self) -> list[tuple[int, int]]:
        """Places of the picked rows in the view, as (first, end), in no particular order."""
        selection = self.selectionModel().selection()
        return [(part.top(), part.bottom() + 1) for part in selection if part.isValid()]

    def picked_cells(self) -> Iterator[tuple[int, str]]:
        """The picked cells as (row number, column id), those of labels left out."""
        for part in self.selectionModel().selection():
            columns = self._pages.column_ids[max(part.left(), 1) - 1 : part.right()]
            for place in range(part.top(), part.bottom() + 1):
                row = self._pages.line(place)[0]
                yield from ((row, column) for column in columns)

    def go_to(self, place: int, column: int | None = None) -> None:
        """Make a row current and bring it into view, without picking it."""
        column = self.currentIndex().column() if column is None else column
        index = self.model().index(place, max(column, 0))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.picks_changed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == LABELS:
            self.chip_clicked.emit(index.row(), round(event.position().x()))

    def event(self, event: QEvent) -> bool:
        """Moving about comes before the window's shortcuts, which nudge regions elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What labels and moves between regions goes to the view; letters are labels' keys, not a search."""
        if _is_own(event):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit_rows()


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _MOVING or event.matches(QKeySequence.StandardKey.SelectAll)
