"""Brings an item's content and draft from the disk on a worker, the next item before it is asked for."""

from __future__ import annotations

import time
from collections import OrderedDict
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.config import Settings
from app.core.annotation import Annotation
from app.core.cancel import Cancel
from app.core.history import History
from app.core.item import Item
from app.errors import AppError
from app.gui.runner import Job
from app.gui.session import Session
from app.ops import picture

if TYPE_CHECKING:
    from app.gui.runner import Runner
    from app.media.worker import DecodeWorker
    from app.workspace import Workspace

KEPT = 4
"""Decoded items kept: the open one, its neighbours and the one before."""
SLOW_SECONDS = 1.0
"""An item that takes longer than this to decode is given up when another one is asked for."""
MOST_BYTES = 300_000_000
"""What the contents kept may take together; the open one is kept in any case."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """An item ready to be shown; `content` depends on its modality. `problem` says why it has no suggestions though it
    should."""

    item: Item
    content: Any
    annotation: Annotation
    history: History
    problem: str = ""


class ItemLoader(QObject):
    """The last item asked for wins; one that came too late is kept for later but not shown."""

    loaded = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self, runner: Runner, session: Session, parent: QObject | None = None, settings: Settings | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._runner = runner
        self._session = session
        self._contents: OrderedDict[str, Any] = OrderedDict()
        self._jobs: dict[str, Job] = {}
        self._began: dict[str, float] = {}
        self._wanted = ""
        self._shown = ""

    def ask(self, item: Item, after: Future[Any] | None = None) -> None:
        """Load `item` and emit `loaded` or `failed`; `after` is the save that must be on the disk first."""
        self._wanted = item.id
        self._give_up_slow(item.id)
        workspace = self._session.workspace
        if workspace is None:
            return
        content = self._contents.get(item.id)
        if content is None and item.id in self._jobs:
            return  # being prefetched: shown when it arrives
        self._start(workspace, item, content, after)

    def renew(self, item: Item, after: Future[Any] | None = None) -> None:
        """Read the item's content anew, once `after` is on the disk."""
        _close(self._contents.pop(item.id, None))
        self.ask(item, after)

    def forget_others(self) -> None:
        """Drop what was decoded ahead, since files have changed; what is on the screen stays."""
        for key in [key for key in self._contents if key != self._shown]:
            _close(self._contents.pop(key))

    def prefetch(self, item: Item | None) -> None:
        """Decode `item` ahead, unless it is there or on its way."""
        workspace = self._session.workspace
        if item is not None and workspace is not None and item.id not in self._contents and item.id not in self._jobs:
            self._start(workspace, item, None, None)

    def take(self, item_id: str, content: Any) -> None:
        """A better version of an item's content, which is kept in place of the one before (already let go of)."""
        if item_id in self._contents:
            self._contents[item_id] = content
        self._make_room(item_id)

    def forget(self) -> None:
        """Drop what was decoded and stop what is under way; the content on screen must be closed already."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        while self._contents:
            _close(self._contents.popitem()[1])
        self._wanted = self._shown = ""

    def _start(self, workspace: Workspace, item: Item, content: Any, after: Future[Any] | None) -> None:
        decoder = self._session.decoder
        if self._settings is not None:
            decoder.limits = picture.raised(decoder.limits, self._settings.megapixels, self._settings.seconds)
        ahead = picture.AHEAD_PIXELS if item.id != self._wanted else picture.FIRST_WHOLE
        job = self._runner.start(
            _load, workspace, decoder, item, content, after, ahead,
            done=lambda loaded: self._on_done(item, loaded), failed=lambda error: self._on_failed(item, error),
            drop=(lambda loaded: _close(loaded.content)) if content is None else None, owner=self, tracked=True,
        )  # fmt: skip
        self._jobs[item.id] = job
        self._began[item.id] = time.monotonic()

    def _on_done(self, item: Item, loaded: Loaded) -> None:
        self._jobs.pop(item.id, None)
        self._began.pop(item.id, None)
        self._contents[item.id] = loaded.content
        self._contents.move_to_end(item.id)
        if item.id == self._wanted:
            self._wanted, self._shown = "", item.id
            self.loaded.emit(loaded)
        self._make_room(item.id)

    def _give_up_slow(self, wanted: str) -> None:
        """What has been decoded for long and is not wanted any more must not keep the person waiting."""
        for key in [key for key in self._jobs if key != wanted and time.monotonic() - self._began[key] > SLOW_SECONDS]:
            self._jobs.pop(key).cancel()

    def _make_room(self, newest: str) -> None:
        """The contents used longest ago go first; tables and texts count by number alone."""
        held = {key: getattr(content, "size", 0) for key, content in self._contents.items()}
        for key in list(self._contents):
            if len(held) <= KEPT and sum(held.values()) <= MOST_BYTES:
                break
            if key not in (self._shown, newest):
                del held[key]
                _close(self._contents.pop(key))

    def _on_failed(self, item: Item, error: AppError) -> None:
        self._jobs.pop(item.id, None)
        if item.id == self._wanted:
            self._wanted = ""
            self.failed.emit(item, error)


def _load(
    workspace: Workspace,
    decoder: DecodeWorker,
    item: Item,
    content: Any,
    after: Future[Any] | None,
    ahead: int,
    *,
    progress: Any,
    cancel: Cancel,
) -> Loaded:
    from app.ops import content as contents
    from app.ops import proposing

    if after is not None:
        after.exception()
    if content is None:
        content = contents.first(workspace, item, decoder, cancel, ahead)
    return Loaded(item, content, *proposing.open_item(workspace, item.id))


def _close(content: Any) -> None:
    close = getattr(content, "close", None)
    if close is not None:
        with suppress(AppError):
            close()
