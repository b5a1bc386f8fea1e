"""Turns a whole workspace from plain to encrypted or back; a crash at any moment leaves the old one or the new one.

Everything new is written beside the old first. One small file then says that it is complete: before it, the next
opening throws the new files away; after it, the next opening puts them in place. Prevents: work half of which no key
opens.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import StoreError
from app.store.engine import connect
from app.store.errors import damaged, store_errors
from app.store.recoding import DATABASE, Recoder, files_of, leftovers_of, target_of
from app.store.spool import write_durably
from app.store.vault import FILE as VAULT_FILE
from app.store.vault import Secret, Vault
from app.store.volatile import FOLDER as OPEN_FOLDER

STAGING = "converting"
READY = "ready"
_MADE_AGAIN = ("cache", OPEN_FOLDER, "assets/partial")
_VAULTS = (VAULT_FILE, f"backups/{VAULT_FILE}")
_SYNCED_ONE_BY_ONE = 200
_SPARE = 64 << 20


@dataclass(slots=True)
class _Plan:
    """What happens once all is written: files of the staging folder take their places, others go."""

    replace: list[str] = field(default_factory=list)
    remove: list[str] = field(default_factory=list)


def convert(
    folder: Path, old: Secret | None, new: Secret | None, vault: Vault | None, progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> None:  # fmt: skip
    """Make the workspace in `folder` (closed, its lock held by the caller) one of `new`, with `vault` as its file;
    None is plain. StoreError and Cancelled leave it as it was. Needs as much free disk as the workspace takes."""
    settle(folder)
    staging, cancel = folder / STAGING, cancel or Cancel()
    try:
        with store_errors():
            _merge_journal(folder / DATABASE, old)
            staging.mkdir()
            plan = _stage(folder, staging, Recoder(folder, staging, old, new), progress, cancel)
            plan.remove += [f"{DATABASE}-wal", f"{DATABASE}-shm"]
            plan.remove += [path.relative_to(folder).as_posix() for path in leftovers_of(folder)]
            if vault is not None:
                for name in _VAULTS:
                    target_of(staging, name).write_bytes(vault.encode())
                plan.replace += _VAULTS
            else:
                plan.remove += _VAULTS
            _synchronise([staging / name for name in plan.replace])
            cancel.check()
            write_durably(staging / READY, json.dumps({"replace": plan.replace, "remove": plan.remove}).encode())
    except BaseException:
        # Whether the mark was written is what decides, here as after a crash.
        settle(folder)
        raise
    settle(folder)


def settle(folder: Path) -> None:
    """End a conversion that was broken off: forwards when everything new was written, else back. The lock is held."""
    staging = folder / STAGING
    if not staging.exists():
        return
    with store_errors():
        if (staging / READY).exists():
            _put_in_place(folder, staging, _read_plan(staging / READY))
            (staging / READY).unlink()
        shutil.rmtree(staging)


def _stage(folder: Path, staging: Path, recoder: Recoder, progress: Progress, cancel: Cancel) -> _Plan:
    plan, files = _Plan(), files_of(folder)
    done, total = 0, sum(path.stat().st_size for path in files)
    if shutil.disk_usage(folder).free < total + _SPARE:
        raise StoreError(
            "There is not enough room on the disk.",
            f"About {(total + _SPARE) / 1e9:.1f} GB must be free while everything is written anew. Nothing was "
            "changed.",
        )
    for path in files:
        size, before = path.stat().st_size, done

        def part(written: int, _of: int, size: int = size, before: int = before) -> None:
            cancel.check()
            progress(before + min(written, size), total)

        part(0, 0)
        name = path.relative_to(folder).as_posix()
        made = recoder.recode(path, name, part, cancel)
        if made:
            plan.replace.append(made)
        if made and made != name:
            plan.remove.append(name)
        done += size
    progress(total, total)
    return plan


def _put_in_place(folder: Path, staging: Path, plan: _Plan) -> None:
    touched = {folder}
    for name in plan.replace:
        if (staging / name).exists():
            os.replace(staging / name, target_of(folder, name))
            touched.add((folder / name).parent)
    for name in plan.remove:
        (folder / name).unlink(missing_ok=True)
    for name in _MADE_AGAIN:
        shutil.rmtree(folder / name, ignore_errors=True)
    if os.name == "posix":
        for place in touched:
            _synchronise([place])


def _read_plan(path: Path) -> _Plan:
    """StoreError for names that lead out of the folder: whoever made this workspace may not mean well."""
    try:
        document = json.loads(path.read_bytes())
        plan = _Plan(list(document["replace"]), list(document["remove"]))
        bad = [name for name in plan.replace + plan.remove if not _is_inside(name)]
    except (ValueError, TypeError, KeyError) as error:
        raise damaged() from error
    if bad:
        raise damaged()
    return plan


def _is_inside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and not any(part in ("..", "/") or "\\" in part or ":" in part for part in parts)


def _merge_journal(database: Path, old: Secret | None) -> None:
    """Bring what the write-ahead log holds into the database, so that one file is everything."""
    if database.exists():
        with closing(connect(database, old.database if old is not None else "")) as connection:
            # (busy, pages in the log, pages brought over); not in WAL mode: (0, -1, -1)
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise StoreError("The workspace is in use by another program.", "Close it there; nothing was changed.")


def _synchronise(paths: list[Path]) -> None:
    if len(paths) > _SYNCED_ONE_BY_ONE and _syncs_all():
        # One by one would take minutes; on Linux this returns when everything is on the disk.
        os.sync()
        return
    for path in _with_folders(paths):
        file = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
        try:
            os.fsync(file)
        finally:
            os.close(file)


def _with_folders(paths: list[Path]) -> Iterator[Path]:
    yield from paths
    if os.name == "posix":
        yield from {path.parent for path in paths}


def _syncs_all() -> bool:
    return os.uname().sysname == "Linux" if hasattr(os, "uname") else False
