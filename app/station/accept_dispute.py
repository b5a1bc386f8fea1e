"""Disputes: one per released decision against the worker, within its time, and not without limit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.protocol.code import Verdict
from app.protocol.problem import ProblemType
from app.station.arrival import Arrival, open_payload
from app.station.machine_check import check_dispute, check_kind
from app.station.refusal import Refusal
from app.station.tables import DecisionRow, DisputeRow, LeaseRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_DAY = 86_400_000
_WINDOW = 30 * _DAY
_LEAST_OPEN = 3
_OPEN_SHARE = 20
_DISPUTABLE = (Verdict.rejected, Verdict.fixed)


def prepare(session: Session, station: Station, arrival: Arrival) -> Arrival:
    """Only the form: whether the decision may be disputed is asked under the lock."""
    check_dispute(check_kind("Dispute", open_payload(arrival.envelope)))
    return arrival


def keep(session: Session, station: Station, ready: Sequence[Arrival], now: int) -> list[int | Refusal]:
    """Inserts and logs; the log index of each record, or why it is refused."""
    done: list[int | Refusal] = []
    for arrival in ready:
        try:
            done.append(_keep(session, station, arrival.envelope.message["worker"], arrival, now))
        except Refusal as refusal:
            done.append(refusal)
    return done


def _keep(session: Session, station: Station, worker: str, arrival: Arrival, now: int) -> int:
    known = session.get(DisputeRow, (worker, arrival.id))
    if known is not None:
        if known.digest != arrival.digest:
            raise Refusal(ProblemType.CONFLICT, "Another record with this id is here already.", "The first one stays.")
        return known.log_index
    message = arrival.envelope.message
    decision = session.scalars(select(DecisionRow).where(DecisionRow.digest == message["decisionHash"])).one_or_none()
    if decision is None or decision.worker != worker or not decision.released or not decision.current:
        raise _not_disputable("There is no such decision about this person's work.")
    if decision.verdict not in _DISPUTABLE:
        raise _not_disputable("The work was not rejected or changed.")
    if session.scalar(select(DisputeRow.id).where(DisputeRow.decision == decision.digest)) is not None:
        raise _not_disputable("This decision is disputed already.")
    lease = session.get_one(LeaseRow, decision.lease)
    dispute_ms = station.catalog.terms(session, lease.manifest_hash).manifest.times.dispute_s * 1000
    if now > (decision.released_ms or decision.decided_ms) + dispute_ms:
        raise _not_disputable("The time to dispute it is over.")
    _limit(session, worker, now)
    submission = session.scalars(select(SubmissionRow).where(SubmissionRow.digest == decision.submission)).one()
    submission.state = "disputed"
    # A second reviewer who did not vote on it.
    submission.reviews_wanted = max(submission.reviews_wanted, submission.reviews_taken) + 1
    index = station.log.append(session, arrival.envelope, now, digest=arrival.digest, data=arrival.data)
    session.add(
        DisputeRow(
            worker=worker, id=arrival.id, digest=arrival.digest, decision=decision.digest, submission=submission.digest,
            project=decision.project, log_index=index, received_ms=now, due_ms=now + dispute_ms,
        )
    )  # fmt: skip
    session.flush()
    return index


def _limit(session: Session, worker: str, now: int) -> None:
    open_now = session.scalar(select(func.count()).where(DisputeRow.worker == worker, DisputeRow.state == "open")) or 0
    decided = session.scalar(
        select(func.count()).where(
            DecisionRow.worker == worker, DecisionRow.current, DecisionRow.released_ms > now - _WINDOW
        )
    )
    if open_now >= max(_LEAST_OPEN, (decided or 0) // _OPEN_SHARE):
        raise _not_disputable("Too many disputes are open; wait until one of them is settled.")


def _not_disputable(what: str) -> Refusal:
    return Refusal(ProblemType.NOT_DISPUTABLE, "This cannot be disputed.", what)
