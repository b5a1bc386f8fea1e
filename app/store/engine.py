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


def journal_mode(version: Version, *, on_network: bool = False) -> str:
    """The journal for this SQLite and this place: a network drive shares no memory, which WAL needs."""
    return "WAL" if wal_is_safe(version) and not on_network else "TRUNCATE"


def writer(path: Path, key: str = "", *, journal: str = "") -> Engine:
    """The one engine that writes; its single connection begins every transaction with the write lock."""
    engine = _engine(path, key, poolclass=StaticPool)
    mode = journal or journal_mode(dbapi2.sqlite_version_info)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        for pragma in (f"journal_mode={mode}", "synchronous=FULL", "foreign_keys=ON", "wal_autocheckpoint=2000"):
            connection.execute(f"PRAGMA {pragma}").fetchall()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def reader(path: Path, key: str = "", *, connections: int = 8) -> Engine:
    """Connections that can only read; each transaction sees one state of the database."""
    engine = _engine(path, key, poolclass=QueuePool, pool_size=connections, max_overflow=8)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA query_only=ON").fetchall()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def connect(path: Path, key: str = "") -> Any:
    """A plain DB-API connection in autocommit, with the key set (`Secret.database`); for backups and checks."""
    # Python's own transaction handling is off: SQLAlchemy's `begin` event says which BEGIN is meant.
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=30.0)
    if key:
        connection.execute(f'PRAGMA key="{raw_key(key)}"')
        # Sorting and the like must not spill plain rows onto the disk.
        connection.execute("PRAGMA temp_store=MEMORY")
    return connection


def raw_key(key: str) -> str:
    """SQLCipher's way to say that these 32 bytes are the key itself; ValueError for anything else."""
    if len(bytes.fromhex(key)) != 32:
        raise ValueError("a database key is 32 bytes")
    return f"x'{key}'"


def _engine(path: Path, key: str, **options: Any) -> Engine:
    return create_engine("sqlite://", module=dbapi2, creator=lambda: connect(path, key), **options)
