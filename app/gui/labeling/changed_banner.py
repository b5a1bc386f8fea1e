"""Says over an item that its file is another one than was labelled, and asks what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.gui.plain import plain_label


class ChangedBanner(QFrame):
    """Until the person has answered nothing can be drawn over the new content."""

    keep_chosen = Signal()
    show_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("tone", "warning")
        self.text = plain_label()
        self.text.setWordWrap(True)
        keep = QPushButton(self.tr("Keep the labels"))
        keep.setToolTip(self.tr("The labels fit: go on with the file as it is now"))
        keep.clicked.connect(self.keep_chosen)
        others = QPushButton(self.tr("Show all such items"))
        others.setProperty("role", "quiet")
        others.clicked.connect(self.show_chosen)
        self.keep = keep
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(others)
        row.addWidget(keep)
        self.hide()

    def show_name(self, name: str) -> None:
        words = self.tr("“{name}” has changed since you labelled it. Look whether the labels still fit.")
        self.text.setText(words.format(name=name))
        self.setAccessibleName(self.text.text())
        self.show()
