"""A station with a certificate of its own: the command says six words, and the app shows the same to whoever joins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.gui.account.invitation import InvitationCard
from app.protocol.proquint import words
from app.station.configuration import Configuration
from app.station.run import main
from app.sync import account
from tests.protocol.test_certificate import certificate  # noqa: F401 - a fixture
from tests.stations import make_station, serve
from tests.sync.people import join
from tests.workspaces import opened


def test_both_sides_say_the_same_six_words(
    tmp_path: Path,
    certificate: tuple[Path, str],  # noqa: F811 - the fixture
    capsys: pytest.CaptureFixture[str],
    qapp,
) -> None:
    path, fingerprint = certificate
    url = "https://station.example:8443"
    configuration = Configuration(url=url, certificate=str(path), certificate_key=str(path))
    make_station(tmp_path / "s", configuration=configuration)
    assert main(["invite", str(tmp_path / "s"), "--uses", "2", "--days", "3"]) == 0
    said = capsys.readouterr()
    document = json.loads(said.out)
    assert document["fingerprint"] == fingerprint
    spoken = said.err.strip().splitlines()[-1]
    assert spoken == words(bytes.fromhex(fingerprint)) and len(spoken.split()) == 6
    card = InvitationCard()
    card.show_invitation(account.read_invitation(said.out))
    assert spoken in card.check.text()


def test_joining_by_a_certificate_of_its_own(tmp_path: Path, certificate: tuple[Path, str]) -> None:  # noqa: F811
    path, fingerprint = certificate
    configuration = Configuration(url="https://127.0.0.1:1", certificate=str(path), certificate_key=str(path))
    with serve(tmp_path / "s", configuration=configuration) as served, opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        from app.ops import stations

        assert workspace.read(stations.get, station).fingerprint == fingerprint
        assert served.server.url.startswith("https://")


def test_without_a_certificate_there_is_nothing_to_compare(tmp_path: Path, capsys) -> None:
    make_station(tmp_path / "s")
    assert main(["invite", str(tmp_path / "s")]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["fingerprint"] == "" and said.err == ""
