"""When the sync thread looks for files that are to be wiped: after what was decided or delivered, and now and then."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from app.errors import AppError
from app.ops import wiping
from app.ops.door import Door
from app.sync.link import Clock, Link

EVERY_MS = 600_000
"""Times to dispute and leases end by themselves."""
_log = logging.getLogger(__name__)


class Sweep:
    """Sync thread only. A look, then one batch of files a step; needs no station."""

    def __init__(self) -> None:
        self._look_at = 0
        self._left: list[str] = []

    def soon(self) -> None:
        """Something was decided, taken back or delivered."""
        self._look_at = 0

    def step(self, door: Door, links: Iterable[Link], clock: Clock) -> bool:
        """Whether there may be more to remove. What cannot be done now is tried again at the next look."""
        links, now = list(links), clock.monotonic()
        try:
            if not self._left and now >= self._look_at:
                self._look_at = now + EVERY_MS
                self._look(door, links, _station_time(links, clock))
            some, self._left = self._left[: wiping.AT_ONCE], self._left[wiping.AT_ONCE :]
            if some:
                door.write(wiping.wipe, door.assets, some, _station_time(links, clock))
            return bool(some)
        except AppError as error:
            _log.warning("files that are to be wiped: %s %s", error.title, error.message)
            self._left = []
            return False

    def _look(self, door: Door, links: list[Link], now: int) -> None:
        if back := door.read(wiping.wanted_again, now):
            door.write(wiping.want_again, back)
            for link in links:
                link.assets = None
        self._left = wiping.due(door, now)


def _station_time(links: list[Link], clock: Clock) -> int:
    """Leases and disputes end by the station's clock, where it was heard; a wrong one here ends nothing early then."""
    skew_s = next((link.client.skew_s for link in links if link.client.skew_s is not None), 0.0)
    return clock.wall() + round(skew_s * 1000)
