"""Connections to the workspace database.

What this prevents: a power cut that takes an edit back (synchronous=FULL), two writers that wait for each other for
ever
(BEGIN IMMEDIATE through one writer), and the WAL-reset fault of SQLite 3.7.0-3.51.2 that can lose committed pages.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

Version = tuple[int, int, int]


def wal_is_safe(version: Version) -> bool:
    """Whether this SQLite lacks the WAL-reset fault (fixed in 3.51.3, and in 3.50.7 and 3.44.6 of the older lines)."""
    if version >= (3, 51, 3):
        return True
    return (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)


def writer(path: Path, passphrase: str = "") -> Engine:
    """The one engine that writes; its single connection begins every transaction with the write lock."""
    engine = _engine(path, passphrase, poolclass=StaticPool)
    mode = "WAL" if wal_is_safe(dbapi2.sqlite_version_info) else "TRUNCATE"

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        for pragma in (f"journal_mode={mode}", "synchronous=FULL", "foreign_keys=ON", "wal_autocheckpoint=2000"):
            connection.execute(f"PRAGMA {pragma}").fetchall()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def reader(path: Path, passphrase: str = "", *, connections: int = 8) -> Engine:
    """Connections that can only read; each transaction sees one state of the database."""
    engine = _engine(path, passphrase, poolclass=QueuePool, pool_size=connections, max_overflow=8)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA query_only=ON").fetchall()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def connect(path: Path, passphrase: str = "") -> Any:
    """A plain DB-API connection in autocommit, with the key set; for backups and checks."""
    # Python's own transaction handling is off: SQLAlchemy's `begin` event says which BEGIN is meant.
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=30.0)
    if passphrase:
        quoted = passphrase.replace("'", "''")
        connection.execute(f"PRAGMA key='{quoted}'")
    return connection


def _engine(path: Path, passphrase: str, **options: Any) -> Engine:
    return create_engine("sqlite://", module=dbapi2, creator=lambda: connect(path, passphrase), **options)
