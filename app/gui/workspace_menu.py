"""The button at the top that says which workspace is open and changes to another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton

from app.config import directories
from app.gui.icon import icon, name_icon
from app.gui.page import Shell
from app.gui.plain import plain_tip


class WorkspaceMenu(QToolButton):
    """Its menu is made anew each time, from the recent workspaces."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setText(self.tr("No workspace"))
        self.setAccessibleName(self.tr("Workspace"))
        self.setToolTip(self.tr("Change to another workspace"))
        # The icon is drawn after the first paint; its place counts from the beginning, when the bar measures us.
        place = QPixmap(self.iconSize())
        place.fill(Qt.GlobalColor.transparent)
        self.setIcon(place)
        name_icon(self, "workspace", "muted")
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def title_for(self, path: Path) -> str:
        return self.tr("This computer") if path == directories().default_workspace else path.name

    def show_current(self, path: Path | None) -> None:
        self.setText(self.title_for(path) if path is not None else self.tr("No workspace"))
        self.setAccessibleDescription(str(path or ""))
        self.adjustSize()
        # A menu bar lays its corner out anew only when what stands there is shown.
        if self.isVisible():
            self.hide()
            self.show()
        bar = self.parentWidget()
        if isinstance(bar, QMenuBar):
            # A menu bar measures its corner only when it is given one.
            bar.setCornerWidget(self, Qt.Corner.TopRightCorner)

    def _fill(self) -> None:
        menu, here = self.menu(), self._shell.session.path
        menu.clear()
        paths = [Path(entry.path) for entry in self._shell.settings.recent]
        if directories().default_workspace not in paths:
            paths.append(directories().default_workspace)
        for path in paths:
            action = menu.addAction(self.title_for(path))
            action.setToolTip(plain_tip(str(path)))
            action.setIcon(icon("submit" if path == here else "workspace"))
            action.triggered.connect(lambda _checked=False, chosen=path: self._shell.workspace_requested.emit(chosen))
        menu.addSeparator()
        menu.addAction(self._shell.actions["file.new_workspace"])
        menu.addAction(self._shell.actions["file.open_workspace"])
