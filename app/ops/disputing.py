"""Reading a decision with its reason, and objecting to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.decision import Decision, Dispute
from app.core.ids import record_id
from app.core.item import ItemState
from app.core.outbox import RecordKind
from app.core.review import Verdict
from app.core.submission import SubmissionState
from app.errors import InputError
from app.ops import items, stations
from app.ops.clock import now_ms
from app.ops.door import Door
from app.ops.sealing import Sealed, seal
from app.protocol.canonical import canonical, sha256
from app.protocol.manifest import read_manifest
from app.store.tables import DecisionRow, DisputeRow, ItemRow, ProjectRow, SubmissionRow


def decision_of(session: Session, submission_digest: str) -> Decision | None:
    """The newest decision on a submission."""
    query = select(DecisionRow).where(DecisionRow.submission_digest == submission_digest)
    row = session.scalars(query.order_by(DecisionRow.decided_ms.desc())).first()
    return _decision(row) if row else None


def unseen(session: Session) -> list[Decision]:
    """Decisions the person has not opened yet, newest first."""
    query = select(DecisionRow).where(DecisionRow.seen_ms == 0).order_by(DecisionRow.decided_ms.desc()).limit(500)
    return [_decision(row) for row in session.scalars(query)]


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """The decision in force on one of the person's submissions; `seen` when none on it is new."""

    decision: Decision
    item_id: str
    item: str
    project: str
    seen: bool


def inbox(session: Session, limit: int = 500) -> list[InboxEntry]:
    """The last decided submissions, newest first, each with the newest decision on it."""
    query = (
        select(DecisionRow, ItemRow.id, ItemRow.name, ProjectRow.title)
        .join(SubmissionRow, SubmissionRow.digest == DecisionRow.submission_digest)
        .join(ItemRow, ItemRow.id == SubmissionRow.item_id)
        .join(ProjectRow, ProjectRow.id == ItemRow.project_id)
        .order_by(DecisionRow.decided_ms.desc())
        .limit(limit)
    )
    found: dict[str, InboxEntry] = {}
    for row, item_id, item, title in session.execute(query):
        entry = found.get(row.submission_digest)
        if entry is None:
            found[row.submission_digest] = InboxEntry(_decision(row), item_id, item, title, row.seen_ms != 0)
        elif row.seen_ms == 0:
            found[row.submission_digest] = replace(entry, seen=False)
    return list(found.values())


def mark_all_seen(session: Session, submission_digest: str) -> Changes:
    """The person has read every decision on this submission."""
    mine = (DecisionRow.submission_digest == submission_digest, DecisionRow.seen_ms == 0)
    ids = frozenset(session.scalars(select(DecisionRow.id).where(*mine)))
    session.execute(update(DecisionRow).where(*mine).values(seen_ms=now_ms()))
    return Changes(decisions=ids)


def deadline_ms(session: Session, decision_id: str) -> int:
    """Until when an objection certainly counts, in ms UTC; 0 when the project does not say. The station counts from
    the delivery of the decision, which is not earlier than the decision."""
    row = session.get(DecisionRow, decision_id)
    query = (
        select(ProjectRow.manifest)
        .join(SubmissionRow, SubmissionRow.project_id == ProjectRow.id)
        .where(SubmissionRow.digest == (row.submission_digest if row else ""))
    )
    manifest = session.scalars(query).first()
    return row.decided_ms + read_manifest(manifest).times.dispute_s * 1000 if row and manifest else 0


def dispute_of(session: Session, decision_id: str) -> Dispute | None:
    row = session.scalars(select(DisputeRow).where(DisputeRow.decision_id == decision_id)).first()
    return Dispute(row.id, row.decision_id, row.text, row.opened_ms, row.state) if row else None


def dispute(door: Door, decision_id: str, text: str) -> Changes:
    """Sign and queue an objection. InputError: no text, nothing to object to, or objected before. Runs on a worker."""
    if not text.strip():
        raise InputError("Say why the decision is wrong.", "A second reviewer reads it.")
    decision, item_id, project_id, station_id = door.read(_about, decision_id)
    if decision.verdict not in (Verdict.REJECTED, Verdict.FIXED):
        raise InputError("This decision cannot be disputed.", "Only rejected or fixed work can.")
    if door.read(dispute_of, decision_id) is not None:
        raise InputError("You have disputed this decision already.", "A second reviewer looks at it.")
    station = door.read(stations.get, station_id)
    payload = canonical({"schema": "dispute/1", "text": text.strip()})
    one = record_id()
    message = {
        "disputeId": bytes.fromhex(one),
        "decisionHash": bytes.fromhex(door.read(_decision_hash, decision_id)),
        "textHash": sha256(payload),
        "worker": station.worker,
        "openedMs": now_ms(),
    }

    def keep(session: Session, sealed: Sealed) -> Changes:
        row = DisputeRow(id=sealed.id, decision_id=decision_id, text=text.strip(), opened_ms=message["openedMs"])
        session.add(row)
        mine = update(SubmissionRow).where(SubmissionRow.digest == decision.submission_digest)
        session.execute(mine.values(state=SubmissionState.DISPUTED.value))
        return items.set_state(session, item_id, ItemState.DISPUTED) | Changes(decisions=frozenset({decision_id}))

    seal(door, station, Sealed(one, RecordKind.DISPUTE, station.id, message, payload, item_id, project_id), keep)
    return Changes(items=frozenset({item_id}), decisions=frozenset({decision_id}), outbox=frozenset({one}))


def _about(session: Session, decision_id: str) -> tuple[Decision, str, str, str]:
    row = session.get(DecisionRow, decision_id)
    found = row and session.scalars(select(SubmissionRow).where(SubmissionRow.digest == row.submission_digest)).first()
    if not row or not found:
        raise InputError("There is nothing to dispute.", "The decision is not in this workspace.")
    return _decision(row), found.item_id, found.project_id, found.station_id


def _decision_hash(session: Session, decision_id: str) -> str:
    return str(session.get_one(DecisionRow, decision_id).document["digest"])


def _decision(row: DecisionRow) -> Decision:
    document = row.document
    return Decision(
        row.id,
        row.submission_digest,
        Verdict(document["verdict"]),
        row.reason,
        document.get("text", ""),
        document.get("anchor", ""),
        document.get("rule", ""),
        row.decided_ms,
        row.supersedes,
        row.fixed,
    )
