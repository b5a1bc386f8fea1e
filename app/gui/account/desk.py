"""The person's account in the window: joins stations, opens the key after start, backs it up, says how it stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.config import directories
from app.core.changes import Changes
from app.errors import AppError
from app.gui.errors import show_error
from app.gui.page import Shell
from app.gui.sync.follower import SyncFollower

if TYPE_CHECKING:
    from app.ops.stations import StationAccount
    from app.workspace import Workspace


class AccountDesk(QObject):
    """One per window; main thread. Dialogs are imported when they are asked for."""

    key_changed = Signal()
    """The key was made, unlocked, locked or backed up."""

    def __init__(self, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self.sync = SyncFollower(shell, self)
        self.backed_up = False
        shell.session.opened.connect(self._on_opened)
        shell.session.changed.connect(self._on_changes)
        shell.actions.bind(
            {
                "account.unlock": self.unlock,
                "account.lock": self.lock,
                "account.back_up": self.back_up,
                "account.key_file": self.bring_key,
                "sync.now": self.sync_now,
                "sync.pause": lambda: self.sync.set_paused(not self.sync.paused),
                "sync.carry": self.carry,
                "sync.metered": lambda: self.sync.set_metered(not self.sync.metered),
            }
        )
        self._refresh()
        if shell.session.workspace is not None:
            self._on_opened(shell.session.workspace)

    # What can be asked for

    def join(self, invitation: str = "") -> None:
        """Show the join dialog, with the text or path of an invitation in it if one is given."""
        session = self._shell.session
        if session.workspace is None:
            chosen = self._shell.settings.workspace
            session.open(
                Path(chosen) if chosen else directories().default_workspace,
                then=lambda _workspace: self.join(invitation),
            )
            return
        from app.gui.account.join_dialog import JoinDialog

        dialog = JoinDialog(self._shell, self._window, invitation)
        dialog.joined.connect(self._on_joined)
        dialog.open()

    def unlock(self) -> None:
        """Ask for the passphrase of a locked key."""
        if self._signer is None or not self._signer.locked:
            return
        from app.gui.account.unlock_dialog import UnlockDialog

        dialog = UnlockDialog(self._shell, self._window)
        dialog.unlocked.connect(self._on_unlocked)
        dialog.open()

    def lock(self) -> None:
        """Close the key; work goes on unsigned until it is opened again."""
        workspace = self._shell.session.workspace
        if workspace is not None:
            workspace.key.lock()
            self._tell()

    def back_up(self) -> None:
        if self._signer is None:
            return
        from app.gui.account.backup_dialog import BackupDialog

        dialog = BackupDialog(self._shell, self._window)
        dialog.saved.connect(self._on_saved)
        dialog.open()

    def bring_key(self) -> None:
        """Use a key file instead of making a key."""
        if self._shell.session.workspace is None:
            return
        from app.gui.account.unlock_dialog import KeyFileDialog

        dialog = KeyFileDialog(self._shell, self._window)
        dialog.brought.connect(self._on_brought)
        dialog.open()

    def carry(self, path: str = "") -> None:
        """Show the way out and in without a network, with a bundle in it if one is given."""
        session = self._shell.session
        if session.workspace is None:
            chosen = self._shell.settings.workspace
            session.open(
                Path(chosen) if chosen else directories().default_workspace, then=lambda _workspace: self.carry(path)
            )
            return
        from app.gui.sync.carry_dialog import CarryDialog

        dialog = CarryDialog(self._shell, self._window, Path(path) if path else None)
        dialog.joining.connect(self.join)
        dialog.open()

    def opened_elsewhere(self) -> None:
        """The key was opened without being asked for (in the demo)."""
        self.sync.wake()
        self._tell()

    def sync_now(self) -> None:
        if self.sync.paused:
            self.sync.set_paused(False)
        self.sync.wake()

    def on_place_clicked(self, place: str) -> None:
        """A place in the status bar was chosen."""
        if place in ("outbox", "station"):
            self._shell.go("outbox")
        elif place == "key":
            if self._signer is not None and self._signer.locked:
                self.unlock()
            else:
                self._menu().popup(QCursor.pos())

    # What happens

    @property
    def _signer(self):
        workspace = self._shell.session.workspace
        return workspace.signer if workspace is not None else None

    def _on_opened(self, workspace: Workspace) -> None:
        def failed(error: Exception) -> None:
            # A workspace that was closed meanwhile has nothing to say any more.
            if self._shell.session.workspace is workspace:
                show_error(error)

        def done(found: tuple[bool, bool, AppError | None]) -> None:
            if self._shell.session.workspace is not workspace:
                return
            joined, self.backed_up, trouble = found
            if trouble is not None:
                show_error(trouble)
            if joined:
                self.sync.begin()
            self._tell()

        self._shell.runner.start(_ready, workspace, done=done, failed=failed, owner=self)

    def _on_joined(self, account: StationAccount) -> None:
        self.sync.begin()
        self._tell()
        self._shell.notices.show(
            self.tr("You have joined {name}").format(name=account.name),
            self.tr("Choose a project to begin."),
            tone="success",
        )
        self._shell.go("projects", account.id)

    def _on_unlocked(self) -> None:
        self.sync.wake()
        self._tell()
        self._shell.notices.show(self.tr("Your key is open"), tone="success")

    def _on_brought(self) -> None:
        self.backed_up = True
        self._on_unlocked()

    def _on_saved(self, path: Path) -> None:
        self.backed_up = True
        self._tell()
        self._shell.notices.show(self.tr("Your key is backed up"), path.name, tone="success")

    def _on_changes(self, changes: Changes) -> None:
        if changes.account:
            self._tell()

    def _tell(self) -> None:
        self._refresh()
        self.key_changed.emit()

    def _refresh(self) -> None:
        signer, workspace = self._signer, self._shell.session.workspace
        locked = signer is not None and signer.locked
        enable = self._shell.actions.enable
        enable("account.unlock", locked)
        enable("account.lock", signer is not None and not locked)
        enable("account.back_up", signer is not None)
        enable("account.key_file", signer is None and workspace is not None)
        for name in ("sync.now", "sync.pause", "sync.metered"):
            enable(name, self.sync.following)
        if signer is None:
            text, tone = "", ""
        elif locked:
            text, tone = self.tr("Key locked"), "warning"
        else:
            text, tone = (self.tr("Key open") if self.backed_up else self.tr("Back up your key")), ""
        self._shell.status_changed.emit("key", text, tone)

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        actions = self._shell.actions
        menu.addAction(actions["account.back_up"])
        menu.addAction(actions["account.lock"])
        if self._signer is not None:
            from app.protocol.keccak import checksum_address

            address = checksum_address(self._signer.address)
            menu.addSeparator()
            copy = menu.addAction(self.tr("Copy the address of your key"))
            copy.triggered.connect(lambda: QApplication.clipboard().setText(address))
        return menu


def _ready(workspace: Workspace) -> tuple[bool, bool, AppError | None]:
    """(a station was joined, the key was backed up, what stood in the way of opening the key). Runs on a worker."""
    from app.ops import noting, stations

    joined = bool(workspace.read(stations.all_stations))
    if joined:
        import app.sync.engine  # noqa: F401 - its imports take a while, and here nobody waits for them
    trouble = None
    try:
        workspace.key.unlock_kept()
    except AppError as error:
        trouble = error
    signer = workspace.signer
    backed_up = signer is not None and workspace.read(noting.noted, "key_backed_up") == signer.address
    return joined, backed_up, trouble
