"""Applying what a station said: leases, decisions, statements, distributions, and the cursor with them.

What this prevents: a cursor that runs ahead of its data, absence read as deletion, and anything applied twice. Every
record
was verified before it comes here; all of a page is one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.core.changes import MANY, Changes
from app.core.item import FileState, Item, ItemState
from app.core.project import Role
from app.core.submission import SubmissionState
from app.ops import braking, guarding, items, projects, proposing, receiving, restoring
from app.ops.clock import now_ms
from app.protocol import code
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import ZERO_HASH
from app.protocol.log import Checkpoint
from app.protocol.manifest import Manifest
from app.protocol.messages import AssignmentBody, Token
from app.protocol.opening import open_decision, open_lease
from app.store.tables import (
    AssignmentRow,
    DecisionRow,
    DisputeRow,
    ItemRow,
    ProjectRow,
    StationRow,
    SubjectRow,
    SubmissionRow,
)


@dataclass(frozen=True, slots=True)
class NewLease:
    """A verified lease with its items and the manifest it names (exact bytes and read)."""

    record: Envelope
    digest: str
    body: AssignmentBody
    manifest: Manifest
    manifest_bytes: bytes
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A verified decision; `fixed` is the corrected payload where the verdict is fixed."""

    record: Envelope
    digest: str
    fixed: bytes = b""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The station took a lease back; what was labelled under it is archived, not deleted."""

    lease_hash: str


Incoming = NewLease | NewDecision | Withdrawn


@dataclass(frozen=True, slots=True)
class Page:
    """What one answer to GET /v1/changes comes to."""

    station: str
    epoch: str
    cursor: str
    checkpoint: Checkpoint
    changes: tuple[Incoming, ...]


def apply(session: Session, page: Page) -> Changes:
    """Apply a page and move the cursor, in this one transaction. Applying it again changes nothing."""
    changes = Changes()
    withdrawn: list[str] = []
    for change in page.changes:
        match change:
            case NewLease():
                changes |= _lease(session, page.station, change)
            case NewDecision():
                changes |= _decision(session, change)
            case Withdrawn():
                withdrawn.append(change.lease_hash)
    # Together: how many there are decides whether they wait for a person.
    changes |= braking.take_back(session, page.station, withdrawn)
    moved = {"epoch": page.epoch, "cursor": page.cursor, "trouble": ""}
    session.execute(update(StationRow).where(StationRow.id == page.station).values(moved))
    newer = (StationRow.id == page.station, StationRow.seen_size < page.checkpoint.size)
    seen = {"seen_size": page.checkpoint.size, "seen_root": page.checkpoint.root.hex()}
    session.execute(update(StationRow).where(*newer).values(seen))
    return changes | Changes(account=bool(page.changes))


def missing_assets(session: Session, station_id: str, *, encrypted: bool = True) -> list[tuple[str, int]]:
    """(SHA-256, size) of what leased items refer to and is perhaps not on this computer, in the order of the items;
    without files that were wiped, since nothing needs them.

    Unless the workspace is `encrypted`, without those of projects that ask for that."""
    query = (
        select(ItemRow.asset, ItemRow.size)
        .join(AssignmentRow, AssignmentRow.id == ItemRow.assignment_id)
        .where(AssignmentRow.station_id == station_id, AssignmentRow.state.in_(("active", "late", "returned")))
        .where(ItemRow.file_state != FileState.WIPED.value)
        .order_by(ItemRow.project_id, ItemRow.position)
    )
    if not encrypted:
        query = query.where(ItemRow.project_id.in_(guarding.plain_only(session, station_id)))
    return [(asset, size) for asset, size in session.execute(query).unique()]


def missing_payloads(session: Session) -> list[str]:
    """Hashes of subjects whose payload was not fetched yet."""
    return list(session.scalars(select(SubjectRow.payload_hash).where(SubjectRow.payload == b"").distinct()))


def put_payload(session: Session, payload_hash: str, payload: bytes) -> Changes:
    """Keep a subject's payload (its hash was checked)."""
    mine = select(SubjectRow.item_id).where(SubjectRow.payload_hash == payload_hash)
    touched = frozenset(session.scalars(mine))
    session.execute(update(SubjectRow).where(SubjectRow.payload_hash == payload_hash).values(payload=payload))
    return Changes(items=touched)


def tell_complete(session: Session, payload_hash: bytes) -> Changes:
    """The last large part of a subject is here: whoever waits for the item is told to look again."""
    names = (payload_hash.hex(), f"0x{payload_hash.hex()}")
    waiting = select(SubjectRow.item_id).where(SubjectRow.payload_hash.in_(names))
    return Changes(items=frozenset(session.scalars(waiting)))


