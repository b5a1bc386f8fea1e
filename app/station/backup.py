"""Copies of a whole station made while it runs, and bringing one back under a new epoch."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

from sqlcipher3.dbapi2 import DatabaseError

from app.errors import InputError, StoreError
from app.station.configuration import FILE, read_configuration
from app.station.station import Clock, Station, wall_clock
from app.station.store.engine import connect
from app.station.store.errors import store_errors

MARK = "last-backup"
"""The file in the station's folder whose age is that of the newest backup."""
_FOLDERS = ("keys", "assets", "blobs")
_SQLITE = "sqlite:"


def back_up(folder: Path, target: Path) -> Path:
    """Copies the station in `folder` to a new folder `target`, database first, and checks the copy.

    Files are named by their hash and only ever added, so whatever the copied database names is there; where they are in
    a bucket they stay there, and the bucket needs copies of its own. The copy holds the station's keys: guard it as you
    guard the station.
    """
    name = _database(folder)
    if target.exists() and any(target.iterdir()):
        raise InputError("The backup's folder is not empty.", f"{target} was left as it is.")
    partial = target.with_name(target.name + ".part")
    with store_errors():
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True, mode=0o700)
        with closing(connect(folder / name)) as source, closing(connect(partial / name)) as copy:
            source.backup(copy, pages=4096)
        for part in _FOLDERS:
            if (folder / part).exists():
                shutil.copytree(
                    folder / part, partial / part, copy_function=_copy, ignore=shutil.ignore_patterns("*.part")
                )
        shutil.copy2(folder / FILE, partial / FILE)
        _check(partial / name)
        if target.exists():
            target.rmdir()
        partial.replace(target)
        (folder / MARK).touch(0o600)
    return target


def restore(backup: Path, folder: Path, *, clock: Clock = wall_clock) -> bytes:
    """Makes a station of a backup in a new folder, under a new epoch announced by a signed Restart; the epoch.

    Clients notice it, offer again what the backup does not know, and nothing of theirs is lost.
    """
    if folder.exists() and any(folder.iterdir()):
        raise InputError("This folder is not empty.", f"{folder} was left as it is; choose a new one.")
    name = _database(backup)
    with store_errors():
        _check(backup / name)
        shutil.copytree(backup, folder, dirs_exist_ok=True)
    station = Station.open(folder, clock=clock)
    try:
        station.restart()
        return station.epoch
    finally:
        station.close()


def _database(folder: Path) -> str:
    configuration = read_configuration(folder)
    url = configuration.database
    if not url.startswith(_SQLITE):
        raise InputError(
            "This station's database is not a file.",
            f"Back it up with the database's own tools (pg_dump), then copy {folder}: it holds the keys"
            f"{'' if configuration.assets else ' and the files'}. Restored to an earlier state, the station notices it "
            "by its mark in that folder and begins a new epoch.",
        )
    return url.removeprefix(_SQLITE)


def _check(database: Path) -> None:
    try:
        with closing(connect(database)) as connection:
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except DatabaseError:
        sound = False
    if not sound:
        raise StoreError("The backup is damaged.", f"{database} cannot be used; the station itself was not touched.")


def _copy(source: str, target: str) -> None:
    """A second name where the disk allows it: files named by their hash never change."""
    if len(Path(source).name) == 64:
        try:
            os.link(source, target)
            return
        except OSError:
            pass
    shutil.copy2(source, target)
