"""The line above the table: filter, count, and labelling everything the filter leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.gui.icon import swatch
from app.gui.plain import plain_label

PAUSE = 250
"""Milliseconds after the last key before the table is filtered; Enter filters at once."""


class FilterBar(QWidget):
    filter_changed = Signal(str)
    label_all = Signal()
    left = Signal()
    """Escape or arrow down: back to the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(placeholderText=self.tr("Filter rows"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Filter rows"))
        self.count = plain_label()
        self.all = QPushButton()
        self.all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(12)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.count)
        layout.addWidget(self.all)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.apply)
        self._applied = ""
        self.field.textChanged.connect(lambda: self._pause.start())
        self.field.returnPressed.connect(self.apply)
        self.all.clicked.connect(self.label_all)

    def apply(self) -> None:
        """Filter by what is in the field, if that is new."""
        self._pause.stop()
        text = self.field.text().strip()
        if text != self._applied:
            self._applied = text
            self.filter_changed.emit(text)

    def show_filter(self, text: str) -> None:
        """Take over a filter that is in force already."""
        self._applied = text
        self.field.setText(text)
        self._pause.stop()

    def show_count(self, shown: int, total: int, label: str, color: str, *, can_label: bool) -> None:
        """How many rows there are, and what the button would do."""
        if shown == total:
            self.count.setText(self.tr("{n} rows").format(n=f"{total:,}"))
        else:
            self.count.setText(self.tr("{n} of {total} rows").format(n=f"{shown:,}", total=f"{total:,}"))
        text = self.tr("Label all {n} rows").format(n=f"{shown:,}")
        if label:
            # An ampersand in a label's name is not a mnemonic.
            text = self.tr("Label all {n} rows “{label}”").format(n=f"{shown:,}", label=label.replace("&", "&&"))
            self.all.setIcon(swatch(color))
        self.all.setText(text)
        self.all.setAccessibleName(text)
        self.all.setEnabled(can_label and shown > 0)
        self.all.setVisible(can_label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            self.apply()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)
