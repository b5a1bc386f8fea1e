"""A second copy of every sealed record, in a file of its own, until its receipt is verified."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.store.errors import DamagedError, store_errors

if TYPE_CHECKING:
    from app.store.seal import Seal


@dataclass(frozen=True, slots=True)
class Spooled:
    """A sealed record as the spool keeps it: where it goes, what it is about, and its exact wire bytes."""

    station: str
    kind: str
    id: str
    item: str
    project: str
    record: bytes


class Spool:
    """Files `<id>.record`: a line of JSON that says where it belongs, then the exact wire bytes. Written before the
    row,
    removed after the receipt. In an encrypted workspace each is sealed."""

    def __init__(self, folder: Path, seal: Seal | None = None) -> None:
        self._folder, self._seal = folder, seal
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, entry: Spooled) -> None:
        """Durable when it returns: contents and name are on the disk. StoreError when the disk refuses."""
        head = {"station": entry.station, "kind": entry.kind, "item": entry.item, "project": entry.project}
        data = json.dumps(head).encode() + b"\n" + entry.record
        with store_errors():
            write_durably(
                self._path(entry.id), data if self._seal is None else self._seal.seal(data, label_of(entry.id))
            )

    def drop(self, record_id: str) -> None:
        self._path(record_id).unlink(missing_ok=True)

    def __iter__(self) -> Iterator[Spooled]:
        """All that is still there, oldest first; a file that is not one of ours any more is set aside."""
        for path in sorted(self._folder.glob("*.record"), key=lambda p: p.stat().st_mtime_ns):
            data = path.read_bytes()
            try:
                opened = data if self._seal is None else self._seal.open(data, label_of(path.stem))
                head, _, record = opened.partition(b"\n")
                found = Spooled(id=path.stem, record=record, **json.loads(head))
            except (ValueError, TypeError, DamagedError):
                self.set_aside(path.stem)
                continue
            yield found

    def set_aside(self, record_id: str) -> None:
        """Keep a damaged record out of the way: it is counted by `damaged`, and nothing is thrown away."""
        path = self._path(record_id)
        path.replace(path.with_suffix(".damaged"))

    @property
    def damaged(self) -> int:
        """How many records were set aside."""
        return sum(1 for _ in self._folder.glob("*.damaged"))

    def __len__(self) -> int:
        return sum(1 for _ in self._folder.glob("*.record"))

    def _path(self, record_id: str) -> Path:
        return self._folder / f"{record_id}.record"


def label_of(record_id: str) -> str:
    """What a sealed file of the spool is bound to."""
    return f"spool {record_id}"


def write_durably(path: Path, data: bytes) -> None:
    """Write a file so that after a power cut it is either whole or absent."""
    partial = path.with_name(path.name + ".part")
    file = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(file, view) :]
        os.fsync(file)
    except OSError:
        # What a full disk cut short would only take up the room that is missing.
        partial.unlink(missing_ok=True)
        raise
    finally:
        os.close(file)
    partial.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
