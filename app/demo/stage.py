"""Everything behind the demo: a development chain and a station that pays on it, made once and reopened later."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from msgspec import structs

from app.demo.place import Memory, Place, free_ports
from app.demo.sample import NAMES, read_plan
from app.devchain.server import DevChain
from app.errors import BlockedError, InputError
from app.protocol.hexadecimal import to_hex
from app.protocol.messages import Invitation
from app.station.chain_setup import deploy
from app.station.configuration import Configuration
from app.station.distribute import distribute, is_any_open
from app.station.init import Plan, create_station
from app.station.invitation import make_invitation
from app.station.leaf import plan as plan_distribution
from app.station.project import create_project
from app.station.server import StationServer
from app.station.station import Station
from app.station.waiting import waits_since
from app.station.work import STEPS

Say = Callable[[str], None]
DELAY_S = 2
"""Between a distribution's proposal and its force; a real station has a day."""
TICK_S = 0.5
ANNOTATORS = 2
"""Of each item of the sample projects: the person and a colleague."""
_SCRYPT_N = 2**12
"""The station's keys open quickly: they guard play money on this computer."""
log = logging.getLogger(__name__)


class Stage:
    """A running chain and station; `close` ends both. Made on one thread, used from any."""

    def __init__(self, place: Place, memory: Memory, chain: DevChain, server: StationServer) -> None:
        """Use `open_stage`."""
        self.place, self.memory = place, memory
        self._chain, self._server = chain, server

    @property
    def station(self) -> Station:
        return self._server.station

    @property
    def url(self) -> str:
        return self._server.url

    @property
    def chain_url(self) -> str:
        return self._chain.url

    def remember(self, memory: Memory) -> None:
        self.memory = self.place.write(memory)

    def invite(self, role: str, name: str) -> Invitation:
        return make_invitation(self.station, role, name=name)

    def make_projects(self, say: Say) -> None:
        """The sample projects that are not there yet."""
        chain = self.station.authority.network.chain
        assert chain is not None
        for name in NAMES:
            if name not in self.memory.projects:
                say(f"Making the project “{name}” …")
                made = to_hex(create_project(self.station, read_plan(name, chain.tokens)))
                self.remember(structs.replace(self.memory, projects={**self.memory.projects, name: made}))

    def waits_since(self, project: str) -> int | None:
        """When the finished item that waits longest for a reviewer was finished (ms UTC); None when none waits."""
        return self.station.read(waits_since, bytes.fromhex(project[2:]), ANNOTATORS)

    def close(self) -> None:
        self._server.close()
        self._chain.close()


def open_stage(place: Place, say: Say) -> Stage:
    """The chain and station in `place`, running. BlockedError when their ports are taken (the demo runs already)."""
    memory = place.read()
    if memory is None:
        if not place.is_free():
            raise InputError("This folder is not empty and holds no demo.", f"{place.root} was left as it is.")
        station_port, chain_port = free_ports(2)
        memory = place.write(Memory(station_port=station_port, chain_port=chain_port))
    say("Starting the development chain …")
    chain = _start_chain(place, memory)
    try:
        if not (place.station / "station.json").exists():
            say("Making the station …")
            _make_station(place.station, memory)
        say("Starting the station …")
        server = _serve(place, memory)
    except BaseException:
        chain.close()
        raise
    stage = Stage(place, memory, chain, server)
    try:
        if server.station.authority.network.chain is None:
            say("Putting the reward contract and two test tokens on the chain …")
            deploy(server.station, chain.url, delay_s=DELAY_S)
        server.start()
        stage.make_projects(say)
    except BaseException:
        stage.close()
        raise
    return stage


def pay_what_is_due(station: Station) -> bool:
    """Publishes a distribution as soon as one would pay something: what a manager does by hand elsewhere."""
    if station.authority.network.chain is None or station.read(is_any_open):
        return False
    if station.read(plan_distribution, station, station.clock()) is None:
        return False
    try:
        number = distribute(station, fund=True)
    except BlockedError as error:
        log.info("no distribution yet: %s %s", error.title, error.message)
        return False
    log.info("distribution %s", number)
    return False


def _start_chain(place: Place, memory: Memory) -> DevChain:
    try:
        return DevChain(port=memory.chain_port, data=place.chain).start()
    except BlockedError as error:
        raise _taken(place, memory.chain_port) from error


def _serve(place: Place, memory: Memory) -> StationServer:
    try:
        return StationServer(
            place.station, port=memory.station_port, tick_s=TICK_S, steps=(*STEPS, ("pay", pay_what_is_due))
        )
    except InputError as error:
        if "Port" in error.title:
            raise _taken(place, memory.station_port) from error
        raise


def _taken(place: Place, port: int) -> BlockedError:
    return BlockedError(
        "The demo is running already.",
        f"Close its window first (or another program has taken port {port}; "
        f"then start with --folder in a new folder). Nothing in {place.root} was changed.",
    )


def _make_station(folder: Path, memory: Memory) -> None:
    url = f"http://127.0.0.1:{memory.station_port}"
    configuration = Configuration(url=url, port=memory.station_port)
    create_station(folder, Plan("Demo station", configuration, scrypt_n=_SCRYPT_N))
