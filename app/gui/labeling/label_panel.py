"""The labels of the project: choose with a click or a key, add, rename, recolour, change the key, remove."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.label import PALETTE, Label, LabelSchema, new_label
from app.gui import theme
from app.gui.icon import icon, set_icon, swatch
from app.gui.labeling.label_dialog.dialog import LabelDialog
from app.gui.plain import isolated, plain_tip
from app.gui.widgets.empty import EmptyState

LABEL = Qt.ItemDataRole.UserRole + 1
KEY = Qt.ItemDataRole.UserRole + 2

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def key_of(schema: LabelSchema, label: Label) -> str:
    """The keys that choose `label`, in portable form: its digit, else `;` and two letters by its place."""
    if label.key:
        return label.key
    place = next((n for n, other in enumerate(schema.labels) if other.id == label.id), 0)
    first, second = divmod(place, len(_LETTERS))
    return f";, {_LETTERS[first % len(_LETTERS)].upper()}, {_LETTERS[second].upper()}"


def shown_key(key: str) -> str:
    """`;, A, B` as it is typed: `;ab`."""
    return key.replace(", ", "").lower() if key.startswith(";") else key


class LabelModel(QAbstractListModel):
    """One row a label; the name can be edited in place unless the schema is fixed."""

    renamed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.schema = LabelSchema()
        self.fixed = False

    def set_schema(self, schema: LabelSchema) -> None:
        self.beginResetModel()
        self.schema = schema
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.schema.labels)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        label = self.schema.labels[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return label.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = f"{label.name} ({shown_key(key_of(self.schema, label))})"
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return {LABEL: label, KEY: shown_key(key_of(self.schema, label))}.get(role)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if self.fixed else flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: QModelIndex, value: str, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        label = self.schema.labels[index.row()]
        if role != Qt.ItemDataRole.EditRole or not name or name == label.name or self.schema.named(name):
            return False
        self.renamed.emit(label.id, name)
        return True


class LabelPanel(QWidget):
    """`label_chosen` for use now; `schema_edited` with the new schema and, after a removal, the label that went;
    `left` when the person is done with naming labels."""

    label_chosen = Signal(str)
    left = Signal()
    schema_edited = Signal(object, object)

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self._shortcuts: list[QShortcut] = []
        self.with_keypoints = False
        """Whether labels may have skeletons: only those of images."""
        self.model = LabelModel(self)
        self.model.renamed.connect(self._on_renamed)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_LabelDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.clicked.connect(lambda index: self.label_chosen.emit(index.data(LABEL).id))
        self.list.activated.connect(lambda index: self.label_chosen.emit(index.data(LABEL).id))
        self.empty = EmptyState(
            "label",
            self.tr("What do you want to mark?"),
            self.tr("Type the name of your first label below, for instance “cat”."),
            small=True,
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        self.field = QLineEdit(placeholderText=self.tr("Add a label"))
        self.field.setAccessibleName(self.tr("Name of a new label"))
        self.field.returnPressed.connect(self._on_add)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.field, context=Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        self.more = QToolButton()
        self.more.setToolTip(self.tr("Edit the chosen label…"))
        self.more.setAccessibleName(self.tr("Edit the chosen label…"))
        set_icon(self.more, "settings", "muted")
        self.more.clicked.connect(lambda: self.edit(self.current_label))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.field, 1)
        line.addWidget(self.more)
        column.addWidget(self.stack, 1)
        column.addLayout(line)

    @property
    def schema(self) -> LabelSchema:
        return self.model.schema

    @property
    def current_label(self) -> str:
        label = self.list.currentIndex().data(LABEL)
        return label.id if label is not None else ""

    def set_schema(self, schema: LabelSchema, *, fixed: bool) -> None:
        """Show the labels; a station's are `fixed` by its manifest."""
        current = self.current_label
        self.model.fixed = fixed
        self.model.set_schema(schema)
        self.field.setVisible(not fixed)
        self.more.setVisible(not fixed and bool(schema.labels))
        self.stack.setCurrentWidget(self.list if schema.labels or fixed else self.empty)
        self.set_current(current if schema.get(current) else schema.labels[0].id if schema.labels else "")
        self._bind_keys()

    def set_current(self, label_id: str) -> None:
        for row, label in enumerate(self.schema.labels):
            if label.id == label_id:
                self.list.setCurrentIndex(self.model.index(row))

    def begin_adding(self) -> None:
        self.field.setFocus()

    def add(self, name: str) -> Label | None:
        """A new label, or the one of that name; None for an empty name."""
        name = name.strip()
        if not name or self.model.fixed:
            return self.schema.named(name)
        known = self.schema.named(name)
        if known is not None:
            return known
        label = new_label(self.schema, name)
        self.schema_edited.emit(self.schema.with_label(label), None)
        self.set_current(label.id)
        return label

    def edit(self, label_id: str) -> LabelDialog | None:
        """Show everything that can be changed about a label."""
        label = self.schema.get(label_id)
        if label is None or self.model.fixed:
            return None
        dialog = LabelDialog(self.schema, label, self, keypoints=self.with_keypoints)
        dialog.saved.connect(self.take)
        dialog.open()
        return dialog

    def take(self, label: Label) -> None:
        """The label as it is now; its key is taken from whoever had it."""
        old = self.schema.get(label.id)
        owner = next((o for o in self.schema.labels if label.key and o.key == label.key and o.id != label.id), None)
        schema = self.schema
        if owner is not None:
            schema = schema.with_label(replace(owner, key=old.key if old is not None else ""))
        self.schema_edited.emit(schema.with_label(label), None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.list.viewport().update()
        super().changeEvent(event)

    def _on_add(self) -> None:
        label = self.add(self.field.text())
        self.field.clear()
        if label is None:
            self.left.emit()
            return
        self.set_current(label.id)
        self.label_chosen.emit(label.id)
        # Whoever names several goes on typing: in the image the letters of the next name would be tools and marks.
        self.field.setFocus()

    def _on_renamed(self, label_id: str, name: str) -> None:
        label = self.schema.get(label_id)
        if label is not None:
            self.schema_edited.emit(self.schema.with_label(replace(label, name=name)), None)

    def _show_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        label: Label | None = index.data(LABEL)
        if label is None or self.model.fixed:
            return
        menu = QMenu(self)
        menu.addAction(icon("settings"), self.tr("Edit label…"), lambda: self.edit(label.id))
        menu.addAction(icon("edit"), self.tr("Rename"), lambda: self.list.edit(index))
        colors = menu.addMenu(swatch(label.color), self.tr("Colour"))
        for color in PALETTE:
            colors.addAction(swatch(color), color, lambda chosen=color: self._put(replace(label, color=chosen)))
        colors.addSeparator()
        colors.addAction(self.tr("Other…"), lambda: self._choose_color(label))
        menu.addAction(icon("keyboard"), self.tr("Key…"), lambda: self._choose_key(label))
        row = index.row()
        menu.addAction(icon("up"), self.tr("Move up"), lambda: self._move(row, -1)).setEnabled(row > 0)
        menu.addAction(icon("down"), self.tr("Move down"), lambda: self._move(row, 1)).setEnabled(
            row + 1 < self.model.rowCount()
        )
        menu.addSeparator()
        menu.addAction(
            icon("delete"), self.tr("Remove"), lambda: self.schema_edited.emit(self.schema.without(label.id), label)
        )
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _choose_color(self, label: Label) -> None:
        color = QColorDialog.getColor(QColor(label.color), self, self.tr("Colour of “{name}”").format(name=label.name))
        if color.isValid():
            self._put(replace(label, color=color.name()))

    def _choose_key(self, label: Label) -> None:
        keys = ["", *"1234567890"]
        shown = [self.tr("none"), *keys[1:]]
        text, given = QInputDialog.getItem(
            self, self.tr("Key"), plain_tip(self.tr("Digit that chooses “{name}”:").format(name=label.name)), shown,
            keys.index(label.key) if label.key in keys else 0, False
        )  # fmt: skip
        if given:
            self.give_key(label.id, keys[shown.index(text)])

    def give_key(self, label_id: str, key: str) -> None:
        """A digit belongs to one label: who had it before gets the other's."""
        label = self.schema.get(label_id)
        if label is not None:
            self.take(replace(label, key=key))

    def _move(self, row: int, step: int) -> None:
        labels = list(self.schema.labels)
        labels.insert(row + step, labels.pop(row))
        self.schema_edited.emit(LabelSchema(tuple(labels)), None)

    def _put(self, label: Label) -> None:
        self.schema_edited.emit(self.schema.with_label(label), None)

    def _bind_keys(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []
        for label in self.schema.labels:
            shortcut = QShortcut(QKeySequence(key_of(self.schema, label)), self._page)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda key=label.id: self._on_key(key))
            self._shortcuts.append(shortcut)

    def _on_key(self, label_id: str) -> None:
        self.set_current(label_id)
        self.label_chosen.emit(label_id)


class _LabelDelegate(QStyledItemDelegate):
    """Colour, name, key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(120, max(32, option.fontMetrics.height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        label: Label = index.data(LABEL)
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        colors = theme.colors()
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRect(option.rect).adjusted(8, 0, -8, 0)
        key = index.data(KEY)
        chip_width = max(22, option.fontMetrics.horizontalAdvance(key) + 12)
        square = QRect(0, 0, 16, 16)
        chip = QRect(0, 0, chip_width, 20)
        square.moveCenter(box.center())
        chip.moveCenter(box.center())
        if rtl:
            square.moveRight(box.right())
            chip.moveLeft(box.left())
            words = QRect(chip.right() + 8, box.top(), square.left() - chip.right() - 18, box.height())
        else:
            square.moveLeft(box.left())
            chip.moveRight(box.right())
            words = QRect(square.right() + 10, box.top(), chip.left() - square.right() - 18, box.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colors.border)
        painter.setBrush(QColor(label.color))
        painter.drawRoundedRect(square, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(colors.on_selection if selected else colors.border))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(QColor(colors.on_selection if selected else colors.muted))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), key)
        painter.setPen(QColor(colors.on_selection if selected else colors.text))
        text = isolated(option.fontMetrics.elidedText(label.name, Qt.TextElideMode.ElideRight, words.width()))
        start = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, int(start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()
