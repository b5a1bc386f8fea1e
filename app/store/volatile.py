"""Where an encrypted workspace keeps what is open just now: in memory where that can be, and wiped at the end."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path

FOLDER = "open"
"""Beside the database, for what memory has no room for; emptied when the workspace closes and before it opens."""
_SHARED = Path("/dev/shm")
_SPARE = 256 << 20
_CACHE_NEEDS = 3 << 30


class Volatile:
    """Two folders that only this person can enter. The workspace's lock keeps others from making them too."""

    def __init__(self, workspace: Path) -> None:
        self._disk = workspace / FOLDER
        name = hashlib.sha256(os.fsencode(workspace.resolve())).hexdigest()[:24]
        self._memory = _SHARED / f"caravan-{os.getuid()}-{name}" if _has_memory() else None
        # What a program left that was killed.
        self.wipe()

    @property
    def cache(self) -> Path:
        """For what can be made again; some of it is large (squares of pictures)."""
        return _made(self._fitting(_CACHE_NEEDS) / "cache")

    @property
    def caches(self) -> list[Path]:
        """Both folders that `cache` may have been."""
        return [folder / "cache" for folder in (self._memory, self._disk) if folder is not None]

    @property
    def places(self) -> list[Path]:
        """Both folders that `place` may have been."""
        return [folder / "assets" for folder in (self._memory, self._disk) if folder is not None]

    def place(self, size: int) -> Path:
        """A folder with room for `size` bytes, in memory where they fit."""
        return _made(self._fitting(size + _SPARE) / "assets")

    def wipe(self) -> None:
        """Delete everything. What another program still holds open goes when it lets go."""
        for folder in (self._memory, self._disk):
            if folder is not None:
                shutil.rmtree(folder, ignore_errors=True)

    def _fitting(self, size: int) -> Path:
        if self._memory is not None and _is_own(_made(self._memory)):
            with suppress(OSError):
                if shutil.disk_usage(self._memory).free > size:
                    return self._memory
        return self._disk


def _has_memory() -> bool:
    # /dev/shm is a file system in memory wherever Linux has one; it can reach the disk by swapping only.
    return sys.platform.startswith("linux") and os.access(_SHARED, os.W_OK | os.X_OK)


def _made(folder: Path) -> Path:
    with suppress(FileExistsError):
        if not folder.parent.exists():
            _made(folder.parent)
        folder.mkdir(mode=0o700)
    return folder


def _is_own(folder: Path) -> bool:
    """Not a link or a folder that somebody else put there first."""
    found = os.lstat(folder)
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
