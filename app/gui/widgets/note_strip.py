"""A line above content that says what is odd about it, until it is put away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.icon import pixmap, set_icon
from app.gui.plain import plain_label


class NoteStrip(QFrame):
    """Hidden while there is nothing to say. All of it is plain text: it may quote a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notes")
        self._icon = QLabel()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        close = QToolButton()
        close.setToolTip(self.tr("Dismiss"))
        close.setAccessibleName(self.tr("Dismiss"))
        set_icon(close, "close", "muted")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._lines, 1)
        self._tail = row
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.texts: tuple[str, ...] = ()
        self.hide()

    def add_choice(self, widget: QWidget) -> None:
        """Offer something to do about what is said, at the end of the line."""
        self._tail.insertWidget(2, widget, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, texts: Sequence[str]) -> None:
        """Show these sentences, one a line, in place of what was there."""
        while (entry := self._lines.takeAt(0)) is not None:
            entry.widget().deleteLater()
        self.texts = tuple(texts)
        for text in self.texts:
            line = plain_label(text)
            line.setWordWrap(True)
            self._lines.addWidget(line)
        self._icon.setPixmap(pixmap("warning", theme.colors().warning, 16, self.devicePixelRatioF()))
        self.setAccessibleName(" ".join(self.texts))
        self.setVisible(bool(self.texts))
