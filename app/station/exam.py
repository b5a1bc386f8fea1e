"""Exams: items with known answers that never leave the station, graded here, with a number of attempts."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import AppError
from app.protocol.canonical import parse_canonical
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.manifest import ExamSpec
from app.protocol.messages import ExamAnswers, ExamMark, ExamResult, ExamSheet
from app.protocol.problem import ProblemType
from app.station.assignment import item_body
from app.station.auth import Caller
from app.station.catalog import Terms, place_of
from app.station.grade import grade
from app.station.machine_check import check_work
from app.station.refusal import Refusal
from app.station.tables import ExamAttemptRow, GoldRow, ItemRow, ProjectRow

if TYPE_CHECKING:
    from app.station.station import Station

_draw = secrets.SystemRandom()


def state_of(session: Session, worker: str, project: bytes, spec: ExamSpec | None) -> tuple[str, int | None]:
    """(none, open, passed or failed; attempts left or None without an exam)."""
    if spec is None:
        return "none", None
    rows = session.scalars(
        select(ExamAttemptRow).where(ExamAttemptRow.worker == worker, ExamAttemptRow.project == project)
    ).all()
    left = max(0, spec.attempts - len(rows))
    if any(row.state == "passed" for row in rows):
        return "passed", left
    if any(row.state == "open" for row in rows):
        return "open", left
    return ("failed", left) if rows and not left else ("open", left)


def open_attempt(session: Session, station: Station, caller: Caller, project_id: bytes) -> ExamSheet:
    """The attempt under way, or a new one; Refusal when none is left."""
    project, terms = _project(session, station, project_id)
    spec = _spec(terms)
    mine = session.scalars(
        select(ExamAttemptRow)
        .where(ExamAttemptRow.worker == caller.worker, ExamAttemptRow.project == project_id)
        .order_by(ExamAttemptRow.number)
    ).all()
    if any(row.state == "passed" for row in mine):
        raise Refusal(ProblemType.LIMIT, "You have passed this exam already.")
    attempt = next((row for row in mine if row.state == "open"), None)
    if attempt is None:
        if len(mine) >= spec.attempts:
            raise Refusal(ProblemType.LIMIT, "No attempt at this exam is left.")
        items = list(session.scalars(select(GoldRow.item).where(GoldRow.project == project_id, GoldRow.use == "exam")))
        chosen = _draw.sample(items, min(spec.items, len(items)))
        attempt = ExamAttemptRow(
            id=secrets.token_bytes(32), project=project_id, worker=caller.worker, number=len(mine) + 1,
            items=[to_hex(item) for item in chosen], state="open", opened_ms=station.clock(),
        )  # fmt: skip
        session.add(attempt)
        mine = [*mine, attempt]
    rows = {row.id: row for row in session.scalars(select(ItemRow).where(ItemRow.id.in_(_ids(attempt))))}
    return ExamSheet(
        attempt=to_hex(attempt.id),
        items=tuple(item_body(rows[item], project.modality) for item in _ids(attempt)),
        attempts_left=max(0, spec.attempts - len(mine)),
        pass_mark_bp=spec.pass_mark_bp,
    )


def answer(session: Session, station: Station, caller: Caller, project_id: bytes, answers: ExamAnswers) -> ExamResult:
    """Grades the attempt under way; asking again tells the same result. Refusal for somebody else's attempt."""
    _, terms = _project(session, station, project_id)
    spec = _spec(terms)
    attempt = session.get(ExamAttemptRow, from_hex(answers.attempt))
    if attempt is None or attempt.worker != caller.worker or attempt.project != project_id:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such attempt.")
    if attempt.state == "open":
        given = {from_hex(one.item): one.payload.encode() for one in answers.answers}
        scores = [_score(session, terms, item, given) for item in _ids(attempt)]
        attempt.score_bp = sum(scores) // len(scores) if scores else 0
        attempt.marks = scores
        attempt.state = "passed" if attempt.score_bp >= spec.pass_mark_bp else "failed"
        session.flush()
    used = session.scalar(
        select(func.count()).where(ExamAttemptRow.worker == caller.worker, ExamAttemptRow.project == project_id)
    )
    left = max(0, spec.attempts - (used or 0))
    state: Any = "passed" if attempt.state == "passed" else "open" if left else "failed"
    # A person learns which answers were wrong, never what was right; an attempt of long ago may hold no marks.
    marks = zip(_ids(attempt), attempt.marks or (), strict=False)
    return ExamResult(
        state=state, score_bp=attempt.score_bp or 0, attempts_left=left,
        marks=tuple(ExamMark(item=to_hex(item), score_bp=score) for item, score in marks),
    )  # fmt: skip


def sits_exam_with(session: Session, worker: str, asset: bytes) -> bool:
    """Whether an attempt of this account asks about an item with this asset."""
    items = {
        to_hex(item)
        for item in session.scalars(select(ItemRow.id).where(ItemRow.asset == asset, ItemRow.kind == "exam"))
    }
    attempts = session.scalars(select(ExamAttemptRow).where(ExamAttemptRow.worker == worker))
    return any(items & set(attempt.items) for attempt in attempts) if items else False


def _score(session: Session, terms: Terms, item: bytes, given: Mapping[bytes, bytes]) -> int:
    gold = session.get_one(GoldRow, item)
    try:
        value = parse_canonical(given[item])
        check_work(value, place_of(session.get_one(ItemRow, item), terms.manifest.modality), terms)
    except (AppError, KeyError, AttributeError, TypeError):
        return 0  # missing or malformed: nothing of it counts
    return grade(value, parse_canonical(gold.answer), terms)


def _project(session: Session, station: Station, project_id: bytes) -> tuple[ProjectRow, Terms]:
    project = session.get(ProjectRow, project_id)
    if project is None or project.state == "draft":
        raise Refusal(ProblemType.NOT_FOUND, "There is no such project.")
    return project, station.catalog.terms(session, project.manifest_hash)


def _spec(terms: Terms) -> ExamSpec:
    if terms.manifest.exam is None:
        raise Refusal(ProblemType.NOT_FOUND, "This project has no exam.")
    return terms.manifest.exam


def _ids(attempt: ExamAttemptRow) -> list[bytes]:
    return [from_hex(item) for item in attempt.items]
