"""Proxies: the desktop's is used where the environment names none, and never for this computer."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from app.errors import OfflineError
from app.protocol import proxy
from app.protocol.client import StationClient


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    yield
    proxy.ask(None)


@pytest.fixture
def listening() -> Iterator[tuple[str, list[bytes]]]:
    """A proxy that refuses everything, and the first lines that it was asked with."""
    server, asked = socket.create_server(("127.0.0.1", 0)), []

    def answer() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                asked.append(connection.recv(4096).split(b"\r\n")[0])
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}", asked
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    thread.join(5)


def test_the_desktops_proxy_is_used(listening: tuple[str, list[bytes]]) -> None:
    url, asked = listening
    proxy.ask(lambda _: url)
    client = StationClient("https://station.example", bytes(32))
    with pytest.raises(OfflineError):
        client.network()
    client.close()
    assert asked[0].startswith(b"CONNECT station.example:443")


def test_the_environment_comes_first(listening: tuple[str, list[bytes]], monkeypatch: pytest.MonkeyPatch) -> None:
    url, asked = listening
    monkeypatch.setenv("https_proxy", url)
    proxy.ask(lambda _: "http://127.0.0.1:1")
    client = StationClient("https://station.example", bytes(32))
    with pytest.raises(OfflineError):
        client.network()
    client.close()
    assert asked


def test_this_computer_is_never_reached_through_a_proxy() -> None:
    asked: list[str] = []
    proxy.ask(lambda url: asked.append(url) or "http://127.0.0.1:1")
    StationClient("http://127.0.0.1:8765", bytes(32)).close()
    assert proxy.proxies_for("http://localhost:8765") == {} and not asked
