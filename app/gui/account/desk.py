"""The person's account in the window: joins stations, opens the key after start, backs it up, says how it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from app.config import directories
from app.core.changes import Changes
from app.errors import AppError
from app.gui.account.idle import IdleWatch
from app.gui.errors import show_error
from app.gui.page import Shell
from app.gui.sync.follower import SyncFollower
from app.gui.vault.desk import VaultDesk

if TYPE_CHECKING:
    from app.gui.account.screen_lock import ScreenLock
    from app.ops.stations import StationAccount
    from app.workspace import Workspace

USUAL_MINUTES = 15


class AccountDesk(QObject):
    """One per window; main thread. Dialogs are imported when they are asked for."""

    key_changed = Signal()
    """The key was made, unlocked, locked or backed up."""

    def __init__(
        self, shell: Shell, window: QWidget, save: Callable[[], bool], choose: Callable[[], object]
    ) -> None:  # fmt: skip
        """`save` puts what is unsaved on the disk; `choose` lets the person choose another workspace."""
        super().__init__(window)
        self._shell = shell
        self._window = window
        self.sync = SyncFollower(shell, self)
        self.vault = VaultDesk(shell, window, save, choose)
        self.watch = IdleWatch(self._minutes, self)
        self.watch.idle.connect(self._on_idle)
        self._screen: ScreenLock | None = None
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
        workspace = self._shell.session.workspace
        if workspace is None or self._signer is None or not self._signer.locked:
            return
        if workspace.key.opens_itself:
            # Nobody has ever seen its passphrase: this computer made it and keeps it.
            self._shell.runner.start(workspace.key.unlock_kept, done=self._on_unlocked_kept, owner=self)
            return
        self._ask_passphrase()

    def _ask_passphrase(self) -> None:
        from app.gui.account.unlock_dialog import UnlockDialog

        dialog = UnlockDialog(self._shell, self._window)
        dialog.unlocked.connect(self._on_unlocked)
        dialog.open()

    def lock(self) -> None:
        """Close the key, and an encrypted workspace with it. In one that is not, work goes on unsigned."""
        workspace = self._shell.session.workspace
        if workspace is not None:
            workspace.key.lock()
            self._tell()
            self.vault.lock()

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

    # Nobody there

    def _minutes(self) -> int:
        """After how many idle minutes to lock; 0 is never."""
        chosen, session = self._shell.settings.lock_minutes, self._shell.session
        if chosen >= 0:
            return chosen
        workspace = session.workspace
        typed = workspace is not None and (
            (workspace.encrypted and session.typed) or (_is_open(workspace) and not workspace.key.opens_itself)
        )
        return USUAL_MINUTES if typed else 0

    def _on_idle(self) -> None:
        workspace, minutes = self._shell.session.workspace, self._minutes()
        if workspace is None:
            return
        if self.vault.open_is_encrypted and self._shell.runner.busy:
            # An export that runs over lunch is not broken off: the workspace is locked when it has ended.
            workspace.key.lock()
            self._tell()
            self.watch.again()
            return
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible() and widget.isModal():
                widget.reject()
        had_key = _is_open(workspace)
        self.lock()
        if had_key and self._shell.session.workspace is workspace:
            self._shell.notices.show(
                self.tr("Your key was locked"),
                self.tr(
                    "Nobody was here for %Ln minute(s). Work goes on; it is signed when the key is open.", "", minutes
                ),
                action=self.tr("Unlock"), on_action=self.unlock,
            )  # fmt: skip

    def _on_screen_locked(self) -> None:
        if self._minutes():
            self._on_idle()

    def _on_unlocked_kept(self, is_open: bool) -> None:
        if is_open:
            self._on_unlocked()
        else:
            # The keyring has let go of it: only the backup's words help now.
            self._ask_passphrase()

    # What happens

    @property
    def _signer(self):
        workspace = self._shell.session.workspace
        return workspace.signer if workspace is not None else None

    def _on_opened(self, workspace: Workspace) -> None:
        self._refresh()
        if self._screen is None:
            from app.gui.account.screen_lock import ScreenLock

            self._screen = ScreenLock(self)
            self._screen.locked.connect(self._on_screen_locked)

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
        to_lock = (signer is not None and not locked) or (workspace is not None and workspace.encrypted)
        enable("account.lock", to_lock)
        self.watch.set_running(to_lock)
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


def _is_open(workspace: Workspace) -> bool:
    return workspace.signer is not None and not workspace.signer.locked


def _ready(workspace: Workspace) -> tuple[bool, bool, AppError | None]:
    """(a station was joined, the key was backed up, what stood in the way of opening the key). Runs on a worker."""
    from app.ops import greeting, noting

    joined = workspace.read(greeting.has_joined)
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
