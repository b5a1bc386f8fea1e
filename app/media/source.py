"""Reading a chosen file's bytes: regular files only, within the size limit, one clear error each."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import FormatError
from app.media.limit import Limits, no_content, too_many_bytes


def shown_name(path: Path | str) -> str:
    """The file's own name for a message, without control characters."""
    name = os.path.basename(os.fspath(path)) or os.fspath(path)
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)[:120]


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


def checked_size(path: Path | str, limits: Limits) -> int:
    """The size in bytes of a regular, non-empty file within the limit; FormatError otherwise."""
    name = shown_name(path)
    with access_errors(path):
        status = os.stat(path)
    if not stat.S_ISREG(status.st_mode):
        raise FormatError(f"“{name}” is not a file.", "Folders, devices and pipes cannot be opened here.")
    if status.st_size == 0:
        raise no_content(name)
    if status.st_size >= limits.bytes:
        raise too_many_bytes(name, status.st_size, limits)
    return status.st_size


def read_bytes(path: Path | str, limits: Limits) -> bytes:
    """The whole content of a file, checked as by `checked_size`."""
    checked_size(path, limits)
    with access_errors(path), open(path, "rb") as file:
        return file.read(limits.bytes)
