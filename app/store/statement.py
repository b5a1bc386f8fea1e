"""A statement of the hot path: put into words once for each kind of database, then run by the driver itself.

SQLAlchemy's own way around a statement costs more than the statement; the errors are still translated by it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, CursorResult, Row
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
        return self.result(connection, values).all()

    def result(self, connection: Connection, values: Values) -> CursorResult[Any]:
        words, order = self._words(connection)
        return connection.exec_driver_sql(words, dict(values) if order is None else order(values))

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
