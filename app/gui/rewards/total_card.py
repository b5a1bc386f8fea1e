"""What one token comes to: ready to claim in large, the rest below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from app.gui import theme
from app.gui.plain import plain_label
from app.gui.rewards.amount import amount_text
from app.gui.sync.wording import day
from app.ops.rewards import TokenTotal


class TotalCard(QFrame):
    """`hold_ends_ms` is when the first hold ends (0: none); `stopped`: what was ready cannot be claimed just now."""

    def __init__(self, total: TokenTotal, hold_ends_ms: int, *, stopped: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "card")
        locale = self.locale()

        def shown(amount: int) -> str:
            return amount_text(amount, total.decimals, total.symbol, locale)

        caption = QLabel(self.tr("Stopped for now") if stopped else self.tr("Ready to claim"))
        caption.setProperty("role", "muted")
        self.amount = QLabel(shown(total.claimable))
        self.amount.setTextFormat(Qt.TextFormat.PlainText)
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
        rows = [
            (self.tr("Waits for the decision"), total.pending, False),
            (held, total.frozen, True),
            (self.tr("On its way"), total.claiming, True),
            (self.tr("Paid"), total.claimed, True),
            (self.tr("Paid by partners"), total.external, False),
        ]
        for name, amount, always in rows:
            if not amount and not always:
                continue
            row = grid.rowCount()
            label, value = plain_label(name), plain_label(shown(amount))
            value.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "muted")
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)
        spoken = self.tr("{amount} stopped for now") if stopped else self.tr("{amount} ready to claim")
        self.setAccessibleName(spoken.format(amount=shown(total.claimable)))
