"""Leases that a restored station has forgotten: its own signature proves them, so that work under them counts.

Prevents: work that is done in good faith and refused, because the backup is older than the lease.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.errors import AppError
from app.protocol.code import Role
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.opening import LeaseBody, open_lease
from app.protocol.problem import ProblemType
from app.signing.verify import recover
from app.station import budget
from app.station.auth import Caller
from app.station.feed import record_change
from app.station.refusal import Refusal
from app.station.tables import ItemRow, LeaseItemRow, LeaseRow, MemberRow, ProjectRow, SubjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station


def readopt(session: Session, station: Station, caller: Caller, wire: Any) -> bool:
    """Takes back a lease that this station signed for the caller; False when it is known. Refusal for any other.

    Its places are taken where they are free; elsewhere the work counts as surplus. What it committed to as control
    items stays closed: the opening was lost with the backup, so nothing is refused because of it.
    """
    record = Envelope.from_wire(wire)
    if record.type != "Lease":
        raise Refusal(ProblemType.MALFORMED, "This is not a lease.")
    digest = record.digest(station.authority.records)
    if session.scalar(select(LeaseRow.id).where(LeaseRow.hash == digest)) is not None:
        return False
    message, body = record.message, _opened(station, record, digest)
    if message["worker"] != caller.worker:
        raise Refusal(ProblemType.NOT_LEASED, "This lease was given to somebody else.")
    if session.get(LeaseRow, message["leaseId"]) is not None:
        raise Refusal(ProblemType.CONFLICT, "Another lease has this id.", "Show both to the station's manager.")
    project = session.get(ProjectRow, message["projectId"])
    if project is None:
        raise Refusal(ProblemType.UNKNOWN_LEASE, "This station has forgotten the project.", "Ask its manager.")
    try:
        manifest = station.catalog.terms(session, message["manifestHash"]).manifest
    except Refusal as error:
        raise Refusal(ProblemType.UNKNOWN_LEASE, "This station has forgotten this version of the project.") from error
    rows = _items(session, message["projectId"], body)
    if not rows:
        raise Refusal(ProblemType.UNKNOWN_LEASE, "This station has forgotten the items of this lease.")
    now, role = station.clock(), Role(message["role"]).name
    index = station.log.append(session, record, now, digest=digest)
    state = "active" if now <= message["graceMs"] else "late" if now <= message["lateMs"] else "expired"
    session.add(
        LeaseRow(
            id=message["leaseId"], hash=digest, project=project.id, manifest_hash=message["manifestHash"], role=role,
            worker=caller.worker, state=state, leased_ms=message["leasedMs"], expires_ms=message["expiresMs"],
            grace_ms=message["graceMs"], late_ms=message["lateMs"], log_index=index,
            gold_commit=message["goldCommit"], gold_opening=b"",
        )
    )  # fmt: skip
    session.merge(MemberRow(project=project.id, worker=caller.worker, role=role, joined_ms=message["leasedMs"]))
    session.flush()
    over = state == "expired"
    held = _take(session, message["leaseId"], caller.worker, role, rows, body, manifest.annotators_per_item, over=over)
    subjects = _subjects(session, message["leaseId"], caller.worker, body) if role == "reviewer" else 0
    if not over:
        places = subjects if role == "reviewer" else held
        budget.reserve(session, message["leaseId"], project.id, body.terms, places, message["lateMs"])
    record_change(session, caller.worker, "Lease", now, log_index=index, lease=message["leaseId"])
    return True


def _opened(station: Station, record: Envelope, digest: bytes) -> LeaseBody:
    """The checked body of a lease that one of this station's record keys signed."""
    try:
        # The backup may be older than the key's place in the log: every key that was ever in force counts.
        if recover(digest, record.signature) not in {key for _, key in station.authority.keys}:
            raise Refusal(ProblemType.UNKNOWN_LEASE, "This station did not sign this lease.")
        return open_lease(record)
    except Refusal:
        raise
    except AppError as error:
        raise Refusal(ProblemType.UNKNOWN_LEASE, error.title, error.message) from error


def _items(session: Session, project: bytes, body: LeaseBody) -> list[ItemRow]:
    """The items of the lease that are here, with the asset it names."""
    named = {from_hex(row[0]): from_hex(row[1]) for row in body.items}
    rows = session.scalars(select(ItemRow).where(ItemRow.id.in_(list(named)), ItemRow.project == project))
    found = {row.id: row for row in rows}
    return [found[one] for one, asset in named.items() if one in found and found[one].asset == asset]


def _take(
    session: Session,
    lease: bytes,
    worker: str,
    role: str,
    rows: list[ItemRow],
    body: LeaseBody,
    most: int,
    *,
    over: bool,
) -> int:
    """Puts the items into the lease again; how many places it holds."""
    held, named = 0, {row[0]: from_hex(row[2]) for row in body.items} if role == "annotator" else {}
    for position, row in enumerate(rows):
        holds = role == "annotator" and not over and row.taken < most + row.extra
        if holds:
            row.taken += 1
            held += 1
        session.add(
            LeaseItemRow(
                lease=lease, item=row.id, worker=worker, role=role, position=position, asset=row.asset,
                state="released" if over else "open", holds=holds,
                suggestions=found if any(found := named.get(to_hex(row.id), b"")) else None,
            )
        )  # fmt: skip
    session.flush()
    return held


def _subjects(session: Session, lease: bytes, worker: str, body: LeaseBody) -> int:
    """The work a reviewer's lease asks about; some of it may only come back later."""
    digests = []
    for row in body.items:
        for position, pair in enumerate(row[2]):
            digests.append(from_hex(pair[0]))
            session.add(
                SubjectRow(
                    lease=lease, submission=digests[-1], item=from_hex(row[0]), worker=worker, position=position,
                    payload_hash=from_hex(pair[1]), state="open",
                )
            )  # fmt: skip
    session.execute(
        update(SubmissionRow)
        .where(SubmissionRow.digest.in_(digests))
        .values(reviews_taken=SubmissionRow.reviews_taken + 1)
    )
    session.flush()
    return len(digests)
