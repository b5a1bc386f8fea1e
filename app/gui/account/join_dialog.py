"""Joining a station: the invitation is read and shown, the key is made quietly, then the station is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from app.errors import AppError, InputError, OfflineError, RejectedError
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.account.invitation import InvitationCard
from app.gui.account.key_form import NewKeyForm, PassphraseField
from app.gui.errors import fault_label, mark_field
from app.gui.messages import sentence
from app.gui.page import Shell
from app.protocol.messages import Invitation

if TYPE_CHECKING:
    from app.ops.stations import StationAccount
    from app.workspace import Workspace

READ_AFTER_MS = 250


class JoinDialog(FrameDialog):
    """`joined` gives the StationAccount. Nothing is made or sent before the person saw what the invitation says."""

    joined = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget | None, text: str = "") -> None:
        super().__init__(parent)
        self.present(
            self.tr("Join a station"),
            self.tr("Paste the invitation you were sent, or choose its file."),
            self.tr("Join"),
        )
        self._shell = shell
        self._workspace = open_workspace(shell)
        self.invitation: Invitation | None = None
        self._build()
        self._timer = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._timer.timeout.connect(self._read)
        self.field.textChanged.connect(self._on_text)
        self.new_key: NewKeyForm | None = None
        self._must_keep = ""
        self._start(_prepare, self._workspace, done=self._on_prepared)
        if text:
            self.field.setPlainText(text)
            self._timer.stop()
            self._read()
        self._refresh()
        self.field.setFocus()

    def _build(self) -> None:
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(self.tr("Invitation"))
        self.field.setPlaceholderText(self.tr("Invitation"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(80)
        self.choose = QPushButton(self.tr("Choose file…"))
        self.choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(row)
        self.content.addWidget(fault_label(self.field))
        self.card = InvitationCard()
        self.card.hide()
        self.content.addWidget(self.card)
        self.unlock = PassphraseField(self.tr("Passphrase of your key"))
        self.unlock.edit.textChanged.connect(self._refresh)
        self.unlock.hide()
        self.content.addWidget(self.unlock)

    @property
    def ready(self) -> bool:
        if self.invitation is None or self.bar.isVisible():
            return False
        if self.new_key is not None:
            return self.new_key.ready
        return self.unlock.isHidden() or bool(self.unlock.edit.text())

    def run(self) -> None:
        """Join as the invitation says."""
        if not self.ready or self.invitation is None:
            return
        if self._must_keep:
            self._must_keep = ""
            self._drop_key_form()
        words = None
        if self.new_key is not None:
            words = self.new_key.words()
            if words is None:
                return
        mark_field(self.unlock.edit, "")
        needs_key = self._workspace.key.signer is None
        self.work(self.tr("Making your key…") if needs_key else self.tr("Opening your key…"))
        self._set_changeable(False)
        self._start(_open_key, self._workspace, words, self.unlock.edit.text(), done=self._on_key)

    def _on_key(self, must_keep: str) -> None:
        if must_keep:
            # The system's keyring took the words but did not give them back: then the person has to keep them.
            self._must_keep = must_keep
            self.rest()
            self._set_changeable(True)
            self.say("")
            self._show_key_form(must_keep)
            assert self.new_key is not None
            self.new_key.own_link.hide()
            return
        self._drop_key_form()
        self.unlock.hide()
        assert self.invitation is not None
        self.work(self.tr("Joining {name}…").format(name=self.invitation.name))
        self._start(_join, self._workspace, self.field.toPlainText(), self.invitation, done=self._on_joined)

    def _on_joined(self, account: StationAccount) -> None:
        self.joined.emit(account)
        self.accept()

    def fail(self, error: Exception) -> None:
        self._set_changeable(True)
        if isinstance(error, InputError) and not self.unlock.isHidden():
            self.rest()
            self.say("")
            mark_field(self.unlock.edit, sentence(error))
        elif isinstance(error, InputError | RejectedError):
            # The station said no to this invitation: that is about what was pasted.
            self.rest()
            self.say("")
            mark_field(self.field, sentence(error))
        else:
            super().fail(error)
            if isinstance(error, OfflineError):
                self.main.setText(self.tr("Try again"))
        self._refresh()

    # The invitation

    def _on_choose(self) -> None:
        kinds = self.tr("Invitations") + " (*.json *.invitation *.txt *.zip)"
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose the invitation"), "", f"{kinds};;{self.tr('All files')} (*)"
        )
        if path:
            self.show_file(Path(path))

    def show_file(self, path: Path) -> None:
        self.field.setPlainText(str(path))
        self._timer.stop()
        self._read()

    def _on_text(self) -> None:
        # What was read before is not what stands there now.
        self.invitation = None
        self._timer.start()
        self._refresh()

    def _read(self) -> None:
        text = self.field.toPlainText().strip()
        if not text:
            self._take(None)
            return
        self._shell.runner.start(
            _read,
            text,
            done=lambda found: self._on_read(text, found),
            failed=lambda error: self._on_unread(text, error),
            owner=self,
        )

    def _on_read(self, text: str, invitation: Invitation) -> None:
        if text == self.field.toPlainText().strip():
            self._take(invitation)

    def _on_unread(self, text: str, error: Exception) -> None:
        if text != self.field.toPlainText().strip():
            return
        self._take(None)
        if isinstance(error, AppError):
            mark_field(self.field, sentence(error))
            self.fit()
        else:
            self.fail(error)

    def _take(self, invitation: Invitation | None) -> None:
        self.invitation = invitation
        mark_field(self.field, "")
        self.say("")
        self.card.setVisible(invitation is not None)
        if invitation is not None:
            self.card.show_invitation(invitation)
        self._refresh()

    # The key

    def _on_prepared(self, generated: str) -> None:
        """`generated` is a passphrase for the person to keep; empty where nothing needs to be asked."""
        signer = self._workspace.signer
        if signer is None and generated:
            self._show_key_form(generated)
        elif signer is not None and signer.locked:
            self.unlock.show()
        self._refresh()

    def _show_key_form(self, generated: str) -> None:
        self._drop_key_form()
        self.new_key = NewKeyForm(generated)
        self.new_key.changed.connect(self._refresh)
        self.content.addWidget(self.new_key)
        self._refresh()

    def _drop_key_form(self) -> None:
        if self.new_key is not None:
            self.new_key.hide()
            self.new_key.deleteLater()
            self.new_key = None

    def _refresh(self) -> None:
        if self.new_key is not None:
            self.new_key.setVisible(self.invitation is not None)
        self.main.setEnabled(self.ready)
        QTimer.singleShot(0, self, self.fit)

    def _set_changeable(self, changeable: bool) -> None:
        for widget in (self.field, self.choose, self.unlock, self.new_key):
            if widget is not None:
                widget.setEnabled(changeable)

    def _start(self, work: Callable[..., Any], *args: Any, done: Callable[[Any], object]) -> None:
        self._shell.runner.start(work, *args, done=done, failed=self.fail, owner=self)


def _prepare(workspace: Workspace) -> str:
    """Words to keep where the system has no keyring and there is no key yet. Unlocks a key whose words are kept."""
    import app.sync.engine  # noqa: F401 - imported here, in a worker, because it takes a while
    from app.signing.passphrase import has_keyring, random_passphrase

    if workspace.key.signer is None:
        return "" if has_keyring() else random_passphrase()
    workspace.key.unlock_kept()
    return ""


def _read(text: str) -> Invitation:
    from app.sync.account import read_invitation

    return read_invitation(text)


def _open_key(workspace: Workspace, words: str | None, unlock: str) -> str:
    """Make or unlock the key; words that the person must keep, or empty."""
    if workspace.key.signer is None:
        return workspace.key.make(words)
    if not workspace.key.unlock_kept():
        workspace.key.unlock(unlock)
    return ""


def _join(workspace: Workspace, text: str, invitation: Invitation) -> StationAccount:
    from app.sync.account import join_by

    return join_by(workspace, text, invitation)
