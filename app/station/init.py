"""Makes a station: its identity, keys, signed network document and empty database."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlalchemy.orm import Session

from app.errors import InputError
from app.protocol.authority import station_id
from app.protocol.canonical import sha256
from app.protocol.code import KeyChangeReason
from app.protocol.connection import base_url
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.keccak import ZERO_ADDRESS
from app.protocol.manifest import encode
from app.protocol.messages import Chain, Charter, NetworkDocument, StationKeys, Token
from app.protocol.typed_data import record_domain
from app.protocol.version import HTTP
from app.signing.keystore import read_keystore
from app.signing.signer import KeyRole, Signer
from app.station.configuration import Configuration, write_configuration
from app.station.file import open_store
from app.station.key import ONLINE, KeyRing, create_keys, find_passphrase
from app.station.station import Station, wall_clock
from app.station.store.engine import open_engines
from app.station.store.errors import store_errors
from app.station.store.migrate import pending, upgrade
from app.station.tables import KeyChangeRow, MetaRow, NetworkRow

_DEFAULT = Configuration(url="http://127.0.0.1:8765")
OFFLINE = "offline"
"""The folder of the root key: to be moved away from the station's computer."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make. `pay` is `payroll` unless a chain is given."""

    name: str = "Caravan station"
    configuration: Configuration = _DEFAULT
    chain: Chain | None = None
    tokens: tuple[Token, ...] = ()
    scrypt_n: int | None = None


def create_station(folder: Path, plan: Plan, *, clock: Callable[[], int] = wall_clock) -> None:
    """A new station in a new or empty folder; InputError when something is there already."""
    if folder.exists() and any(folder.iterdir()):
        raise InputError("This folder is not empty.", f"{folder} was left as it is; choose a new one.")
    base_url(plan.configuration.url)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # A bucket that cannot be used is said before there is half a station.
    open_store(plan.configuration, folder, "assets")
    addresses = create_keys(folder / "keys", ONLINE, n=plan.scrypt_n)
    root_address = create_keys(folder / OFFLINE, (KeyRole.ROOT,), n=plan.scrypt_n)[KeyRole.ROOT]
    root = Signer(root_address, KeyRole.ROOT)
    root.unlock(read_keystore(folder / OFFLINE / "root.json"), find_passphrase(folder / OFFLINE))
    charter = Charter(root=root_address, nonce=to_hex(secrets.token_bytes(32)))
    station = station_id(charter)
    ring = KeyRing(folder / "keys")
    message = {
        "oldKey": ZERO_ADDRESS, "newKey": addresses[KeyRole.RECORD], "fromIndex": 0, "reason": KeyChangeReason.first,
    }  # fmt: skip
    change = root.seal("KeyChange", message, record_domain(station))
    root.lock()
    network = sign_network(ring.signer(KeyRole.RECORD), station, _document(plan, addresses), clock())
    _fill(folder, plan, charter, change, network, clock())
    ring.lock()
    write_configuration(folder, plan.configuration)
    with_log = Station.open(folder, clock=clock)
    try:
        with_log.write(lambda session: with_log.log.append(session, change, clock()))
    finally:
        with_log.close()


def sign_network(record: Signer, station: bytes, document: NetworkDocument, from_ms: int) -> Envelope:
    """The signed network document."""
    payload = encode(document)
    message = {"networkHash": sha256(payload), "fromMs": from_ms}
    return record.seal("Network", message, record_domain(station), payload)


def replace_network(station: Station, document: NetworkDocument) -> None:
    """Publishes a new network document of the same station (its keys must be the same)."""
    if document.keys != station.authority.network.keys:
        raise InputError("The network document names other keys.", "A key is changed by a signed key change.")
    record = sign_network(station.signer(KeyRole.RECORD), station.id, document, station.clock())

    def insert(session: Session) -> None:
        session.add(_network_row(session.query(NetworkRow).count(), record))

    station.write(insert)
    station.refresh()


def _document(plan: Plan, addresses: dict[KeyRole, str]) -> NetworkDocument:
    return NetworkDocument(
        name=plan.name,
        url=plan.configuration.url,
        keys=StationKeys(**{role.value: addresses[role] for role in ONLINE}),
        versions=(HTTP,),
        pay="payroll" if plan.chain is None else "chain",
        chain=plan.chain,
        tokens=plan.tokens,
    )


def _network_row(number: int, record: Envelope) -> NetworkRow:
    message = record.message
    return NetworkRow(number=number, hash=message["networkHash"], from_ms=message["fromMs"], record=record.encode())


def _fill(folder: Path, plan: Plan, charter: Charter, change: Envelope, network: Envelope, now: int) -> None:
    writer, reader = open_engines(plan.configuration.database, folder)
    with store_errors():
        try:
            if pending(writer)[0] is not None:
                raise InputError("This database already holds a station.", "Nothing was changed; name another one.")
            upgrade(writer)
            with Session(writer) as session, session.begin():
                session.add(MetaRow(name="charter", value=msgspec.to_builtins(charter)))
                session.add(MetaRow(name="epoch", value=to_hex(secrets.token_bytes(16))))
                session.add(MetaRow(name="made_ms", value=now))
                key = change.message["newKey"]
                session.add(KeyChangeRow(from_index=0, new_key=key, record=change.encode()))
                session.add(_network_row(0, network))
        finally:
            writer.dispose()
            reader.dispose()
