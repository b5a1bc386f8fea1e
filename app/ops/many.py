"""Rows of a table, thousands of them to a statement.

Handed to the driver as they are: a hundred thousand rows cost more in the layers above it than in the database. And
together: the driver lets go of Python's lock once for each execution, and whoever works beside it, reading the next
rows or keeping the window alive, would be woken for each row and find the lock taken again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from sqlalchemy.orm import Session

_MOST_VALUES = 32_000
"""SQLite takes 32,766 to a statement."""


def put_rows(session: Session, before: str, row: str, rows: Sequence[tuple[Any, ...]], after: str = "") -> None:
    """Run `before` VALUES `row`, `row` … `after`, where `row` is a placeholder for each value in brackets."""
    run = session.connection().exec_driver_sql
    together = _MOST_VALUES // row.count("?")
    for start in range(0, len(rows), together):
        some = rows[start : start + together]
        run(f"{before} VALUES {', '.join([row] * len(some))} {after}", tuple(chain.from_iterable(some)))
