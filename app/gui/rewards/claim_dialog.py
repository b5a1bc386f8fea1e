"""Claiming in plain words: what is paid, to whom, what was checked; then how far it has come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.claim import Claim, ClaimState
from app.errors import AppError, BlockedError, Cancelled, OfflineError
from app.gui import theme
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.errors import show_error
from app.gui.icon import pixmap
from app.gui.messages import shown
from app.gui.page import Shell
from app.gui.plain import plain_label
from app.gui.rewards.amount import amount_text, short_address
from app.gui.rewards.wording import CLAIM_STEPS

if TYPE_CHECKING:
    from app.sync.claim import ClaimOffer
    from app.workspace import Workspace

ENDED = (ClaimState.FINAL, ClaimState.FAILED, ClaimState.ELSEWHERE)


class ClaimDialog(FrameDialog):
    """Checks first, asks then, follows at last. With `claim_id` it only follows. Closing it stops nothing."""

    def __init__(self, shell: Shell, parent: QWidget | None, station_id: str, claim_id: str = "") -> None:
        super().__init__(parent)
        self._shell, self._station = shell, station_id
        self._workspace = open_workspace(shell)
        self.offer: ClaimOffer | None = None
        self.claim: Claim | None = None
        self._claim_id = claim_id
        self._body: QWidget | None = None
        shell.session.changed.connect(self._on_changes)
        if claim_id:
            self._follow()
        else:
            self.check()

    def check(self) -> None:
        """Check what may be claimed, against the person's own lines and the contract."""
        self.present(self.tr("Claim your rewards"), "", self.tr("Claim"))
        self._show(None)
        self.work(self.tr("Checking the proof against your own rewards and the contract…"))
        self._start(_check, done=self._on_offer, failed=self._on_unchecked)

    def run(self) -> None:
        """The main button: claim, check again, or done."""
        if self._claim_id or self.main.property("ends"):
            self.accept()
        elif self.offer is None:
            self.check()
        else:
            self.work(self.tr("Asking the station…"))
            self._start(_request, self.offer, done=self._on_requested, failed=self._on_refused)

    # Before

    def _on_offer(self, offer: ClaimOffer) -> None:
        self.offer = offer
        self.rest()
        self.say("")
        self._show(self._offer_words(offer))

    def _offer_words(self, offer: ClaimOffer) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_plain(self.tr("You will receive"), "muted"))
        for payment in sorted(offer.payments, key=lambda one: one.symbol):
            amount = _plain(amount_text(payment.amount, payment.decimals, payment.symbol))
            amount.setFont(theme.title_font(3))
            column.addWidget(amount)
        for account in dict.fromkeys(payment.account for payment in offer.payments):
            column.addLayout(self._address(account))
        column.addSpacing(8)
        for words in (
            self.tr("Proof checked against your own rewards and the contract."),
            self.tr("You need no gas: the station sends it and pays the fee."),
        ):
            column.addLayout(_line("check", "success", words))
        if offer.own_chain:
            host = urlsplit(offer.endpoint).netloc
            own = self.tr("The tokens live on the station's own chain, seen through {host}.").format(host=host)
            column.addLayout(_line("info", "muted", own))
        column.addLayout(self._other_ways())
        return body

    def _other_ways(self) -> QHBoxLayout:
        self.own = QPushButton(self.tr("Send it yourself…"))
        self.own.setToolTip(self.tr("Sign with the key of this computer and pay the fee; the station is not needed."))
        self.own.clicked.connect(self.send_own)
        self.save = QPushButton(self.tr("Save for another wallet…"))
        self.save.setToolTip(self.tr("The unsigned transaction and its proofs as a file: any wallet can send it."))
        self.save.clicked.connect(self._on_save)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        for button in (self.own, self.save):
            button.setProperty("role", "quiet")
            row.addWidget(button)
        row.addStretch(1)
        return row

    def send_own(self) -> None:
        """Show what it costs to send the claim with the person's own key."""
        from app.gui.rewards.own_dialog import OwnClaimDialog

        assert self.offer is not None
        shown = OwnClaimDialog(self._shell, self, self.offer)
        shown.sent.connect(self._on_requested)
        shown.open()

    def _on_save(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save for another wallet"), str(Path.home() / "claim.json"), self.tr("Claim") + " (*.json)"
        )
        if path:
            self.save_for_wallet(Path(path))

    def save_for_wallet(self, target: Path) -> None:
        """Write the unsigned transaction with its proofs."""
        self._start(_save, self.offer, target, done=self._on_saved, failed=self.fail)

    def _on_saved(self, path: Path) -> None:
        self.say(
            self.tr("Saved as {name}. Whoever sends it, only your address is paid.").format(name=path.name), "success"
        )

    def _address(self, account: str) -> QHBoxLayout:
        from app.protocol.keccak import checksum_address

        whole = checksum_address(account)
        own = self._workspace.signer is not None and account == self._workspace.signer.address
        to = self.tr("to the key of this computer, {address}") if own else self.tr("to your payout address, {address}")
        label = _plain(to.format(address=short_address(account)))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        show = QPushButton(self.tr("Show the whole address"))
        show.setProperty("role", "quiet")

        def reveal() -> None:
            label.setText(to.format(address=whole))
            show.hide()
            self.fit()

        show.clicked.connect(reveal)
        row = QHBoxLayout()
        row.addWidget(label, 1)
        row.addWidget(show)
        return row

    def _on_unchecked(self, error: Exception) -> None:
        self.rest()
        self.say("")
        if isinstance(error, BlockedError):
            # Nothing is wrong: there is nothing to claim just now, and this says why.
            self.present(shown(error.title), shown(error.message), self.tr("Close"))
            self.main.setProperty("ends", True)
            self.cancel.hide()
            self.fit()
        elif isinstance(error, AppError):
            self.fail(error)
            self.main.setText(self.tr("Check again"))
            self.main.setVisible(isinstance(error, OfflineError))
        else:
            self.fail(error)

    def _on_refused(self, error: Exception) -> None:
        """It was remembered before it was asked for, so the network thread asks again by itself."""
        if isinstance(error, OfflineError | BlockedError):
            open_claims = self._workspace.read(_open_claims, self._station)
            if open_claims:
                self._shell.account.sync.wake()
                self._on_requested(open_claims[0].id)
                self.say(f"{shown(error.title)} " + self.tr("The station is asked again by itself."), "muted")
                return
        self.fail(error)

    # After

    def _on_requested(self, claim_id: str) -> None:
        self._claim_id = claim_id
        if self._shell.account is not None:
            self._shell.account.sync.wake()
        self._follow()

    def _follow(self) -> None:
        self.rest()
        self.say("")
        self.present(
            self.tr("Your claim is on its way"),
            self.tr("You can close this window; it goes on by itself."),
            self.tr("Close"),
        )
        self.cancel.hide()
        self._read_claim()

    def _read_claim(self) -> None:
        from app.ops import claiming

        if self._shell.session.workspace is not self._workspace:
            return
        claims = self._workspace.read(claiming.claims, self._station)
        self.claim = next((one for one in claims if one.id == self._claim_id), None)
        if self.claim is None:
            return
        state = self.claim.state
        if state is ClaimState.FINAL:
            self.present(self.tr("Paid"), self._paid_words(), self.tr("Close"))
        elif state is ClaimState.ELSEWHERE:
            self.present(
                self.tr("Paid already"), self.tr("The contract says that this was paid before."), self.tr("Close")
            )
        elif state is ClaimState.FAILED:
            self.present(
                self.tr("This claim did not go through"),
                self.tr("Your rewards stay yours; you can claim them again."),
                self.tr("Close"),
            )
        self._show(self._step_words(self.claim))
        self.bar.setVisible(state not in ENDED)

    def _paid_words(self) -> str:
        if self.offer is None:
            return self.tr("The payment is confirmed on the chain.")
        payments = sorted(self.offer.payments, key=lambda one: one.symbol)
        amounts = " + ".join(amount_text(one.amount, one.decimals, one.symbol) for one in payments)
        return self.tr("{amounts} are yours. The payment is confirmed on the chain.").format(amounts=amounts)

    def _step_words(self, claim: Claim) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        from PySide6.QtCore import QCoreApplication

        reached = next((n for n, (states, _) in enumerate(CLAIM_STEPS) if claim.state in states), len(CLAIM_STEPS))
        if claim.state in (ClaimState.FAILED, ClaimState.ELSEWHERE):
            grid.addWidget(_plain(claim.reason), 0, 1)
        else:
            from app.ops import claiming

            own = self._workspace.read(claiming.own_transaction, claim.id) is not None
            for number, (_states, words) in enumerate(CLAIM_STEPS):
                done = number <= reached
                picture = QLabel()
                name, color = ("check", "success") if done else ("dot", "border")
                picture.setPixmap(pixmap(name, getattr(theme.colors(), color), 20, self.devicePixelRatioF()))
                if own and ClaimState.SIGNED in _states:
                    words = QT_TRANSLATE_NOOP("Rewards", "Signed with your own key")
                grid.addWidget(picture, number, 0)
                grid.addWidget(_plain(QCoreApplication.translate("Rewards", words), "" if done else "muted"), number, 1)
            if claim.reason and claim.state not in ENDED:
                # Why it waits: the station's relayer has no coin, or its day is used up.
                grid.addWidget(_plain(claim.reason, "warning"), grid.rowCount(), 1)
        if claim.transaction:
            show = QPushButton(self.tr("Show the transaction"))
            show.setProperty("role", "quiet")
            digits = claim.transaction
            whole = _plain(" ".join(digits[start : start + 22] for start in range(0, len(digits), 22)), "muted")
            whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            whole.hide()

            def reveal() -> None:
                show.hide()
                whole.show()
                self.fit()

            show.clicked.connect(reveal)
            row = grid.rowCount()
            grid.addWidget(show, row, 1, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(whole, row + 1, 1)
        return body

    def _on_changes(self, changes: Changes) -> None:
        if changes.claims and self._claim_id:
            self._read_claim()

    def _show(self, body: QWidget | None) -> None:
        if self._body is not None:
            self.content.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        if body is not None:
            self.content.addWidget(body)
        self.fit()

    def _start(
        self,
        work: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        def on_failed(error: Exception) -> None:
            if isinstance(error, Cancelled):
                return
            if not isinstance(error, AppError):
                show_error(error)
            failed(error)

        self._shell.runner.start(work, self._workspace, self._station, *args, done=done, failed=on_failed, owner=self)


def _check(workspace: Workspace, station_id: str) -> ClaimOffer:
    from app.sync import claim

    return claim.check(workspace, station_id)


def _request(workspace: Workspace, station_id: str, offer: ClaimOffer) -> str:
    from app.sync import claim

    return claim.request(workspace, offer)


def _save(workspace: Workspace, _station: str, offer: ClaimOffer, target: Path) -> Path:
    from app.sync import claim_own

    return claim_own.save(workspace, offer, target)


def _open_claims(session: Any, station_id: str) -> list[Claim]:
    from app.ops import claiming

    return claiming.claims(session, station_id, claiming.OPEN)


def _plain(text: str, role: str = "") -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def _line(icon: str, color: str, words: str) -> QHBoxLayout:
    picture = QLabel()
    picture.setPixmap(pixmap(icon, getattr(theme.colors(), color), 20, picture.devicePixelRatioF()))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_plain(words), 1)
    return row
