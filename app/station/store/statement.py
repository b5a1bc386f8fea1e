"""A statement of the hot path: put into words once for each kind of database, then run by the driver itself.

SQLAlchemy's own way around a statement costs more than the statement; the errors are still translated by it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row
from sqlalchemy.sql.expression import Executable

Values = Mapping[str, Any]


class Statement:
    """Any thread. Every parameter must be a plain `bindparam` or column value without a type that converts."""

    def __init__(self, clause: Executable) -> None:
        self._clause = clause
        self._made: dict[str, tuple[str, Any]] = {}

    def run(self, connection: Connection, values: Sequence[Values]) -> None:
        """Once for each of `values`, in one step; nothing for none."""
        if values:
            words, order = self._words(connection)
            connection.exec_driver_sql(words, list(values) if order is None else [order(one) for one in values])

    def rows(self, connection: Connection, values: Values) -> Sequence[Row[Any]]:
        words, order = self._words(connection)
        return connection.exec_driver_sql(words, dict(values) if order is None else order(values)).all()

    def _words(self, connection: Connection) -> tuple[str, Any]:
        dialect = connection.dialect
        made = self._made.get(dialect.name)
        if made is None:
            compiled: Any = self._clause.compile(dialect=dialect)  # type: ignore[attr-defined]
            order = _tuple_of(compiled.positiontup) if compiled.positional else None
            made = self._made[dialect.name] = str(compiled), order
        return made


def _tuple_of(names: Sequence[str]) -> Any:
    if len(names) == 1:
        return lambda values: (values[names[0]],)
    return itemgetter(*names) if names else lambda values: ()


class ManyStatement:
    """A statement about lists of values: `make(sizes)` gives the clause for lists of these lengths.

    Lists are filled up with their last value to the next power of two, so that few spellings are ever made.
    """

    def __init__(self, make: Any, names: Sequence[str]) -> None:
        """`names` of the lists, in the order of `make`'s arguments; the clause's parameters are `name_0`, `name_1` …"""
        self._make, self._names = make, tuple(names)
        self._made: dict[tuple[int, ...], Statement] = {}

    def rows(self, connection: Connection, **lists: Sequence[Any]) -> Sequence[Row[Any]]:
        statement, values = self._prepare(lists)
        return statement.rows(connection, values)

    def run(self, connection: Connection, **lists: Sequence[Any]) -> None:
        statement, values = self._prepare(lists)
        statement.run(connection, (values,))

    def _prepare(self, lists: Mapping[str, Sequence[Any]]) -> tuple[Statement, dict[str, Any]]:
        sizes = tuple(1 << (len(lists[name]) - 1).bit_length() for name in self._names)
        statement = self._made.get(sizes)
        if statement is None:
            statement = self._made[sizes] = Statement(self._make(*sizes))
        values: dict[str, Any] = {}
        for name, size in zip(self._names, sizes, strict=True):
            given = lists[name]
            last = given[-1]
            for number in range(size):
                values[f"{name}_{number}"] = given[number] if number < len(given) else last
        return statement, values
