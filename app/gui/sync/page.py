"""What waits for the network: every record with its state and reason, and what the person can do about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from app.core.changes import Changes
from app.core.outbox import OutboxState
from app.gui import theme
from app.gui.icon import set_icon
from app.gui.page import Page, Shell
from app.gui.plain import PlainDelegate, plain_label
from app.gui.sync.brake_bar import BrakeBar
from app.gui.sync.outbox_model import ITEM, NOTE, STATE, TRIES, WHAT, WHEN, OutboxModel
from app.gui.sync.wording import skew_words
from app.gui.widgets.empty import EmptyState
from app.ops import outbox
from app.ops.delivering import Delivery
from app.sync.status import SyncState

PENDING = tuple(state for state in OutboxState if state not in (OutboxState.RECEIVED, OutboxState.DISCARDED))

NARROW = 900


class OutboxPage(Page):
    """Reads only the rows it shows. Sending goes on by itself; nothing here is needed for it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        assert shell.account is not None
        self._account, self._sync = shell.account, shell.account.sync
        self.model = OutboxModel(shell.session)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 24)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addLayout(self._state_row())
        self.brake = BrakeBar(shell)
        column.addWidget(self.brake)
        column.addWidget(self.bar)
        column.addWidget(self.progress)
        column.addWidget(self.advice)
        column.addSpacing(8)
        column.addLayout(self._tools())
        self.table = self._table()
        self.empty = EmptyState(
            "outbox", "", self.tr("What you submit waits here until there is a network, and leaves by itself.")
        )
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        shell.session.changed.connect(self._on_changes)
        self._sync.changed.connect(self._show_state)
        self._account.key_changed.connect(self._show_state)

    def enter(self, argument: object = None) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        self.model.reload()
        self.brake.refresh()
        some = self.model.rowCount() > 0
        self.table.setVisible(some)
        self.empty.setVisible(not some)
        for button in (self.again, self.drop, self.details):
            button.setVisible(some)
        all_shown = self.filter.currentData() == ()
        self.empty.heading.setText(self.tr("Nothing was submitted yet") if all_shown else self.tr("Nothing is waiting"))
        self._show_state()

    # Layout

    def _head(self) -> QHBoxLayout:
        title = plain_label(self.tr("Outbox"))
        title.setFont(theme.title_font(2))
        self.now = QPushButton(self.tr("Sync now"))
        set_icon(self.now, "sync")
        self.now.clicked.connect(self._account.sync_now)
        self.pause = QPushButton()
        self.pause.clicked.connect(lambda: self._sync.set_paused(not self._sync.paused))
        self.state = plain_label()
        self.state.setWordWrap(True)
        self.advice = plain_label()
        self.advice.setWordWrap(True)
        self.advice.setProperty("role", "warning")
        row = QHBoxLayout()
        row.setSpacing(8)
        self.carry = QPushButton(self.tr("Without a network…"))
        self.carry.setToolTip(self.tr("Carry work to the station and back in a file"))
        set_icon(self.carry, "carry")
        self.carry.clicked.connect(lambda: self._account.carry())
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(self.carry)
        row.addWidget(self.pause)
        row.addWidget(self.now)
        return row

    def _state_row(self) -> QHBoxLayout:
        self.portal = QPushButton(self.tr("Open the log-in page"))
        self.portal.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._sync.status.portal)))
        self.metered = QCheckBox(self.tr("Not now: metered connection"))
        self.metered.setToolTip(
            self.tr("Your answers still go, they are small; files wait until you take this off again.")
        )
        self.metered.toggled.connect(self._on_metered)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.progress = plain_label()
        self.progress.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.state, 1)
        row.addWidget(self.portal)
        row.addWidget(self.metered)
        return row

    def _tools(self) -> QHBoxLayout:
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show"))
        for text, states in (
            (self.tr("Not delivered yet"), PENDING),
            (self.tr("Needs your attention"), (OutboxState.PARKED, OutboxState.WAITING, OutboxState.UNSIGNED)),
            (self.tr("Delivered"), (OutboxState.RECEIVED,)),
            (self.tr("Discarded"), (OutboxState.DISCARDED,)),
            (self.tr("Everything"), ()),
        ):
            self.filter.addItem(text, states)
        self.filter.activated.connect(self._on_filter)
        self.model.show_states(PENDING)
        self.unlock = QPushButton(self.tr("Unlock your key"))
        self.unlock.setProperty("role", "primary")
        self.unlock.clicked.connect(self._account.unlock)
        self.again = QPushButton(self.tr("Try again"))
        self.again.clicked.connect(self.try_again)
        self.details = QPushButton(self.tr("Details…"))
        self.details.clicked.connect(self.show_details)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.filter)
        row.addStretch(1)
        self.drop = QPushButton(self.tr("Discard…"))
        self.drop.setToolTip(self.tr("Give up what the station refused for good"))
        self.drop.clicked.connect(self.discard)
        for button in (self.unlock, self.again, self.drop, self.details):
            row.addWidget(button)
        return row

    def _table(self) -> QTableView:
        table = QTableView()
        table.setItemDelegate(PlainDelegate(table))
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Outbox"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 16)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        letter = table.fontMetrics().averageCharWidth()
        for section, letters in ((STATE, 26), (WHAT, 16), (ITEM, 30), (WHEN, 18), (TRIES, 7)):
            table.setColumnWidth(section, letters * letter)
        head.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu)
        table.doubleClicked.connect(self.show_details)
        table.selectionModel().selectionChanged.connect(self._show_buttons)
        self.model.modelReset.connect(self._show_buttons)
        return table

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow window why something waits matters more than since when.
        for section in (WHEN, TRIES):
            self.table.setColumnHidden(section, self.width() < NARROW)

    # What can be done

    def selected(self) -> list[str]:
        """Ids of the chosen records."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        return [found.id for row in rows if (found := self.model.delivery(row)) is not None]

    def try_again(self) -> None:
        """Send the chosen records again."""
        workspace = self.shell.session.workspace
        if workspace is not None:
            for one in self.selected():
                workspace.post(outbox.try_again, one)
            self._account.sync_now()

    def discard(self) -> None:
        """Ask why, then give up the chosen record, which the station refused for good."""
        found = self._chosen()
        if found is not None and found.state is OutboxState.PARKED:
            from app.gui.sync.discard_dialog import DiscardDialog

            DiscardDialog(self.shell, self.window(), found).open()

    def _chosen(self) -> Delivery | None:
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        return self.model.delivery(rows[0]) if len(rows) == 1 else None

    def show_details(self, _index: QModelIndex | bool | None = None) -> None:
        """Digest, size and receipt of the chosen record."""
        chosen = self.selected()
        if chosen:
            from app.gui.sync.proof_dialog import ProofDialog

            ProofDialog(self.shell, self, chosen[0]).open()

    def _on_menu(self, place: QPoint) -> None:
        if not self.table.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.details.text(), self.show_details)
        again = menu.addAction(self.again.text(), self.try_again)
        again.setEnabled(self.again.isEnabled())
        drop = menu.addAction(self.drop.text(), self.discard)
        drop.setEnabled(self.drop.isEnabled())
        menu.popup(self.table.viewport().mapToGlobal(place))

    # What is shown

    def _on_filter(self) -> None:
        self.model.show_states(self.filter.currentData())
        self.refresh()

    def _on_changes(self, changes: Changes) -> None:
        if (changes.outbox or changes.account) and self.isVisible():
            self.refresh()

    def _show_state(self) -> None:
        if not self.isVisible():
            return
        sync = self._sync
        detail = sync.status.text if sync.status.state in (SyncState.OFFLINE, SyncState.BLOCKED) else ""
        self.state.setText(detail or " · ".join(filter(None, (sync.words(), sync.outbox_words()))))
        blocked = sync.status.state is SyncState.BLOCKED
        self.state.setProperty("role", "warning" if blocked else "muted")
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.advice.setText(skew_words(sync.skew_s) if sync.skew_s else "")
        self.advice.setVisible(bool(sync.skew_s))
        self.portal.setVisible(bool(sync.status.portal))
        self.metered.blockSignals(True)
        self.metered.setChecked(sync.metered)
        self.metered.blockSignals(False)
        self.metered.setEnabled(sync.following)
        self._show_progress()
        self.pause.setText(self.tr("Go on syncing") if sync.paused else self.tr("Pause"))
        set_icon(self.pause, "sync" if sync.paused else "pause")
        self.pause.setEnabled(sync.following)
        self.now.setEnabled(sync.following)
        self._show_buttons()

    def _show_progress(self) -> None:
        """The bytes that go out or come in, with the rate and the time that is left."""
        status = self._sync.status
        moving = status.state is SyncState.WORKING and status.total > 0
        self.bar.setVisible(moving)
        self.progress.setVisible(moving)
        if moving:
            # A progress bar counts in 32 bits; files may have more bytes.
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(1000 * min(1.0, status.done / status.total)))
            what = self.tr("Sending") if status.sending else self.tr("Fetching")
            self.progress.setText(f"{what}: {self._sync.pace.words(self.locale())}")

    def _on_metered(self, metered: bool) -> None:
        self._sync.set_metered(metered)

    def _show_buttons(self) -> None:
        signer = self.shell.session.workspace.signer if self.shell.session.workspace is not None else None
        self.unlock.setVisible(signer is not None and signer.locked)
        rows = [index.row() for index in self.table.selectionModel().selectedRows()] if hasattr(self, "table") else []
        states = {found.state for row in rows[:500] if (found := self.model.delivery(row)) is not None}
        self.details.setEnabled(len(rows) == 1)
        self.again.setEnabled(bool(states & {OutboxState.PARKED, OutboxState.WAITING}))
        self.drop.setEnabled(len(rows) == 1 and states == {OutboxState.PARKED})
