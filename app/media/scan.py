"""What a chosen folder holds that can be labelled, in the order people expect."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

from app.core.cancel import Cancel
from app.core.project import ModalityName
from app.errors import InputError
from app.media.source import access_errors, shown_name
from app.media.table import Column, Table, open_table

MEDIA_TYPES: dict[str, str] = {
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".jpe": "image/jpeg", ".jfif": "image/jpeg", ".png": "image/png",
    ".webp": "image/webp", ".tif": "image/tiff", ".tiff": "image/tiff", ".bmp": "image/bmp", ".gif": "image/gif",
    ".jp2": "image/jp2", ".j2k": "image/jp2", ".jpf": "image/jp2", ".jpx": "image/jp2", ".avif": "image/avif",
    ".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown",
    ".csv": "text/csv", ".tsv": "text/tab-separated-values", ".tab": "text/tab-separated-values",
    ".jsonl": "application/jsonl", ".ndjson": "application/jsonl",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12", ".xls": "application/vnd.ms-excel",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".parquet": "application/vnd.apache.parquet", ".pq": "application/vnd.apache.parquet",
}  # fmt: skip
_TEXTS = ("text/plain", "text/markdown")
_SCAN_DEPTH = 64
_DIGITS = re.compile("[0-9]+")
_ANY_DIGIT = str.maketrans("123456789", "000000000")
_WIDTH = 18
_TOO_LONG = "0" * (_WIDTH + 1)
_PAGE = 1_000
_TEXT_NAMES = ("text", "content", "body", "document", "sentence", "message", "review", "comment")


class Found(NamedTuple):
    """A file below the scanned folder: `place` is where it is, `name` its path from the folder with forward slashes."""

    # A tuple: a hundred thousand of them are made while somebody waits.
    place: str
    name: str
    size: int
    mtime_ns: int
    media_type: str

    @property
    def path(self) -> Path:
        return Path(self.place)


def media_type_of(path: Path | str) -> str:
    """The media type by the name's ending; empty for what cannot be labelled."""
    return MEDIA_TYPES.get(os.path.splitext(path)[1].lower(), "")


def kind_of(path: Path | str) -> ModalityName | None:
    """The modality by the name's ending; CSV and JSON Lines count as tables (the person may choose texts)."""
    media_type = media_type_of(path)
    if media_type.startswith("image/"):
        return ModalityName.IMAGE
    if media_type in _TEXTS:
        return ModalityName.TEXT
    return ModalityName.TABULAR if media_type else None


def natural_key(name: str) -> str:
    """Sorts `page 2` before `page 10`, whatever the case."""
    return f"{_folded(name)}\0{name}"


def _folded(name: str) -> str:
    return _DIGITS.sub(_padded, name.casefold())


def _padded(digits: re.Match[str]) -> str:
    return digits[0].lstrip("0").zfill(_WIDTH)


def scan_folder(folder: Path | str, cancel: Cancel | None = None) -> Iterator[Found]:
    """Every file that can be labelled, folder by folder in natural order. Hidden files and links that lead outside are
    left out; a folder below that may not be read is skipped, an unreadable `folder` itself is a FormatError."""
    for base, prefix, names in walk_folder(folder, cancel):
        for number, name in enumerate(names):
            if cancel is not None and number % 256 == 0:
                cancel.check()
            # No name begins with a dot here, so what follows the last one is the ending.
            media_type = MEDIA_TYPES.get(name[name.rfind(".") :].lower())
            if media_type is None:
                continue
            place = base + name
            try:
                status = os.stat(place)
            except OSError:
                continue  # gone or forbidden meanwhile
            if stat.S_ISREG(status.st_mode):
                yield Found(place, prefix + name, status.st_size, status.st_mtime_ns, media_type)


def walk_folder(folder: Path | str, cancel: Cancel | None = None) -> Iterator[tuple[str, str, list[str]]]:
    """Names in the order of `scan_folder`, whatever they are, before a look at the files: those that stand together,
    with what comes before each of them in its path and in its name."""
    root = os.path.realpath(folder)
    with access_errors(folder):
        os.scandir(root).close()
    yield from _walk(root, root, "", cancel, _SCAN_DEPTH)


