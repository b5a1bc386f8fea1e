"""Text that may come from outside, shown as it is: Qt takes what looks like HTML for markup unless it is told, and
lines a label up by its first letter rather than with the window."""

from __future__ import annotations

import html
from unicodedata import bidirectional

from PySide6 import QtCore, QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

_MARK = "\u200f"
"""Invisible, and a letter of a script that is read from right to left."""
_LETTERS = {"L": False, "R": True, "AL": True}


class PlainLabel(QLabel):
    """Shows its text as it is, and begins where the lines of the window begin, whatever letter comes first."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(self.alignment())
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(_MARK + text if _is_right_to_left() and _begins_otherwise(text) else text)

    def text(self) -> str:
        return super().text().removeprefix(_MARK)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Left and right are the beginning and the end of a line, unless they are told to be absolute."""
        super().setAlignment(QStyle.visualAlignment(QApplication.layoutDirection(), alignment))


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is."""
    return PlainLabel(text, parent)


def isolated(text: str) -> str:
    """`text` in its own order of reading, for a window that reads from right to left: its full stop, its minus and its
    “…” would go to the other end."""
    return f"\u2068{text}\u2069" if text and _is_right_to_left() else text


class PlainDelegate(QStyledItemDelegate):
    """Draws each text of a list or table in its own order of reading."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QtCore.QModelIndex | QtCore.QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = isolated(option.text)


def plain_tip(text: str) -> str:
    """`text` for a tool tip; these know no plain format, so what looks like markup is escaped."""
    if not looks_like_markup(text):
        return text
    return f"<qt>{html.escape(text, quote=False)}</qt>".replace("\n", "<br>")


def no_picture() -> QtGui.QImage:
    """What stands for a picture in a text of others. A document that is given nothing looks for a file of that name by
    itself, and decodes it in this process."""
    image = QtGui.QImage(1, 1, QtGui.QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def looks_like_markup(text: str) -> bool:
    """Whether Qt would take it for HTML where it decides by itself."""
    return bool(QtGui.Qt.mightBeRichText(text))


def _is_right_to_left() -> bool:
    return QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _begins_otherwise(text: str) -> bool:
    """Whether a sentence in Arabic begins with a name in Latin letters: Qt would take it for English."""
    letters = [_LETTERS[kind] for kind in map(bidirectional, text) if kind in _LETTERS]
    return any(letters) and not letters[0]
