"""Statements of a payroll station as files, and managers who register versions and incomes through the network."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from app.protocol.administration import IncomeRequest, ManagerClient
from app.protocol.authority import check_station_record
from app.protocol.canonical import parse_canonical
from app.protocol.connection import ProblemError
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.signing.verify import recover
from app.station import distribute
from app.station.payroll import write_statements
from app.station.run import main
from tests.station.scene import DAY, TOKENS, scene
from tests.stations import make_station, serve, write_texts


def test_everybody_gets_a_signed_record_and_a_table(tmp_path: Path) -> None:
    out = tmp_path / "payroll"
    with scene(tmp_path) as s:
        assert write_statements(s.station, out) == 0
        s.accept_one("anna", count=2)
        s.later(3 * DAY)
        assert distribute.settle_payroll(s.station, paid=True) == 6
        assert write_statements(s.station, out) == 2
        files = sorted(path.name for path in out.iterdir())
        assert write_statements(s.station, out) == 2
        assert sorted(path.name for path in out.iterdir()) == files, "nothing changed, so nothing has a new number"
        record = Envelope.decode(next(out.glob("anna-*.json")).read_bytes())
        check_station_record(record, record.message["logSize"] - 1, s.station.authority, recover)
        assert record.message["worker"] == s.person("anna").worker
    rows = list(csv.DictReader(io.StringIO(next(out.glob("anna-*.csv")).read_text("utf-8-sig"), newline="")))
    lines = parse_canonical(record.payload or b"")
    assert [row["submission"] for row in rows] == [line["submission"] for line in lines]
    assert {(row["project"], row["symbol"], row["amount"], row["state"]) for row in rows} == {
        ("Animals", "CRV", "0.00000000000002", "claimed"), ("Animals", "PTS", "0.0003", "claimed"),
    }  # fmt: skip


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with scene(tmp_path, royalty={"annotator": 1}) as s:
        s.accept_one("anna")
        folder, project = s.station.folder, to_hex(s.project)
    assert main(["version", str(folder), "--project", project]) == 0
    version = capsys.readouterr().out.split()[1]
    again = ["income", str(folder), "--version", version, "--token", TOKENS[0].address, "--amount", "500"]
    assert main([*again, "--id", "0x" + "01" * 32]) == 0
    assert "500 base units for 1 contributors; 0 carried over." in capsys.readouterr().out
    assert main([*again, "--id", "0x" + "01" * 32]) == 0
    assert main(["version", str(folder)]) == 0
    assert f"500 of {TOKENS[0].address}" in capsys.readouterr().out
    assert main([*again[:-1], "many"]) == 2
    assert main(["statements", str(folder), "--to", str(tmp_path / "out")]) == 0
    assert "2 statements" in capsys.readouterr().out
    table = next((tmp_path / "out").glob("anna-*.csv")).read_text("utf-8-sig")
    assert ",royalty,frozen,station," in table


def test_managers_split_income_through_the_network(tmp_path: Path) -> None:
    with serve(make_station(tmp_path / "s")) as served:
        terms = json.loads('{"annotator": [], "reviewer": []}')
        project = served.project(
            write_texts(tmp_path / "t"), terms=terms, family="community", royalty={"annotator": 2}, quorum=0,
            reviewers_per_item=0,
        )  # fmt: skip
        worker, boss = served.person(), served.person("manager")
        manager = ManagerClient(boss.client)
        worker.join(project)
        lease = worker.lease(project, 1)
        with pytest.raises(ProblemError, match="royalty weight"):
            manager.register_version(to_hex(project))
        worker.send(worker.submission(lease, lease.items[0]))
        made = manager.register_version(to_hex(project))
        assert (made.records, made.contributors, made.total_weight, made.anchored) == (1, 1, 2, False)
        token = served.station.authority.network.tokens[0].address
        wish = IncomeRequest(income="0x" + "07" * 32, version=made.version, token=token, amount="90")
        answer = manager.record_income(wish)
        assert (answer.people, answer.paid, answer.carried) == (1, "90", "0")
        assert manager.record_income(wish) == answer
        [known] = manager.versions().versions
        assert known.income == {token: "90"}
        statement = Envelope.from_wire(worker.client.rewards().statement)
        [line] = parse_canonical(statement.payload or b"")
        assert (line["role"], line["amount"], line["cause"]) == ("contributor", "90", "royalty")
