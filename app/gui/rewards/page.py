"""What was earned: totals per token, a chart, every line with its cause, and the way to claim it."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import Changes
from app.gui import theme
from app.gui.icon import set_icon
from app.gui.page import Page, Shell
from app.gui.plain import PlainDelegate, isolated, plain_label
from app.gui.rewards import purse, statement
from app.gui.rewards.chart import EarningsChart, per_day, per_week
from app.gui.rewards.line_model import AMOUNT, BASE, CAUSE, DATE, ITEM, PROJECT, SHARE, STATE, LineModel
from app.gui.rewards.purse import Purse
from app.gui.rewards.total_card import TotalCard
from app.gui.rewards.wording import STATES
from app.gui.widgets.empty import EmptyState
from app.ops import stations

TABLE_HEIGHT = 320
LOOK_EVERY_S = 30.0
_WIDTHS = (
    (DATE, 0, 14), (PROJECT, 0, 34), (ITEM, 0, 24), (BASE, 0, 15), (SHARE, 0, 14), (AMOUNT, 0, 16), (STATE, 18, 26),
)  # fmt: skip
"""Fewest and most letters of each column."""


class RewardsPage(Page):
    """Reads on a worker, again after every change of rewards or claims."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._station = ""
        self._turn = 0
        self._fitted = False
        self._looking, self._look_after = False, 0.0
        self._again = QTimer(self)
        self._again.setInterval(int(LOOK_EVERY_S * 1000))
        self._again.timeout.connect(self._on_again)
        self.purse: Purse | None = None
        self.none = EmptyState(
            "rewards",
            self.tr("No rewards yet"),
            self.tr("Every accepted item of a station's project appears here, with what it pays and why."),
            (self.tr("Join a station"), shell.join_requested.emit),
            (self.tr("Try the demo"), shell.demo_requested.emit),
        )
        self.waiting = EmptyState(
            "rewards",
            self.tr("No rewards yet"),
            self.tr("They appear here as soon as the station has decided about your work, with what they pay and why."),
            (self.tr("See the projects"), lambda: shell.go("projects")),
        )
        self.area = self._content()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        for widget in (self.none, self.waiting, self.area):
            page.addWidget(widget)
            widget.hide()
        shell.session.changed.connect(self._on_changes)

    def enter(self, argument: object = None) -> None:
        if isinstance(argument, str) and argument:
            self._station = argument
        self._again.start()
        self.refresh()

    def close_page(self) -> None:
        self._turn += 1
        self._again.stop()
        self._looking, self._look_after = False, 0.0
        self.stopped.setText("")
        self.purse, self._station = None, ""
        super().close_page()

    def refresh(self) -> None:
        """Read everything again."""
        session = self.shell.session
        known = session.read(stations.all_stations) if session.workspace is not None else []
        if not known:
            self._show_only(self.none)
            return
        if self._station not in {one.id for one in known}:
            self._station = known[0].id
        self.choice.blockSignals(True)
        self.choice.clear()
        for one in known:
            self.choice.addItem(isolated(one.name), one.id)
        self.choice.setCurrentIndex(self.choice.findData(self._station))
        self.choice.blockSignals(False)
        self.choice.setVisible(len(known) > 1)
        self._turn += 1
        turn = self._turn

        def done(found: Purse) -> None:
            if turn == self._turn:
                self._show(found)

        self.shell.runner.start(purse.read, session.workspace, self._station, done=done, owner=self)

    # Layout

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 32, 32, 24)
        column.setSpacing(16)
        column.addLayout(self._head())
        self.cards = QGridLayout()
        self.cards.setSpacing(16)
        self.totals: list[TotalCard] = []
        self.stopped = plain_label()
        self.stopped.setWordWrap(True)
        self.stopped.setProperty("role", "warning")
        self.stopped.hide()
        column.addWidget(self.stopped)
        self.chart_card = self._chart_card()
        column.addLayout(self.cards)
        column.addLayout(self._filters())
        column.addWidget(self._table(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area

    def _head(self) -> QHBoxLayout:
        title = plain_label(self.tr("Rewards"))
        title.setFont(theme.title_font(2))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Station"))
        self.choice.activated.connect(self._on_station)
        self.payout = QPushButton(self.tr("Payout address…"))
        self.payout.clicked.connect(self.show_payout)
        self.export = QPushButton(self.tr("Save statement…"))
        set_icon(self.export, "export")
        self.export.clicked.connect(self._on_export)
        self.claim = QPushButton(self.tr("Claim…"))
        self.claim.setProperty("role", "primary")
        self.claim.clicked.connect(self.show_claim)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(title)
        row.addStretch(1)
        for widget in (self.choice, self.payout, self.export, self.claim):
            row.addWidget(widget)
        return row

    def _filters(self) -> QHBoxLayout:
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show"))
        self.filter.addItem(self.tr("All rewards"), None)
        from PySide6.QtCore import QCoreApplication

        for state, words in STATES.items():
            self.filter.addItem(QCoreApplication.translate("Rewards", words), state)
        self.filter.activated.connect(lambda: self.model.show_state(self.filter.currentData()))
        self.count = plain_label()
        self.count.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.filter)
        row.addWidget(self.count)
        row.addStretch(1)
        return row

    def _table(self) -> QTableView:
        self.model = LineModel()
        self.table = QTableView()
        self.table.setItemDelegate(PlainDelegate(self.table))
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Rewards, line by line"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSortingEnabled(True)
        self.table.setMinimumHeight(TABLE_HEIGHT)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().height() + 16)
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSortIndicator(DATE, Qt.SortOrder.DescendingOrder)
        head.setSectionResizeMode(CAUSE, QHeaderView.ResizeMode.Stretch)
        self.model.modelReset.connect(self._show_count)
        return self.table

    def _fit_columns(self) -> None:
        """As wide as what stands in them needs, up to so many letters: the rest is for the reasons."""
        letter, head = self.table.fontMetrics().averageCharWidth(), self.table.horizontalHeader()
        for section, fewest, most in _WIDTHS:
            needed = max(self.table.sizeHintForColumn(section) + letter, head.sectionSizeHint(section))
            self.table.setColumnWidth(section, min(max(needed, fewest * letter), most * letter))

    def _chart_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        self.spans = QComboBox()
        self.spans.setAccessibleName(self.tr("Earnings"))
        self.spans.addItem(self.tr("Earned per day"), False)
        self.spans.addItem(self.tr("Earned per week"), True)
        self.spans.activated.connect(self._show_chart)
        self.token = QComboBox()
        self.token.setAccessibleName(self.tr("Token"))
        self.token.activated.connect(self._show_chart)
        row = QHBoxLayout()
        row.addWidget(self.spans)
        row.addStretch(1)
        row.addWidget(self.token)
        self.chart = EarningsChart()
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 16, 12)
        column.addLayout(row)
        column.addWidget(self.chart, 1)
        return card

    # What is shown

    def _show_only(self, widget: QWidget) -> None:
        for one in (self.none, self.waiting, self.area):
            one.setVisible(one is widget)

    def _show(self, found: Purse) -> None:
        self.purse = found
        self._show_only(self.area if found.earnings or found.claims else self.waiting)
        for card in self.totals:
            self.cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        stopped = bool(self.stopped.text())
        self.totals = [
            TotalCard(
                total,
                found.holds.get(total.token, 0),
                found.estimates[total.token],
                stopped=stopped and bool(total.claimable),
            )
            for total in found.totals
        ]
        self._look_at_chain(found)
        for number, card in enumerate(self.totals):
            self.cards.addWidget(card, number // 2, number % 2)
        rows = max(1, (len(found.totals) + 1) // 2)
        self.cards.addWidget(self.chart_card, 0, 2, rows, 1)
        for column, stretch in enumerate((2, 2 if len(found.totals) > 1 else 0, 3)):
            self.cards.setColumnStretch(column, stretch)
        chosen = self.token.currentData()
        self.token.clear()
        for total in found.totals:
            self.token.addItem(total.symbol, total.token)
        self.token.setCurrentIndex(max(0, self.token.findData(chosen)))
        self.token.setVisible(len(found.totals) > 1)
        self._show_chart()
        self.model.show_lines(found.earnings, stopped=stopped)
        running = found.open_claim
        self.claim.setText(self.tr("Follow your claim…") if running is not None else self.tr("Claim…"))
        self.claim.setVisible(found.chain)
        self.claim.setEnabled(found.claimable or running is not None)
        self.claim.setToolTip("" if self.claim.isEnabled() else self.tr("Nothing is ready to claim yet."))
        self.export.setEnabled(found.statement)

    def _look_at_chain(self, found: Purse) -> None:
        """Whether what is ready can be had just now: paused, revoked or unfunded is said before anybody claims."""
        if not (found.chain and found.claimable) or found.open_claim is not None:
            self._say_stopped("")
            return
        if self._looking or time.monotonic() < self._look_after:
            return
        self._looking, station = True, self._station

        def done(words: str) -> None:
            self._looking, self._look_after = False, time.monotonic() + LOOK_EVERY_S
            if station == self._station:
                self._say_stopped(words)

        def failed(_error: Exception) -> None:
            # Not reached, or not checked: the dialog says it when the person claims.
            self._looking, self._look_after = False, time.monotonic() + LOOK_EVERY_S

        self.shell.runner.start(
            purse.stopped, self.shell.session.workspace, station, done=done, failed=failed, owner=self
        )

    def _on_again(self) -> None:
        if self.isVisible() and self.purse is not None and self.shell.session.workspace is not None:
            self._look_at_chain(self.purse)

    def _say_stopped(self, words: str) -> None:
        changed = words != self.stopped.text()
        self.stopped.setText(words)
        self.stopped.setVisible(bool(words))
        if changed and self.purse is not None:
            self._show(self.purse)

    def _show_chart(self) -> None:
        from PySide6.QtCore import QDate

        if self.purse is None:
            return
        today = QDate.currentDate().toPython()
        total = next((one for one in self.purse.totals if one.token == self.token.currentData()), None)
        if total is not None:
            weekly = bool(self.spans.currentData())
            spans = (per_week if weekly else per_day)(self.purse.earnings, total.token, today)
            self.chart.show_spans(spans, total.decimals, total.symbol, weekly=weekly)

    def _show_count(self) -> None:
        self.count.setText(self.tr("%Ln line(s)", "", self.model.rowCount()))
        if self.model.rowCount() and not self._fitted:
            # Once: a person may have pulled them since.
            self._fitted = True
            self._fit_columns()

    def _on_station(self) -> None:
        self._station = self.choice.currentData()
        self._look_after = 0.0
        self.stopped.setText("")
        self.stopped.hide()
        self.refresh()

    def _on_changes(self, changes: Changes) -> None:
        if self.isVisible() and (changes.rewards or changes.claims or changes.decisions):
            self.refresh()

    # What can be done

    def show_claim(self) -> None:
        """Claim what is ready, or follow the claim that is on its way."""
        from app.gui.rewards.claim_dialog import ClaimDialog

        running = self.purse.open_claim if self.purse is not None else None
        ClaimDialog(self.shell, self, self._station, running.id if running is not None else "").open()

    def show_payout(self) -> None:
        """Say where rewards go."""
        from app.gui.rewards.payout_dialog import PayoutDialog

        PayoutDialog(self.shell, self, self._station).open()

    def _on_export(self) -> None:
        names = ((self.tr("Document"), "pdf"), (self.tr("Table"), "csv"), (self.tr("Signed statement"), "json"))
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save statement"), str(Path.home() / "statement.pdf"),
            ";;".join(f"{name} (*.{suffix})" for name, suffix in names),
        )  # fmt: skip
        if path:
            self.save_statement(Path(path))

    def save_statement(self, target: Path) -> None:
        """Write the statement: a table for `.csv`, a document for `.pdf`, else the signed record."""
        self.shell.runner.start(
            statement.export, self.shell.session.workspace, self._station, target,
            title=self.tr("Saving the statement"), done=self._on_saved, owner=self, tracked=True,
        )  # fmt: skip

    def _on_saved(self, path: Path) -> None:
        self.shell.notices.show(self.tr("Statement saved"), path.name, tone="success")
