"""Choosing how the bytes of a text file are read, where the file itself does not say."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QComboBox, QWidget

ENCODINGS = {
    "utf-8": QT_TRANSLATE_NOOP("EncodingChoice", "Unicode (UTF-8)"),
    "cp1252": QT_TRANSLATE_NOOP("EncodingChoice", "Western (Windows-1252)"),
    "cp1250": QT_TRANSLATE_NOOP("EncodingChoice", "Central European (Windows-1250)"),
    "cp1251": QT_TRANSLATE_NOOP("EncodingChoice", "Cyrillic (Windows-1251)"),
    "koi8-r": QT_TRANSLATE_NOOP("EncodingChoice", "Cyrillic (KOI8-R)"),
    "cp1253": QT_TRANSLATE_NOOP("EncodingChoice", "Greek (Windows-1253)"),
    "cp1254": QT_TRANSLATE_NOOP("EncodingChoice", "Turkish (Windows-1254)"),
    "cp1255": QT_TRANSLATE_NOOP("EncodingChoice", "Hebrew (Windows-1255)"),
    "cp1256": QT_TRANSLATE_NOOP("EncodingChoice", "Arabic (Windows-1256)"),
    "shift_jis": QT_TRANSLATE_NOOP("EncodingChoice", "Japanese (Shift JIS)"),
    "euc-jp": QT_TRANSLATE_NOOP("EncodingChoice", "Japanese (EUC-JP)"),
    "gb18030": QT_TRANSLATE_NOOP("EncodingChoice", "Chinese (GB 18030)"),
    "big5": QT_TRANSLATE_NOOP("EncodingChoice", "Chinese (Big5)"),
    "cp949": QT_TRANSLATE_NOOP("EncodingChoice", "Korean (Windows-949)"),
}


class EncodingChoice(QComboBox):
    """`activated` tells that the person chose; `encoding` is what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("How the letters are written down"))
        for name, title in ENCODINGS.items():
            self.addItem(self.tr(title), name)

    @property
    def encoding(self) -> str:
        return str(self.currentData())

    def show_encoding(self, name: str, *, free: bool) -> None:
        """`free` is false where labels lie on the text: read anew, they would lie on other letters."""
        if self.findData(name) < 0:
            self.addItem(name, name)
        self.setCurrentIndex(self.findData(name))
        self.setEnabled(free)
        self.setToolTip("" if free else self.tr("Take the labels off first: they would lie on other letters."))
