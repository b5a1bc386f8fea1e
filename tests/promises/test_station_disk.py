"""The station's disk is full: it says so, nothing is half written, and work goes on when there is room."""

from __future__ import annotations

import base64
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from app.protocol.canonical import sha256
from app.protocol.client import StationClient
from app.protocol.connection import BusyError
from app.station.station import Station
from tests.promises.disk import build, environment
from tests.station.test_command import ROOT, stop
from tests.stations import make_station, serve, write_texts


@pytest.mark.promise("W4")
@pytest.mark.timeout(300)
def test_a_full_disk_is_said_and_passes(tmp_path: Path) -> None:
    folder, full = make_station(tmp_path / "station"), tmp_path / "full"
    with serve(folder) as served:
        project = served.project(write_texts(tmp_path / "texts", [f"Text {n}." for n in range(12)]))
        person = served.person()
        person.join(project)
        lease = person.lease(project, 12)
        records = [person.submission(lease, item) for item in lease.items]
        token = person.client.token
    command = [sys.executable, "-m", "app.station", "serve", str(folder), "--port", "0"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment(build(tmp_path), folder, full=full)
    )
    assert process.stdout is not None
    process.stdout.readline()
    url = process.stdout.readline().split()[-1]
    client = StationClient(url, person.authority.station, token=token)
    try:
        receipts = [client.send(record) for record in records[:3]]
        before = client.checkpoint()
        full.touch()
        for record in records[3:6]:
            # The app goes on trying: it is the network's trouble, not the record's.
            with pytest.raises(BusyError):
                client.send(record)
        with pytest.raises(BusyError):
            client.batch([record.encode() for record in records[6:]])
        data = records[3].encode()
        digest = base64.b64encode(sha256(data)).decode()
        answer = requests.put(
            f"{url}/v1/submissions/{records[3].message['submissionId'].hex()}", data=data, timeout=10,
            headers={"Authorization": f"Bearer {token}", "Content-Digest": f"sha-256=:{digest}:"},
        )  # fmt: skip
        problem = answer.json()
        assert (answer.status_code, problem["type"], problem["title"]) == (503, "busy", "The station's disk is full.")
        assert "Nothing of yours is lost" in problem["detail"] and int(answer.headers["Retry-After"]) > 0
        # What can be read is read, and what was answered is answered alike.
        assert client.checkpoint() == before and client.assignments().assignments
        assert client.send(records[0]).encode() == receipts[0].encode()
        assert requests.get(f"{url}/v1/network", timeout=10).status_code == 200
        full.unlink()
        receipts += [client.send(record) for record in records[3:6]]
        assert [one.status for one in client.batch([record.encode() for record in records[6:]]).results] == [201] * 6
        assert client.checkpoint().size == before.size + 9
    finally:
        client.close()
        full.unlink(missing_ok=True)
        stop(process, signal.SIGTERM)
    station = Station.open(folder)
    try:
        assert station.checkpoint().size == before.size + 9
        for record, receipt in zip(records, receipts, strict=False):
            index = receipt.message["logIndex"]
            assert station.read(station.log.receipt, index).encode() == receipt.encode()
            assert receipt.message["recordHash"] == record.record_hash
    finally:
        station.close()
