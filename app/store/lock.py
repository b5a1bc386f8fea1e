"""One program per workspace: a lock the operating system drops when its holder dies, so a stale one never blocks."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from app.errors import StoreError
from app.store.errors import store_errors


class WorkspaceLock:
    """Held from construction to `close`; StoreError when another program holds it."""

    def __init__(self, folder: Path) -> None:
        with store_errors():
            self._file = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._file)
        except OSError as error:
            os.close(self._file)
            raise StoreError(
                "This workspace is already open.",
                f"Another program is using {folder}. Close it there first; nothing was changed.",
            ) from error
        # Only for whoever looks into the file: on a full disk the lock holds all the same.
        with suppress(OSError):
            os.ftruncate(self._file, 0)
            os.write(self._file, str(os.getpid()).encode())

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        # The byte lies beyond what is written, so that the process id stays readable.
        os.lseek(file, 1 << 16, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
