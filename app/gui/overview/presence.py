"""Shows the way to the manager's page only to those whose station gave them that role."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.core.changes import Changes
from app.gui.page import Shell
from app.gui.rail import Rail

PAGE = "manage"


class ManagerPresence(QObject):
    """`left` when the page must not be shown any more: another workspace, or a role that was taken away."""

    left = Signal()

    def __init__(self, shell: Shell, rail: Rail) -> None:
        super().__init__(rail)
        self._session, self._rail, self._actions = shell.session, rail, shell.actions
        shell.session.opened.connect(self._on_opened)
        shell.session.closing.connect(self._on_closing)
        shell.session.changed.connect(self._on_changes)
        self._show(False)
        self.look()

    def look(self) -> None:
        """Read the roles again."""
        if self._session.workspace is None:
            return
        from app.ops import greeting

        if not self._session.read(greeting.has_joined):
            self._show(False)
            return
        # Not before: it brings the protocol in.
        from app.gui.overview.report import managed

        self._show(bool(managed(self._session.workspace)))

    def _show(self, shown: bool) -> None:
        if not shown and self._rail.is_shown(PAGE):
            self.left.emit()
        self._rail.show_entry(PAGE, shown)
        self._actions[f"go.{PAGE}"].setVisible(shown)

    def _on_opened(self, _workspace: object) -> None:
        self.look()

    def _on_closing(self) -> None:
        self._show(False)

    def _on_changes(self, changes: Changes) -> None:
        if changes.account:
            self.look()
