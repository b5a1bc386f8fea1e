"""Signing a record and putting it where it can no longer be lost: spool file first, then the row.

What this prevents: a record that was signed but exists only in memory, two different records under one id, and a
signature over something the person did not see (the payload is made once, from the value that was on the screen).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.item import ItemState
from app.core.outbox import OutboxState, RecordKind
from app.ops.clock import now_ms
from app.ops.door import Door
from app.ops.items import move_state
from app.ops.sending import SEALED_ORDER
from app.ops.stations import StationAccount
from app.protocol.envelope import Envelope
from app.protocol.typed_data import Domain, Message, message_from_wire, message_to_wire
from app.store.spool import Spooled
from app.store.tables import OutboxRow, SubmissionRow

TYPES = {
    RecordKind.SUBMISSION: "Submission",
    RecordKind.REVIEW: "Review",
    RecordKind.DISPUTE: "Dispute",
    RecordKind.PAYOUT: "PayoutBinding",
}


@dataclass(frozen=True, slots=True)
class Sealed:
    """A record as it was sealed; `record` and `digest` are empty while it waits for the key."""

    id: str
    kind: RecordKind
    station: str
    message: dict[str, Any]
    payload: bytes | None
    item: str = ""
    project: str = ""
    record: bytes = b""
    digest: str = ""


Keep = Callable[[Session, Sealed], Changes]
"""Stores what belongs beside the outbox row, in the same transaction."""


def seal(door: Door, station: StationAccount, sealed: Sealed, keep: Keep) -> Sealed:
    """Sign (when the key is open), spool and queue; durable when it returns. Called on a worker, never in a
    transaction."""
    signer = door.signer
    if signer is not None and not signer.locked:
        sealed = _signed(door, sealed, station.authority.domain(TYPES[sealed.kind]))
    try:
        door.write(_enqueue, sealed, keep)
    except BaseException:
        # It was not queued and nobody was told that it was: left in the spool it would be sent beside the next try.
        door.spool.drop(sealed.id)
        raise
    return sealed


def sign_waiting(door: Door, station: StationAccount) -> int:
    """Sign what was sealed while the key was locked; how many. BlockedError while it still is."""
    waiting = door.read(_unsigned, station.id)
    for sealed in waiting:
        door.write(_set_signed, _signed(door, sealed, station.authority.domain(TYPES[sealed.kind])))
    return len(waiting)


def _signed(door: Door, sealed: Sealed, domain: Domain) -> Sealed:
    assert door.signer is not None
    envelope: Envelope = door.signer.seal(TYPES[sealed.kind], sealed.message, domain, sealed.payload)
    record = envelope.encode()
    door.spool.put(Spooled(sealed.station, sealed.kind.value, sealed.id, sealed.item, sealed.project, record))
    return replace(sealed, record=record, digest=envelope.digest(domain).hex())


def _enqueue(session: Session, sealed: Sealed, keep: Keep) -> Changes:
    signed = bool(sealed.record)
    session.add(
        OutboxRow(
            id=sealed.id,
            station_id=sealed.station,
            kind=sealed.kind.value,
            state=(OutboxState.QUEUED if signed else OutboxState.UNSIGNED).value,
            record=sealed.record,
            message={} if signed else _wire(sealed.kind, sealed.message),
            payload=b"" if signed else sealed.payload or b"",
            digest=sealed.digest,
            item_id=sealed.item,
            created_ms=now_ms(),
        )
    )
    return keep(session, sealed) | Changes(outbox=frozenset({sealed.id}))


def _unsigned(session: Session, station_id: str) -> list[Sealed]:
    where = (OutboxRow.station_id == station_id, OutboxRow.state == OutboxState.UNSIGNED.value)
    rows = session.scalars(select(OutboxRow).where(*where).order_by(SEALED_ORDER))
    return [
        Sealed(
            row.id,
            kind := RecordKind(row.kind),
            row.station_id,
            message_from_wire(TYPES[kind], row.message),
            row.payload or None,
            row.item_id,
        )
        for row in rows
    ]


def _set_signed(session: Session, sealed: Sealed) -> Changes:
    values = {
        "state": OutboxState.QUEUED.value,
        "record": sealed.record,
        "digest": sealed.digest,
        "message": {},
        "payload": b"",
    }
    session.execute(update(OutboxRow).where(OutboxRow.id == sealed.id).values(values))
    session.execute(update(SubmissionRow).where(SubmissionRow.id == sealed.id).values(digest=sealed.digest))
    changes = Changes(outbox=frozenset({sealed.id}))
    if sealed.kind is RecordKind.SUBMISSION:
        changes |= move_state(session, sealed.item, ItemState.UNSIGNED, ItemState.QUEUED)
    return changes


def _wire(kind: RecordKind, message: Message) -> dict[str, Any]:
    return message_to_wire(TYPES[kind], message)
