"""Turns a Call into an endpoint: limits, sign-in, roles, form, and one kind of answer for each kind of failure."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import msgspec
import zstandard
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse

from app.errors import AppError, StoreError
from app.protocol.canonical import sha256
from app.protocol.connection import check_content_digest
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import decode
from app.protocol.problem import MEDIA_TYPE, Problem, ProblemType, problem
from app.protocol.version import HEADER, SUPPORTED_HTTP
from app.station.accept import accept
from app.station.auth import Caller, find_caller
from app.station.call import NOBODY, SMALL, Answered, Asked, Call, FilePart, Taking
from app.station.intake import Intake
from app.station.refusal import Refusal, problem_of
from app.station.station import Station
from app.station.trouble import Troubled

access = logging.getLogger("caravan.station.access")
fault = logging.getLogger("caravan.station")
_HARDENED = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
_BODY_SECONDS = 60.0
_CHUNK = 256 * 1024
_REMEMBER_S = 2.0
_MOST_REMEMBERED = 2000
_MAX_WINDOW = 2**27
# Reading so many bytes takes about a millisecond: less than it takes to hand them to another thread and back.
_AT_ONCE_BYTES = 32 * 1024
_GROUPED_RECORDS = 20


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


def endpoint(
    station: Station, callers: Callers, intake: Intake, call: Call
) -> Callable[[Request], Awaitable[Response]]:
    """The ASGI endpoint of a call; it never raises and never lets a traceback out."""

    async def answer(request: Request) -> Response:
        began, caller = time.perf_counter(), NOBODY
        try:
            _check_version(request)
            if call.roles is not None:
                caller = await callers.find(request)
                if not caller.roles & call.roles:
                    raise Refusal(ProblemType.FORBIDDEN, "Your account may not do this.", "Ask the station's manager.")
            body = await _read(request, call)
            if isinstance(call.handler, Taking):
                answered = await _take(station, intake, caller, call, call.handler, request, body)
            else:
                answered = await run_in_threadpool(_handle, station, caller, call, call.handler, request, body)
            response = _respond(answered)
            if call.path == "/v1/sign-out":
                callers.forget(caller)
        except Troubled as trouble:
            response = refuse(trouble.problem)
        except AppError as error:
            if isinstance(error, StoreError):
                fault.error("%s %s: %s %s", call.method, call.path, error.title, error.message)
            response = refuse(problem_of(error, station=to_hex(station.id)), error)
        except ClientDisconnect:
            response = Response(status_code=499)
        except Exception:  # noqa: BLE001  the one place where a fault of the station's own is answered
            fault.exception("%s %s", call.method, call.path)
            response = refuse(problem(ProblemType.INTERNAL, "The station made a mistake.", station=to_hex(station.id)))
        response.headers.update(_HARDENED)
        _note(call, response, caller, began)
        return response

    return answer


def _handle(
    station: Station, caller: Caller, call: Call, handler: Callable[[Asked], Answered], request: Request, sent: bytes
) -> Answered:
    return handler(_asked(station, caller, call, request, sent))


async def _take(
    station: Station, intake: Intake, caller: Caller, call: Call, taking: Taking, request: Request, sent: bytes
) -> Answered:
    """Small requests share a transaction with what else comes in; a large one has its own, and its own thread."""
    if len(sent) <= _AT_ONCE_BYTES:
        asked = _asked(station, caller, call, request, sent)
        records = taking.records(asked)
        if len(records) <= _GROUPED_RECORDS:
            return taking.answer(asked, await intake.offer(caller, records))

    def work() -> Answered:
        asked = _asked(station, caller, call, request, sent)
        return taking.answer(asked, accept(station, caller, taking.records(asked)))

    return await run_in_threadpool(work)


def refuse(found: Problem, error: AppError | None = None) -> Response:
    """problem+json with the headers its status asks for."""
    headers = {}
    if found.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if found.status in (429, 503):
        after = error.retry_after_s if isinstance(error, Refusal) else None
        headers["Retry-After"] = str(after or 5)
    return Response(msgspec.json.encode(found), found.status, headers, MEDIA_TYPE)


def _check_version(request: Request) -> None:
    spoken = request.headers.get(HEADER)
    if spoken is not None and not (spoken.isdecimal() and int(spoken[:6]) in SUPPORTED_HTTP):
        raise Refusal(ProblemType.UPDATE, "This station speaks another version.", "Update Caravan.")


async def _read(request: Request, call: Call) -> bytes:
    """The body as sent, within the call's limit and a minute; nothing for a call without a body."""
    limit = call.limit if call.body is not None else SMALL
    named = request.headers.get("content-length", "0")
    if named.isdecimal() and int(named[:18]) > limit:
        raise _too_large(limit)
    parts, size = [], 0
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for chunk in request.stream():
                size += len(chunk)
                if size > limit:
                    raise _too_large(limit)
                parts.append(chunk)
    except TimeoutError:
        raise Refusal(ProblemType.BUSY, "The request came too slowly.") from None
    return b"".join(parts)


def _too_large(limit: int) -> Refusal:
    return Refusal(ProblemType.TOO_LARGE, "The request is too large.", f"At most {limit:,} bytes.")


def _asked(station: Station, caller: Caller, call: Call, request: Request, sent: bytes) -> Asked:
    body: Any = None
    if call.body is not None:
        header = request.headers.get("content-digest")
        if (call.digest or header is not None) and not check_content_digest(header, sent):
            raise Refusal(ProblemType.DIGEST, "The request did not arrive as it was sent.", "Content-Digest differs.")
        data = _decoded(sent, request.headers.get("content-encoding", "identity"), call.limit)
        body = data if call.body is bytes else decode(data, call.body, what="request", max_bytes=call.limit)
    return Asked(station, caller, request.path_params, request.query_params, request.headers, body)


def _decoded(data: bytes, coding: str, limit: int) -> bytes:
    if coding == "identity":
        return data
    if coding != "zstd":
        raise Refusal(ProblemType.ENCODING, "Only zstd and identity are understood as content encoding.")
    try:
        reader = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW).stream_reader(data)
        plain = reader.read(limit + 1)
    except (zstandard.ZstdError, MemoryError) as error:
        raise Refusal(ProblemType.ENCODING, "The request's zstd encoding is damaged.") from error
    if len(plain) > limit:
        raise _too_large(limit)
    return bytes(plain)


def _respond(answered: Answered) -> Response:
    body, headers = answered.body, dict(answered.headers)
    if isinstance(body, FilePart):
        headers["Content-Length"] = str(body.size)
        return StreamingResponse(_pieces(body), answered.status, headers, answered.media_type)
    if body is None:
        content = b"{}"
    else:
        content = body if isinstance(body, bytes) else msgspec.json.encode(body)
    headers.setdefault("Cache-Control", "no-store")
    return Response(content, answered.status, headers, answered.media_type)


def _pieces(part: FilePart) -> Iterator[bytes]:
    with part.path.open("rb") as file:
        file.seek(part.start)
        left = part.size
        while left > 0 and (piece := file.read(min(left, _CHUNK))):
            left -= len(piece)
            yield piece


def _note(call: Call, response: Response, caller: Caller, began: float) -> None:
    """One line of JSON: no token, no content, no id of a record."""
    line = {
        "call": f"{call.method} {call.path}",
        "status": response.status_code,
        "ms": round((time.perf_counter() - began) * 1000, 1),
        "worker": caller.worker[:10],
    }
    level = logging.WARNING if response.status_code >= 500 else logging.INFO
    if access.isEnabledFor(level):
        access.log(level, json.dumps(line))
