"""Loads cases on a worker, the next one before it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.core.item import Item
from app.errors import AppError
from app.gui.review.case import Case, load_case
from app.gui.runner import Job, Runner
from app.gui.session import Session

KEPT = 2
"""Cases loaded ahead."""


class CaseLoader(QObject):
    """The last item asked for wins. Whoever gets a case closes it."""

    loaded = Signal(object)
    failed = Signal(object, object)

    def __init__(self, runner: Runner, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._session = session
        self._ready: dict[str, Case] = {}
        self._jobs: dict[str, Job] = {}
        self._wanted = ""

    def ask(self, item: Item, *, fresh: bool = False) -> None:
        """Load `item` and emit `loaded` or `failed`; `fresh` does not take what was loaded ahead."""
        self._wanted = item.id
        case = self._ready.pop(item.id, None)
        if case is not None and not fresh:
            self._wanted = ""
            self.loaded.emit(case)
            return
        if case is not None:
            case.close()
        if item.id not in self._jobs:
            self._start(item)

    def prefetch(self, item: Item | None) -> None:
        if item is not None and item.id not in self._ready and item.id not in self._jobs:
            self._start(item)

    def forget(self) -> None:
        """Drop what was loaded ahead and stop what is under way."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        while self._ready:
            self._ready.popitem()[1].close()
        self._wanted = ""

    def _start(self, item: Item) -> None:
        if self._session.workspace is None:
            return
        self._jobs[item.id] = self._runner.start(
            load_case, self._session.workspace, self._session.decoder, item.id,
            done=lambda case: self._on_done(item, case), failed=lambda error: self._on_failed(item, error),
            drop=Case.close, owner=self, tracked=True,
        )  # fmt: skip

    def _on_done(self, item: Item, case: Case) -> None:
        self._jobs.pop(item.id, None)
        if item.id == self._wanted:
            self._wanted = ""
            self.loaded.emit(case)
            return
        self._ready[item.id] = case
        while len(self._ready) > KEPT:
            self._ready.pop(next(iter(self._ready))).close()

    def _on_failed(self, item: Item, error: AppError) -> None:
        self._jobs.pop(item.id, None)
        if item.id == self._wanted:
            self._wanted = ""
            self.failed.emit(item, error)
