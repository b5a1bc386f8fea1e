"""Chooses one item of a project by its name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.gui.item_name import item_name
from app.gui.plain import PlainDelegate, plain_label
from app.gui.session import Session
from app.ops import items
from app.ops.items import ItemFilter

MOST = 300


class ItemDialog(QDialog):
    """`chosen` with the item's id. Typing narrows the list; arrows and Enter choose."""

    chosen = Signal(str)

    def __init__(self, session: Session, project_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare with"))
        self._session, self._project = session, project_id
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Part of the name"))
        self.filter.setAccessibleName(self.tr("Part of the name"))
        self.filter.textChanged.connect(self._fill)
        column.addWidget(self.filter)
        self.list = QListWidget()
        self.list.setItemDelegate(PlainDelegate(self.list))
        self.list.setAccessibleName(self.tr("Items"))
        self.list.itemActivated.connect(lambda _: self.accept())
        column.addWidget(self.list, 1)
        self.more = plain_label()
        self.more.setProperty("role", "muted")
        column.addWidget(self.more)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Compare"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.resize(420, 480)
        self._fill()
        self.filter.setFocus()

    def accept(self) -> None:
        row = self.list.currentItem()
        if row is not None:
            self.chosen.emit(row.data(Qt.ItemDataRole.UserRole))
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.list.count():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        item_filter = ItemFilter(text=self.filter.text())
        found = self._session.read(items.page, self._project, item_filter, 0, MOST)
        self.list.clear()
        for item in found:
            row = QListWidgetItem(item_name(item))
            row.setData(Qt.ItemDataRole.UserRole, item.id)
            self.list.addItem(row)
        self.list.setCurrentRow(0)
        count = self._session.read(items.count, self._project, item_filter) if len(found) == MOST else len(found)
        text = self.tr("The first {shown} of {count}; type to find others.") if count > len(found) else ""
        self.more.setText(text.format(shown=len(found), count=self.locale().toString(count)))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(found))
