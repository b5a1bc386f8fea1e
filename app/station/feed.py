"""Each account's change feed: what it is told, in order; the cursor names epoch and number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from sqlalchemy import Table, bindparam, insert, literal_column, select, update
from sqlalchemy.orm import Session

from app.station.tables import AccountRow, ChangeRow, MemberRow
from app.store.statement import Statement

# Made once: building a statement costs more than running it, and everybody is told of a distribution.
_COUNT = Statement(
    update(AccountRow)
    .where(AccountRow.worker == bindparam("of"))
    .values(changes=AccountRow.changes + literal_column("1"))
    .returning(AccountRow.changes)
)
_INSERT = Statement(insert(cast(Table, ChangeRow.__table__)))


def record_change(
    session: Session,
    worker: str,
    kind: str,
    made_ms: int,
    *,
    log_index: int | None = None,
    record: bytes | None = None,
    lease: bytes | None = None,
    statement: int | None = None,
) -> int:
    """Tells an account of a record: one in the log by its index, its statement by its number, another by its exact
    bytes; the change's number.

    `kind` is the record's type. `lease` (its id) makes the page carry the assignment beside the record.
    """
    session.flush()  # what follows goes past the session
    connection = session.connection()
    number = int(_COUNT.rows(connection, {"of": worker})[0][0])
    row = {
        "worker": worker, "number": number, "kind": kind, "log_index": log_index, "record": record, "lease": lease,
        "statement": statement, "made_ms": made_ms,
    }  # fmt: skip
    _INSERT.run(connection, (row,))
    return number


def tell(
    session: Session,
    workers: Iterable[str],
    kind: str,
    made_ms: int,
    *,
    log_index: int | None = None,
    record: bytes | None = None,
) -> None:
    """The same change for several accounts."""
    for worker in list(workers):
        record_change(session, worker, kind, made_ms, log_index=log_index, record=record)


def members(session: Session, project: bytes) -> list[str]:
    """Everybody who joined a project."""
    return list(session.scalars(select(MemberRow.worker).where(MemberRow.project == project).distinct()))


def write_cursor(epoch: bytes, number: int) -> str:
    return f"{epoch.hex()}.{number}"


def read_cursor(cursor: str, epoch: bytes) -> int | None:
    """The number after which to go on; 0 for an empty cursor, None for a malformed one or one of another epoch."""
    if not cursor:
        return 0
    name, _, number = cursor.partition(".")
    if name != epoch.hex() or not number.isdecimal() or len(number) > 18:
        return None
    return int(number)
