"""Background work of a station that several workers share: rows of its PostgreSQL, and an advisory lock for each turn.

Prevents: work done twice at once, and work that waits for a time limit because the worker that had it was killed: its
lock ends with its connection.
"""

from __future__ import annotations

import logging
import threading

from sqlalchemy import Connection, Engine, Row, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from app.station.queue import LONG_PAST, Job, Turn
from app.station.store.errors import store_errors
from app.station.tables import JobRow

_log = logging.getLogger("caravan.station.work")
# Any constant will do: with the hash of a name it is the lock of that work. The log's lock has one number, these two.
_CLASS = 0x4341


class SharedQueue:
    """A Queue of all workers on one database."""

    def __init__(self, engine: Engine, worker: str) -> None:
        """`engine` commits each statement by itself; the queue disposes of it."""
        self._engine, self.worker = engine, worker
        self._held: dict[str, Connection] = {}
        self._guard = threading.Lock()

    def put(self, name: str, due_ms: int = LONG_PAST) -> None:
        row = {"name": name, "due_ms": due_ms, "running": False, "attempt": 0, "worker": "", "problem": ""}
        with store_errors(), self._engine.connect() as connection:
            connection.execute(insert(JobRow).values(row).on_conflict_do_nothing())

    def take(self, name: str, now_ms: int) -> Turn | None:
        with store_errors():
            connection = self._engine.connect()
            try:
                taken = self._take(connection, name, now_ms)
            except BaseException:
                # Closed for good: a lock it may hold must not go back to the pool with it.
                connection.invalidate()
                connection.close()
                raise
            if taken is None:
                connection.close()
                return None
        with self._guard:
            lost, self._held[name] = self._held.get(name), connection
        if lost is not None:
            lost.invalidate()
            lost.close()
        return taken

    def _take(self, connection: Connection, name: str, now_ms: int) -> Turn | None:
        if not _is_due(_row(connection, name), now_ms):
            return None
        if not connection.scalar(select(func.pg_try_advisory_lock(_CLASS, func.hashtext(name)))):
            return None
        row = _row(connection, name)
        if row is None or not _is_due(row, now_ms):
            _unlock(connection, name)
            return None
        if row.running:
            _log.warning("%s is taken up again: %s had it and is gone", name, row.worker)
        connection.execute(
            update(JobRow)
            .where(JobRow.name == name)
            .values(running=True, worker=self.worker, attempt=row.attempt + 1)
        )  # fmt: skip
        return Turn(name, row.attempt + 1, is_fresh=row.worker != self.worker)

    def done(self, turn: Turn, *, again_ms: int | None = None, problem: str = "") -> bool:
        with self._guard:
            connection = self._held.pop(turn.name, None)
        if connection is None:
            return False
        mine = (JobRow.name == turn.name, JobRow.attempt == turn.attempt)
        with store_errors():
            try:
                if again_ms is None:
                    ended = connection.execute(delete(JobRow).where(*mine))
                else:
                    values = {"running": False, "due_ms": again_ms, "problem": problem}
                    ended = connection.execute(update(JobRow).where(*mine).values(values))
                _unlock(connection, turn.name)
                return bool(ended.rowcount)
            except BaseException:
                connection.invalidate()
                raise
            finally:
                connection.close()

    def look(self) -> tuple[Job, ...]:
        columns = (JobRow.name, JobRow.due_ms, JobRow.running, JobRow.worker, JobRow.problem)
        with store_errors(), self._engine.connect() as connection:
            return tuple(Job(*row) for row in connection.execute(select(*columns).order_by(JobRow.name)))

    def close(self) -> None:
        with self._guard:
            held, self._held = list(self._held.values()), {}
        for connection in held:
            connection.invalidate()
            connection.close()
        self._engine.dispose()


def _row(connection: Connection, name: str) -> Row[tuple[int, bool, int, str]] | None:
    columns = (JobRow.due_ms, JobRow.running, JobRow.attempt, JobRow.worker)
    return connection.execute(select(*columns).where(JobRow.name == name)).first()


def _is_due(row: Row[tuple[int, bool, int, str]] | None, now_ms: int) -> bool:
    return row is not None and row.due_ms <= now_ms


def _unlock(connection: Connection, name: str) -> None:
    connection.execute(select(func.pg_advisory_unlock(_CLASS, func.hashtext(name))))
