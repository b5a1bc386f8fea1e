"""A flag that asks a running job to stop, and the progress it reports meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable

from app.errors import Cancelled

Progress = Callable[[int, int], None]
"""Called with (done, total); total is 0 while it is not known."""


class Cancel:
    """Set once from any thread; the job calls `check()` at its convenience."""

    __slots__ = ("_event",)

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        self._event.set()

    @property
    def requested(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raise `Cancelled` when the person asked to stop."""
        if self._event.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Sleep up to `seconds`; True when asked to stop meanwhile."""
        return self._event.wait(seconds)


def no_progress(done: int, total: int) -> None:
    """The progress of a job nobody watches."""
