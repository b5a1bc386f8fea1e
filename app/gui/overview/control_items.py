"""The control items of a project: how many people, and how many good ones, gave the known answer; taking one away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.overview import wording
from app.gui.overview.line_model import Cell, LineModel, fit_height, make_table
from app.gui.plain import plain_label
from app.protocol.administration import GoldQuality
from app.protocol.messages import Accuracy

TIP = Qt.ItemDataRole.ToolTipRole
_WHOLE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class ControlItems(QWidget):
    """Hidden where a project has none. `withdraw_asked` names an item."""

    withdraw_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[GoldQuality, ...] = ()
        self._may_act = False
        title = plain_label(self.tr("Control items"))
        title.setFont(theme.title_font(1))
        self.withdraw = QPushButton(self.tr("Withdraw…"))
        self.withdraw.setToolTip(self.tr("Take it out of use; work it judged goes to reviewers"))
        self.withdraw.clicked.connect(self._on_withdraw)
        self.model = LineModel(
            (
                self.tr("Item"), self.tr("State"), self.tr("Right answers (95 % interval)"),
                self.tr("Of good annotators (95 % interval)"),
            )
        )  # fmt: skip
        self.table = make_table(self.model, title.text(), (24, 22, 32, 32))
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        self.model.modelReset.connect(self._refresh)
        self.model.layoutChanged.connect(self.table.clearSelection)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.withdraw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table)

    def show_items(self, items: Sequence[GoldQuality], may_act: bool) -> None:
        before = self.chosen()
        self._items, self._may_act = tuple(items), may_act
        self.model.show_lines([self._line(one) for one in self._items])
        for row in range(self.model.rowCount()):
            if before is not None and self.model.index(row, 0).data(TIP) == before.item:
                # QTableView.selectRow chooses nothing where the layout runs from right to left.
                self.table.selectionModel().select(self.model.index(row, 0), _WHOLE_ROW)
        fit_height(self.table)
        self.withdraw.setVisible(may_act)
        self.setVisible(bool(self._items))

    def _line(self, one: GoldQuality) -> tuple[Cell, ...]:
        state = self.tr("withdrawn") if one.state != "active" else self.tr("in use")
        if one.state == "active" and one.alias:
            state = self.tr("in use, under another id")
        title = one.title or wording.short(one.item)
        return Cell(title, tip=one.item), Cell(state, tip=one.why), _rate(one.passed), _rate(one.good)

    def chosen(self) -> GoldQuality | None:
        """The one item that is chosen, found by the id in its line."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        if len(rows) != 1:
            return None
        name = self.model.index(rows[0], 0).data(TIP)
        return next((one for one in self._items if one.item == name), None)

    def _refresh(self) -> None:
        found = self.chosen()
        self.withdraw.setEnabled(found is not None and found.state == "active")

    def _on_withdraw(self) -> None:
        found = self.chosen()
        if found is not None:
            self.withdraw_asked.emit(found.item)


def _rate(found: Accuracy | None) -> Cell:
    return Cell(wording.rate_words(found), found.rate_bp if found else -1)
