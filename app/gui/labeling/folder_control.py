"""Looks after the folder of an open project: files that come, go or change while it is open, and notes on items."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QInputDialog

from app.core.item import FileState, Item
from app.core.project import Project
from app.gui.item_name import item_name
from app.gui.labeling.changed_banner import ChangedBanner
from app.gui.notices import Toast
from app.gui.plain import plain_tip
from app.ops import items, watching
from app.ops.filtering import ItemFilter

if TYPE_CHECKING:
    from app.gui.labeling.page import LabelingPage
    from app.gui.runner import Job
    from app.workspace import Workspace

SETTLE_MS = 1_000
"""A copy of many files is looked at once, when it pauses."""
POLL_MS = 60_000
"""Network drives tell nobody of changes."""


class FolderControl(QObject):
    """Main thread; every look at the disk is on a worker. New files are offered, missing ones marked, and over a file
    that is another one than was labelled nothing can be drawn before the person has said what to do."""

    def __init__(self, page: LabelingPage) -> None:
        super().__init__(page)
        self._page = page
        self._project: Project | None = None
        self._job: Job | None = None
        self._told: dict[str, tuple[object, Toast]] = {}
        self._stamp: tuple[str, tuple[int, int]] = ("", (0, 0))
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(lambda _path: self._settle.start())
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._on_poll)
        self.banner = ChangedBanner(page)
        self.banner.keep_chosen.connect(self._keep_labels)
        self.banner.show_chosen.connect(self._show_changed)

    def watch(self, project: Project) -> None:
        """Look after this project's folder from now on."""
        if self._project is not None and self._project.id == project.id:
            return
        self.stop()
        self._project = project
        if watching.is_watched(project):
            self._poll.start()
            self._settle.start()

    def stop(self) -> None:
        """Look after nothing."""
        self._project = None
        self._poll.stop()
        self._settle.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        watched = [*self._watcher.directories(), *self._watcher.files()]
        if watched:
            self._watcher.removePaths(watched)
        for name in list(self._told):
            self._untell(name)
        self.banner.hide()

    def look(self) -> None:
        """Compare the folder with the list now."""
        workspace, project = self._page.shell.session.workspace, self._project
        if workspace is None or project is None or not watching.is_watched(project):
            return
        if self._job is not None or project.source in self._page.shell.listing:
            self._settle.start()
            return
        began = time.monotonic()

        def done(news: watching.FolderNews) -> None:
            self._job = None
            # A folder that takes long to look at is looked at less often.
            self._poll.setInterval(max(POLL_MS, round(60_000 * (time.monotonic() - began))))
            self._on_news(project, news)

        self._job = self._page.shell.runner.start(
            watching.look, workspace, project, done=done, failed=self._on_failed, owner=self, tracked=True
        )

    def check_item(self, item: Item) -> None:
        """An item is on the screen: is its file the one that was labelled?"""
        workspace = self._page.shell.session.workspace
        if workspace is None or not item.path or not watching.is_watched(self._page.project):
            return

        def done(found: tuple[FileState, tuple[int, int]]) -> None:
            state, stamp = found
            if self._page.item is None or self._page.item.id != item.id:
                return
            before, self._stamp = self._stamp, (item.id, stamp)
            if before[0] == item.id and before[1] != stamp and state is not FileState.MISSING:
                # What is on the screen is not what the file holds now.
                self._page.loader.renew(self._page.item, self._page.autosave.future)
            self._show_state(self._page.item, state)

        self._page.shell.runner.start(_checked, workspace, item, done=done, failed=lambda _error: None, owner=self)

    def locate(self) -> None:
        """Ask where the missing files are now, and find them there."""
        page, project = self._page, self._page.project
        workspace = page.shell.session.workspace
        if workspace is None or project is None or not watching.is_watched(project):
            return
        title = self.tr("Where are the files of “{name}” now?").format(name=project.title)
        path = QFileDialog.getExistingDirectory(page, title, str(Path(project.source).parent))
        if path:
            self.locate_in(Path(path))

    def locate_in(self, folder: Path) -> None:
        """Find the missing files below this folder."""
        page, project = self._page, self._page.project
        workspace = page.shell.session.workspace
        if workspace is None or project is None:
            return
        page.shell.runner.start(
            watching.locate, workspace, project, folder, title=self.tr("Looking for missing files"),
            done=self._on_located, owner=self, tracked=True,
        )  # fmt: skip

    def edit_note(self) -> None:
        """Write down what is to be remembered about the open item."""
        page, item = self._page, self._page.item
        if item is None or page.shell.session.workspace is None:
            return
        text, given = QInputDialog.getMultiLineText(
            page,
            self.tr("Note"),
            plain_tip(self.tr("A note on “{name}”, for yourself:").format(name=item_name(item))),
            item.note,
        )
        if given:
            page.shell.session.workspace.post(items.set_note, item.id, text)

    def is_missing(self, item: Item) -> bool:
        return bool(item.path) and watching.is_watched(self._page.project) and not Path(item.path).exists()

    # What was found

    def _on_news(self, project: Project, news: watching.FolderNews) -> None:
        if self._project is None or self._project.id != project.id:
            return
        new = [path for path in news.folders if path not in self._watcher.directories()]
        if new:
            self._watcher.addPaths(new)
        self._offer_fresh(project, news)
        locate = self.tr("Locate folder…")
        if news.gone:
            title = self.tr("The folder “{name}” cannot be found.").format(name=Path(project.source).name)
            text = self.tr("It was moved, renamed, or its disk is not connected. Your labels are kept.")
            self._tell("gone", project.source, title, text, locate, self.locate)
        else:
            self._untell("gone")
        if news.missing:
            title = self.tr("%Ln file(s) are missing.", "", news.missing)
            text = self.tr("They were moved, renamed or deleted. Their labels are kept.")
            self._tell("missing", news, title, text, locate, self.locate)
        if news.changed:
            title = self.tr("%Ln labelled file(s) have changed.", "", news.changed)
            text = self.tr("What they show now may not be what you labelled.")
            self._tell("changed", news, title, text, self.tr("Show them"), self._show_changed)
        if news.back:
            self._untell("missing")
            self._page.shell.notices.show(self.tr("%Ln missing file(s) are back.", "", news.back), tone="success")
        if news.missing or news.changed or news.back or news.renewed:
            self._page.loader.forget_others()
            if self._page.item is not None:
                self.check_item(self._page.item)

    def _offer_fresh(self, project: Project, news: watching.FolderNews) -> None:
        if not news.fresh:
            self._untell("fresh")
            return
        title = self.tr("%Ln new file(s) in “{name}”", "", len(news.fresh)).format(name=Path(project.source).name)
        names = ", ".join(found.name for found in news.fresh[:3])
        text = names if len(news.fresh) <= 3 else self.tr("{names} and more").format(names=names)
        self._tell("fresh", news.fresh, title, text, self.tr("Add"), lambda: self._add(project, news))

    def _add(self, project: Project, news: watching.FolderNews) -> None:
        workspace = self._page.shell.session.workspace
        if workspace is not None:
            self._told.pop("fresh", None)
            self._page.shell.runner.start(
                watching.add, workspace, project.id, news.fresh, title=self.tr("Adding new files"), owner=self
            )

    def _on_located(self, located: watching.Located) -> None:
        for name in ("missing", "gone"):
            self._untell(name)
        page = self._page
        if not located.found:
            page.shell.notices.show(self.tr("No file is missing."))
            return
        page.shell.notices.show(
            self.tr("%Ln file(s) found again.", "", located.found),
            self.tr("%Ln file(s) are still missing.", "", located.left) if located.left else "",
            tone="success",
        )
        if page.project is not None and page.shell.session.workspace is not None:
            from app.ops import projects

            self._project = page.project = page.shell.session.read(projects.get_project, page.project.id)
            wanted = page.item or page.strip.current_item()
            page.loader.forget()
            if wanted is not None and page.item is None:
                page.open_item(page.shell.session.read(items.get, wanted.id))
        self._settle.start()

    def _show_state(self, item: Item, state: FileState) -> None:
        changed = state is FileState.CHANGED
        if changed:
            self.banner.show_name(item_name(item))
            self._page.save_control.set_read_only(True)
        else:
            self.banner.hide()

    def _keep_labels(self) -> None:
        workspace, item = self._page.shell.session.workspace, self._page.item
        if workspace is None or item is None:
            return

        def done(_changes: object) -> None:
            self.banner.hide()
            if self._page.item is not None and self._page.item.id == item.id:
                self._page.save_control.set_read_only(not item.state.editable)
                self._page.focus_view()

        self._page.shell.runner.start(watching.keep_labels, workspace, item.id, done=done, owner=self)

    def _show_changed(self) -> None:
        self._page.frame.reveal("items")
        self._page.strip.set_filter(ItemFilter(files=frozenset({FileState.CHANGED})))

    def _tell(self, name: str, what: object, title: str, text: str, action: str, act: Callable[[], object]) -> None:
        """Say it once; what was said of the same kind before goes."""
        before = self._told.get(name)
        if before is not None and before[0] == what:
            return
        self._untell(name)
        tone = "info" if name == "fresh" else "warning"
        toast = self._page.shell.notices.show(title, text, tone=tone, action=action, on_action=act)
        self._told[name] = (what, toast)

    def _untell(self, name: str) -> None:
        before = self._told.pop(name, None)
        if before is not None and shiboken6.isValid(before[1]):
            before[1].dismiss()

    def _on_failed(self, _error: Exception) -> None:
        # A folder that cannot be read now (a sleeping disk) is looked at again; opening an item says what is wrong.
        self._job = None

    def _on_poll(self) -> None:
        if self._page.isVisible() and self._page.window().isActiveWindow():
            self.look()


def _checked(workspace: Workspace, item: Item) -> tuple[FileState, tuple[int, int]]:
    return watching.check(workspace, item), watching.stamp_of(item.path)
