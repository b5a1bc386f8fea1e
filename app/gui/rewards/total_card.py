"""What one token comes to: ready to claim in large, the rest below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from app.gui import theme
from app.gui.plain import plain_label, plain_tip
from app.gui.rewards.amount import amount_text, range_text
from app.gui.sync.wording import day
from app.ops.earning import Estimate
from app.ops.rewards import TokenTotal


class TotalCard(QFrame):
    """`hold_ends_ms` is when the first hold ends (0: none); `stopped`: what was ready cannot be claimed just now.

    What waits for a decision is shown as the range of `estimate`.
    """

    def __init__(self, total: TokenTotal, hold_ends_ms: int, estimate: Estimate, *, stopped: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "card")
        locale = self.locale()

        def shown(amount: int) -> str:
            return amount_text(amount, total.decimals, total.symbol, locale)

        caption = plain_label(self.tr("Stopped for now") if stopped else self.tr("Ready to claim"))
        caption.setProperty("role", "muted")
        self.amount = plain_label(shown(total.claimable))
        self.amount.setFont(theme.title_font(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        column.addWidget(caption)
        column.addWidget(self.amount)
        column.addSpacing(8)
        column.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        held = self.tr("In hold")
        if hold_ends_ms:
            held = self.tr("In hold, the first until {day}").format(day=day(hold_ends_ms, locale))
        if total.pending:
            words = range_text(estimate.low, estimate.high, total.decimals, total.symbol, locale)
            _add(grid, self.tr("Waits for the decision, estimated"), words, self._basis(estimate))
        rows = [
            (held, total.frozen, True),
            (self.tr("On its way"), total.claiming, True),
            (self.tr("Paid"), total.claimed, True),
            (self.tr("Paid by partners"), total.external, False),
        ]
        for name, amount, always in rows:
            if amount or always:
                _add(grid, name, shown(amount))
        column.addLayout(grid)
        spoken = self.tr("{amount} stopped for now") if stopped else self.tr("{amount} ready to claim")
        self.setAccessibleName(spoken.format(amount=shown(total.claimable)))

    def _basis(self, estimate: Estimate) -> str:
        """What the range comes from."""
        if not estimate.decided:
            return self.tr("Nothing of yours was decided yet, so it is anything from nothing to all of it.")
        return self.tr(
            "From your own work: {full} of {decided} decided items were paid in full (95 % interval). Not promised."
        ).format(full=self.locale().toString(estimate.full), decided=self.locale().toString(estimate.decided))


def _add(grid: QGridLayout, name: str, value: str, hint: str = "") -> None:
    row, label, shown = grid.rowCount(), plain_label(name), plain_label(value)
    label.setProperty("role", "muted")
    for one in (label, shown):
        one.setToolTip(plain_tip(hint))
    shown.setAccessibleDescription(hint)
    grid.addWidget(label, row, 0)
    grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignRight)
