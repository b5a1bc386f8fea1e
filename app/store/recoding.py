"""One file of a workspace written anew under another key: what each kind of file is called then and bound to."""

from __future__ import annotations

import hashlib
import os
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from app.core.cancel import Cancel, Progress
from app.errors import Cancelled, StoreError
from app.store.assets import label_of as asset_label
from app.store.backup import is_sound
from app.store.engine import connect, raw_key
from app.store.errors import DamagedError, damaged
from app.store.spool import label_of as spool_label
from app.store.vault import Secret

DATABASE = "workspace.db"
_SEALED = ".sealed"
"""Added to the names of files that were kept aside as damaged."""


def files_of(folder: Path) -> list[Path]:
    """All that holds work or data. Key files have a passphrase of their own, caches are thrown away."""
    found = [folder / DATABASE, *(folder / "backups").glob("*.db"), *(folder / "spool").glob("*.*")]
    found += (folder / "assets").glob("??/*")
    found += (folder / "damaged").rglob("*")
    return sorted(path for path in found if path.is_file() and path.suffix not in (".part", ".json"))


def leftovers_of(folder: Path) -> list[Path]:
    """What interrupted writes and downloads left behind; nothing ever reads it again."""
    return [path for place in ("backups", "spool", "assets") for path in (folder / place).rglob("*.part")]


def target_of(folder: Path, name: str) -> Path:
    """The path of `name` in `folder`, its parents made."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


class Recoder:
    """From the key `old` to `new`; None is plain, and one of them is None."""

    def __init__(self, folder: Path, staging: Path, old: Secret | None, new: Secret | None) -> None:
        self._folder, self._staging, self._old, self._new = folder, staging, old, new

    def recode(self, path: Path, name: str, progress: Progress, cancel: Cancel) -> str:
        """Write the file `name` anew in the staging folder; its name there, "" when it stays as it is."""
        if name == DATABASE or name.startswith("backups/"):
            return self._database(path, name, progress, cancel)
        return self._sealed(path, name, progress) if self._new is not None else self._opened(path, name, progress)

    def _database(self, path: Path, name: str, progress: Progress, cancel: Cancel) -> str:
        target = target_of(self._staging, name)
        old, new = (secret.database if secret is not None else "" for secret in (self._old, self._new))
        if name != DATABASE and not is_sound(path, old):
            # A broken backup is no database, but it may hold readable pieces of one.
            return self._sealed(path, f"damaged/{name}", progress) if self._new is not None else ""
        with closing(connect(path, old)) as connection:

            def look() -> bool:
                if not cancel.requested and target.exists():
                    progress(target.stat().st_size, 0)
                return cancel.requested

            connection.set_progress_handler(look, 100_000)
            try:
                _export(connection, target, new)
            except dbapi2.DatabaseError as error:
                if cancel.requested:
                    raise Cancelled from error
                if isinstance(error, dbapi2.OperationalError):
                    raise StoreError(
                        "The workspace could not be written anew.", f"It stays as it was. The disk says: {error}."
                    ) from error
                raise damaged() from error
            finally:
                connection.set_progress_handler(None, 0)
        if not is_sound(target, new):
            raise damaged()
        return name

    def _sealed(self, path: Path, name: str, progress: Progress) -> str:
        assert self._new is not None
        seal, folder = self._new.seal, name.partition("/")[0]
        if folder == "assets":
            stored = seal.name(path.name)
            name, label = f"assets/{stored[:2]}/{stored}", asset_label(stored)
        elif folder == "spool":
            label = spool_label(path.stem)
        else:
            name, label = name + _SEALED, name
        with path.open("rb") as source, target_of(self._staging, name).open("wb") as target:
            seal.seal_file(source, target, label, progress)
        return name

    def _opened(self, path: Path, name: str, progress: Progress) -> str:
        assert self._old is not None
        folder, temporary = name.partition("/")[0], target_of(self._staging, "opened")
        if folder == "damaged" and path.suffix != _SEALED:
            return ""  # put aside while encrypted: only this key could ever open it
        label = {"assets": asset_label(path.name), "spool": spool_label(path.stem)}.get(
            folder, name.removesuffix(_SEALED)
        )
        try:
            with path.open("rb") as source, temporary.open("wb") as target:
                self._old.seal.open_file(source, target, label, progress)
        except DamagedError:
            if folder == "spool":
                return ""  # damaged records are kept as they are, like everything that cannot be read
            raise
        if folder == "assets":
            # The name says nothing: the content says what it is called.
            with temporary.open("rb") as file:
                name = hashlib.file_digest(file, "sha256").hexdigest()
            name = f"assets/{name[:2]}/{name}"
        os.replace(temporary, target_of(self._staging, name.removesuffix(_SEALED)))
        return name.removesuffix(_SEALED)


def _export(connection: dbapi2.Connection, target: Path, key: str) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute(" ATTACH DATABASE ? AS fresh KEY ?", (str(target), raw_key(key) if key else ""))
    connection.execute("PRAGMA fresh.synchronous=OFF")  # the file is synchronised before it counts
    connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
    connection.execute(f"PRAGMA fresh.user_version={version}")
    connection.execute("DETACH DATABASE fresh")
