"""The addresses of the pages; each answers within the limits of who is not signed in."""

from __future__ import annotations

import time
from collections import OrderedDict

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from app.protocol.hexadecimal import to_hex
from app.station.answering import Desk, address_of
from app.station.application import Application
from app.station.page import check, export
from app.station.page.frame import Frame, icon, script, style
from app.station.page.guard import Guard
from app.station.page.home import home, listed_projects
from app.station.page.inspector import Inspector
from app.station.page.kept import KeptExports
from app.station.page.route_overview import add_overview
from app.station.page.upload import Receiver
from app.station.rate import Rate

_FRESH_S = 5.0
_MOST_FRESH = 30
_UPLOADS_S, _UPLOADS_AT_ONCE = 1 / 20, 6
"""Exports that one address may have checked: three a minute, six at once."""


def add_pages(app: Application, desk: Desk) -> None:
    """The first page, checking records and exports, and the overview."""
    station, guard, receiver, inspector = desk.station, Guard(desk), Receiver(), Inspector()
    kept, uploads = KeptExports(station.folder, inspector), Rate(_UPLOADS_S, _UPLOADS_AT_ONCE)
    fresh: OrderedDict[tuple[str, int], tuple[float, Response]] = OrderedDict()

    async def front(request: Request, frame: Frame) -> Response:
        page = page_number(request)
        found = fresh.get((frame.tongue.code, page))
        if found is not None and time.monotonic() - found[0] < _FRESH_S:
            return found[1]
        listed = await run_in_threadpool(station.read, listed_projects, station, page)
        made = frame.page("", *home(frame.tongue, station, listed))
        fresh[frame.tongue.code, page] = time.monotonic(), made
        while len(fresh) > _MOST_FRESH:
            fresh.popitem(last=False)
        return made

    async def checked(request: Request, frame: Frame) -> Response:
        return await check.check(station, frame, request)

    async def pasted(request: Request, frame: Frame) -> Response:
        return await check.paste(station, frame, request, receiver)

    async def dropping(_: Request, frame: Frame) -> Response:
        return export.form_page(frame)

    async def dropped(request: Request, frame: Frame) -> Response:
        uploads.take(address_of(request))
        return await export.receive(frame, request, receiver, kept)

    async def verified(request: Request, frame: Frame) -> Response:
        return await export.result(frame, request, inspector, kept, to_hex(station.id))

    async def looks(_: Request) -> Response:
        return style()

    async def pictured(_: Request) -> Response:
        return icon()

    async def behaves(_: Request) -> Response:
        return script()

    app.add("GET", "/", guard.page("GET /", front, place="/"))
    app.add("GET", "/check", guard.page("GET /check", checked, place="/check"))
    app.add("POST", "/check", guard.page("POST /check", pasted, place="/check"))
    app.add("GET", "/export", guard.page("GET /export", dropping, place="/export", scripted=True))
    app.add("POST", "/export", guard.page("POST /export", dropped, place="/export", scripted=True))
    app.add("GET", "/export/{name}", guard.page("GET /export/{name}", verified, place="/export", scripted=True))
    app.add("GET", "/style.css", looks)
    app.add("GET", "/icon.svg", pictured)
    app.add("GET", "/drop.js", behaves)
    add_overview(app, desk, guard, receiver)


def page_number(request: Request) -> int:
    """1 where none is asked for."""
    text = request.query_params.get("page", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
