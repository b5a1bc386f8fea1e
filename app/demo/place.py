"""The folder of one demo: what is in it, and what has to be remembered from one start to the next."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from pathlib import Path

from msgspec import Struct, structs

from app.config import directories
from app.errors import InputError
from app.protocol.canonical import parse
from app.protocol.manifest import convert, encode

FILE = "demo.json"
PEOPLE = ("annotator", "reviewer", "manager")
"""The roles one plays oneself; each has a workspace of its own."""
COLLEAGUES = ("annotator", "reviewer")
"""The roles that are simulated."""


class Person(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A key file's passphrase is kept beside it here: this is a demo, and no such key ever holds anything of worth."""

    role: str
    folder: str
    words: str


class Memory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`demo.json`. The ports stay the same: the station's address and the chain's stand in signed documents."""

    station_port: int
    chain_port: int
    projects: dict[str, str] = {}
    people: tuple[Person, ...] = ()
    colleagues: tuple[Person, ...] = ()
    ready: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Paths below `root`; nothing needs to exist yet."""

    root: Path

    @property
    def station(self) -> Path:
        return self.root / "station"

    @property
    def chain(self) -> Path:
        return self.root / "chain"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def settings(self) -> Path:
        return self.root / "settings.json"

    def is_free(self) -> bool:
        """Whether a new demo may be made here: nothing of anybody else's is in the folder."""
        own = {self.logs.name, self.settings.name, "home"}
        return not self.root.exists() or all(entry.name in own for entry in self.root.iterdir())

    def workspace(self, person: Person) -> Path:
        return self.root / "workspaces" / person.folder

    def colleague(self, person: Person) -> Path:
        return self.root / "colleagues" / person.folder

    def read(self) -> Memory | None:
        """What was remembered; None in a new folder. FormatError when the file is not ours."""
        try:
            data = (self.root / FILE).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise InputError("The demo's folder cannot be read.", f"{self.root}: {error.strerror}.") from error
        return convert(parse(data, max_bytes=1_000_000), Memory, "demo's file")

    def write(self, memory: Memory) -> Memory:
        """Whole or not at all, readable by its owner only."""
        part = self.root / (FILE + ".part")
        try:
            self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(encode(memory) + b"\n")
            part.replace(self.root / FILE)
        except OSError as error:
            raise InputError("The demo's folder cannot be written.", f"{self.root}: {error.strerror}.") from error
        return memory


def default_place() -> Place:
    return Place(directories().data / "demo")


def free_ports(count: int) -> list[int]:
    """Loopback ports nobody listens on now, all different."""
    held = [socket.socket() for _ in range(count)]
    try:
        for one in held:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in held]
    finally:
        for one in held:
            one.close()


def with_person(memory: Memory, person: Person, *, colleague: bool) -> Memory:
    if colleague:
        return structs.replace(memory, colleagues=(*memory.colleagues, person))
    return structs.replace(memory, people=(*memory.people, person))
