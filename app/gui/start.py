"""`caravan gui`: the window is on the screen before anything but Qt and the settings is imported."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app import config
from app.errors import InputError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.gui.frame import Frame
    from app.gui.glance import Glance
    from app.gui.run import Desk
    from app.media.worker import DecodeWorker

GLANCE_MS = 2_000
"""So long the first picture of a folder is waited for before the rest is imported."""
IDLE_MS = 300
"""So long after the workspace is open the window has nothing else to do."""


def main(arguments: Sequence[str] = ()) -> int:
    """`caravan gui [FOLDER or FILE …]`."""
    if not _has_display():
        raise InputError(
            "There is no display to open the window on.", "Set DISPLAY, or play the demo with: caravan demo --offscreen"
        )
    gc.disable()  # see app.gui.garbage
    settings = config.Settings.load(config.settings_file())
    paths = [Path(argument).absolute() for argument in arguments if not argument.startswith("-")]
    # Before Qt is imported, so that its process gets ready meanwhile.
    decoder = _decoder(paths)
    from PySide6.QtCore import QTimer

    _ask_no_sources()
    from PySide6.QtWidgets import QApplication

    from app.gui.frame import BACKGROUND, Frame

    app = QApplication(["caravan", *arguments])
    look = _look(app, settings.theme)
    frame = Frame(BACKGROUND[look], settings.geometry)
    desks: list[Desk] = []

    def begin(glance: Glance | None = None) -> None:
        if not desks:
            desks.append(furnish(app, settings, frame, paths))
            if decoder is not None:
                desks[0].session.lend(decoder)
            if glance is not None:
                Handover(glance, desks[0])

    if decoder is None:
        # A zero timer fires once the event loop is idle, so the picture is on the screen before any import begins.
        frame.painted.connect(lambda: QTimer.singleShot(0, begin))
    else:
        from app.gui.glance import Glance, Handover

        glance = Glance(paths[0], decoder, look)
        glance.seen.connect(lambda: begin(glance))
        frame.setCentralWidget(glance)
        QTimer.singleShot(GLANCE_MS, glance, lambda: begin(glance))
    frame.show()
    try:
        return app.exec()
    finally:
        for desk in desks:
            desk.close()
        if decoder is not None:
            decoder.close()


def furnish(app: QApplication, settings: config.Settings, frame: Frame, paths: Sequence[Path]) -> Desk:
    """Import and build the rest, put it into the frame, open the workspace of last time or what was named."""
    from PySide6.QtCore import Qt, QTimer

    from app.gui.ahead import import_labelling
    from app.gui.errors import install_excepthook
    from app.gui.run import Desk, make_application
    from app.log import start_log

    install_excepthook()
    desk = Desk(make_application(settings), settings, frame)
    desk.session.opened.connect(lambda _: QTimer.singleShot(IDLE_MS, desk, lambda: desk.runner.start(import_labelling)))
    # What was imported so far stays: it is not looked at again.
    desk.session.opened.connect(lambda _: gc.freeze(), Qt.ConnectionType.SingleShotConnection)
    start_log(config.directories().logs)
    QTimer.singleShot(0, desk, lambda: desk.begin(paths))
    return desk


def _ask_no_sources() -> None:
    """PySide reads the source of each module that is imported from now on, and keeps it, to see whether it may ask for
    methods_named_like_this. None does, and those are megabytes."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False


def _decoder(paths: Sequence[Path]) -> DecodeWorker | None:
    """The decoding process, begun first of all where a folder of pictures may be asked for."""
    # These two never raise, whatever stands in the way of looking.
    if len(paths) != 1 or not os.path.isdir(paths[0]) or os.path.exists(paths[0] / "workspace.db"):
        return None
    from app.media.worker import DecodeWorker

    return DecodeWorker()


def _has_display() -> bool:
    """Qt ends the process when it finds none, so it is looked for first."""
    named = any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))
    return named or not sys.platform.startswith("linux")


def _look(app: QApplication, theme: str) -> str:
    from PySide6.QtGui import QPalette

    from app.gui.frame import BACKGROUND

    if theme in BACKGROUND:
        return theme
    dark = app.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return "dark" if dark else "light"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
