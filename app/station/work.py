"""What a station does by itself, in small steps; a new duty is one function and one line."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from app.errors import AppError
from app.station import auth, blob, duty, release, unnamed_blob
from app.station.queue import Job, Queue, now_ms
from app.station.station import Station

Step = Callable[[Station], bool]
"""Does one bounded piece of work; whether there was any, and there may be more."""
_log = logging.getLogger("caravan.station.work")
_MOST_ROUNDS = 1000
_DAY_MS = 86_400_000


def take_back_late_work(station: Station) -> bool:
    return station.write(release.work_off_late, station.clock())


def forget_old_sessions(station: Station) -> bool:
    station.write(auth.forget_old, station.clock())
    return False


def forget_old_parts(station: Station) -> bool:
    return blob.forget_old(station)


def forget_unnamed_blobs(station: Station) -> bool:
    return unnamed_blob.forget_old(station)


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
    ("unnamed blobs", forget_unnamed_blobs),
    ("exports", duty.go_on_with_exports),
)


def run_steps(
    station: Station,
    steps: tuple[tuple[str, Step], ...] | None = None,
    *,
    stop: threading.Event | None = None,
    every_ms: int = 0,
    only_due: bool = False,
) -> None:
    """Every step that no other worker is at until it finds no more work; due again after `every_ms`.

    A step that fails is logged and tried again the next time. `only_due` leaves out what was done lately.
    """
    queue = station.queue
    try:
        jobs = {job.name: job for job in queue.look()}
    except AppError as error:
        _log.warning("background work: %s %s", error.title, error.message)
        return
    for name, step in STEPS if steps is None else steps:
        if stop is not None and stop.is_set():
            return
        now = now_ms()
        # What is said to be running is tried all the same: its worker may have been killed.
        if only_due and name in jobs and now < jobs[name].due_ms + _patience(jobs[name], queue, every_ms):
            continue
        try:
            if name not in jobs:
                queue.put(name)
            turn = queue.take(name, now if only_due else now + every_ms + _DAY_MS)
        except AppError as error:
            _log.warning("%s: %s %s", name, error.title, error.message)
            continue
        if turn is None:
            continue
        if turn.is_fresh:
            duty.forget(station)
        problem = _run_step(station, name, step, stop)
        try:
            queue.done(turn, again_ms=now + every_ms, problem=problem)
        except AppError as error:
            _log.warning("%s: %s %s", name, error.title, error.message)


def _patience(job: Job, queue: Queue, every_ms: int) -> int:
    """A duty stays with the worker that did it last and remembers where it was, as long as that one comes back."""
    return 0 if job.worker in ("", queue.worker) else 2 * every_ms


def _run_step(station: Station, name: str, step: Step, stop: threading.Event | None) -> str:
    """Why it failed; empty when it did not."""
    try:
        for _ in range(_MOST_ROUNDS):
            if (stop is not None and stop.is_set()) or not step(station):
                break
        return ""
    except AppError as error:
        _log.warning("%s: %s %s", name, error.title, error.message)
        return f"{error.title} {error.message}".strip()
    except Exception:  # noqa: BLE001  one faulty step must not end the others
        _log.exception("%s", name)
        return "The station made a mistake."


class Ticker:
    """Runs the steps every so often on a thread of its own; `wake` runs them now. With several workers each step runs
    as often as with one, at whichever comes first."""

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
        woken = True
        while not self._stop.is_set():
            self._wake.clear()
            try:
                self._station.refresh()
            except AppError as error:
                _log.warning("the station's documents: %s %s", error.title, error.message)
            # A little less than the pause: a step that was done at the last look is due at this one.
            every = round(self._seconds * 900)
            run_steps(self._station, self._steps, stop=self._stop, every_ms=every, only_due=not woken)
            woken = self._wake.wait(self._seconds)
