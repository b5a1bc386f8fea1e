"""Making, reading and changing projects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.label import Attribute, AttributeKind, KeypointSchema, Label, LabelSchema
from app.core.project import Exam, ModalityName, Project, Reason, Role, TokenTerms
from app.core.question import Option, Question, QuestionKind
from app.errors import InputError
from app.ops.clock import now_ms
from app.store.tables import AnnotationRow, ItemRow, ProjectRow, RegionRow


def all_projects(session: Session) -> list[Project]:
    """Last opened first; exams are not among them (see `ops.examining`)."""
    rows = session.scalars(select(ProjectRow).order_by(ProjectRow.opened_ms.desc(), ProjectRow.created_ms.desc()))
    return [_project(row) for row in rows if not row.document.get("exam")]


def exams(session: Session, station_id: str) -> list[Project]:
    """Every attempt at an exam of this station that is kept here, the newest first."""
    rows = session.scalars(
        select(ProjectRow).where(ProjectRow.station_id == station_id).order_by(ProjectRow.created_ms.desc())
    )
    return [_project(row) for row in rows if row.document.get("exam")]


def get_project(session: Session, project_id: str) -> Project:
    return _project(_row(session, project_id))


def project_of_source(session: Session, source: str) -> Project | None:
    """The local project opened from this folder or file before."""
    row = session.scalars(select(ProjectRow).where(ProjectRow.source == source, ProjectRow.station_id == "")).first()
    return _project(row) if row else None


def create_project(session: Session, project: Project, manifest: bytes = b"") -> Changes:
    now = now_ms()
    session.add(
        ProjectRow(
            id=project.id,
            title=project.title,
            modality=project.modality.value,
            document=project_document(project),
            source=project.source,
            station_id=project.station_id,
            remote=project.remote,
            manifest_hash=project.manifest_hash,
            manifest=manifest,
            role=project.role.value,
            created_ms=now,
            opened_ms=now,
        )
    )
    session.flush()
    return Changes(projects=frozenset({project.id}))


def mark_opened(session: Session, project_id: str) -> Changes:
    session.execute(update(ProjectRow).where(ProjectRow.id == project_id).values(opened_ms=now_ms()))
    return Changes(projects=frozenset({project_id}))


def rename(session: Session, project_id: str, title: str) -> Changes:
    if not title.strip():
        raise InputError("A project needs a name.", "Enter one; nothing was changed.")
    _row(session, project_id).title = title.strip()
    return Changes(projects=frozenset({project_id}))


def set_schema(session: Session, project_id: str, schema: LabelSchema) -> Changes:
    """Replace the labels. Regions keep the id of their label, so renaming and reordering touch no annotation."""
    return _set(session, project_id, "labels", [_label_document(label) for label in schema.labels])


def set_questions(session: Session, project_id: str, questions: Sequence[Question]) -> Changes:
    return _set(session, project_id, "questions", [_question_document(question) for question in questions])


def set_guideline(session: Session, project_id: str, guideline: str) -> Changes:
    return _set(session, project_id, "guideline", guideline)


def label_counts(session: Session, project_id: str) -> dict[str, int]:
    """How many regions of the project carry each label."""
    query = (
        select(RegionRow.label, func.count())
        .join(AnnotationRow, AnnotationRow.id == RegionRow.annotation_id)
        .join(ItemRow, ItemRow.id == AnnotationRow.item_id)
        .where(ItemRow.project_id == project_id)
        .group_by(RegionRow.label)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _set(session: Session, project_id: str, key: str, value: Any) -> Changes:
    row = _row(session, project_id)
    if row.station_id:
        raise InputError(
            "This project belongs to a station.", "Its labels, questions and guideline are fixed by its manifest."
        )
    row.document = {**row.document, key: value}
    return Changes(projects=frozenset({project_id}))


def _row(session: Session, project_id: str) -> ProjectRow:
    row = session.get(ProjectRow, project_id)
    if row is None:
        raise InputError("This project is not in the workspace.", "It may have been removed; open another.")
    return row


def project_document(project: Project) -> dict[str, Any]:
    """The parts of a project that are lists, as a JSON object."""
    document: dict[str, Any] = {
        "labels": [_label_document(label) for label in project.schema.labels],
        "questions": [_question_document(question) for question in project.questions],
        "guideline": project.guideline,
        "summary": project.summary,
        "reasons": [[reason.code, reason.text, reason.anchor] for reason in project.reasons],
        "terms": [
            [
                role.value,
                t.token,
                t.symbol,
                t.decimals,
                str(t.base),
                t.share_bp,
                t.bonus_bp,
                t.bonus_threshold_bp,
                t.payer,
            ]
            for role, t in project.terms
        ],
    }
    if project.exam is not None:
        document["exam"] = exam_document(project.exam)
    return document


def exam_document(exam: Exam) -> dict[str, Any]:
    return {
        "attempt": exam.attempt,
        "pass_mark_bp": exam.pass_mark_bp,
        "attempts_left": exam.attempts_left,
        "state": exam.state,
        "score_bp": exam.score_bp,
        "marks": [list(mark) for mark in exam.marks],
    }


def _exam(entry: dict[str, Any] | None) -> Exam | None:
    if not entry:
        return None
    marks = tuple((item, score) for item, score in entry["marks"])
    return Exam(**{**entry, "marks": marks})


def _project(row: ProjectRow) -> Project:
    document = row.document
    return Project(
        id=row.id,
        title=row.title,
        modality=ModalityName(row.modality),
        schema=LabelSchema(tuple(_label(entry) for entry in document.get("labels", ()))),
        questions=tuple(_question(entry) for entry in document.get("questions", ())),
        guideline=document.get("guideline", ""),
        summary=document.get("summary", ""),
        source=row.source,
        station_id=row.station_id,
        remote=row.remote,
        manifest_hash=row.manifest_hash,
        role=Role(row.role),
        reasons=tuple(Reason(*entry) for entry in document.get("reasons", ())),
        terms=tuple((Role(e[0]), TokenTerms(e[1], e[2], e[3], int(e[4]), *e[5:])) for e in document.get("terms", ())),
        exam=_exam(document.get("exam")),
    )


def _label_document(label: Label) -> dict[str, Any]:
    document: dict[str, Any] = {
        "id": label.id,
        "name": label.name,
        "color": label.color,
        "key": label.key,
        "kinds": list(label.kinds),
        "parent": label.parent,
        "attributes": [[a.id, a.name, a.kind.value, list(a.options), a.required, a.default] for a in label.attributes],
    }
    if label.skeleton:
        document["skeleton"] = [list(label.skeleton.names), [list(edge) for edge in label.skeleton.edges]]
    return document


def _label(entry: dict[str, Any]) -> Label:
    attributes = tuple(Attribute(a[0], a[1], AttributeKind(a[2]), tuple(a[3]), a[4], a[5]) for a in entry["attributes"])
    names, edges = entry.get("skeleton") or ((), ())
    skeleton = KeypointSchema(tuple(names), tuple((a, b) for a, b in edges)) if names else None
    kinds = tuple(entry["kinds"])
    return Label(entry["id"], entry["name"], entry["color"], entry["key"], kinds, attributes, entry["parent"], skeleton)


def _question_document(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "text": question.text,
        "kind": question.kind.value,
        "options": [[option.id, option.text] for option in question.options],
        "required": question.required,
        "low": question.low,
        "high": question.high,
        "help": question.help,
    }


def _question(entry: dict[str, Any]) -> Question:
    options = tuple(Option(*option) for option in entry["options"])
    kind = QuestionKind(entry["kind"])
    return Question(
        entry["id"], entry["text"], kind, options, entry["required"], entry["low"], entry["high"], entry["help"]
    )
