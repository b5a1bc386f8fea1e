"""Reads the files of an export from a folder or a zip file, line by line, within limits."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from app.errors import FormatError, InputError
from app.protocol.envelope import MAX_RECORD_BYTES
from app.verify.layout import FOLDER, HEADER
from app.verify.report import BadRecord, Failure


class Source:
    """The `provenance/` of an export. Only names of the layout are opened, so no name inside can lead elsewhere."""

    def __init__(self, path: Path) -> None:
        self._zip: zipfile.ZipFile | None = None
        self._folder = path
        self._prefix = ""
        if path.is_dir():
            self._folder = path / FOLDER if (path / FOLDER).is_dir() else path
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

    def close(self) -> None:
        if self._zip is not None:
            self._zip.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
