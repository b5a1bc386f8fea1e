"""The settings of a shared computer: when to lock, and whether the workspace is encrypted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from app.gui.page import Shell
from app.gui.plain import plain_label

MINUTES = (5, 15, 30, 60)


class SafetyRows(QObject):
    """Fills a card of the settings page; `refresh` when the page is shown."""

    def __init__(
        self, shell: Shell, page: QWidget, grid: QGridLayout, add: Callable[[QGridLayout, str, QWidget], None],
        save: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._shell, self._save = shell, save
        self.lock_after = QComboBox()
        self.lock_after.addItem(self.tr("After 15 minutes, if a passphrase was typed"), -1)
        for count in MINUTES:
            self.lock_after.addItem(self.tr("After %Ln minute(s)", "", count), count)
        self.lock_after.addItem(self.tr("Never"), 0)
        self.lock_after.setCurrentIndex(max(0, self.lock_after.findData(shell.settings.lock_minutes)))
        self.lock_after.activated.connect(self._on_lock_after)
        add(grid, self.tr("Lock by itself"), self.lock_after)
        self.encryption = plain_label()
        self.encryption.setWordWrap(True)
        add(grid, self.tr("Encryption"), self.encryption)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._buttons = {}
        for name, text in (
            ("file.encrypt", self.tr("Encrypt…")), ("file.passphrase", self.tr("Change passphrase…")),
            ("file.decrypt", self.tr("Decrypt…")), ("account.lock", self.tr("Lock now")),
        ):  # fmt: skip
            button = self._buttons[name] = QPushButton(text)
            button.clicked.connect(shell.actions[name].trigger)
            row.addWidget(button)
        row.addStretch(1)
        add(grid, "", buttons)
        note = plain_label(
            self.tr(
                "When nobody touched keyboard or mouse for so long, your key is locked: work goes on and is signed "
                "when you "
                "are back. An encrypted workspace is closed and asks for its passphrase."
            )
        )
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        add(grid, "", note)
        shell.session.opened.connect(self.refresh)
        shell.account.key_changed.connect(self.refresh) if shell.account is not None else None

    def refresh(self) -> None:
        """Show how the workspace that is open stands."""
        workspace = self._shell.session.workspace
        if workspace is None:
            self.encryption.setText(self.tr("No workspace is open."))
        elif workspace.encrypted:
            self.encryption.setText(self.tr("This workspace is encrypted."))
        else:
            self.encryption.setText(
                self.tr("This workspace is not encrypted: whoever can read its folder can read everything in it.")
            )
        for name, button in self._buttons.items():
            enabled = self._shell.actions[name].isEnabled()
            button.setEnabled(enabled)
            button.setVisible(enabled or name == "account.lock")

    def _on_lock_after(self) -> None:
        self._shell.settings.lock_minutes = self.lock_after.currentData()
        self._save()
