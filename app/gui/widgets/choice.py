"""Large and wide buttons with an icon, a title and a line of text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.icon import pixmap
from app.gui.plain import plain_label
from app.gui.status_bar import ElidedLabel


class IconLabel(QLabel):
    """An icon that follows the look."""

    def __init__(self, name: str, size: int, color: str) -> None:
        super().__init__()
        self._name, self._size, self._color = name, size, color
        self.setFixedSize(size, size)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.setPixmap(pixmap(self._name, getattr(theme.colors(), self._color), self._size, self.devicePixelRatioF()))


class _LayoutButton(QPushButton):
    """A button as large as what is laid out on it; its children let the mouse through."""

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def _add(self, layout: QBoxLayout, *widgets: QWidget) -> None:
        for widget in widgets:
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(widget)


class ChoiceCard(_LayoutButton):
    """One of few large choices."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        heading = plain_label(title)
        heading.setFont(theme.title_font(1))
        heading.setWordWrap(True)
        words = plain_label(text)
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        self._add(column, IconLabel(icon, 32, "accent"))
        column.addSpacing(8)
        self._add(column, heading, words)
        column.addStretch(1)


class RowButton(_LayoutButton):
    """One line of a list of few things: icon, title, a quiet second line, and a quiet text at the end."""

    def __init__(self, icon: str, title: str, text: str = "", end: str = "") -> None:
        super().__init__()
        self.setProperty("role", "row")
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{text} {end}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        self._add(row, IconLabel(icon, 24, "muted"))
        words = QVBoxLayout()
        words.setSpacing(2)
        self._add(words, plain_label(title))
        if text:
            second = ElidedLabel(text)
            second.setProperty("role", "muted")
            second.setFont(theme.title_font(-1))
            second.setMinimumHeight(second.fontMetrics().height())
            self._add(words, second)
        row.addLayout(words, 1)
        if end:
            last = plain_label(end)
            last.setProperty("role", "muted")
            self._add(row, last)
