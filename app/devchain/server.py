"""The development chain over HTTP on loopback, and its handle for programs and tests."""

from __future__ import annotations

import json
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

from app.devchain.failure import RpcFailure
from app.errors import BlockedError

MOST_BYTES = 8 * 2**20
MOST_IN_BATCH = 1000


class DevChain:
    """A running chain: `start`, `url`, `close`. The node is made in `start`, because py-evm is slow to import."""

    def __init__(self, *, port: int = 0, chain_id: int = 31337, data: Path | None = None, finality: int = 0) -> None:
        """`port` 0 takes a free one; `data` is the folder that keeps the chain, None keeps it in memory."""
        self._port = port
        self._chain_id = chain_id
        self._data = data
        self._finality = finality
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None
        self.replayed = 0

    @property
    def port(self) -> int:
        assert self._server is not None, "start() first"
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> DevChain:
        """Listen; returns when calls are answered. BlockedError where the port is taken."""
        from app.devchain.node import Node

        journal = self._data / "chain.jsonl" if self._data else None
        try:
            # The port first: it also keeps a second program from writing to the same chain by mistake.
            self._server = _Server(self._port)
        except OSError as error:
            raise BlockedError(
                "The development chain cannot start.", f"Port {self._port} is in use. Choose another, or 0 for any."
            ) from error
        try:
            node = Node(chain_id=self._chain_id, journal=journal, finality=self._finality)
        except BaseException:
            self._server.server_close()
            self._server = None
            raise
        self.replayed = node.replayed
        self._server.node = node
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="devchain", daemon=True)
        self._thread.start()
        return self

    def close(self) -> None:
        """Stop answering and free the port; may be called twice."""
        server, self._server = self._server, None
        if server is None:
            return
        server.shutdown()
        if self._thread is not None:
            self._thread.join()
        server.close_connections()
        server.server_close()

    def __enter__(self) -> DevChain:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # A chain that is started again at once must get its port again.
    allow_reuse_address = True

    def __init__(self, port: int) -> None:
        self.node: Any = None
        self._connections: set[socket.socket] = set()
        self._guard = threading.Lock()
        super().__init__(("127.0.0.1", port), _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._connections.discard(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        """End connections that clients keep open, so that their threads end as well."""
        with self._guard:
            still_open = list(self._connections)
        for connection in still_open:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # the client was faster

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away in the middle is no event."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body leave in one packet: without this every call waits 40 ms for a delayed acknowledgement.
    wbufsize = 65536
    disable_nagle_algorithm = True
    timeout = 60
    server: _Server
    no_page: ClassVar[bytes] = b"A Caravan development chain: not a real network. It answers JSON-RPC by POST.\n"

    def log_message(self, format: str, *args: Any) -> None:
        """Calls are not logged."""

    def do_GET(self) -> None:
        self._answer(200, self.no_page, "text/plain; charset=utf-8")

    def do_POST(self) -> None:
        try:
            length = int(self.headers.get("Content-Length") or -1)
        except ValueError:
            length = -1
        if not 0 <= length <= MOST_BYTES:
            self.close_connection = True
            self._answer(413 if length > MOST_BYTES else 411, b"", "text/plain")
            return
        try:
            asked = json.loads(self.rfile.read(length))
        except (ValueError, RecursionError):
            self._answer_json(_error(None, -32700, "this is not JSON"))
            return
        if isinstance(asked, list):
            if not 0 < len(asked) <= MOST_IN_BATCH:
                self._answer_json(_error(None, -32600, f"a batch holds 1 to {MOST_IN_BATCH} calls"))
                return
            answers = [answer for one in asked if (answer := self._one(one)) is not None]
            self._answer_json(answers) if answers else self._answer(204, b"", "application/json")
            return
        answer = self._one(asked)
        self._answer_json(answer) if answer is not None else self._answer(204, b"", "application/json")

    def _one(self, asked: Any) -> dict[str, Any] | None:
        """The answer to one call; None to a notification."""
        if not isinstance(asked, dict) or not isinstance(asked.get("method"), str):
            return _error(None, -32600, "this is not a JSON-RPC call")
        name, params = asked.get("id"), asked.get("params") or []
        try:
            if not isinstance(params, list):
                raise RpcFailure(-32602, "parameters are a list")
            result = self.server.node.call(asked["method"], params)
        except RpcFailure as failure:
            return _error(name, failure.code, failure.message, failure.data)
        return {"jsonrpc": "2.0", "id": name, "result": result} if "id" in asked else None

    def _answer_json(self, content: Any) -> None:
        self._answer(200, json.dumps(content).encode(), "application/json")

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()


def _error(name: Any, code: int, message: str, data: str | None = None) -> dict[str, Any]:
    error: dict[str, Any] = {"code": code, "message": message}
    if data is not None:
        error["data"] = data
    return {"jsonrpc": "2.0", "id": name, "error": error}
