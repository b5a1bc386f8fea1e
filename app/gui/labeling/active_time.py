"""Counts the time a person really works on an item: gestures not further apart than a short pause."""

from __future__ import annotations

import time
from collections.abc import Callable

PAUSE_S = 20.0


class ActiveTime:
    """`touch` at each gesture, `take` when leaving the item."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: float | None = None
        self._total_s = 0.0

    def touch(self) -> None:
        now = self._clock()
        if self._last is not None:
            self._total_s += min(now - self._last, PAUSE_S)
        self._last = now

    def take(self) -> int:
        """Milliseconds since the last `take`; counting goes on with the next `touch`."""
        milliseconds = round(self._total_s * 1000)
        self._total_s, self._last = 0.0, None
        return milliseconds
