"""Against a real HTTP server on a loopback port that answers as it is told."""

import hashlib
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import zstandard

from app.core.cancel import Cancel
from app.errors import Cancelled, InputError, OfflineError, RejectedError
from app.protocol.authority import station_id
from app.protocol.client import StationClient
from app.protocol.connection import (
    BusyError,
    ProblemError,
    SignInNeeded,
    UpdateNeeded,
    base_url,
    check_content_digest,
    content_digest,
)
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import encode
from app.protocol.messages import AssignmentRequest, Charter
from app.protocol.problem import ProblemType, parks, problem

STATION = b"\xab" * 32
CHECKPOINT = b'{"root":"0x' + b"11" * 32 + b'","size":5}'


@dataclass
class Answer:
    status: int = 200
    body: bytes = b"{}"
    headers: dict = field(default_factory=lambda: {"Content-Type": "application/json"})
    cut_after: int | None = None


class Server(ThreadingHTTPServer):
    daemon_threads = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.reply = lambda handler, body: Answer()
        self.seen = []

    def handle_error(self, request, client_address):
        """A client that hangs up is what some tests are about."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def _any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.seen.append((self.command, self.path, dict(self.headers), body))
        answer = self.server.reply(self, body)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body[: answer.cut_after])
        if answer.cut_after is not None:
            self.close_connection = True

    def do_GET(self):
        self._any()

    def do_PUT(self):
        self._any()

    def do_POST(self):
        self._any()

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    with Server() as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@pytest.fixture
def client(server):
    made = StationClient(f"http://127.0.0.1:{server.server_port}", STATION, read_s=2)
    yield made
    made.close()


def told(server, **answer):
    server.reply = lambda handler, body: Answer(**answer)


def test_a_call_and_its_headers(server, client):
    told(server, body=CHECKPOINT)
    client.token = "secret-token"
    assert client.checkpoint().size == 5
    _, path, headers, _ = server.seen[0]
    assert path == "/v1/log/checkpoint"
    assert headers["Authorization"] == "Bearer secret-token"
    assert headers["Caravan-Protocol"] == "1"
    assert abs(client.skew_s) < 5


def test_skew_is_measured(server, client):
    told(server, body=CHECKPOINT)
    Handler.date_time_string, real = (
        lambda self, timestamp=None: "Thu, 01 Jan 1970 00:00:00 GMT",
        Handler.date_time_string,
    )
    try:
        client.checkpoint()
    finally:
        Handler.date_time_string = real
    assert client.skew_s < -1_000_000_000


@pytest.mark.parametrize(
    "answer",
    [
        {"body": b"<html>Welcome to Hotel WiFi", "headers": {"Content-Type": "text/html"}},
        {"body": b"<html>", "headers": {"Content-Type": "application/json"}},
        {"body": b"", "headers": {}},
        {"body": CHECKPOINT, "headers": {}},
        {"body": b'{"size":5}'},
        {"body": b'{"size":5,"size":6,"root":"0x' + b"11" * 32 + b'"}'},
        {"body": CHECKPOINT, "cut_after": 10},
        {"status": 302, "headers": {"Location": "http://portal.example/"}},
        {"status": 404, "body": b"not here", "headers": {"Content-Type": "text/plain"}},
        {"status": 404, "body": b'{"type":"not-found","title":"x","status":404}'},
        {"status": 409, "body": b"{", "headers": {"Content-Type": "application/problem+json"}},
        {"status": 500, "body": b"oops"},
        {"status": 502},
    ],
    ids=str,
)
def test_whatever_is_not_the_station_is_the_network(server, client, answer):
    told(server, **answer)
    with pytest.raises(OfflineError):
        client.checkpoint()


def test_nobody_listens(client, server):
    lonely = StationClient("http://127.0.0.1:9", STATION, connect_s=1)
    with pytest.raises(OfflineError):
        lonely.checkpoint()
    lonely.close()


def problem_answer(kind, station=STATION, record="0x01"):
    body = encode(problem(kind, "No", "Because.", station=to_hex(station) if station else "", record=record))
    return {"status": 409, "body": body, "headers": {"Content-Type": "application/problem+json"}}


def test_problems(server, client):
    told(server, **problem_answer(ProblemType.CONFLICT))
    with pytest.raises(ProblemError) as caught:
        client.checkpoint()
    assert parks(caught.value.problem, station=to_hex(STATION), record="0x01")
    assert not parks(caught.value.problem, station=to_hex(STATION), record="0x02")
    for other in (b"\xcd" * 32, b""):
        told(server, **problem_answer(ProblemType.CONFLICT, station=other))
        with pytest.raises(OfflineError):
            client.checkpoint()
    told(server, **problem_answer(ProblemType.NO_WORK))
    with pytest.raises(ProblemError) as caught:
        client.checkpoint()
    assert not parks(caught.value.problem, station=to_hex(STATION), record="0x01")


def test_waiting_and_busy(server, client):
    for status, error in ((401, SignInNeeded), (426, UpdateNeeded), (429, BusyError), (503, BusyError)):
        told(server, status=status, headers={"Retry-After": "99999"})
        with pytest.raises(error) as caught:
            client.checkpoint()
        if error is BusyError:
            assert caught.value.retry_after_s == 3600


def test_another_station(server, client):
    charter = Charter(root="0x" + "11" * 20, nonce="0x" + "22" * 32)
    document = {
        "charter": json.loads(encode(charter)), "network": {}, "key_changes": [], "epoch": "0x" + "00" * 16,
        "checkpoint": json.loads(CHECKPOINT),
    }  # fmt: skip
    told(server, body=encode(document))
    with pytest.raises(RejectedError, match="Another station"):
        client.network()
    client.station = station_id(charter)
    assert client.network().charter == charter


def test_bodies_carry_their_digest(server, client):
    told(server, body=b'{"assignments":[]}')
    client.request_assignment(AssignmentRequest(project="0x" + "11" * 32, count=3))
    _, _, headers, body = server.seen[-1]
    assert check_content_digest(headers["Content-Digest"], body)
    assert not check_content_digest(content_digest(b"other"), body)
    told(server, body=b'{"results":[]}')
    record = b'{"a":"' + b"x" * 5000 + b'"}'
    client.batch([record, record])
    _, _, headers, body = server.seen[-1]
    assert headers["Content-Encoding"] == "zstd"
    assert check_content_digest(headers["Content-Digest"], body)
    assert zstandard.ZstdDecompressor().decompress(body) == b'{"records":[' + record + b"," + record + b"]}"
    with pytest.raises(InputError):
        client.batch([])
    with pytest.raises(InputError):
        client.batch([b"{}"] * 501)


@pytest.mark.promise("H11")
@pytest.mark.parametrize(
    "url", ["http://example.org", "ftp://x", "station", "https://u:p@x", "https://x?y", "http://127.0.0.1.evil"]
)
def test_unprotected_addresses(url):
    with pytest.raises(InputError):
        base_url(url)


# --- files ------------------------------------------------------------------------------------------------------------

ASSET = bytes(range(256)) * 8000
DIGEST = hashlib.sha256(ASSET).digest()


def serve_asset(server, *, content=ASSET, breaks=(), etag=None):
    """Serves ranges; the n-th answer is cut after breaks[n] bytes."""
    cuts = iter(breaks)

    def reply(handler, body):
        start, headers, status = 0, {"ETag": f'"{etag or DIGEST.hex()}"'}, 200
        wanted = handler.headers.get("Range")
        if wanted and handler.headers.get("If-Range") == headers["ETag"]:
            start, status = int(wanted.removeprefix("bytes=").rstrip("-")), 206
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        return Answer(status, content[start:], headers, cut_after=next(cuts, None))

    server.reply = reply


def test_a_broken_download_goes_on(server, client, tmp_path):
    serve_asset(server, breaks=(300_000, 500_000))
    target = tmp_path / "assets" / DIGEST.hex()
    for _ in range(2):
        with pytest.raises(OfflineError):
            client.fetch_asset(DIGEST, target, max_bytes=len(ASSET))
        assert not target.exists()
    steps = []
    client.fetch_asset(DIGEST, target, max_bytes=len(ASSET), progress=lambda done, total: steps.append((done, total)))
    assert target.read_bytes() == ASSET
    assert steps[-1] == (len(ASSET), len(ASSET))
    ranges = [headers.get("Range") for _, _, headers, _ in server.seen]
    assert ranges[0] is None
    assert int(ranges[2].removeprefix("bytes=").rstrip("-")) > 700_000
    assert [path.name for path in target.parent.iterdir()] == [DIGEST.hex()]


def test_wrong_bytes_get_no_name(server, client, tmp_path):
    serve_asset(server, content=ASSET[:-1] + b"x")
    target = tmp_path / "asset"
    with pytest.raises(OfflineError, match="damaged"):
        client.fetch_asset(DIGEST, target, max_bytes=len(ASSET))
    assert list(tmp_path.iterdir()) == []
    serve_asset(server)
    (tmp_path / "asset.part").write_bytes(b"not of it at all")
    with pytest.raises(OfflineError):
        client.fetch_asset(DIGEST, target, max_bytes=len(ASSET))
    client.fetch_asset(DIGEST, target, max_bytes=len(ASSET))
    assert target.read_bytes() == ASSET


def test_too_large_refused_and_cancelled(server, client, tmp_path):
    serve_asset(server)
    with pytest.raises(RejectedError):
        client.fetch_asset(DIGEST, tmp_path / "a", max_bytes=1000)
    cancel = Cancel()
    with pytest.raises(Cancelled):
        client.fetch_asset(
            DIGEST, tmp_path / "a", max_bytes=len(ASSET), cancel=cancel, progress=lambda done, total: cancel.set()
        )
    told(server, **problem_answer(ProblemType.NOT_FOUND))
    with pytest.raises(ProblemError):
        client.fetch_asset(DIGEST, tmp_path / "a", max_bytes=len(ASSET))


def test_a_blob_goes_up_in_parts(server, client):
    data = b"z" * (9 * 1024 * 1024)
    client.put_blob(data)
    paths = [path for _, path, _, _ in server.seen]
    name = hashlib.sha256(data).hexdigest()
    assert paths == [f"/v1/blobs/{name}/parts/{n}" for n in range(3)] + [f"/v1/blobs/{name}"]
    assert b"".join(body for *_, body in server.seen[:3]) == data
