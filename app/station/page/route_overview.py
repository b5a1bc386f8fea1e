"""The overview's addresses: opened by a link from the program, kept by a cookie, closed by logging out."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.protocol.administration import OPEN_PATH, PersonLine
from app.protocol.hexadecimal import to_hex
from app.protocol.problem import ProblemType
from app.station import browser
from app.station.browser import Viewer
from app.station.health import readiness
from app.station.page.frame import Frame
from app.station.page.markup import element
from app.station.page.overview import overview
from app.station.page.project import project_of, project_page
from app.station.page.standing import Standing, standing
from app.station.refusal import Refusal
from app.station.tables import AccountRow, MemberRow

if TYPE_CHECKING:
    from app.station.answering import Desk
    from app.station.application import Application
    from app.station.page.guard import Guard
    from app.station.page.upload import Receiver

PATH = "/overview"
_PEOPLE = 30
_FRESH_S = 5.0
_PROJECT = re.compile(r"[0-9a-f]{64}")


class _Overview:
    """The pages of one application. Event loop only."""

    def __init__(self, desk: Desk, receiver: Receiver) -> None:
        self._station, self._desk, self._receiver = desk.station, desk, receiver
        self._fresh: dict[int, tuple[float, Standing]] = {}

    async def enter(self, request: Request, frame: Frame) -> Response:
        """Takes the link's code for a cookie. What only looks ahead at a link does not use it up."""
        ahead = "prefetch" in request.headers.get("sec-purpose", request.headers.get("purpose", ""))
        if request.method != "GET" or ahead:
            return Response(status_code=204)
        # A page elsewhere must not log a browser in to what it likes.
        if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            raise Refusal(ProblemType.FORBIDDEN, "This link is opened from the program.")
        station = self._station
        code = request.query_params.get("code", "")[:200]
        cookie = await run_in_threadpool(station.write, browser.open_link, code, station.clock())
        response = RedirectResponse(PATH, 303, {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})
        self._set_cookie(response, cookie, browser.SESSION_MS // 1000)
        return response

    async def show(self, request: Request, frame: Frame) -> Response:
        viewer = await self._viewer(request)
        frame, page = replace(frame, signed_in=True), request.query_params.get("page", "1")
        number = int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else 1
        found = await self._standing(number)
        ready = await run_in_threadpool(readiness, self._station)
        people = await run_in_threadpool(self._station.read, newest_people) if viewer.is_manager else []
        return frame.page(frame.tongue("Overview"), *overview(frame.tongue, viewer, found, ready, people))

    async def project(self, request: Request, frame: Frame) -> Response:
        viewer, name = await self._viewer(request), request.path_params["project"]
        frame = replace(frame, signed_in=True)
        found = None
        if _PROJECT.fullmatch(name):
            found = await run_in_threadpool(
                self._station.read, project_of, self._station, bytes.fromhex(name), named=viewer.is_manager
            )
        if found is None:
            raise Refusal(ProblemType.NOT_FOUND, "There is no such project.")
        return frame.page(found.title, *project_page(frame.tongue, found, named=viewer.is_manager))

    async def leave(self, request: Request, frame: Frame) -> Response:
        viewer = await self._viewer(request)
        fields = await self._receiver.receive(request, {"seal": 200})
        if not viewer.made(fields.get("seal", b"").decode("ascii", "replace")):
            raise Refusal(ProblemType.FORBIDDEN, "This form is not from this page.", "Open the overview again.")
        await run_in_threadpool(self._station.write, browser.log_out, viewer)
        say = frame.tongue
        response = frame.page(
            say("You are logged out"),
            element("p", say("Open the overview again from the program: Manage, then Open in browser.")),
        )
        self._set_cookie(response, "", 0)
        return response

    async def _viewer(self, request: Request) -> Viewer:
        cookie = request.cookies.get(self._cookie_name, "")
        if not cookie:
            raise Refusal(ProblemType.SIGN_IN, "You are not logged in here.", "Open the overview from the program.")
        viewer = await run_in_threadpool(self._station.read, browser.find_viewer, cookie[:200], self._station.clock())
        self._desk.accounts.take(viewer.worker)
        return viewer

    async def _standing(self, page: int) -> Standing:
        known = self._fresh.get(page)
        if known is not None and time.monotonic() - known[0] < _FRESH_S:
            return known[1]
        found = await run_in_threadpool(self._station.read, standing, self._station, page)
        if len(self._fresh) > _PEOPLE:
            self._fresh.clear()
        self._fresh[page] = time.monotonic(), found
        return found

    @property
    def _secure(self) -> bool:
        return self._station.url.startswith("https://")

    @property
    def _cookie_name(self) -> str:
        # With this prefix a browser takes the cookie from exactly this host, over TLS alone.
        return "__Host-caravan" if self._secure else "caravan"

    def _set_cookie(self, response: Response, value: str, seconds: int) -> None:
        response.set_cookie(
            self._cookie_name, value, max_age=seconds, path="/", secure=self._secure, httponly=True, samesite="strict"
        )


def newest_people(session: Session) -> list[PersonLine]:
    """The accounts admitted last, with the projects they joined."""
    rows = session.scalars(
        select(AccountRow).order_by(AccountRow.created_ms.desc(), AccountRow.worker).limit(_PEOPLE)
    ).all()
    joined: dict[str, set[str]] = {}
    for worker, project in session.execute(
        select(MemberRow.worker, MemberRow.project).where(MemberRow.worker.in_([row.worker for row in rows]))
    ):
        joined.setdefault(worker, set()).add(to_hex(project))
    return [
        PersonLine(
            worker=row.worker, name=row.name, roles=tuple(row.roles), state=row.state, joined_ms=row.created_ms,
            projects=tuple(sorted(joined.get(row.worker, ()))),
        )
        for row in rows
    ]  # fmt: skip


def add_overview(app: Application, desk: Desk, guard: Guard, receiver: Receiver) -> None:
    pages = _Overview(desk, receiver)
    app.add("GET", OPEN_PATH, guard.page("GET /overview/open", pages.enter))
    app.add("GET", PATH, guard.page("GET /overview", pages.show, place=PATH))
    app.add("GET", PATH + "/{project}", guard.page("GET /overview/{project}", pages.project, place=PATH))
    app.add("POST", PATH + "/leave", guard.page("POST /overview/leave", pages.leave, place=PATH))
