"""Bytes named by their SHA-256, in files two levels deep; a name is only ever given to verified bytes."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import threading
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path

from app.errors import StoreError
from app.store.errors import store_errors
from app.store.seal import Seal
from app.store.spool import write_durably
from app.store.volatile import Volatile

_NAME = re.compile(r"[0-9a-f]{64}")
OPEN_BYTES = 1 << 30
OPEN_LEAST = 16
"""So many opened copies stay whatever they weigh: somebody may be about to read them."""


class AssetFiles:
    """In an encrypted workspace files are sealed under names that say nothing; `path` opens a copy in `volatile`."""

    def __init__(self, folder: Path, seal: Seal | None = None, volatile: Volatile | None = None) -> None:
        self._folder, self._seal, self._volatile = folder, seal, volatile
        self._opened: OrderedDict[str, tuple[Path, int]] = OrderedDict()
        self._guard = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, sha256: str) -> Path:
        """Where the asset can be read, or would lie; ValueError for anything that is not a hash. StoreError when a
        sealed one cannot be opened. Opening a sealed one takes about a second a gigabyte: not for the main thread."""
        stored = self._stored(sha256)
        if self._seal is None or not stored.exists():
            return stored
        with self._guard:
            known = self._opened.get(sha256)
            if known is None or not known[0].exists():
                known = self._open(sha256, stored)
            self._opened[sha256] = known
            self._opened.move_to_end(sha256)
            self._close_oldest()
            return known[0]

    def incoming(self, sha256: str, size: int = 0) -> Path:
        """Where a download of about `size` bytes goes; `adopt` makes an asset of it."""
        if self._volatile is None:
            target = self._stored(sha256)
            target.parent.mkdir(exist_ok=True)
            return target
        return self._volatile.place(size) / f"incoming-{self._stored(sha256).name}"

    def partial(self, sha256: str) -> Path:
        """Where an unfinished file from a bundle grows."""
        if self._volatile is not None:
            return self.incoming(sha256)
        folder = self._folder / "partial"
        folder.mkdir(exist_ok=True)
        return folder / self._stored(sha256).name

    @property
    def cache(self) -> Path:
        """Where what can be made again from assets may be kept."""
        if self._volatile is not None:
            return self._volatile.cache
        folder = self._folder.parent / "cache"
        folder.mkdir(exist_ok=True)
        return folder

    def linked(self, sha256: str, ending: str) -> Path:
        """The asset under a name with an ending, for readers that go by the name."""
        target = self.cache / (sha256 + ending)
        if not target.exists():
            source = self.path(sha256)
            try:
                os.link(source, target)
            except OSError:
                shutil.copyfile(source, target)
        return target

    def has(self, sha256: str) -> bool:
        return self._stored(sha256).exists()

    def put(self, data: bytes) -> str:
        """Keep `data`; its hash. Putting the same bytes again does nothing."""
        sha256 = hashlib.sha256(data).hexdigest()
        target = self._stored(sha256)
        if not target.exists():
            with store_errors():
                target.parent.mkdir(exist_ok=True)
                write_durably(target, data if self._seal is None else self._seal.seal(data, label_of(target.name)))
        return sha256

    def adopt(self, partial: Path, sha256: str) -> Path:
        """Give a finished download its name after checking it; StoreError (and the file gone) when it is something
        else."""
        if partial == self._stored(sha256):
            return partial  # whoever put it there under this name has checked it
        with partial.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != sha256:
            partial.unlink()
            raise StoreError(
                "A downloaded file is not the one that was promised.", "It was thrown away and will be fetched again."
            )
        target = self._stored(sha256)
        target.parent.mkdir(exist_ok=True)
        if self._seal is None:
            partial.replace(target)
        else:
            with store_errors():
                seal_to(self._seal, partial, target, label_of(target.name))
            partial.unlink()
        return target

    @property
    def caches(self) -> list[Path]:
        """Every folder that `cache` was or is: where memory is short an encrypted workspace has two."""
        return [self.cache] if self._volatile is None else self._volatile.caches

    def remove(self, sha256: str) -> None:
        """Take the file away with what was fetched of it or opened; nothing happens where there is none. OSError while
        another program holds it, where the system does not let it go then."""
        stored = self._stored(sha256)
        found = [stored, self._folder / "partial" / stored.name]
        if self._volatile is not None:
            found += [folder / f"incoming-{stored.name}" for folder in self._volatile.places]
            found += [folder / sha256 for folder in self._volatile.places]
        with self._guard:
            self._opened.pop(sha256, None)
            for path in found:
                path.unlink(missing_ok=True)
                path.with_name(path.name + ".part").unlink(missing_ok=True)

    def read(self, sha256: str) -> bytes:
        try:
            data = self._stored(sha256).read_bytes()
        except FileNotFoundError as error:
            raise StoreError(
                "A file of this item is not on this computer.", "It is fetched when the station can be reached."
            ) from error
        return data if self._seal is None else self._seal.open(data, label_of(self._stored(sha256).name))

    def _stored(self, sha256: str) -> Path:
        if not _NAME.fullmatch(sha256):
            raise ValueError(f"not a SHA-256: {sha256[:80]!r}")
        name = sha256 if self._seal is None else self._seal.name(sha256)
        return self._folder / name[:2] / name

    def _open(self, sha256: str, stored: Path) -> tuple[Path, int]:
        assert self._seal is not None and self._volatile is not None
        size = stored.stat().st_size
        with store_errors():
            target = self._volatile.place(size) / sha256
            partial = target.with_suffix(".part")
            with stored.open("rb") as source, partial.open("wb") as opened:
                self._seal.open_file(source, opened, label_of(stored.name))
            partial.replace(target)
        return target, size

    def _close_oldest(self) -> None:
        total = sum(size for _, size in self._opened.values())
        while total > OPEN_BYTES and len(self._opened) > OPEN_LEAST:
            path, size = self._opened.popitem(last=False)[1]
            total -= size
            with suppress(OSError):
                path.unlink()


def label_of(stored: str) -> str:
    """What a sealed asset is bound to: the name of its file."""
    return f"asset {stored}"


def seal_to(seal: Seal, source: Path, target: Path, label: str) -> None:
    """Seal a file of any size into another, whole or not at all."""
    partial = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
    try:
        with source.open("rb") as plain, partial.open("wb") as sealed:
            seal.seal_file(plain, sealed, label)
            sealed.flush()
            os.fsync(sealed.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
