"""Giving up a record that the station refused: why is asked for, what happens is said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.outbox import RecordKind
from app.errors import InputError
from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.errors import fault_label, mark_field
from app.gui.messages import sentence
from app.gui.page import Shell
from app.gui.plain import plain_label
from app.gui.sync.wording import kind_words
from app.ops.delivering import Delivery

if TYPE_CHECKING:
    from app.core.changes import Changes
    from app.workspace import Workspace


class DiscardDialog(FrameDialog):
    """`discarded` with the record's id."""

    discarded = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None, found: Delivery) -> None:
        super().__init__(parent)
        self._shell, self._entry = shell, found.id
        self._workspace = open_workspace(shell)
        again = {
            RecordKind.SUBMISSION: self.tr("The item opens again: you can correct it and submit it anew."),
            RecordKind.REVIEW: self.tr("The work opens again: you can give another verdict."),
            RecordKind.DISPUTE: self.tr("You can object once more."),
        }.get(found.kind, "")
        self.present(
            self.tr("Discard this record?"),
            f"{kind_words(found.kind)} · {found.item}".rstrip(" ·")
            + "\n"
            + self.tr("It is not sent any more. What you signed is kept and stays listed under “Discarded”.")
            + (f" {again}" if again else ""),
            self.tr("Discard"),
        )
        said = plain_label(self.tr("The station said: {reason}").format(reason=found.reason))
        said.setWordWrap(True)
        said.setProperty("role", "warning")
        self.field = QLineEdit()
        self.field.setMaxLength(300)
        self.field.setPlaceholderText(self.tr("Why you discard it"))
        self.field.setAccessibleName(self.tr("Why you discard it"))
        self.field.textChanged.connect(self._refresh)
        if found.reason:
            self.content.addWidget(said)
        self.content.addWidget(self.field)
        self.content.addWidget(fault_label(self.field))
        self._refresh()
        self.field.setFocus()

    def run(self) -> None:
        self.work(self.tr("Discarding…"))
        self._shell.runner.start(
            _discard, self._workspace, self._entry, self.field.text(), done=self._on_done, failed=self.fail, owner=self
        )

    def fail(self, error: Exception) -> None:
        if isinstance(error, InputError):
            self.rest()
            mark_field(self.field, sentence(error))
            return
        super().fail(error)

    def _on_done(self, _changes: Changes) -> None:
        self.discarded.emit(self._entry)
        self.accept()

    def _refresh(self) -> None:
        self.main.setEnabled(bool(self.field.text().strip()))


def _discard(workspace: Workspace, entry_id: str, why: str) -> Changes:
    from app.ops import discarding

    return discarding.discard(workspace, entry_id, why)
