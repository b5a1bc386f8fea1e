"""Bytes named by their SHA-256, on the station's disk or in a bucket; only verified, durable bytes are given a name."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from app.errors import StoreError
from app.station.configuration import Configuration
from app.station.store.errors import store_errors

CHUNK = 256 * 1024


class MissingBytes(StoreError):
    """Nothing is kept under this name."""

    def __init__(self) -> None:
        super().__init__("A file of the station is missing.", "Restore it from the newest backup.")


class OtherBytes(StoreError):
    """What arrived is not what its name says; nothing was kept."""

    def __init__(self) -> None:
        super().__init__("The bytes that arrived are not the ones that were named.", "They were not kept.")


class HashedStore(Protocol):
    """Any thread. Hashes are 32 bytes. Every call raises StoreError while the place cannot be reached or is full."""

    def size(self, sha256: bytes) -> int | None:
        """How many bytes there are; None for none."""

    def put(self, chunks: Iterable[bytes], expected: bytes | None = None) -> tuple[bytes, int]:
        """Keeps the bytes: (hash, size). OtherBytes, and nothing kept, when they are not the expected ones."""

    def put_file(self, path: Path) -> tuple[bytes, int]:
        """Keeps the bytes of a finished file, which is gone afterwards: (hash, size)."""

    def read(self, sha256: bytes) -> bytes:
        """All of them. MissingBytes."""

    def pieces(self, sha256: bytes, start: int, size: int) -> Iterator[bytes]:
        """`size` bytes from `start`, one after the other. MissingBytes."""

    def whole(self, sha256: bytes) -> bytes | Path:
        """All of them, or the file that holds them. MissingBytes."""

    def remove(self, sha256: bytes) -> None:
        """Nothing happens where there are none."""


def open_store(configuration: Configuration, folder: Path, name: str) -> HashedStore:
    """The store `name` (assets, blobs, exports) of the station in `folder`. InputError where a bucket is named that
    cannot be used; it is first asked when something is wanted of it."""
    if not configuration.assets:
        return HashedFiles(folder / name)
    # Only here: most stations have no bucket, and its library takes half a second to load.
    from app.station.bucket import open_bucket

    return open_bucket(configuration, name)


class HashedFiles:
    """A HashedStore in a folder two levels deep."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, sha256: bytes) -> Path:
        """Where the bytes are or would be."""
        name = sha256.hex()
        return self.folder / name[:2] / name

    def size(self, sha256: bytes) -> int | None:
        try:
            return self.path(sha256).stat().st_size
        except FileNotFoundError:
            return None

    def put(self, chunks: Iterable[bytes], expected: bytes | None = None) -> tuple[bytes, int]:
        part = self.folder / f"{secrets.token_hex(8)}.part"
        digest, size = hashlib.sha256(), 0
        with store_errors():
            try:
                with part.open("xb") as file:
                    for chunk in chunks:
                        digest.update(chunk)
                        size += len(chunk)
                        file.write(chunk)
                    file.flush()
                    os.fsync(file.fileno())
                found = digest.digest()
                if expected is not None and found != expected:
                    raise OtherBytes
                self._name(part, found)
            finally:
                part.unlink(missing_ok=True)
        return found, size

    def put_file(self, path: Path) -> tuple[bytes, int]:
        with store_errors():
            with path.open("r+b") as file:
                found = hashlib.file_digest(file, "sha256").digest()
                os.fsync(file.fileno())
            size = path.stat().st_size
            self._name(path, found)
            path.unlink(missing_ok=True)
        return found, size

    def read(self, sha256: bytes) -> bytes:
        try:
            return self.path(sha256).read_bytes()
        except FileNotFoundError:
            raise MissingBytes from None

    def pieces(self, sha256: bytes, start: int, size: int) -> Iterator[bytes]:
        try:
            file = self.path(sha256).open("rb")
        except FileNotFoundError:
            raise MissingBytes from None
        with file:
            file.seek(start)
            left = size
            while left > 0 and (piece := file.read(min(left, CHUNK))):
                left -= len(piece)
                yield piece

    def whole(self, sha256: bytes) -> bytes | Path:
        path = self.path(sha256)
        if not path.exists():
            raise MissingBytes
        return path

    def remove(self, sha256: bytes) -> None:
        self.path(sha256).unlink(missing_ok=True)

    def _name(self, part: Path, sha256: bytes) -> None:
        target = self.path(sha256)
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            part.replace(target)
            _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
