"""Places the panes: beside each other while they have room, else two in a row and the last across."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

LEAST_WIDTH = 260
"""Pixels a pane needs to be of use."""


class PaneGrid(QWidget):
    """Owns none of the panes' content; a pane that is not shown takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._panes: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 8, 8, 8)
        self._grid.setSpacing(8)

    def set_panes(self, panes: Sequence[QWidget]) -> None:
        """Show these, in this order."""
        for old in self._panes:
            self._grid.removeWidget(old)
            if old not in panes:
                old.hide()
        self._panes = list(panes)
        self._columns = 0
        self._place()
        for pane in self._panes:
            pane.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def columns_for(self, width: int) -> int:
        number = len(self._panes)
        fit = max(1, width // LEAST_WIDTH)
        if number <= min(fit, 3):
            return max(1, number)
        return min(fit, 2 if number <= 4 else 3)

    def _place(self) -> None:
        columns = self.columns_for(self.width())
        if columns == self._columns or not self._panes:
            return
        self._columns = columns
        rows = -(-len(self._panes) // columns)
        for pane in self._panes:
            self._grid.removeWidget(pane)
        for position, pane in enumerate(self._panes):
            row, column = divmod(position, columns)
            last = position == len(self._panes) - 1
            self._grid.addWidget(pane, row, column, 1, columns - column if last else 1)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row < rows else 0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
