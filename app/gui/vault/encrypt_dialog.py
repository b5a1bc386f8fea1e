"""Encrypting the workspace that is open, changing its passphrase, and decrypting it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from app.errors import InputError
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.account.key_form import PassphraseField
from app.gui.errors import mark_field
from app.gui.messages import sentence
from app.gui.page import Shell
from app.gui.plain import plain_label
from app.gui.vault.conversion_dialog import ConversionDialog, Outcome
from app.gui.vault.new_passphrase import NewPassphraseForm


class EncryptDialog(ConversionDialog):
    """Says beforehand that a forgotten passphrase cannot be replaced, and what stays outside."""

    def __init__(self, shell: Shell, parent: QWidget | None, save: Callable[[], bool]) -> None:
        super().__init__(shell, parent, save)
        self.present(
            self.tr("Encrypt this workspace"),
            self.tr(
                "Labels, texts, submissions, their backups and everything that came from stations can then be read "
                "with "
                "the passphrase only. You are asked for it when the workspace is opened."
            ),
            self.tr("Encrypt"),
        )
        self.form = NewPassphraseForm()
        self.warning = _plain(
            self.tr("If the passphrase is forgotten, nobody can ever open this workspace again: not you, not us."),
            "warning",
        )
        self.understood = QCheckBox(self.tr("I have kept the passphrase"))
        self.remember = QCheckBox(self.tr("Let this computer open it by itself"))
        self.remember.setToolTip(self.tr("Whoever uses your account of this computer can then open it, too."))
        self.remember.hide()
        self.outside = _plain(
            self.tr(
                "Not covered: files in your own folders, the list of recent workspaces, log files, and how many "
                "files there "
                "are and how large. While the workspace is open, opened copies and previews are kept in memory "
                "where the "
                "system offers that, else in its folder until it is closed. Old copies, and what was deleted from "
                "the disk "
                "just now, may be found by experts until it is written over."
            )
        )
        self.content.addWidget(self.form)
        self.content.addWidget(self.warning)
        self.content.addWidget(self.understood)
        self.content.addWidget(self.remember)
        self.content.addWidget(self.outside)
        self.form.changed.connect(self._refresh)
        self.understood.toggled.connect(self._refresh)
        shell.runner.start(_has_keyring, done=self._on_keyring, owner=self)
        self.form.first.edit.setFocus()
        self._refresh()

    def run(self) -> None:
        """Check what was typed, then write everything anew."""
        words = self.form.words()
        self.fit()
        if words:
            self.convert(_encrypt, words, self.remember.isChecked(), saying=self.tr("Encrypting…"))

    def lock_fields(self, locked: bool) -> None:
        for widget in (self.form, self.understood, self.remember):
            widget.setEnabled(not locked)

    def _on_keyring(self, found: bool) -> None:
        self.remember.setVisible(found)
        self.fit()

    def _refresh(self) -> None:
        self.main.setEnabled(self.form.filled and self.understood.isChecked() and not self.bar.isVisible())


class DecryptDialog(ConversionDialog):
    """Asks for the passphrase once more: whoever finds the window open must not be able to do this."""

    def __init__(self, shell: Shell, parent: QWidget | None, save: Callable[[], bool]) -> None:
        super().__init__(shell, parent, save)
        self.present(
            self.tr("Decrypt this workspace"),
            self.tr("Afterwards everything in it can be read without a passphrase, by whoever can read its folder."),
            self.tr("Decrypt"),
        )
        self.field = PassphraseField(self.tr("Passphrase of this workspace"))
        self.field.edit.textChanged.connect(lambda text: self.main.setEnabled(bool(text)))
        self.main.setEnabled(False)
        self.content.addWidget(self.field)
        self.field.edit.setFocus()

    def run(self) -> None:
        """Write everything anew, readable by all."""
        mark_field(self.field.edit, "")
        if self.field.edit.text():
            key = open_workspace(self._shell).secret_key
            self.convert(_decrypt, self.field.edit.text(), key, saying=self.tr("Decrypting…"))

    def lock_fields(self, locked: bool) -> None:
        self.field.setEnabled(not locked)

    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        _show_wrong(self, self.field, error)


class ChangeDialog(FrameDialog):
    """The key stays, only what opens it changes: nothing is written anew."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.present(
            self.tr("Change the passphrase"),
            self.tr("Copies of the workspace that were made before still open with the old one."),
            self.tr("Change"),
        )
        self._shell, self.path = shell, open_workspace(shell).path
        self.old = PassphraseField(self.tr("Passphrase until now"))
        self.form = NewPassphraseForm()
        self.content.addWidget(self.old)
        self.content.addWidget(self.form)
        self.old.edit.textChanged.connect(self._refresh)
        self.form.changed.connect(self._refresh)
        self.content.addWidget(
            _plain(self.tr("If it is forgotten, nobody can ever open this workspace again."), "warning")
        )
        self.old.edit.setFocus()
        self._refresh()

    def run(self) -> None:
        """Check what was typed, then change it."""
        mark_field(self.old.edit, "")
        words = self.form.words()
        self.fit()
        if words:
            self.work(self.tr("Changing the passphrase…"))
            self._shell.runner.start(
                _change, self.path, self.old.edit.text(), words, done=self._on_done, failed=self._on_failed, owner=self
            )

    def _on_done(self, _nothing: object) -> None:
        self.changed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.fail(error)
        _show_wrong(self, self.old, error)

    def _refresh(self) -> None:
        typed = bool(self.old.edit.text()) and self.form.filled
        self.main.setEnabled(typed and not self.bar.isVisible())


def _show_wrong(dialog: FrameDialog, field: PassphraseField, error: Exception) -> None:
    if isinstance(error, InputError):
        dialog.say("")
        mark_field(field.edit, sentence(error))
        field.edit.selectAll()


def _plain(text: str, role: str = "muted") -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _has_keyring() -> bool:
    from app.signing.passphrase import has_keyring

    return has_keyring()


def _encrypt(path: Path, words: str, remember: bool, outcome: Outcome, **tracked: Any) -> None:
    from app.ops import guarding

    outcome.key = guarding.encrypt(path, words, remember=remember, **tracked)
    outcome.done = True


def _decrypt(path: Path, words: str, key: str, outcome: Outcome, **tracked: Any) -> None:
    from app.ops import guarding

    outcome.key = key
    guarding.decrypt(path, words, **tracked)
    outcome.key, outcome.done = "", True


def _change(path: Path, old: str, new: str) -> None:
    from app.ops import guarding

    guarding.change_passphrase(path, old, new)
