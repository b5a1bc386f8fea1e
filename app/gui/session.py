"""The workspace that is open in the window: opened off the main thread, its changes brought in as signals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.core.changes import Changes
from app.errors import AppError
from app.gui.bridge import Bridge
from app.gui.errors import show_error
from app.gui.runner import Runner

if TYPE_CHECKING:
    from app.media.worker import DecodeWorker
    from app.workspace import Workspace


class Session(QObject):
    """At most one workspace at a time; main thread. `workspace` is None while none is open."""

    opened = Signal(object)
    closing = Signal()
    failed = Signal(object, object)
    changed = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._bridge: Bridge | None = None
        self._opening = 0
        self._decoder: DecodeWorker | None = None
        self.workspace: Workspace | None = None

    @property
    def path(self) -> Path | None:
        return self.workspace.path if self.workspace is not None else None

    @property
    def decoder(self) -> DecodeWorker:
        """The process that opens what others made; it starts with the first workspace."""
        if self._decoder is None:
            raise RuntimeError("no workspace was opened")
        return self._decoder

    def open(
        self, path: Path, *, passphrase: str | None = None, then: Callable[[Workspace], object] | None = None
    ) -> None:
        """Open (or create) the workspace in `path`; `opened` or `failed(error, path)` tells how it went."""
        if self.workspace is not None and self.workspace.path == path:
            if then is not None:
                then(self.workspace)
            return
        self.close_workspace()
        self._opening += 1
        turn = self._opening

        def done(found: tuple[Workspace, DecodeWorker]) -> None:
            workspace, decoder = found
            if self._decoder is None:
                self._decoder = decoder
            elif self._decoder is not decoder:
                decoder.close()
            if turn != self._opening:
                workspace.close()
                return
            self._take(workspace)
            if then is not None:
                then(workspace)

        self._runner.start(
            _open,
            path,
            passphrase,
            self._decoder,
            done=done,
            drop=self._drop,
            failed=lambda error: self.failed.emit(error, path),
        )

    def read(self, query: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        """A short read in the main thread; the workspace must be open."""
        if self.workspace is None:
            raise RuntimeError("no workspace is open")
        return self.workspace.read(query, *args, **kw)

    def close_workspace(self) -> None:
        """Pages flush at `closing`, then nothing of the workspace arrives any more, then it closes."""
        if self.workspace is None:
            return
        self.closing.emit()
        workspace, self.workspace = self.workspace, None
        if self._bridge is not None:
            self._bridge.close()
            self._bridge.deleteLater()
            self._bridge = None
        try:
            workspace.close()
        except AppError as error:
            show_error(error)

    def close(self) -> None:
        """Close the workspace and the decode process; call after the runner has stopped."""
        self._opening += 1
        self.close_workspace()
        if self._decoder is not None:
            self._decoder.close()
            self._decoder = None

    def _drop(self, found: tuple[Workspace, DecodeWorker]) -> None:
        found[0].close()
        if found[1] is not self._decoder:
            found[1].close()

    def _take(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._bridge = Bridge(workspace.changed, self)
        self._bridge.received.connect(self._on_changes)
        self.opened.emit(workspace)

    def _on_changes(self, changes: Changes) -> None:
        self.changed.emit(changes)


def _open(path: Path, passphrase: str | None, decoder: DecodeWorker | None) -> tuple[Workspace, DecodeWorker]:
    from app.media.worker import DecodeWorker

    # Begun first: its process gets ready while this one imports what a workspace needs.
    ready = decoder or DecodeWorker()
    try:
        # Imported here, in a worker: this is what brings SQLAlchemy in, long after the first paint.
        from app.workspace import Workspace

        return Workspace.open(path, passphrase=passphrase), ready
    except BaseException:
        if ready is not decoder:
            ready.close()
        raise
