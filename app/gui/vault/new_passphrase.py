"""Two lines for a new passphrase, which must agree, and a suggestion for whoever wants one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.account.key_form import LEAST, PassphraseField
from app.gui.errors import mark_field


class NewPassphraseForm(QWidget):
    """`words` gives the passphrase, or says beside the line what is wrong with it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first = PassphraseField(self.tr("New passphrase"))
        self.again = PassphraseField(self.tr("The same once more"))
        self.suggest = QPushButton(self.tr("Suggest a passphrase"))
        self.suggest.setProperty("role", "quiet")
        self.suggest.setAutoDefault(False)
        self.suggest.clicked.connect(self._on_suggest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.first)
        column.addWidget(self.again)
        column.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)
        for field in (self.first, self.again):
            field.edit.textChanged.connect(self.changed)

    @property
    def filled(self) -> bool:
        return bool(self.first.edit.text() and self.again.edit.text())

    def words(self) -> str:
        """What both lines agree on; "" after saying what is wrong."""
        for field in (self.first, self.again):
            mark_field(field.edit, "")
        if len(self.first.edit.text()) < LEAST:
            mark_field(self.first.edit, self.tr("Please use at least {n} characters.").format(n=LEAST))
        elif self.first.edit.text() != self.again.edit.text():
            mark_field(self.again.edit, self.tr("The two are not the same."))
        else:
            return self.first.edit.text()
        return ""

    def _on_suggest(self) -> None:
        from app.signing.passphrase import random_passphrase

        words = random_passphrase()
        for field in (self.first, self.again):
            field.edit.setText(words)
        # To be written down, it has to be seen.
        self.first.edit.setEchoMode(QLineEdit.EchoMode.Normal)
        self.first.edit.setFocus()
        self.first.edit.selectAll()
