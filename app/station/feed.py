"""Each account's change feed: what it is told, in order; the cursor names epoch and number."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.station.tables import AccountRow, ChangeRow, MemberRow


def record_change(
    session: Session,
    worker: str,
    kind: str,
    made_ms: int,
    *,
    log_index: int | None = None,
    record: bytes | None = None,
    lease: bytes | None = None,
) -> int:
    """Tells an account of a record: one in the log by its index, another by its exact bytes; the change's number.

    `kind` is the record's type. `lease` (its id) makes the page carry the assignment beside the record.
    """
    number = session.execute(
        update(AccountRow)
        .where(AccountRow.worker == worker)
        .values(changes=AccountRow.changes + 1)
        .returning(AccountRow.changes)
    ).scalar_one()
    session.execute(
        insert(ChangeRow),
        {
            "worker": worker, "number": number, "kind": kind, "log_index": log_index, "record": record,
            "lease": lease, "made_ms": made_ms,
        },
    )  # fmt: skip
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
