"""The doctor finds nothing at a sound station, and says what is wrong with one that was tampered with."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.station.backup import back_up
from app.station.doctor import drill, examine
from app.station.run import main
from app.station.station import Station
from app.station.store.engine import connect
from tests.stations import serve, write_texts


@pytest.fixture
def worked(tmp_path: Path) -> Path:
    """A station with paid work in it, closed."""
    with serve(tmp_path / "station") as served:
        project = served.project(write_texts(tmp_path / "texts"), reviewers_per_item=0, quorum=0)
        ann = served.person()
        ann.join(project)
        lease = ann.lease(project, 3)
        for item in lease.items:
            ann.send(ann.submission(lease, item))
        from app.station.decide import decide_all

        decide_all(served.station)
    return tmp_path / "station"


def grades(folder: Path) -> dict[str, str]:
    station = Station.open(folder)
    try:
        return {one.name: one.grade for one in examine(station)}
    finally:
        station.close()


def change(folder: Path, statement: str) -> None:
    connection = connect(folder / "station.db")
    connection.execute(statement)
    connection.close()


def test_a_sound_station(worked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    back_up(worked, tmp_path / "backup")
    found = grades(worked)
    assert set(found.values()) <= {"ok", "warning"}, found
    assert found["ledger"] == found["log"] == found["receipts"] == found["backup"] == "ok"
    assert main(["doctor", str(worked), "--drill"]) == 0
    out = capsys.readouterr().out
    assert "drill" in out and "fault" not in out and "3 reward lines" in out


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("log", 'UPDATE log SET received_ms = received_ms + 1 WHERE "index" = 2'),
        ("receipts", "UPDATE log SET record = CAST(record || ' ' AS BLOB) WHERE \"index\" = 3"),
        ("ledger", "UPDATE reward SET amount = '21000' WHERE number = (SELECT max(number) FROM reward)"),
    ],
)
def test_tampering_is_found(worked: Path, capsys: pytest.CaptureFixture[str], name: str, statement: str) -> None:
    change(worked, statement)
    assert grades(worked)[name] == "fault"
    assert main(["doctor", str(worked)]) == 1
    assert "→" in capsys.readouterr().out


def test_a_lost_key_and_an_old_backup(worked: Path, tmp_path: Path) -> None:
    assert grades(worked)["backup"] == "warning"
    (worked / "keys" / "guardian.json").unlink()
    assert grades(worked)["keys"] == "fault"


def test_a_drill_leaves_nothing(worked: Path) -> None:
    before = sorted(worked.parent.iterdir())
    station = Station.open(worked)
    try:
        assert drill(station).grade == "ok"
    finally:
        station.close()
    assert sorted(worked.parent.iterdir()) == before
