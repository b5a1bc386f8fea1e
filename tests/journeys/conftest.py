"""Journeys: the real window, a real station on a free loopback port, a real EVM."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.station.server import StationServer
from tests.gui.conftest import home, start
from tests.stations import LABELS, make_station, project_fields

__all__ = ["home", "start"]

TEXTS = ("Ada wrote to Charles.", "Київ — столиця України.", "مرحبا بالعالم من القاهرة")


class Network:
    """A station at one address that can be taken off the network and brought back."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port
        self.server: StationServer | None = None

    @property
    def station(self):
        assert self.server is not None
        return self.server.station

    def up(self) -> None:
        self.server = StationServer(self.folder, host="127.0.0.1", port=self.port, steps=()).start()

    def down(self) -> None:
        if self.server is not None:
            self.server.close()
            self.server = None


@contextmanager
def networked(folder: Path) -> Iterator[Network]:
    from app.demo.place import free_ports

    [port] = free_ports(1)
    network = Network(make_station(folder), port)
    network.up()
    try:
        yield network
    finally:
        network.down()


@pytest.fixture
def network(tmp_path: Path) -> Iterator[Network]:
    """One station with a project of three texts."""
    from app.station.project import ProjectPlan, create_project
    from tests.stations import write_texts

    with networked(tmp_path / "station") as found:
        keyed = [{**label, "key": str(number)} for number, label in enumerate(LABELS, 1)]
        fields = {**project_fields(), "title": "Letters", "labels": keyed}
        create_project(found.station, ProjectPlan(write_texts(tmp_path / "texts", TEXTS), fields))
        yield found


@pytest.fixture
def hand(qapp: QApplication):
    from app.gui.tour.hand import Hand

    return Hand()
