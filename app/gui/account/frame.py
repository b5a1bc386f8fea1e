"""The frame of dialogs about account and money: title, words, outcome, a bar while something runs, buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.errors import AppError
from app.gui import theme
from app.gui.errors import show_error
from app.gui.messages import sentence
from app.gui.page import Shell
from app.gui.plain import plain_label

if TYPE_CHECKING:
    from app.workspace import Workspace

WIDTH = 560


def open_workspace(shell: Shell) -> Workspace:
    """The workspace a dialog is about; a dialog is only shown while one is open."""
    workspace = shell.session.workspace
    assert workspace is not None
    return workspace


class FrameDialog(QDialog):
    """`content` is laid out by the subclass. While `work` is shown the main button rests and nothing can be changed."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(WIDTH)
        self.heading = plain_label()
        self.heading.setFont(theme.title_font(2))
        self.heading.setWordWrap(True)
        self.text = plain_label()
        self.text.setWordWrap(True)
        self.text.setProperty("role", "muted")
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        self.outcome = plain_label()
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setFixedHeight(6)
        self.bar.hide()
        self.buttons = QDialogButtonBox()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.main = QPushButton()
        self.main.setProperty("role", "primary")
        self.main.setDefault(True)
        self.buttons.addButton(self.main, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.run)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addLayout(self.content, 1)
        column.addWidget(self.outcome)
        column.addWidget(self.bar)
        column.addSpacing(4)
        column.addWidget(self.buttons)

    def present(self, title: str, text: str = "", main: str = "") -> None:
        """Heading, the line under it, and what the main button says (empty: there is none)."""
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.main.setText(main)
        self.main.setVisible(bool(main))

    def run(self) -> None:
        """What the main button does."""
        self.accept()

    def work(self, text: str) -> None:
        """Something runs; say what."""
        self.say(text)
        self.bar.show()
        self.main.setEnabled(False)

    def fit(self) -> None:
        """As high as what is shown now; wrapped words make the height depend on the width."""
        layout = self.layout()
        layout.activate()
        width = max(self.width(), WIDTH)
        self.resize(width, layout.totalHeightForWidth(width))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def rest(self) -> None:
        """It has ended."""
        self.bar.hide()
        self.main.setEnabled(True)

    def say(self, text: str, role: str = "muted") -> None:
        """The outcome, or what runs now; `role` is muted, error, warning or success."""
        self.outcome.setProperty("role", role)
        self.outcome.style().unpolish(self.outcome)
        self.outcome.style().polish(self.outcome)
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        self.fit()

    def fail(self, error: Exception) -> None:
        """Say here, where the person looks, what went wrong; a bug goes its own way."""
        self.rest()
        self.say("")
        if isinstance(error, AppError):
            self.say(sentence(error), "error")
        else:
            show_error(error)
