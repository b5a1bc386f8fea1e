"""Versions of datasets and their income, for managers; an auditor may look."""

from __future__ import annotations

from app.errors import BlockedError
from app.protocol.administration import IncomeAnswer, IncomeRequest, VersionLine, VersionRequest, VersionsAnswer
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.problem import ProblemType
from app.station import royalty
from app.station.call import MANAGERS, OVERSEERS, Answered, Asked, Call
from app.station.refusal import Refusal


def _register(asked: Asked) -> Answered:
    # The contract is told by the background work: nobody waits for a block in a request.
    made = royalty.register_version(asked.station, from_hex(asked.body.project))
    found = asked.station.read(royalty.lines)
    return Answered(next(one for one in found if one.version == to_hex(made.id)), 201)


def _versions(asked: Asked) -> Answered:
    return Answered(VersionsAnswer(versions=tuple(asked.station.read(royalty.lines))))


def _income(asked: Asked) -> Answered:
    request: IncomeRequest = asked.body
    try:
        split = royalty.record_income(
            asked.station, from_hex(request.income), from_hex(request.version), request.token, int(request.amount)
        )
    except BlockedError as error:
        # A manager is told the reason: it is theirs to mend.
        raise Refusal(ProblemType.INPUT, error.title, error.message) from error
    answer = IncomeAnswer(
        income=Envelope.decode(split.record).to_wire(), people=split.people, paid=str(split.paid),
        carried=str(split.carried),
    )  # fmt: skip
    return Answered(answer, 201)


CALLS = (
    Call("GET", "/v1/admin/versions", OVERSEERS, _versions, VersionsAnswer, summary="Registered versions of datasets"),
    Call(
        "POST", "/v1/admin/versions", MANAGERS, _register, VersionLine, VersionRequest,
        summary="Registers a project's dataset as it is now",
    ),
    Call(
        "POST", "/v1/admin/incomes", MANAGERS, _income, IncomeAnswer, IncomeRequest,
        summary="Splits an income of a version over its contributors",
    ),
)  # fmt: skip
