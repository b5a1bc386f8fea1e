"""How far the log had grown, kept beside the database: a restored database does not bring its own old mark along."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_FILE = "high-water"


class HighWater:
    """The mark in a station's folder. Any process of the station; in one process, one thread at a time."""

    def __init__(self, folder: Path) -> None:
        (folder / _FILE).touch(0o600)
        self._file = (folder / _FILE).open("r+b", buffering=0)

    def read(self) -> int:
        """A log size; 0 before the first."""
        self._file.seek(0)
        text = self._file.read(20).decode("ascii", "replace").strip()
        return int(text) if text.isdecimal() else 0

    def note(self, size: int) -> None:
        """The log has at least this size; a later one that another worker noted already stays."""
        with self._alone():
            if size > self.read():
                self.reset(size)

    def reset(self, size: int) -> None:
        """The log has this size again: it was restored."""
        self._file.seek(0)
        self._file.write(b"%-20d" % size)

    def close(self) -> None:
        self._file.close()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        # Where files cannot be locked like this, one process serves a station.
        if sys.platform == "win32":
            yield
            return
        fcntl.flock(self._file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(self._file, fcntl.LOCK_UN)
