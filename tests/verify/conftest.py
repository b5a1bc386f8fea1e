"""A fresh small station, and an export of an honest one."""

from pathlib import Path

import pytest

from tests.verify.small_station import Station


@pytest.fixture
def station() -> Station:
    return Station()


@pytest.fixture(scope="session")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A complete export; copy it before changing it."""
    made = Station()
    made.work()
    return made.export(tmp_path_factory.mktemp("export"))
