"""The outbox as the sync thread works through it: what is due, and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnClause, func, literal_column, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.item import ItemState
from app.core.outbox import OutboxState, RecordKind
from app.core.submission import SubmissionState
from app.ops import stations
from app.protocol.code import Status
from app.protocol.envelope import Envelope
from app.protocol.log import Checkpoint
from app.store.tables import AssignmentRow, ItemRow, OutboxRow, ReceiptRow, SubmissionRow

FARTHEST_MS = 3_600_000
"""No record is put off longer than this: a later time was written by a clock that was wrong."""
SEALED_ORDER: ColumnClause[int] = literal_column("outbox.rowid")
"""The order of sealing, whatever the clock said then."""


@dataclass(frozen=True, slots=True)
class Due:
    """A record to send now."""

    id: str
    kind: RecordKind
    record: bytes
    digest: str
    tries: int


@dataclass(frozen=True, slots=True)
class Receipted:
    """A record and the receipt that was verified for it."""

    id: str
    digest: str
    receipt: Envelope


def due(session: Session, station_id: str, now: int, limit: int = 500, most_bytes: int | None = None) -> list[Due]:
    """What may be sent at `now` (ms), oldest first. Disputes and reviews of a decision never overtake what they speak
    about:
    order is that of sealing. `most_bytes`: only records up to that size."""
    states = (OutboxState.QUEUED.value, OutboxState.SENDING.value)
    now_due = or_(OutboxRow.due_ms <= now, OutboxRow.due_ms > now + FARTHEST_MS)
    small = [] if most_bytes is None else [func.length(OutboxRow.record) <= most_bytes]
    query = (
        select(OutboxRow.id, OutboxRow.kind, OutboxRow.record, OutboxRow.digest, OutboxRow.tries)
        .where(OutboxRow.station_id == station_id, OutboxRow.state.in_(states), now_due, *small)
        .order_by(SEALED_ORDER)
        .limit(limit)
    )
    return [Due(row.id, RecordKind(row.kind), row.record, row.digest, row.tries) for row in session.execute(query)]


def received(session: Session, station_id: str, receipts: Sequence[Receipted], checkpoint: Checkpoint) -> Changes:
    """Verified receipts: the records are delivered. The checkpoint is kept in the same transaction."""
    if not receipts:
        return Changes()
    ids = [one.id for one in receipts]
    rows = [
        {
            "digest": one.digest,
            "station_id": station_id,
            "record": one.receipt.encode(),
            "log_index": one.receipt.message["logIndex"],
            "epoch": one.receipt.message["epoch"].hex(),
            "received_ms": one.receipt.message["receivedMs"],
        }
        for one in receipts
    ]
    statement = insert(ReceiptRow)
    newest = {name: statement.excluded[name] for name in ("record", "log_index", "epoch", "received_ms")}
    session.execute(statement.on_conflict_do_update(index_elements=["digest"], set_=newest), rows)
    _set(session, ids, {"state": OutboxState.RECEIVED.value, "reason": "", "due_ms": 0})
    touched: set[str] = set()
    by_status: dict[int, list[str]] = {}
    for one in receipts:
        by_status.setdefault(one.receipt.message["status"], []).append(one.id)
    sealed = SubmissionRow.state == SubmissionState.SEALED.value
    for status, some in by_status.items():
        mine = update(SubmissionRow).where(SubmissionRow.id.in_(some), sealed).returning(SubmissionRow.item_id)
        touched |= set(session.scalars(mine.values(state=SubmissionState.RECEIVED.value, flags=_flags(status))))
    queued = (ItemState.QUEUED.value, ItemState.UNSIGNED.value)
    items = [row for row in session.scalars(select(OutboxRow.item_id).where(OutboxRow.id.in_(ids))) if row]
    waiting = update(ItemRow).where(ItemRow.id.in_(items), ItemRow.state.in_(queued))
    session.execute(waiting.values(state=ItemState.RECEIVED.value))
    stations.keep_checkpoint(session, station_id, checkpoint)
    return Changes(outbox=frozenset(ids), items=frozenset(items) | touched)


def pending_bytes(session: Session, station_id: str) -> int:
    """What is signed and still to be sent, in bytes."""
    states = (OutboxState.QUEUED.value, OutboxState.SENDING.value)
    query = select(func.coalesce(func.sum(func.length(OutboxRow.record)), 0)).where(
        OutboxRow.station_id == station_id, OutboxRow.state.in_(states)
    )
    return session.scalar(query) or 0


def leases(session: Session, lease_hashes: Collection[str]) -> dict[str, bytes]:
    """{lease hash: exact bytes of the station's lease} of those that are kept here."""
    query = select(AssignmentRow.lease_hash, AssignmentRow.lease).where(AssignmentRow.lease_hash.in_(lease_hashes))
    return dict(session.execute(query).tuples().all())


def postponed(session: Session, ids: Sequence[str], due_ms: int, reason: str) -> Changes:
    """The network failed: try again at `due_ms`."""
    _set(session, ids, {"state": OutboxState.QUEUED.value, "due_ms": due_ms, "reason": reason}, more_tries=True)
    return Changes(outbox=frozenset(ids))


def parked(session: Session, entry_id: str, reason: str) -> Changes:
    """The station refused it for good: a person has to look."""
    _set(session, [entry_id], {"state": OutboxState.PARKED.value, "reason": reason})
    return Changes(outbox=frozenset({entry_id}))


def wait_all(session: Session, station_id: str, reason: str) -> Changes:
    """Everything queued waits until the person has signed in or updated."""
    mine = update(OutboxRow).where(OutboxRow.station_id == station_id, OutboxRow.state.in_(("queued", "sending")))
    session.execute(mine.values(state=OutboxState.WAITING.value, reason=reason))
    return Changes(outbox=frozenset({"*"}))


def resume_all(session: Session, station_id: str) -> Changes:
    """The account works again: what waited is due now."""
    mine = update(OutboxRow).where(OutboxRow.station_id == station_id, OutboxRow.state == OutboxState.WAITING.value)
    session.execute(mine.values(state=OutboxState.QUEUED.value, due_ms=0, reason=""))
    return Changes(outbox=frozenset({"*"}))


def begin_epoch(session: Session, station_id: str, epoch: str) -> Changes:
    """The station was restored from a backup: everything it ever confirmed is offered once more, and its feed is
    followed from the beginning."""
    mine = update(OutboxRow).where(OutboxRow.station_id == station_id, OutboxRow.state == OutboxState.RECEIVED.value)
    session.execute(mine.values(state=OutboxState.QUEUED.value, due_ms=0, tries=0, reason="The station was restored."))
    return Changes(outbox=frozenset({"*"})) | stations.start_epoch(session, station_id, epoch)


def _set(session: Session, ids: Sequence[str], values: dict[str, object], *, more_tries: bool = False) -> None:
    changed = values | ({"tries": OutboxRow.tries + 1} if more_tries else {})
    for start in range(0, len(ids), 500):
        session.execute(update(OutboxRow).where(OutboxRow.id.in_(ids[start : start + 500])).values(changed))


def _flags(status: int) -> list[str]:
    return [] if status == Status.received else [Status(status).name]
