"""Searching within one text."""

from __future__ import annotations

import regex
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.gui.icon import set_icon
from app.gui.plain import plain_label, plain_tip

MOST = 20_000
"""Matches counted and shown; a text with more is searched too broadly to help anyone."""


def matches(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where `wanted` is in `text`, whatever the case, up to `MOST` places."""
    if not wanted:
        return []
    found = []
    for match in regex.finditer(regex.escape(wanted), text, flags=regex.IGNORECASE):
        found.append(match.span())
        if len(found) == MOST:
            break
    return found


class SearchBar(QWidget):
    """A field, the count, and to and fro. Hidden until asked for."""

    found = Signal(object)
    """The matches, after each change of the field."""
    current_changed = Signal(int, int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._matches: list[tuple[int, int]] = []
        self._current = -1
        self.field = QLineEdit(placeholderText=self.tr("Find in this text"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Find in this text"))
        self.count = plain_label()
        self.count.setMinimumWidth(90)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.count)
        for icon, name, act in (
            ("up", self.tr("Previous match"), lambda: self.step(-1)),
            ("down", self.tr("Next match"), lambda: self.step(1)),
            ("close", self.tr("Close the search"), self.leave),
        ):
            button = QToolButton(autoRaise=True)
            button.setToolTip(plain_tip(name))
            button.setAccessibleName(name)
            set_icon(button, icon)
            button.clicked.connect(act)
            layout.addWidget(button)
        self._pause = QTimer(self, singleShot=True, interval=120)
        self._pause.timeout.connect(self.search)
        self.field.textChanged.connect(lambda: self._pause.start())
        self.hide()

    def begin(self, text: str, wanted: str) -> None:
        """Open, for `text`, perhaps with something to look for already."""
        self._text = text
        self.show()
        if wanted:
            self.field.setText(wanted)
        self.field.setFocus()
        self.field.selectAll()
        self.search()

    def leave(self) -> None:
        """Close and forget."""
        self._pause.stop()
        self._matches, self._current = [], -1
        self.hide()
        self.found.emit([])
        self.closed.emit()

    def search(self) -> None:
        self._pause.stop()
        self._matches = matches(self._text, self.field.text())
        self._current = -1
        self.found.emit(self._matches)
        self.step(1)

    def step(self, by: int) -> None:
        """To the next or previous match, round the ends."""
        if self._pause.isActive():
            self.search()
            return
        total = len(self._matches)
        if total:
            self._current = (self._current + by) % total
            self.current_changed.emit(*self._matches[self._current])
        shown = (
            self.tr("{n} of {total}").format(n=self._current + 1, total=f"{total:,}") if total else self.tr("no match")
        )
        self.count.setText(shown if self.field.text() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
