"""Reviews: a vote by whoever holds the lease, once per subject, never on one's own work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, insert, select, update
from sqlalchemy.orm import Session

from app.protocol.code import Status, Verdict
from app.protocol.problem import ProblemType
from app.station import content
from app.station.accept_submission import ZERO
from app.station.arrival import Arrival, open_payload
from app.station.catalog import Leased
from app.station.link import linked
from app.station.machine_check import check_kind, check_review
from app.station.refusal import Refusal
from app.station.tables import LeaseItemRow, LeaseRow, ReviewRow, SubjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_GONE = ("resigned", "canceled", "expired")


@dataclass(frozen=True, slots=True)
class Ready:
    """A review that passed every check that needs no lock."""

    arrival: Arrival
    lease: Leased
    value: dict[str, Any]
    """The payload, where it needs blobs."""
    blobs: tuple[bytes, ...]


def prepare(session: Session, station: Station, arrival: Arrival) -> Ready:
    """Lease, subject, payload and verdict; Refusal otherwise."""
    message = arrival.envelope.message
    lease = station.catalog.lease(session, message["leaseHash"])
    if lease is None:
        raise Refusal(ProblemType.UNKNOWN_LEASE, "This station gave no such lease.")
    if lease.worker != message["reviewer"] or lease.role != "reviewer":
        raise Refusal(ProblemType.NOT_LEASED, "This lease was given to somebody else, or in another role.")
    place = lease.places.get(message["itemId"])
    subject = lease.subjects.get(message["submissionHash"])
    if (
        place is None
        or subject != (message["itemId"], message["subjectPayloadHash"])
        or lease.project != message["projectId"]
        or lease.manifest_hash != message["manifestHash"]
    ):
        raise Refusal(ProblemType.NOT_LEASED, "The review is not about a subject of its lease.")
    author = session.scalar(select(SubmissionRow.worker).where(SubmissionRow.digest == message["submissionHash"]))
    if author is not None and author in linked(session, message["reviewer"]):
        raise Refusal(ProblemType.OWN_WORK, "Nobody reviews their own work.")
    value = check_kind("Review", open_payload(arrival.envelope))
    whole, blobs = content.arrived(session, station, lease.worker, arrival.envelope.payload or b"", value)
    check_review(whole, Verdict(message["verdict"]).name, place, station.catalog.terms(session, lease.manifest_hash))
    return Ready(arrival, lease, value if blobs else {}, blobs)


def keep(session: Session, station: Station, ready: Sequence[Ready], now: int) -> list[int | Refusal]:
    """Inserts and logs; the log index of each record, or why it is refused."""
    done: list[int | Refusal] = []
    for one in ready:
        try:
            done.append(_keep(session, station, one.lease.worker, one, now))
        except Refusal as refusal:
            done.append(refusal)
    return done


def _keep(session: Session, station: Station, reviewer: str, one: Ready, now: int) -> int:
    arrival, message = one.arrival, one.arrival.envelope.message
    known = session.execute(
        select(ReviewRow.digest, ReviewRow.log_index).where(ReviewRow.reviewer == reviewer, ReviewRow.id == arrival.id)
    ).first()
    if known is not None:
        if known[0] != arrival.digest:
            raise Refusal(ProblemType.CONFLICT, "Another record with this id is here already.", "The first one stays.")
        return int(known[1])
    if one.blobs:
        content.check_here(session, one.blobs)
    lease_id, submission = one.lease.id, message["submissionHash"]
    subject = session.get_one(SubjectRow, (lease_id, submission))
    current = session.scalars(
        select(ReviewRow).where(ReviewRow.lease == lease_id, ReviewRow.submission == submission, ReviewRow.current)
    ).one_or_none()
    lease = session.get_one(LeaseRow, lease_id)
    status = _status(one.lease, lease.state, subject, now)
    if current is not None:
        status = _replace(session, current, message["supersedes"], status)
    index = station.log.append(session, arrival.envelope, now, status=status, digest=arrival.digest, data=arrival.data)
    row: dict[str, Any] = {
        "reviewer": reviewer, "id": arrival.id, "digest": arrival.digest, "lease": lease_id, "item": message["itemId"],
        "project": one.lease.project, "submission": submission, "verdict": int(message["verdict"]),
        "payload_hash": message["payloadHash"], "supersedes": message["supersedes"], "status": int(status),
        "current": status is not Status.evidence, "log_index": index, "received_ms": now,
    }  # fmt: skip
    session.execute(insert(ReviewRow), row)
    if one.blobs:
        content.note(session, arrival.envelope.payload or b"", one.value, one.blobs)
    if row["current"]:
        subject.state = "reviewed"
        session.flush()
        _finish(session, lease_id, message["itemId"])
    return index


def _status(lease: Leased, lease_state: str, subject: SubjectRow, now: int) -> Status:
    if lease_state in _GONE or now > lease.late_ms:
        return Status.evidence
    if subject.state == "released":
        return Status.surplus
    return Status.late if now > lease.grace_ms else Status.received


def _replace(session: Session, current: ReviewRow, supersedes: bytes, status: Status) -> Status:
    if supersedes == ZERO:
        return Status.evidence  # a second vote on one subject: kept, not counted
    if supersedes not in (current.id, current.digest):
        raise Refusal(ProblemType.SUPERSEDES_TOO_LATE, "What this replaces was already replaced by something else.")
    state = session.scalar(select(SubmissionRow.state).where(SubmissionRow.digest == current.submission))
    if state not in (None, "received", "in_review", "disputed"):
        raise Refusal(ProblemType.SUPERSEDES_TOO_LATE, "The submission is decided: this vote was counted.")
    current.current = False
    session.flush()
    return status


def _finish(session: Session, lease: bytes, item: bytes) -> None:
    """Marks the item and the lease as done once no subject is open."""
    open_subject = exists().where(SubjectRow.lease == lease, SubjectRow.state == "open")
    left = session.scalar(
        select(SubjectRow.submission)
        .where(SubjectRow.lease == lease, SubjectRow.item == item, SubjectRow.state == "open")
        .limit(1)
    )
    if left is None:
        row = session.get_one(LeaseItemRow, (lease, item))
        row.state = "submitted"
    session.execute(
        update(LeaseRow)
        .where(LeaseRow.id == lease, LeaseRow.state.in_(("active", "late")), ~open_subject)
        .values(state="validation")
    )
