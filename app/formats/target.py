"""Writing a file so that it appears complete or not at all, and names from files that lead nowhere else."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

from app.core.cancel import Cancel
from app.errors import InputError

if TYPE_CHECKING:
    from app.formats.base import LabeledItem, Report

# Nearly all names, at once: words without a dot before them that are no device.
_USUAL = re.compile(r"(?:(?!(?i:con|prn|aux|nul|com|lpt))[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*(?:/(?!$)|$))+")
_DRIVE = re.compile(r"[A-Za-z]:")
_PORTS = "123456789¹²³"
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$", *(f"{port}{n}" for port in ("com", "lpt") for n in _PORTS)}


@contextmanager
def fresh_file(target: Path) -> Iterator[IO[bytes]]:
    """A file beside `target` that takes its place when everything was written; gone again after an exception."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise refused(target, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, target)
    except OSError as error:
        raise refused(target, error) from error
    finally:
        Path(name).unlink(missing_ok=True)


def safe_name(name: object) -> str:
    """A relative path with forward slashes from a name in somebody's file; empty when it is none or leads elsewhere."""
    if isinstance(name, str) and len(name) < 500 and _USUAL.fullmatch(name):
        return name
    if not isinstance(name, str) or not name.strip() or len(name) > 4_000 or any(c < " " for c in name):
        return ""
    if not name.isascii() and any("\ud800" <= c <= "\udfff" for c in name):
        return ""  # half a character: bytes that are no text
    path = PurePosixPath(name.replace("\\", "/"))
    parts = path.parts
    if path.is_absolute() or ".." in parts or not parts or _DRIVE.match(parts[0]):
        return ""
    if any(part.split(".")[0].strip().casefold() in _DEVICES for part in parts):
        return ""
    return str(path)


def named_apart(
    items: Iterable[LabeledItem], target: Path, report: Report, cancel: Cancel
) -> Iterator[tuple[str, LabeledItem]]:
    """Each item with its safe name, for a file that knows its pictures by name alone; what has none, or another's, is
    told in the report."""
    names: set[str] = set()
    for source in items:
        cancel.check()
        name = safe_name(source.item.name)
        if not name or name in names:
            reason = "another item has this name" if name else "its name leads outside the folder"
            report.skip(target.name, f"item {source.item.name[:200]}", reason)
            continue
        names.add(name)
        yield name, source


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def refused(target: Path, error: OSError) -> InputError:
    """What the system said against writing, in words."""
    reason = error.strerror or type(error).__name__
    return InputError(
        f"“{target.name}” could not be written: {reason}.",
        "What stood there before is untouched. Choose another place, or make room.",
    )
