"""The button that opens the overview in a browser, for a colleague's screen or a wall: to look at, not to act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from app.errors import InputError
from app.gui.icon import set_icon
from app.gui.overview import report
from app.gui.page import Shell


class BrowserButton(QPushButton):
    """Asks the station of `station()` for a link that opens once, and hands it to the system's browser."""

    failed = Signal(object)

    def __init__(self, shell: Shell, station: Callable[[], str]) -> None:
        super().__init__()
        self.setText(self.tr("Open in browser"))
        self.setToolTip(
            self.tr(
                "Shows this overview in your browser for eight hours, or until you log out there. Nothing can be "
                "changed from it. If the station made its own certificate, the browser asks whether you trust it."
            )
        )
        set_icon(self, "open")
        self._shell, self._station = shell, station
        self.clicked.connect(self.open_browser)

    def open_browser(self) -> None:
        workspace, station = self._shell.session.workspace, self._station()
        if workspace is None or not station:
            return
        self.setEnabled(False)
        self._shell.runner.start(
            report.browser_address, workspace, station, done=self._show, failed=self._refuse, owner=self
        )

    def _show(self, address: str) -> None:
        self.setEnabled(True)
        if not QDesktopServices.openUrl(QUrl(address)):
            self.failed.emit(InputError(self.tr("No browser could be opened."), ""))

    def _refuse(self, error: Exception) -> None:
        self.setEnabled(True)
        self.failed.emit(error)
