"""The command line: a station from nothing to served, stopped and killed; backup and restore."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.protocol.authority import check_receipt, establish_answer
from app.protocol.client import StationClient
from app.protocol.connection import ProblemError
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.signing.verify import recover
from app.station.backup import back_up, restore
from app.station.run import main
from app.station.station import Station
from tests.stations import Person, Served, make_station, project_fields, serve, write_texts

ROOT = Path(__file__).resolve().parents[2]


class _Address:
    """Stands where a Person looks for its server."""

    def __init__(self, url: str) -> None:
        self.url = url


def start(folder: Path, *words: str) -> tuple[subprocess.Popen[str], str]:
    """(the process, its address), on a free port unless `words` say otherwise."""
    command = [sys.executable, "-m", "app.station", "serve", str(folder), "--port", "0", *words]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    line = process.stdout.readline()
    assert line.startswith("listening on "), line
    return process, line.split()[-1]


def stop(process: subprocess.Popen[str], how: signal.Signals) -> int:
    process.send_signal(how)
    process.communicate(timeout=20)
    return process.returncode


def test_from_nothing_to_a_receipt_through_kills(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_station(tmp_path / "s")
    labels, questions, terms = (tmp_path / name for name in ("labels.json", "questions.json", "terms.json"))
    fields: dict[str, Any] = project_fields()
    labels.write_text(json.dumps(fields["labels"]))
    questions.write_text(json.dumps(fields["questions"]))
    terms.write_text(json.dumps(fields["terms"]))
    source = write_texts(tmp_path / "texts")
    project_command = ["project", str(folder), "--from", str(source), "--title", "T", "--schema", str(labels)]
    assert main([*project_command, "--questions", str(questions), "--terms", str(terms)]) == 0
    project = from_hex(capsys.readouterr().out.split()[-1])
    assert main(["invite", str(folder)]) == 0
    invitation = json.loads(capsys.readouterr().out)
    station = from_hex(invitation["station_id"])

    process, url = start(folder)
    client = StationClient(url, station)
    authority = establish_answer(client.network(), station, recover)
    server: Any = _Address(url)
    person = Person(server, Signer.from_secret(new_secret(), KeyRole.WORKER), client, authority)
    client.accept_invitation(invitation["code"], person.sign_in_record())
    person.join(project)
    lease = person.lease(project, 6)
    receipts = []
    for number, item in enumerate(lease.items):
        record = person.submission(lease, item)
        receipts.append((record, person.send(record)))
        if number in (1, 3):
            assert stop(process, signal.SIGKILL) == -signal.SIGKILL
            process, url = start(folder)
            client.close()
            client = StationClient(url, station, token=client.token)
            person.client, server.url = client, url
    for record, receipt in receipts:
        assert client.send(record).encode() == receipt.encode()
    client.close()
    assert stop(process, signal.SIGTERM) in (0, -signal.SIGTERM)
    opened = Station.open(folder)
    assert opened.checkpoint().size == receipts[-1][1].message["logIndex"] + 1
    opened.close()
    assert main(["progress", str(folder)]) == 0
    assert "6 received" in capsys.readouterr().out


def test_init_says_what_comes_next(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    monkeypatch.setattr("app.station.run.Plan", lambda *given: _quick(*given))
    folder = tmp_path / "s"
    assert main(["init", str(folder), "--name", "N", "--port", "9123"]) == 0
    out = capsys.readouterr().out
    assert "station serve" in out and "offline" in out
    assert (folder / "keys" / "record.json").stat().st_mode & 0o077 == 0
    assert main(["init", str(folder)]) == 2
    assert "not empty" in capsys.readouterr().err
    assert main(["serve", str(tmp_path / "none")]) == 2
    assert main(["project", str(folder), "--from", str(tmp_path / "none"), "--title", "T"]) == 2
    missing = str(tmp_path / "x.json")
    assert main(["project", str(folder), "--from", str(folder), "--title", "T", "--schema", missing]) == 2
    assert "Traceback" not in capsys.readouterr().err


def _quick(*given: Any) -> Any:
    from app.station.init import Plan

    return Plan(*given, scrypt_n=2**4)


def test_plain_http_off_this_computer_is_refused(tmp_path: Path) -> None:
    from app.errors import InputError
    from app.station.server import StationServer

    folder = make_station(tmp_path / "s")
    with pytest.raises(InputError, match="Plain http"):
        StationServer(folder, host="0.0.0.0", port=0)


@pytest.mark.parametrize("behind_proxy", [False, True])
def test_who_asks_is_believed_only_from_a_proxy_one_asked_for(tmp_path: Path, behind_proxy: bool) -> None:
    import requests

    from app.station.configuration import Configuration
    from app.station.server import StationServer

    folder = make_station(tmp_path / "s", configuration=Configuration(url="https://labels.example"))
    host = "0.0.0.0" if behind_proxy else "127.0.0.1"
    server = StationServer(folder, host=host, port=0, steps=(), behind_proxy=behind_proxy).start()
    try:
        port = server._socket.getsockname()[1]
        if behind_proxy:
            assert server.url == "https://labels.example"
        # Figures are for this computer; who says to come from elsewhere gets none where that can be believed.
        found = requests.get(f"http://127.0.0.1:{port}/metrics", headers={"X-Forwarded-For": "203.0.113.7"}, timeout=10)
        assert (found.status_code == 200) is not behind_proxy
    finally:
        server.close()


def test_backup_while_it_runs_and_restore_under_a_new_epoch(tmp_path: Path) -> None:
    with serve(tmp_path / "station") as served:
        project = served.project(write_texts(tmp_path / "texts", ["x" * 20_000, "y"]))
        ann = served.person()
        ann.join(project)
        lease = ann.lease(project, 2)
        before = ann.submission(lease, lease.items[0])
        ann.send(before)
        back_up(tmp_path / "station", tmp_path / "backup")
        lost = ann.submission(lease, lease.items[1])
        ann.send(lost)
        cursor = ann.client.changes().cursor
        epoch = served.station.epoch
    assert restore(tmp_path / "backup", tmp_path / "again") != epoch
    with serve(tmp_path / "again") as again:
        _after(again, ann, before, lost, cursor)
    (tmp_path / "backup" / "station.db").write_bytes(b"rubbish" * 1000)
    with pytest.raises(Exception, match="damaged"):
        restore(tmp_path / "backup", tmp_path / "third")


def _after(again: Served, ann: Person, before: Envelope, lost: Envelope, cursor: str) -> None:
    client = StationClient(again.server.url, ann.authority.station, token=ann.client.token)
    try:
        with pytest.raises(ProblemError) as error:
            client.changes(cursor)
        assert error.value.problem.type == "epoch"
        assert [change.record["type"] for change in client.changes().changes] == ["Manifest", "Lease", "Restart"]
        ids = [(one.message["submissionId"], one.digest(ann.authority.records)) for one in (before, lost)]
        assert [result.state for result in client.have(ids).results] == ["same", "missing"]
        check_receipt(client.send(lost), lost, ann.authority, recover)
        assert [result.state for result in client.have(ids).results] == ["same", "same"]
    finally:
        client.close()
