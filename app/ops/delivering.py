"""The outbox as a person looks at it: lines without their bytes, and one record with everything known about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.core.outbox import OutboxState, RecordKind
from app.store.tables import ItemRow, OutboxRow, ProjectRow, ReceiptRow, StationRow


@dataclass(frozen=True, slots=True)
class Delivery:
    """One record on its way; times in ms UTC, `due_ms` 0 when it is due now."""

    id: str
    kind: RecordKind
    state: OutboxState
    item: str
    project: str
    project_id: str
    created_ms: int
    due_ms: int
    tries: int
    reason: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What is one click deeper: digest, size, and the receipt's place in the station's log (None before it came)."""

    id: str
    station: str
    digest: str
    size: int
    log_index: int | None
    received_ms: int
    receipt: bytes


def count(session: Session, states: Sequence[OutboxState] = ()) -> int:
    query = select(func.count()).select_from(OutboxRow)
    if states:
        query = query.where(OutboxRow.state.in_([state.value for state in states]))
    return session.scalar(query) or 0


def deliveries(
    session: Session, states: Sequence[OutboxState] = (), offset: int = 0, limit: int = 200
) -> list[Delivery]:
    """Newest first, without the records themselves: a page of 200 stays small whatever they weigh."""
    query = (
        select(
            OutboxRow.id,
            OutboxRow.kind,
            OutboxRow.state,
            ItemRow.name,
            ProjectRow.title,
            ItemRow.project_id,
            OutboxRow.created_ms,
            OutboxRow.due_ms,
            OutboxRow.tries,
            OutboxRow.reason,
        )
        .outerjoin(ItemRow, ItemRow.id == OutboxRow.item_id)
        .outerjoin(ProjectRow, ProjectRow.id == ItemRow.project_id)
        .order_by(OutboxRow.created_ms.desc(), OutboxRow.id)
        .offset(offset)
        .limit(limit)
    )
    if states:
        query = query.where(OutboxRow.state.in_([state.value for state in states]))
    return [
        Delivery(row[0], RecordKind(row[1]), OutboxState(row[2]), row[3] or "", row[4] or "", row[5] or "", *row[6:])
        for row in session.execute(query)
    ]


def proof(session: Session, entry_id: str) -> Proof | None:
    """None when the record is not in this workspace."""
    row = session.get(OutboxRow, entry_id)
    if row is None:
        return None
    receipt = session.get(ReceiptRow, row.digest) if row.digest else None
    station = session.get(StationRow, row.station_id)
    return Proof(
        row.id,
        station.name if station else "",
        row.digest,
        len(row.record) or len(row.payload),
        receipt.log_index if receipt else None,
        receipt.received_ms if receipt else 0,
        receipt.record if receipt else b"",
    )
