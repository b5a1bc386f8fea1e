"""Opening, encrypting and locking encrypted workspaces, as the window offers it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.config import directories
from app.errors import BlockedError, InputError, NetworkDriveError, SealedError
from app.gui.page import Shell

if TYPE_CHECKING:
    from app.gui.vault.open_dialog import OpenDialog

ACTIONS = ("file.encrypt", "file.passphrase", "file.decrypt")


class VaultDesk(QObject):
    """One per window; main thread. Dialogs are imported when they are asked for."""

    def __init__(self, shell: Shell, window: QWidget, save: Callable[[], bool], choose: Callable[[], object]) -> None:
        """`save` puts what is unsaved on the disk; `choose` lets the person choose another workspace."""
        super().__init__(window)
        self._shell, self._window, self._save, self._choose = shell, window, save, choose
        self._asking: OpenDialog | None = None
        shell.session.opened.connect(self._on_opened)
        shell.session.closing.connect(self._on_closing)
        shell.actions.bind(
            {"file.encrypt": self.encrypt, "file.passphrase": self.change_passphrase, "file.decrypt": self.decrypt}
        )
        self._refresh()
        if shell.session.locked is not None:
            # The window was made anew so that nothing of the locked workspace is left in it.
            QTimer.singleShot(0, self, self._ask_locked)

    @property
    def open_is_encrypted(self) -> bool:
        workspace = self._shell.session.workspace
        return workspace is not None and workspace.encrypted

    def encrypt(self) -> None:
        """Show what encrypting means, and do it."""
        if self._shell.session.workspace is None or self.open_is_encrypted:
            return
        from app.gui.vault.encrypt_dialog import EncryptDialog

        dialog = EncryptDialog(self._shell, self._window, self._save)
        dialog.converted.connect(lambda: self._say(self.tr("This workspace is encrypted now")))
        dialog.open()

    def decrypt(self) -> None:
        if not self.open_is_encrypted:
            return
        from app.gui.vault.encrypt_dialog import DecryptDialog

        dialog = DecryptDialog(self._shell, self._window, self._save)
        dialog.converted.connect(lambda: self._say(self.tr("This workspace is not encrypted any more")))
        dialog.open()

    def change_passphrase(self) -> None:
        if not self.open_is_encrypted:
            return
        from app.gui.vault.encrypt_dialog import ChangeDialog

        dialog = ChangeDialog(self._shell, self._window)
        dialog.changed.connect(lambda: self._say(self.tr("The passphrase was changed")))
        dialog.open()

    def lock(self) -> bool:
        """Close an encrypted workspace until its passphrase is given again; False when it has to stay open because
        something could not be saved."""
        if not self.open_is_encrypted:
            return True
        if not self._save():
            return False
        self._shell.go("home")
        self._shell.session.lock()
        self._shell.rebuild_requested.emit()
        return True

    def takes(self, error: Exception, path: Path) -> bool:
        """Whether the workspace in `path` did not open for want of an answer, which is asked for here."""
        if self._asking is not None and self._asking.path == path and isinstance(error, BlockedError | InputError):
            self._asking.refused(error)
            return True
        if isinstance(error, SealedError):
            self._ask(path)
        elif isinstance(error, NetworkDriveError):
            from app.gui.vault.open_dialog import NetworkDialog

            dialog = NetworkDialog(self._shell, self._window, path, error)
            dialog.other_wanted.connect(self._choose)
            dialog.open()
        else:
            return False
        return True

    def _ask_locked(self) -> None:
        if self._shell.session.locked is not None:
            self._ask(self._shell.session.locked)

    def _ask(self, path: Path) -> None:
        from app.gui.vault.open_dialog import OpenDialog

        title = self.tr("This computer") if path == directories().default_workspace else path.name
        self._asking = OpenDialog(self._shell, self._window, path, title)
        self._asking.other_wanted.connect(self._choose)
        self._asking.finished.connect(self._on_asked)
        self._asking.open()

    def _on_asked(self) -> None:
        self._asking = None

    def _on_opened(self) -> None:
        if self._asking is not None:
            self._asking.accept()
        self._refresh()

    def _on_closing(self) -> None:
        for name in ACTIONS:
            self._shell.actions.enable(name, False)

    def _refresh(self) -> None:
        enable, is_open = self._shell.actions.enable, self._shell.session.workspace is not None
        enable("file.encrypt", is_open and not self.open_is_encrypted)
        enable("file.passphrase", self.open_is_encrypted)
        enable("file.decrypt", self.open_is_encrypted)

    def _say(self, text: str) -> None:
        self._refresh()
        self._shell.notices.show(text, tone="success")
