"""What stands around every page: its limits, the reader's language, and a page for every kind of failure."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from app.errors import AppError
from app.protocol.problem import STATUS, ProblemType
from app.station.answering import Desk, address_of
from app.station.application import Endpoint
from app.station.journal import name_request
from app.station.page.frame import Frame
from app.station.page.markup import element
from app.station.page.tongue import tongue_of
from app.station.refusal import Refusal

_log = logging.getLogger("caravan.station.page")
Show = Callable[[Request, Frame], Awaitable[Response]]
_UNPROCESSABLE = 422


class Guard:
    """One per application."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def frame(self, request: Request, place: str = "", *, scripted: bool = False) -> Frame:
        tongue = tongue_of(request.headers.get("accept-language", ""))
        return Frame(self._desk.station.authority.network.name, tongue, place, scripted)

    def page(self, name: str, show: Show, *, place: str = "", scripted: bool = False) -> Endpoint:
        """The endpoint of a page: it never raises and never lets a traceback out. `name` is what figures know it by."""
        desk = self._desk

        async def answer(request: Request) -> Response:
            began = time.perf_counter()
            name_request(request.headers.get("x-request-id"))
            frame = self.frame(request, place, scripted=scripted)
            try:
                desk.addresses.take(address_of(request))
                response = await show(request, frame)
            except Refusal as refusal:
                response = _refused(frame, refusal)
            except AppError as error:
                response = failed(frame, error.title, frame.tongue("Try again soon."), 503)
            except ClientDisconnect:
                response = Response(status_code=499)
            except Exception:  # noqa: BLE001  as for calls: a fault of the station's own is answered, not shown
                _log.exception("a page")
                response = failed(frame, "The station made a mistake.", frame.tongue("Try again soon."), 500)
            desk.metrics.note(name, response.status_code, time.perf_counter() - began)
            return response

        return answer


def failed(frame: Frame, title: str, detail: str, status: int) -> Response:
    """A page that says what is wrong; a sentence that has no translation stays English."""
    say = frame.tongue
    said = f"{say(title)} {detail}"
    return frame.page(say("This did not work"), element("p", said, class_="said", data_why=True), status=status)


def _refused(frame: Frame, refusal: Refusal) -> Response:
    say, status = frame.tongue, STATUS.get(refusal.kind, _UNPROCESSABLE)
    after = refusal.retry_after_s or 5
    detail = say("Come again in {n} s.", n=after) if refusal.kind is ProblemType.RATE else say(refusal.message)
    response = failed(frame, refusal.title, detail, status)
    if status in (429, 503):
        response.headers["Retry-After"] = str(after)
    return response
