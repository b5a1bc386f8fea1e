"""Statements of the hot path about many rows at once, in the way that is quick on each kind of database."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    Connection,
    CursorResult,
    Dialect,
    Row,
    String,
    Table,
    any_,
    bindparam,
    insert,
)
from sqlalchemy.sql.expression import Executable

from app.store.statement import Statement, Values


class Insertion:
    """Rows of one table, which name every column. Any thread.

    On PostgreSQL all rows are one execution with a list for each column: a third of what an execution for each costs.
    On SQLite it is the other way round.
    """

    def __init__(self, table: Table) -> None:
        self._table, self._single = table, Statement(insert(table))
        self._words = ""

    def run(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Puts in all rows; nothing for none."""
        if len(rows) < 2 or connection.dialect.name != "postgresql":
            self._single.run(connection, rows)
            return
        names = [column.key for column in self._table.c]
        self._words = self._words or self._listed(connection.dialect)
        connection.exec_driver_sql(self._words, {name: [row[name] for row in rows] for name in names})

    def _listed(self, dialect: Dialect) -> str:
        quote = dialect.identifier_preparer.quote
        columns = ", ".join(quote(column.name) for column in self._table.c)
        kinds = [
            # A cast to VARCHAR(n) would cut off silently what is too long.
            "TEXT" if isinstance(column.type, String) else column.type.compile(dialect=dialect)
            for column in self._table.c
        ]
        lists = ", ".join(
            f"CAST(%({column.key})b AS {kind}[])" for column, kind in zip(self._table.c, kinds, strict=True)
        )
        return f"INSERT INTO {quote(self._table.name)} ({columns}) SELECT * FROM unnest({lists})"


Among = Callable[[Column[Any]], ColumnElement[bool]]
"""The condition that a column holds one of a list's values."""


class ManyStatement:
    """A statement about lists of values: `make` gets an `Among` for each of `names` and gives the clause.

    PostgreSQL takes a list as one value. For SQLite lists are filled up with their last value to the next power of two,
    so that few spellings are ever made; its parameters are `name_0`, `name_1` …
    """

    def __init__(self, make: Callable[..., Executable], names: Sequence[str]) -> None:
        """`names` of the lists, in the order of `make`'s arguments."""
        self._make, self._names = make, tuple(names)
        self._made: dict[tuple[int, ...], Statement] = {}
        self._whole: str = ""

    def rows(self, connection: Connection, **lists: Sequence[Any]) -> Sequence[Row[Any]]:
        return self._run(connection, lists).all()

    def run(self, connection: Connection, **lists: Sequence[Any]) -> None:
        self._run(connection, lists)

    def _run(self, connection: Connection, lists: Mapping[str, Sequence[Any]]) -> CursorResult[Any]:
        if connection.dialect.name == "postgresql":
            self._whole = self._whole or self._with_lists(connection.dialect)
            return connection.exec_driver_sql(self._whole, {name: list(lists[name]) for name in self._names})
        sizes = tuple(1 << (len(lists[name]) - 1).bit_length() for name in self._names)
        statement = self._made.get(sizes)
        if statement is None:
            listed = (_listed(name, size) for name, size in zip(self._names, sizes, strict=True))
            statement = self._made[sizes] = Statement(self._make(*listed))
        values: dict[str, Any] = {}
        for name, size in zip(self._names, sizes, strict=True):
            given = lists[name]
            last = given[-1]
            for number in range(size):
                values[f"{name}_{number}"] = given[number] if number < len(given) else last
        return statement.result(connection, values)

    def _with_lists(self, dialect: Dialect) -> str:
        words = str(self._make(*map(_whole, self._names)).compile(dialect=dialect))  # type: ignore[attr-defined]
        for name in self._names:
            words = words.replace(f"%({name})s", f"%({name})b")
        return words


def _listed(name: str, size: int) -> Among:
    return lambda column: column.in_([bindparam(f"{name}_{n}", type_=column.type) for n in range(size)])


def _whole(name: str) -> Among:
    return lambda column: column == any_(bindparam(name, type_=ARRAY(column.type)))
