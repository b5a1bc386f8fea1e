"""Statistics: how many labels of which kind, how large, how long it took, day by day; each bar leads to its items."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import Changes
from app.core.project import Project
from app.gui import theme
from app.gui.page import Page, Shell
from app.gui.plain import isolated, plain_label
from app.gui.statistics.chart import ChartCard
from app.gui.statistics.wording import TITLES, rows_of, said, spoken_time
from app.gui.widgets.empty import EmptyState
from app.ops import projects, statistics
from app.ops.filtering import ItemFilter

if TYPE_CHECKING:
    from app.gui.runner import Job

RENEW_MS = 1_500
WIDE = 900
"""Pixels from which two charts stand side by side."""


class StatisticsPage(Page):
    """Numbers come from a worker; the old ones stay until then."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.project: Project | None = None
        self.found: statistics.Statistics | None = None
        self.cards: list[ChartCard] = []
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=RENEW_MS)
        self._timer.timeout.connect(self.renew)
        self._build()
        shell.session.changed.connect(self._on_changes)

    def _build(self) -> None:
        title = plain_label(self.tr("Statistics"))
        title.setFont(theme.title_font(2))
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Project"))
        self.chooser.setMinimumWidth(220)
        self.chooser.activated.connect(lambda _row: self._choose(self.chooser.currentData()))
        self.export_button = QPushButton(self.tr("Export as CSV…"))
        self.export_button.clicked.connect(self._ask_for_file)
        head = QHBoxLayout()
        head.setContentsMargins(24, 20, 24, 8)
        head.setSpacing(16)
        head.addWidget(title)
        head.addWidget(self.chooser)
        head.addStretch(1)
        head.addWidget(self.export_button)
        self.summary = plain_label()
        self.summary.setProperty("role", "muted")
        self.summary.setContentsMargins(24, 0, 24, 12)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sheet = QWidget()
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(24, 4, 24, 24)
        self._grid.setSpacing(16)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._sheet)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        charts = QWidget()
        column = QVBoxLayout(charts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addWidget(scroll, 1)
        self.empty = EmptyState(
            "statistics", self.tr("Nothing to count yet"),
            self.tr("Open a folder and label something; what you did shows up here."),
            (self.tr("Open folder…"), self.shell.actions["file.open_folder"].trigger),
        )  # fmt: skip
        self.waiting = plain_label(self.tr("Counting…"))
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setProperty("role", "muted")
        self.stack = QStackedWidget()
        for widget in (self.empty, self.waiting, charts):
            self.stack.addWidget(widget)
        self._charts = charts
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {}

    # What is counted

    def enter(self, argument: object = None) -> None:
        """Show the project with this id, else the one shown before or opened last."""
        session = self.shell.session
        known = session.read(projects.all_projects) if session.workspace is not None else []
        if not known:
            self.project = None
            self.stack.setCurrentWidget(self.empty)
            return
        wanted = argument if isinstance(argument, str) else self.project.id if self.project else known[0].id
        chosen = next((project for project in known if project.id == wanted), known[0])
        self.chooser.clear()
        for project in known:
            self.chooser.addItem(isolated(project.title), project.id)
        self.chooser.setCurrentIndex(self.chooser.findData(chosen.id))
        self._choose(chosen.id)

    def _choose(self, project_id: str) -> None:
        if self.project is None or self.project.id != project_id:
            self.found = None
        self.project = self.shell.session.read(projects.get_project, project_id)
        if self.found is None:
            self.stack.setCurrentWidget(self.waiting)
        self.renew()

    def renew(self) -> None:
        """Count again."""
        self._timer.stop()
        workspace, project = self.shell.session.workspace, self.project
        if workspace is None or project is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._job = self.shell.runner.start(
            statistics.compute, workspace, project, title=self.tr("Counting labels"),
            done=lambda found: self._show(project, found), owner=self, tracked=True,
        )  # fmt: skip

    def leave(self) -> None:
        self._timer.stop()

    def close_page(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.project = self.found = None
        self.stack.setCurrentWidget(self.empty)

    def _on_changes(self, changes: Changes) -> None:
        if self.isVisible() and (changes.items or changes.annotations) and not self._timer.isActive():
            self._timer.start()

    # What is shown

    def _show(self, project: Project, found: statistics.Statistics) -> None:
        self._job = None
        if self.project is None or self.project.id != project.id:
            return
        if found == self.found and self.cards:
            self.stack.setCurrentWidget(self._charts)
            return
        self.found = found
        number = self.locale().toString
        parts = [
            self.tr("%Ln item(s)", "", found.items),
            self.tr("{count} finished").format(count=number(found.finished)),
            self.tr("%Ln region(s)", "", found.regions),
        ]
        if found.spent_ms:
            parts.append(self.tr("{time} of work").format(time=spoken_time(found.spent_ms)))
        self.summary.setText("  ·  ".join(parts))
        for card in self.cards:
            card.deleteLater()
        self.cards = []
        for name, bars in found.charts:
            title, unit = TITLES[name]
            card = ChartCard(said(title), said(unit), rows_of(name, bars, project), self._sheet)
            card.chosen.connect(self._list_items)
            self.cards.append(card)
        self.stack.setCurrentWidget(self._charts)
        self._place()
        QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        columns = 2 if self.width() >= WIDE else 1
        for card in self.cards:
            self._grid.removeWidget(card)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
            card.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        rows = -(-len(self.cards) // columns)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row == rows else 0)
        self._grid.setRowStretch(rows, 1)

    def _list_items(self, wanted: ItemFilter | None) -> None:
        if wanted is not None and self.project is not None:
            self.shell.go("label", (self.project.id, wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._place)

    # Export

    def _ask_for_file(self) -> None:
        if self.project is None or self.found is None:
            return
        name = f"{self.project.title} {self.tr('statistics')}.csv"
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Export statistics"), name, self.tr("Tables") + " (*.csv)"
        )
        if path:
            self.export(Path(path))

    def export(self, path: Path) -> None:
        """Write the numbers of every chart to a CSV file."""
        rows = [(card.title, row.text, row.count) for card in self.cards for row in card.rows]
        self.shell.runner.start(
            statistics.write_csv, path, rows, owner=self,
            done=lambda _none: self.shell.notices.show(
                self.tr("Statistics written to “{name}”.").format(name=path.name), tone="success"
            ),
        )  # fmt: skip
