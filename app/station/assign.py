"""Hands out work: which items or subjects a person gets, under a signed lease with the terms and money set aside."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.protocol.canonical import canonical, sha256
from app.protocol.code import Role
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.manifest import Manifest
from app.protocol.messages import AssignmentRequest
from app.protocol.opening import lease_payload
from app.protocol.problem import ProblemType
from app.station import budget, gate, seed
from app.station.auth import Caller
from app.station.feed import record_change
from app.station.link import linked
from app.station.refusal import Refusal
from app.station.reviewer_share import ReviewerShare, is_expert
from app.station.selection import Subject, drawn, select_items, select_subjects
from app.station.tables import (
    GoldRow,
    ItemRow,
    LeaseItemRow,
    LeaseRow,
    MemberRow,
    ProjectRow,
    SubjectRow,
    SubmissionRow,
)

if TYPE_CHECKING:
    from app.station.station import Station


@dataclass(frozen=True, slots=True)
class _Work:
    items: list[ItemRow]
    subjects: dict[bytes, list[Subject]]


def lease(session: Session, station: Station, caller: Caller, request: AssignmentRequest) -> bytes:
    """A new signed lease for the caller; its id. Refusal says why there is no work for this person now."""
    now = station.clock()
    project = session.get(ProjectRow, from_hex(request.project))
    if project is None:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such project.")
    if project.state != "published":
        raise Refusal(ProblemType.NO_WORK, "This project gives out no work now.", f"It is {project.state}.")
    if session.get(MemberRow, (project.id, caller.worker, request.role)) is None:
        raise Refusal(ProblemType.FORBIDDEN, "Join the project first.", f"As {request.role}.")
    manifest = station.catalog.terms(session, project.manifest_hash).manifest
    count = _allowed(session, caller.worker, project, manifest, request, now)
    work = _choose(session, station, caller, project, request.role, count, now)
    if not work.items:
        raise Refusal(ProblemType.NO_WORK, "There is nothing to do for you in this project now.", "Look again later.")
    return _sign(session, station, caller.worker, project, manifest, request, work, now)


def _allowed(
    session: Session, worker: str, project: ProjectRow, manifest: Manifest, request: AssignmentRequest, now: int
) -> int:
    room = gate.room(session, worker, project.id, manifest, request.role, now)
    if room.today == 0:
        raise Refusal(ProblemType.LIMIT, "The limit for today is reached.", "It starts anew at midnight UTC.")
    if room.open <= 0:
        raise Refusal(ProblemType.LIMIT, "You hold enough open work.", "Submit some of it, then ask for more.")
    if room.paid <= 0:
        raise Refusal(ProblemType.NO_WORK, "The project's money is spoken for.", "Look again later.")
    return min(request.count, room.at_once)


def _choose(
    session: Session, station: Station, caller: Caller, project: ProjectRow, role: str, count: int, now: int
) -> _Work:
    people = linked(session, caller.worker)
    terms = station.catalog.terms(session, project.manifest_hash)
    if role == "annotator":
        return _Work(select_items(session, station, project.id, people, terms, count), {})
    share = ReviewerShare(session, project.id, caller.worker, people, terms.manifest, now)
    expert = is_expert(session, project.id, caller.worker, caller.roles)
    subjects = select_subjects(session, project.id, people, terms.manifest, count, share, expert=expert)
    subjects = drawn(seed.mix_in(session, terms, people, subjects))
    if not subjects:
        return _Work([], {})
    rows = {row.id: row for row in session.scalars(select(ItemRow).where(ItemRow.id.in_(subjects)))}
    return _Work([rows[item] for item in subjects], subjects)


def _sign(
    session: Session,
    station: Station,
    worker: str,
    project: ProjectRow,
    manifest: Manifest,
    request: AssignmentRequest,
    work: _Work,
    now: int,
) -> bytes:
    terms, times = list(manifest.terms.of(request.role)), manifest.times
    payload, items_hash, terms_hash = lease_payload(_signed_items(work, request.role), terms)
    commitment, opening = _commit(session, work)
    expires = now + times.lease_s * 1000
    if request.offline_until_ms is not None:
        expires = max(expires, min(request.offline_until_ms, now + times.offline_s * 1000))
    grace = expires + times.grace_s * 1000
    late = grace + times.late_s * 1000
    lease_id = secrets.token_bytes(32)
    message: dict[str, Any] = {
        "leaseId": lease_id, "projectId": project.id, "manifestHash": project.manifest_hash, "role": Role[request.role],
        "worker": worker, "itemsHash": items_hash, "termsHash": terms_hash, "goldCommit": commitment, "leasedMs": now,
        "expiresMs": expires, "graceMs": grace, "lateMs": late,
    }  # fmt: skip
    record = station.sign("Lease", message, payload)
    digest = record.digest(station.authority.records)
    index = station.log.append(session, record, now, digest=digest)
    session.add(
        LeaseRow(
            id=lease_id, hash=digest, project=project.id, manifest_hash=project.manifest_hash, role=request.role,
            worker=worker, state="active", leased_ms=now, expires_ms=expires, grace_ms=grace, late_ms=late,
            log_index=index, gold_commit=commitment, gold_opening=opening,
        )
    )  # fmt: skip
    session.flush()
    _take_places(session, lease_id, worker, request.role, work)
    budget.reserve(session, lease_id, project.id, terms, _places(work), late)
    record_change(session, worker, "Lease", now, log_index=index, lease=lease_id)
    return lease_id


def _places(work: _Work) -> int:
    """What is paid for: an annotator's items, a reviewer's subjects."""
    return sum(len(subjects) for subjects in work.subjects.values()) if work.subjects else len(work.items)


def _signed_items(work: _Work, role: str) -> list[list[Any]]:
    if role == "annotator":
        return [
            [to_hex(item.id), to_hex(item.asset), to_hex(item.suggestions), to_hex(item.context)] for item in work.items
        ]
    return [
        [
            to_hex(item.id), to_hex(item.asset),
            [[to_hex(one.submission), to_hex(one.payload_hash)] for one in work.subjects[item.id]],
        ]
        for item in work.items
    ]  # fmt: skip


def _commit(session: Session, work: _Work) -> tuple[bytes, bytes]:
    """(goldCommit, what opens it): SHA-256(salt ‖ ids and answers), also when there is none, so that nothing shows.

    For a reviewer it is the known errors, each with the verdict that is expected.
    """
    if work.subjects:
        answers = seed.committed(work.subjects)
    else:
        items = [item.id for item in work.items]
        rows = session.scalars(
            select(GoldRow).where(GoldRow.item.in_(items), GoldRow.use == "gold", GoldRow.state == "active")
        ).all()
        answers = [[to_hex(row.item), row.answer.decode()] for row in sorted(rows, key=lambda row: row.item)]
    opening = secrets.token_bytes(32) + canonical(answers)
    return sha256(opening), opening


def _take_places(session: Session, lease_id: bytes, worker: str, role: str, work: _Work) -> None:
    for position, item in enumerate(work.items):
        session.add(
            LeaseItemRow(
                lease=lease_id, item=item.id, worker=worker, role=role, position=position, asset=item.asset,
                state="open", holds=role == "annotator",
                suggestions=item.suggestions if role == "annotator" and any(item.suggestions) else None,
            )
        )  # fmt: skip
    if role == "annotator":
        ids = [item.id for item in work.items]
        session.execute(update(ItemRow).where(ItemRow.id.in_(ids)).values(taken=ItemRow.taken + 1))
    digests = []
    for item_id, subjects in work.subjects.items():
        for letter, one in enumerate(subjects):
            digests.append(one.submission)
            session.add(
                SubjectRow(
                    lease=lease_id, submission=one.submission, item=item_id, worker=worker, position=letter,
                    payload_hash=one.payload_hash, seeded=one.seeded, expected=one.expected, state="open",
                )
            )  # fmt: skip
    if digests:
        session.execute(
            update(SubmissionRow)
            .where(SubmissionRow.digest.in_(digests))
            .values(reviews_taken=SubmissionRow.reviews_taken + 1)
        )
        session.execute(
            update(SubmissionRow)
            .where(SubmissionRow.digest.in_(digests), SubmissionRow.state == "received")
            .values(state="in_review")
        )
    session.flush()
