"""What watches a running station: health, metrics, the journal, limits of rate, size and patience."""

from __future__ import annotations

import json
import logging
import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
import zstandard
from msgspec import structs

import app.station.connection as connection
from app.errors import InputError
from app.protocol.connection import BusyError, content_digest
from app.station.configuration import Configuration, write_configuration
from app.station.journal import JsonFormatter, request_id
from app.station.rate import Rate, bucket_of
from app.station.refusal import Refusal
from app.station.station import Station
from tests.stations import Served, make_station, serve, write_texts


def test_health_and_metrics(served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = served.server.url
    assert requests.get(url + "/health", timeout=10).json() == {"status": "ok"}
    assert requests.get(url + "/ready", timeout=10).json() == {"status": "ok", "database": "ok", "disk": "ok"}
    project = served.project(write_texts(tmp_path / "texts"))
    ann = served.person()
    ann.join(project)
    lease = ann.lease(project, 2)
    record = ann.submission(lease, lease.items[0])
    ann.send(record)
    ann.send(record)
    text = requests.get(url + "/metrics", timeout=10).text
    assert 'caravan_records_total{outcome="new"} 1.0' in text and 'outcome="known"} 1.0' in text
    assert 'caravan_submissions{state="received"} 1.0' in text and "caravan_log_size 4.0" in text
    assert 'call="PUT /v1/submissions/{id}",status="201"' in text
    assert ann.worker not in text and ann.worker[2:12] not in text
    monkeypatch.setenv("CARAVAN_STATION_METRICS_TOKEN", "open sesame")
    assert requests.get(url + "/metrics", timeout=10).status_code == 403
    headers = {"Authorization": "Bearer open sesame"}
    assert requests.get(url + "/metrics", headers=headers, timeout=10).status_code == 200


def test_not_ready_says_why(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.station.health.LEAST_FREE", 2**62)
    answer = requests.get(served.server.url + "/ready", timeout=10)
    assert answer.status_code == 503 and "free" in answer.json()["disk"]


def test_a_request_has_an_id(served: Served) -> None:
    url = served.server.url + "/v1/network"
    given = requests.get(url, headers={"X-Request-Id": "proxy-12345"}, timeout=10)
    assert given.headers["X-Request-Id"] == "proxy-12345"
    for bad in ("short", "with blank in it", "x" * 65):
        assert requests.get(url, headers={"X-Request-Id": bad}, timeout=10).headers["X-Request-Id"] != bad


def test_the_journal_is_json_without_secrets() -> None:
    logger, formatter = logging.getLogger("caravan.station"), JsonFormatter()
    request_id.set("abc12345")
    secret = "ab" * 32
    try:
        raise ValueError(f"token {secret}")
    except ValueError as error:
        info = (type(error), error, error.__traceback__)
        record = logger.makeRecord("caravan.station", 40, "x", 1, "Bearer %s", (secret,), info)
    line = json.loads(formatter.format(record))
    assert line["request"] == "abc12345" and line["level"] == "ERROR" and "trace" in line
    assert secret not in json.dumps(line)
    fields = {"fields": {"call": "GET /x", "status": 200}}
    plain = logger.makeRecord("caravan.station.access", 20, "x", 1, "m", (), None, extra=fields)
    assert json.loads(formatter.format(plain))["status"] == 200


def test_no_request_is_larger_than_the_station_was_told(tmp_path: Path) -> None:
    most = 4 * 2**20
    told = Configuration(url="http://127.0.0.1:1", max_body_bytes=most)
    with serve(tmp_path / "station", configuration=told) as served:
        ann = served.person()
        headers = {"Authorization": f"Bearer {ann.client.token}", "Content-Type": "application/json"}

        def post(body: bytes, **more: str) -> tuple[int, str]:
            proof = {"Content-Digest": content_digest(body), **headers, **more}
            found = requests.post(f"{served.server.url}/v1/batch", body, headers=proof, timeout=30)
            return found.status_code, found.json().get("type", "")

        assert post(b'{"records":[]}' + b" " * most) == (413, "too-large")
        packed = zstandard.compress(b'{"records":[]}' + b" " * most)
        assert len(packed) < most and post(packed, **{"Content-Encoding": "zstd"}) == (413, "too-large")
        assert post(b'{"records":[]}' + b" " * (most - 100))[0] != 413
        assert ann.client.put_blob(b"x" * (most + 1))  # uploads come in parts that fit


def test_a_station_that_could_take_no_upload_is_not_opened(tmp_path: Path) -> None:
    folder = make_station(tmp_path / "station")
    write_configuration(folder, Configuration(url="http://127.0.0.1:1", max_body_bytes=1000))
    with pytest.raises(InputError, match="4,194,304"):
        Station.open(folder)


def test_a_bucket_empties_and_fills() -> None:
    now = [0.0]
    rate = Rate(2, 4, lambda: now[0])
    for _ in range(4):
        rate.take("a")
    with pytest.raises(Refusal) as error:
        rate.take("a")
    assert error.value.retry_after_s == 1
    rate.take("b")
    now[0] += 1
    rate.take("a")
    rate.take("a")
    with pytest.raises(Refusal):
        rate.take("a")
    assert bucket_of("2001:db8::1") == bucket_of("2001:db8::ffff") != bucket_of("2001:db8:1::1")
    assert bucket_of("::ffff:10.0.0.1") == "10.0.0.1"


def test_who_asks_too_often_is_told_when_to_come_again(tmp_path: Path) -> None:
    told = Configuration(url="http://127.0.0.1:1", account_requests_s=1, address_requests_s=1)
    with serve(tmp_path / "station", configuration=told) as served:
        ann, other = served.person(), served.person()
        with pytest.raises(BusyError) as error:
            for _ in range(30):
                ann.client.projects()
        assert error.value.retry_after_s
        other.client.projects()
        answers = [
            requests.get(served.server.url + "/v1/projects", headers={"Authorization": "Bearer guess"}, timeout=10)
            for _ in range(30)
        ]
        assert answers[-1].status_code == 429 and int(answers[-1].headers["Retry-After"]) >= 1
        other.client.projects()


def _open(served: Served) -> socket.socket:
    parts = urlsplit(served.server.url)
    return socket.create_connection((str(parts.hostname), int(parts.port or 0)), timeout=20)


def test_slow_and_oversized_requests_are_cut(served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "HEAD_SECONDS", 0.2)
    token = served.person().client.token
    with _open(served) as slow:
        slow.sendall(b"GET /v1/net")
        assert slow.recv(100) == b""
    head = f"PUT /v1/submissions/{'11' * 32} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n".encode()
    with _open(served) as large:
        began = time.monotonic()
        large.sendall(head + b"Content-Length: 99999999999\r\n\r\n")
        assert b" 413 " in large.recv(200) and time.monotonic() - began < 5
    deep = b'{"a":' * 50_000
    for body in (deep, b"[" * 1_000_000, b"\xff" * 100, b'{"type":"Submission","type":"Review"}'):
        url = f"{served.server.url}/v1/submissions/{'11' * 32}"
        answer = requests.put(url, data=body, headers={"Authorization": f"Bearer {token}"}, timeout=10)
        assert 400 <= answer.status_code < 500


def test_a_body_that_drips_is_cut(served: Served) -> None:
    import asyncio

    from starlette.requests import Request

    from app.station.body import Bodies
    from app.station.routes import CALLS

    call = next(call for call in CALLS if call.path == "/v1/batch")
    bodies = Bodies(2**20, patience_s=0.05)

    async def drip() -> dict[str, object]:
        await asyncio.sleep(0.02)
        return {"type": "http.request", "body": b"x", "more_body": True}

    with pytest.raises(Refusal, match="slowly"):
        asyncio.run(bodies.read(Request({"type": "http", "headers": []}, drip), call))
    assert bodies.held == 0


def test_the_limits_are_part_of_the_configuration() -> None:
    told = Configuration(url="http://127.0.0.1:1")
    assert structs.asdict(told)["account_requests_s"] > structs.asdict(told)["address_requests_s"] > 0
