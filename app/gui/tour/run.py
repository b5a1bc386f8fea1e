"""Opens the demo's window and ends everything with it, also on Ctrl+C."""

from __future__ import annotations

import signal
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import config
from app.errors import AppError
from app.gui.errors import install_excepthook
from app.gui.run import Desk, make_application
from app.gui.tour.behind import Behind
from app.gui.tour.desk import TourDesk, show_broken
from app.log import start_log

_BEAT_MS = 200


def demo_settings(file: Path) -> config.Settings:
    """The demo's own settings, in the look and language of the person's."""
    own, settings = config.Settings.load(config.settings_file()), config.Settings.load(file)
    for name in ("theme", "language", "scale", "preset", "shortcuts"):
        setattr(settings, name, getattr(own, name))
    settings.workspace, settings.recent = "", []
    return settings


def open_demo(behind: Behind, settings_file: Path) -> int:
    """Runs until the window is closed. 2 when the backstage could not start."""
    settings = demo_settings(settings_file)
    app = make_application(settings)
    start_log(config.directories().logs, "demo")
    install_excepthook()
    desk = Desk(app, settings)
    tour = TourDesk(desk, behind)
    status = 0

    def broken(error: AppError) -> None:
        nonlocal status
        status = 2
        show_broken(desk, error)
        desk.window.close()
        app.quit()

    tour.broken.connect(broken)
    desk.window.painted.connect(lambda: QTimer.singleShot(0, tour.start))
    beat = _quit_on_signals(app)
    desk.window.show()
    try:
        app.exec()
    finally:
        beat.stop()
        desk.close()
        behind.close()
    return status


def _quit_on_signals(app: QApplication) -> QTimer:
    """Python sees a signal only between two of its own instructions: a timer gives it some."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda *_: app.quit())
    beat = QTimer(app, interval=_BEAT_MS)
    beat.timeout.connect(lambda: None)
    beat.start()
    return beat
