"""Assignments: leasing work, listing what is held, giving it back."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.hexadecimal import from_hex
from app.protocol.messages import AssignmentRequest, AssignmentsAnswer
from app.station.assign import lease
from app.station.assignment import assignment, assignments
from app.station.call import WORKERS, Answered, Asked, Call
from app.station.release import resign
from app.station.tables import LeaseRow


def _lease(asked: Asked) -> Answered:
    station = asked.station
    made = station.write(lease, station, asked.caller, asked.body)

    def show(session: Session) -> AssignmentsAnswer:
        row = session.scalars(select(LeaseRow).where(LeaseRow.id == made)).one()
        return AssignmentsAnswer(assignments=(assignment(session, station, row),))

    return Answered(station.read(show), 201)


def _list(asked: Asked) -> Answered:
    return Answered(AssignmentsAnswer(assignments=asked.station.read(assignments, asked.station, asked.caller.worker)))


def _resign(asked: Asked) -> Answered:
    asked.station.write(resign, asked.station, asked.caller, from_hex(asked.path["lease"]))
    return _list(asked)


CALLS = (
    Call("POST", "/v1/assignments", WORKERS, _lease, AssignmentsAnswer, AssignmentRequest, summary="Leases work"),
    Call("GET", "/v1/assignments", WORKERS, _list, AssignmentsAnswer, summary="All assignments that are not over"),
    Call(
        "POST", "/v1/assignments/{lease}/resign", WORKERS, _resign, AssignmentsAnswer, summary="Gives open items back"
    ),
)
