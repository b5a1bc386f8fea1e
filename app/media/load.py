"""Filling a table's database file from what a person opened; runs in the decoding process.

The file holds: `cells` (c0 … cn, text as in the source, in its order), `heads` (name), `notes` (text), `done`.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from app.errors import FormatError
from app.media.delimited import Dialect, Notes, read_rows, sniff
from app.media.limit import Limits, too_much_memory
from app.media.sheet import sheet_rows
from app.media.source import checked_size, shown_name

FIRST_ROWS = 200
SURPLUS = "(surplus cells)"
_BATCH_CELLS = 200_000
Report = Callable[[dict[str, Any]], None]


def load_table(path: str, target: str, limits: Limits, report: Report) -> None:
    """Read `path` into the new database `target`; FormatError says what is wrong. `report` gets {"note": "first",
    names, rows} once and {"note": "progress", done, total} now and then."""
    name = shown_name(path)
    size = checked_size(path, limits)
    kind = kind_of_table(path)
    if kind == "parquet" and _globs(path):
        path = shutil.copy(path, target + ".source")  # beside the target, which the caller clears away
    connection = duckdb.connect(target, config=database_config())
    try:
        # DuckDB opens what Parquet and clean CSV files need, and nothing else.
        connection.execute(f"SET allowed_paths = [{_quoted(path)}]")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        notes = Notes()
        if kind == "parquet":
            names = _load_parquet(connection, path, limits, report)
        elif kind == "delimited":
            names = _load_delimited(connection, path, size, limits, notes, report)
        else:
            names = _load_records(connection, path, size, kind, limits, notes, report)
        connection.execute("CREATE TABLE heads (name VARCHAR)")
        for head in names:
            connection.execute("INSERT INTO heads VALUES (?)", [head])
        connection.execute("CREATE TABLE notes (text VARCHAR)")
        for line in notes.lines():
            connection.execute("INSERT INTO notes VALUES (?)", [line])
        connection.execute("CREATE TABLE done AS SELECT 1 AS yes")
    except duckdb.OutOfMemoryException as error:
        raise too_much_memory(name, limits) from error
    except duckdb.Error as error:
        raise FormatError(
            f"“{name}” could not be read as a table.", f"It is damaged or of another kind ({_first_line(error)})."
        ) from error
    finally:
        connection.close()


def database_config() -> dict[str, Any]:
    """No extensions, no network; memory bounded, the rest goes to a file beside the database."""
    return {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
        "memory_limit": "1GB",
        "threads": 2,
    }


def _globs(path: str) -> bool:
    """DuckDB takes these for a pattern of many files."""
    return any(c in path for c in "*?[")


def kind_of_table(path: str) -> str:
    """delimited, jsonl, sheet or parquet, by what the file begins with, then by its name."""
    with open(path, "rb") as file:
        head = file.read(8)
    suffix = Path(path).suffix.lower()
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) or suffix in (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"):
        return "sheet"
    if suffix in (".parquet", ".pq"):
        return "parquet"
    return "jsonl" if suffix in (".jsonl", ".ndjson", ".jsonlines") else "delimited"


def unique_names(names: Iterable[str]) -> list[str]:
    """Names to tell columns by: empty ones numbered, repeated ones told apart."""
    taken: set[str] = set()
    result = []
    for position, name in enumerate(names):
        base = name.strip() or f"column {position + 1}"
        candidate, n = base, 1
        while candidate in taken:
            n += 1
            candidate = f"{base} ({n})"
        taken.add(candidate)
        result.append(candidate)
    return result


class _Sink:
    """Rows into `cells`, in batches; a row is a list of exactly `width` strings."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, width: int) -> None:
        self._connection, self._width = connection, width
        self._batch: list[list[str]] = []
        self._size = max(1, _BATCH_CELLS // width)
        columns = ", ".join(f"c{n} VARCHAR" for n in range(width))
        connection.execute(f"CREATE TABLE cells ({columns})")

    def add(self, row: list[str]) -> None:
        self._batch.append(row)
        if len(self._batch) >= self._size:
            self.flush()

    def flush(self) -> None:
        if not self._batch:
            return
        import numpy as np

        columns = {f"c{n}": np.array(values, dtype=object) for n, values in enumerate(zip(*self._batch, strict=True))}
        self._connection.register("batch", columns)
        self._connection.execute("INSERT INTO cells SELECT * FROM batch")
        self._connection.unregister("batch")
        self._batch.clear()


def _load_parquet(connection: duckdb.DuckDBPyConnection, path: str, limits: Limits, report: Report) -> list[str]:
    source = f"read_parquet({_quoted(path)})"
    described = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
    _check_width(len(described), path, limits)
    casts = ", ".join(
        f"coalesce(CAST({_identifier(row[0])} AS VARCHAR), '') AS c{n}" for n, row in enumerate(described)
    )
    names = unique_names(row[0] for row in described)
    first = connection.execute(f"SELECT {casts} FROM {source} LIMIT {FIRST_ROWS}").fetchall()
    report({"note": "first", "names": names, "rows": [list(row) for row in first]})
    _run(connection, f"CREATE TABLE cells AS SELECT {casts} FROM {source}", report)
    return names


def _load_delimited(
    connection: duckdb.DuckDBPyConnection, path: str, size: int, limits: Limits, notes: Notes, report: Report
) -> list[str]:
    dialect = sniff(path)
    if dialect.guessed:
        notes.add(f"Its encoding is not declared; it was read as {dialect.encoding}")
    head = list(islice(read_rows(path, dialect, Notes(), lambda _: None), FIRST_ROWS + 1))
    if not head:
        raise FormatError(f"“{shown_name(path)}” holds no rows.", "Get a fresh copy of the file, or leave it out.")
    width = len(head[0])
    _check_width(width, path, limits)
    names = unique_names(head[0] if dialect.header else [""] * width)
    rows = [_fitted(row, width)[0] for row in head[1 if dialect.header else 0 :]]
    report({"note": "first", "names": names, "rows": rows})
    if (
        width > 1
        and dialect.encoding == "utf-8"
        and dialect.bare_newlines
        and _load_clean(connection, path, dialect, width, report)
    ):
        return names
    sink = _Sink(connection, width + 1)
    surplus = _fill(
        sink, path, dialect, width, notes, lambda done: report({"note": "progress", "done": done, "total": size})
    )
    if surplus:
        return [*names, unique_names([*names, SURPLUS])[-1]]
    connection.execute(f"ALTER TABLE cells DROP COLUMN c{width}")
    return names


def _fill(sink: _Sink, path: str, dialect: Dialect, width: int, notes: Notes, at: Callable[[int], object]) -> bool:
    """All data rows into `sink` (one cell wider than the table); whether any had surplus cells."""
    surplus = False
    rows = read_rows(path, dialect, notes, at)
    if dialect.header:
        next(rows, None)
    for number, row in enumerate(rows):
        if len(row) != width:
            if len(row) < width:
                notes.add(f"Fewer than {width:,} cells; the missing ones are empty", number)
            else:
                surplus = True
                notes.add(f"More than {width:,} cells; the others are in the column “{SURPLUS}”", number)
        cells, rest = _fitted(row, width)
        sink.add([*cells, dialect.delimiter.join(rest)])
    sink.flush()
    return surplus


def _fitted(row: list[str], width: int) -> tuple[list[str], list[str]]:
    return [*row[:width], *[""] * (width - len(row))], row[width:]


def _load_clean(connection: duckdb.DuckDBPyConnection, path: str, dialect: Dialect, width: int, report: Report) -> bool:
    """The fast way, for files without any fault; False (and nothing kept) when DuckDB finds one."""
    with open(path, "rb") as file:
        while block := file.read(1 << 24):
            if b"\0" in block:
                return False
    columns = ", ".join(f"'c{n}': 'VARCHAR'" for n in range(width))
    cells = ", ".join(f"coalesce(c{n}, '') AS c{n}" for n in range(width))
    source = (
        f"read_csv({_quoted(path)}, auto_detect = false, columns = {{{columns}}}, "
        f"delim = {_quoted(dialect.delimiter)}, "
        f"quote = '\"', escape = '\"', header = {dialect.header}, strict_mode = true, null_padding = false, "
        f"ignore_errors = false, comment = '', max_line_size = 16000000)"
    )
    try:
        _run(connection, f"CREATE TABLE cells AS SELECT {cells} FROM {source}", report)
    except (duckdb.InvalidInputException, duckdb.ConversionException, duckdb.BinderException):
        connection.execute("DROP TABLE IF EXISTS cells")
        return False
    return True


def _run(connection: duckdb.DuckDBPyConnection, statement: str, report: Report) -> None:
    """Execute in a thread and report progress meanwhile, so that the parent sees life and can cancel."""
    failed: list[duckdb.Error] = []

    def execute() -> None:
        try:
            connection.execute(statement)
        except duckdb.Error as error:
            failed.append(error)

    thread = threading.Thread(target=execute, name="load")
    thread.start()
    while thread.is_alive():
        thread.join(0.2)
        percent = connection.query_progress()
        report({"note": "progress", "done": max(0, int(percent)), "total": 100})
    if failed:
        raise failed[0]


def _load_records(
    connection: duckdb.DuckDBPyConnection, path: str, size: int, kind: str, limits: Limits, notes: Notes, report: Report
) -> list[str]:
    from app.media.record import record_rows

    def at(done: int) -> None:
        report({"note": "progress", "done": done, "total": size})

    if kind == "sheet":
        heads, rows = sheet_rows(path, notes)
    else:
        heads, rows = record_rows(path, limits, notes, at)
    width = len(heads)
    _check_width(width, path, limits)
    names = unique_names(heads)
    first = list(islice(rows, FIRST_ROWS))
    report({"note": "first", "names": names, "rows": first})
    sink = _Sink(connection, width)
    for number, row in enumerate(_chained(first, rows)):
        sink.add(row)
        if number % 10_000 == 0:
            at(0)
    sink.flush()
    return names


def _chained(first: list[list[str]], rest: Iterator[list[str]]) -> Iterator[list[str]]:
    yield from first
    yield from rest


def _check_width(width: int, path: str, limits: Limits) -> None:
    if width == 0:
        raise FormatError(f"“{shown_name(path)}” has no columns.", "Get a fresh copy of the file, or leave it out.")
    if width > limits.columns:
        raise FormatError(
            f"“{shown_name(path)}” has {width:,} columns in its first row.",
            f"The limit is {limits.columns:,} columns. It is probably not the table it is meant to be; "
            "check its delimiter, or raise the limit in the settings.",
        )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _first_line(error: BaseException) -> str:
    return str(error).split("\n")[0][:200]
