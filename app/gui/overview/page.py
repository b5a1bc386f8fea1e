"""The manager's page: the station and its projects in a list, and what is known of the chosen one beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import Changes
from app.errors import AppError
from app.gui import theme
from app.gui.errors import show_error
from app.gui.icon import set_icon
from app.gui.messages import sentence
from app.gui.overview import report, wording
from app.gui.overview.browser_button import BrowserButton
from app.gui.overview.panel import ProjectPanel, StationPanel
from app.gui.overview.report import Report
from app.gui.page import Page, Shell
from app.gui.plain import PlainDelegate, isolated, plain_label, plain_tip
from app.gui.sync.wording import moment
from app.gui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from app.protocol.administration import ProjectOverview

LIST_WIDTH = 220


class ManagePage(Page):
    """Asks the station when it is entered; what it said last is shown meanwhile. Nothing is decided without asking."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._station, self._turn = "", 0
        self.report: Report | None = None
        self.station_panel, self.project_panel = StationPanel(), ProjectPanel()
        self.empty = EmptyState("manage", "", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.state)
        column.addWidget(self._body(), 1)
        column.addWidget(self.empty, 1)
        self.station_panel.invite_asked.connect(self.invite)
        self.project_panel.invite_asked.connect(self.invite)
        self.station_panel.distribute_asked.connect(self.distribute)
        self.station_panel.export_asked.connect(self.export)
        self.project_panel.export_asked.connect(self.export)
        self.project_panel.state_asked.connect(self.set_state)
        self.project_panel.withdraw_asked.connect(self.withdraw)
        shell.session.changed.connect(self._on_changes)

    def enter(self, argument: object = None) -> None:
        """Show the station with this id; the one shown before, or the first, when it is None."""
        if isinstance(argument, str) and argument:
            self._station = argument
        self.refresh()

    def close_page(self) -> None:
        self._turn += 1
        self.report, self._station = None, ""
        super().close_page()

    def refresh(self) -> None:
        """Ask the station again."""
        workspace = self.shell.session.workspace
        known = report.managed(workspace) if workspace is not None else []
        if not known:
            self._show_nothing(self.tr("You manage no station"), self.tr("A manager's invitation gives you this page."))
            self.choice.hide()
            self.again.hide()
            return
        self.again.show()
        if self._station not in {one.id for one in known}:
            self._station, self.report = known[0].id, None
        self.choice.clear()
        for one in known:
            self.choice.addItem(isolated(one.name), one.id)
        self.choice.setCurrentIndex(self.choice.findData(self._station))
        self.choice.setVisible(len(known) > 1)
        if self.report is None:
            self._show_nothing(self.tr("Asking the station…"), "")
        self._turn += 1
        turn = self._turn
        self.again.setEnabled(False)

        def done(found: Report) -> None:
            if turn == self._turn:
                self._show(found)

        def failed(error: Exception) -> None:
            if turn == self._turn:
                self._say(error)

        self.shell.runner.start(report.load, workspace, self._station, done=done, failed=failed, owner=self)

    # Layout

    def _head(self) -> QHBoxLayout:
        self.title = plain_label(self.tr("Manage"))
        self.title.setFont(theme.title_font(2))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Station"))
        self.choice.activated.connect(self._on_station)
        self.again = QPushButton(self.tr("Refresh"))
        set_icon(self.again, "sync")
        self.again.clicked.connect(self.refresh)
        self.browse = BrowserButton(self.shell, lambda: self._station)
        self.browse.failed.connect(self._say)
        self.state = plain_label()
        self.state.setWordWrap(True)
        self.state.setProperty("role", "warning")
        self.state.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.choice)
        row.addWidget(self.browse)
        row.addWidget(self.again)
        return row

    def _body(self) -> QWidget:
        self.list = QListWidget()
        self.list.setItemDelegate(PlainDelegate(self.list))
        self.list.setAccessibleName(self.tr("Station and projects"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_chosen())
        self.panels = QStackedWidget()
        for panel in (self.station_panel, self.project_panel):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            inner = QWidget()
            column = QVBoxLayout(inner)
            column.setContentsMargins(0, 0, 16, 24)
            column.addWidget(panel)
            area.setWidget(inner)
            self.panels.addWidget(area)
        self.body = QWidget()
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 24)
        side.addWidget(self.list)
        row.addLayout(side)
        row.addWidget(self.panels, 1)
        return self.body

    # What is shown

    def _show_nothing(self, title: str, text: str) -> None:
        self.body.hide()
        self.state.hide()
        self.browse.setVisible(self.report is not None)
        self.empty.say(title, text)
        self.empty.show()

    def _show(self, found: Report) -> None:
        self.report = found
        self.again.setEnabled(True)
        text = found.trouble
        if text and found.seen_ms:
            said = moment(found.seen_ms, self.locale())
            text += " " + self.tr("This is what the station said on {when}.").format(when=said)
        self.state.setText(text)
        self.state.setVisible(bool(text))
        if found.overview is None:
            self.body.hide()
            self.empty.say(self.tr("Nothing is known of this station yet"))
            self.empty.show()
            return
        self.empty.hide()
        self.body.show()
        self.browse.show()
        self.title.setText(self.tr("Manage · {name}").format(name=found.overview.name))
        self._fill(found)

    def _fill(self, found: Report) -> None:
        assert found.overview is not None
        chosen = self.chosen_project
        self.list.blockSignals(True)
        self.list.clear()
        first = QListWidgetItem(self.tr("The whole station"))
        first.setSizeHint(QSize(0, self.list.fontMetrics().height() + 16))
        first.setData(Qt.ItemDataRole.UserRole, "")
        self.list.addItem(first)
        self.list.setCurrentItem(first)
        for project in found.overview.projects:
            entry = QListWidgetItem(project.title)
            state = wording.state_words(project.state)
            if project.state != "published":
                entry.setText(f"{project.title} ({state})")
            entry.setToolTip(plain_tip(f"{project.title}\n{state} · {wording.progress_words(project)}"))
            entry.setData(Qt.ItemDataRole.UserRole, project.project)
            entry.setSizeHint(first.sizeHint())
            self.list.addItem(entry)
            if project.project == chosen:
                self.list.setCurrentItem(entry)
        self.list.blockSignals(False)
        self._show_chosen()

    @property
    def chosen_project(self) -> str:
        """The id of the chosen project, empty for the station."""
        entry = self.list.currentItem()
        return entry.data(Qt.ItemDataRole.UserRole) if entry is not None else ""

    def _show_chosen(self) -> None:
        found = self.report
        if found is None or found.overview is None:
            return
        project = self._project(self.chosen_project)
        if project is None:
            self.station_panel.show_overview(found.overview, found.may_act)
            self.panels.setCurrentIndex(0)
        else:
            self.project_panel.show_project(project, found.may_act)
            self.panels.setCurrentIndex(1)

    def _project(self, name: str) -> ProjectOverview | None:
        if self.report is None or self.report.overview is None:
            return None
        return next((one for one in self.report.overview.projects if one.project == name), None)

    def _say(self, error: Exception) -> None:
        self.again.setEnabled(True)
        if isinstance(error, AppError):
            self.state.setText(sentence(error))
            self.state.show()
        else:
            show_error(error)

    # What can be decided

    def invite(self, project: str = "") -> QDialog | None:
        from app.gui.overview.invite_dialog import InviteDialog

        if self.report is None or self.report.overview is None:
            return None
        return self._open(
            InviteDialog(self.shell, self.window(), self._station, self.report.overview.projects, project)
        )

    def distribute(self) -> QDialog | None:
        from app.gui.overview.decide_dialog import DistributeDialog

        if self.report is None or self.report.overview is None:
            return None
        dialog = DistributeDialog(self.shell, self.window(), self._station, self.report.overview)
        dialog.decided.connect(self.refresh)
        return self._open(dialog)

    def set_state(self, name: str, state: str) -> QDialog | None:
        from app.gui.overview.decide_dialog import StateDialog

        project = self._project(name)
        if project is None:
            return None
        dialog = StateDialog(self.shell, self.window(), self._station, project, state)
        dialog.decided.connect(self.refresh)
        return self._open(dialog)

    def withdraw(self, name: str, item: str) -> QDialog | None:
        from app.gui.overview.decide_dialog import WithdrawDialog

        project = self._project(name)
        chosen = next((one for one in project.gold if one.item == item), None) if project is not None else None
        if chosen is None:
            return None
        dialog = WithdrawDialog(self.shell, self.window(), self._station, chosen)
        dialog.decided.connect(self.refresh)
        return self._open(dialog)

    def export(self, name: str = "") -> QDialog | None:
        from app.gui.overview.export_dialog import ExportDialog

        if self.report is None or self.report.overview is None:
            return None
        return self._open(
            ExportDialog(self.shell, self.window(), self._station, self.report.overview, self._project(name))
        )

    def _open(self, dialog: QDialog) -> QDialog:
        dialog.open()
        return dialog

    def _on_station(self) -> None:
        self._station, self.report = self.choice.currentData(), None
        self.refresh()

    def _on_changes(self, changes: Changes) -> None:
        # Signing in again, perhaps in another role.
        if changes.account and self.isVisible() and self.report is None:
            self.refresh()
