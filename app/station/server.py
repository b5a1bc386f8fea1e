"""The station on a socket: the application made of its calls, and a server that starts and stops cleanly."""

from __future__ import annotations

import gc
import signal
import socket
import threading
from pathlib import Path

import uvicorn
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.errors import InputError
from app.protocol.connection import is_loopback
from app.protocol.hexadecimal import to_hex
from app.protocol.problem import Problem, ProblemType
from app.signing.signer import KeyRole
from app.station.answering import Desk, endpoint, refuse
from app.station.application import Application
from app.station.configuration import Configuration
from app.station.connection import PatientProtocol
from app.station.health import add_health
from app.station.intake import Intake
from app.station.metrics import Metrics
from app.station.openapi import describe
from app.station.page.route import add_pages
from app.station.routes import CALLS
from app.station.station import Clock, Station, wall_clock
from app.station.work import Step, Ticker

_GRACE_S = 5
_BACKLOG = 2048
_TICK_S = 1.0
_MOST_CONNECTIONS = 4000
_START_S = 30.0


def make_app(station: Station, intake: Intake, metrics: Metrics, workers: int = 1) -> Application:
    """The ASGI application of an open station that so many processes serve; whoever made `intake` closes it."""

    def no_call(status: int) -> Response:
        title = "There is no such call." if status == 404 else "This call has another method."
        return refuse(Problem(type=ProblemType.NOT_FOUND.value, title=title, status=status, station=to_hex(station.id)))

    async def openapi(_: Request) -> Response:
        return JSONResponse(describe(CALLS, station.authority.network.name))

    app, desk = Application(no_call), Desk(station, intake, metrics, workers)
    for call in CALLS:
        app.add(call.method, call.path, endpoint(desk, call))
    app.add("GET", "/v1/openapi.json", openapi)
    add_health(app, station, metrics)
    add_pages(app, desk)
    return app


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


class StationServer:
    """A served station. `start` returns once it listens; `close` answers what is under way, then closes the station.

    `port` 0 takes a free one. `steps` replaces the background work (an empty tuple: none). `behind_proxy`: something in
    front speaks https to people, under the address the station was made with, and says who they are (X-Forwarded-For).
    `listening`: a socket that `workers` processes share (its address is checked by whoever bound it).
    """

    def __init__(
        self,
        folder: Path | str,
        *,
        host: str | None = None,
        port: int | None = None,
        clock: Clock = wall_clock,
        tick_s: float = _TICK_S,
        steps: tuple[tuple[str, Step], ...] | None = None,
        behind_proxy: bool = False,
        listening: socket.socket | None = None,
        keep_url: bool | None = None,
        workers: int = 1,
    ) -> None:
        self.station = Station.open(folder, clock=clock)
        self.metrics = Metrics(self.station)
        self.intake = Intake(self.station, self.metrics)
        configuration = self.station.configuration
        try:
            self._socket = listening or bind(host or configuration.host, configuration.port if port is None else port)
        except BaseException:
            self.station.close()
            raise
        try:
            keep_url = port is None if keep_url is None else keep_url
            self.station.url = check_address(self._socket, configuration, keep_url=keep_url, behind_proxy=behind_proxy)
            config = uvicorn.Config(
                make_app(self.station, self.intake, self.metrics, workers), http=PatientProtocol, log_config=None,
                lifespan="off", access_log=False, timeout_graceful_shutdown=_GRACE_S, timeout_keep_alive=30,
                server_header=False, ws="none", limit_concurrency=_MOST_CONNECTIONS,
                proxy_headers=behind_proxy, forwarded_allow_ips="*" if behind_proxy else [],
                ssl_certfile=configuration.certificate or None, ssl_keyfile=configuration.certificate_key or None,
            )  # fmt: skip
            self._server = _Server(config)
        except BaseException:
            self._socket.close()
            self.station.close()
            raise
        self.ticker = Ticker(self.station, tick_s, steps)
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), name="station-server")

    @property
    def url(self) -> str:
        return self.station.url

    def start(self) -> StationServer:
        self._open_key()
        self._thread.start()
        if not self._server.ready.wait(_START_S):
            self.close()
            raise InputError("The station could not be started.", "Its log says why.")
        self.ticker.start()
        return self

    def run(self) -> None:
        """Serves on this thread until interrupted; for the command."""
        self._open_key()
        # What is loaded by now stays: looking through it again and again takes a tenth of the processor under load.
        gc.collect()
        gc.freeze()
        gc.set_threshold(20_000, 20, 50)
        self.ticker.start()
        # The server hands the signal that ended it on to whoever was there before: it has done its work by then.
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: None)
        try:
            self._server.run([self._socket])
        finally:
            self._finish()

    def close(self) -> None:
        """A second call does nothing."""
        self._server.should_exit = True
        if self._thread.is_alive():
            self._thread.join()
        self._finish()

    def _open_key(self) -> None:
        # A second of work that the first sender of a record would wait for, and with them everybody else.
        self.station.signer(KeyRole.RECORD)

    def _finish(self) -> None:
        self.ticker.close()
        self.intake.close()
        self._socket.close()
        self.station.close()

    def __enter__(self) -> StationServer:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.close()


def check_address(bound: socket.socket, configuration: Configuration, *, keep_url: bool, behind_proxy: bool) -> str:
    """The station's address on this socket. InputError for plain http where others can reach it."""
    secure = bool(configuration.certificate)
    if not secure and not behind_proxy and not is_loopback(f"http://{_shown(bound)}"):
        raise InputError(
            "Plain http is for this computer only.",
            "Give the station a certificate (--cert and --key), "
            "or put it behind a proxy that has one (--behind-proxy).",
        )
    if keep_url or behind_proxy:
        return configuration.url
    return f"{'https' if secure else 'http'}://{_shown(bound)}"


def bind(host: str, port: int) -> socket.socket:
    """A socket that listens; `port` 0 takes a free one. InputError where that cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio switches Nagle's algorithm off: without it every answer waits 40 ms.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        # Whoever is told the address may connect at once; the first answers come when the server is up.
        bound.listen(_BACKLOG)
    except OSError as error:
        bound.close()
        raise InputError(f"Port {port} cannot be used.", f"{error.strerror}. Choose another with --port.") from error
    return bound


def _shown(bound: socket.socket) -> str:
    host, port = bound.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
