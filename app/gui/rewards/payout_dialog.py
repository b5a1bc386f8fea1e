"""Where rewards go: the address of a wallet of the person's own, or the key of this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.errors import InputError
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.errors import fault_label, mark_field
from app.gui.messages import sentence
from app.gui.page import Shell
from app.gui.plain import plain_label
from app.gui.sync.wording import moment, state_words
from app.ops import payout, stations
from app.protocol.keccak import checksum_address

if TYPE_CHECKING:
    pass


class PayoutDialog(FrameDialog):
    """The address is checked letter by letter (EIP-55) before anything is signed."""

    def __init__(self, shell: Shell, parent: QWidget | None, station_id: str) -> None:
        super().__init__(parent)
        self.present(
            self.tr("Where your rewards go"),
            self.tr(
                "Without a payout address they go to the key of this computer. The first address counts at once; "
                "a change takes seven days, so that nobody can redirect your pay unseen."
            ),
            self.tr("Sign and use it"),
        )
        self._shell, self._station = shell, station_id
        self._workspace = open_workspace(shell)
        station = self._workspace.read(stations.get, station_id)
        before = self._workspace.read(payout.bindings, station_id)
        self._worker = station.worker
        current = before[0].payout if before else station.worker
        words = self.tr("Now: {address}").format(address=checksum_address(current))
        if current == station.worker:
            words += "\n" + self.tr("This is the key of this computer.")
        if before:
            one = before[0]
            words += "\n" + self.tr("Chosen on {when}. {state}.").format(
                when=moment(one.issued_ms, self.locale()), state=state_words(one.state)
            )
        self.now = plain_label(words)
        self.now.setWordWrap(True)
        self.now.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.content.addWidget(self.now)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("New payout address"))
        self.field.setPlaceholderText(self.tr("New payout address, 0x…"))
        self.field.textChanged.connect(self._on_text)
        self.content.addWidget(self.field)
        self.content.addWidget(fault_label(self.field))
        self.own = QPushButton(self.tr("Use the key of this computer"))
        self.own.setProperty("role", "quiet")
        self.own.setVisible(current != station.worker)
        self.own.clicked.connect(lambda: self.field.setText(checksum_address(self._worker)))
        self.content.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        self.main.setEnabled(False)
        self.field.setFocus()

    def run(self) -> None:
        """Sign the binding; it leaves with the outbox."""
        if not self.main.isEnabled():
            return
        try:
            payout.checked_address(self.field.text())
        except InputError as error:
            self._mark(error)
            return
        self.work(self.tr("Signing…"))
        self._shell.runner.start(
            payout.bind, self._workspace, self._station, self.field.text(), done=self._on_bound, failed=self._on_failed,
            owner=self,
        )  # fmt: skip

    def _on_bound(self, _changes: object) -> None:
        if self._shell.account is not None:
            self._shell.account.sync.wake()
        signer = self._workspace.signer
        locked = signer is None or signer.locked
        self._shell.notices.show(
            self.tr("Payout address saved"),
            self.tr("It is signed and sent once your key is open.")
            if locked
            else self.tr("It is on its way to the station."),
            tone="success",
        )
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.rest()
        self.say("")
        if isinstance(error, InputError):
            self._mark(error)
        else:
            self.fail(error)

    def _on_text(self, text: str) -> None:
        mark_field(self.field, "")
        self.main.setEnabled(bool(text.strip()))
        self.fit()

    def _mark(self, error: InputError) -> None:
        mark_field(self.field, sentence(error))
        self.fit()
