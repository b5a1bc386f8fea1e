"""Earnings per day or week in one token, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pyqtgraph
from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.reward import RewardState
from app.gui import theme
from app.gui.plain import plain_tip
from app.gui.rewards.amount import amount_text
from app.ops.earning import Earning

DAYS, WEEKS = 30, 13
HEIGHT = 176


def per_day(earnings: Sequence[Earning], token: str, today: date, days: int = DAYS) -> list[tuple[date, int]]:
    """(day, base units earned) of the last `days` days in this computer's zone, oldest first; void lines left out."""
    first = today - timedelta(days=days - 1)
    return _summed(earnings, token, [first + timedelta(days=n) for n in range(days)], 1)


def per_week(earnings: Sequence[Earning], token: str, today: date, weeks: int = WEEKS) -> list[tuple[date, int]]:
    """The same by week, named by the day the week begins with in this country; the last one is not over."""
    first_day = QLocale().firstDayOfWeek().value
    begun = today - timedelta(days=(today.isoweekday() - first_day) % 7)
    return _summed(earnings, token, [begun - timedelta(days=7 * n) for n in reversed(range(weeks))], 7)


def _summed(earnings: Sequence[Earning], token: str, begins: list[date], length: int) -> list[tuple[date, int]]:
    sums = dict.fromkeys(begins, 0)
    for one in earnings:
        moment = one.earned_ms or one.line.available_ms
        if one.line.token != token or one.line.state is RewardState.VOID or not moment:
            continue
        passed = (datetime.fromtimestamp(moment / 1000, UTC).astimezone().date() - begins[0]).days
        if 0 <= passed < length * len(begins):
            sums[begins[passed // length]] += one.line.amount
    return list(sums.items())


class EarningsChart(QWidget):
    """Not interactive: it is looked at, and read out as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._days: list[tuple[date, int]] = []
        self._decimals, self._every = 0, 7
        self.plot = pyqtgraph.PlotWidget(enableMenu=False)
        # The plot makes a menu of its own that nobody owns and nobody sees here.
        menu = self.plot.getPlotItem().ctrlMenu
        menu.setParent(self, menu.windowFlags())
        # Time and scale are drawn from left to right; mirrored, the axes would leave their bars.
        self.plot.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        # Half a line above, or the topmost number is cut.
        self.plot.getPlotItem().setContentsMargins(0, 8, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self._dress()

    def show_spans(self, days: Sequence[tuple[date, int]], decimals: int, symbol: str, *, weekly: bool = False) -> None:
        """Bars for days, or for weeks named by their first day."""
        self._days, self._decimals, self._every = list(days), decimals, 3 if weekly else 7
        self._draw()
        best = max(days, key=lambda pair: pair[1], default=None)
        total = amount_text(sum(amount for _, amount in days), decimals, symbol)
        words = self.tr("{total} in the last {n} weeks") if weekly else self.tr("{total} in the last {n} days")
        text = words.format(total=total, n=QLocale().toString(len(days)))
        if best is not None and best[1]:
            most = self.tr("most in the week from {day}: {amount}") if weekly else self.tr("most on {day}: {amount}")
            text += ", " + most.format(
                day=QLocale().toString(_qdate(best[0]), QLocale.FormatType.ShortFormat),
                amount=amount_text(best[1], decimals, symbol),
            )
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
            self._draw()
        super().changeEvent(event)

    def _dress(self) -> None:
        look = theme.colors()
        self.plot.setBackground(QColor(look.raised))
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(QColor(look.border))
            axis.setTextPen(QColor(look.muted))
            axis.setStyle(tickLength=0)

    def _draw(self) -> None:
        self.plot.clear()
        if not self._days:
            return
        # A float is exact enough to look at; amounts themselves stay integers.
        heights = [amount / 10**self._decimals for _, amount in self._days]
        bars = pyqtgraph.BarGraphItem(
            x=list(range(len(heights))), height=heights, width=0.7, brush=QColor(theme.colors().accent), pen=None
        )
        self.plot.addItem(bars)
        locale = QLocale()
        # A label at the very edge would be left out.
        marks = range(len(self._days) - 3, -1, -self._every)
        labels = [(n, locale.toString(_qdate(self._days[n][0]), "d MMM")) for n in marks]
        self.plot.getAxis("bottom").setTicks([labels])
        # Without earnings a scale would be made up.
        self.plot.getAxis("left").setTicks(None if any(heights) else [[(0, locale.toString(0))]])
        self.plot.setXRange(-0.5, len(heights) - 0.5, padding=0.01)
        self.plot.setYRange(0, max(heights) * 1.1 or 1, padding=0)


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