def folders_below(folder: Path | str, limit: int, cancel: Cancel | None = None) -> list[str]:
    """The folder and those below it, at most `limit` of them, the nearest first; links and hidden ones left out."""
    root = os.path.realpath(folder)
    listed = [root]
    for place in listed:
        if cancel is not None:
            cancel.check()
        try:
            with os.scandir(place) as found:
                listed += [e.path for e in found if not e.name.startswith(".") and e.is_dir(follow_symlinks=False)]
        except OSError:
            continue  # gone or forbidden
        if len(listed) >= limit:
            break
    return listed[:limit]


def names_in(folder: Path | str) -> tuple[list[str], set[str], set[str]]:
    """(names in natural order, which of them are folders, which are links), hidden ones left out; OSError."""
    # Names alone are kept: a hundred thousand of the system's own entries take twenty megabytes.
    names: list[str] = []
    folders, links = set(), set()
    with os.scandir(folder) as found:
        for entry in found:
            name = entry.name
            if name[0] == ".":
                continue
            names.append(name)
            if not entry.is_file(follow_symlinks=False):
                if entry.is_symlink():
                    links.add(name)
                elif entry.is_dir():
                    folders.add(name)
    names.sort()
    if not _alike(names):
        names.sort(key=_folded)  # those that differ only in case or zeros stay in the order of before
    return names, folders, links


def _alike(names: list[str]) -> bool:
    """Whether all have the same letters and as many digits in the same places, so that their order is natural."""
    shapes = "\0".join(names).translate(_ANY_DIGIT).split("\0")
    return shapes.count(shapes[0]) == len(shapes) and _TOO_LONG not in shapes[0]


def _walk(
    folder: str, root: str, prefix: str, cancel: Cancel | None, depth: int
) -> Iterator[tuple[str, str, list[str]]]:
    if cancel is not None:
        cancel.check()  # also where no file stands
    try:
        names, folders, links = names_in(folder)
    except OSError:
        return
    base = folder.rstrip(os.sep) + os.sep
    if not folders and not links:
        yield base, prefix, names
        return
    together: list[str] = []
    for name in names:
        if name in folders:
            if together:
                yield base, prefix, together
                together = []
            if depth:
                yield from _walk(base + name, root, f"{prefix}{name}/", cancel, depth - 1)
        # A link to a folder inside is listed where it really is.
        elif name not in links or _inside(os.path.realpath(base + name), root):
            together.append(name)
    if together:
        yield base, prefix, together


def _inside(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def text_columns(source: Path | str | Table) -> tuple[Column, ...]:
    """Columns that may hold the texts of a CSV or JSON Lines file, the likeliest first: by name, then by length."""
    with _table(source, None, None) as table:
        rows = [cells for _, cells in table.page(0, 100)]
        ranked = []
        for position, column in enumerate(table.columns):
            values = [cells[position] for cells in rows if cells[position]]
            length = sum(map(len, values)) / len(values) if values else 0.0
            named = column.name.casefold() in _TEXT_NAMES
            ranked.append((not named, -length, position, column))
        return tuple(column for *_, column in sorted(ranked, key=lambda entry: entry[:3]))


def text_records(
    source: Path | str | Table, column: str, cache_dir: Path | None = None, cancel: Cancel | None = None
) -> Iterator[tuple[int, str]]:
    """(row number, text) of every filled cell of a column id, in the file's order. InputError: no such column."""
    with _table(source, cache_dir, cancel) as table:
        positions = [n for n, candidate in enumerate(table.columns) if candidate.id == column]
        if not positions:
            raise InputError(f"There is no column “{column}” in “{table.name}”.", "Choose one of its columns.")
        for start in count(0, _PAGE):
            if cancel is not None:
                cancel.check()
            page = table.rows(range(start, start + _PAGE))
            yield from ((row, cells[positions[0]]) for row, cells in page if cells[positions[0]])
            if not page:
                return


@contextmanager
def _table(source: Path | str | Table, cache_dir: Path | None, cancel: Cancel | None) -> Iterator[Table]:
    if isinstance(source, Table):
        yield source
        return
    if kind_of(source) is not ModalityName.TABULAR:
        raise InputError(f"“{shown_name(source)}” is not a table of texts.", "Choose a CSV or JSON Lines file.")
    with open_table(source, cache_dir, cancel=cancel) as table:
        yield table
