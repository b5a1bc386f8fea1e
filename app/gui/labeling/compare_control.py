"""Which item is shown beside the open one: the one opened before it, or one the person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.core.cancel import Cancel
from app.core.item import Item
from app.errors import AppError
from app.gui.item_name import item_name
from app.gui.labeling.item_dialog import ItemDialog
from app.gui.runner import Job
from app.ops import items

if TYPE_CHECKING:
    from app.gui.labeling.page import LabelingPage
    from app.gui.labeling.view import LabelingView
    from app.media.worker import DecodeWorker
    from app.workspace import Workspace


class CompareControl(QObject):
    """Loads the other item's content and lets go of it; the view only shows it."""

    def __init__(self, page: LabelingPage) -> None:
        super().__init__(page)
        self._page = page
        self._chosen = ""
        self._before = self._now = ""
        self._content: Any = None
        self._shown = ""
        self._job: Job | None = None

    def connect_view(self, view: LabelingView) -> None:
        comparing = getattr(view, "comparing", None)
        if comparing is not None:
            comparing.wanted.connect(self._load)
            comparing.choice_wanted.connect(self.choose)
            comparing.closed.connect(self.close)

    def item_opened(self, item: Item) -> None:
        """Another item is the open one now."""
        if item.id != self._now:
            self._before, self._now = self._now, item.id
        self._load()

    def choose(self) -> None:
        """Ask which item to compare with."""
        project = self._page.project
        if project is None or self._page.shell.session.workspace is None:
            return
        dialog = ItemDialog(self._page.shell.session, project.id, self._page)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def close(self) -> None:
        """Let go of the other item's content; nothing may show it any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        content, self._content, self._shown = self._content, None, ""
        _close(content)

    def forget(self) -> None:
        """Another project, or none."""
        self._chosen = self._before = self._now = ""
        self._tell(self.tr("Loading…"))
        self.close()

    def _on_chosen(self, item_id: str) -> None:
        self._chosen = item_id
        self._load()

    def _load(self) -> None:
        comparing = getattr(self._page.view, "comparing", None)
        workspace = self._page.shell.session.workspace
        if comparing is None or not comparing.is_on or workspace is None or self._page.item is None:
            return
        wanted = self._chosen or self._before
        if not wanted:
            near = self._page.strip.neighbour(-1) or self._page.strip.neighbour(1)
            wanted = near.id if near is not None else ""
        if not wanted:
            self._tell(self.tr("There is no other item to compare with."))
        elif wanted == self._shown:
            comparing.follow()
        else:
            if self._job is not None:
                self._job.cancel()
            self._job = self._page.shell.runner.start(
                _load_other, workspace, self._page.shell.session.decoder, wanted,
                done=self._on_loaded, failed=self._on_failed, drop=lambda found: _close(found[1]), owner=self,
                tracked=True,
            )  # fmt: skip

    def _on_loaded(self, found: tuple[Item, Any]) -> None:
        item, content = found
        self._job = None
        comparing = getattr(self._page.view, "comparing", None)
        if comparing is None or not comparing.is_on:
            _close(content)
            return
        comparing.show(item_name(item), content)
        _close(self._content)
        self._content, self._shown = content, item.id

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._tell(error.title if isinstance(error, AppError) else self.tr("This image could not be opened."))
        self.close()

    def _tell(self, words: str) -> None:
        comparing = getattr(self._page.view, "comparing", None)
        if comparing is not None:
            comparing.show_words(words)


def _load_other(
    workspace: Workspace, decoder: DecodeWorker, item_id: str, *, progress: Any, cancel: Cancel
) -> tuple[Item, Any]:
    from app.ops import content, picture

    item = workspace.read(items.get, item_id)
    return item, content.first(workspace, item, decoder, cancel, picture.AHEAD_PIXELS)


def _close(content: Any) -> None:
    close = getattr(content, "close", None)
    if close is not None:
        close()
