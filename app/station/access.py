"""Who may have which bytes: nobody learns from a hash alone what somebody else works on."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import read_manifest
from app.protocol.problem import ProblemType
from app.station import exam
from app.station.auth import Caller
from app.station.call import OVERSEERS
from app.station.log import logged
from app.station.refusal import Refusal
from app.station.tables import AssetRow, ItemRow, LeaseItemRow, ManifestRow, MemberRow, SubjectRow, SubmissionRow


def asset_of(session: Session, caller: Caller, sha256: bytes) -> tuple[str, bytes | None]:
    """(media type, bytes where kept inline) of an asset or the suggestions of a leased item, of an exam or a guideline;
    Refusal otherwise."""
    row = session.get(AssetRow, sha256)
    allowed = row is not None and (
        bool(caller.roles & OVERSEERS)
        or _leased(session, caller.worker, sha256)
        or exam.sits_exam_with(session, caller.worker, sha256)
        or _is_sample(session, caller.worker, sha256)
    )
    if row is None or not allowed:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such file for you.")
    return row.media_type, row.inline


def _leased(session: Session, worker: str, sha256: bytes) -> bool:
    query = (
        select(LeaseItemRow.lease)
        .join(ItemRow, ItemRow.id == LeaseItemRow.item)
        .where(ItemRow.asset == sha256, LeaseItemRow.worker == worker)
    )
    if session.scalar(query.limit(1)) is not None:
        return True
    proposed = select(LeaseItemRow.lease).where(LeaseItemRow.suggestions == sha256, LeaseItemRow.worker == worker)
    return session.scalar(proposed.limit(1)) is not None


def _is_sample(session: Session, worker: str, sha256: bytes) -> bool:
    rows = session.scalars(
        select(ManifestRow.data)
        .join(MemberRow, MemberRow.project == ManifestRow.project)
        .where(MemberRow.worker == worker)
        .distinct()
    )
    name = to_hex(sha256)
    # A manifest that names the hash at all is read in full; the others are not parsed.
    return any(
        any(sample.asset == name for sample in read_manifest(data).guideline.samples)
        for data in rows
        if name.encode() in data
    )


def payload_of_subject(session: Session, caller: Caller, sha256: bytes) -> bytes | None:
    """The payload bytes of a subject in a lease of this reviewer; None when the hash names none."""
    row = session.scalars(
        select(SubjectRow).where(SubjectRow.worker == caller.worker, SubjectRow.payload_hash == sha256).limit(1)
    ).one_or_none()
    if row is None:
        return None
    if row.seeded is not None:
        return row.seeded
    index = session.scalar(select(SubmissionRow.log_index).where(SubmissionRow.digest == row.submission))
    return None if index is None else logged(session, index).payload
