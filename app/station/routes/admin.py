"""What a manager does from afar: people, projects and an overview. An auditor may look."""

from __future__ import annotations

import re

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.protocol.administration import InviteRequest, ProjectMade, ProjectRequest, StateRequest, WithdrawRequest
from app.protocol.hexadecimal import ZERO_HASH, Hash, from_hex, to_hex
from app.protocol.messages import Answer, Invitation
from app.protocol.problem import ProblemType
from app.station.call import MANAGERS, OVERSEERS, Answered, Asked, Call
from app.station.decide import withdraw_by_hand
from app.station.invitation import make_invitation
from app.station.project import ProjectPlan, create_project, projects, set_state
from app.station.refusal import Refusal
from app.station.release import withdraw
from app.station.tables import AccountRow, ItemRow, LeaseRow, SubmissionRow

SOURCES = "sources"
"""The only folder of the station from which a project can be made through the network."""
_NAME = re.compile(r"[^/\\\x00]{1,200}")


class ProjectProgress(Answer, frozen=True, kw_only=True):
    project: Hash
    title: str
    state: str
    items: int
    places_taken: int
    open_leases: int
    submissions: dict[str, int]


class ProgressAnswer(Answer, frozen=True, kw_only=True):
    people: int
    projects: tuple[ProjectProgress, ...]


def _invite(asked: Asked) -> Answered:
    request: InviteRequest = asked.body
    made = make_invitation(
        asked.station, request.role, name=request.name, person=request.person, uses=request.uses, days=request.days,
        project=None if request.project == ZERO_HASH else from_hex(request.project), invited_by=asked.caller.worker,
    )  # fmt: skip
    return Answered(made, 201)


def _create(asked: Asked) -> Answered:
    request: ProjectRequest = asked.body
    root = (asked.station.folder / SOURCES).resolve()
    if not _NAME.fullmatch(request.source) or request.source in (".", ".."):
        raise Refusal(ProblemType.INPUT, "A source is named by its name alone.", f"It lies in the folder {SOURCES}.")
    source = (root / request.source).resolve()
    if not source.is_relative_to(root) or not source.exists():
        raise Refusal(ProblemType.NOT_FOUND, "There is no such source.", f"Put it in the station's folder {SOURCES}.")
    budget = {token: int(amount) for token, amount in request.budget.items() if amount.isdecimal()}
    made = create_project(asked.station, ProjectPlan(source, request.fields, budget=budget))
    return Answered(ProjectMade(project=to_hex(made)), 201)


def _state(asked: Asked) -> Answered:
    asked.station.write(set_state, from_hex(asked.path["project"]), asked.body.state)
    return Answered()


def progress(session: Session) -> ProgressAnswer:
    """How far every project is."""
    found = []
    for row in projects(session):
        items, taken = session.execute(
            select(func.count(), func.coalesce(func.sum(ItemRow.taken), 0)).where(
                ItemRow.project == row.id, ItemRow.kind == "item"
            )
        ).one()
        leases = session.scalar(
            select(func.count()).where(LeaseRow.project == row.id, LeaseRow.state.in_(("active", "late")))
        )
        states = session.execute(
            select(SubmissionRow.state, func.count())
            .where(SubmissionRow.project == row.id)
            .group_by(SubmissionRow.state)
        )
        found.append(
            ProjectProgress(
                project=to_hex(row.id), title=row.title, state=row.state, items=items, places_taken=int(taken),
                open_leases=leases or 0, submissions=dict(states.tuples().all()),
            )
        )  # fmt: skip
    people = session.scalar(select(func.count()).select_from(AccountRow))
    return ProgressAnswer(people=people or 0, projects=tuple(found))


def _progress(asked: Asked) -> Answered:
    return Answered(asked.station.read(progress))


def _withdraw_gold(asked: Asked) -> Answered:
    asked.station.write(withdraw_by_hand, asked.station, from_hex(asked.path["item"]), asked.body.why)
    return Answered()


def _withdraw_lease(asked: Asked) -> Answered:
    asked.station.write(withdraw, asked.station, from_hex(asked.path["lease"]), asked.body.why)
    return Answered()


CALLS = (
    Call("GET", "/v1/admin/progress", OVERSEERS, _progress, ProgressAnswer, summary="How far every project is"),
    Call("POST", "/v1/admin/invitations", MANAGERS, _invite, Invitation, InviteRequest, summary="Invites a person"),
    Call(
        "POST", "/v1/admin/projects", MANAGERS, _create, ProjectMade, ProjectRequest, 4 * 1024 * 1024,
        summary="Makes a project of a source that lies at the station",
    ),
    Call(
        "POST", "/v1/admin/projects/{project}/state", MANAGERS, _state, body=StateRequest,
        summary="Pauses, opens, closes or settles a project",
    ),
    Call(
        "POST", "/v1/admin/control-items/{item}/withdraw", MANAGERS, _withdraw_gold, body=WithdrawRequest,
        summary="Takes a control item out of use; work it judged goes to reviewers",
    ),
    Call(
        "POST", "/v1/admin/assignments/{lease}/withdraw", MANAGERS, _withdraw_lease, body=WithdrawRequest,
        summary="Takes leased work back; its open items go to others",
    ),
)  # fmt: skip
