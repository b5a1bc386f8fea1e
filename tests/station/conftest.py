"""One served station per test; with `--group postgres` on PostgreSQL."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.station.configuration import Configuration
from tests.postgres import find_programs, new_database, throw_away_server
from tests.stations import Clock, Served, serve


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a running server without anything in it."""
    if find_programs() is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with throw_away_server() as url:
        yield url


@pytest.fixture
def database(postgres: str) -> Iterator[str]:
    """The URL of an empty database."""
    with new_database(postgres, f"station-{uuid.uuid4().hex}") as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def served(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Served]:
    plan = {}
    if request.param == "postgres":
        url = request.getfixturevalue("database")
        plan["configuration"] = Configuration(url="http://127.0.0.1:1", database=url)
    with serve(tmp_path / "station", clock=clock, **plan) as found:
        yield found
