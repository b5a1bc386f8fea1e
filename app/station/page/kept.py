"""Exports that people dropped to have them checked: kept for a quarter of an hour, a few at a time, then deleted."""

from __future__ import annotations

import re
import secrets
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.errors import FormatError
from app.protocol.problem import ProblemType
from app.protocol.struct_type import learnt
from app.station.health import LEAST_FREE
from app.station.page.inspection import Verified
from app.station.refusal import Refusal

if TYPE_CHECKING:
    from app.station.page.inspector import Inspector

FOLDER = "checked"
KEEP_S = 15 * 60
LARGEST = 256 * 2**20
MOST_KEPT = 6
_NAME = re.compile(r"[A-Za-z0-9_-]{32}")


class KeptExports:
    """Files under names that cannot be guessed, in the station's folder. Any thread, any of its processes."""

    def __init__(self, folder: Path, inspector: Inspector) -> None:
        self._folder, self._inspector = folder / FOLDER, inspector

    def new(self) -> Path:
        """Where the next one is written; its name is the way to it. Refusal when the disk is nearly full."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._forget()
        if shutil.disk_usage(self._folder).free < LEAST_FREE + LARGEST:
            raise Refusal(ProblemType.BUSY, "The station has no room for this file.", "Try again later.")
        return self._folder / f"{secrets.token_urlsafe(24)}.zip"

    def check(self, path: Path) -> Verified:
        """What is said of a file that was written there, and kept beside it."""
        try:
            found = self._inspector.verify(path)
            path.with_suffix(".json").write_bytes(msgspec.json.encode(found))
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        if not found.ok:
            # Nothing more is asked about it.
            path.unlink(missing_ok=True)
        return found

    def find(self, name: str) -> tuple[Path, Verified] | None:
        """(the file, what was said of it); None once it is gone."""
        if not _NAME.fullmatch(name):
            return None
        said = self._folder / f"{name}.json"
        try:
            if time.time() - said.stat().st_mtime > KEEP_S:
                return None
            return said.with_suffix(".zip"), msgspec.json.decode(said.read_bytes(), type=learnt(Verified))
        except OSError:
            return None
        except msgspec.DecodeError as error:
            raise FormatError("What was kept of this export is damaged.") from error

    def _forget(self) -> None:
        """The oldest go first, also those whose upload was broken off."""
        found = []
        for path in self._folder.iterdir():
            try:
                found.append((path.stat().st_mtime, path))
            except OSError:
                continue  # another process was quicker
        found.sort(reverse=True)
        names: set[str] = set()
        now = time.time()
        for at, path in found:
            names.add(path.stem)
            if now - at > KEEP_S or len(names) > MOST_KEPT:
                path.unlink(missing_ok=True)
