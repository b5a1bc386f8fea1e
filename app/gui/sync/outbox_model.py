"""The outbox as a table that reads the rows it shows, two hundred at a time."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QPersistentModelIndex, Qt

from app.core.outbox import OutboxState
from app.gui import theme
from app.gui.icon import icon
from app.gui.messages import shown
from app.gui.plain import plain_tip
from app.gui.session import Session
from app.gui.sync.wording import ICONS, kind_words, moment, state_words, wait_words
from app.ops import delivering
from app.ops.delivering import Delivery

PAGE = 200
MAX_PAGES = 20
STATE, WHAT, ITEM, WHEN, TRIES, NOTE = range(6)
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class OutboxModel(QAbstractTableModel):
    """Rows newest first. `reload` reads anew; a page that was read is kept until then."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._states: tuple[OutboxState, ...] = ()
        self._count = 0
        self._pages: OrderedDict[int, list[Delivery]] = OrderedDict()

    def show_states(self, states: Sequence[OutboxState]) -> None:
        """Only records in these states; all when empty."""
        self._states = tuple(states)
        self.reload()

    def reload(self) -> None:
        """Read again. The number of rows stays the same while only states change, so that nothing jumps."""
        count = 0 if self._session.workspace is None else self._session.read(delivering.count, self._states)
        self._pages.clear()
        if count != self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()
        elif count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, NOTE))

    def delivery(self, row: int) -> Delivery | None:
        """The record in `row`; None when it has gone meanwhile."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            if self._session.workspace is None:
                return None
            page = self._session.read(delivering.deliveries, self._states, number * PAGE, PAGE)
            self._pages[number] = page
            while len(self._pages) > MAX_PAGES:
                self._pages.popitem(last=False)
        return page[place] if place < len(page) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else NOTE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("State"), self.tr("What"), self.tr("Item"), self.tr("Since"), self.tr("Tries"), self.tr("Note")
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.delivery(index.row())
        if found is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(found, column)
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            name, color = ICONS[found.state]
            return icon(name, getattr(theme.colors(), color))
        if role == Qt.ItemDataRole.ToolTipRole and column in (ITEM, NOTE):
            return plain_tip(self._text(found, column)) or None
        if role == Qt.ItemDataRole.TextAlignmentRole and column == TRIES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, found: Delivery, column: int) -> str:
        if column == STATE:
            return state_words(found.state)
        if column == WHAT:
            return kind_words(found.kind)
        if column == ITEM:
            return " · ".join(part for part in (found.item, found.project) if part)
        if column == WHEN:
            return moment(found.created_ms, QLocale())
        if column == TRIES:
            return QLocale().toString(found.tries) if found.tries else ""
        return note_of(found)


def note_of(found: Delivery) -> str:
    """Why it waits, and when it is tried again."""
    ahead = found.due_ms - time.time_ns() // 1_000_000
    if found.state is OutboxState.QUEUED and found.tries and ahead > 0:
        again = QCoreApplication.translate("Delivery", "Tried again {when}.").format(when=wait_words(ahead))
        return f"{shown(found.reason)} {again}".strip()
    return shown(found.reason)
