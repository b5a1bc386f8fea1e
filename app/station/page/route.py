"""The addresses of the pages; each answers within the limits of who is not signed in."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from app.errors import AppError
from app.station.answering import Desk, address_of
from app.station.application import Application, Endpoint
from app.station.journal import name_request
from app.station.page.frame import page, style
from app.station.page.home import check_form, home, not_found, shown_projects
from app.station.page.markup import element
from app.station.page.record import find, record_page
from app.station.refusal import Refusal

_log = logging.getLogger("caravan.station.page")
_FRESH_S = 5.0
_LONGEST = 100


def add_pages(app: Application, desk: Desk) -> None:
    station = desk.station
    kept: tuple[float, Response] | None = None

    def name() -> str:
        return station.authority.network.name

    async def front(_: Request) -> Response:
        nonlocal kept
        if kept is None or time.monotonic() - kept[0] > _FRESH_S:
            projects, head = await run_in_threadpool(station.read, shown_projects, station)
            kept = time.monotonic(), page(name(), "", *home(station, projects, head))
        return kept[1]

    async def check(request: Request) -> Response:
        asked = request.query_params.get("id", "").strip()
        if not asked:
            return page(name(), "Check a record", element("h2", "Check a record"), check_form(""))
        found = None if len(asked) > _LONGEST else await run_in_threadpool(station.read, find, station, asked)
        if found is None:
            what = "This station has no record of this id or number."
            return page(name(), "Nothing found", *not_found(what), status=404)
        return page(name(), "Check a record", *record_page(found, asked))

    async def looks(_: Request) -> Response:
        return style()

    app.add("GET", "/", _guarded(desk, name, front))
    app.add("GET", "/check", _guarded(desk, name, check))
    app.add("GET", "/style.css", looks)


def _guarded(desk: Desk, name: Callable[[], str], show: Callable[[Request], Awaitable[Response]]) -> Endpoint:
    async def answer(request: Request) -> Response:
        began = time.perf_counter()
        name_request(request.headers.get("x-request-id"))
        try:
            desk.addresses.take(address_of(request))
            response = await show(request)
        except Refusal as refusal:
            response = page(
                name(), refusal.title, element("h2", refusal.title), element("p", refusal.message), status=429
            )
            response.headers["Retry-After"] = str(refusal.retry_after_s or 5)
        except AppError as error:
            response = page(
                name(), error.title, element("h2", error.title), element("p", "Try again soon."), status=503
            )
        except Exception:  # noqa: BLE001  as for calls: a fault of the station's own is answered, not shown
            _log.exception("a page")
            response = page(name(), "Mistake", element("h2", "The station made a mistake."), status=500)
        desk.metrics.note(f"GET {request.url.path}" if response.status_code < 400 else "GET page",
                          response.status_code, time.perf_counter() - began)  # fmt: skip
        return response

    return answer
