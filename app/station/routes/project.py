"""Projects: cards, manifests, exams and joining."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.protocol.hexadecimal import from_hex
from app.protocol.messages import (
    ExamAnswers,
    ExamResult,
    ExamSheet,
    JoinAnswer,
    JoinRequest,
    ProjectsAnswer,
)
from app.protocol.problem import ProblemType
from app.station import card, exam
from app.station.call import SIGNED_IN, WORKERS, Answered, Asked, Call
from app.station.refusal import Refusal
from app.station.tables import ManifestRow, ProjectRow

_EXAM_LIMIT = 16 * 1024 * 1024


def _projects(asked: Asked) -> Answered:
    return Answered(ProjectsAnswer(projects=asked.station.read(card.cards, asked.station, asked.caller)))


def _manifest(asked: Asked) -> Answered:
    """The version in force, or the one named by `?hash=`."""
    project = from_hex(asked.path["project"])
    named = asked.query.get("hash", "")

    def find(session: Session) -> ManifestRow | None:
        row = session.get(ProjectRow, project)
        if row is None or row.state == "draft":
            return None
        found = session.get(ManifestRow, from_hex(named) if named else row.manifest_hash)
        return found if found is not None and found.project == project else None

    found = asked.station.read(find)
    if found is None:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such project version.")
    etag = f'"{found.hash.hex()}"'
    if asked.headers.get("if-none-match") == etag:
        return Answered(b"", 304, {"ETag": etag})
    return Answered(found.data, headers={"ETag": etag})


def _exam(asked: Asked) -> Answered:
    project = from_hex(asked.path["project"])
    return Answered(asked.station.write(exam.open_attempt, asked.station, asked.caller, project))


def _exam_answers(asked: Asked) -> Answered:
    project = from_hex(asked.path["project"])
    return Answered(asked.station.write(exam.answer, asked.station, asked.caller, project, asked.body))


def _join(asked: Asked) -> Answered:
    asked.station.write(card.join, asked.station, asked.caller, from_hex(asked.path["project"]), asked.body.role)
    return Answered(JoinAnswer(role=asked.body.role))


CALLS = (
    Call("GET", "/v1/projects", SIGNED_IN, _projects, ProjectsAnswer, summary="Cards of the caller's projects"),
    Call(
        "GET", "/v1/projects/{project}/manifest", SIGNED_IN, _manifest, query={"hash": "SHA-256 of the version wanted"},
        summary="Exact canonical bytes of a project version",
    ),
    Call("POST", "/v1/projects/{project}/exam", WORKERS, _exam, ExamSheet, summary="The exam's items"),
    Call(
        "POST", "/v1/projects/{project}/exam/answers", WORKERS, _exam_answers, ExamResult, ExamAnswers,
        limit=_EXAM_LIMIT, summary="Grades an attempt",
    ),
    Call("POST", "/v1/projects/{project}/join", WORKERS, _join, JoinAnswer, JoinRequest, summary="Joins in a role"),
)  # fmt: skip
