"""Saves every finished gesture at once, without the editor ever waiting for the disk.

What this prevents: edits lost because a later one was stored before an earlier one that failed. At most one batch is
under way; what comes meanwhile waits in order and goes as the next batch; a batch that failed stays first in line.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.core.changes import Changes
from app.core.editor import AnnotationEditor, Commit
from app.errors import AppError, StoreError
from app.ops import labeling

if TYPE_CHECKING:
    from app.workspace import Workspace


class SaveState(StrEnum):
    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class Autosave(QObject):
    """Main thread. After a failure nothing more is sent until `retry`; nothing that was committed is ever dropped."""

    state_changed = Signal(object, object)
    """SaveState, and the error when it failed."""
    stored = Signal(object)
    """The commits that are on the disk now."""
    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._waiting: list[Commit] = []
        self._flight: tuple[Commit, ...] = ()
        self._future: Future[Changes] | None = None
        self._disconnect: Callable[[], None] | None = None
        self.state = SaveState.SAVED
        self._landed.connect(self._on_landed, Qt.ConnectionType.QueuedConnection)

    def attach(self, workspace: Workspace, editor: AnnotationEditor) -> None:
        """Save what `editor` commits from now on; what an earlier editor committed is still saved first."""
        self.detach()
        self._workspace = workspace
        self._disconnect = editor.committed.connect(self._on_committed)

    def detach(self) -> None:
        if self._disconnect is not None:
            self._disconnect()
            self._disconnect = None

    @property
    def clean(self) -> bool:
        """Whether everything committed is on the disk."""
        return not (self._waiting or self._flight)

    @property
    def future(self) -> Future[Changes] | None:
        """What a reader in another thread waits for to see everything committed so far; None when all is there."""
        return self._future

    def flush(self) -> bool:
        """Block until everything is on the disk; False when that failed (it is kept, see `retry`)."""
        while not self.clean and self.state is not SaveState.FAILED:
            future = self._future
            if future is None:
                self._send()
                continue
            error = future.exception()
            self._settle(future, error)
        return self.clean

    def retry(self) -> None:
        """Try again to save what could not be saved."""
        if self.state is SaveState.FAILED:
            self._set_state(SaveState.SAVING)
            self._send()

    def _on_committed(self, commit: Commit) -> None:
        self._waiting.append(commit)
        if self.state is SaveState.FAILED:
            return
        self._set_state(SaveState.SAVING)
        if self._future is None:
            self._send()

    def _send(self) -> None:
        assert self._workspace is not None
        self._flight, self._waiting = (*self._flight, *self._waiting), []
        self._future = self._workspace.post(labeling.save, self._flight, self._workspace.person)
        self._future.add_done_callback(self._landed.emit)

    def _on_landed(self, future: Future[Changes]) -> None:
        self._settle(future, future.exception())

    def _settle(self, future: Future[Changes], error: BaseException | None) -> None:
        if future is not self._future:
            return  # flush() was faster than the queued signal
        self._future = None
        if error is not None:
            known = (
                error if isinstance(error, AppError) else StoreError("Your last edit could not be saved.", str(error))
            )
            known.__cause__ = known.__cause__ or error
            self._set_state(SaveState.FAILED, known)
            return
        stored, self._flight = self._flight, ()
        self.stored.emit(stored)
        if self._waiting:
            self._send()
        else:
            self._set_state(SaveState.SAVED)

    def _set_state(self, state: SaveState, error: AppError | None = None) -> None:
        if state is not self.state or error is not None:
            self.state = state
            self.state_changed.emit(state, error)
