"""Every action, page and project by a few letters of its name (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.icon import SIZE, icon, pixmap
from app.gui.plain import plain_label

_RUN = Qt.ItemDataRole.UserRole + 1
_KEY = Qt.ItemDataRole.UserRole + 2
_PLACE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Command:
    """`place` says in which menu it is; `key` its shortcut."""

    title: str
    run: Callable[[], object]
    place: str = ""
    key: str = ""
    icon: str = ""


def score(query: str, text: str) -> int | None:
    """How well the letters of `query` occur in order in `text`: higher is better, None when they do not.

    Starts of words and runs of letters count more; a shorter text wins between equals.
    """
    wanted, hay = query.casefold().replace(" ", ""), text.casefold()
    points, at, last = 0, 0, -2
    for letter in wanted:
        found = hay.find(letter, at)
        if found < 0:
            return None
        starts = found == 0 or not hay[found - 1].isalnum()
        ahead = _word_start(hay, letter, at)
        if not starts and found != last + 1 and ahead >= 0:
            found, starts = ahead, True
        points += 8 if starts else 5 if found == last + 1 else 1
        last, at = found, found + 1
    return points * 100 - len(hay)


def _picture(name: str) -> QIcon:
    """Of a command; it can be told from its ground in the row that is chosen, too."""
    colors = theme.colors()
    drawn = icon(name, colors.muted) if name else icon("dot", colors.border)
    drawn.addPixmap(pixmap(name or "dot", colors.on_selection, SIZE), QIcon.Mode.Selected)
    return drawn


def _word_start(text: str, letter: str, at: int) -> int:
    return next((i for i in range(at, len(text)) if text[i] == letter and (i == 0 or not text[i - 1].isalnum())), -1)


class CommandPalette(QDialog):
    """Typing filters, arrows choose, Enter runs and closes, Escape closes."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setWindowTitle(self.tr("Command palette"))
        self._commands = commands
        self.field = QLineEdit(placeholderText=self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Search all commands"))
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(lambda _index: self.run_current())
        self.none = plain_label(self.tr("Nothing is called that."))
        self.none.setProperty("role", "muted")
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for widget in (self.field, self.list, self.none):
            column.addWidget(widget)
        self.resize(560, 420)
        above = parent.mapToGlobal(parent.rect().center())
        self.move(above.x() - 280, parent.mapToGlobal(parent.rect().topLeft()).y() + 72)
        self._filter("")
        self.field.setFocus()

    def run_current(self) -> None:
        run = self.list.currentIndex().data(_RUN)
        self.accept()
        if run is not None:
            run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.run_current()
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if key in steps and self.model.rowCount():
                row = max(0, min(self.model.rowCount() - 1, self.list.currentIndex().row() + steps[key]))
                self.list.setCurrentIndex(self.model.index(row, 0))
                return True
        return super().eventFilter(watched, event)

    def _filter(self, query: str) -> None:
        ranked = []
        for order, command in enumerate(self._commands):
            points = score(query, command.title)
            if points is None and command.place:
                in_place = score(query, f"{command.place} {command.title}")
                points = None if in_place is None else in_place - 1_000
            if points is not None:
                ranked.append((-points if query else 0, order, command))
        self.model.clear()
        for _points, _order, command in sorted(ranked, key=lambda entry: entry[:2]):
            row = QStandardItem(_picture(command.icon), command.title)
            row.setData(command.run, _RUN)
            row.setData(command.key, _KEY)
            row.setData(command.place, _PLACE)
            self.model.appendRow(row)
        self.list.setVisible(self.model.rowCount() > 0)
        self.none.setVisible(self.model.rowCount() == 0)
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))


class _CommandDelegate(QStyledItemDelegate):
    """Title at the start, key and place at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, max(36, option.fontMetrics.height() + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        self.initStyleOption(option, index)
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        key = QKeySequence(index.data(_KEY) or "").toString(QKeySequence.SequenceFormat.NativeText)
        place = index.data(_PLACE) or ""
        text = "    ".join(part for part in (place, key) if part)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setPen(theme.colors().on_selection if selected else theme.colors().muted)
        box = QRect(option.rect).adjusted(12, 0, -12, 0)
        end = (
            Qt.AlignmentFlag.AlignLeft
            if option.direction is Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignRight
        )
        painter.drawText(box, int(end | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), text)
        painter.restore()
