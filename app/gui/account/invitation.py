"""Invitations on the way in: telling one from other files, and saying what it says."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QVBoxLayout

from app.gui import theme
from app.gui.plain import plain_label
from app.protocol.connection import is_loopback
from app.protocol.messages import Invitation
from app.protocol.proquint import words

MAX_BYTES = 64 * 1024
ROLES = {
    "annotator": QT_TRANSLATE_NOOP("Invitation", "Label items"),
    "reviewer": QT_TRANSLATE_NOOP("Invitation", "Review other people's work"),
    "manager": QT_TRANSLATE_NOOP("Invitation", "Run projects"),
    "auditor": QT_TRANSLATE_NOOP("Invitation", "Look, without changing anything"),
}


def is_invitation(path: Path) -> bool:
    """Whether the file says that it is one; it is read properly later."""
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return False
        document = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(document, dict) and str(document.get("schema", "")).startswith("invitation/")


def role_words(role: str) -> str:
    return QCoreApplication.translate("Invitation", ROLES.get(role, role))


class InvitationCard(QFrame):
    """Who invites, where to, as what, and how the person can be sure."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self.name = _plain()
        self.name.setFont(theme.title_font(1))
        column.addWidget(self.name)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(4)
        column.addLayout(self.form)
        self.url, self.role, self.check = _plain(), _plain(), _plain()
        for title, field in (
            (self.tr("Address"), self.url), (self.tr("You will"), self.role), (self.tr("How to be sure"), self.check)
        ):  # fmt: skip
            label = plain_label(title)
            label.setProperty("role", "muted")
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.form.addRow(label, field)

    def show_invitation(self, invitation: Invitation) -> None:
        self.name.setText(invitation.name)
        self.url.setText(invitation.url)
        self.role.setText(role_words(invitation.role))
        if is_loopback(invitation.url):
            self.check.setText(self.tr("The station runs on this computer."))
        elif invitation.fingerprint:
            spoken = words(bytes.fromhex(invitation.fingerprint))
            self.check.setText(
                self.tr("Compare these six words with whoever invited you:\n{words}").format(words=spoken)
            )
        else:
            self.check.setText(self.tr("The address is checked by its public certificate."))
        self.setAccessibleName(f"{invitation.name}, {invitation.url}, {self.role.text()}")


def _plain() -> QLabel:
    """A label for what others wrote: never rich text, and it can be copied."""
    label = plain_label()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
