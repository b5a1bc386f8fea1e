"""What a station is told at its start: where it listens, its database, certificate and chain endpoints."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct, structs

from app.errors import InputError
from app.protocol.canonical import parse
from app.protocol.manifest import convert, encode

FILE = "station.json"
DATABASE_VARIABLE = "CARAVAN_STATION_DATABASE"


class Configuration(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`station.json` in the station's folder. Nothing secret is in it; the database's address may hold a password and
    is then better given in the environment."""

    url: str
    """The address people use; its scheme, host and port are what sign-ins are bound to."""
    host: str = "127.0.0.1"
    port: int = 8765
    database: str = "sqlite:station.db"
    certificate: str = ""
    """Files of the certificate and its key; both or neither."""
    certificate_key: str = ""
    endpoints: tuple[str, ...] = ()
    """JSON-RPC addresses of the chain, for the station's own use."""
    max_body_bytes: int = 33 * 1024 * 1024
    account_requests_s: int = 300
    """Requests a second that one account may make on average, twenty times as many at once; 0: no limit."""
    address_requests_s: int = 50
    """Likewise for one address (an IPv6 /64), for whoever is not signed in."""


def read_configuration(folder: Path) -> Configuration:
    """InputError when the folder holds no station; FormatError when its file does not fit."""
    try:
        data = (folder / FILE).read_bytes()
    except OSError as error:
        raise InputError("This folder holds no station.", f"Make one with: station init {folder}") from error
    found = convert(parse(data, max_bytes=1_000_000), Configuration, "station's configuration")
    database = os.environ.get(DATABASE_VARIABLE)
    return structs.replace(found, database=database) if database else found


def write_configuration(folder: Path, configuration: Configuration) -> None:
    """In place of the old one, whole or not at all."""
    part = folder / (FILE + ".part")
    part.write_bytes(encode(configuration) + b"\n")
    part.replace(folder / FILE)
