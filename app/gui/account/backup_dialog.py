"""Backing up the key: the file, and the passphrase without which the file is of no use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.account.key_form import ShownPassphrase
from app.gui.page import Shell
from app.gui.plain import plain_label

if TYPE_CHECKING:
    from app.workspace import Workspace


class BackupDialog(FrameDialog):
    """`saved` gives the path of the copy."""

    saved = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.present(
            self.tr("Back up your key"),
            self.tr(
                "With the key file and its passphrase you can go on as the same person on another computer. "
                "Keep them apart: a USB stick for the file, paper for the passphrase."
            ),
            self.tr("Save the key file…"),
        )
        self._shell = shell
        self._workspace = open_workspace(shell)
        self._kept = ""
        self.words = plain_label(self.tr("The passphrase is the one you kept when the key was made."))
        self.words.setWordWrap(True)
        self.reveal = QPushButton(self.tr("Show the passphrase"))
        self.reveal.setProperty("role", "quiet")
        self.reveal.hide()
        self.reveal.clicked.connect(self._on_reveal)
        self.content.addWidget(self.words)
        self.content.addWidget(self.reveal)
        shell.runner.start(_kept_words, self._workspace, done=self._on_kept, failed=self.fail, owner=self)

    def run(self) -> None:
        """Ask where to, then copy."""
        signer = self._workspace.signer
        if signer is None:
            return
        name = f"caravan-key-{signer.address[2:8]}.json"
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the key file"), str(Path.home() / name), self.tr("Key files") + " (*.json)"
        )
        if path:
            self.save(Path(path))

    def save(self, target: Path) -> None:
        """Copy the key file to `target`."""
        self.work(self.tr("Saving…"))
        self._shell.runner.start(_export, self._workspace, target, done=self._on_saved, failed=self.fail, owner=self)

    def _on_saved(self, target: Path) -> None:
        self.saved.emit(target)
        self.accept()

    def _on_kept(self, kept: str) -> None:
        self._kept = kept
        if kept:
            # Made quietly: nobody has ever seen these words, and without them the file opens nowhere else.
            self.words.setText(self.tr("The passphrase is kept by this computer. You need it for the backup, too."))
            self.reveal.show()

    def _on_reveal(self) -> None:
        self.reveal.hide()
        self.content.addWidget(ShownPassphrase(self._kept))


def _kept_words(workspace: Workspace) -> str:
    from app.signing.passphrase import kept_passphrase

    return kept_passphrase(workspace.signer.address) or "" if workspace.signer is not None else ""


def _export(workspace: Workspace, target: Path) -> Path:
    from app.ops.noting import note
    from app.signing.keystore import export_keystore

    export_keystore(workspace.key.path, target)
    assert workspace.signer is not None
    workspace.write(note, "key_backed_up", workspace.signer.address)
    return target
