"""Project cards: what changes about a project, and the caller's own standing in it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.protocol.hexadecimal import to_hex
from app.protocol.messages import Accuracy, Funding, Progress, ProjectCard
from app.protocol.problem import ProblemType
from app.station import budget, exam
from app.station.assign import left_today
from app.station.auth import Caller
from app.station.catalog import Terms
from app.station.feed import record_change
from app.station.refusal import Refusal
from app.station.tables import ItemRow, ManifestRow, MemberRow, ProjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_ACCEPTED = ("accepted", "accepted_by_timeout", "fixed", "overturned")
_REJECTED = ("rejected", "returned", "upheld")
_PENDING = ("received", "in_review", "disputed")
_WILSON_Z2 = 3.8414588206941254  # 95 %, squared


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


def accuracy_of(accepted: int, decided: int) -> Accuracy | None:
    """Accepted of decided with its Wilson 95 % interval in basis points; None before anything is decided."""
    if not decided:
        return None
    share = accepted / decided
    middle = (share + _WILSON_Z2 / (2 * decided)) / (1 + _WILSON_Z2 / decided)
    spread = (_WILSON_Z2 * (share * (1 - share) + _WILSON_Z2 / (4 * decided)) / decided) ** 0.5
    half = spread / (1 + _WILSON_Z2 / decided)
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return Accuracy(n=decided, rate_bp=round(share * 10_000), low_bp=round(low * 10_000), high_bp=round(high * 10_000))


def remaining(session: Session, project: bytes, annotators: int) -> int:
    """Places still free."""
    left = case((ItemRow.taken < annotators, annotators - ItemRow.taken), else_=0)
    query = select(func.coalesce(func.sum(left), 0)).where(ItemRow.project == project, ItemRow.kind == "item")
    return int(session.scalar(query) or 0)


def _card(
    session: Session, station: Station, caller: Caller, project: ProjectRow, roles: tuple[str, ...]
) -> ProjectCard:
    terms: Terms = station.catalog.terms(session, project.manifest_hash)
    manifest = terms.manifest
    examined: Any
    examined, attempts = exam.state_of(session, caller.worker, project.id, manifest.exam)
    counts: Counter[str] = Counter()
    if "annotator" in roles:
        rows = session.execute(
            select(SubmissionRow.state, func.count())
            .where(SubmissionRow.worker == caller.worker, SubmissionRow.project == project.id, SubmissionRow.current)
            .group_by(SubmissionRow.state)
        )
        counts.update(dict(rows.tuples().all()))
    accepted, rejected = (sum(counts[one] for one in states) for states in (_ACCEPTED, _REJECTED))
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
        left_today=left_today(session, caller.worker, project.id, manifest, station.clock()),
        exam=examined,
        attempts_left=attempts,
        roles=roles,
        progress=Progress(
            submitted=sum(counts.values()), accepted=accepted, rejected=rejected,
            pending=sum(counts[one] for one in _PENDING),
        ),
        accuracy=accuracy_of(accepted, accepted + rejected),
    )  # fmt: skip
