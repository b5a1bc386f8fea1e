"""Reads the files of an export from a folder or a zip file, line by line, within limits."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from app.core.cancel import Cancel
from app.errors import FormatError, InputError
from app.protocol.envelope import MAX_RECORD_BYTES
from app.verify.layout import FOLDER, HEADER
from app.verify.report import BadRecord, Failure

_PIECE = 1 << 20


def _inside(name: str) -> bool:
    """Whether a name in a header can only mean a file below the export's own folder."""
    parts = name.split("/")
    return not any(part in ("", ".", "..") or set(part) & set("\\:\0") for part in parts) and parts[0] != FOLDER


class Source:
    """The `provenance/` of an export. Only names of the layout are opened, so no name inside can lead elsewhere."""

    def __init__(self, path: Path) -> None:
        self._zip: zipfile.ZipFile | None = None
        self._folder = path
        self._prefix = ""
        self._around = False
        if path.is_dir():
            self._around = (path / FOLDER).is_dir()
            self._folder = path / FOLDER if self._around else path
            if not (self._folder / HEADER).is_file():
                raise InputError("This is not an export with proof.", f"{path} holds no {FOLDER}/{HEADER}.")
            return
        try:
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise InputError("The export cannot be read.", f"{path}: {error.strerror}.") from error
        except zipfile.BadZipFile as error:
            raise FormatError("This is not an export.", f"{path} is neither a folder nor a whole zip file.") from error
        found = [name for name in self._zip.namelist() if name == HEADER or name.endswith(f"{FOLDER}/{HEADER}")]
        if len(found) != 1:
            self._zip.close()
            raise InputError("This is not an export with proof.", f"{path} does not hold one {FOLDER}/{HEADER}.")
        self._prefix = found[0].removesuffix(HEADER)

    def has(self, name: str) -> bool:
        if self._zip is not None:
            return self._prefix + name in self._zip.NameToInfo
        return (self._folder / name).is_file()

    def _open(self, name: str) -> IO[bytes]:
        try:
            if self._zip is not None:
                return self._zip.open(self._prefix + name)
            return (self._folder / name).open("rb")
        except (OSError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise BadRecord(Failure("", "", name, 0, "is missing or cannot be read")) from error

    def read(self, name: str, max_bytes: int = MAX_RECORD_BYTES) -> bytes:
        """A whole file; BadRecord when it is missing, damaged or too large."""
        with self._open(name) as file:
            try:
                data = file.read(max_bytes + 1)
            except (OSError, zipfile.BadZipFile, zlib.error, EOFError) as error:
                raise BadRecord(Failure("", "", name, 0, "is damaged")) from error
        if len(data) > max_bytes:
            raise BadRecord(Failure("", "", name, 0, "is too large"))
        return data

    def lines(self, name: str) -> Iterator[tuple[int, bytes]]:
        """(line number from 1, line without its end); nothing where the file does not exist."""
        if not self.has(name):
            return
        number = 0
        with self._open(name) as file:
            while True:
                number += 1
                try:
                    line = file.readline(MAX_RECORD_BYTES + 2)
                except (OSError, zipfile.BadZipFile, zlib.error, EOFError) as error:
                    raise BadRecord(Failure("", "", name, number, "is damaged")) from error
                if not line:
                    return
                if not line.endswith(b"\n"):
                    raise BadRecord(Failure("", "", name, number, "is too long or cut off"))
                yield number, line[:-1]

    @property
    def is_alone(self) -> bool:
        """Whether this is a proof without the export around it."""
        if self._zip is not None:
            return not self._prefix.endswith(f"{FOLDER}/")
        return self._folder.name != FOLDER or not self._around

    def hash_beside(self, name: str, cancel: Cancel) -> str | None:
        """0x and the SHA-256 of a file of the export outside its proof; None where it is missing.

        FormatError for a name that leads anywhere else, BadRecord for a damaged file.
        """
        if not _inside(name):
            raise FormatError("", f"it names a file outside the export: {name[:80]!r}")
        path = self._folder.parent / name
        try:
            if self._zip is not None:
                whole = self._prefix.removesuffix(f"{FOLDER}/") + name
                if whole not in self._zip.NameToInfo:
                    return None
                file: IO[bytes] = self._zip.open(whole)
            elif not path.is_file() or not path.resolve().is_relative_to(self._folder.parent.resolve()):
                return None
            else:
                file = path.open("rb")
            digest = hashlib.sha256()
            with file:
                while piece := file.read(_PIECE):
                    cancel.check()
                    digest.update(piece)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise BadRecord(Failure("", "", name, 0, "is damaged")) from error
        return "0x" + digest.hexdigest()

    def close(self) -> None:
        if self._zip is not None:
            self._zip.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
