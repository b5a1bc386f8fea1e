"""Where the panels of the labelling page stand, and remembering where the person put them."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from app.config import Settings
from app.gui import theme

NAME = "label"
_OPPOSITE = {
    Qt.DockWidgetArea.LeftDockWidgetArea: Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea: Qt.DockWidgetArea.LeftDockWidgetArea,
}
VERSION = 1
MOST = 0.55
"""Of the width, at first, for the panels at both sides together."""


class PanelFrame(QMainWindow):
    """Panels around a centre. The stored layout is taken back only while it fits this version's panels."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.GroupedDragging
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.docks: dict[str, QDockWidget] = {}
        self._retitle_timer = QTimer(self, singleShot=True, interval=0)
        self._retitle_timer.timeout.connect(self._retitle)
        self._places: dict[str, tuple[Qt.DockWidgetArea, str]] = {}
        self._widths: Mapping[str, int] = {}
        self._heights: Mapping[str, int] = {}
        self._front: Sequence[str] = ()
        self._fresh = True

    def add_panel(self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea, *, beside: str = "") -> None:
        """Add a panel; with `beside` as a tab next to that one. `area` is for those who read from the left."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(panel)
        dock.setAccessibleName(title)
        self.docks[name] = dock
        self._places[name] = (area, beside)
        dock.dockLocationChanged.connect(lambda _area: self._retitle_soon())
        dock.topLevelChanged.connect(lambda _floating: self._retitle_soon())
        dock.visibilityChanged.connect(lambda _visible: self._retitle_soon())

    def finish(self, widths: Mapping[str, int], heights: Mapping[str, int], front: Sequence[str]) -> None:
        """Put the panels where they belong at first, then where they were last time."""
        self._widths, self._heights, self._front = widths, heights, front
        self._arrange()
        stored = self._settings.layouts.get(self._name, "")
        if stored and self.restoreState(QByteArray(base64.b64decode(stored)), VERSION):
            self._fresh = False

    def reset(self) -> None:
        """Put the panels back to where they were at the very first start."""
        # restoreState on a window that is shown leaves a second set of tab bars behind, so each is put in anew.
        for dock in self.docks.values():
            dock.setFloating(False)
            self.removeDockWidget(dock)
        self._arrange()
        self._resize()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._fresh:
            # Sizes are shares of a window that has its size only now.
            self._fresh = False
            QTimer.singleShot(0, self, self._resize)

    def _arrange(self) -> None:
        for name, (area, beside) in self._places.items():
            dock = self.docks[name]
            # Qt does not turn these round by itself.
            self.addDockWidget(_OPPOSITE.get(area, area) if self.isRightToLeft() else area, dock)
            if beside:
                self.tabifyDockWidget(self.docks[beside], dock)
            dock.show()
        for name in self._front:
            self.docks[name].raise_()

    def _resize(self) -> None:
        for sizes, direction in ((self._widths, Qt.Orientation.Horizontal), (self._heights, Qt.Orientation.Vertical)):
            wanted = [theme.scaled(size) for size in sizes.values()]
            if direction is Qt.Orientation.Horizontal and sum(wanted) > (room := round(self.width() * MOST)):
                wanted = [size * room // sum(wanted) for size in wanted]
            self.resizeDocks([self.docks[name] for name in sizes], wanted, direction)

    def remember(self) -> None:
        self._settings.layouts[self._name] = base64.b64encode(self.saveState(VERSION).data()).decode()

    @property
    def _name(self) -> str:
        """Of the layout in the settings: who reads from the right has one of its own."""
        return f"{NAME} rtl" if self.isRightToLeft() else NAME

    def reveal(self, name: str) -> None:
        """Bring a panel to the front."""
        self.docks[name].show()
        self.docks[name].raise_()

    def _retitle_soon(self) -> None:
        self._retitle_timer.start()

    def _retitle(self) -> None:
        # A tab says what the panel is; a title bar under it would say it twice.
        for dock in self.docks.values():
            tabbed = any(not other.isFloating() and other.isVisibleTo(self) for other in self.tabifiedDockWidgets(dock))
            bare = dock.titleBarWidget() is not None
            if tabbed and not dock.isFloating() and not bare:
                dock.setTitleBarWidget(QWidget(dock))
            elif bare and (dock.isFloating() or not tabbed):
                old = dock.titleBarWidget()
                dock.setTitleBarWidget(None)
                old.deleteLater()

    def toggles(self) -> list[QAction]:
        return [dock.toggleViewAction() for dock in self.docks.values()]
