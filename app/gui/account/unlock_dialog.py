"""Unlocking the key, and using a key file that the person brings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.errors import BlockedError, FormatError, InputError, RejectedError
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.account.key_form import PassphraseField
from app.gui.errors import fault_label, mark_field
from app.gui.messages import sentence
from app.gui.page import Shell

if TYPE_CHECKING:
    pass


class UnlockDialog(FrameDialog):
    """Asks for the passphrase until it is the right one."""

    unlocked = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.present(
            self.tr("Unlock your key"),
            self.tr("Your work is saved. With the key open it is signed and sent by itself."),
            self.tr("Unlock"),
        )
        self._shell = shell
        self._workspace = open_workspace(shell)
        self.field = PassphraseField(self.tr("Passphrase of your key"))
        self.field.edit.textChanged.connect(lambda text: self.main.setEnabled(bool(text)))
        self.main.setEnabled(False)
        self.content.addWidget(self.field)

    def run(self) -> None:
        """Try the passphrase."""
        if not self.field.edit.text() or self.bar.isVisible():
            return
        mark_field(self.field.edit, "")
        self.work(self.tr("Opening your key…"))
        self.field.setEnabled(False)
        words = self.field.edit.text()
        self._shell.runner.start(
            self._workspace.key.unlock, words, done=self._on_done, failed=self._on_failed, owner=self
        )

    def _on_done(self, _nothing: object) -> None:
        self.unlocked.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.field.setEnabled(True)
        self.fail(error)
        if isinstance(error, InputError):
            self.say("")
            mark_field(self.field.edit, sentence(error))
            self.field.edit.selectAll()


class KeyFileDialog(FrameDialog):
    """Takes a key file into a workspace that has no key yet."""

    brought = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.present(
            self.tr("Use a key file"),
            self.tr("With the backup of a key you go on as the same person. The file itself stays where it is."),
            self.tr("Use this key"),
        )
        self._shell = shell
        self._workspace = open_workspace(shell)
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("Key file"))
        self.path.setPlaceholderText(self.tr("Key file"))
        choose = QPushButton(self.tr("Choose file…"))
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        self.content.addLayout(row)
        self.content.addWidget(fault_label(self.path))
        self.field = PassphraseField(self.tr("Its passphrase"))
        self.content.addWidget(self.field)
        for edit in (self.path, self.field.edit):
            edit.textChanged.connect(self._refresh)
        self._refresh()

    def run(self) -> None:
        """Open the file with its passphrase and keep a copy of it here."""
        if not self.main.isEnabled():
            return
        for edit in (self.path, self.field.edit):
            mark_field(edit, "")
        self.work(self.tr("Opening the key…"))
        source = Path(self.path.text().strip())
        self._shell.runner.start(
            self._workspace.key.bring, source, self.field.edit.text(), done=self._on_done, failed=self._on_failed,
            owner=self,
        )  # fmt: skip

    def _on_done(self, _nothing: object) -> None:
        self.brought.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.fail(error)
        text = f"{getattr(error, 'title', '')} {getattr(error, 'message', '')}".strip()
        if isinstance(error, InputError):
            self.say("")
            mark_field(self.field.edit, text)
        elif isinstance(error, FormatError | RejectedError | BlockedError):
            self.say("")
            mark_field(self.path, text)

    def _on_choose(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose the key file"),
            "",
            self.tr("Key files") + " (*.json);;" + self.tr("All files") + " (*)",
        )
        if path:
            self.path.setText(path)

    def _refresh(self) -> None:
        self.main.setEnabled(bool(self.path.text().strip() and self.field.edit.text()) and not self.bar.isVisible())
