"""Text that may come from outside, shown as it is: Qt takes what looks like HTML for markup unless it is told."""

from __future__ import annotations

import html

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "") -> QLabel:
    """A label that shows its text as it is."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


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
