"""Background work of a station by name: exactly one worker does a piece at a time, and what a killed one began is taken
up again."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from app.errors import BlockedError

LONG_PAST = 0
"""Due at once."""


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work. `due_ms` is UTC; `problem` why it failed the last time; `worker` who took it last."""

    name: str
    due_ms: int
    running: bool = False
    worker: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """The right to do a piece of work until `done`. `is_fresh`: this worker was not the last to do it, so whatever it
    remembers of it may be old."""

    name: str
    attempt: int
    is_fresh: bool


@dataclass(frozen=True, slots=True)
class Backlog:
    """What a queue holds at a moment: counts, the age in ms of what waits longest, and what failed the last time."""

    waiting: int
    running: int
    failed: int
    oldest_ms: int
    problems: tuple[tuple[str, str], ...]


class Queue(Protocol):
    """Any thread. StoreError while the database cannot be asked."""

    worker: str
    """Who asks."""

    def put(self, name: str, due_ms: int = LONG_PAST) -> None:
        """Adds a piece of work; one that is there already stays as it is."""

    def take(self, name: str, now_ms: int) -> Turn | None:
        """The turn at a piece that is due and that nobody does; None for any other."""

    def done(self, turn: Turn, *, again_ms: int | None = None, problem: str = "") -> bool:
        """Ends a turn: the piece is due again at `again_ms`, or gone. False, and nothing changes, where the turn was
        lost meanwhile (the connection broke) and somebody else took it."""

    def look(self) -> tuple[Job, ...]:
        """Everything there is, by name."""

    def close(self) -> None:
        """Gives back every turn."""


def now_ms() -> int:
    """ms UTC. Not the station's clock, which tests turn: a duty comes back whatever that shows."""
    return time.time_ns() // 1_000_000


def backlog(jobs: tuple[Job, ...], now: int) -> Backlog:
    """Waiting is what is due and not being done."""
    waits = [now - job.due_ms for job in jobs if not job.running and LONG_PAST < job.due_ms <= now]
    waiting = sum(not job.running and job.due_ms <= now for job in jobs)
    problems = tuple((job.name, job.problem) for job in jobs if job.problem)
    return Backlog(waiting, sum(job.running for job in jobs), len(problems), max(waits, default=0), problems)


@contextmanager
def alone(queue: Queue, name: str) -> Iterator[None]:
    """What one of a station's processes may do at a time; BlockedError while another is at it."""
    queue.put(name)
    turn = queue.take(name, now_ms())
    if turn is None:
        raise BlockedError("Somebody else is at this just now.", "Nothing was done; try again in a moment.")
    try:
        yield
    finally:
        queue.done(turn)


class OwnQueue:
    """A Queue of one process, for a station whose database is its own file: the work ends with the process, and what
    must outlive it (exports) is put in again from the database."""

    def __init__(self, worker: str) -> None:
        self.worker, self._guard = worker, threading.Lock()
        self._jobs: dict[str, Job] = {}
        self._attempts: dict[str, int] = {}

    def put(self, name: str, due_ms: int = LONG_PAST) -> None:
        with self._guard:
            self._jobs.setdefault(name, Job(name, due_ms))

    def take(self, name: str, now_ms: int) -> Turn | None:
        with self._guard:
            job = self._jobs.get(name)
            if job is None or job.running or job.due_ms > now_ms:
                return None
            self._jobs[name] = replace(job, running=True, worker=self.worker)
            attempt = self._attempts[name] = self._attempts.get(name, 0) + 1
            return Turn(name, attempt, is_fresh=not job.worker)

    def done(self, turn: Turn, *, again_ms: int | None = None, problem: str = "") -> bool:
        with self._guard:
            job = self._jobs.get(turn.name)
            if job is None or self._attempts.get(turn.name) != turn.attempt:
                return False
            if again_ms is None:
                del self._jobs[turn.name], self._attempts[turn.name]
            else:
                self._jobs[turn.name] = replace(job, running=False, due_ms=again_ms, problem=problem)
            return True

    def look(self) -> tuple[Job, ...]:
        with self._guard:
            return tuple(self._jobs[name] for name in sorted(self._jobs))

    def close(self) -> None:
        """Nothing outlives the process."""
