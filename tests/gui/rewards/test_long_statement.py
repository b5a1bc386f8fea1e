"""A statement of several pages, from the station's tables to the page, to files, and to the next statement."""

from __future__ import annotations

import csv
import json
import os

import pytest
from sqlalchemy import insert, update

from app.core.reward import RewardState
from app.ops import earning
from app.protocol.canonical import canonical, parse_canonical, sha256
from app.protocol.client import StationClient
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.statement import PAGE_LINES, page_names
from app.station.payroll import write_statements
from app.station.statement import tell_statements
from app.station.tables import RewardRow
from tests.gui.joined import join, system_keyring, until
from tests.stations import TOKEN, make_station, serve, write_texts

LINES = 4 * PAGE_LINES
SHOTS = os.environ.get("CARAVAN_SHOTS", "")


@pytest.fixture(autouse=True)
def _no_keyring():
    with system_keyring():
        yield


def rows_of(worker: str, project: bytes) -> list[dict]:
    """Lines as decisions leave them, most of them paid long ago."""
    made = []
    for number in range(LINES):
        name = [sha256(b"%s %d" % (what, number)) for what in (b"submission", b"decision", b"item", b"lease")]
        made.append(
            {
                "worker": worker, "account": worker, "role": "annotator", "lease": name[3], "place": name[2],
                "submission": name[0], "decision": name[1], "item": name[2], "project": project, "token": TOKEN,
                "payer": "station", "base": 7, "share_bp": 10_000, "bonus_bp": 0, "amount": 7, "cause": "accepted",
                "state": "claimed" if number < LINES - 500 else "frozen", "available_ms": 1_700_000_000_000 + number,
                "distribution": None,
            }
        )  # fmt: skip
    return made


@pytest.mark.timeout(240)
def test_thousands_of_lines_of_one_person(qtbot, start, tmp_path, monkeypatch) -> None:
    fetched: list[bytes] = []
    fetch = StationClient.blob

    def counted(client: StationClient, digest: bytes) -> bytes:
        fetched.append(digest)
        return fetch(client, digest)

    monkeypatch.setattr(StationClient, "blob", counted)
    with serve(make_station(tmp_path / "station")) as served:
        project = served.project(write_texts(tmp_path / "texts"))
        desk = start()
        window = desk.window
        join(qtbot, desk, served)
        workspace, station = desk.session.workspace, served.station
        worker = workspace.signer.address
        rows = rows_of(worker, project)
        station.write(lambda session: session.execute(insert(RewardRow), rows))
        tell_statements(station, [worker])
        window.show_page("rewards")
        page = window.pages["rewards"]
        window.account.sync_now()
        until(qtbot, lambda: page.purse is not None and page.purse.totals, 120)
        assert page.purse.totals[0].claimed == 7 * (LINES - 500) and page.purse.totals[0].frozen == 7 * 500
        until(qtbot, lambda: page.model.rowCount() == LINES)
        assert len(fetched) == LINES // PAGE_LINES
        if SHOTS:
            window.grab().save(f"{SHOTS}/rewards_long.png")

        # What was settled long ago is neither sent nor kept again.
        fetched.clear()
        station.write(
            lambda session: session.execute(
                update(RewardRow).where(RewardRow.state == "frozen").values(state="claimable")
            )
        )
        tell_statements(station, [worker])
        window.account.sync_now()
        until(qtbot, lambda: page.purse.totals[0].claimable == 7 * 500, 120)
        assert len(fetched) == 1
        lines = workspace.read(earning.earnings)
        assert len(lines) == LINES and sum(one.line.state is RewardState.CLAIMABLE for one in lines) == 500

        table, record = tmp_path / "out.csv", tmp_path / "out.json"
        page.save_statement(table)
        page.save_statement(record)
        until(qtbot, lambda: table.exists() and record.exists(), 60)
        with table.open(encoding="utf-8-sig", newline="") as stream:
            assert sum(1 for _ in csv.DictReader(stream)) == LINES
        # The file has all that is needed to check the signature and every line below it.
        whole = json.loads(record.read_bytes())
        signed = Envelope.from_wire(whole["statement"])
        assert signed.message["number"] == 2 and signed.message["worker"] == worker
        assert sha256(signed.payload or b"") == signed.message["linesHash"]
        assert [name.hash for name in page_names(signed.payload or b"")] == [
            to_hex(sha256(canonical(one))) for one in whole["pages"]
        ]
        assert write_statements(station, tmp_path / "payroll") == 1
        [payroll] = (tmp_path / "payroll").glob("*.json")
        assert parse_canonical(payroll.read_bytes(), max_bytes=64 * 1024 * 1024) == whole
