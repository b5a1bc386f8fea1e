"""The files of `provenance/` in an export, written and read in this one place.

    export.json       Header: canonical JSON, written last; without it an export is not whole. It names every other
                      part with its number of lines, and the files beside `provenance/` with their SHA-256
    network.json      charter, network record, key changes from the first one on (canonical JSON)
    log.txt           the leaf data of every log entry in order, each a line of 146 hexadecimal digits: line = index + 1
    records.jsonl     exact bytes of logged records, one a line, in log order
    receipts.jsonl    exact bytes of receipts, one a line
    statements.jsonl  exact bytes of statements, one a line
    pages.jsonl       exact bytes of the pages of statements, one a line, in the order of statements and their pages;
                      those that the statement in the line before has as well are not repeated
    suggestions.jsonl exact bytes of what leases in records.jsonl name as suggestions, one a line, each once; no
                      such file where they name none
    checkpoints.jsonl {"root","size"} of every checkpoint that was given out or anchored, one a line
    leaves/000001.json  exact bytes of the leaf file of distribution 1, and so on
    blobs/<sha256>    large parts of payloads in records.jsonl, named by the SHA-256 that the payload gives

A record of the log that is not in records.jsonl is withheld (another project's); where the header says `complete` there
is none but gold commitments, which have no record.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Literal, Self

from app.errors import InputError, StoreError
from app.protocol.authority import station_id
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import Hash, to_hex
from app.protocol.log import LEAF_DATA_BYTES, Frontier, leaf_hash
from app.protocol.manifest import Count, Strict, encode
from app.protocol.messages import Charter, Record

FOLDER = "provenance"
HEADER = "export.json"
NETWORK = "network.json"
LOG = "log.txt"
RECORDS = "records.jsonl"
RECEIPTS = "receipts.jsonl"
STATEMENTS = "statements.jsonl"
CHECKPOINTS = "checkpoints.jsonl"
PAGES = "pages.jsonl"
SUGGESTIONS = "suggestions.jsonl"
STREAMS = (LOG, RECORDS, RECEIPTS, STATEMENTS, CHECKPOINTS)
"""What an export of before its header named its parts holds as well."""
_TOGETHER = 4096
_LEAVES = re.compile(r"leaves/[0-9]{6,9}\.json")


def leaf_file(number: int) -> str:
    """The file of a distribution's leaves."""
    return f"leaves/{number:06d}.json"


def is_part(name: str) -> bool:
    """Whether a header may name this as a part of the proof."""
    return name in (NETWORK, PAGES, SUGGESTIONS, *STREAMS) or _LEAVES.fullmatch(name) is not None


def blob_file(name: bytes) -> str:
    """The file of a part of a payload."""
    return f"blobs/{name.hex()}"


class Header(Strict, frozen=True, kw_only=True):
    """`parts`: lines of each file of lines, 0 for the others. `files`: SHA-256 of what lies beside the proof.

    An export of the first schema names neither.
    """

    schema: Literal["export/1", "export/2"] = "export/2"
    station: Hash
    size: Count
    root: Hash
    complete: bool
    parts: dict[str, Count] = {}
    files: dict[str, Hash] = {}


class NetworkFile(Strict, frozen=True, kw_only=True):
    charter: Charter
    network: Record
    key_changes: tuple[Record, ...]


class CheckpointLine(Strict, frozen=True, kw_only=True):
    root: Hash
    size: Count


