"""Bringing back sealed records that only the spool knows: a power cut fell between file and row, or a backup was
restored.

What this prevents: an item that looks open although its signed submission exists, and is then submitted a second time.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.item import Item, ItemState
from app.core.outbox import OutboxState, RecordKind
from app.core.submission import SubmissionState
from app.ops import items
from app.ops.clock import now_ms
from app.protocol import code
from app.protocol.canonical import parse_canonical
from app.protocol.envelope import Envelope
from app.protocol.typed_data import MONEY_TYPES, record_domain
from app.store.spool import Spooled
from app.store.tables import (
    AnnotationRow,
    DecisionRow,
    DisputeRow,
    ItemRow,
    OutboxRow,
    ReviewRow,
    SubjectRow,
    SubmissionRow,
)


def known(session: Session, entry_id: str) -> bool:
    return session.get(OutboxRow, entry_id) is not None


def take_back(session: Session, spooled: Spooled) -> Changes:
    """Queue a record of the spool, and put what it is about into the state it had when it was sealed."""
    envelope = Envelope.decode(spooled.record)
    # A payout binding's digest needs the station's chain; it is filled in with the receipt.
    money = envelope.type in MONEY_TYPES
    digest = "" if money else envelope.digest(record_domain(bytes.fromhex(spooled.station))).hex()
    session.add(
        OutboxRow(
            id=spooled.id,
            station_id=spooled.station,
            kind=spooled.kind,
            state=OutboxState.QUEUED.value,
            record=spooled.record,
            digest=digest,
            item_id=spooled.item,
            created_ms=now_ms(),
        )
    )
    changes = Changes(outbox=frozenset({spooled.id}))
    match RecordKind(spooled.kind):
        case RecordKind.SUBMISSION:
            changes |= _submission(session, spooled, envelope, digest)
        case RecordKind.REVIEW:
            changes |= _review(session, spooled, envelope)
        case RecordKind.DISPUTE:
            _dispute(session, spooled, envelope)
    return changes


def _submission(session: Session, spooled: Spooled, envelope: Envelope, digest: str) -> Changes:
    annotation = session.scalars(select(AnnotationRow.id).where(AnnotationRow.item_id == spooled.item)).first()
    session.add(
        SubmissionRow(
            id=spooled.id,
            station_id=spooled.station,
            project_id=spooled.project,
            item_id=spooled.item,
            annotation_id=annotation or "",
            payload=envelope.payload or b"",
            payload_hash=envelope.message["payloadHash"].hex(),
            digest=digest,
            sealed_ms=envelope.message["sealedMs"],
        )
    )
    return _close(session, spooled.item)


def _review(session: Session, spooled: Spooled, envelope: Envelope) -> Changes:
    payload = parse_canonical(envelope.payload or b"{}")
    reasons = payload.get("reasons") or [{"code": ""}]
    session.add(
        ReviewRow(
            id=spooled.id,
            item_id=spooled.item,
            submission_hash=envelope.message["submissionHash"].hex(),
            verdict=code.Verdict(envelope.message["verdict"]).name,
            reason=reasons[0]["code"],
            comment=payload.get("comment", ""),
            payload=envelope.payload or b"",
            sealed_ms=envelope.message["sealedMs"],
        )
    )
    return _close_review(session, spooled.item)


def _dispute(session: Session, spooled: Spooled, envelope: Envelope) -> None:
    digest = envelope.message["decisionHash"].hex()
    for row in session.scalars(select(DecisionRow)):
        if row.document.get("digest") == digest:
            text = parse_canonical(envelope.payload or b"{}").get("text", "")
            opened = envelope.message["openedMs"]
            session.add(DisputeRow(id=spooled.id, decision_id=row.id, text=text, opened_ms=opened))


def _close(session: Session, item_id: str) -> Changes:
    row = session.get(ItemRow, item_id)
    return items.set_state(session, item_id, ItemState.QUEUED) if row is not None else Changes()


def _close_review(session: Session, item_id: str) -> Changes:
    """A reviewer's item is on its way once every subject of it has a verdict; before that it is begun."""
    row = session.get(ItemRow, item_id)
    if row is None:
        return Changes()
    session.flush()
    judged = select(ReviewRow.submission_hash).where(ReviewRow.item_id == item_id)
    open_subject = select(SubjectRow.id).where(SubjectRow.item_id == item_id, SubjectRow.submission_hash.not_in(judged))
    left = session.scalars(open_subject.limit(1)).first() is not None
    return items.set_state(session, item_id, ItemState.DRAFT if left else ItemState.QUEUED)


def adopt(session: Session, station_id: str, lease_hash: str, made: Sequence[Item]) -> Changes:
    """Give items of a lease that came again what was sealed for them before the database was lost."""
    by_remote = {item.remote: item for item in made}
    session.flush()
    lost = select(OutboxRow).where(
        OutboxRow.station_id == station_id,
        OutboxRow.kind.in_((RecordKind.SUBMISSION.value, RecordKind.REVIEW.value)),
        OutboxRow.item_id.not_in(select(ItemRow.id)),
    )
    newest: dict[str, tuple[int, OutboxRow]] = {}
    reviewed: set[str] = set()
    changes = Changes()
    for row in session.scalars(lost):
        envelope = Envelope.decode(row.record)
        item = by_remote.get(envelope.message["itemId"].hex())
        if item is None or envelope.message["leaseHash"].hex() != lease_hash:
            continue
        row.item_id = item.id
        if row.kind == RecordKind.REVIEW.value:
            review = session.get(ReviewRow, row.id)
            if review is not None:
                review.item_id = item.id
            reviewed.add(item.id)
            continue
        submission = session.get(SubmissionRow, row.id)
        if submission is not None:
            submission.item_id, submission.project_id = item.id, item.project_id
        seq = envelope.message["seq"]
        before = newest.get(item.id)
        # The numbers are the author's own: of two copies the later one replaced the other.
        newest[item.id] = max(before, (seq, row), key=lambda pair: pair[0]) if before else (seq, row)
        older = min(before, (seq, row), key=lambda pair: pair[0])[1] if before else None
        replaced = session.get(SubmissionRow, older.id) if older is not None else None
        if replaced is not None:
            replaced.state = SubmissionState.SUPERSEDED.value
    for item_id, (_, row) in newest.items():
        delivered = row.state == OutboxState.RECEIVED.value
        changes |= items.set_state(session, item_id, ItemState.RECEIVED if delivered else ItemState.QUEUED)
    for item_id in reviewed:
        changes |= _close_review(session, item_id)
    return changes
