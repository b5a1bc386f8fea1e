"""One station with work in it and one browser for all tests here; each test begins with a clean record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.protocol.envelope import Envelope
from app.station.configuration import Configuration
from app.station.decide import decide_all
from app.station.export import export
from tests.browser.chromium import Browser, program, started
from tests.stations import Person, Served, serve, write_texts


@dataclass
class Worked:
    served: Served
    people: dict[str, Person]
    project: bytes
    record: Envelope
    good: Path

    @property
    def url(self) -> str:
        return self.served.server.url


@pytest.fixture(scope="session")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worked]:
    """A decided submission and an export of the station."""
    folder = tmp_path_factory.mktemp("browsed")
    unlimited = Configuration(url="http://127.0.0.1:1", address_requests_s=0)
    with serve(folder / "station", configuration=unlimited, name="Sahel Language Lab") as served:
        project = served.project(
            write_texts(folder / "texts"), reviewers_per_item=0, quorum=0, times={"hold_s": 0}, languages=["fr", "ar"]
        )
        people = {role: served.person(role) for role in ("annotator", "manager", "auditor")}
        ann = people["annotator"]
        ann.join(project)
        lease = ann.lease(project, 3)
        record = ann.submission(lease, lease.items[0])
        ann.send(record)
        decide_all(served.station)
        export(served.station, folder / "good.zip")
        yield Worked(served, people, project, record, folder / "good.zip")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    name = program()
    if name is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with started(tmp_path_factory.mktemp("profile"), name) as browser:
        yield browser


@pytest.fixture
def browser(chromium: Browser, worked: Worked) -> Iterator[Browser]:
    """After each test: no policy refused anything, nothing failed on the page, no other host was asked."""
    chromium.call("Network.clearBrowserCookies")
    chromium.scripts(True)
    chromium.language("en")
    chromium.size(1100)
    chromium.dark(False)
    chromium.open("about:blank")
    chromium.requests.clear()
    chromium.complaints.clear()
    yield chromium
    # A page with another status than 200 is a line on the console and no fault.
    assert [text for text in chromium.complaints if "responded with a status of" not in text] == []
    elsewhere = [url for url in chromium.requests if not url.startswith((worked.url + "/", "about:"))]
    assert elsewhere == [] and chromium.requests, json.dumps(chromium.requests)
