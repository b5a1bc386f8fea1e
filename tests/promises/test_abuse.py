"""People who mean harm to a station: what is too large, too slow, too deep or too much is refused, and soon."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import re
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests
import zstandard

from app.station.configuration import Configuration
from tests.station.test_command import start, stop
from tests.stations import Person, make_station, serve, write_texts

_MIB = 2**20
GROWTH_MIB = 64
SECONDS = 2.0


class Target:
    """A station in a process of its own, and somebody who is signed in at it."""

    def __init__(self, url: str, token: str, pid: int) -> None:
        self.url, self.token, self.pid = url, token, pid
        self.address = ("127.0.0.1", int(url.rpartition(":")[2]))

    def memory(self, field: str = "VmRSS") -> float:
        """MiB."""
        found = re.search(rf"{field}:\s+(\d+) kB", Path(f"/proc/{self.pid}/status").read_text())
        assert found is not None
        return int(found[1]) / 1024

    def send(self, data: bytes, *, wait_s: float = 30.0) -> tuple[int, float]:
        """(status of the answer, or 0 when it hung up, seconds it took) for raw bytes."""
        began = time.monotonic()
        with socket.create_connection(self.address) as connection:
            connection.settimeout(wait_s)
            found = b""
            try:
                connection.sendall(data)
            except OSError:
                pass  # it may hang up before it has all
            try:
                while b"\r\n" not in found and (piece := connection.recv(65536)):
                    found += piece
            except ConnectionError:
                pass
        return int(found[9:12]) if found else 0, time.monotonic() - began

    def request(self, method: str, path: str, body: bytes = b"", *more: str) -> tuple[int, float]:
        lines = [f"{method} {path} HTTP/1.1", "Host: station", f"Authorization: Bearer {self.token}", *more]
        if not any(line.lower().startswith(("content-length", "transfer-encoding")) for line in more):
            lines.append(f"Content-Length: {len(body)}")
        return self.send("\r\n".join([*lines, "Content-Type: application/json", "", ""]).encode() + body)


@contextmanager
def attacked(folder: Path, **settings: Any) -> Iterator[tuple[Target, Person]]:
    """A running station; it still works afterwards and has not grown."""
    make_station(folder, configuration=Configuration(url="http://127.0.0.1:1", **settings))
    with serve(folder) as served:
        project = served.project(write_texts(folder.with_name("texts")))
        person = served.person()
        person.join(project)
        lease = person.lease(project, 3)
    process, url = start(folder)
    try:
        target = Target(url, str(person.client.token), process.pid)
        assert target.request("GET", "/v1/assignments")[0] == 200
        record = person.submission(lease, lease.items[0])
        before = target.memory()
        yield target, person
        assert target.memory("VmHWM") - before < GROWTH_MIB
        path = f"/v1/submissions/{record.message['submissionId'].hex()}"
        answer = requests.put(
            url + path, data=record.encode(), timeout=10,
            headers={"Authorization": f"Bearer {target.token}", "Content-Digest": _digest(record.encode())},
        )  # fmt: skip
        assert answer.status_code in (201, 429), answer.text
    finally:
        stop(process, signal.SIGTERM)


def _digest(data: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(data).digest()).decode()}:"


def _hostile() -> dict[str, tuple[str, str, bytes, tuple[str, ...]]]:
    """{what: (method, path, body, headers)}: each must be refused with 4xx or cut, in less than two seconds."""
    zero = "0x" + "00" * 32
    record = f"/v1/submissions/{zero}"
    big = 33 * _MIB
    bomb = zstandard.compress(bytes(512 * _MIB), 1)
    bare = zstandard.ZstdCompressor(write_content_size=False).compress(bytes(256 * _MIB))
    packed = gzip.compress(bytes(32 * _MIB))
    deep = b"[" * 200_000 + b"]" * 200_000
    wide = b"[" + b"1," * 1_200_000 + b"1]"
    keys = ("{" + ",".join(f'"k{n}":1' for n in range(200_000)) + "}").encode()
    chunks = b"".join(b"1\r\n[\r\n" for _ in range(20_000)) + b"0\r\n\r\n"
    parts = json.dumps({"parts": ["0x" + "11" * 32] * 4_000}).encode()
    batch = b'{"records":[%s]}' % b",".join([b"{}"] * 100_000)

    def digest(data: bytes) -> str:
        return f"Content-Digest: {_digest(data)}"

    return {
        "a length above the limit": ("PUT", record, b"", (f"Content-Length: {big}", digest(b""))),
        "a length that is no number": ("PUT", record, b"", ("Content-Length: x",)),
        "a length below nothing": ("PUT", record, b"", ("Content-Length: -1",)),
        "two lengths": ("PUT", record, b"{}", ("Content-Length: 2", "Content-Length: 3")),
        "length and chunks": ("PUT", record, b"0\r\n\r\n", ("Content-Length: 5", "Transfer-Encoding: chunked")),
        "a small call with a large body": ("POST", "/v1/sign-in", b"x" * 200_000, ()),
        "a zstd bomb": ("POST", "/v1/batch", bomb, ("Content-Encoding: zstd", digest(bomb))),
        "a zstd bomb that hides its size": ("POST", "/v1/have", bare, ("Content-Encoding: zstd", digest(bare))),
        "broken zstd": ("POST", "/v1/have", bomb[:50] + b"x" * 50, ("Content-Encoding: zstd",)),
        "a gzip bomb": ("POST", "/v1/batch", packed, ("Content-Encoding: gzip", digest(packed))),
        "many encodings": ("POST", "/v1/have", bomb, ("Content-Encoding: " + "zstd, " * 50 + "zstd",)),
        "deep JSON": ("POST", "/v1/have", deep, ()),
        "deep JSON in a batch": ("POST", "/v1/batch", deep, (digest(deep),)),
        "wide JSON": ("POST", "/v1/have", wide, ()),
        "many keys": ("POST", "/v1/have", keys, ()),
        "many chunks": ("PUT", record, chunks, ("Transfer-Encoding: chunked",)),
        "many parts": ("POST", f"/v1/blobs/{zero}", parts, ()),
        "a batch of too many": ("POST", "/v1/batch", batch, (digest(batch),)),
        "a part with a wild number": ("PUT", f"/v1/blobs/{zero}/parts/99999999999999999999", b"x", (digest(b"x"),)),
        "a huge header": ("GET", "/v1/changes", b"", ("X-Big: " + "x" * 2_000_000,)),
        "many headers": ("GET", "/v1/nothing", b"", tuple(f"X-{n}: y" for n in range(20_000))),
        "a huge address": ("GET", "/v1/" + "x" * 1_000_000, b"", ()),
        "many segments": ("GET", "/v1" + "/x" * 30_000, b"", ()),
        "a cursor like no other": ("GET", "/v1/changes?cursor=" + "9" * 10_000, b"", ()),
        "numbers beyond all": ("GET", "/v1/log/proof?index=" + "9" * 5_000 + "&size=1", b"", ()),
        "no HTTP at all": ("\x16\x03\x01", "x", b"\x00" * 1000, ()),
    }


@pytest.mark.promise("H8")
@pytest.mark.timeout(600)
def test_what_is_hostile_is_refused_soon(tmp_path: Path, figure: Callable[..., None]) -> None:
    worst = ("", 0.0)
    with attacked(tmp_path / "station") as (target, _):
        before = target.memory()
        for what, (method, path, body, headers) in _hostile().items():
            # The best of three: what others do on this computer at the moment is not the station's.
            for _ in range(3):
                status, seconds = target.request(method, path, body, *headers)
                assert status == 0 or 400 <= status < 500, (what, status)
                if seconds < SECONDS:
                    break
            assert seconds < SECONDS, (what, seconds)
            worst = max(worst, (what, seconds), key=lambda pair: pair[1])
        figure("slowest refusal", round(worst[1], 3), "s", "< 2 s")
        figure("memory growth under abuse", round(target.memory("VmHWM") - before, 1), "MiB", "< 64 MiB")


@pytest.mark.promise("H8")
@pytest.mark.timeout(600)
def test_those_who_dawdle_keep_nobody_waiting(tmp_path: Path, size: Callable[[int, int], int]) -> None:
    """Slow heads and slow bodies: others are answered as ever, and the slow are cut off in the end."""
    number = size(100, 1000)
    with attacked(tmp_path / "station") as (target, _):
        slow = [socket.create_connection(target.address) for _ in range(number)]
        try:
            head = f"PUT /v1/submissions/0x{'00' * 32} HTTP/1.1\r\nHost: s\r\nAuthorization: Bearer {target.token}\r\n"
            for place, one in enumerate(slow):
                # One half never ends its head, the other announces a body of which one byte comes.
                one.sendall(b"GET / HTTP/1.1\r\nX-" if place % 2 else head.encode() + b"Content-Length: 900\r\n\r\n{")
            for _ in range(5):
                status, seconds = target.request("GET", "/v1/assignments")
                assert status == 200 and seconds < SECONDS
            for one in slow[:4]:
                one.settimeout(40)
                try:
                    data = one.recv(4096)
                except ConnectionError:
                    data = b""
                assert data == b"" or data[9:12] in (b"408", b"503", b"429"), data[:40]
        finally:
            for one in slow:
                one.close()


@pytest.mark.promise("H8")
@pytest.mark.timeout(600)
def test_large_requests_at_once_stay_within_bounds(tmp_path: Path) -> None:
    """Many bodies under way at the same time, none of which is ever finished."""
    with attacked(tmp_path / "station") as (target, _):
        before, stop_it = target.memory(), threading.Event()

        def flood() -> None:
            with socket.create_connection(target.address) as connection:
                head = f"POST /v1/have HTTP/1.1\r\nHost: s\r\nAuthorization: Bearer {target.token}\r\n"
                connection.settimeout(5)
                try:
                    connection.sendall(head.encode() + b"Content-Length: 4000000\r\n\r\n")
                    connection.sendall(os.urandom(3_000_000))
                    stop_it.wait(3)
                except OSError:
                    pass

        threads = [threading.Thread(target=flood) for _ in range(12)]
        for thread in threads:
            thread.start()
        status, seconds = target.request("GET", "/v1/assignments")
        assert status == 200 and seconds < SECONDS
        stop_it.set()
        for thread in threads:
            thread.join()
        assert target.memory("VmHWM") - before < GROWTH_MIB


@pytest.mark.promise("H8")
@pytest.mark.timeout(600)
def test_nobody_takes_it_all(tmp_path: Path) -> None:
    """Limits by account and by address; who is over them is told when to come again, the others go on."""
    folder = tmp_path / "station"
    make_station(
        folder, configuration=Configuration(url="http://127.0.0.1:1", account_requests_s=2, address_requests_s=2)
    )
    with serve(folder) as served:
        greedy, modest = served.person(), served.person()

        def ask(person: Person | None, path: str) -> requests.Response:
            headers = {} if person is None else {"Authorization": f"Bearer {person.client.token}"}
            return requests.get(served.server.url + path, headers=headers, timeout=10)

        answers = [ask(greedy, "/v1/assignments") for _ in range(60)]
        refused = [one for one in answers if one.status_code == 429]
        assert refused and {one.status_code for one in answers} == {200, 429}
        assert refused[0].json()["type"] == "rate" and 1 <= int(refused[0].headers["Retry-After"]) <= 3600
        assert ask(modest, "/v1/assignments").status_code == 200
        guesses = [
            requests.get(
                served.server.url + "/v1/assignments", headers={"Authorization": f"Bearer {number}"}, timeout=10
            ).status_code
            for number in range(60)
        ]
        assert set(guesses) == {401, 429}
        assert ask(modest, "/v1/assignments").status_code == 200
