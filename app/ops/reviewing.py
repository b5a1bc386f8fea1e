"""The reviewer's side: what was handed out, and the signed verdict on each annotator's work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.annotation import Annotation
from app.core.changes import Changes
from app.core.ids import record_id
from app.core.item import Item, ItemState
from app.core.outbox import RecordKind
from app.core.project import Project
from app.core.review import Review, Subject, Verdict
from app.errors import InputError
from app.ops import items, packing, projects, stations
from app.ops.clock import now_ms
from app.ops.door import Door
from app.ops.sealing import Sealed, seal
from app.ops.submitting import work_of
from app.protocol import code
from app.protocol.blob import pack
from app.protocol.canonical import sha256
from app.protocol.codec import annotation_from_payload
from app.store.tables import AssignmentRow, ItemRow, ReviewRow, SubjectRow

ZERO = bytes(32)


def subjects(session: Session, item_id: str) -> list[Subject]:
    """The annotators' work on an item, in the order drawn for this reviewer; payloads not yet fetched are empty."""
    rows = session.scalars(select(SubjectRow).where(SubjectRow.item_id == item_id).order_by(SubjectRow.letter))
    return [Subject(row.submission_hash, row.payload_hash, row.letter, row.payload) for row in rows]


def annotation(door: Door, subject: Subject, item_id: str) -> Annotation:
    """A subject's work as values; its annotator is the letter. InputError while a part of it was not fetched."""
    return annotation_from_payload(
        packing.opened(door, subject.payload), subject.submission_hash, item_id, subject.letter
    )


def reviews(session: Session, item_id: str) -> list[Review]:
    """The verdicts given here on an item."""
    rows = session.scalars(select(ReviewRow).where(ReviewRow.item_id == item_id).order_by(ReviewRow.sealed_ms))
    return [
        Review(r.id, r.item_id, r.submission_hash, Verdict(r.verdict), r.reason, r.comment, r.sealed_ms) for r in rows
    ]


def decide(
    door: Door,
    item_id: str,
    submission_hash: str,
    verdict: Verdict,
    *,
    reason: str = "",
    comment: str = "",
    fixed: Annotation | None = None,
    regions: Sequence[str] = (),
) -> Changes:
    """Sign and queue a verdict on one annotator's work. InputError: a rejection or return without one of the project's
    reasons, a fix without the fixed annotation, or a second verdict on the same work. Runs on a worker.

    `regions` are the payload ids (r1 …) the reason is about.
    """
    item = door.read(items.get, item_id)
    project = door.read(projects.get_project, item.project_id)
    subject = next((s for s in door.read(subjects, item_id) if s.submission_hash == submission_hash), None)
    if subject is None or not subject.payload:
        raise InputError("This work is not on this computer yet.", "It is fetched when the station can be reached.")
    if any(review.submission_hash == submission_hash for review in door.read(reviews, item_id)):
        raise InputError("You have decided on this work already.", "What was signed stays as it is.")
    payload = packing.keep(door, pack(_value(project, item, verdict, reason, comment, fixed, regions)))
    station = door.read(stations.get, project.station_id)
    one = record_id()
    message: dict[str, Any] = {
        "reviewId": bytes.fromhex(one),
        "leaseHash": bytes.fromhex(door.read(_lease_hash, item.assignment_id)),
        "projectId": bytes.fromhex(project.remote),
        "itemId": bytes.fromhex(item.remote),
        "manifestHash": bytes.fromhex(project.manifest_hash),
        "submissionHash": bytes.fromhex(submission_hash),
        "subjectPayloadHash": bytes.fromhex(subject.payload_hash),
        "verdict": int(code.Verdict[verdict.value]),
        "payloadHash": sha256(payload),
        "supersedes": ZERO,
        "reviewer": station.worker,
        "seq": door.write(stations.take_number, station.id),
        "seenSize": station.checkpoint.size,
        "seenRoot": station.checkpoint.root,
        "sealedMs": now_ms(),
        "activeMs": min(door.read(_active_ms, item.id), 2**32 - 1),
    }
    sealed = Sealed(one, RecordKind.REVIEW, station.id, message, payload, item.id, project.id)

    def keep(session: Session, sealed: Sealed) -> Changes:
        session.add(
            ReviewRow(
                id=sealed.id,
                item_id=item.id,
                submission_hash=submission_hash,
                verdict=verdict.value,
                reason=reason,
                comment=comment,
                payload=payload,
                sealed_ms=message["sealedMs"],
            )
        )
        session.flush()
        open_subjects = len(subjects(session, item.id)) - len(reviews(session, item.id))
        return items.set_state(session, item.id, ItemState.DRAFT if open_subjects > 0 else ItemState.QUEUED)

    seal(door, station, sealed, keep)
    return Changes(items=frozenset({item.id}), outbox=frozenset({one}))


def _value(
    project: Project,
    item: Item,
    verdict: Verdict,
    reason: str,
    comment: str,
    fixed: Annotation | None,
    regions: Sequence[str],
) -> dict[str, Any]:
    known = {entry.code: entry for entry in project.reasons}
    if verdict in (Verdict.REJECTED, Verdict.RETURNED) and reason not in known:
        raise InputError("A rejection needs a reason.", "Choose one from the project's list.")
    if (verdict is Verdict.FIXED) is (fixed is None):
        raise InputError("A fix carries the corrected work.", "Correct it first, or choose another verdict.")
    reasons = [{"code": reason, "text": known[reason].text, "regions": list(regions)}] if reason in known else []
    corrected = None if fixed is None else work_of(project, item, fixed)
    return {"schema": "review/1", "verdict": verdict.value, "reasons": reasons, "comment": comment, "fixed": corrected}


def _lease_hash(session: Session, assignment_id: str) -> str:
    return session.get_one(AssignmentRow, assignment_id).lease_hash


def _active_ms(session: Session, item_id: str) -> int:
    return session.get_one(ItemRow, item_id).active_ms
