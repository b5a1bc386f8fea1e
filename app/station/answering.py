"""Turns a Call into an endpoint: limits, sign-in, roles, form, and one kind of answer for each kind of failure."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Mapping, MutableMapping
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse

from app.errors import AppError, StoreError
from app.protocol.canonical import sha256
from app.protocol.hexadecimal import to_hex
from app.protocol.problem import MEDIA_TYPE, Problem, ProblemType, problem
from app.protocol.version import HEADER, SUPPORTED_HTTP
from app.station.accept import Offer, examine, keep
from app.station.application import Endpoint
from app.station.auth import Caller, find_caller
from app.station.body import Bodies, open_body
from app.station.call import NOBODY, Answered, Asked, Call, FilePart, Taking
from app.station.intake import Intake
from app.station.journal import ACCESS, name_request
from app.station.metrics import Metrics
from app.station.rate import Rate, bucket_of
from app.station.refusal import Refusal, problem_of
from app.station.station import Station
from app.station.trouble import Troubled

access = logging.getLogger(ACCESS)
fault = logging.getLogger("caravan.station")
_REMEMBER_S = 2.0
_MOST_REMEMBERED = 2000
# Reading so many bytes takes about a millisecond: less than it takes to hand them to another thread and back.
_AT_ONCE_BYTES = 32 * 1024
_GROUPED_RECORDS = 20
_BURST_S = 20


class Raw(Response):
    """A finished answer with its headers in one step."""

    def __init__(self, body: bytes, status: int, headers: Mapping[str, str], media_type: str) -> None:
        self.status_code, self.body, self.background = status, body, None
        self.raw_headers = [
            (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()
        ]
        self.raw_headers += (
            (b"content-type", media_type.encode("latin-1")), (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
        )  # fmt: skip
        if status >= 200 and status not in (204, 304):
            self.raw_headers.append((b"content-length", str(len(body)).encode()))


class Callers:
    """The callers seen in the last two seconds, so that a burst of requests asks the database once. Event loop only."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._seen: OrderedDict[bytes, tuple[float, Caller]] = OrderedDict()

    async def find(self, request: Request) -> Caller:
        """Refusal (sign-in) without a good token."""
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token:
            raise Refusal(ProblemType.SIGN_IN, "Sign in first.")
        name, now = sha256(token.encode()), time.monotonic()
        known = self._seen.get(name)
        if known is not None and now - known[0] < _REMEMBER_S:
            return known[1]
        caller = await run_in_threadpool(self._station.read, find_caller, token, self._station.clock())
        self._seen[name] = (now, caller)
        while len(self._seen) > _MOST_REMEMBERED:
            self._seen.popitem(last=False)
        return caller

    def forget(self, caller: Caller) -> None:
        self._seen.pop(caller.token_hash, None)


class Desk:
    """What all endpoints of a served station share. Event loop only.

    All of it may differ from one worker to the next: who was seen is asked again after two seconds, what may be held in
    memory is each process's own, and each of `workers` processes allows its share of the rates.
    """

    def __init__(self, station: Station, intake: Intake, metrics: Metrics, workers: int = 1) -> None:
        self.station, self.intake, self.metrics = station, intake, metrics
        told = station.configuration
        self.callers, self.bodies = Callers(station), Bodies(told.max_body_bytes)
        self.accounts, self.addresses = (
            Rate(a_second / workers, a_second * _BURST_S / workers)
            for a_second in (told.account_requests_s, told.address_requests_s)
        )

    async def admit(self, request: Request, roles: frozenset[str] | None) -> Caller:
        """Who is asking, as far as the call wants to know. Refusal: over the limit, not signed in, not allowed.

        Who is not signed in counts by address; who is, by account, wherever they are.
        """
        if roles is None:
            self.addresses.take(address_of(request))
            return NOBODY
        try:
            caller = await self.callers.find(request)
        except Refusal:
            # Guessing tokens is asking without being signed in.
            self.addresses.take(address_of(request))
            raise
        self.accounts.take(caller.worker)
        if not caller.roles & roles:
            raise Refusal(ProblemType.FORBIDDEN, "Your account may not do this.", "Ask the station's manager.")
        return caller


def address_of(request: Request) -> str:
    return bucket_of(request.client.host) if request.client is not None else ""


