"""What waits to reach the network."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.outbox import OutboxCounts, OutboxEntry, OutboxState, RecordKind
from app.store.tables import OutboxRow

_COUNTED = {
    "unsigned": "unsigned",
    "queued": "queued",
    "sending": "queued",
    "waiting": "waiting",
    "parked": "parked",
    "received": "received",
    "discarded": "discarded",
}


def counts(session: Session) -> OutboxCounts:
    totals = dict.fromkeys(("unsigned", "queued", "waiting", "parked", "received", "discarded"), 0)
    for state, number in session.execute(select(OutboxRow.state, func.count()).group_by(OutboxRow.state)):
        totals[_COUNTED[state]] += number
    return OutboxCounts(**totals)


def entries(
    session: Session, states: Sequence[OutboxState] = (), offset: int = 0, limit: int = 200
) -> list[OutboxEntry]:
    """Newest first."""
    query = select(OutboxRow).order_by(OutboxRow.created_ms.desc(), OutboxRow.id).offset(offset).limit(limit)
    if states:
        query = query.where(OutboxRow.state.in_([state.value for state in states]))
    return [entry(row) for row in session.scalars(query)]


def entry(row: OutboxRow) -> OutboxEntry:
    return OutboxEntry(
        row.id,
        RecordKind(row.kind),
        OutboxState(row.state),
        row.record,
        row.digest,
        row.created_ms,
        row.due_ms,
        row.tries,
        row.reason,
    )


def try_again(session: Session, entry_id: str) -> Changes:
    """A person has looked at a parked record and wants it sent again."""
    again = {"state": OutboxState.QUEUED.value, "due_ms": 0, "tries": 0, "reason": ""}
    where = (OutboxRow.id == entry_id, OutboxRow.state.in_(("parked", "waiting")))
    session.execute(update(OutboxRow).where(*where).values(again))
    return Changes(outbox=frozenset({entry_id}))
