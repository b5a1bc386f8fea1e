"""The workspace that is open in the window: opened off the main thread, its changes brought in as signals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.changes import Changes
from app.errors import AppError, SealedError
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
        self._coming: Path | None = None
        self._wishes: list[Callable[[Workspace], object]] = []
        self._refused: tuple[Path, Callable[[Workspace], object] | None] | None = None
        self.workspace: Workspace | None = None
        self.locked: Path | None = None
        """The encrypted workspace that was locked and waits for its passphrase."""
        self.typed = False
        """Whether somebody opened the workspace, and not this computer by itself."""

    @property
    def path(self) -> Path | None:
        return self.workspace.path if self.workspace is not None else None

    @property
    def decoder(self) -> DecodeWorker:
        """The process that opens what others made; it starts when the first workspace is open. Main thread."""
        if self._decoder is None:
            from app.media.worker import DecodeWorker

            self._decoder = DecodeWorker()
        return self._decoder

    def lend(self, decoder: DecodeWorker) -> None:
        """A process that runs already; from now on it is closed here."""
        self._decoder = decoder

    def open(
        self,
        path: Path,
        *,
        passphrase: str | None = None,
        kept: str | None = None,
        network_drive: bool = False,
        remember: bool = False,
        then: Callable[[Workspace], object] | None = None,
    ) -> None:
        """Open (or create) the workspace in `path`; `opened` or `failed(error, path)` tells how it went. For an
        encrypted one a passphrase or the `kept` key; with `remember` the system's keyring keeps the key from now on.
        One that is being opened already is opened once: whoever asks meanwhile is served with the others."""
        if self.workspace is not None and self.workspace.path == path:
            if then is not None:
                then(self.workspace)
            return
        if self._coming == path and passphrase is None and kept is None:
            self._wishes += [then] if then is not None else []
            return
        self.close_workspace()
        self.locked = None
        self._opening += 1
        turn = self._opening
        self._coming, self._wishes = path, [then] if then is not None else []
        wishes = self._wishes

        def serve(workspace: Workspace) -> None:
            for wish in wishes:
                wish(workspace)

        def done(workspace: Workspace) -> None:
            if turn != self._opening:
                workspace.close()
                return
            self._coming = None
            self.typed = passphrase is not None or kept is not None
            self._take(workspace)
            serve(workspace)

        def failed(error: Exception) -> None:
            if turn == self._opening:
                self._coming = None
                self._refused = (path, serve)
                self.failed.emit(error, path)

        self._runner.start(
            _open, path, passphrase=passphrase, kept=kept, network_drive=network_drive, remember=remember,
            done=done, drop=lambda workspace: workspace.close(), failed=failed,
        )  # fmt: skip

    def retry(self, *, passphrase: str | None = None, network_drive: bool = False, remember: bool = False) -> None:
        """Open once more what was refused last, with what it wanted; what was to happen then happens then."""
        if self._refused is not None:
            path, then = self._refused
            self.open(path, passphrase=passphrase, network_drive=network_drive, remember=remember, then=then)

    def lock(self) -> None:
        """Close an encrypted workspace until its passphrase is given again."""
        path = self.path
        self.close_workspace()
        self.locked = path
        self._refused = (path, None) if path is not None else None

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
        self._coming = None
        self.close_workspace()
        if self._decoder is not None:
            self._decoder.close()
            self._decoder = None

    def _take(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._bridge = Bridge(workspace.changed, self)
        self._bridge.received.connect(self._on_changes)
        self.opened.emit(workspace)
        # Nobody waits for it yet: the first item that is opened does.
        QTimer.singleShot(0, self, self._warm)

    def _warm(self) -> None:
        if self.workspace is not None:
            self.decoder  # noqa: B018  made by looking

    def _on_changes(self, changes: Changes) -> None:
        self.changed.emit(changes)


def _open(path: Path, *, remember: bool, **wanted: Any) -> Workspace:
    # Imported here, in a worker: this is what brings SQLAlchemy in, long after the first paint.
    from app.workspace import Workspace

    try:
        workspace = Workspace.open(path, **wanted)
    except SealedError:
        from app.ops import guarding

        kept = guarding.kept_key(path)
        if kept is None:
            raise
        workspace = Workspace.open(path, **{**wanted, "kept": kept})
    if remember:
        from app.ops import guarding

        guarding.remember(path, workspace.secret)
    return workspace
