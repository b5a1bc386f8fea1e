"""The station's pages with a hundred projects, beside the same bytes from a static answer on the same server."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tests.benchmarks.frame import Row, benchmark, paired_ms

PROJECTS = 100
TURNS = 30


@benchmark("page")
def page() -> Iterator[Row]:
    """Every page is made anew for each turn: what is kept for five seconds is asked for another page meanwhile."""
    from app.protocol.administration import ManagerClient
    from app.station.decide import decide_all
    from app.station.export import export
    from app.station.page import route, route_overview
    from app.station.page.inspector import Inspector
    from tests.stations import TOKEN, serve, write_texts

    route._FRESH_S = route_overview._FRESH_S = -1.0
    with tempfile.TemporaryDirectory() as name, serve(Path(name) / "station") as served:
        folder = Path(name)
        source = write_texts(folder / "texts")
        made = [
            served.project(
                source, title=f"Project {number}", summary="Read each text and say how it reads. " * 3,
                times={"hold_s": 0}, budget={TOKEN: 10_000}, languages=["uk", "ja"], reviewers_per_item=0, quorum=0,
            )
            for number in range(PROJECTS)
        ]  # fmt: skip
        ann, manager = served.person(), served.person("manager")
        for project in made[:20]:
            ann.join(project)
            lease = ann.lease(project, 6)
            records = [ann.submission(lease, item) for item in lease.items]
            ann.client.batch([record.encode() for record in records])
        decide_all(served.station)
        link = urlsplit(ManagerClient(manager.client).browser_address())
        parts = urlsplit(served.server.url)
        address = str(parts.hostname), int(parts.port or 0)
        ours = http.client.HTTPConnection(*address)
        cookie = _get(ours, f"{link.path}?{link.query}")[1].partition(";")[0]
        record = "0x" + records[0].message["submissionId"].hex()
        pages = (
            ("first page", "/"), ("record by its id", f"/check?id={record}"), ("dropping an export", "/export"),
            ("overview", "/overview"), ("overview, one project", f"/overview/{made[0].hex()}"),
        )  # fmt: skip
        for title, path in pages:
            body = _get(ours, path, cookie)[0]
            with _static(folder, body) as least:
                figure, floor = paired_ms(_asking(ours, path, cookie), _asking(least, "/"), repeat=TURNS)
            yield Row("page", f"{title}, {PROJECTS} projects", figure, "ms", floor, asked="< 50 ms")
            yield Row("page", f"{title}, {PROJECTS} projects", len(body) / 1000, "kB", asked="< 30 kB")
        ours.close()
        export(served.station, folder / "all.zip")
        inspector, bare = Inspector(), [sys.executable, "-c", "import app.station.page.inspection"]
        figure, floor = paired_ms(
            lambda: inspector.verify(folder / "all.zip"), lambda: subprocess.run(bare, check=True), repeat=5
        )
        yield Row("page", "export of 120 submissions checked", figure, "ms", floor)


def _get(connection: http.client.HTTPConnection, path: str, cookie: str = "") -> tuple[bytes, str]:
    """(the body, the cookie it sets)."""
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status not in (200, 303):
        raise RuntimeError(f"{path}: {answer.status}")
    return body, answer.headers.get("Set-Cookie", "")


def _asking(connection: http.client.HTTPConnection, path: str, cookie: str = "") -> Callable[[], object]:
    return lambda: _get(connection, path, cookie)


class _static:  # noqa: N801  used as a with statement alone
    """A server in this process, on its own thread as the station's is, that always answers with the same bytes."""

    def __init__(self, folder: Path, body: bytes) -> None:
        import threading

        import uvicorn
        from starlette.applications import Starlette
        from starlette.responses import Response
        from starlette.routing import Route

        async def answer(_: object) -> Response:
            return Response(body, media_type="text/html")

        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        app = Starlette(routes=[Route("/", answer)])
        self._server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off", access_log=False))
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],))

    def __enter__(self) -> http.client.HTTPConnection:
        self._thread.start()
        self._connection = http.client.HTTPConnection(*self._socket.getsockname())
        while not self._server.started:
            os.sched_yield()
        return self._connection

    def __exit__(self, *_: object) -> None:
        self._connection.close()
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()
