"""What a station does by itself, in small steps; a new duty is one function and one line."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from app.errors import AppError
from app.station import auth, blob, duty, release
from app.station.station import Station

Step = Callable[[Station], bool]
"""Does one bounded piece of work; whether there was any, and there may be more."""
_log = logging.getLogger("caravan.station.work")
_MOST_ROUNDS = 1000


def take_back_late_work(station: Station) -> bool:
    return station.write(release.work_off_late, station.clock())


def forget_old_sessions(station: Station) -> bool:
    station.write(auth.forget_old, station.clock())
    return False


def forget_old_parts(station: Station) -> bool:
    station.write(blob.forget_old, station.clock())
    return False


STEPS: tuple[tuple[str, Step], ...] = (
    ("late work", take_back_late_work),
    ("decisions", duty.decide_due),
    ("distributions", duty.advance_distributions),
    ("dataset versions", duty.anchor_versions),
    ("claims", duty.relay_claims),
    ("transactions", duty.follow_transactions),
    ("payments elsewhere", duty.notice_payments_elsewhere),
    ("old sessions", forget_old_sessions),
    ("old parts", forget_old_parts),
)


def run_steps(
    station: Station, steps: tuple[tuple[str, Step], ...] | None = None, *, stop: threading.Event | None = None
) -> None:
    """Every step until none finds work; a step that fails is logged and tried again the next time."""
    for name, step in STEPS if steps is None else steps:
        try:
            for _ in range(_MOST_ROUNDS):
                if (stop is not None and stop.is_set()) or not step(station):
                    break
        except AppError as error:
            _log.warning("%s: %s %s", name, error.title, error.message)
        except Exception:  # noqa: BLE001  one faulty step must not end the others
            _log.exception("%s", name)


class Ticker:
    """Runs the steps every so often on a thread of its own; `wake` runs them now."""

    def __init__(self, station: Station, seconds: float, steps: tuple[tuple[str, Step], ...] | None = None) -> None:
        self._station, self._seconds, self._steps = station, seconds, steps
        self._wake, self._stop = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="station-work")

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        self._wake.set()

    def close(self) -> None:
        self._stop.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.clear()
            run_steps(self._station, self._steps, stop=self._stop)
            self._wake.wait(self._seconds)
