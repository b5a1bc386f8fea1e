"""Wishes for work that came in a bundle: proved by the person's key, granted once however often the bundle comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import FormatError, RejectedError
from app.protocol.bundle import Bundle
from app.protocol.canonical import sha256
from app.protocol.carrying import SIGN_IN, WISHES, Proof, Wish, WishAnswer, Wishes
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.manifest import decode
from app.protocol.messages import AssignmentRequest
from app.signing.verify import recover
from app.station import card
from app.station.assign import lease
from app.station.auth import Caller
from app.station.refusal import Refusal
from app.station.tables import CarriedRow, LeaseItemRow

if TYPE_CHECKING:
    from app.station.station import Station

_MAX_BYTES = 256 * 1024


def read_wishes(station: Station, bundle: Bundle) -> tuple[Wishes, str]:
    """(what is wished, the key that proves it: empty without a proof). FormatError for a proof of something else."""
    if not bundle.has(WISHES):
        return Wishes(), ""
    data = bundle.read(WISHES, _MAX_BYTES)
    wishes = decode(data, Wishes, what="wishes", max_bytes=_MAX_BYTES)
    if not bundle.has(SIGN_IN):
        return wishes, ""
    record = Envelope.from_wire(decode(bundle.read(SIGN_IN, _MAX_BYTES), Proof, what="proof").sign_in)
    if record.type != "SignIn" or record.message["stationId"] != station.id or record.message["nonce"] != sha256(data):
        raise FormatError("The wishes in this bundle are not proved.", "Nothing was leased. Make the bundle again.")
    try:
        return wishes, recover(record.digest(station.authority.records), record.signature)
    except RejectedError as error:
        raise FormatError("The wishes in this bundle are not proved.", error.message) from error


def grant(session: Session, station: Station, caller: Caller, wish: Wish) -> WishAnswer:
    """Joins and leases as the network would; the same wish again gets the same answer."""
    name = from_hex(wish.id)
    known = session.get(CarriedRow, (caller.worker, name))
    if known is None:
        known = CarriedRow(worker=caller.worker, wish=name, lease=None, reason="", answered_ms=station.clock())
        try:
            with session.begin_nested():
                card.join(session, station, caller, from_hex(wish.project), wish.role)
                request = AssignmentRequest(project=wish.project, role=wish.role, count=wish.count)
                known.lease = lease(session, station, caller, request)
        except Refusal as refusal:
            known.reason = f"{refusal.title} {refusal.message}".strip()
        session.add(known)
        session.flush()
    count = 0
    if known.lease is not None:
        query = select(func.count()).select_from(LeaseItemRow).where(LeaseItemRow.lease == known.lease)
        count = session.scalar(query) or 0
    return WishAnswer(id=to_hex(name), items=count, reason=known.reason)
