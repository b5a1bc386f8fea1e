"""Runs jobs on a small pool of threads and brings progress, result or error back to the main thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from app.core.cancel import Cancel
from app.errors import Cancelled

WORKERS = 3
PROGRESS_EVERY_S = 0.05


class Job(QObject):
    """One piece of work. Its signals arrive in the main thread; after `cancel` neither `done` nor `failed` does."""

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        # With a parent: the thread that did the work may let go of it last, and would destroy it.
        super().__init__(parent)
        self.title = title
        self.token = Cancel()
        self._told_s = 0.0
        self._post: Callable[[Job, str, object], None] | None = None
        self._drop: Callable[[Any], object] | None = None

    def cancel(self) -> None:
        self.token.set()

    def progress(self, done: int, total: int) -> None:
        """For the working thread; passes on at most twenty times a second, and always the last one."""
        now = time.monotonic()
        if self._post is not None and (now - self._told_s >= PROGRESS_EVERY_S or (total and done >= total)):
            self._told_s = now
            self._post(self, "progressed", (done, total))


class Runner(QObject):
    """Owns the threads. Work gets frozen values and gives them back; it never touches a widget."""

    job_started = Signal(object)
    _posted = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="io")
        self._futures: dict[Job, Future[Any]] = {}
        self._open = True
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[..., Any],
        *args: Any,
        title: str = "",
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        drop: Callable[[Any], object] | None = None,
        owner: QObject | None = None,
        tracked: bool = False,
        **kw: Any,
    ) -> Job:
        """Run `work(*args, **kw)` in the pool; with `tracked` it also gets `progress=` and `cancel=`.

        `done` and `failed` run in the main thread, unless `owner` is gone by then or the job was cancelled;
        `drop` closes a result that then nobody takes.
        A `title` makes the window show its progress.
        """
        job = Job(title, self)
        if done is not None:
            job.done.connect(_while_alive(done, owner))
        if failed is not None:
            job.failed.connect(_while_alive(failed, owner))
        elif self._default_failed is not None:
            job.failed.connect(self._default_failed)
        if not self._open:
            return job
        job._post, job._drop = self._post, drop
        if tracked:
            kw |= {"progress": job.progress, "cancel": job.token}
        self._futures[job] = self._pool.submit(self._run, job, work, args, kw)
        if title:
            self.job_started.emit(job)
        return job

    _default_failed: Callable[[Exception], object] | None = None

    def set_default_failed(self, handler: Callable[[Exception], object]) -> None:
        """What shows the error of a job started without `failed`."""
        self._default_failed = handler

    @property
    def busy(self) -> bool:
        return bool(self._futures)

    def close(self, timeout: float = 5.0) -> bool:
        """Ask every job to stop and wait; True when all did. Nothing is delivered afterwards."""
        self._open = False
        for job in self._futures:
            job.cancel()
        left = wait(list(self._futures.values()), timeout).not_done
        self._pool.shutdown(wait=not left, cancel_futures=True)
        for job, future in self._futures.items():
            if job._drop is not None and future.done() and not future.cancelled() and future.result() is not None:
                job._drop(future.result())
        self._futures.clear()
        return not left

    def _run(self, job: Job, work: Callable[..., Any], args: tuple[Any, ...], kw: dict[str, Any]) -> Any:
        try:
            job.token.check()
            result = work(*args, **kw)
        except Cancelled as error:
            self._post(job, "failed", error)
        except Exception as error:  # noqa: BLE001 - the one place where a job's failure turns into a value
            self._post(job, "failed", error)
        else:
            self._post(job, "done", result)
            return result
        return None

    def _post(self, job: Job, what: str, value: object) -> None:
        if self._open:
            self._posted.emit(job, what, value)

    def _on_posted(self, job: Job, what: str, value: Any) -> None:
        if not self._open:
            return
        if what == "progressed":
            job.progressed.emit(*value)
            return
        self._futures.pop(job, None)
        try:
            if job.token.requested or isinstance(value, Cancelled):
                if what == "done" and job._drop is not None:
                    job._drop(value)
            elif what == "done":
                job.done.emit(value)
            else:
                job.failed.emit(value)
        finally:
            job.ended.emit()
            job.deleteLater()


def _while_alive(handler: Callable[[Any], object], owner: QObject | None) -> Callable[[object], None]:
    def deliver(value: object) -> None:
        if owner is None or shiboken6.isValid(owner):
            handler(value)

    return deliver