class ProvenanceWriter:
    """Writes `FOLDER` below an export folder, streaming; use in a `with` statement. One thread.

    Leaves and records come in log order. An error leaves no header behind, so nobody takes the export as whole.
    """

    def __init__(
        self, export: Path, charter: Charter, network: Envelope, key_changes: Sequence[Envelope], *, complete: bool
    ) -> None:
        self._folder = export / FOLDER
        self._complete = complete
        self._station = station_id(charter)
        self._frontier = Frontier()
        self._waiting: list[bytes] = []
        self._parts: dict[str, int] = {NETWORK: 0}
        self._pages: set[bytes] = set()
        self._suggestions: set[bytes] = set()
        self._export = export
        self._files: dict[str, IO[bytes]] = {}
        try:
            (self._folder / "leaves").mkdir(parents=True, exist_ok=True)
            (self._folder / HEADER).unlink(missing_ok=True)
            for name in (*STREAMS, PAGES):
                self._parts[name] = 0
                self._files[name] = (self._folder / name).open("wb")
            changes = tuple(change.to_wire() for change in key_changes)
            document = NetworkFile(charter=charter, network=network.to_wire(), key_changes=changes)
            (self._folder / NETWORK).write_bytes(encode(document))
        except OSError as error:
            self._close_files()
            raise StoreError("The export could not be written.", f"{self._folder}: {error.strerror}.") from error

    def _line(self, name: str, data: bytes) -> None:
        if b"\n" in data:
            raise InputError("An export line holds a line break.", "Only exact canonical bytes are exported.")
        try:
            self._files[name].write(data + b"\n")
            self._parts[name] += 1
        except OSError as error:
            raise StoreError("The export could not be written.", f"{self._folder}: {error.strerror}.") from error

    def add_leaf(self, data: bytes) -> None:
        """The next log entry: its leaf data."""
        if len(data) != LEAF_DATA_BYTES:
            raise InputError("This is not a log entry.", f"It has {len(data)} bytes.")
        self._line(LOG, data.hex().encode())
        self._waiting.append(leaf_hash(data))
        if len(self._waiting) == _TOGETHER:
            self._hash_waiting()

    def _hash_waiting(self) -> None:
        self._frontier = self._frontier.extend(self._waiting)
        self._waiting.clear()

    def add_record(self, data: bytes) -> None:
        """Exact record bytes of a logged record, in log order."""
        self._line(RECORDS, data)

    def add_receipt(self, data: bytes) -> None:
        self._line(RECEIPTS, data)

    def add_statement(self, data: bytes, pages: Iterable[tuple[bytes, Callable[[], bytes]]] = ()) -> None:
        """Exact record bytes, and its pages: (SHA-256, how to get the bytes)."""
        self._line(STATEMENTS, data)
        before, self._pages = self._pages, set()
        for digest, page in pages:
            if digest not in before and digest not in self._pages:
                self._line(PAGES, page())
            self._pages.add(digest)

    def add_suggestions(self, name: bytes, read: Callable[[], bytes | None]) -> None:
        """What a lease names as suggestions, by SHA-256; `read` gives the bytes, or None where they are gone."""
        if name in self._suggestions:
            return
        self._suggestions.add(name)
        data = read()
        if data is None:
            return
        if SUGGESTIONS not in self._files:
            self._parts[SUGGESTIONS] = 0
            try:
                self._files[SUGGESTIONS] = (self._folder / SUGGESTIONS).open("wb")
            except OSError as error:
                raise StoreError("The export could not be written.", f"{self._folder}: {error.strerror}.") from error
        self._line(SUGGESTIONS, data)

    def add_checkpoint(self, size: int, root: bytes) -> None:
        self._line(CHECKPOINTS, encode(CheckpointLine(root=to_hex(root), size=size)))

    def add_leaf_file(self, number: int, data: bytes) -> None:
        """The exact leaf file of a distribution."""
        try:
            (self._folder / leaf_file(number)).write_bytes(data)
            self._parts[leaf_file(number)] = 0
        except OSError as error:
            raise StoreError("The export could not be written.", f"{self._folder}: {error.strerror}.") from error

    def add_blob(self, name: bytes, chunks: Iterable[bytes]) -> None:
        """A part of a payload that is in the records; one that is here already is left."""
        path = self._folder / blob_file(name)
        try:
            path.parent.mkdir(exist_ok=True)
            if not path.exists():
                with path.open("wb") as file:
                    file.writelines(chunks)
        except OSError as error:
            raise StoreError("The export could not be written.", f"{self._folder}: {error.strerror}.") from error

    def _close_files(self) -> None:
        for file in self._files.values():
            file.close()

    def finish(self) -> None:
        """Closes the files and writes the header."""
        try:
            for file in self._files.values():
                file.flush()
                os.fsync(file.fileno())
            self._close_files()
            self._hash_waiting()
            header = Header(
                station=to_hex(self._station),
                size=self._frontier.size,
                root=to_hex(self._frontier.root()),
                complete=self._complete,
                parts=self._parts,
                files=self._beside(),
            )
            (self._folder / HEADER).write_bytes(encode(header))
        except OSError as error:
            raise StoreError("The export could not be written.", f"{self._folder}: {error.strerror}.") from error

    def _beside(self) -> dict[str, str]:
        """{name: SHA-256} of everything in the export that is not its proof."""
        found = {}
        for path in sorted(self._export.rglob("*")):
            name = path.relative_to(self._export)
            if path.is_file() and name.parts[0] != FOLDER:
                with path.open("rb") as file:
                    found[name.as_posix()] = "0x" + hashlib.file_digest(file, "sha256").hexdigest()
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.finish()
        else:
            self._close_files()
