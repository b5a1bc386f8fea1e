"""The list of a project's items with their states: any number of them, read a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import MANY, Changes
from app.core.item import Item, ItemState
from app.gui import theme
from app.gui.icon import pixmap, set_icon
from app.gui.session import Session
from app.ops import items
from app.ops.items import ItemFilter

PAGE = 200
PAGES_KEPT = 16

ITEM = Qt.ItemDataRole.UserRole + 1


class StateLook(NamedTuple):
    text: str
    icon: str
    color: str


STATES: dict[ItemState, StateLook] = {
    ItemState.NEW: StateLook(QT_TRANSLATE_NOOP("ItemState", "Not started"), "state_new", "muted"),
    ItemState.DRAFT: StateLook(QT_TRANSLATE_NOOP("ItemState", "In progress"), "state_draft", "accent"),
    ItemState.DONE: StateLook(QT_TRANSLATE_NOOP("ItemState", "Done"), "state_done", "success"),
    ItemState.UNSIGNED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Waiting for your key"), "key", "warning"),
    ItemState.QUEUED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Waiting to be sent"), "state_queued", "accent"),
    ItemState.RECEIVED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Received by the station"), "state_done", "accent"),
    ItemState.IN_REVIEW: StateLook(QT_TRANSLATE_NOOP("ItemState", "In review"), "state_wait", "accent"),
    ItemState.ACCEPTED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Accepted"), "check", "success"),
    ItemState.FIXED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Accepted with corrections"), "check", "warning"),
    ItemState.REJECTED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Rejected"), "state_rejected", "danger"),
    ItemState.RETURNED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Returned to you"), "state_returned", "warning"),
    ItemState.DISPUTED: StateLook(QT_TRANSLATE_NOOP("ItemState", "Disputed"), "warning", "warning"),
}


def state_text(state: ItemState) -> str:
    return QCoreApplication.translate("ItemState", STATES[state].text)


class ItemModel(QAbstractListModel):
    """Rows are read when they are looked at. An item that stops matching the filter stays until the next filter."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._project = ""
        self._filter = ItemFilter()
        self._count = 0
        self._pages: OrderedDict[int, list[Item]] = OrderedDict()

    def show_items(self, project_id: str, item_filter: ItemFilter) -> None:
        self.beginResetModel()
        self._project, self._filter = project_id, item_filter
        self._pages.clear()
        self._count = self._session.read(items.count, project_id, item_filter) if project_id else 0
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def item(self, row: int) -> Item | None:
        """The item at `row`, None outside."""
        if not 0 <= row < self._count or self._session.workspace is None:
            return None
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._session.read(
                items.page, self._project, self._filter, number * PAGE, PAGE
            )
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return page[place] if place < len(page) else None

    def row_of(self, item_id: str) -> int:
        for number, page in self._pages.items():
            for place, item in enumerate(page):
                if item.id == item_id:
                    return number * PAGE + place
        return self._session.read(items.index_of, self._project, self._filter, item_id)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (
            ITEM,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        item = self.item(index.row())
        if item is None:
            return None
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        return f"{item.name}, {state_text(item.state)}"

    def take_changes(self, changed: frozenset[str]) -> None:
        """Read again what changed."""
        if changed == MANY:
            self.show_items(self._project, self._filter)
            return
        for number, page in self._pages.items():
            for place, item in enumerate(page):
                if item.id in changed:
                    page[place] = self._session.read(items.get, item.id)
                    index = self.index(number * PAGE + place)
                    self.dataChanged.emit(index, index)


class ItemStrip(QWidget):
    """A filter above the list; `item_chosen` when the person picks another item."""

    item_chosen = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._project = ""
        self.field = QLineEdit(placeholderText=self.tr("Filter by name"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Filter items by name"))
        self._timer = QTimer(self, singleShot=True, interval=150)
        self._timer.timeout.connect(self.apply_filter)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.states = QToolButton()
        self.states.setToolTip(self.tr("Show only some states"))
        self.states.setAccessibleName(self.tr("Filter items by state"))
        self.states.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_icon(self.states, "filter", "muted")
        menu = QMenu(self.states)
        for state in ItemState:
            action = menu.addAction(state_text(state))
            action.setCheckable(True)
            action.setData(state.value)
            action.toggled.connect(self.apply_filter)
        self.states.setMenu(menu)
        self.model = ItemModel(session, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Items"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_ItemDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.states)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 8)
        foot.addWidget(self.count)
        column.addLayout(foot)
        self.setMinimumWidth(200)

    def show_project(self, project_id: str) -> None:
        self._project = project_id
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.apply_filter()

    def apply_filter(self) -> None:
        """Show what the field and the menu ask for, and say how many that is."""
        current = self.current_item()
        chosen = [action for action in self.states.menu().actions() if action.isChecked()]
        set_icon(self.states, "filter", "accent" if chosen else "muted")
        states = frozenset(ItemState(action.data()) for action in chosen)
        self.model.show_items(self._project, ItemFilter(self.field.text().strip(), states))
        self.count.setText(self.tr("%n item(s)", "", self.model.rowCount()))
        if current is not None:
            self.show_current(current.id)

    def current_item(self) -> Item | None:
        return self.model.item(self.list.currentIndex().row())

    def show_current(self, item_id: str) -> None:
        """Mark the open item, without opening it."""
        row = self.model.row_of(item_id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    def neighbour(self, step: int) -> Item | None:
        """The item `step` places away in the filtered list; None at its ends."""
        row = self.list.currentIndex().row()
        return self.model.item(row + step if row >= 0 else 0)

    def take_changes(self, changes: Changes) -> None:
        if not changes.items or not self._project:
            return
        current = self.current_item()
        self.model.take_changes(changes.items)
        self.count.setText(self.tr("%n item(s)", "", self.model.rowCount()))
        if current is not None and changes.items == MANY:
            self.show_current(current.id)

    def _on_clicked(self, index: QModelIndex) -> None:
        item = self.model.item(index.row())
        if item is not None:
            self.item_chosen.emit(item)


class _ItemDelegate(QStyledItemDelegate):
    """State icon, name, and the state in words with the number of regions."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(160, 2 * option.fontMetrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        item: Item | None = index.data(ITEM)
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        if item is None:
            return
        look, colors = STATES[item.state], theme.colors()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        box = QRect(option.rect).adjusted(12, 6, -8, -6)
        side = 20
        tint = colors.on_selection if selected else getattr(colors, look.color)
        picture = pixmap(look.icon, tint, side, widget.devicePixelRatioF())
        painter.drawPixmap(box.right() - side if rtl else box.left(), box.center().y() - side // 2, picture)
        words = box.adjusted(0, 0, -side - 8, 0) if rtl else box.adjusted(side + 8, 0, 0, 0)
        half = words.height() // 2
        align = int(
            (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )
        painter.save()
        painter.setPen(colors.on_selection if selected else colors.text)
        name = option.fontMetrics.elidedText(item.name, Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(QRect(words.left(), words.top(), words.width(), half), align, name)
        painter.setPen(colors.on_selection if selected else colors.muted)
        painter.setFont(theme.title_font(-1))
        second = state_text(item.state)
        if item.regions:
            second += " · " + self.tr("%n region(s)", "", item.regions)
        second = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(QRect(words.left(), words.top() + half, words.width(), half), align, second)
        painter.restore()
