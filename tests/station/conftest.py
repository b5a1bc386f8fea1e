"""One served station per test; with `--group postgres` on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.station.configuration import Configuration
from tests.stations import Clock, Served, serve


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def served(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Served]:
    plan = {}
    if request.param == "postgres":
        url = request.getfixturevalue("database")
        plan["configuration"] = Configuration(url="http://127.0.0.1:1", database=url)
    with serve(tmp_path / "station", clock=clock, **plan) as found:
        yield found
