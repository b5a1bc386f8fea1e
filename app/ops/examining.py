"""An exam on this computer: its items as a project of their own, its answers, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.annotation import Annotation
from app.core.changes import Changes
from app.core.item import FileState, Item, ItemState
from app.core.problem import Severity
from app.core.project import Exam, Project, Role
from app.errors import InputError
from app.ops import checking, items, labeling, projects, receiving, submitting
from app.ops.door import Door
from app.protocol.canonical import canonical
from app.protocol.manifest import Manifest
from app.protocol.messages import ExamAnswer, ExamAnswers, ExamResult, ExamSheet, Token
from app.store.tables import ItemRow, ProjectRow

RIGHT_BP = 10_000
"""Full agreement with the known answer."""
_MOST_ITEMS = 1_000


@dataclass(frozen=True, slots=True)
class Paper:
    """What would be handed in now: items marked done, begun but not marked, without any answer, and with an error
    that makes the station count them as wrong."""

    project: Project
    done: int
    begun: int
    empty: int
    faulty: int

    @property
    def items(self) -> int:
        return self.done + self.begun + self.empty


def keep_sheet(
    session: Session,
    station_id: str,
    remote: str,
    manifest: Manifest,
    manifest_bytes: bytes,
    manifest_hash: str,
    tokens: Sequence[Token],
    sheet: ExamSheet,
) -> Changes:
    """Make the attempt's items ready to be answered; an attempt that is here already stays as it is."""
    attempt = sheet.attempt[2:]
    if any(one.exam is not None and one.exam.attempt == attempt for one in projects.exams(session, station_id)):
        return Changes()
    exam = Exam(attempt, sheet.pass_mark_bp, sheet.attempts_left)
    project = receiving.project_from(
        manifest,
        tokens,
        station_id=station_id,
        remote=remote,
        manifest_hash=manifest_hash,
        role=Role.ANNOTATOR,
        exam=exam,
    )
    changes = projects.create_project(session, project, manifest_bytes)
    made = receiving.items_from(sheet.items, project.id)
    return changes | items.add(session, project.id, made) if made else changes


def newest(session: Session, station_id: str, remote: str) -> Project | None:
    """The last attempt at the exam of a station's project (hex id) that is kept here."""
    return next((one for one in projects.exams(session, station_id) if one.remote == remote), None)


def assets(session: Session, project_id: str) -> list[tuple[str, int]]:
    """(SHA-256, size) of every file of an exam, in the order of the items; without those that were wiped after it."""
    mine = (ItemRow.project_id == project_id, ItemRow.file_state != FileState.WIPED.value)
    query = select(ItemRow.asset, ItemRow.size).where(*mine).order_by(ItemRow.position)
    return [(asset, size) for asset, size in session.execute(query).unique()]


def next_item(session: Session, project_id: str) -> str:
    """Id of the first item that is not marked done; empty when all are."""
    query = (
        select(ItemRow.id)
        .where(ItemRow.project_id == project_id, ItemRow.state.in_((ItemState.NEW.value, ItemState.DRAFT.value)))
        .order_by(ItemRow.position)
    )
    return session.scalars(query.limit(1)).first() or ""


def paper(door: Door, project_id: str) -> Paper:
    """How far the answers are."""
    project, counts = door.read(projects.get_project, project_id), dict.fromkeys(("done", "begun", "empty"), 0)
    faulty = 0
    for item, annotation in _answered(door, project_id):
        if annotation is None:
            counts["empty"] += 1
            continue
        counts["done" if item.state is ItemState.DONE else "begun"] += 1
        found = checking.problems(project, item, annotation)
        faulty += any(problem.severity is Severity.ERROR for problem in found)
    return Paper(project, faulty=faulty, **counts)


def answers(door: Door, project_id: str) -> ExamAnswers:
    """What is handed in: every answer there is, as the same bytes that a submission would hold. InputError when the
    exam was handed in before or there is nothing to hand in."""
    project = door.read(projects.get_project, project_id)
    if project.exam is None or project.exam.state != "open":
        raise InputError("This exam was handed in before.", "What was graded stays as it is.")
    given = tuple(
        ExamAnswer(item="0x" + item.remote, payload=canonical(submitting.work_of(project, item, annotation)).decode())
        for item, annotation in _answered(door, project_id)
        if annotation is not None
    )
    if not given:
        raise InputError("Nothing was answered yet.", "Answer at least one item, then hand in.")
    return ExamAnswers(attempt="0x" + project.exam.attempt, answers=given)


def keep_result(session: Session, project_id: str, result: ExamResult) -> Changes:
    """Remember how it ended; the items cannot be changed any more. Keeping it again changes nothing."""
    row = session.get_one(ProjectRow, project_id)
    exam = projects.get_project(session, project_id).exam
    assert exam is not None
    passed = result.state == "passed"
    marks = tuple((mark.item[2:], mark.score_bp) for mark in result.marks)
    ended = replace(
        exam,
        state="passed" if passed else "failed",
        score_bp=result.score_bp,
        attempts_left=result.attempts_left,
        marks=marks,
    )
    document: dict[str, Any] = {**row.document, "exam": projects.exam_document(ended)}
    row.document = document
    scores = dict(marks)
    for item in session.scalars(select(ItemRow).where(ItemRow.project_id == project_id)):
        right = scores.get(item.remote, RIGHT_BP if passed else 0) >= RIGHT_BP
        item.state = (ItemState.ACCEPTED if right else ItemState.REJECTED).value
    session.flush()
    return Changes(projects=frozenset({project_id}), items=frozenset({"*"}))


def _answered(door: Door, project_id: str) -> list[tuple[Item, Annotation | None]]:
    found = door.read(items.page, project_id, items.ALL, 0, _MOST_ITEMS)
    drafts = door.read(labeling.annotations_of, [item.id for item in found], door.person)
    return [(item, _real(drafts.get(item.id))) for item in found]


def _real(annotation: Annotation | None) -> Annotation | None:
    """An item that was only looked at has no answer."""
    return None if annotation is None or annotation.is_empty else annotation
