"""A bad network between client and station: faults by chance, lying answers, and a proxy that breaks connections."""

from __future__ import annotations

import io
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any

import requests
from urllib3.response import HTTPResponse

from app.ops.stations import StationAccount
from app.protocol.adapter import Adapter
from app.protocol.client import StationClient
from app.sync.engine import connect


@dataclass
class Weather:
    """How often what goes wrong, decided by one seeded source of chance; what was sent is counted."""

    chance: Random
    lose_request: float = 0.0
    lose_reply: float = 0.0
    busy: float = 0.0
    html: float = 0.0
    sent: int = 0
    faults: int = 0
    hook: Callable[[requests.PreparedRequest, bytes], bytes] | None = None
    """May change the body of a good answer."""
    seen: list[str] = field(default_factory=list)


class FaultyAdapter(Adapter):
    """Sends over a real connection what the weather lets through."""

    def __init__(self, weather: Weather) -> None:
        self.weather = weather
        super().__init__()

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        weather = self.weather
        weather.seen.append(request.path_url)
        weather.sent += len(request.body or b"")
        if weather.chance.random() < weather.lose_request:
            weather.faults += 1
            raise requests.exceptions.ConnectionError("the request was lost")
        if weather.chance.random() < weather.busy:
            weather.faults += 1
            return made(request, 503, b"", "text/plain", {"Retry-After": "1"})
        if weather.chance.random() < weather.html:
            weather.faults += 1
            return made(request, 200, b"<html><body>Please log in to this network.</body></html>", "text/html")
        answer = super().send(request, *args, **kwargs)
        if weather.chance.random() < weather.lose_reply:
            weather.faults += 1
            answer.close()
            raise requests.exceptions.ConnectionError("the reply was lost")
        if weather.hook is not None:
            body = answer.raw.read(decode_content=True)
            answer.close()
            changed = weather.hook(request, body)
            return made(request, answer.status_code, changed, answer.headers.get("Content-Type", ""))
        return answer


def made(
    request: requests.PreparedRequest, status: int, body: bytes, media_type: str, headers: dict[str, str] | None = None
) -> requests.Response:
    """An answer that no server gave."""
    raw = HTTPResponse(io.BytesIO(body), {"Content-Type": media_type, **(headers or {})}, status, preload_content=False)
    answer = requests.Response()
    answer.status_code, answer.raw, answer.url, answer.request = status, raw, request.url or "", request
    answer.headers.update(raw.headers)
    return answer


def through(weather: Weather) -> Callable[[StationAccount], StationClient]:
    """What to hand to an engine as `connect`."""

    def connecting(account: StationAccount) -> StationClient:
        client = connect(account)
        client._session.mount("http://", FaultyAdapter(weather))
        return client

    return connecting


class Proxy:
    """Passes bytes on between a free loopback port and `target`; `judge(up, number)` says what befalls a connection.

    `judge` returns after how many bytes towards the client the connection is reset; None lets it be, -1 swallows
    everything and never answers. With `up` it is bytes towards the target.
    """

    def __init__(
        self, target: tuple[str, int], judge: Callable[[int], int | None], *, reset: bool = True, up: bool = False
    ) -> None:
        self._target, self._judge, self._reset, self._up = target, judge, reset, up
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.connections = 0
        self.down_bytes = 0
        self.up_bytes = 0
        self.reached = threading.Event()
        """Set when a swallowed connection has brought its first bytes."""
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._closed = False
        self._start(self._accept)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        self._closed = True
        for one in (self._listener, *self._open):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            one.close()
        for thread in self._threads:
            thread.join(5)

    def _start(self, run: Callable[..., None], *args: Any) -> None:
        thread = threading.Thread(target=run, args=args, name="proxy", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closed:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            limit = self._judge(self.connections)
            self.connections += 1
            self._open.append(near)
            if limit == -1:
                self._start(self._swallow, near)
                continue
            try:
                far = socket.create_connection(self._target)
            except OSError:
                near.close()
                continue
            self._open.append(far)
            self._start(self._pass, near, far, limit if self._up else None, False)
            self._start(self._pass, far, near, None if self._up else limit, True)

    def _swallow(self, near: socket.socket) -> None:
        try:
            while near.recv(65_536):
                self.reached.set()
        except OSError:
            pass

    def _pass(self, source: socket.socket, target: socket.socket, limit: int | None, down: bool) -> None:
        left = limit
        try:
            while data := source.recv(65_536):
                if left is not None:
                    data, left = data[:left], left - len(data)
                target.sendall(data)
                if down:
                    self.down_bytes += len(data)
                else:
                    self.up_bytes += len(data)
                if left is not None and left <= 0 and self._reset:
                    # A reset, not an orderly end: what real networks do.
                    target.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                if left is not None and left <= 0:
                    break
        except OSError:
            pass
        for one in (source, target):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            one.close()


@contextmanager
def proxied(url: str, judge: Callable[[int], int | None], *, reset: bool = True, up: bool = False) -> Iterator[Proxy]:
    host, _, port = url.removeprefix("http://").partition(":")
    proxy = Proxy((host, int(port)), judge, reset=reset, up=up)
    try:
        yield proxy
    finally:
        proxy.close()
