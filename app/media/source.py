"""Reading a chosen file's bytes: regular files only, within the size limit, one clear error each."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import FormatError
from app.media.limit import Limits, no_content, too_many_bytes

PAGE_MARK = "#page="


def shown_name(path: Path | str) -> str:
    """The file's own name for a message, without control characters."""
    name = os.path.basename(os.fspath(path)) or os.fspath(path)
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)[:120]


def split_page(path: str) -> tuple[str, int]:
    """(file, page from 0): `scan.tif#page=3` is the third page of scan.tif, unless a file is really called that."""
    file, mark, number = path.rpartition(PAGE_MARK)
    if not mark or not number.isascii() or not number.isdigit() or os.path.lexists(path):
        return path, 0
    return file, max(0, int(number) - 1)


@contextmanager
def access_errors(path: Path | str) -> Iterator[None]:
    """Turns what the system says about a file into one FormatError."""
    try:
        yield
    except FileNotFoundError as error:
        raise FormatError(f"“{shown_name(path)}” is not there any more.", "Put it back, or leave it out.") from error
    except PermissionError as error:
        raise FormatError(
            f"“{shown_name(path)}” may not be read.", "Ask for the permission to read it, or leave it out."
        ) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FormatError(
            f"“{shown_name(path)}” could not be read: {reason}.", "Check the disk or the connection to it."
        ) from error


def checked_size(path: Path | str, limits: Limits, most: int = 0) -> int:
    """The size in bytes of a regular, non-empty file within the limit (`most` if given); FormatError otherwise."""
    most = most or limits.bytes
    name = shown_name(path)
    with access_errors(path):
        status = os.stat(path)
    if not stat.S_ISREG(status.st_mode):
        raise FormatError(f"“{name}” is not a file.", "Folders, devices and pipes cannot be opened here.")
    if status.st_size == 0:
        raise no_content(name)
    if status.st_size >= most:
        raise too_many_bytes(name, status.st_size, limits, most)
    return status.st_size


def read_bytes(path: Path | str, limits: Limits) -> bytes:
    """The whole content of a file, checked as by `checked_size`."""
    checked_size(path, limits)
    with access_errors(path), open(path, "rb") as file:
        return file.read(limits.bytes)
