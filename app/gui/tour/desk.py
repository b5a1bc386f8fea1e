"""The demo's desk: the real window on the demo's workspaces, its keys opened, the guide at its foot."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from app.core.changes import Changes
from app.errors import AppError
from app.gui.bridge import Bridge
from app.gui.errors import show_error
from app.gui.run import Desk
from app.gui.tour.behind import Behind, Role
from app.gui.tour.guide import GuideBar, GuideDock
from app.gui.tour.progress import reached

if TYPE_CHECKING:
    from app.workspace import Workspace

LOOK_AFTER_MS = 300
log = logging.getLogger(__name__)


class TourDesk(QObject):
    """Main thread. `begun` once the first workspace is open; `broken` when the backstage could not start."""

    begun = Signal()
    role_opened = Signal(str)
    """Somebody's workspace is open and their key too."""
    broken = Signal(object)

    def __init__(self, desk: Desk, behind: Behind) -> None:
        super().__init__()
        self.desk, self.behind = desk, behind
        self.roles: dict[str, Role] = {}
        self.role = ""
        self._paused = False
        self._timer = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._timer.timeout.connect(self._look)
        self._attach()
        for event, slot in ((behind.said, self._on_said), (behind.ready, self._on_ready)):
            Bridge(event, self).received.connect(slot)
        Bridge(behind.failed, self).received.connect(self._on_failed)
        session = desk.session
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changes)

    def start(self) -> None:
        self.guide.show_starting(self.tr("The demo is starting …"))
        try:
            self.behind.start()
        except AppError as error:
            self._on_failed(error)

    def be(self, role: str) -> None:
        """Open the workspace of a role."""
        self.desk.window.open_workspace(self.roles[role].path)

    def _attach(self) -> None:
        """Put the guide into the window there is now (a change of language makes a new one)."""
        window = self.desk.window
        self.guide = GuideBar()
        self.guide.role_chosen.connect(self.be)
        self.guide.page_chosen.connect(window.show_page)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, GuideDock(self.guide, window))
        window.shell.rebuild_requested.connect(self._on_rebuilt, Qt.ConnectionType.QueuedConnection)
        window.setWindowTitle("Caravan · Demo")

    def _on_rebuilt(self) -> None:
        self._attach()
        if self.roles:
            self.guide.show_roles(tuple(self.roles))
            self.guide.show_role(self.role)
            self._timer.start()

    # Backstage

    def _on_said(self, text: str) -> None:
        if not self.roles:
            self.guide.show_starting(text)

    def _on_ready(self, _answer: dict[str, Any]) -> None:
        found = self.behind.roles()
        self.roles = {one.name: one for one in found}
        settings = self.desk.settings
        for one in reversed(found):
            settings.remember_workspace(one.path, one.path.name)
        self.guide.show_roles(tuple(self.roles))
        self.be(found[0].name)

    def _on_failed(self, error: AppError) -> None:
        if self.roles:
            show_error(error)
        self.broken.emit(error)

    # Workspaces

    def _on_opened(self, workspace: Workspace) -> None:
        role = next((one for one in self.roles.values() if one.path == workspace.path), None)
        if role is None:
            return
        self.role = role.name
        self.guide.show_role(role.name)
        self.desk.runner.start(
            _unlock, workspace, role.words, done=lambda _none: self._on_unlocked(workspace, role.name), owner=self
        )
        # Whoever reviews finds work only when the simulated reviewer leaves it.
        self._pause_reviewer(role.name == "reviewer")

    def _on_unlocked(self, workspace: Workspace, role: str) -> None:
        if self.desk.session.workspace is not workspace:
            return
        self.desk.window.account.opened_elsewhere()
        self._timer.start()
        first = not self.begun_once
        self.begun_once = True
        if first:
            self.desk.window.show_page("projects")
            self.begun.emit()
        self.role_opened.emit(role)

    begun_once = False

    def _pause_reviewer(self, paused: bool) -> None:
        if paused != self._paused:
            self._paused = paused
            self.desk.runner.start(self.behind.order, "pause", who="reviewer", paused=paused, owner=self)

    def _on_changes(self, _changes: Changes) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        workspace, role = self.desk.session.workspace, self.role
        if workspace is None or not role:
            return
        guide = self.guide

        def done(found: frozenset[str]) -> None:
            if guide is self.guide and guide.role == role:
                guide.show_progress(found)

        self.desk.runner.start(reached, workspace, role, done=done, failed=_closed_meanwhile, owner=self)


def show_broken(desk: Desk, error: AppError) -> None:
    """Why the demo cannot go on, before its window closes."""
    box = QMessageBox(desk.window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(error.title)
    box.setInformativeText(error.message)
    box.exec()


def _unlock(workspace: Workspace, words: str) -> None:
    workspace.key.unlock(words)


def _closed_meanwhile(error: Exception) -> None:
    log.info("not looked: %s", error)
