"""Sending a claim with one's own key: what it costs first, then the signature."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal, localcontext
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.page import Shell
from app.gui.plain import plain_label

if TYPE_CHECKING:
    from app.sync.claim import ClaimOffer
    from app.sync.claim_own import OwnCost
    from app.workspace import Workspace


def coin_text(wei: int, locale: QLocale | None = None) -> str:
    """Wei as whole coins with at most three digits that count, rounded up: a fee is never said too small."""
    locale = locale or QLocale()
    if not wei:
        return locale.toString(0)
    with localcontext(prec=80, rounding=ROUND_CEILING):
        coins = Decimal(wei) / 10**18
        digits = max(0, 2 - coins.adjusted())
        shown = f"{coins.quantize(Decimal(1).scaleb(-min(digits, 18))):f}"
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return shown.replace(".", locale.decimalPoint())


class OwnClaimDialog(FrameDialog):
    """Asks for the fee at once; `sent` carries the claim's id. Cancel signs nothing."""

    sent = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None, offer: ClaimOffer) -> None:
        super().__init__(parent)
        self._shell, self._offer = shell, offer
        self._workspace = open_workspace(shell)
        self.cost: OwnCost | None = None
        self.present(
            self.tr("Send the claim yourself"),
            self.tr("The key of this computer signs and pays the fee; the station is not needed for it."),
            self.tr("Sign and send"),
        )
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(24)
        self.form.setVerticalSpacing(8)
        self.content.addLayout(self.form)
        self._ask()

    def run(self) -> None:
        """Sign and send; without a cost, ask for it again."""
        if self.cost is None or not self.cost.enough:
            self._ask()
            return
        self.work(self.tr("Signing and sending…"))
        self._shell.runner.start(
            _send, self._workspace, self._offer, self.cost, done=self._on_sent, failed=self._on_failed, owner=self
        )

    def _ask(self) -> None:
        self.work(self.tr("Asking the chain what it costs…"))
        self._shell.runner.start(
            _estimate, self._workspace, self._offer, done=self._on_cost, failed=self._on_failed, owner=self
        )

    def _on_cost(self, cost: OwnCost) -> None:
        from app.protocol.keccak import checksum_address

        self.cost = cost
        self.rest()
        self.say("")
        while self.form.rowCount():
            self.form.removeRow(0)
        coin = self.tr("{amount} of the chain's coin")
        rows = (
            (self.tr("Likely fee"), coin.format(amount=coin_text(cost.likely, self.locale()))),
            (self.tr("At most"), coin.format(amount=coin_text(cost.most, self.locale()))),
            (self.tr("Your key has"), coin.format(amount=coin_text(cost.balance, self.locale()))),
            (self.tr("Your key"), checksum_address(cost.sender)),
        )
        for name, text in rows:
            label, value = plain_label(name), plain_label(text)
            label.setProperty("role", "muted")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.form.addRow(label, value)
        if cost.enough:
            self.main.setText(self.tr("Sign and send"))
        else:
            self.main.setText(self.tr("Look again"))
            short = self.tr("There is too little coin for the fee. Send some to your key, or let the station send it.")
            self.say(short, "warning")
        self.fit()

    def _on_sent(self, claim_id: str) -> None:
        self.sent.emit(claim_id)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        if self.cost is None:
            self.main.setText(self.tr("Look again"))
        self.fail(error)


def _estimate(workspace: Workspace, offer: ClaimOffer) -> OwnCost:
    from app.sync import claim_own

    return claim_own.estimate(workspace, offer)


def _send(workspace: Workspace, offer: ClaimOffer, cost: Any) -> str:
    from app.sync import claim_own

    return claim_own.send(workspace, offer, cost)