def endpoint(desk: Desk, call: Call) -> Endpoint:
    """The endpoint of a call; it never raises and never lets a traceback out."""
    station, name = desk.station, f"{call.method} {call.path}"

    async def work(request: Request, caller: Caller) -> Response:
        sent = await desk.bodies.read(request, call)
        try:
            if isinstance(call.handler, Taking):
                return _respond(await _take(desk, caller, call, call.handler, request, sent))
            return _respond(await run_in_threadpool(_handle, desk, caller, call, request, sent))
        finally:
            desk.bodies.done(len(sent))

    async def answer(request: Request) -> Response:
        began, caller = time.perf_counter(), NOBODY
        request_name = name_request(request.headers.get("x-request-id"))
        try:
            _check_version(request)
            caller = await desk.admit(request, call.roles)
            response = await work(request, caller)
            if call.path == "/v1/sign-out":
                desk.callers.forget(caller)
        except Troubled as trouble:
            response = refuse(trouble.problem)
        except AppError as error:
            if isinstance(error, StoreError):
                fault.error("%s: %s %s", name, error.title, error.message)
            response = refuse(problem_of(error, station=to_hex(station.id)), error)
        except ClientDisconnect:
            response = Raw(b"", 499, {}, "text/plain")
        except Exception:  # noqa: BLE001  the one place where a fault of the station's own is answered
            fault.exception("%s", name)
            response = refuse(problem(ProblemType.INTERNAL, "The station made a mistake.", station=to_hex(station.id)))
        response.raw_headers.append((b"x-request-id", request_name.encode()))
        seconds = time.perf_counter() - began
        desk.metrics.note(name, response.status_code, seconds)
        _note(name, response.status_code, caller, seconds)
        return response

    return answer


def _asked(desk: Desk, caller: Caller, call: Call, request: Request, sent: bytes) -> Asked:
    body = open_body(call, request, sent, desk.bodies.limit(call))
    return Asked(desk.station, caller, request.path_params, request.query_params, request.headers, body)


def _handle(desk: Desk, caller: Caller, call: Call, request: Request, sent: bytes) -> Answered:
    assert not isinstance(call.handler, Taking)
    return call.handler(_asked(desk, caller, call, request, sent))


async def _take(desk: Desk, caller: Caller, call: Call, taking: Taking, request: Request, sent: bytes) -> Answered:
    """Small requests share a transaction with what else comes in; a large one has its own, and its own thread."""
    if len(sent) <= _AT_ONCE_BYTES:
        asked = _asked(desk, caller, call, request, sent)
        records = taking.records(asked)
        if len(records) <= _GROUPED_RECORDS:
            return taking.answer(asked, await desk.intake.offer(caller, records))

    def work() -> Answered:
        with desk.intake.large:
            asked = _asked(desk, caller, call, request, sent)
            cases = examine(desk.station, [Offer(caller, taking.records(asked))])
        # Outside: while the disk is forced for one request, the next is examined.
        (outcomes,) = keep(desk.station, cases)
        desk.intake.count(outcomes)
        return taking.answer(asked, outcomes)

    return await run_in_threadpool(work)


def refuse(found: Problem, error: AppError | None = None) -> Response:
    """problem+json with the headers its status asks for."""
    headers = {}
    if found.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if found.status in (429, 503):
        after = error.retry_after_s if isinstance(error, Refusal) else None
        headers["Retry-After"] = str(after or 5)
    return Raw(msgspec.json.encode(found), found.status, headers, MEDIA_TYPE)


def _check_version(request: Request) -> None:
    spoken = request.headers.get(HEADER)
    if spoken is not None and not (spoken.isdecimal() and int(spoken[:6]) in SUPPORTED_HTTP):
        raise Refusal(ProblemType.UPDATE, "This station speaks another version.", "Update Caravan.")


def _respond(answered: Answered) -> Response:
    body, headers = answered.body, answered.headers
    if isinstance(body, FilePart):
        return StreamingResponse(body.pieces, answered.status, _file_headers(headers, body), answered.media_type)
    if body is None:
        content = b"{}"
    else:
        content = body if isinstance(body, bytes) else msgspec.json.encode(body)
    if "Cache-Control" not in headers:
        headers = {**headers, "Cache-Control": "no-store"}
    return Raw(content, answered.status, headers, answered.media_type)


def _file_headers(headers: Mapping[str, str], part: FilePart) -> MutableMapping[str, str]:
    hardened = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
    return {**headers, **hardened, "Content-Length": str(part.size)}


def _note(name: str, status: int, caller: Caller, seconds: float) -> None:
    """One line: no token, no content, no id of a record."""
    level = logging.WARNING if status >= 500 else logging.INFO
    if access.isEnabledFor(level):
        fields: dict[str, Any] = {
            "call": name, "status": status, "ms": round(seconds * 1000, 1), "worker": caller.worker[:10],
        }  # fmt: skip
        access.log(level, "%s %d", name, status, extra={"fields": fields})
