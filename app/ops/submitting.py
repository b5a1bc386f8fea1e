"""Finishing an item: the checks before, then for a station's project the signed, sealed submission."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnClause, literal_column, select
from sqlalchemy.orm import Session

from app.core.annotation import Annotation
from app.core.changes import Changes
from app.core.ids import record_id
from app.core.item import Item, ItemState
from app.core.outbox import RecordKind
from app.core.problem import Severity
from app.core.project import ModalityName, Project
from app.core.submission import Submission, SubmissionState
from app.errors import InputError
from app.ops import items, labeling, packing, projects, stations
from app.ops.checking import problems
from app.ops.clock import now_ms
from app.ops.door import Door
from app.ops.sealing import Sealed, seal
from app.protocol.blob import pack
from app.protocol.canonical import sha256
from app.protocol.codec import annotation_payload, image_frame, tabular_frame, text_frame
from app.store.tables import AssignmentRow, ItemRow, SubmissionRow

ZERO = bytes(32)
_SEALED: ColumnClause[int] = literal_column("submission.rowid")
"""The order of sealing, whatever the clock said then."""


def finish(door: Door, item_id: str, annotation: Annotation) -> Changes:
    """Mark the item done (a project of one's own), or seal and queue a submission of exactly `annotation`.

    `annotation` is the value the person sees; InputError when an error stands against it or when the stored draft is
    another
    one. Runs on a worker: signing and the disk take some milliseconds.
    """
    item = door.read(items.get, item_id)
    project = door.read(projects.get_project, item.project_id)
    errors = [p for p in problems(project, item, annotation) if p.severity is Severity.ERROR]
    if errors:
        raise InputError("This item is not finished yet.", errors[0].text)
    stored = door.read(labeling.annotation_of, item_id, door.person)
    if stored is not None and stored.revision != annotation.revision:
        raise InputError("The draft changed meanwhile.", "Nothing was signed. Look at it again, then submit.")
    if project.is_local:
        return door.write(items.set_state, item_id, ItemState.DONE)
    if project.exam is not None:
        if not item.state.editable:
            raise InputError("This exam was handed in before.", "What was graded stays as it is.")
        return door.write(items.set_state, item_id, ItemState.DONE)
    if not item.state.editable:
        raise InputError("This item was submitted before.", "What was signed stays as it is.")
    return _submit(door, project, item, annotation)


def payload_of(project: Project, item: Item, annotation: Annotation) -> bytes:
    """The exact bytes that are signed for an annotation; large parts of it are apart."""
    return pack(work_of(project, item, annotation)).payload


def work_of(project: Project, item: Item, annotation: Annotation) -> dict[str, Any]:
    """The value of the payload, with all of its parts."""
    match project.modality:
        case ModalityName.IMAGE:
            frame = image_frame(item.width, item.height, item.orientation)
        case ModalityName.TEXT:
            frame = text_frame(item.height)
        case ModalityName.TABULAR:
            frame = tabular_frame(item.height)
    return annotation_payload(annotation, project.modality.value, project.questions, frame)


def submission_of(session: Session, item_id: str) -> Submission | None:
    """The newest submission of an item."""
    query = (
        select(SubmissionRow)
        .where(SubmissionRow.item_id == item_id, SubmissionRow.state != SubmissionState.DISCARDED.value)
        .order_by(_SEALED.desc())
    )
    row = session.scalars(query).first()
    return _value(row) if row else None


def _submit(door: Door, project: Project, item: Item, annotation: Annotation) -> Changes:
    station = door.read(stations.get, project.station_id)
    lease_hash = door.read(_lease_hash, item.assignment_id)
    before = door.read(submission_of, item.id)
    payload = packing.keep(door, pack(work_of(project, item, annotation)))
    one = record_id()
    message = {
        "submissionId": bytes.fromhex(one),
        "leaseHash": bytes.fromhex(lease_hash),
        "projectId": bytes.fromhex(project.remote),
        "itemId": bytes.fromhex(item.remote),
        "manifestHash": bytes.fromhex(project.manifest_hash),
        "assetHash": bytes.fromhex(item.asset),
        "payloadHash": sha256(payload),
        "supersedes": bytes.fromhex(before.digest) if before and before.digest else ZERO,
        "worker": station.worker,
        "seq": door.write(stations.take_number, station.id),
        "seenSize": station.checkpoint.size,
        "seenRoot": station.checkpoint.root,
        "sealedMs": now_ms(),
        "activeMs": min(door.read(_active_ms, item.id), 2**32 - 1),
    }
    sealed = Sealed(one, RecordKind.SUBMISSION, station.id, message, payload, item.id, project.id)

    def keep(session: Session, sealed: Sealed) -> Changes:
        if not items.get(session, item.id).state.editable:
            # Two clicks at once: both passed the check before either was written.
            raise InputError("This item was submitted before.", "What was signed stays as it is.")
        session.add(
            SubmissionRow(
                id=sealed.id,
                station_id=station.id,
                project_id=project.id,
                item_id=item.id,
                annotation_id=annotation.id,
                payload=payload,
                payload_hash=sha256(payload).hex(),
                digest=sealed.digest,
                sealed_ms=message["sealedMs"],
            )
        )
        if before is not None:
            session.get_one(SubmissionRow, before.id).state = SubmissionState.SUPERSEDED.value
        state = ItemState.QUEUED if sealed.record else ItemState.UNSIGNED
        return items.set_state(session, item.id, state)

    seal(door, station, sealed, keep)
    return Changes(items=frozenset({item.id}), outbox=frozenset({one}))


def _lease_hash(session: Session, assignment_id: str) -> str:
    return session.get_one(AssignmentRow, assignment_id).lease_hash


def _active_ms(session: Session, item_id: str) -> int:
    return session.get_one(ItemRow, item_id).active_ms


def _value(row: SubmissionRow) -> Submission:
    return Submission(
        row.id,
        row.item_id,
        row.annotation_id,
        row.project_id,
        row.payload,
        row.payload_hash,
        row.digest,
        row.sealed_ms,
        SubmissionState(row.state),
        tuple(row.flags),
    )
