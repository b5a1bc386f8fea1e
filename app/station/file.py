"""Bytes named by their SHA-256 in a folder two levels deep; a name is only ever given to verified, durable bytes."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from app.errors import StoreError


class HashedFiles:
    """Any thread. Hashes are 32 bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, sha256: bytes) -> Path:
        """Where the bytes are or would be."""
        name = sha256.hex()
        return self.folder / name[:2] / name

    def has(self, sha256: bytes) -> bool:
        return self.path(sha256).exists()

    def put(self, chunks: Iterable[bytes], expected: bytes | None = None) -> tuple[bytes, int]:
        """Keeps the bytes: (hash, size). StoreError, and nothing kept, when they are not the expected ones."""
        part = self.folder / f"{secrets.token_hex(8)}.part"
        digest, size = hashlib.sha256(), 0
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
                raise StoreError("The bytes that arrived are not the ones that were named.", "They were not kept.")
            target = self.path(found)
            if not target.exists():
                target.parent.mkdir(exist_ok=True)
                part.replace(target)
                _sync_folder(target.parent)
        finally:
            part.unlink(missing_ok=True)
        return found, size

    def read(self, sha256: bytes) -> bytes:
        """StoreError when they are missing."""
        try:
            return self.path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise StoreError("A file of the station is missing.", "Restore it from the newest backup.") from error


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
