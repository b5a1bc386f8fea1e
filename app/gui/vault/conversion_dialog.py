"""The part of a dialog that writes the whole workspace anew: closes it, shows how far it is, and opens it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.account.frame import FrameDialog, open_workspace
from app.gui.page import Shell
from app.gui.runner import Job


@dataclass(slots=True)
class Outcome:
    """How it went: `key` opens the workspace afterwards ("" when it is plain), `done` that it was converted."""

    key: str = ""
    done: bool = False


class ConversionDialog(FrameDialog):
    """The workspace is closed while it runs and opened again however it ends. `converted` comes when all went well."""

    converted = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None, save: Callable[[], bool]) -> None:
        """`save` puts everything unsaved on the disk; False when something could not be saved."""
        super().__init__(parent)
        self._shell, self._save = shell, save
        self.path = open_workspace(shell).path
        self._job: Job | None = None
        self._outcome = Outcome()
        self._failed = False

    def convert(self, work: Callable[..., None], *args: Any, saying: str) -> None:
        """Run `work(path, *args, outcome, progress=, cancel=)` on a worker."""
        if self._job is not None:
            return
        if not self._save():
            self.say(self.tr("Your last edits could not be saved, so nothing was begun."), "error")
            return
        self.work(saying)
        self.lock_fields(True)
        self._outcome, self._failed = Outcome(), False
        self._shell.session.close_workspace()
        self._job = self._shell.runner.start(
            work, self.path, *args, self._outcome, tracked=True, failed=self._on_failed, owner=self
        )
        self._job.progressed.connect(self._on_progress)
        self._job.ended.connect(self._on_ended)

    def lock_fields(self, locked: bool) -> None:
        """What can be typed rests meanwhile."""

    def reject(self) -> None:
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self.cancel.setEnabled(False)
        self.say(self.tr("Stopping… The workspace stays as it was."))

    def _on_progress(self, done: int, total: int) -> None:
        # In thousandths: a progress bar counts to 2³¹ at most.
        self.bar.setRange(0, 1_000)
        self.bar.setValue(1_000 * done // total if total else 0)

    def _on_failed(self, error: Exception) -> None:
        self._failed = True
        self.fail(error)

    def _on_ended(self) -> None:
        self._job = None
        self.bar.setRange(0, 0)
        self.lock_fields(False)
        self._shell.session.open(self.path, kept=self._outcome.key or None)
        if self._outcome.done:
            # Also when Cancel came too late: then it is said, too.
            self.accept()
            self.converted.emit()
        elif self._failed:
            self.cancel.setEnabled(True)
        else:
            super().reject()
