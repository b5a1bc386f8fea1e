"""The slim column at the window's edge that leads from page to page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout

from app.gui import theme
from app.gui.icon import set_icon
from app.gui.pages import PAGES, page_title
from app.gui.plain import plain_label, plain_tip

WIDTH = 88
"""Wider where a page's name needs it."""


class Rail(QFrame):
    """One checked button: the page that is shown."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self._buttons: dict[str, QToolButton] = {}
        self._badges: dict[str, QLabel] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        font = theme.title_font(-1)
        for entry in PAGES:
            button = QToolButton()
            button.setText(page_title(entry))
            button.setFont(font)
            button.setIconSize(QSize(24, 24))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setMinimumHeight(56)
            button.setAccessibleName(page_title(entry))
            set_icon(button, entry.icon, "muted")
            button.clicked.connect(lambda _checked=False, name=entry.name: self.chosen.emit(name))
            if entry.at_bottom:
                column.addStretch(1)
            column.addWidget(button)
            group.addButton(button)
            self._buttons[entry.name] = button
        font.setWeight(QFont.Weight.DemiBold)  # of the page that is shown
        longest = max(QFontMetrics(font).horizontalAdvance(button.text()) for button in self._buttons.values())
        self.setFixedWidth(max(WIDTH, longest + 24))

    def show_page(self, name: str) -> None:
        self._buttons[name].setChecked(True)

    def show_entry(self, name: str, shown: bool) -> None:
        """Offer a page or not: what a person cannot use is not in their way."""
        self._buttons[name].setVisible(shown)

    def is_shown(self, name: str) -> bool:
        """Whether this page is the one on the screen."""
        return self._buttons[name].isChecked()

    def show_badge(self, name: str, count: int) -> None:
        """A number on a page's button: how much is new there; 0 takes it away."""
        badge = self._badges.get(name)
        if badge is None:
            badge = self._badges[name] = plain_label("", self._buttons[name])
            badge.setProperty("role", "count")
            badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.setText("99+" if count > 99 else self.locale().toString(count))
        badge.adjustSize()
        badge.move(self.width() // 2 + 2, 4)
        badge.setVisible(count > 0)
        title = self._buttons[name].text()
        self._buttons[name].setAccessibleName(
            self.tr("{page}, {count} new").format(page=title, count=count) if count else title
        )

    def show_key(self, name: str, key: str) -> None:
        """Say in the tooltip which key leads there."""
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        title = self._buttons[name].text()
        self._buttons[name].setToolTip(plain_tip(f"{title}  ({native})" if native else title))
