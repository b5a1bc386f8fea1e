"""Answers that are no answers: captive portals, truncated bodies, other questions' answers, nobody at home."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from app.chain.rpc import NodeRefused, Rpc, octets, quantity
from app.errors import AppError, InputError, OfflineError


@contextmanager
def answering(body: bytes, status: int = 200, length: int | None = None) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            self.send_header("Location", "http://127.0.0.1:1/")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def ask(url: str) -> Any:
    with Rpc(url, timeout=5) as rpc:
        return rpc.call("eth_chainId")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"<html>Please sign in to the network</html>", 200),
        (b"", 200),
        (b"[]", 200),
        (b"null", 200),
        (b'{"jsonrpc": "2.0", "id": 1}', 200),
        (b'{"jsonrpc": "2.0", "id": 2, "result": "0x1"}', 200),
        (b'{"id": 1, "result": "0x1"}', 200),
        (b'{"jsonrpc": "2.0", "id": 1, "result": "0x1"}', 500),
        (b'{"jsonrpc": "2.0", "id": 1, "error": "no"}', 200),
        (b'{"jsonrpc": "2.0", "id": 1, "error": {"code": -32005, "message": "slow down"}}', 200),
        (b'{"jsonrpc": "2.0", "id": 1, "error": {"code": -1, "message": "busy"}}', 429),
        (b"moved", 302),
        (b"[" * 100_000, 200),
    ],
)
def test_nonsense_is_offline(body: bytes, status: int) -> None:
    with answering(body, status) as url, pytest.raises(OfflineError) as caught:
        ask(url)
    assert caught.value.title
    assert caught.value.message


def test_truncated_answer_is_offline() -> None:
    with answering(b'{"jsonrpc": "2.0", "id": 1, "result": "0x1"}', length=500) as url, pytest.raises(OfflineError):
        ask(url)


def test_good_answer() -> None:
    with answering(b'{"jsonrpc": "2.0", "id": 1, "result": "0x539"}') as url:
        assert ask(url) == "0x539"


def test_errors_are_refusals_with_any_status() -> None:
    body = {"jsonrpc": "2.0", "id": 1, "error": {"code": 3, "message": "execution reverted: no", "data": "0x08c379a0"}}
    for status in (200, 400, 500):
        with answering(json.dumps(body).encode(), status) as url, pytest.raises(NodeRefused) as caught:
            ask(url)
        assert (caught.value.code, caught.value.data) == (3, bytes.fromhex("08c379a0"))


def test_batches_are_put_in_order() -> None:
    body = [{"jsonrpc": "2.0", "id": 2, "result": "0xb"}, {"jsonrpc": "2.0", "id": 1, "result": "0xa"}]
    with answering(json.dumps(body).encode()) as url, Rpc(url) as rpc:
        assert rpc.batch([("a", ()), ("b", ())]) == ["0xa", "0xb"]
    with answering(json.dumps(body[:1]).encode()) as url, Rpc(url) as rpc, pytest.raises(OfflineError):
        rpc.batch([("a", ()), ("b", ())])


def test_nobody_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(OfflineError, match="cannot be reached"):
        ask(f"http://127.0.0.1:{port}")


def test_silence_ends() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        with Rpc(url, timeout=0.2) as rpc, pytest.raises(OfflineError, match="in time"):
            rpc.call("eth_chainId")


@pytest.mark.parametrize(
    "url", ["http://192.0.2.1:8545", "ftp://127.0.0.1", "nonsense", "https://", "file:///etc/hosts"]
)
def test_unprotected_addresses_are_refused(url: str) -> None:
    with pytest.raises(InputError):
        Rpc(url)


@pytest.mark.parametrize("value", [None, 5, "5", "0x", "0xg", "0x" + "1" * 65, "0x1\n", " 0x1"])
def test_strict_quantities(value: object) -> None:
    with pytest.raises(AppError):
        quantity(value)


@pytest.mark.parametrize("value", [None, 5, "0x1", "11", "0xzz", "0x11\n"])
def test_strict_octets(value: object) -> None:
    with pytest.raises(AppError):
        octets(value)
    with pytest.raises(AppError):
        octets("0x1122", 3)
