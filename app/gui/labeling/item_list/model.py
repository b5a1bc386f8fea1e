"""The rows of the item list, read a page at a time when they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QStringListModel, Qt

from app.core.changes import MANY
from app.core.item import FileState, Item
from app.gui.item_name import item_name
from app.gui.labeling.item_list.state import file_text, state_text
from app.gui.plain import plain_tip
from app.gui.session import Session
from app.ops import items
from app.ops.filtering import ALL, ItemFilter

PAGE = 200
PAGES_KEPT = 16

ITEM = Qt.ItemDataRole.UserRole + 1
_ROLES = (ITEM, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def described(item: Item) -> str:
    """The item in words, for tooltips and screen readers."""
    translate = QCoreApplication.translate
    parts = [item_name(item), state_text(item.state)]
    if item.regions:
        parts.append(translate("ItemModel", "%Ln region(s)", "", item.regions))
    if item.file_state is not FileState.PRESENT:
        parts.append(file_text(item.file_state))
    if item.problems:
        parts.append(translate("ItemModel", "%Ln problem(s)", "", item.problems))
    if item.note:
        parts.append(translate("ItemModel", "Note: {note}").format(note=item.note))
    return ", ".join(parts)


class ItemModel(QStringListModel):
    """Rows are read when they are looked at. An item that stops matching the filter stays until the next filter.

    `order` holds the places of the listed items in their project; None is all of them as they are. Qt's own list of
    (empty) strings counts the rows: a view asks for their number once for each row, and asking Python a hundred
    thousand times takes a third of a second whenever rows come.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._project = ""
        self._filter = ALL
        self._order: array[int] | None = None
        self._count = 0
        self._pages: OrderedDict[int, list[Item]] = OrderedDict()

    def show_items(self, project_id: str, item_filter: ItemFilter = ALL) -> None:
        """Show what passes the filter in the project's order, found out now: for short lists, and for all items."""
        read = self._session.read
        if not project_id or item_filter == ALL:
            self.show_order(project_id, None, read(items.count, project_id) if project_id else 0)
        else:
            order = read(items.positions, project_id, item_filter)
            self.show_order(project_id, order, len(order))
            self._filter = item_filter

    def show_order(self, project_id: str, order: array[int] | None, count: int) -> None:
        """Show the items at these places; with None the first `count` of the project."""
        self._project, self._order, self._count = project_id, order, count
        self._filter = ALL
        self._pages.clear()
        self.setStringList([""] * count)

    def grow(self, count: int) -> None:
        """All items are shown, and there are `count` now; what is on the screen stays where it is."""
        self._pages.clear()
        if count > self._count:
            before, self._count = self._count, count
            self.insertRows(before, count - before)
        elif count < self._count:
            self.show_order(self._project, None, count)
            return
        self.refresh()

    def refresh(self) -> None:
        """Read again what is looked at."""
        self._pages.clear()
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    @property
    def project(self) -> str:
        return self._project

    @property
    def shows_all(self) -> bool:
        """Whether every item of the project is shown, in the project's order."""
        return self._order is None

    def item(self, row: int) -> Item | None:
        """The item at `row`, None outside."""
        if not 0 <= row < self._count or self._session.workspace is None:
            return None
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._read(number)
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return page[place] if place < len(page) else None

    def row_of(self, item_id: str) -> int:
        """The row of an item, -1 when it is not listed."""
        for number, page in self._pages.items():
            for place, item in enumerate(page):
                if item.id == item_id:
                    return number * PAGE + place
        if not self._project or not item_id:
            return -1
        place = self._session.read(items.index_of, self._project, ALL, item_id)
        if self._order is None:
            return place if place < self._count else -1
        return self._order.index(place) if place in self._order else -1

    def row_beside(self, place: int, step: int) -> int:
        """Of an item that is not listed, at `place` in its project: the row of the listed one nearest to it, forwards
        (step 1) or backwards; -1 when there is none."""
        rows = [(at, row) for row, at in enumerate(self._order or ()) if (at > place if step > 0 else at < place)]
        return (min(rows) if step > 0 else max(rows))[1] if rows else -1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row()) if role in _ROLES else None
        if item is None:
            return None
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(described(item))
        return item_name(item) if role == Qt.ItemDataRole.DisplayRole else described(item)

    def take_changes(self, changed: frozenset[str]) -> None:
        """Read again what changed."""
        if changed == MANY:
            if self._filter != ALL:
                self.show_items(self._project, self._filter)
            elif self._order is None and self._project:
                self.grow(self._session.read(items.count, self._project))
            else:
                self.refresh()
            return
        for number, page in self._pages.items():
            for place, item in enumerate(page):
                if item.id in changed:
                    page[place] = self._session.read(items.get, item.id)
                    index = self.index(number * PAGE + place)
                    self.dataChanged.emit(index, index)

    def _read(self, number: int) -> list[Item]:
        start = number * PAGE
        if self._order is None:
            found = self._session.read(items.page, self._project, ALL, start, PAGE)
        else:
            found = self._session.read(items.items_at, self._project, self._order[start : start + PAGE])
        return list(found)
