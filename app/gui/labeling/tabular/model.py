"""A table as Qt asks for it: pages read when they are looked at, a few kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.gui.labeling.content import TableContent

PAGE = 256
PAGES_KEPT = 48
LABELS = 0
"""The column before the table's own, for the labels of rows."""
_NONE: tuple[int, tuple[str, ...]] = (-1, ())
Index = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractTableModel):
    """Column 0 holds labels, the others the table. Rows are places in the sorted and filtered view."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.content: TableContent | None = None
        self.column_ids: list[str] = []
        self._names: list[str] = []
        self._count = 0
        self._pages: OrderedDict[int, Sequence[tuple[int, Sequence[str]]]] = OrderedDict()
        self.labels_title = ""
        self.row_text: Any = lambda row: ""
        """The labels of a row as text, for screen readers."""

    def show(self, content: TableContent | None) -> None:
        """Another table, or none."""
        self.beginResetModel()
        self.content = content
        self.column_ids = [column.id for column in content.columns] if content else []
        self._names = [column.name for column in content.columns] if content else []
        self._pages.clear()
        self._count = content.view_count if content else 0
        self.endResetModel()

    def refresh(self) -> None:
        """The content was sorted or filtered."""
        self.beginResetModel()
        self._pages.clear()
        self._count = self.content.view_count if self.content else 0
        self.endResetModel()

    def line(self, place: int) -> tuple[int, Sequence[str]]:
        """(row number, cells) of a place in the view; (-1, ()) beyond it."""
        number, within = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            if self.content is None or place >= self._count:
                return _NONE
            page = self._pages[number] = self.content.page(number * PAGE, PAGE)
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[within] if within < len(page) else _NONE

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self.content is None else len(self.column_ids) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row, cells = self.line(index.row())
        if index.column() == LABELS:
            return self.row_text(row)
        place = index.column() - 1
        return cells[place] if place < len(cells) else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            return f"{self.line(section)[0] + 1:,}"
        return self.labels_title if section == LABELS else self._names[section - 1]
