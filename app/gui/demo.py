"""Starts the demo as a process of its own, so that it lives and ends apart from this window."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess
from PySide6.QtWidgets import QWidget

from app.errors import InputError
from app.gui.errors import show_error
from app.gui.page import Shell

ROOT = Path(__file__).parents[2]


def start_demo(shell: Shell, window: QWidget) -> None:
    """Start `caravan demo`; it opens its own window on workspaces of its own."""
    if find_spec("app.demo") is None:
        show_error(InputError(QCoreApplication.translate("Demo", "The demo is not part of this installation.")))
        return
    # A built program is its own interpreter and main file.
    arguments = ["demo"] if getattr(sys, "frozen", False) else [str(ROOT / "main.py"), "demo"]
    started, _process = QProcess.startDetached(sys.executable, arguments, str(ROOT))
    if started:
        title = QCoreApplication.translate("Demo", "The demo is starting")
        shell.notices.show(
            title, QCoreApplication.translate("Demo", "It opens in a window of its own in a few seconds.")
        )
    else:
        show_error(InputError(QCoreApplication.translate("Demo", "The demo could not be started.")))
