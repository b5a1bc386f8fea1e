"""A table of any size as a person looks at it: pages of a sorted and filtered view, every value as the file has it."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import Cancelled, FormatError, InputError
from app.media.condition import Compare, Condition, number, where
from app.media.limit import Limits
from app.media.source import access_errors, checked_size, shown_name
from app.media.worker import DecodeWorker
from app.modalities.tabular.rowset import Ranges, from_rows

if TYPE_CHECKING:
    import duckdb
    import numpy as np
    from numpy.typing import NDArray

TABLE_LIMITS = Limits(bytes=50_000_000_000, seconds=60.0, memory=8 << 30)
"""`seconds` counts between two signs of life, not for the whole table."""
_READER = "1"
_NEAR = 2_048
Row = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """`id` names the column in annotations (unique in its table), `name` is shown."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class FirstRows:
    """The beginning of a table, known long before the rest is read."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def open_table(
    path: Path | str,
    cache_dir: Path | None = None,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
    *,
    limits: Limits = TABLE_LIMITS,
    first: Callable[[FirstRows], object] | None = None,
) -> Table:
    """Read a CSV, TSV, XLSX, XLS, ODS, JSON Lines or Parquet file in a process of its own, and open the result.

    With `cache_dir` a file that has not changed (size and time) opens at once the second time; without it the copy is
    deleted on close. `first` hears of the first rows early, in the calling thread. FormatError, Cancelled.
    """
    checked_size(path, limits)
    folder = Path(tempfile.mkdtemp(prefix="caravan-table-")) if cache_dir is None else Path(cache_dir)
    target = copy_of(path, folder)
    throw_away = folder if cache_dir is None else None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            _load(path, target, progress, cancel, limits, first)
        return Table(target, shown_name(path), throw_away)
    except BaseException:
        if throw_away is not None:
            shutil.rmtree(throw_away, ignore_errors=True)
        raise


def copy_of(path: Path | str, cache_dir: Path) -> Path:
    """Where `open_table` keeps what it read of this file as it is now. FormatError when the file is not there."""
    with access_errors(path):
        status = os.stat(path)
    key = f"{_READER}\n{os.path.abspath(path)}\n{status.st_size}\n{status.st_mtime_ns}"
    return Path(cache_dir) / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.duckdb"


def _load(
    path: Path | str,
    target: Path,
    progress: Progress,
    cancel: Cancel | None,
    limits: Limits,
    first: Callable[[FirstRows], object] | None,
) -> None:
    def report(note: dict[str, Any]) -> None:
        if note["note"] == "progress":
            progress(note["done"], note["total"])
        elif first is not None:
            columns = tuple(Column(name, name) for name in note["names"])
            first(FirstRows(columns, tuple(map(tuple, note["rows"]))))

    with tempfile.TemporaryDirectory(dir=target.parent, prefix="reading-") as beside:
        fresh = Path(beside) / "table.duckdb"
        with DecodeWorker(limits) as worker:
            worker.load_table(path, fresh, cancel, report)
        os.replace(fresh, target)


class Table:
    """Open for reading; any thread may call, calls wait for each other. Row numbers are 0-based, in the file's order.

    The view (`sort`, `filter`) is how rows are looked at; it changes neither row numbers nor anything stored.
    """

    def __init__(self, database: Path, name: str, throw_away: Path | None = None) -> None:
        import duckdb

        from app.media.load import database_config

        self.name = name
        self._lock = threading.RLock()
        self._throw_away = throw_away
        self._rows: NDArray[np.int64] | None = None
        self._places: NDArray[np.int64] | None = None
        self._conditions: tuple[Condition, ...] = ()
        self._order = ""
        config = database_config() | {"enable_external_access": False}
        try:
            self._connection: duckdb.DuckDBPyConnection = duckdb.connect(str(database), read_only=True, config=config)
            heads = [row[0] for row in self._connection.execute("SELECT name FROM heads ORDER BY rowid").fetchall()]
            self.notes = tuple(row[0] for row in self._connection.execute("SELECT text FROM notes").fetchall())
            self.row_count: int = self._value("SELECT count(*) FROM cells")
            self._value("SELECT yes FROM done")
        except duckdb.Error as error:
            raise FormatError(f"“{name}” could not be opened again.", "Close it and open the file anew.") from error
        self.columns = tuple(Column(head, head) for head in heads)
        self._cells = {column.id: f"c{position}" for position, column in enumerate(self.columns)}

    @property
    def view_count(self) -> int:
        """How many rows the view has."""
        rows = self._rows
        return self.row_count if rows is None else len(rows)

    def page(self, first: int, count: int) -> list[Row]:
        """Rows `first` … `first + count` of the view, as (row number, cells); fewer at the end."""
        with self._lock:
            if self._rows is None:
                first = max(0, first)
                return self._fetch(f"rowid >= {first} AND rowid < {first + max(0, count)}")
            wanted = self._rows[max(0, first) : max(0, first) + max(0, count)].tolist()
            return self._scattered(wanted)

    def rows(self, row_numbers: Sequence[int]) -> list[Row]:
        """These rows, whatever the view; those beyond the table are left out."""
        with self._lock:
            return self._scattered([row for row in row_numbers if 0 <= row < self.row_count])

    def sort(self, column: str | None, descending: bool = False) -> None:
        """Order the view by a column id, or by None as in the file; empty cells come last, and numbers go by value if
        the column holds nothing else."""
        if column is not None and column not in self._cells:
            raise InputError(f"There is no column “{column}”.", "Choose one of the table's columns.")
        with self._lock:
            self._order = "" if column is None else self._ordering(self._cells[column], descending)
            self._view()

    def filter(self, *conditions: Condition | str) -> None:
        """Keep the rows that meet every condition; a plain text must occur in any cell. None given: all rows."""
        plain = tuple(
            Condition(Compare.CONTAINS, condition) if isinstance(condition, str) else condition
            for condition in conditions
            if condition != ""
        )
        where(plain, self._cells)
        with self._lock:
            before, self._conditions = self._conditions, plain
            try:
                self._view()
            except BaseException:
                self._conditions = before
                raise

    def rows_matching(self) -> Ranges:
        """The row numbers in the view as ascending ranges, end exclusive: what a bulk label covers."""
        with self._lock:
            if self._rows is None:
                return ((0, self.row_count),) if self.row_count else ()
            return from_rows(self._rows)

    def row_position(self, row_number: int) -> int | None:
        """Where a row stands in the view; None when it is filtered out or beyond the table."""
        import numpy as np

        if not 0 <= row_number < self.row_count:
            return None
        with self._lock:
            if self._rows is None:
                return row_number
            if self._places is None:
                self._places = np.full(self.row_count, -1, np.int64)
                self._places[self._rows] = np.arange(len(self._rows))
            place = int(self._places[row_number])
            return place if place >= 0 else None

    def value_counts(self, column: str, limit: int = 50) -> list[tuple[str, int]]:
        """The most frequent values of a column in the view, and how often each occurs."""
        clause, parameters = where(self._conditions, self._cells)
        cell = self._cells[column]
        statement = (
            f"SELECT {cell}, count(*) AS n FROM cells WHERE {clause} GROUP BY 1 ORDER BY n DESC, 1 LIMIT {int(limit)}"
        )
        with self._lock, self._errors():
            return self._connection.execute(statement, parameters).fetchall()

    def interrupt(self) -> None:
        """Stop the sort or filter under way in another thread; it raises Cancelled and the view stays as it was."""
        self._connection.interrupt()

    def close(self) -> None:
        with self._lock:
            self._connection.close()
            if self._throw_away is not None:
                shutil.rmtree(self._throw_away, ignore_errors=True)

    def __enter__(self) -> Table:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _view(self) -> None:
        if not self._conditions and not self._order:
            self._rows = self._places = None
            return
        clause, parameters = where(self._conditions, self._cells)
        order = f"ORDER BY {self._order}, rowid" if self._order else "ORDER BY rowid"
        with self._errors():
            found = self._connection.execute(f"SELECT rowid FROM cells WHERE {clause} {order}", parameters).fetchnumpy()
        self._rows, self._places = found["rowid"], None

    def _ordering(self, cell: str, descending: bool) -> str:
        with self._errors():
            others = self._value(f"SELECT count(*) FROM cells WHERE {cell} <> '' AND {number(cell)} IS NULL")
        direction = "DESC" if descending else "ASC"
        values = [number(cell)] if others == 0 else [f"lower({cell})", cell]
        return f"{cell} = '', " + ", ".join(f"{value} {direction} NULLS LAST" for value in values)

    def _scattered(self, wanted: list[int]) -> list[Row]:
        if not wanted:
            return []
        ascending = sorted(set(wanted))
        clauses, start = [], 0
        for end in range(1, len(ascending) + 1):
            # Neighbours are read together; DuckDB skips what lies between groups by the bounds, not by the list.
            if end == len(ascending) or ascending[end] - ascending[end - 1] > _NEAR:
                near = ascending[start:end]
                clause = f"rowid >= {near[0]} AND rowid <= {near[-1]}"
                if len(near) <= near[-1] - near[0]:
                    clause += f" AND rowid IN ({', '.join(map(str, near))})"
                clauses.append(clause)
                start = end
        found = dict(self._fetch(*clauses))
        return [(row, found[row]) for row in wanted]

    def _fetch(self, *clauses: str) -> list[Row]:
        statement = " UNION ALL ".join(f"(SELECT rowid, * FROM cells WHERE {clause})" for clause in clauses)
        with self._errors():
            rows = self._connection.execute(statement).fetchall()
        if len(clauses) == 1:
            rows.sort()
        return [(row[0], row[1:]) for row in rows]

    def _value(self, statement: str) -> Any:
        row = self._connection.execute(statement).fetchone()
        return row[0] if row else None

    @contextmanager
    def _errors(self) -> Iterator[None]:
        import duckdb

        try:
            yield
        except duckdb.InterruptException as error:
            raise Cancelled from error
        except duckdb.InvalidInputException as error:
            raise InputError("This filter cannot be used.", str(error).split("\n")[0][:200]) from error
        except duckdb.Error as error:
            raise FormatError(
                f"“{self.name}” could not be read.",
                f"Close it and open it again ({str(error).split(chr(10))[0][:160]}).",
            ) from error
