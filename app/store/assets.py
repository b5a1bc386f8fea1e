"""Bytes named by their SHA-256, in files two levels deep; a name is only ever given to verified bytes."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from pathlib import Path

from app.errors import StoreError
from app.store.errors import store_errors
from app.store.spool import write_durably

_NAME = re.compile(r"[0-9a-f]{64}")


class AssetFiles:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, sha256: str) -> Path:
        """Where the asset is or would be; ValueError for anything that is not a hash."""
        if not _NAME.fullmatch(sha256):
            raise ValueError(f"not a SHA-256: {sha256[:80]!r}")
        return self._folder / sha256[:2] / sha256

    def partial(self, sha256: str) -> Path:
        """Where an unfinished download grows."""
        folder = self._folder / "partial"
        folder.mkdir(exist_ok=True)
        return folder / self.path(sha256).name

    @property
    def cache(self) -> Path:
        """Where what can be made again from assets may be kept."""
        folder = self._folder.parent / "cache"
        folder.mkdir(exist_ok=True)
        return folder

    def linked(self, sha256: str, ending: str) -> Path:
        """The asset under a name with an ending, for readers that go by the name."""
        target = self.cache / (sha256 + ending)
        if not target.exists():
            try:
                os.link(self.path(sha256), target)
            except OSError:
                shutil.copyfile(self.path(sha256), target)
        return target

    def has(self, sha256: str) -> bool:
        return self.path(sha256).exists()

    def put(self, data: bytes) -> str:
        """Keep `data`; its hash. Putting the same bytes again does nothing."""
        sha256 = hashlib.sha256(data).hexdigest()
        target = self.path(sha256)
        if not target.exists():
            with store_errors():
                target.parent.mkdir(exist_ok=True)
                write_durably(target, data)
        return sha256

    def adopt(self, partial: Path, sha256: str) -> Path:
        """Give a finished download its name after checking it; StoreError (and the file gone) when it is something
        else."""
        with partial.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != sha256:
            partial.unlink()
            raise StoreError(
                "A downloaded file is not the one that was promised.", "It was thrown away and will be fetched again."
            )
        target = self.path(sha256)
        target.parent.mkdir(exist_ok=True)
        partial.replace(target)
        return target

    def read(self, sha256: str) -> bytes:
        try:
            return self.path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise StoreError(
                "A file of this item is not on this computer.", "It is fetched when the station can be reached."
            ) from error
