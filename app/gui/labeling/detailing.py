"""Brings every pixel of a large picture after its first view: in memory, read straight, or prepared in squares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.core.cancel import Cancel
from app.core.item import Item
from app.errors import AppError
from app.gui.errors import show_error
from app.gui.labeling.item_loader import ItemLoader
from app.gui.runner import Job, Runner
from app.gui.session import Session
from app.media.picture import DecodedImage

if TYPE_CHECKING:
    from app.media.worker import DecodeWorker
    from app.workspace import Workspace


class Detailing(QObject):
    """One picture at a time: another one, or `end`, stops what is under way and leaves nothing behind."""

    improved = Signal(object, object)
    """(item, content): the same picture with more of its pixels; the content before may be let go of."""
    progressed = Signal(int)
    """Percent; only while squares are prepared."""
    stopped = Signal()
    """The picture stays reduced: the person stopped it, or it did not work (which was said)."""

    def __init__(self, runner: Runner, session: Session, loader: ItemLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._session, self._loader = runner, session, loader
        self._item: Item | None = None
        self._content: DecodedImage | None = None
        self._job: Job | None = None

    def begin(self, item: Item, content: Any) -> None:
        """The item is shown with this content; whatever else is no picture, or complete, needs nothing."""
        from app.ops import picture

        self.end()
        if isinstance(content, DecodedImage) and not picture.is_complete(content):
            self._item, self._content = item, content
            self._run(_straight)

    def again(self) -> None:
        """Once more what was stopped."""
        if self._job is None:
            self._run(_complete)

    def cancel(self) -> None:
        """Stop; the reduced picture stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.stopped.emit()

    def end(self) -> None:
        """The item is not shown any more."""
        if self._job is not None:
            self._job.cancel()
        self._item = self._content = self._job = None

    def _run(self, step: Any) -> None:
        workspace, item = self._session.workspace, self._item
        if workspace is None or item is None:
            return
        before = self._content
        self._job = self._runner.start(
            step, workspace, self._session.decoder, item, before,
            done=lambda found: self._on_done(item, found, step), failed=lambda error: self._on_failed(item, error),
            drop=lambda found: None if found is before else _drop(found), owner=self, tracked=True,
        )  # fmt: skip
        self._job.progressed.connect(lambda done, total: self.progressed.emit(round(100 * done / max(1, total))))

    def _on_done(self, item: Item, found: DecodedImage, step: Any) -> None:
        from app.ops import picture

        before = self._content
        if self._item is not item or before is None:
            return  # cancelled jobs do not get here
        self._job = None
        if found is not before:
            self._content = found
            self.improved.emit(item, found)
            self._loader.take(item.id, found)
            if before.tiles is not None and before.tiles is not found.tiles:
                before.close()
        if step is _straight and not picture.is_complete(found):
            self._run(_complete)

    def _on_failed(self, item: Item, error: Exception) -> None:
        if self._item is item:
            self._job = None
            self.stopped.emit()
        show_error(error)


def _straight(
    workspace: Workspace, decoder: DecodeWorker, item: Item, image: DecodedImage, *, progress: Any, cancel: Cancel
) -> DecodedImage:
    from app.ops import content, picture

    return picture.straight(picture.place_of(item, content.file_of(workspace, item)), image, decoder, cancel)


def _complete(
    workspace: Workspace, decoder: DecodeWorker, item: Item, image: DecodedImage, *, progress: Any, cancel: Cancel
) -> DecodedImage:
    from app.ops import content, picture

    place = picture.place_of(item, content.file_of(workspace, item))
    return picture.complete(workspace, place, image, decoder, cancel, progress)


def _drop(found: DecodedImage) -> None:
    try:
        found.close()
    except AppError:
        pass
