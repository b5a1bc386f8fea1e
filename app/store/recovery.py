"""What to do with a database that cannot be read: keep it aside, take the newest good backup, say what is missing."""

from __future__ import annotations

import time
from pathlib import Path

from sqlcipher3 import dbapi2

from app.errors import StoreError
from app.store.backup import backups, is_sound
from app.store.spool import write_durably

CHECKED_BYTES = 256 * 1024 * 1024
"""SQLite checks about 1 GB a second: a quarter of a second at most."""


def recover(database: Path, folder: Path, damaged: Path, key: str = "") -> str:
    """Move the damaged files into `damaged`, restore the newest sound backup; a sentence for the person.

    The same for a database that is not there any more. StoreError when there is no sound backup: then everything stays
    where it is.
    """
    good = next((backup for backup in backups(folder) if is_sound(backup, key)), None)
    if good is None:
        raise StoreError(
            "The workspace database is damaged and there is no backup.",
            f"Nothing was deleted; the file is {database}. Sealed submissions are still in the spool folder beside it.",
        )
    aside = damaged / f"{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}-{time.time_ns() % 10**9:09d}"
    aside.mkdir(parents=True)
    missing = not database.exists() or database.stat().st_size == 0
    # The database goes last: as long as it is in place, a crash here only means that recovery starts again.
    for suffix in ("-wal", "-shm", ""):
        part = database.with_name(database.name + suffix)
        if part.exists():
            part.replace(aside / part.name)
    write_durably(database, good.read_bytes())
    if missing:
        made = time.strftime("%Y-%m-%d %H:%M", time.localtime(good.stat().st_mtime))
        return (
            f"The workspace database was gone. The backup of {made} was restored, together with all sealed submissions."
        )
    lost = max(0, int((_newest(aside) - good.stat().st_mtime) // 60))
    return (
        f"The workspace database was damaged. The backup of {lost} minutes before its last change was "
        f"restored, together with all sealed submissions. The damaged file is kept in {aside}."
    )


def is_missing(database: Path, folder: Path) -> bool:
    """Whether a database was here before: its backups are, and it is not, or nothing is left in it."""
    return bool(backups(folder)) and (not database.exists() or database.stat().st_size == 0)


def needs_recovery(database: Path, key: str = "") -> bool:
    """Whether the database is damaged; found out where that costs less than a moment, or the last end was no orderly
    one (a WAL was left)."""
    if not database.exists():
        return False
    wal = database.with_name(database.name + "-wal")
    unclean = wal.exists() and wal.stat().st_size > 0
    try:
        return (unclean or database.stat().st_size <= CHECKED_BYTES) and not is_sound(database, key)
    except dbapi2.DatabaseError:
        # Not readable for another reason (rights, a full disk): opening says which.
        return False


def _newest(folder: Path) -> float:
    return max(part.stat().st_mtime for part in folder.iterdir())
