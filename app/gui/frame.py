"""The window as the desktop sees it: painted at once in the chosen look, furnished when the rest is imported."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow, QWidget

# The same as theme.LIGHT.window and its kin: importing the theme would cost more than painting the window does.
BACKGROUND = {"light": "#f4f5f7", "dark": "#1a1d22", "contrast": "#000000"}


class Frame(QMainWindow):
    """Holds one content widget. Closing asks the content first; `painted` is emitted once, after the first paint."""

    painted = Signal()
    closed = Signal()

    def __init__(self, background: str, geometry: str = "") -> None:
        super().__init__()
        self._painted = False
        self.setWindowTitle("Caravan")
        self.setMinimumSize(880, 600)
        self.resize(1280, 820)
        if geometry:
            self.restoreGeometry(QByteArray(base64.b64decode(geometry)))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(background))
        self.setPalette(palette)

    def hold(self, content: QWidget) -> None:
        """Show `content` in the frame, in place of what was there (which is hidden, not deleted)."""
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.setParent(None)
        from PySide6.QtCore import Qt  # making its enumerations takes longer than the first paint

        content.setWindowFlags(Qt.WindowType.Widget)
        self.setPalette(QPalette())
        self.setCentralWidget(content)
        content.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        content = self.centralWidget()
        if content is not None and not content.close():
            event.ignore()
            return
        event.accept()
        self.closed.emit()
