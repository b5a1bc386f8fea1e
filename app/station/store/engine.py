"""Connections to the station's database.

Prevents: a receipt for what a power cut takes back (synchronous=FULL), and two writers that append to the log at once
(BEGIN IMMEDIATE on SQLite, one advisory lock per transaction on PostgreSQL).
"""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from app.errors import InputError

# Any constant will do: it names the one lock under which the log grows.
_WRITER_LOCK = 0x43415241
_READERS = 8
_REST_S = 2.0


def open_engines(url: str, folder: Path) -> tuple[Engine, Engine]:
    """(writer, reader) of a database URL; `sqlite:NAME` is a file in the station's folder."""
    if url.startswith("sqlite:"):
        path = folder / url.removeprefix("sqlite:")
        return _sqlite_writer(path), _sqlite_reader(path)
    if url.startswith(("postgresql:", "postgresql+psycopg:")):
        return _postgresql(url)
    raise InputError("This database is not known.", "Give sqlite:NAME or postgresql://USER@HOST/DATABASE.")


def connect(path: Path) -> Any:
    """A plain DB-API connection in autocommit; for backups and checks."""
    return dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=30.0)


def _wal_is_safe() -> bool:
    # The WAL-reset fault of 3.7.0-3.51.2 loses committed pages; it was also mended in two older lines.
    version = dbapi2.sqlite_version_info
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)


def _sqlite_writer(path: Path) -> Engine:
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: connect(path), poolclass=StaticPool)
    mode = "WAL" if _wal_is_safe() else "TRUNCATE"

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        for pragma in (f"journal_mode={mode}", "synchronous=FULL", "foreign_keys=ON", "wal_autocheckpoint=4000"):
            connection.execute(f"PRAGMA {pragma}").fetchall()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _sqlite_reader(path: Path) -> Engine:
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connect(path), poolclass=QueuePool, pool_size=_READERS,
        max_overflow=32,
    )  # fmt: skip

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA query_only=ON").fetchall()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def is_shared(url: str) -> bool:
    """Whether several processes may serve on this database at once."""
    return not url.startswith("sqlite:")


def open_queue_engine(url: str) -> Engine:
    """For background work that workers share: each statement commits by itself and waits for no disk, since what it
    says can be found out again."""
    quick = "synchronous_commit=off"
    return _connect_to(url, settings=quick, isolation_level="AUTOCOMMIT", pool_size=2, max_overflow=8)


def _postgresql(url: str) -> tuple[Engine, Engine]:
    # A worker that hangs in the middle of a write holds up all others: the database ends it after a minute.
    writer = _connect_to(url, pool_size=1, max_overflow=1, settings="idle_in_transaction_session_timeout=60000")
    # A read sees one state of the database, however many statements it takes.
    reader = _connect_to(url, isolation_level="REPEATABLE READ", pool_size=_READERS, max_overflow=_READERS)

    @event.listens_for(writer, "begin")
    def _begin(connection: Any) -> None:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITER_LOCK})

    @event.listens_for(reader, "connect")
    def _only_read(connection: Any, _record: Any) -> None:
        connection.read_only = True

    return writer, reader


def _connect_to(url: str, *, settings: str = "", **options: Any) -> Engine:
    address = url.replace("postgresql:", "postgresql+psycopg:", 1) if url.startswith("postgresql:") else url
    # Another computer that vanished is noticed within a minute.
    words: dict[str, Any] = {"keepalives_idle": 20, "keepalives_interval": 10, "keepalives_count": 4}
    if settings:
        words["options"] = f"-c {settings}"
    try:
        engine = create_engine(address, connect_args=words, **options)
    except (ImportError, ArgumentError) as error:
        raise InputError(
            "PostgreSQL cannot be used.", f"Install the extra `postgres` and check the address. It says: {error}."
        ) from error
    _ask_after_rest(engine)
    return engine


def _ask_after_rest(engine: Engine) -> None:
    """Replaces a connection that ended while nobody used it. Asking before each use would cost a tenth of a write."""

    @event.listens_for(engine, "checkin")
    def _rests(_connection: Any, record: Any) -> None:
        record.info["rests_since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def _is_used(connection: Any, record: Any, _fairy: Any) -> None:
        if time.monotonic() - record.info.get("rests_since", math.inf) < _REST_S:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise DisconnectionError from error