def _lease(session: Session, station_id: str, lease: NewLease) -> Changes:
    message = lease.record.message
    if session.scalars(select(AssignmentRow.id).where(AssignmentRow.lease_hash == lease.digest)).first():
        return Changes()
    role = Role(code.Role(message["role"]).name)
    project_id = _project(session, station_id, lease, role)
    assignment_id = message["leaseId"].hex()
    session.add(
        AssignmentRow(
            id=assignment_id,
            station_id=station_id,
            project_id=project_id,
            role=role.value,
            state=lease.body.state,
            lease_hash=lease.digest,
            lease=lease.record.encode(),
            leased_ms=message["leasedMs"],
            expires_ms=message["expiresMs"],
            grace_ms=message["graceMs"],
            late_ms=message["lateMs"],
        )
    )
    session.flush()
    made = receiving.items_from(lease.body.items, project_id, assignment_id)
    if made:
        items.add(session, project_id, made)
    for item, body in zip(made, lease.body.items, strict=True):
        for letter, subject in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", body.subjects, strict=False):
            session.add(
                SubjectRow(
                    item_id=item.id,
                    letter=letter,
                    submission_hash=subject.submission[2:],
                    payload_hash=subject.payload[2:],
                    payload=b"",
                )
            )
    if role is Role.ANNOTATOR:
        _note_suggestions(session, lease, made)
    done = [item.id for item, body in zip(made, lease.body.items, strict=True) if body.done]
    if done:
        # The station holds these: what was sealed here and is not known to it any more is offered again below.
        session.execute(update(ItemRow).where(ItemRow.id.in_(done)).values(state=ItemState.RECEIVED.value))
    restoring.adopt(session, station_id, lease.digest, made)
    return Changes(projects=frozenset({project_id}), items=MANY, assignments=frozenset({assignment_id}))


def _note_suggestions(session: Session, lease: NewLease, made: Sequence[Item]) -> None:
    """What the signed lease names counts; what the station says beside it is only compared."""
    signed = {row[0]: row[2] for row in open_lease(lease.record).items}
    named, faults = {}, []
    for item, body in zip(made, lease.body.items, strict=True):
        sha256 = signed.get(body.item, ZERO_HASH)
        if body.done or body.suggestions == sha256 == ZERO_HASH:
            continue
        named[item.id] = sha256[2:]
        if sha256 != body.suggestions:
            faults.append(item.id)
    proposing.note(session, named, faults)


def _project(session: Session, station_id: str, lease: NewLease, role: Role) -> str:
    """The local project of this manifest version and role, made at its first lease."""
    manifest_hash = lease.record.message["manifestHash"].hex()
    where = (
        ProjectRow.station_id == station_id,
        ProjectRow.manifest_hash == manifest_hash,
        ProjectRow.role == role.value,
    )
    for row in session.scalars(select(ProjectRow).where(*where)):
        if not row.document.get("exam"):
            return row.id
    project = receiving.project_from(
        lease.manifest,
        lease.tokens,
        station_id=station_id,
        remote=lease.record.message["projectId"].hex(),
        manifest_hash=manifest_hash,
        role=role,
    )
    projects.create_project(session, project, lease.manifest_bytes)
    return project.id


_ITEM_STATES = {
    "accepted": ItemState.ACCEPTED,
    "accepted_by_timeout": ItemState.ACCEPTED,
    "fixed": ItemState.FIXED,
    "rejected": ItemState.REJECTED,
    "returned": ItemState.RETURNED,
}


def _decision(session: Session, decision: NewDecision) -> Changes:
    message = decision.record.message
    decision_id = message["decisionId"].hex()
    if session.get(DecisionRow, decision_id) is not None:
        return Changes()
    verdict = code.Verdict(message["verdict"]).name
    submission_digest = message["submissionHash"].hex()
    opened = open_decision(decision.record)
    supersedes = message["supersedes"]
    session.add(
        DecisionRow(
            id=decision_id,
            submission_digest=submission_digest,
            verdict=verdict,
            reason=opened.reason.code if opened.reason else "",
            document={
                "digest": decision.digest,
                "verdict": "accepted" if verdict == "accepted_by_timeout" else verdict,
                "text": opened.reason.text if opened.reason else "",
                "anchor": opened.reason.anchor if opened.reason else "",
                "rule": str(opened.rule.get("rule", "")),
                # The station counts the time to object from when it told of it, which is not later.
                "brought_ms": now_ms(),
            },
            fixed=decision.fixed,
            record=decision.record.encode(),
            decided_ms=message["decidedMs"],
            supersedes=supersedes.hex() if any(supersedes) else "",
        )
    )
    row = session.scalars(select(SubmissionRow).where(SubmissionRow.digest == submission_digest)).first()
    if row is None:
        return Changes(decisions=frozenset({decision_id}))
    state = "accepted" if verdict == "accepted_by_timeout" else verdict
    if any(supersedes):
        _close_dispute(session, supersedes.hex(), "overturned" if state == "accepted" else "upheld")
    names = (decision.digest, decision_id)
    if session.scalars(select(DecisionRow.id).where(DecisionRow.supersedes.in_(names)).limit(1)).first():
        # Carried by hand, an older decision may come after the one that took its place.
        return Changes(decisions=frozenset({decision_id}))
    row.state = SubmissionState(state).value
    items.set_state(session, row.item_id, _ITEM_STATES[verdict])
    return Changes(decisions=frozenset({decision_id}), items=frozenset({row.item_id}))


def _close_dispute(session: Session, decision: str, state: str) -> None:
    """`decision` is what the new one supersedes: the id of the old decision, or its digest."""
    for row in session.scalars(select(DecisionRow)):
        if decision in (row.id, row.document.get("digest")):
            session.execute(update(DisputeRow).where(DisputeRow.decision_id == row.id).values(state=state))
