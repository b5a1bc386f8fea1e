"""Keeps the number of unread decisions on the rail."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.core.changes import Changes
from app.gui.page import Shell
from app.gui.rail import Rail

PAGE = "decisions"


class DecisionBadge(QObject):
    """Counts submissions, not decisions: an objection that was answered is one thing to read."""

    def __init__(self, shell: Shell, rail: Rail) -> None:
        super().__init__(rail)
        self._session, self._rail = shell.session, rail
        # Bound methods end with this object; a lambda would outlive the rail when the language changes.
        shell.session.opened.connect(self._on_opened)
        shell.session.closing.connect(self._on_closing)
        shell.session.changed.connect(self._on_changes)
        self.count()

    def count(self) -> None:
        if self._session.workspace is None:
            return
        from app.ops import greeting

        self._rail.show_badge(PAGE, self._session.read(greeting.unread_decisions))

    def _on_opened(self, _workspace: object) -> None:
        self.count()

    def _on_closing(self) -> None:
        self._rail.show_badge(PAGE, 0)

    def _on_changes(self, changes: Changes) -> None:
        if changes.decisions:
            self.count()
