"""Asking for the passphrase of an encrypted workspace, and whether one may lie on a network drive."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QPushButton, QWidget

from app.errors import InputError
from app.gui.account.frame import FrameDialog
from app.gui.account.key_form import PassphraseField
from app.gui.errors import mark_field
from app.gui.messages import sentence
from app.gui.page import Shell


class OpenDialog(FrameDialog):
    """Stays until the right passphrase was given or the person gives up; nothing of the workspace is read before."""

    other_wanted = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None, path: Path, title: str) -> None:
        super().__init__(parent)
        self.present(
            self.tr("Unlock “{name}”").format(name=title),
            self.tr("This workspace is encrypted. Its passphrase opens it; nothing of it is read before."),
            self.tr("Open"),
        )
        self._shell, self.path = shell, path
        self.field = PassphraseField(self.tr("Passphrase of this workspace"))
        self.field.edit.textChanged.connect(lambda text: self.main.setEnabled(bool(text)))
        self.main.setEnabled(False)
        self.content.addWidget(self.field)
        self.remember = QCheckBox(self.tr("From now on, let this computer open it by itself"))
        self.remember.setToolTip(self.tr("Whoever uses your account of this computer can then open it, too."))
        self.remember.hide()
        self.content.addWidget(self.remember)
        other = QPushButton(self.tr("Another workspace…"))
        other.setAutoDefault(False)
        other.clicked.connect(self._on_other)
        self.buttons.addButton(other, QDialogButtonBox.ButtonRole.ResetRole)
        shell.runner.start(_has_keyring, done=self.remember.setVisible, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.edit.setFocus()

    def run(self) -> None:
        """Try the passphrase; the window tells how it went."""
        if not self.field.edit.text() or self.bar.isVisible():
            return
        mark_field(self.field.edit, "")
        self.work(self.tr("Opening the workspace…"))
        self.field.setEnabled(False)
        self._shell.session.retry(passphrase=self.field.edit.text(), remember=self.remember.isChecked())

    def refused(self, error: Exception) -> None:
        """It did not open."""
        self.field.setEnabled(True)
        self.fail(error)
        if isinstance(error, InputError):
            self.say("")
            mark_field(self.field.edit, sentence(error))
            self.field.edit.selectAll()
        self.field.edit.setFocus()

    def _on_other(self) -> None:
        self.reject()
        self.other_wanted.emit()


class NetworkDialog(FrameDialog):
    """A workspace on a network drive is opened only by somebody who wants just that; it is asked once per workspace."""

    other_wanted = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None, path: Path, error: Exception) -> None:
        super().__init__(parent)
        self.present(self.tr("This folder is on a network drive"), sentence(error), self.tr("Choose another…"))
        self._shell, self.path = shell, path
        self.anyway = QPushButton(self.tr("Open it all the same"))
        self.anyway.setAutoDefault(False)
        self.anyway.clicked.connect(self._on_anyway)
        self.buttons.addButton(self.anyway, QDialogButtonBox.ButtonRole.DestructiveRole)

    def run(self) -> None:
        """The safe way out is the main one."""
        self.accept()
        self.other_wanted.emit()

    def _on_anyway(self) -> None:
        self.accept()
        self._shell.session.retry(network_drive=True)


def _has_keyring() -> bool:
    from app.signing.passphrase import has_keyring

    return has_keyring()
