"""Reward lines as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from app.core.reward import RewardState
from app.gui import theme
from app.gui.plain import plain_tip
from app.gui.rewards.amount import amount_text
from app.gui.rewards.wording import TONES, cause_words, share_words, state_words
from app.gui.sync.wording import day
from app.ops.earning import Earning

DATE, PROJECT, ITEM, CAUSE, BASE, SHARE, AMOUNT, STATE = range(8)
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class LineModel(QAbstractTableModel):
    """All lines are in memory (a hundred thousand are some tens of megabytes); `show_state` filters, `sort` sorts."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Earning] = []
        self._shown: list[Earning] = []
        self._stopped = False
        self._state: RewardState | None = None
        self._order: tuple[int, Qt.SortOrder] = (DATE, Qt.SortOrder.DescendingOrder)

    def show_lines(self, earnings: Sequence[Earning], *, stopped: bool = False) -> None:
        """`stopped`: what is ready cannot be claimed just now."""
        self._all, self._stopped = list(earnings), stopped
        self._arrange()

    def show_state(self, state: RewardState | None) -> None:
        """Only lines in this state; all when None."""
        self._state = state
        self._arrange()

    def earning(self, row: int) -> Earning:
        return self._shown[row]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self._arrange()

    def _arrange(self) -> None:
        column, order = self._order
        keys = {
            DATE: lambda one: one.earned_ms or one.line.available_ms,
            PROJECT: lambda one: one.line.project.casefold(),
            ITEM: lambda one: one.line.item.casefold(),
            CAUSE: lambda one: one.line.cause,
            # Tokens are never compared with one another: first by token, then by amount.
            BASE: lambda one: (one.line.symbol, one.line.base),
            SHARE: lambda one: (one.line.share_bp, one.line.bonus_bp),
            AMOUNT: lambda one: (one.line.symbol, one.line.amount),
            STATE: lambda one: list(RewardState).index(one.line.state),
        }
        self.beginResetModel()
        kept = [one for one in self._all if self._state is None or one.line.state is self._state]
        self._shown = sorted(kept, key=keys[column], reverse=order == Qt.SortOrder.DescendingOrder)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else STATE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Date"), self.tr("Project"), self.tr("Item"), self.tr("Why"), self.tr("Base"), self.tr("Share"),
            self.tr("Amount"), self.tr("State"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one, column = self._shown[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = self._text(one, column)
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column)
        if role == Qt.ItemDataRole.ForegroundRole and column == STATE and self._is_stopped(one):
            return QColor(theme.colors().warning)
        if role == Qt.ItemDataRole.ForegroundRole and column == STATE and one.line.state in TONES:
            return QColor(getattr(theme.colors(), TONES[one.line.state]))
        return None

    def _is_stopped(self, one: Earning) -> bool:
        return self._stopped and one.line.state is RewardState.CLAIMABLE

    def _text(self, one: Earning, column: int) -> str:
        line, locale = one.line, QLocale()
        match column:
            case 0:
                return day(one.earned_ms or line.available_ms, locale)
            case 1:
                return line.project
            case 2:
                return line.item
            case 3:
                return cause_words(line.cause)
            case 4:
                return amount_text(line.base, line.decimals, line.symbol, locale)
            case 5:
                return share_words(line)
            case 6:
                return amount_text(line.amount, line.decimals, line.symbol, locale)
        return self.tr("Stopped for now") if self._is_stopped(one) else state_words(line, locale)


def _aligned(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in (BASE, SHARE, AMOUNT) else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
