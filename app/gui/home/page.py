"""The first page: three choices, what was begun before, and recent workspaces."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.gui import theme
from app.gui.icon import set_icon
from app.gui.page import Page, Shell
from app.gui.plain import plain_label
from app.gui.widgets.choice import ChoiceCard, RowButton

COLUMN = 928
MAX_PROJECTS = 8


class HomePage(Page):
    """Nothing here needs the workspace: what comes from it appears when it is open."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        content = QWidget()
        outer = QHBoxLayout(content)
        outer.setContentsMargins(32, 40, 32, 32)
        middle = QWidget()
        middle.setMaximumWidth(COLUMN)
        outer.addWidget(middle)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        title = plain_label("Caravan")
        title.setFont(theme.title_font(3))
        self._column.addWidget(title)
        line = plain_label(
            self.tr("Label images, texts and tables. Everything stays on this computer until you join a station.")
        )
        line.setProperty("role", "muted")
        line.setWordWrap(True)
        self._column.addWidget(line)
        self._column.addSpacing(24)
        self._column.addLayout(self._choices())
        self._column.addSpacing(24)
        self._lists = QWidget()
        self._lists_column = QVBoxLayout(self._lists)
        self._lists_column.setContentsMargins(0, 0, 0, 0)
        self._lists_column.setSpacing(0)
        self._column.addWidget(self._lists)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)
        shell.session.changed.connect(self._on_changes)

    def enter(self, argument: object = None) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read again what was begun before."""
        _clear(self._lists_column)
        projects = self._projects()
        if projects:
            self._add_heading(self.tr("Continue"))
            for row in projects:
                self._lists_column.addWidget(row)
        here = str(self.shell.session.path or "")
        recent = [entry for entry in self.shell.settings.recent if entry.path != here]
        if recent:
            if projects:
                self._lists_column.addSpacing(16)
            self._add_heading(self.tr("Recent workspaces"))
            for entry in recent:
                self._lists_column.addWidget(self._workspace_row(entry.path, entry.title, entry.opened_ms))
        if not projects and not recent:
            tip = plain_label(self.tr("You can also drop a folder or a file anywhere in this window."))
            tip.setProperty("role", "muted")
            tip.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._lists_column.addWidget(tip)

    def _choices(self) -> QHBoxLayout:
        self.open_card = ChoiceCard(
            "folder",
            self.tr("Open folder or file"),
            self.tr("Photos, texts or a table. No account, nothing leaves this computer."),
        )
        self.join_card = ChoiceCard(
            "station",
            self.tr("Join a station"),
            self.tr("Get work from an organisation, label it offline, and be paid for it."),
        )
        self.demo_card = ChoiceCard(
            "demo",
            self.tr("Try the demo"),
            self.tr("From the first label to “paid” in five minutes, all on this computer."),
        )
        self.open_card.clicked.connect(self._on_open)
        self.join_card.clicked.connect(self.shell.join_requested)
        self.demo_card.clicked.connect(self.shell.demo_requested)
        row = QHBoxLayout()
        row.setSpacing(16)
        for card in (self.open_card, self.join_card, self.demo_card):
            row.addWidget(card, 1)
        return row

    def _on_open(self) -> None:
        from PySide6.QtWidgets import QMenu

        # Desktop file dialogs choose either files or folders, so the card asks which.
        menu = QMenu(self)
        menu.addAction(self.shell.actions["file.open_folder"])
        menu.addAction(self.shell.actions["file.open_file"])
        menu.addAction(self.shell.actions["file.open_texts"])
        menu.popup(self.open_card.mapToGlobal(self.open_card.rect().bottomLeft()))

    def _projects(self) -> list[RowButton]:
        session = self.shell.session
        if session.workspace is None:
            return []
        from app.core.item import ItemState
        from app.ops import items, projects

        rows = []
        for project in session.read(projects.all_projects)[:MAX_PROJECTS]:
            counts = session.read(items.state_counts, project.id)
            total = sum(counts.values())
            open_items = counts.get(ItemState.NEW, 0) + counts.get(ItemState.DRAFT, 0)
            where = _isolated(project.source) or (self.tr("from a station") if project.station_id else "")
            end = self.tr("{done} of {total} done").format(
                done=self.locale().toString(total - open_items), total=self.locale().toString(total)
            )
            row = RowButton(project.modality.value, project.title, where, end)
            row.clicked.connect(lambda _checked=False, key=project.id: self.shell.go("label", key))
            rows.append(row)
        return rows

    def _workspace_row(self, path: str, title: str, opened_ms: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        button = RowButton("workspace", title, _isolated(path), self._day(opened_ms))
        button.clicked.connect(lambda: self.shell.workspace_requested.emit(Path(path)))
        forget = QToolButton()
        forget.setToolTip(self.tr("Take it off this list (the folder stays)"))
        forget.setAccessibleName(self.tr("Take {title} off this list").format(title=title))
        set_icon(forget, "close", "muted")
        forget.clicked.connect(lambda: self._forget(path))
        row.addWidget(button, 1)
        row.addWidget(forget)
        return line

    def _forget(self, path: str) -> None:
        self.shell.settings.forget_workspace(path)
        self.shell.settings.save()
        self.refresh()

    def _day(self, opened_ms: int) -> str:
        if not opened_ms:
            return ""
        day = datetime.fromtimestamp(opened_ms / 1000, UTC).astimezone()
        return self.locale().toString(QDateTime(day.date(), day.time()).date(), self.locale().FormatType.ShortFormat)

    def _add_heading(self, text: str) -> None:
        heading = plain_label(text)
        heading.setFont(theme.title_font(1))
        heading.setContentsMargins(0, 0, 0, 8)
        self._lists_column.addWidget(heading)

    def _on_changes(self, changes: Changes) -> None:
        if self.isVisible() and (changes.projects or changes.items):
            self.refresh()


def _isolated(path: str) -> str:
    """A path that keeps its own order of reading in a window that reads the other way."""
    return f"\u2066{path}\u2069" if path else ""


def _clear(layout: QLayout) -> None:
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
