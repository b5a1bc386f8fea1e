"""The part of a dialog that sees to the key: shown words to keep, words of one's own, or the words that unlock it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import InputError
from app.gui import theme
from app.gui.errors import fault_label, show_error
from app.gui.icon import icon, set_icon
from app.gui.plain import plain_label

LEAST = 12
"""Characters of a passphrase of one's own."""


class PassphraseField(QWidget):
    """A line for a passphrase that can be looked at, with a place for what is wrong with it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(name)
        look = self.edit.addAction(self._icon(), QLineEdit.ActionPosition.TrailingPosition)
        look.setToolTip(self.tr("Show what is typed"))
        look.setCheckable(True)
        look.toggled.connect(self._on_look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(fault_label(self.edit))

    def _on_look(self, shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _icon(self) -> QIcon:
        return icon("show", theme.colors().muted)


class ShownPassphrase(QFrame):
    """Words to keep, with Copy."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.words = plain_label(words)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setAccessibleName(self.tr("Passphrase"))
        font = theme.title_font(1)
        font.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.words.setFont(font)
        self.copy = QPushButton(self.tr("Copy"))
        set_icon(self.copy, "copy", "muted")
        self.copy.clicked.connect(self._on_copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self.words, 1)
        row.addWidget(self.copy)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.words.text())
        self.copy.setText(self.tr("Copied"))


class NewKeyForm(QWidget):
    """Chooses the passphrase of a key that is about to be made: generated and kept by the person, or their own."""

    changed = Signal()

    def __init__(self, generated: str) -> None:
        super().__init__()
        title = plain_label(self.tr("Keep this passphrase"))
        title.setFont(theme.title_font(1))
        self.why = plain_label(
            self.tr(
                "Your work is signed with a key that stays on this computer. This computer has no place to keep its "
                "passphrase, so please write it down: you will be asked for it when Caravan starts."
            )
        )
        self.why.setWordWrap(True)
        self.shown = ShownPassphrase(generated)
        self.kept = QCheckBox(self.tr("I have kept it"))
        self.kept.toggled.connect(self.changed)
        self.own_link = QPushButton(self.tr("Choose a passphrase of my own"))
        self.own_link.setProperty("role", "quiet")
        self.own_link.clicked.connect(lambda: self._show_own(True))
        given = QWidget()
        first = QVBoxLayout(given)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(8)
        first.addWidget(self.shown)
        first.addWidget(self.kept)
        first.addWidget(self.own_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.first = PassphraseField(self.tr("Passphrase of your own"))
        self.again = PassphraseField(self.tr("The same once more"))
        self.given_link = QPushButton(self.tr("Use a generated one instead"))
        self.given_link.setProperty("role", "quiet")
        self.given_link.clicked.connect(lambda: self._show_own(False))
        own = QWidget()
        second = QVBoxLayout(own)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        second.addWidget(self.first)
        second.addWidget(self.again)
        second.addWidget(self.given_link, 0, Qt.AlignmentFlag.AlignLeft)
        for field in (self.first, self.again):
            field.edit.textChanged.connect(self.changed)
        self._given, self._own = given, own
        own.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (title, self.why, given, own):
            column.addWidget(widget)

    @property
    def is_own(self) -> bool:
        return not self._own.isHidden()

    @property
    def ready(self) -> bool:
        return bool(self.first.edit.text()) if self.is_own else self.kept.isChecked()

    def words(self) -> str | None:
        """The passphrase to use; None after saying beside the field why it cannot be used."""
        if not self.is_own:
            return self.shown.words.text()
        first, again = self.first.edit, self.again.edit
        if len(first.text()) < LEAST:
            error = InputError(self.tr("Please use at least {n} characters.").format(n=LEAST))
            show_error(error, field=first)
            return None
        if first.text() != again.text():
            show_error(InputError(self.tr("The two are not the same.")), field=again)
            return None
        return first.text()

    def _show_own(self, own: bool) -> None:
        self._given.setVisible(not own)
        self._own.setVisible(own)
        if own:
            self.first.edit.setFocus()
        self.changed.emit()
