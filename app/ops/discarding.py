"""Giving up a record that the station refused for good: its bytes stay, what it was about can be done again.

What this prevents: an item that can never be finished because its first submission was refused, and a record that
disappears without anybody having said why.
"""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.item import ItemState
from app.core.outbox import OutboxState, RecordKind
from app.core.submission import SubmissionState
from app.errors import InputError
from app.ops import items
from app.ops.door import Door
from app.store.tables import DecisionRow, DisputeRow, ItemRow, OutboxRow, ReviewRow, SubmissionRow

_ON_ITS_WAY = (ItemState.QUEUED.value, ItemState.UNSIGNED.value)


def discard(door: Door, entry_id: str, why: str) -> Changes:
    """Send it no more. InputError unless the station refused it, or without a reason."""
    if not why.strip():
        raise InputError("Say why it is discarded.", "A few words are enough; they are kept with the record.")
    changes = door.write(_discard, entry_id, why.strip())
    # The row keeps the bytes; a second copy is for records that are still to be delivered.
    door.spool.drop(entry_id)
    return changes


def _discard(session: Session, entry_id: str, why: str) -> Changes:
    row = session.get(OutboxRow, entry_id)
    if row is None or row.state != OutboxState.PARKED.value:
        raise InputError("This record cannot be discarded.", "Only what the station refused for good can be.")
    row.state, row.due_ms = OutboxState.DISCARDED.value, 0
    row.reason = f"{why} ({row.reason})" if row.reason else why
    changes = Changes(outbox=frozenset({entry_id}))
    match RecordKind(row.kind):
        case RecordKind.SUBMISSION:
            submission = session.get(SubmissionRow, entry_id)
            if submission is not None:
                submission.state = SubmissionState.DISCARDED.value
            changes |= _reopen(session, row.item_id)
        case RecordKind.REVIEW:
            session.execute(delete(ReviewRow).where(ReviewRow.id == entry_id))
            changes |= _reopen(session, row.item_id)
        case RecordKind.DISPUTE:
            changes |= _undispute(session, entry_id)
    return changes


def _undispute(session: Session, entry_id: str) -> Changes:
    """The decision stands as it was before somebody objected."""
    dispute = session.get(DisputeRow, entry_id)
    decision = session.get(DecisionRow, dispute.decision_id) if dispute is not None else None
    session.execute(delete(DisputeRow).where(DisputeRow.id == entry_id))
    if decision is None:
        return Changes(decisions=frozenset({"*"}))
    changes = Changes(decisions=frozenset({decision.id}))
    row = session.scalars(select(SubmissionRow).where(SubmissionRow.digest == decision.submission_digest)).first()
    if row is not None and row.state == SubmissionState.DISPUTED.value:
        row.state = SubmissionState(decision.verdict).value
        changes |= items.set_state(session, row.item_id, ItemState(decision.verdict))
    return changes


def _reopen(session: Session, item_id: str) -> Changes:
    """Let the item be done again, unless something else has become of it meanwhile."""
    item = session.get(ItemRow, item_id)
    if item is None or item.state not in (*_ON_ITS_WAY, ItemState.DRAFT.value):
        return Changes()
    return items.set_state(session, item_id, ItemState.DRAFT)
