"""Small pictures of items, decoded apart from this process when they are looked at, kept in memory and on the disk."""

from __future__ import annotations

import os
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from app.core.cancel import Cancel
from app.core.item import Item
from app.errors import AppError, FormatError
from app.gui.session import Session

if TYPE_CHECKING:
    from app.gui.runner import Job, Runner
    from app.media.worker import DecodeWorker
    from app.workspace import Workspace

SIDE = 192
"""Pixels of the longer side as kept; shown at half of that on a dense screen."""
KEPT = 400
"""In memory: some 40 MB."""
AT_ONCE = 6
MOST_WAITING = 120
ON_DISK = 256 << 20


class Thumbnails(QObject):
    """`get` answers at once with what is there; `made` tells of those that came later. The one asked for last is made
    first, since it is on the screen; those scrolled past are forgotten."""

    made = Signal(str)

    def __init__(self, session: Session, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._pictures: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._wanted: OrderedDict[str, Item] = OrderedDict()
        self._job: Job | None = None
        self._decoder: DecodeWorker | None = None

    def get(self, item: Item) -> QPixmap | None:
        """The picture; None while it is not there, an empty one when it cannot be made."""
        if item.id in self._pictures:
            self._pictures.move_to_end(item.id)
            return self._pictures[item.id] or QPixmap()
        self._wanted[item.id] = item
        self._wanted.move_to_end(item.id)
        while len(self._wanted) > MOST_WAITING:
            self._wanted.popitem(last=False)
        if self._job is None:
            self._start()
        return None

    def forget(self) -> None:
        """Another project, or the end: stop what is under way and let the decoding process go."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._wanted.clear()
        self._pictures.clear()
        if self._decoder is not None:
            self._decoder.close()
            self._decoder = None

    def renew(self, item_id: str) -> None:
        """The item's file is another one now."""
        self._pictures.pop(item_id, None)

    def _start(self) -> None:
        workspace = self._session.workspace
        if workspace is None or not self._wanted:
            return
        some = [self._wanted.popitem()[1] for _ in range(min(AT_ONCE, len(self._wanted)))]
        self._job = self._runner.start(
            _make_all, workspace, self._decoder, some, done=self._on_done, drop=_close_new(self._decoder),
            failed=lambda _error: self._on_failed(some), owner=self, tracked=True,
        )  # fmt: skip

    def _on_done(self, result: tuple[DecodeWorker, list[tuple[str, QImage | None]]]) -> None:
        self._decoder, found = result
        self._take([(key, QPixmap.fromImage(image) if image is not None else None) for key, image in found])

    def _on_failed(self, some: list[Item]) -> None:
        self._take([(item.id, None) for item in some])

    def _take(self, found: list[tuple[str, QPixmap | None]]) -> None:
        self._job = None
        for key, picture in found:
            self._pictures[key] = picture
            self.made.emit(key)
        while len(self._pictures) > KEPT:
            self._pictures.popitem(last=False)
        self._start()


def _close_new(known: DecodeWorker | None) -> Any:
    def drop(result: tuple[DecodeWorker, object]) -> None:
        if result[0] is not known:
            result[0].close()

    return drop


def _make_all(
    workspace: Workspace, decoder: DecodeWorker | None, some: list[Item], *, progress: Any, cancel: Cancel
) -> tuple[DecodeWorker, list[tuple[str, QImage | None]]]:
    from app.media.worker import DecodeWorker

    cache = workspace.assets.cache
    fresh = decoder is None
    if decoder is None:
        _make_room(cache / "thumbnails")
        # One of its own: a large picture here must not keep the person from the next item.
        decoder = DecodeWorker()
    found: list[tuple[str, QImage | None]] = []
    try:
        for item in some:
            cancel.check()
            try:
                found.append((item.id, _make(workspace, decoder, item, cache, cancel)))
            except FormatError:
                found.append((item.id, None))
    except BaseException:
        if fresh:
            decoder.close()
        raise
    return decoder, found


def _make(workspace: Workspace, decoder: DecodeWorker, item: Item, cache: Path, cancel: Cancel) -> QImage | None:
    from app.ops import content, items, picture

    try:
        place = picture.place_of(item, content.file_of(workspace, item))
    except OSError as error:
        raise FormatError(f"“{item.name}” is not there any more.") from error
    kept = picture.small_path(cache, *place.identity)
    if kept.exists():
        image = QImage(str(kept))
        if not image.isNull():
            return image
    decoded = decoder.image(place.path, SIDE, cancel, name=item.name, page=place.page)
    height, width, channels = decoded.pixels.shape
    form = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
    image = QImage(decoded.pixels.tobytes(), width, height, width * channels, form)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    if not item.width:
        with suppress(AppError):
            workspace.post(items.set_size, item.id, decoded.width, decoded.height, decoded.orientation)
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        # The cache may be lost at any time, so a full disk is no error here.
        image.save(str(kept), "JPG", 85)
        if item.asset and not workspace.assets.has(item.asset):
            kept.unlink(missing_ok=True)  # its file was wiped meanwhile
    return image


def _make_room(folder: Path) -> None:
    """Keep the cache under its limit: the oldest go first."""
    kept = []
    with suppress(OSError):
        for below in os.scandir(folder):
            kept += [(entry.stat().st_mtime, entry.stat().st_size, entry.path) for entry in os.scandir(below.path)]
    total = sum(size for _, size, _ in kept)
    for _, size, path in sorted(kept):
        if total <= ON_DISK:
            return
        with suppress(OSError):
            os.unlink(path)
            total -= size
