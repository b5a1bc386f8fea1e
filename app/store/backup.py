"""Copies of the database made while it is in use, each opened and checked before it counts."""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from app.errors import StoreError
from app.store.engine import connect
from app.store.errors import is_damage

KEEP = 10
_DAY = 86_400


def back_up(database: Path, folder: Path, reason: str, key: str = "") -> Path:
    """Copy `database` to a new file in `folder`, check it, forget the oldest; the copy's path. StoreError when it
    fails."""
    folder.mkdir(parents=True, exist_ok=True)
    seconds, nanos = divmod(time.time_ns(), 10**9)
    name = time.strftime("%Y%m%dT%H%M%S", time.gmtime(seconds)) + f"-{nanos:09d}-{reason}.db"
    target, partial = folder / name, folder / (name + ".part")
    try:
        with closing(connect(database, key)) as source, closing(connect(partial, key)) as copy:
            source.backup(copy, pages=4_096)
        if not is_sound(partial, key):
            raise StoreError(
                "The backup could not be checked.",
                "The workspace itself was not touched; a new backup is tried at the next start.",
            )
        _sync_file(partial)
        partial.replace(target)
    except (OSError, dbapi2.Error) as error:
        raise StoreError(
            "The backup could not be made.", f"The workspace itself was not touched. The disk says: {error}."
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    for old in backups(folder)[KEEP:]:
        old.unlink(missing_ok=True)
    return target


def backups(folder: Path) -> list[Path]:
    """Finished backups, newest first."""
    return sorted(folder.glob("*.db"), reverse=True)


def is_due(folder: Path) -> bool:
    """Whether the newest backup is older than a day, or there is none."""
    newest = backups(folder)
    return not newest or time.time() - newest[0].stat().st_mtime > _DAY


def is_sound(database: Path, key: str = "") -> bool:
    """Whether the file opens and passes SQLite's own check."""
    try:
        with closing(connect(database, key)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except UnicodeDecodeError:
        # SQLite's own message quotes the damaged bytes.
        return False
    except dbapi2.DatabaseError as error:
        if is_damage(str(error)) or "disk I/O" in str(error):
            return False
        raise


def _sync_file(path: Path) -> None:
    file = os.open(path, os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)
