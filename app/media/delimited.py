"""Reading CSV and TSV the forgiving way: dialect and encoding found out, every odd row kept and named."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from app.errors import FormatError
from app.media.source import access_errors, shown_name
from app.media.text import encoding_by_mark, likely_encoding

SAMPLE = 256 * 1024
MAX_LINE = 256 << 20
_DELIMITERS = ",;\t|"
_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_NAMED = 100
"""How many rows of one kind of fault are named; the rest is counted."""

csv.field_size_limit(MAX_LINE)


@dataclass(frozen=True, slots=True)
class Dialect:
    """`encoding` is a codec name; `mixed` when lines that do not fit it are read as Windows-1252, each noted."""

    delimiter: str
    encoding: str
    skip: int = 0
    mixed: bool = False
    guessed: bool = False
    header: bool = True
    bare_newlines: bool = True


@dataclass
class Notes:
    """What was odd about a file: the first rows of each kind by number, the rest counted."""

    unit: str = "row"
    found: dict[str, list[int]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, text: str, row: int = -1) -> None:
        """`row` is the 0-based data row (or line, see `unit`); −1 for the file as a whole."""
        self.counts[text] = self.counts.get(text, 0) + 1
        rows = self.found.setdefault(text, [])
        if row >= 0 and len(rows) < _NAMED:
            rows.append(row)

    def lines(self) -> list[str]:
        """One sentence per kind of fault, rows numbered from 1 as people count."""
        result = []
        for text, rows in self.found.items():
            if not rows:
                result.append(text)
                continue
            more = self.counts[text] - len(rows)
            named = ", ".join(f"{row + 1:,}" for row in rows) + (f" and {more:,} more" if more else "")
            result.append(f"{text} ({self.unit}{'' if self.counts[text] == 1 else 's'} {named})")
        return result


def sniff(path: Path | str) -> Dialect:
    """Encoding, delimiter and whether there is a header, from the first 256 KB; FormatError for binary files."""
    with access_errors(path), open(path, "rb") as file:
        head = file.read(SAMPLE)
    encoding, skip = encoding_by_mark(head)
    mixed = guessed = False
    if not encoding:
        encoding, mixed = _encoding_of(head, shown_name(path))
        guessed = not mixed
    sample = head[skip:].decode(encoding, "replace")
    lines = sample.splitlines(keepends=True)
    if len(head) == SAMPLE and len(lines) > 1:
        lines.pop()  # probably cut
    delimiter = _delimiter_of(lines, Path(path).suffix.lower())
    rows = list(_rows(iter(lines[:200]), delimiter))
    bare = "\r" not in sample.replace("\r\n", "\n")
    return Dialect(delimiter, encoding, skip, mixed, guessed, _has_header(rows), bare)


def _encoding_of(head: bytes, name: str) -> tuple[str, bool]:
    odd_bytes = len(head) - len(head.translate(None, _CONTROL))
    if odd_bytes > 0.05 * len(head) and (b"\0" in head or not _is_utf8(head)):
        raise FormatError(
            f"“{name}” is not a table: it holds binary data.", "CSV, TSV, JSON Lines, Excel and Parquet are read."
        )
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        odd = [line for line in head.splitlines()[:-1] or [head] if not line.isascii()]
        valid = sum(_is_utf8(line) for line in odd)
        if valid * 2 >= len(odd):
            return "utf-8", True
        return likely_encoding(head) or "cp1252", False
    return "utf-8", True


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _delimiter_of(lines: list[str], suffix: str) -> str:
    best, best_score = "\t" if suffix in (".tsv", ".tab") else ",", (0.0, 0)
    for delimiter in _DELIMITERS:
        counts = [len(row) for row in _rows(iter(lines[:200]), delimiter)]
        if not counts or counts[0] < 2:
            continue
        score = (sum(count == counts[0] for count in counts) / len(counts), counts[0])
        if suffix in (".tsv", ".tab") and delimiter == "\t":
            return delimiter
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _rows(lines: Iterator[str], delimiter: str) -> Iterator[list[str]]:
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            if row:
                yield row
    except csv.Error:
        return


def _has_header(rows: list[list[str]]) -> bool:
    """A first row of numbers alone, followed by another such row, is data."""
    return not (len(rows) > 1 and all(map(_is_number, rows[0])) and all(map(_is_number, rows[1])))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def read_rows(path: Path | str, dialect: Dialect, notes: Notes, at: Callable[[int], object]) -> Iterator[list[str]]:
    """Every row that is not blank, the header first if there is one; `at` hears how many bytes have been read."""
    name = shown_name(path)
    offset = -1 if dialect.header else 0
    with access_errors(path), open(path, "rb") as file:
        file.seek(dialect.skip)
        row_number = offset

        def odd_bytes() -> None:
            notes.add("Not valid UTF-8; read as Windows-1252", max(row_number, 0))

        def lines() -> Iterator[str]:
            source = _mixed_lines(file, name, odd_bytes) if dialect.mixed else _lines(file, dialect.encoding)
            for count, line in enumerate(source):
                if count % 4096 == 0:
                    at(file.tell())
                if "\0" in line:
                    notes.add("Holds NUL characters; replaced by \N{REPLACEMENT CHARACTER}", max(row_number, 0))
                    line = line.replace("\0", "\N{REPLACEMENT CHARACTER}")
                quotes[0] += line.count('"')
                yield line

        quotes = [0]
        reader = csv.reader(lines(), delimiter=dialect.delimiter)
        odd = 0
        try:
            for row in reader:
                odd, quotes[0] = quotes[0] % 2, 0
                if row:
                    yield row
                    row_number += 1
        except csv.Error as error:
            raise FormatError(
                f"“{name}” could not be read as a table: row {row_number + 1:,} {_reason(error)}.",
                "Look at that row for a quotation mark that is never closed.",
            ) from error
        if odd:
            notes.add("A quotation mark is never closed; what follows it is in one cell", max(row_number - 1, 0))


def _reason(error: csv.Error) -> str:
    return (
        f"has a cell of more than {MAX_LINE:,} characters" if "field larger" in str(error) else f"is damaged ({error})"
    )


def _mixed_lines(file: BinaryIO, name: str, odd_bytes: Callable[[], object]) -> Iterator[str]:
    """UTF-8 line by line; a line that is not is read as Windows-1252, after telling `odd_bytes`."""
    while raw := file.readline(MAX_LINE):
        if len(raw) == MAX_LINE:
            raise FormatError(f"“{name}” has a line of more than {MAX_LINE:,} bytes.", "It is probably not a table.")
        # Bytes are split at \n, \r and \r\n only, where text would be split at U+2028 and others too.
        for line in raw.splitlines(keepends=True) if b"\r" in raw[:-2] else (raw,):
            if _is_utf8(line):
                yield line.decode("utf-8")
            else:
                odd_bytes()
                yield line.decode("cp1252", "replace")


def _lines(file: BinaryIO, encoding: str) -> Iterator[str]:
    text = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    try:
        while line := text.readline(MAX_LINE):
            yield line
    finally:
        if not file.closed:  # the reader was given up and the file closed first
            text.detach()
