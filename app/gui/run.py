"""What runs behind the window, and the order in which it ends."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app import __version__, config
from app.gui import language, theme
from app.gui.frame import Frame
from app.gui.garbage import Collector
from app.gui.main_window import MainWindow
from app.gui.runner import Runner
from app.gui.session import Session

if TYPE_CHECKING:
    from logging import Logger

SWITCH_S = 0.0005


class Desk(QObject):
    """Everything that runs behind the window. `close` ends it: page, bridge, sync, runner, workspace."""

    def __init__(
        self,
        app: QApplication,
        settings: config.Settings,
        frame: Frame | None = None,
        *,
        quit_with_window: bool = True,
    ) -> None:
        super().__init__()
        # So long a worker may hold Python's lock. With the usual 5 ms each call into Qt that lets go of it would wait
        # as long, and a window that makes some thousand of them would halt beside the work.
        sys.setswitchinterval(SWITCH_S)
        self._frame = frame
        self._quits = quit_with_window
        self._app = app
        self.settings = settings
        self.runner = Runner(self)
        self.session = Session(self.runner, self)
        self._garbage = Collector(self)
        self.session.opened.connect(self._garbage.begin)
        self._closed = False
        self.window = self._make_window()

    def begin(self, paths: Sequence[Path] = ()) -> None:
        """After the first paint: import the rest in a worker and open the workspace of last time."""
        if paths:
            self.window.shell.paths_opened.emit(list(paths), "")
        elif self.session.workspace is None:
            chosen = self.settings.workspace
            self.session.open(Path(chosen) if chosen else config.directories().default_workspace)

    def rebuild(self) -> None:
        """Make the window anew in the language now chosen; the workspace stays open."""
        old, page = self.window, self.window.page_name
        if self._quits:
            old.closed.disconnect(self._app.quit)
        old.save_settings()
        for made in old.pages.values():
            made.close_page()
        language.apply_language(self._app, self.settings.language)
        theme.apply_theme(self._app, self.settings.theme, self.settings.scale)
        self.window = self._make_window()
        self.window.workspace_menu.show_current(self.session.path)
        if self._frame is None:
            self.window.show()
        self.window.show_page(page)
        old.hide()
        old.deleteLater()

    def close(self) -> None:
        """End in order. Calling it twice is harmless."""
        if self._closed:
            return
        self._closed = True
        for page in self.window.pages.values():
            page.close_page()
        if not self.runner.close():
            _log().warning("a job did not stop in time")
        self.session.close()
        self._garbage.end()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.settings, self.runner, self.session)
        if self._frame is not None:
            self._frame.hold(window)
        if self._quits:
            window.closed.connect(self._app.quit)
        window.shell.rebuild_requested.connect(self.rebuild)
        return window


def _log() -> Logger:
    import logging

    return logging.getLogger(__name__)


def make_application(settings: config.Settings, arguments: Sequence[str] = ()) -> QApplication:
    """The application, dressed and speaking the person's language."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(["caravan", *arguments])
    app.setApplicationName("caravan")
    app.setApplicationDisplayName("Caravan")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("caravan")
    language.apply_language(app, settings.language)
    theme.apply_theme(app, settings.theme, settings.scale)
    return app
