"""What a list or page says while there is nothing in it, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.plain import plain_label
from app.gui.widgets.choice import IconLabel


class EmptyState(QWidget):
    """A picture, a sentence, a line of help and at most two buttons, in the middle."""

    def __init__(
        self, icon: str, title: str, text: str = "", *buttons: tuple[str, Callable[[], object]], small: bool = False
    ) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(IconLabel(icon, 24 if small else 48, "muted"), 0, centre)
        self.heading = plain_label(title)
        self.heading.setFont(theme.title_font(0 if small else 2))
        self.heading.setWordWrap(True)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.heading)
        self.words = plain_label(text)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMaximumWidth(480)
        self.words.setMinimumWidth(160 if small else 400)
        # As wide as it may be and in the middle: an alignment would give a wrapped label one line's height.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.words, 100)
        across.addStretch(1)
        column.addLayout(across)
        self.say(title, text)
        column.addSpacing(8)
        for position, (name, action) in enumerate(buttons):
            button = QPushButton(name)
            button.setProperty("role", "primary" if position == 0 else "quiet")
            button.clicked.connect(action)
            column.addWidget(button, 0, centre)
        column.addStretch(2 if not small else 1)

    def say(self, title: str, text: str = "") -> None:
        """Another sentence and line of help."""
        self.heading.setText(title)
        self.words.setText(text)
        self.words.setVisible(bool(text))
