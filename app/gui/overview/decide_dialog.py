"""Deciding about a project or about payments: what will happen is said in words before it is asked of the station."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.errors import OfflineError
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.overview import report, wording
from app.gui.page import Shell
from app.gui.plain import plain_label
from app.protocol.administration import DistributeAnswer, DistributeRequest, GoldQuality, Overview, ProjectOverview

if TYPE_CHECKING:
    from app.workspace import Workspace


class StateDialog(FrameDialog):
    """`decided` once the station has done it."""

    decided = Signal()

    def __init__(
        self, shell: Shell, parent: QWidget | None, station: str, project: ProjectOverview, state: str
    ) -> None:
        super().__init__(parent)
        self._shell, self._station, self._project, self._state = shell, station, project, state
        self._workspace = open_workspace(shell)
        out = project.open_leases
        leases = self.tr("%Ln batch(es) are with people now; their work is still taken and paid.", "", out)
        if state == "paused":
            title, text, main = (
                self.tr("Pause “{title}”?"),
                self.tr("Nobody gets new work from it until you let it go on."),
                self.tr("Pause"),
            )
        elif state == "published":
            title, text, main = (
                self.tr("Let “{title}” go on?"), self.tr("People get work from it again."), self.tr("Go on"),
            )  # fmt: skip
        else:
            title, text, main = (
                self.tr("Close “{title}”?"),
                self.tr("Nobody gets work from it any more. This cannot be taken back; a new project can be made."),
                self.tr("Close the project"),
            )
        words = f"{text}\n{leases}" if out and state != "published" else text
        self.present(title.format(title=project.title), words, main)

    def run(self) -> None:
        self.work(self.tr("Telling the station…"))
        self._shell.runner.start(
            report.set_state, self._workspace, self._station, self._project.project, self._state,
            done=self._on_done, failed=self.fail, owner=self,
        )  # fmt: skip

    def _on_done(self, _nothing: object) -> None:
        self.decided.emit()
        self.accept()


class WithdrawDialog(FrameDialog):
    """Asks why a control item goes out of use. `decided` once the station has done it."""

    decided = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None, station: str, item: GoldQuality) -> None:
        super().__init__(parent)
        self._shell, self._station, self._item = shell, station, item
        self._workspace = open_workspace(shell)
        self.why = QLineEdit()
        self.why.setMaxLength(500)
        self.why.setPlaceholderText(self.tr("Why is its known answer wrong?"))
        self.why.setAccessibleName(self.tr("Reason"))
        self.why.textChanged.connect(self._on_text)
        self.content.addWidget(self.why)
        text = self.tr(
            "Nobody is judged by it any more. Reviewers look at the work it refused, and the people it concerns read "
            "the reason. This cannot be taken back."
        )
        title = self.tr("Withdraw the control item “{title}”?")
        self.present(title.format(title=item.title or wording.short(item.item)), text, self.tr("Withdraw"))
        self._on_text("")

    def run(self) -> None:
        self.work(self.tr("Telling the station…"))
        self._shell.runner.start(
            report.withdraw, self._workspace, self._station, self._item.item, self.why.text().strip(),
            done=self._on_done, failed=self.fail, owner=self,
        )  # fmt: skip

    def _on_text(self, text: str) -> None:
        self.main.setEnabled(bool(text.strip()))

    def _on_done(self, _nothing: object) -> None:
        self.decided.emit()
        self.accept()


class DistributeDialog(FrameDialog):
    """Says what is payable in each token, then publishes it. `decided` once it is published."""

    decided = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None, station: str, found: Overview) -> None:
        super().__init__(parent)
        self._shell, self._station, self._found = shell, station, found
        self._workspace: Workspace = open_workspace(shell)
        self._over = False
        payroll = found.pay == "payroll"
        self.fund = QCheckBox(self.tr("Fill the contract from the publisher's own tokens where it holds too little"))
        self.fund.setVisible(not payroll)
        self.paid = QCheckBox(self.tr("It was paid out: mark the lines as paid"))
        self.paid.setVisible(payroll)
        self.confirm = QCheckBox(self.tr("I have made sure that everybody has sent their work again"))
        self.confirm.setVisible(found.unsettled)
        self.amounts = plain_label(self._amounts())
        self.amounts.setWordWrap(True)
        for widget in (self.amounts, self.fund, self.paid, self.confirm):
            self.content.addWidget(widget)
        if payroll:
            text = self.tr(
                "Work whose waiting time is over becomes payable. Everybody gets a signed statement; "
                "the payment itself is yours to make."
            )
        else:
            text = self.tr(
                "What everybody has earned so far is signed and published on the chain. It can be claimed after the "
                "delay of the contract, and what is claimable is never taken back."
            )
        self.present(self.tr("Distribute now?"), text, self.tr("Distribute"))
        self.confirm.toggled.connect(self._refresh)
        self._refresh()

    def run(self) -> None:
        if self._over:
            self.accept()
            return
        request = DistributeRequest(
            fund=self.fund.isChecked(), confirm=self.confirm.isChecked(), paid=self.paid.isChecked()
        )
        self.work(self.tr("Publishing…"))
        self._shell.runner.start(
            report.distribute, self._workspace, self._station, request,
            done=self._on_done, failed=self.fail, owner=self,
        )  # fmt: skip

    def fail(self, error: Exception) -> None:
        super().fail(error)
        if isinstance(error, OfflineError):
            self.main.setText(self.tr("Try again"))

    def _refresh(self) -> None:
        self.main.setEnabled(self.confirm.isHidden() or self.confirm.isChecked())

    def _on_done(self, answer: DistributeAnswer) -> None:
        self.rest()
        self._over = True
        if answer.number:
            text = self.tr("Distribution {n} is signed and published.").format(n=self.locale().toString(answer.number))
        elif answer.lines:
            text = self.tr("%Ln line(s) were settled. Everybody sees it in their statement.", "", answer.lines)
        else:
            text = self.tr("There is nothing new to pay.")
        for widget in (self.fund, self.paid, self.confirm):
            widget.hide()
        self.main.setText(self.tr("Close"))
        self.cancel.hide()
        self.say(text, "success" if answer.number or answer.lines else "muted")
        self.decided.emit()

    def _amounts(self) -> str:
        """Token by token over all projects; tokens are never added to one another."""
        sums: dict[str, tuple[int, int, int, str]] = {}
        for project in self._found.projects:
            for money in project.money:
                pay, before = wording.pay_of(money), sums.get(money.token, (0, 0, money.decimals, money.symbol))
                sums[money.token] = (before[0] + pay.held, before[1] + pay.payable, money.decimals, money.symbol)
        from app.gui.rewards.amount import amount_text

        lines = [
            self.tr("{held} held back or waiting, {payable} payable already").format(
                held=amount_text(held, decimals, symbol), payable=amount_text(payable, decimals, symbol)
            )
            for held, payable, decimals, symbol in sums.values()
        ]
        return "\n".join(lines) or self.tr("Nothing was earned yet.")
