"""What to do with a database that cannot be read: keep it aside, take the newest good backup, say what is missing."""

from __future__ import annotations

import time
from pathlib import Path

from app.errors import StoreError
from app.store.backup import backups, is_sound
from app.store.spool import write_durably


def recover(database: Path, folder: Path, damaged: Path) -> str:
    """Move the damaged files into `damaged`, restore the newest sound backup; a sentence for the person.

    StoreError when there is no sound backup: then everything stays where it is.
    """
    good = next((backup for backup in backups(folder) if is_sound(backup)), None)
    if good is None:
        raise StoreError(
            "The workspace database is damaged and there is no backup.",
            f"Nothing was deleted; the file is {database}. Sealed submissions are still in the spool folder beside it.",
        )
    aside = damaged / time.strftime("%Y%m%dT%H%M%S", time.gmtime())
    aside.mkdir(parents=True, exist_ok=True)
    # The database goes last: as long as it is in place, a crash here only means that recovery starts again.
    for suffix in ("-wal", "-shm", ""):
        part = database.with_name(database.name + suffix)
        if part.exists():
            part.replace(aside / part.name)
    write_durably(database, good.read_bytes())
    lost = max(0, int((_newest(aside) - good.stat().st_mtime) // 60))
    return (
        f"The workspace database was damaged. The backup of {lost} minutes before its last change was "
        f"restored, together with all sealed submissions. The damaged file is kept in {aside}."
    )


def _newest(folder: Path) -> float:
    return max(part.stat().st_mtime for part in folder.iterdir())
