"""The overview of a station for managers and auditors, and publishing what everybody has earned."""

from __future__ import annotations

from app.errors import BlockedError
from app.protocol.administration import BrowserLink, DistributeAnswer, DistributeRequest, Overview
from app.protocol.problem import ProblemType
from app.station import browser, distribute
from app.station.call import MANAGERS, OVERSEERS, Answered, Asked, Call
from app.station.overview import overview
from app.station.queue import alone
from app.station.refusal import Refusal


def _overview(asked: Asked) -> Answered:
    return Answered(asked.station.read(overview, asked.station))


def _distribute(asked: Asked) -> Answered:
    station, request = asked.station, asked.body
    try:
        if station.authority.network.chain is None:
            return Answered(DistributeAnswer(lines=distribute.settle_payroll(station, paid=request.paid)))
        with alone(station.queue, distribute.ALONE):
            number = distribute.distribute(station, fund=request.fund, confirm=request.confirm)
    except BlockedError as error:
        # A manager is told the reason: it is theirs to mend.
        raise Refusal(ProblemType.INPUT, error.title, error.message) from error
    return Answered(DistributeAnswer(number=number or 0), 201 if number else 200)


def _browser(asked: Asked) -> Answered:
    station = asked.station
    code, expires_ms = station.write(browser.make_link, asked.caller, station.clock())
    return Answered(BrowserLink(code=code, expires_ms=expires_ms), 201)


CALLS = (
    Call("GET", "/v1/admin/overview", OVERSEERS, _overview, Overview, summary="Progress, quality, rewards and claims"),
    Call("POST", "/v1/admin/browser", OVERSEERS, _browser, BrowserLink, summary="A link that opens the overview once"),
    Call(
        "POST", "/v1/admin/distributions", MANAGERS, _distribute, DistributeAnswer, DistributeRequest,
        summary="Publishes what everybody has earned, or settles it for payroll",
    ),
)  # fmt: skip
