"""Saying where rewards go: a signed binding of this worker to a payout address."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.ids import record_id
from app.core.outbox import OutboxState, RecordKind
from app.errors import InputError
from app.ops import stations
from app.ops.clock import now_ms
from app.ops.door import Door
from app.ops.sealing import TYPES, Sealed, seal
from app.protocol.envelope import Envelope
from app.protocol.keccak import ZERO_ADDRESS, normal_address
from app.protocol.typed_data import message_from_wire
from app.store.tables import OutboxRow

_VALID_MS = 90 * 86_400_000
"""A binding may wait for a network that long."""


@dataclass(frozen=True, slots=True)
class Binding:
    """A payout address the person chose; `nonce` orders them, the highest counts."""

    payout: str
    nonce: int
    issued_ms: int
    state: OutboxState
    reason: str = ""


def checked_address(text: str) -> str:
    """The address in its one spelling. InputError for a typing error, or an address that belongs to nobody."""
    address = normal_address(text.strip())
    if address == ZERO_ADDRESS:
        raise InputError("Nobody owns this address.", "What is sent to it is lost. Enter your own.")
    return address


def bind(door: Door, station_id: str, address: str) -> Changes:
    """Sign and queue that rewards go to `address` from now on. InputError for a bad address or the one already bound.

    Runs on a worker. The first binding counts at once, a change after the station's waiting time (7 days).
    """
    payout = checked_address(address)
    station = door.read(stations.get, station_id)
    before = door.read(bindings, station_id)
    if payout == (before[0].payout if before else station.worker):
        raise InputError("Your rewards go to this address already.")
    now = now_ms()
    message = {
        "worker": station.worker,
        "payout": payout,
        # Rises even when this workspace was made anew and knows nothing of earlier bindings.
        "nonce": max([now, *(one.nonce + 1 for one in before)]),
        "issuedMs": now,
        "expiresMs": now + _VALID_MS,
    }

    def keep(session: Session, sealed: Sealed) -> Changes:
        return stations.set_payout(session, station_id, payout)

    one = record_id()
    seal(door, station, Sealed(one, RecordKind.PAYOUT, station_id, message, None), keep)
    return Changes(outbox=frozenset({one}), account=True)


def bindings(session: Session, station_id: str) -> list[Binding]:
    """What was bound here, newest first."""
    where = (OutboxRow.station_id == station_id, OutboxRow.kind == RecordKind.PAYOUT.value)
    found = []
    for row in session.scalars(select(OutboxRow).where(*where)):
        name = TYPES[RecordKind.PAYOUT]
        message = Envelope.decode(row.record).message if row.record else message_from_wire(name, row.message)
        state = OutboxState(row.state)
        found.append(Binding(message["payout"], message["nonce"], message["issuedMs"], state, row.reason))
    return sorted(found, key=lambda one: -one.nonce)


def own_accounts(session: Session, station_id: str) -> frozenset[str]:
    """Every address rewards of this person may lawfully go to: the worker's own, and all that were ever bound here."""
    worker = stations.get(session, station_id).worker
    return frozenset({worker, *(one.payout for one in bindings(session, station_id))})
