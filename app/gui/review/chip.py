"""A small rounded label whose colour says how things stand; words and an icon say it, too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.gui import theme
from app.gui.icon import pixmap
from app.gui.plain import plain_label
from app.gui.status_bar import ElidedLabel

SIDE = 16


class Chip(QWidget):
    """Hidden while it has nothing to say."""

    def __init__(self, *, gives_way: bool = False) -> None:
        """With `gives_way` the words end in “…” where there is no room for them."""
        super().__init__()
        self._icon, self._color = "", "muted"
        self.picture = QLabel()
        self.label = ElidedLabel() if gives_way else plain_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.picture)
        row.addWidget(self.label, 1 if gives_way else 0)
        self.hide()

    def show_text(self, text: str, icon: str = "", color: str = "muted") -> None:
        """`color` names one of the look's colours."""
        self._icon, self._color = icon, color
        self.label.setText(text)
        self.setAccessibleName(text)
        self._draw()
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        color = getattr(theme.colors(), self._color)
        palette = self.label.palette()
        if palette.color(self.label.foregroundRole()) != QColor(color):
            self.label.setStyleSheet(f"color: {color}; font-weight: 600;")
        self.picture.setVisible(bool(self._icon))
        if self._icon:
            self.picture.setPixmap(pixmap(self._icon, color, SIDE, self.devicePixelRatioF()))


class Badge(QLabel):
    """An annotator's letter on a disc."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "badge")
        self.setFixedHeight(22)
        self.setMinimumWidth(22)
        self.setAlignment(self.alignment() | self.alignment().AlignHCenter)
