"""Where the panels of the labelling page stand, and remembering where the person put them."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from app.config import Settings

NAME = "label"
VERSION = 1


class PanelFrame(QMainWindow):
    """Panels around a centre. The stored layout is taken back only while it fits this version's panels."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.GroupedDragging)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.docks: dict[str, QDockWidget] = {}
        self._retitle_timer = QTimer(self, singleShot=True, interval=0)
        self._retitle_timer.timeout.connect(self._retitle)
        self._first = b""

    def add_panel(self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea, *, beside: str = "") -> QDockWidget:
        """Add a panel; with `beside` as a tab next to that one."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(panel)
        dock.setAccessibleName(title)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetFloatable | QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.addDockWidget(area, dock)
        if beside:
            self.tabifyDockWidget(self.docks[beside], dock)
        self.docks[name] = dock
        dock.dockLocationChanged.connect(lambda _area: self._retitle_soon())
        dock.topLevelChanged.connect(lambda _floating: self._retitle_soon())
        dock.visibilityChanged.connect(lambda _visible: self._retitle_soon())
        return dock

    def finish(self, widths: Sequence[tuple[str, int]], heights: Sequence[tuple[str, int]], front: Sequence[str]) -> None:
        """Give the panels their first sizes, then those of last time."""
        self.resizeDocks([self.docks[name] for name, _ in widths], [size for _, size in widths], Qt.Orientation.Horizontal)
        self.resizeDocks([self.docks[name] for name, _ in heights], [size for _, size in heights], Qt.Orientation.Vertical)
        for name in front:
            self.docks[name].raise_()
        self._first = self.saveState(VERSION).data()
        stored = self._settings.layouts.get(NAME, "")
        if stored:
            self.restoreState(QByteArray(base64.b64decode(stored)), VERSION)

    def remember(self) -> None:
        self._settings.layouts[NAME] = base64.b64encode(self.saveState(VERSION).data()).decode()

    def reset(self) -> None:
        """Put the panels back to where they were at the very first start."""
        self.restoreState(QByteArray(self._first), VERSION)

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
