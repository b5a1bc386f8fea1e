"""The decisions on the person's own work: new ones first to be read, each with its reason and what it pays."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import Changes
from app.gui import theme
from app.gui.decision.frame import DecisionFrame
from app.gui.decision.wording import LOOKS, verdict_words
from app.gui.icon import pixmap
from app.gui.page import Page, Shell
from app.gui.plain import isolated, plain_label, plain_tip
from app.gui.review.rule import vertical_rule
from app.gui.sync.wording import day
from app.gui.widgets.empty import EmptyState
from app.ops import disputing, items
from app.ops.disputing import InboxEntry

ENTRY = Qt.ItemDataRole.UserRole + 1
WIDTH = 264


class InboxModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[InboxEntry] = []

    def show_entries(self, entries: list[InboxEntry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.item
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            new = "" if entry.seen else self.tr("new")
            words = (entry.item, verdict_words(entry.decision.verdict), entry.project, new)
            said = ", ".join(part for part in words if part)
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None


class DecisionPage(Page):
    """A list and the decision that is open; nothing counts as read until the person says so."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.model = InboxModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Decisions"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(lambda now, _old: self._show(now.row()))
        self.count = plain_label()
        self.count.setProperty("role", "muted")
        self.count.setContentsMargins(12, 8, 12, 8)
        side = QWidget()
        side.setFixedWidth(WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        self.frame = DecisionFrame(shell)
        self.frame.correct_asked.connect(self._correct)
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (side, vertical_rule()):
            row.addWidget(widget)
        row.addWidget(self.frame, 1)
        self.empty = EmptyState(
            "guideline",
            self.tr("No decisions yet"),
            self.tr("When your work for a station was reviewed, what was decided and why appears here."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        shell.session.changed.connect(self._on_changes)

    def enter(self, argument: object = None) -> None:
        """Show the list; `argument` may be an item's id."""
        self._fill()
        if isinstance(argument, str):
            self._choose(argument)
        elif self.model.entries and not self.list.currentIndex().isValid():
            fresh = next((n for n, entry in enumerate(self.model.entries) if not entry.seen), 0)
            self.list.setCurrentIndex(self.model.index(fresh))
        self.list.setFocus()

    def close_page(self) -> None:
        super().close_page()
        self.frame.clear()
        self.model.show_entries([])
        self.stack.setCurrentWidget(self.empty)

    def _fill(self) -> None:
        entries = []
        if self.shell.session.workspace is not None:
            entries = self.shell.session.read(disputing.inbox)
        row = self.list.currentIndex().row()
        current = self.model.entries[row].item_id if 0 <= row < len(self.model.entries) else ""
        if entries != self.model.entries:
            blocked = self.list.selectionModel().blockSignals(True)
            self.model.show_entries(entries)
            self.list.selectionModel().blockSignals(blocked)
            self._choose(current)
        new = sum(not entry.seen for entry in entries)
        self.count.setText(self.tr("%Ln new", "", new) if new else self.tr("Nothing new"))
        self.stack.setCurrentIndex(1 if entries else 0)

    def _choose(self, item_id: str) -> None:
        row = next((n for n, entry in enumerate(self.model.entries) if entry.item_id == item_id), -1)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def _show(self, row: int) -> None:
        if 0 <= row < len(self.model.entries) and self.model.entries[row].item_id != self.frame.item_id:
            self.frame.show_item(self.model.entries[row].item_id)

    def _correct(self, item_id: str) -> None:
        workspace = self.shell.session.workspace
        if workspace is not None and item_id:
            # The labelling page goes on with the item that was visited last.
            workspace.write(items.mark_visited, item_id)
            self.shell.go("label", self.shell.session.read(items.get, item_id).project_id)

    def _on_changes(self, changes: Changes) -> None:
        if (changes.decisions or changes.items) and self.isVisible() and self.shell.session.workspace is not None:
            self._fill()


class _Delegate(QStyledItemDelegate):
    """Verdict icon, item, verdict with project and day; bold while it is new."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: InboxEntry = index.data(ENTRY)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        look, colors = LOOKS[entry.decision.verdict], theme.colors()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        box = QRect(option.rect).adjusted(12, 6, -10, -6)
        side = 20
        tint = colors.on_selection if selected else getattr(colors, look.color)
        picture = pixmap(look.icon, tint, side, option.widget.devicePixelRatioF())
        painter.drawPixmap(box.right() - side if rtl else box.left(), box.center().y() - side // 2, picture)
        words = box.adjusted(0, 0, -side - 10, 0) if rtl else box.adjusted(side + 10, 0, 0, 0)
        half = words.height() // 2
        across = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        align = int(across | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        strong = QFont(option.font)
        strong.setBold(not entry.seen)
        when = day(entry.decision.decided_ms, option.widget.locale())
        lines = (
            (entry.item, strong, colors.text),
            (f"{verdict_words(entry.decision.verdict)} · {when}", theme.title_font(-1), colors.muted),
        )
        painter.save()
        for place, (text, font, color) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(colors.on_selection if selected else color)
            shown = isolated(painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, words.width()))
            painter.drawText(QRect(words.left(), words.top() + place * half, words.width(), half), align, shown)
        painter.restore()
