"""Several workers of one station: right whichever answers, and nothing is lost when one is killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests

from app.errors import AppError
from app.protocol.administration import DistributeAnswer, DistributeRequest, ExportRequest, ExportStatus
from app.protocol.authority import establish_answer
from app.protocol.canonical import sha256
from app.protocol.client import StationClient
from app.protocol.code import Verdict
from app.protocol.connection import ProblemError
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.signing.verify import recover
from app.station.configuration import Configuration
from app.station.invitation import make_invitation
from app.station.project import ProjectPlan, create_project
from app.station.run import main
from app.station.station import Station
from tests.promises.test_station_kill import compare
from tests.station.test_command import start, stop
from tests.stations import Person, make_station, project_fields, write_texts
from tests.workers import Balancer, free_ports, is_alive, soon, workers_of


class _Address:
    """Stands where a Person looks for its server."""

    def __init__(self, url: str) -> None:
        self.url = url


def invited(folder: Path, url: str, role: str = "annotator") -> Person:
    """Somebody who joins through the network, each request on a connection of its own."""
    station = Station.open(folder)
    invitation = make_invitation(station, role)
    station.close()
    client = StationClient(url, from_hex(invitation.station_id))
    client._session.headers["Connection"] = "close"
    authority = establish_answer(client.network(), from_hex(invitation.station_id), recover)
    server: Any = _Address(url)
    person = Person(server, Signer.from_secret(new_secret(), KeyRole.WORKER), client, authority)
    client.accept_invitation(invitation.code, person.sign_in_record())
    return person


def begin(folder: Path, port: int) -> subprocess.Popen[str]:
    return start(folder, "--behind-proxy", "--port", str(port), "--tick", "0.2")[0]


@contextmanager
def two_programs(folder: Path, database: str) -> Iterator[tuple[Balancer, dict[int, subprocess.Popen[str]]]]:
    """A balancer and the two programs behind it, by their ports."""
    ports = free_ports(2)
    balancer = Balancer(ports)
    make_station(folder, configuration=Configuration(url=balancer.url, database=database))
    workers = {port: begin(folder, port) for port in ports}
    try:
        yield balancer, workers
    finally:
        for worker in workers.values():
            worker.kill()
            worker.communicate()
        balancer.close()


@pytest.mark.postgres
def test_the_loop_through_two_programs_in_turn(tmp_path: Path, database: str) -> None:
    folder, fields = tmp_path / "station", {**project_fields(), "times": {"hold_s": 0}}
    with two_programs(folder, database) as (balancer, workers):
        station = Station.open(folder)
        project = create_project(station, ProjectPlan(write_texts(tmp_path / "texts"), fields))
        station.close()
        ann, rev, boss = (invited(folder, balancer.url, role) for role in ("annotator", "reviewer", "manager"))
        ann.join(project)
        rev.join(project, "reviewer")
        lease = ann.lease(project, 4)
        sent = [ann.submission(lease, item) for item in lease.items]
        receipts = [ann.send(record) for record in sent]
        for record, receipt in zip(sent, receipts, strict=True):
            assert ann.client.send(record).encode() == receipt.encode()  # by the other one, most likely
        results = ann.client.batch([record.encode() for record in sent]).results
        assert [Envelope.from_wire(one.receipt).encode() for one in results] == [one.encode() for one in receipts]
        data = os.urandom(9 * 1024 * 1024)
        assert ann.client.put_blob(data) == sha256(data)
        ann.client.fetch_blob(sha256(data), tmp_path / "blob", max_bytes=10**8)
        assert (tmp_path / "blob").read_bytes() == data
        # One is killed while the other goes on: nobody but the balancer notices.
        killed = min(workers)
        assert stop(workers[killed], signal.SIGKILL) == -signal.SIGKILL
        served = sum(balancer.served.values())
        work = rev.lease(project, 4, role="reviewer")
        for item in work.items:
            rev.send(rev.review(work, item, item.subjects[0], Verdict.accepted))
        assert sum(balancer.served.values()) > served + 4
        workers[killed] = begin(folder, killed)

        def told(kind: str) -> list[Envelope]:
            found = [Envelope.from_wire(change.record) for change in ann.client.changes("").changes]
            return [record for record in found if record.type == kind]

        soon(lambda: len(told("Decision")) == 4)
        paid = boss.client.call("POST", "/v1/admin/distributions", DistributeAnswer, DistributeRequest(paid=True))
        numbers = [record.message["number"] for record in told("Statement")]
        assert paid.lines == 8 and numbers and numbers == sorted(set(numbers))
        begun = boss.client.call("POST", "/v1/admin/exports", ExportStatus, ExportRequest())
        path = f"/v1/admin/exports/{from_hex(begun.export).hex()}"
        done = soon(lambda: (one := boss.client.call("GET", path, ExportStatus)).state == "done" and one)
        boss.client.fetch_file(path + "/file", from_hex(done.sha256), tmp_path / "e.zip", max_bytes=10**8)
        assert done.labels == 4 and len(balancer.served) == 2 and min(balancer.served.values()) > 10
        token = ann.client.token
        ann.client.sign_out()
        ann.client.token = token
        soon(lambda: _is_out(ann.client))  # the other may remember the token for two seconds
        # Both see one station.
        figures = [requests.get(f"http://127.0.0.1:{port}/metrics", timeout=10).text for port in balancer.served]
        sizes = {re.search(r"caravan_log_size (\S+)", text)[1] for text in figures}  # type: ignore[index]
        assert len(sizes) == 1 and all('caravan_jobs{state="failed"} 0.0' in text for text in figures)
        for person in (ann, rev, boss):
            person.client.close()
    given = {record.encode(): receipt.encode() for record, receipt in zip(sent, receipts, strict=True)}
    assert compare(folder, given) == {"missing": 0, "inconsistent": 0, "twice": 0}


def _is_out(client: StationClient) -> bool:
    try:
        client.changes("")
    except (AppError, ProblemError):
        return True
    return False


@pytest.mark.postgres
def test_workers_end_with_whoever_watches_over_them(tmp_path: Path, database: str) -> None:
    folder = tmp_path / "station"
    make_station(folder, configuration=Configuration(url="http://127.0.0.1:1", database=database))
    process, url = start(folder, "--workers", "2")
    workers = soon(lambda: len(found := workers_of(process.pid)) == 2 and found)
    assert requests.get(f"{url}/ready", timeout=30).status_code == 200
    assert stop(process, signal.SIGKILL) == -signal.SIGKILL
    soon(lambda: not any(map(is_alive, workers)))


def test_workers_need_a_database_they_can_share(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_station(tmp_path / "station")
    assert main(["serve", str(folder), "--workers", "2", "--port", "0"]) == 2
    assert "PostgreSQL" in (said := capsys.readouterr().err) and "--workers" in said
    assert main(["serve", str(folder), "--workers", "-1", "--port", "0"]) == 2


@pytest.mark.postgres
def test_workers_that_cannot_run_are_not_started_for_ever(tmp_path: Path, database: str) -> None:
    folder = tmp_path / "station"
    make_station(folder, configuration=Configuration(url="http://127.0.0.1:1", database=database))
    key = folder / "keys" / "record.json"
    key.rename(key.with_suffix(".away"))
    process, _ = start(folder, "--workers", "2")
    said = process.communicate(timeout=100)[0]
    assert process.returncode == 2 and "stopped" not in said
    log = (folder / "logs" / "station.jsonl").read_text("utf-8")
    assert "is started again" in log and "record key" in "".join(
        path.read_text("utf-8") for path in (folder / "logs").glob("station-*.jsonl")
    )
