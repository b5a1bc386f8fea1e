"""Project cards: what changes about a project, and the caller's own standing in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.protocol.code import Verdict
from app.protocol.hexadecimal import to_hex
from app.protocol.messages import Accuracy, Funding, Progress, ProjectCard
from app.protocol.problem import ProblemType
from app.station import budget, exam, gate, gold
from app.station.accuracy import (
    SHOWN_FROM,
    accuracy,
    agreements,
    known_errors,
    mean_score,
    of_annotator,
    shown,
    verdicts,
)
from app.station.auth import Caller
from app.station.catalog import Terms
from app.station.feed import record_change
from app.station.refusal import Refusal
from app.station.tables import ItemRow, ManifestRow, MemberRow, ProjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station


def cards(session: Session, station: Station, caller: Caller) -> tuple[ProjectCard, ...]:
    """Projects that take people, and those the caller is a member of; newest first."""
    rows = session.scalars(select(ProjectRow).where(ProjectRow.state != "draft").order_by(ProjectRow.created_ms.desc()))
    found = []
    for project in rows:
        roles = tuple(
            session.scalars(
                select(MemberRow.role).where(MemberRow.project == project.id, MemberRow.worker == caller.worker)
            )
        )
        if project.state == "published" or roles:
            found.append(_card(session, station, caller, project, roles))
    return tuple(found)


def join(session: Session, station: Station, caller: Caller, project_id: bytes, role: str) -> None:
    """Makes the caller a member in a role; repeating it does nothing. Refusal says what is missing."""
    project = session.get(ProjectRow, project_id)
    if project is None or project.state == "draft":
        raise Refusal(ProblemType.NOT_FOUND, "There is no such project.")
    if session.get(MemberRow, (project_id, caller.worker, role)) is not None:
        return
    if role not in caller.roles:
        raise Refusal(ProblemType.FORBIDDEN, f"Your account may not work as {role}.", "Ask the station's manager.")
    if project.state != "published":
        raise Refusal(ProblemType.NO_WORK, "This project takes nobody now.", f"It is {project.state}.")
    terms = station.catalog.terms(session, project.manifest_hash)
    if exam.state_of(session, caller.worker, project_id, terms.manifest.exam)[0] not in ("none", "passed"):
        raise Refusal(ProblemType.EXAM_NEEDED, "Pass the exam first.")
    now = station.clock()
    session.add(MemberRow(project=project_id, worker=caller.worker, role=role, joined_ms=now))
    index = session.get_one(ManifestRow, project.manifest_hash).log_index
    record_change(session, caller.worker, "Manifest", now, log_index=index)


def remaining(session: Session, project: bytes, annotators: int) -> int:
    """Places still free."""
    places = annotators + ItemRow.extra
    left = case((ItemRow.taken < places, places - ItemRow.taken), else_=0)
    query = select(func.coalesce(func.sum(left), 0)).where(ItemRow.project == project, ItemRow.kind == "item")
    return int(session.scalar(query) or 0)


def _card(
    session: Session, station: Station, caller: Caller, project: ProjectRow, roles: tuple[str, ...]
) -> ProjectCard:
    terms: Terms = station.catalog.terms(session, project.manifest_hash)
    manifest = terms.manifest
    examined: Any
    examined, attempts = exam.state_of(session, caller.worker, project.id, manifest.exam)
    now, worker = station.clock(), caller.worker
    own = _standing(session, station, worker, project.id, roles)
    rooms = {role: gate.room(session, worker, project.id, manifest, role, now) for role in ("annotator", "reviewer")}
    return ProjectCard(
        project=to_hex(project.id),
        manifest=to_hex(project.manifest_hash),
        version=project.version,
        title=manifest.title,
        summary=manifest.summary,
        modality=manifest.modality,
        family=manifest.family,
        state=project.state,
        difficulty=manifest.difficulty,
        languages=manifest.languages,
        annotator_terms=manifest.terms.annotator,
        reviewer_terms=manifest.terms.reviewer,
        remaining=remaining(session, project.id, manifest.annotators_per_item),
        deadline_ms=project.deadline_ms,
        funding=tuple(
            Funding(token=token, available=str(left))
            for token, left in sorted(budget.available(session, project.id).items())
        ),
        left_today=rooms["annotator"].today,
        daily_limit=manifest.daily_limit,
        at_once={role: room.at_once for role, room in rooms.items()},
        lease_s=manifest.times.lease_s,
        offline_s=manifest.times.offline_s,
        gates={role: _gate(caller, project, roles, role, examined, room) for role, room in rooms.items()},
        exam=examined,
        attempts_left=attempts,
        roles=roles,
        encrypt=manifest.data.encrypt,
        wipe=manifest.data.wipe,
        progress=own.progress,
        accuracy=own.accuracy,
        control=own.control,
        reviewing=own.reviewing,
        agreement=own.agreement,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Standing:
    progress: Progress = field(default_factory=Progress)
    accuracy: Accuracy | None = None
    control: Accuracy | None = None
    reviewing: Accuracy | None = None
    agreement: Accuracy | None = None


def _standing(session: Session, station: Station, worker: str, project: bytes, roles: tuple[str, ...]) -> _Standing:
    """How the caller stands; what is decided but not told yet counts as pending, since it would tell by itself."""
    progress, right, control = Progress(), None, None
    if "annotator" in roles:
        counts = verdicts(session, project, worker).get(worker, Counter())
        total = session.scalar(
            select(func.count()).where(
                SubmissionRow.worker == worker, SubmissionRow.project == project, SubmissionRow.current
            )
        )
        taken = counts[Verdict.accepted] + counts[Verdict.fixed] + counts[Verdict.accepted_by_timeout]
        refused = counts[Verdict.rejected] + counts[Verdict.returned]
        submitted = total or 0
        progress = Progress(
            submitted=submitted, accepted=taken, rejected=refused, pending=max(0, submitted - taken - refused)
        )
        right = of_annotator(counts)
        held = gold.standing(session, station, worker, project)
        if held.score_bp is not None and held.items >= SHOWN_FROM:
            control = mean_score(held.score_bp, held.items)
    if "reviewer" not in roles:
        return _Standing(progress, right, control)
    seen = known_errors(session, project, worker).get(worker, (0, 0))
    votes = agreements(session, project, worker).get(worker, Counter())
    return _Standing(progress, right, control, shown(seen), accuracy(votes[True], votes[True] + votes[False]))


def _gate(
    caller: Caller, project: ProjectRow, joined: tuple[str, ...], role: str, examined: str, room: gate.Room
) -> str:
    """What stands between the caller and work in a role now; empty when nothing does."""
    if project.state != "published":
        return "closed"
    if role not in caller.roles:
        return "role"
    if role not in joined and examined not in ("none", "passed"):
        return "exam"
    if room.today == 0:
        return "today"
    if room.open <= 0:
        return "open"
    return "money" if room.paid <= 0 else ""
