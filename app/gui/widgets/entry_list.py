"""A list of things that are made and changed one at a time, with the buttons that add and remove one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget


class EntryList(QWidget):
    """`picked` with the row shown now, -1 when there is none. Whoever owns the things adds and removes them."""

    picked = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.currentRowChanged.connect(self.picked)
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.clicked.connect(self.remove_wanted)
        add = QPushButton(self.tr("Add"))
        add.clicked.connect(self.add_wanted)
        buttons = QHBoxLayout()
        for button in (add, self.remove_button):
            # Enter in a field of the dialog saves.
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)

    def append(self, text: str) -> None:
        """One more line, picked."""
        self.list.addItem(text)
        self.list.setCurrentRow(self.list.count() - 1)
