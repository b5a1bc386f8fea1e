"""A small list under the pointer that asks which label a new region gets; typing filters, or makes a new label."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.core.label import LabelSchema
from app.gui.icon import icon, swatch
from app.gui.plain import plain_label

_NEW = Qt.ItemDataRole.UserRole + 1


class LabelPicker(QDialog):
    """`label_picked` with a label's id, or `name_entered` with the name of one to make; Escape gives neither."""

    label_picked = Signal(str)
    name_entered = Signal(str)

    def __init__(self, schema: LabelSchema, parent: QWidget, *, fixed: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setWindowTitle(self.tr("Choose a label"))
        self._schema, self._fixed = schema, fixed
        self.field = QLineEdit(placeholderText=self.tr("Find a label") if fixed else self.tr("Find or name a label"))
        self.field.setAccessibleName(self.tr("Find or name a label"))
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _item: self._take())
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.none = plain_label(
            self.tr("No label is called that.") if fixed else self.tr("Type a name; Enter makes the label.")
        )
        self.none.setProperty("role", "muted")
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.none, 1)
        self.resize(256, 240)
        self._filter("")

    def popup(self, place: QPoint) -> None:
        """Show at `place` (global), inside the screen."""
        area = self.screen().availableGeometry()
        self.move(min(place.x(), area.right() - self.width()), min(place.y(), area.bottom() - self.height()))
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(event.key())
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
            digit = event.text()
            label = next((label for label in self._schema.labels if digit and label.key == digit), None)
            if label is not None and not self.field.text():
                self.accept()
                self.label_picked.emit(label.id)
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        self.list.clear()
        wanted = text.strip()
        for label in self._schema.labels:
            if wanted.casefold() in label.name.casefold():
                entry = QListWidgetItem(swatch(label.color), f"{label.name}   {label.key}".rstrip())
                entry.setData(_NEW, label.id)
                self.list.addItem(entry)
        if wanted and not self._fixed and self._schema.named(wanted) is None:
            self.list.addItem(QListWidgetItem(icon("add"), self.tr("New label “{name}”").format(name=wanted)))
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.none.setVisible(self.list.count() == 0)

    def _take(self) -> None:
        if self.list.currentRow() < 0:
            return
        entry = self.list.currentItem()
        label_id = entry.data(_NEW)
        self.accept()
        if label_id is not None:
            self.label_picked.emit(label_id)
        else:
            self.name_entered.emit(self.field.text().strip())
