"""Air-gap bundles: the same records as on the wire, in numbered zip files, read as if an enemy had made them.

Prevents: a file written outside its folder, a zip bomb, and two readers seeing two different entries under one name.
"""

from __future__ import annotations

import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Literal, Self

from app.errors import FormatError, InputError, StoreError
from app.protocol.hexadecimal import Address, Hash
from app.protocol.manifest import Count, Strict, decode, encode

MAX_ENTRIES = 10_000
MAX_ENTRY_BYTES = 2 * 1024**3
MAX_RATIO = 200
_WRITE_RATIO = 100  # what compresses better is stored as it is, so that no honest bundle meets the limit
_CHUNK = 256 * 1024
_HEADER = "bundle.json"
_MAX_HEADER = 64 * 1024
_NAME = re.compile(
    r"(?:bundle|network|projects|rewards|consistency|wishes|sign_in|answers|invitation)\.json"
    r"|(?:records|leases)/[0-9]{6}\.jsonl|(?:receipts|changes|assignments|distributions)/[0-9]{6}\.json"
    r"|(?:assets|blobs|manifests)/[0-9a-f]{64}"
)
"""records, leases: exact record bytes, one a line, at most 500; receipts: a BatchAnswer; changes: a CarriedPage;
assignments: an AssignmentsAnswer; network: a NetworkAnswer; projects: a ProjectsAnswer; rewards: a RewardsAnswer;
distributions: a DistributionAnswer; wishes, sign_in, answers, consistency, invitation: see `carrying`; assets, blobs,
manifests: bytes named by their SHA-256."""


class BundleHeader(Strict, frozen=True, kw_only=True):
    """Numbers count per worker and direction; gaps and repetition change nothing."""

    schema: Literal["bundle/1"] = "bundle/1"
    station: Hash
    worker: Address
    direction: Literal["to_station", "to_worker"]
    number: Count


def _bad(what: str) -> FormatError:
    return FormatError("This bundle cannot be used.", f"{what} Nothing was taken from it.")


def bundle_name(header: BundleHeader) -> str:
    """`caravan-<worker>-to-station-000012.zip`."""
    return f"caravan-{header.worker[2:10]}-{header.direction.replace('_', '-')}-{header.number:06d}.zip"


def write_bundle(path: Path, header: BundleHeader, entries: Iterable[tuple[str, bytes | Path]]) -> None:
    """Writes whole or not at all; InputError for a name that no reader takes, StoreError when the disk refuses."""
    part = path.with_name(path.name + ".part")
    try:
        with zipfile.ZipFile(part, "w") as archive:
            _add(archive, _HEADER, encode(header))
            count = 1
            for name, content in entries:
                if not _NAME.fullmatch(name) or name == _HEADER:
                    raise InputError("A bundle does not hold such an entry.", name[:200])
                count += 1
                if count > MAX_ENTRIES:
                    raise InputError("There is too much for one bundle.", f"At most {MAX_ENTRIES:,} entries; make two.")
                _add(archive, name, content)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        raise StoreError("The bundle could not be written.", f"{path}: {error.strerror}. Nothing was lost.") from error
    finally:
        part.unlink(missing_ok=True)


def _add(archive: zipfile.ZipFile, name: str, content: bytes | Path) -> None:
    # A fixed date: a bundle says nothing about when it was made.
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.external_attr = (stat.S_IFREG | 0o644) << 16
    if isinstance(content, Path):
        with content.open("rb") as source, archive.open(info, "w", force_zip64=True) as target:
            while chunk := source.read(_CHUNK):
                target.write(chunk)
        return
    small = zlib.compress(content, 6)
    if name.endswith((".json", ".jsonl")) and len(small) * _WRITE_RATIO > len(content):
        info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, content)


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    size: int  # as claimed; counted again while inflating


class Bundle:
    """An opened bundle, its names all checked; use in a `with` statement. One thread."""

    def __init__(self, path: Path) -> None:
        try:
            self._file: IO[bytes] = path.open("rb")
        except OSError as error:
            raise InputError("The bundle cannot be read.", f"{path}: {error.strerror}.") from error
        try:
            self._archive = zipfile.ZipFile(self._file)
            self._infos = self._checked(os.fstat(self._file.fileno()).st_size)
            self.header = decode(self.read(_HEADER, _MAX_HEADER), BundleHeader, what="bundle")
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
            self._file.close()
            raise _bad("It is not a whole zip file.") from error
        except BaseException:
            self._file.close()
            raise

    def _checked(self, file_size: int) -> dict[str, zipfile.ZipInfo]:
        infos: dict[str, zipfile.ZipInfo] = {}
        for info in self._archive.infolist():
            name = info.orig_filename
            if not _NAME.fullmatch(name) or name != info.filename:
                raise _bad(f"It holds an entry with a name that is not allowed: {name[:100]!r}.")
            if name in infos:
                raise _bad(f"It holds {name!r} twice.")
            if info.flag_bits & 0x1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise _bad(f"{name!r} is encrypted or packed in an unknown way.")
            kind = stat.S_IFMT(info.external_attr >> 16)
            if kind not in (0, stat.S_IFREG):
                raise _bad(f"{name!r} is not a file.")
            if info.file_size > MAX_ENTRY_BYTES or info.file_size > MAX_RATIO * max(info.compress_size, 1):
                raise _bad(f"{name!r} inflates too far.")
            infos[name] = info
        if len(infos) > MAX_ENTRIES:
            raise _bad(f"It holds more than {MAX_ENTRIES:,} entries.")
        if sum(info.compress_size for info in infos.values()) > file_size:
            raise _bad("Its entries overlap.")
        if _HEADER not in infos:
            raise _bad("It does not say what it is.")
        return infos

    def entries(self, folder: str = "") -> list[Entry]:
        """What it holds, below a folder (`records`), by name."""
        prefix = f"{folder}/" if folder else ""
        return [Entry(n, i.file_size) for n, i in sorted(self._infos.items()) if n.startswith(prefix) and n != _HEADER]

    def stream(self, name: str) -> Iterator[bytes]:
        """The bytes of an entry in pieces; FormatError as soon as they are more than allowed, or damaged."""
        info = self._infos.get(name)
        if info is None:
            raise _bad(f"It does not hold {name[:100]!r}.")
        size = 0
        try:
            with self._archive.open(info) as file:
                while chunk := file.read(_CHUNK):
                    size += len(chunk)
                    if size > MAX_ENTRY_BYTES or size > MAX_RATIO * max(info.compress_size, 1):
                        raise _bad(f"{name!r} inflates too far.")
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise _bad(f"{name!r} is damaged.") from error

    def has(self, name: str) -> bool:
        return name in self._infos

    @property
    def size(self) -> int:
        """What it claims to come to when it is unpacked, in bytes."""
        return sum(info.file_size for info in self._infos.values())

    def read(self, name: str, max_bytes: int) -> bytes:
        """The whole entry; FormatError beyond `max_bytes`."""
        parts, size = [], 0
        for chunk in self.stream(name):
            size += len(chunk)
            if size > max_bytes:
                raise _bad(f"{name!r} is too large.")
            parts.append(chunk)
        return b"".join(parts)

    def close(self) -> None:
        self._archive.close()
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
