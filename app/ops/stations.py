"""The stations a person joined: their pinned identity, sign-in, and how far their changes were applied."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.errors import InputError
from app.protocol.authority import Authority, establish_answer
from app.protocol.log import Checkpoint
from app.protocol.messages import NetworkAnswer
from app.protocol.struct_type import learnt
from app.signing.verify import recover
from app.store.tables import StationRow

_CHANGED = Changes(account=True)


@dataclass(frozen=True, slots=True)
class StationAccount:
    """A joined station as this person knows it; `id` is hex, `worker` the lower-case address of the key here."""

    id: str
    url: str
    name: str
    fingerprint: str
    worker: str
    token: str
    roles: tuple[str, ...]
    epoch: str
    cursor: str
    checkpoint: Checkpoint
    payout: str
    trouble: str
    network: bytes

    @property
    def authority(self) -> Authority:
        """The station's keys, checked again from the stored answer."""
        answer = msgspec.json.decode(self.network, type=learnt(NetworkAnswer))
        return establish_answer(answer, bytes.fromhex(self.id), recover)


def add(
    session: Session,
    *,
    station_id: str,
    url: str,
    fingerprint: str,
    name: str,
    network: bytes,
    worker: str,
    token: str,
    roles: tuple[str, ...],
) -> Changes:
    """Remember a joined station; joining again renews address and sign-in, and keeps what was applied."""
    row = session.get(StationRow, station_id)
    if row is None:
        row = StationRow(id=station_id, charter=b"", network=network, url=url, worker=worker)
        session.add(row)
    row.url, row.name, row.fingerprint, row.network = url, name, fingerprint, network
    row.worker, row.token, row.document = worker, token, {"roles": list(roles)}
    row.trouble = ""
    return _CHANGED


def all_stations(session: Session) -> list[StationAccount]:
    return [_account(row) for row in session.scalars(select(StationRow).order_by(StationRow.name))]


def get(session: Session, station_id: str) -> StationAccount:
    row = session.get(StationRow, station_id)
    if row is None:
        raise InputError("You have not joined this station.", "Ask for an invitation, then join it.")
    return _account(row)


def set_token(session: Session, station_id: str, token: str, roles: tuple[str, ...] = ()) -> Changes:
    values = {"token": token, "trouble": ""} | ({"document": {"roles": list(roles)}} if roles else {})
    session.execute(update(StationRow).where(StationRow.id == station_id).values(values))
    return _CHANGED


def set_network(session: Session, station_id: str, network: bytes) -> Changes:
    session.execute(update(StationRow).where(StationRow.id == station_id).values(network=network))
    return _CHANGED


def set_trouble(session: Session, station_id: str, trouble: str) -> Changes:
    """What keeps this station from being followed, in words; empty when nothing does."""
    session.execute(update(StationRow).where(StationRow.id == station_id).values(trouble=trouble))
    return _CHANGED


def set_payout(session: Session, station_id: str, payout: str) -> Changes:
    session.execute(update(StationRow).where(StationRow.id == station_id).values(payout=payout))
    return _CHANGED


def keep_checkpoint(session: Session, station_id: str, checkpoint: Checkpoint) -> Changes:
    """Remember the highest checkpoint that was verified; a lower one changes nothing."""
    newer = (StationRow.id == station_id, StationRow.seen_size < checkpoint.size)
    session.execute(update(StationRow).where(*newer).values(seen_size=checkpoint.size, seen_root=checkpoint.root.hex()))
    return Changes()


def start_epoch(session: Session, station_id: str, epoch: str) -> Changes:
    """The station was restored: follow its feed from the beginning; checkpoints of the old epoch say nothing about
    it."""
    values = {"epoch": epoch, "cursor": "", "seen_size": 0, "seen_root": ""}
    session.execute(update(StationRow).where(StationRow.id == station_id).values(values))
    return _CHANGED


def take_number(session: Session, station_id: str) -> int:
    """The next `seq` of this worker at this station; a gap means nothing."""
    row = session.get_one(StationRow, station_id)
    row.next_seq += 1
    return row.next_seq - 1


def _account(row: StationRow) -> StationAccount:
    return StationAccount(
        row.id,
        row.url,
        row.name,
        row.fingerprint,
        row.worker,
        row.token,
        tuple(row.document.get("roles", ())),
        row.epoch,
        row.cursor,
        Checkpoint(row.seen_size, bytes.fromhex(row.seen_root) if row.seen_root else bytes(32)),
        row.payout,
        row.trouble,
        row.network,
    )
