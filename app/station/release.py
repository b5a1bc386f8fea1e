"""Takes leased work back: when it is late, expired, resigned or withdrawn, its open places go to others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.protocol.canonical import sha256
from app.protocol.manifest import encode
from app.protocol.opening import Reasons
from app.protocol.problem import ProblemType
from app.station import budget
from app.station.auth import Caller
from app.station.feed import record_change
from app.station.refusal import Refusal
from app.station.tables import ItemRow, LeaseItemRow, LeaseRow, SubjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_AT_ONCE = 100


def resign(session: Session, station: Station, caller: Caller, lease_id: bytes) -> None:
    """The worker gives the open items of a lease back; a second time does nothing. Refusal for somebody else's."""
    lease = session.get(LeaseRow, lease_id)
    if lease is None or lease.worker != caller.worker:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such assignment.")
    if lease.state in ("active", "late"):
        end_lease(session, lease, "resigned")


def withdraw(session: Session, station: Station, lease_id: bytes, why: str) -> None:
    """The station takes the open items of a lease back, with a signed Withdrawal that its worker is told of; what was
    submitted stays. Refusal for a lease that is not under way."""
    lease = session.get(LeaseRow, lease_id)
    if lease is None:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such assignment.")
    if lease.state not in ("active", "late"):
        raise Refusal(ProblemType.INPUT, "This assignment is not under way.", f"It is {lease.state}.")
    now = station.clock()
    payload = encode(Reasons(code="withdrawn", text=why))
    message = {"leaseHash": lease.hash, "reasonHash": sha256(payload), "withdrawnMs": now}
    index = station.log.append(session, station.sign("Withdrawal", message, payload), now)
    end_lease(session, lease, "canceled")
    record_change(session, lease.worker, "Withdrawal", now, log_index=index)


def end_lease(session: Session, lease: LeaseRow, state: str) -> None:
    """`resigned`, `expired` or `canceled`: open places and money come back; what was submitted stays."""
    session.flush()
    freed = _release_places(session, lease)
    if lease.role == "reviewer":
        freed = _release_subjects(session, lease)
    budget.give_back(session, lease.id, freed)
    lease.state = state
    session.flush()


def work_off_late(session: Session, now: int) -> bool:
    """Makes leases late after their grace time and ends them after `lateMs`; whether there were any."""
    late = session.scalars(
        select(LeaseRow).where(LeaseRow.state == "active", LeaseRow.grace_ms < now).limit(_AT_ONCE)
    ).all()
    for lease in late:
        # The places are free for others; the money stays aside, since late work is still paid.
        _release_places(session, lease, close=False)
        if lease.role == "reviewer":
            _release_subjects(session, lease)
        lease.state = "late"
    session.flush()
    ended = session.scalars(
        select(LeaseRow).where(LeaseRow.state == "late", LeaseRow.late_ms < now).limit(_AT_ONCE)
    ).all()
    for lease in ended:
        end_lease(session, lease, "expired")
    return bool(late or ended)


def _release_places(session: Session, lease: LeaseRow, *, close: bool = True) -> int:
    """How many items were still open. `close` says that they cannot be submitted as ordinary work any more."""
    rows = session.scalars(
        select(LeaseItemRow).where(LeaseItemRow.lease == lease.id, LeaseItemRow.state == "open")
    ).all()
    held = [row.item for row in rows if row.holds]
    if held:
        _lower(session, held)
    for row in rows:
        row.holds = False
        if close:
            row.state = "released"
    return len(rows)


def _lower(session: Session, items: Sequence[bytes]) -> None:
    session.execute(update(ItemRow).where(ItemRow.id.in_(items)).values(taken=ItemRow.taken - 1))


def _release_subjects(session: Session, lease: LeaseRow) -> int:
    rows = session.scalars(select(SubjectRow).where(SubjectRow.lease == lease.id, SubjectRow.state == "open")).all()
    for row in rows:
        row.state = "released"
    digests = [row.submission for row in rows]
    if digests:
        session.execute(
            update(SubmissionRow)
            .where(SubmissionRow.digest.in_(digests))
            .values(reviews_taken=SubmissionRow.reviews_taken - 1)
        )
    return len(rows)
