"""The large parts of work: kept beside the assets before anything is signed, and put together again for whoever reads.

They stay after the receipt: a restored station asks for them again, and decisions are read beside them.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import InputError
from app.ops.door import Door
from app.protocol import blob
from app.protocol.blob import Packed
from app.protocol.canonical import parse_canonical
from app.protocol.envelope import Envelope
from app.store.tables import DecisionRow, ItemRow, SubjectRow

_IN_RECORD = b'\\"blob'
"""How `blob` begins a key of a payload that is a string in a record."""


def keep(door: Door, packed: Packed) -> bytes:
    """The payload, once all that travels beside it is on the disk."""
    for data in packed.blobs.values():
        door.assets.put(data)
    return packed.payload


def opened(door: Door, payload: bytes) -> dict[str, Any]:
    """The whole value of a payload; InputError while a part of it is not on this computer."""
    value: dict[str, Any] = parse_canonical(payload)
    return blob.unpack(value, lambda name: _read(door, name)) if blob.is_packed(payload) else value


def needed(door: Door, record: bytes) -> list[tuple[bytes, int]]:
    """(name, bytes) of every blob that a sealed record needs. InputError or StoreError when one is gone."""
    if _IN_RECORD not in record:
        return []
    value = parse_canonical(Envelope.decode(record).payload or b"{}")
    return [(name, len(_read(door, name))) for name in blob.names(value, lambda name: _read(door, name))]


def missing(door: Door, payload: bytes) -> list[str]:
    """Names of blobs of a payload that are not on this computer, as far as is known by now."""
    if not blob.is_packed(payload):
        return []
    found: list[str] = []
    try:
        for name in blob.names(parse_canonical(payload), lambda name: _read(door, name)):
            if not door.assets.has(name.hex()):
                found.append(name.hex())
    except InputError:
        pass  # a stretch of regions: the masks it names are known once it is here
    return found


def large_payloads(session: Session) -> list[bytes]:
    """Payloads of others that may need blobs: work to review, and corrections of one's own."""
    subjects = select(SubjectRow.payload).join(ItemRow, ItemRow.id == SubjectRow.item_id)
    named = (
        subjects.where(func.instr(SubjectRow.payload, b'"blob') > 0),
        select(DecisionRow.fixed).where(func.instr(DecisionRow.fixed, b'"blob') > 0),
    )
    return [payload for query in named for payload in session.scalars(query.distinct())]


def _read(door: Door, name: bytes) -> bytes:
    if not door.assets.has(name.hex()):
        raise InputError("A part of this work is not on this computer.", "It comes when the station can be reached.")
    return door.assets.read(name.hex())
