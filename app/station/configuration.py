"""What a station is told at its start: where it listens, its database, certificate and chain endpoints."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct, structs

from app.errors import InputError
from app.protocol import blob
from app.protocol.canonical import parse
from app.protocol.manifest import convert, encode

FILE = "station.json"
DATABASE_VARIABLE = "CARAVAN_STATION_DATABASE"
PART_BYTES = 4 * 1024 * 1024
"""What clients cut large uploads into."""


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
    assets: str = ""
    """Where the station's files are: empty for its own folder, or s3://BUCKET/PREFIX. The key comes from the
    environment alone."""
    s3_endpoint: str = ""
    """The address of the S3-compatible service; empty for Amazon's."""
    s3_region: str = ""
    max_body_bytes: int = 33 * 1024 * 1024
    """The largest request; no less than a part of an upload (4 MiB)."""
    account_requests_s: int = 300
    """Requests a second that one account may make on average, twenty times as many at once; 0: no limit."""
    address_requests_s: int = 50
    """Likewise for one address (an IPv6 /64), for whoever is not signed in."""
    unnamed_blob_bytes: int = 512 * 1024 * 1024
    """What one account may hold of large parts that no record names; a piece of work has up to 64 MiB. 0: no limit."""
    unnamed_blob_days: int = 7
    """Such a part is removed so long after it came; 0: never."""
    confirmations: int = 0
    """Blocks that must follow before a transaction is final, besides what the chain itself calls finalised; where it
    does not say, 12 if this is less."""
    replace_after_s: int = 180
    """A transaction that no block has taken for so long is sent again with higher fees; 0: never."""
    most_fee_gwei: int = 500
    """The most a transaction of the station pays for one unit of gas, however long it waits."""
    relays_per_worker_day: int = 4
    """Claims relayed for one worker within 24 hours; 0: no limit. More can be sent by the worker."""
    relay_gwei_day: int = 0
    """The most that relaying claims may cost within 24 hours; 0: no limit."""
    encrypt_projects: bool = False
    """New projects ask for encrypted workspaces unless they say otherwise (on premises, on shared machines)."""
    relayer_low_gwei: int = 10_000_000
    """The relayer's balance from which the station asks for more coin."""


def read_configuration(folder: Path) -> Configuration:
    """InputError when the folder holds no station; FormatError when its file does not fit."""
    try:
        data = (folder / FILE).read_bytes()
    except OSError as error:
        raise InputError("This folder holds no station.", f"Make one with: station init {folder}") from error
    found = convert(parse(data, max_bytes=1_000_000), Configuration, "station's configuration")
    if found.max_body_bytes < PART_BYTES:
        raise InputError(
            "max_body_bytes is too small.",
            f"Uploads come in parts of {PART_BYTES:,} bytes; change it in {folder / FILE}.",
        )
    if 0 < found.unnamed_blob_bytes < blob.MAX_BYTES or found.unnamed_blob_days < 0:
        raise InputError(
            "The limits of unnamed blobs do not fit.",
            f"unnamed_blob_bytes is 0 or at least {blob.MAX_BYTES:,}, unnamed_blob_days is 0 or more; change them in "
            f"{folder / FILE}.",
        )
    database = os.environ.get(DATABASE_VARIABLE)
    return structs.replace(found, database=database) if database else found


def write_configuration(folder: Path, configuration: Configuration) -> None:
    """In place of the old one, whole or not at all."""
    part = folder / (FILE + ".part")
    part.write_bytes(encode(configuration) + b"\n")
    part.replace(folder / FILE)
