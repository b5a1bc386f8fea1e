"""Assignments: leasing work, listing what is held, giving it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import AppError, StoreError
from app.protocol.hexadecimal import from_hex
from app.protocol.messages import AssignmentRequest, AssignmentsAnswer, LeasesAnswer, LeasesRequest
from app.station.assign import lease
from app.station.assignment import assignment, assignments
from app.station.auth import Caller
from app.station.call import WORKERS, Answered, Asked, Call
from app.station.readopt import readopt
from app.station.release import resign
from app.station.station import Station
from app.station.tables import LeaseRow

_LEASES_LIMIT = 32 * 1024 * 1024


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


def take_leases(station: Station, caller: Caller, leases: Sequence[Any]) -> tuple[str, ...]:
    """One entry for each lease offered again, in their order: empty when it counts, else why it does not."""
    problems = []
    for wire in leases:
        try:
            station.write(readopt, station, caller, wire)
            problems.append("")
        except StoreError:
            raise
        except AppError as error:
            # One that does not count does not keep the others back.
            problems.append(f"{error.title} {error.message}".strip())
    return tuple(problems)


def _offer(asked: Asked) -> Answered:
    return Answered(LeasesAnswer(problems=take_leases(asked.station, asked.caller, asked.body.leases)))


CALLS = (
    Call("POST", "/v1/assignments", WORKERS, _lease, AssignmentsAnswer, AssignmentRequest, summary="Leases work"),
    Call("GET", "/v1/assignments", WORKERS, _list, AssignmentsAnswer, summary="All assignments that are not over"),
    Call(
        "POST", "/v1/assignments/{lease}/resign", WORKERS, _resign, AssignmentsAnswer, summary="Gives open items back"
    ),
    Call(
        "POST",
        "/v1/leases",
        WORKERS,
        _offer,
        LeasesAnswer,
        LeasesRequest,
        limit=_LEASES_LIMIT,
        summary="Leases that a restored station has forgotten, proved by its own signature",
    ),
)
