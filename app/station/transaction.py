"""Transactions of the station's own keys: signed bytes kept before the first broadcast, then followed until final.

Prevents: paying twice because a crash signed again instead of sending the same bytes, and two of one nonce.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.chain import transaction as chain_transaction
from app.chain.rpc import Rpc
from app.chain.transaction import Fees, Progress, Sent, Stage
from app.errors import BlockedError, OfflineError, RejectedError
from app.protocol.messages import Chain
from app.signing.call import ChainPin
from app.signing.signer import KeyRole
from app.station.tables import TransactionRow

if TYPE_CHECKING:
    from app.station.station import Station

_ATTEMPTS = 5
LIVE = ("signed", "sent", "mined")
Also = Callable[[Session, int], None]
"""Stores what belongs beside a transaction (given its number) before it leaves."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A transaction that came further: its number, call and subject, and how far."""

    number: int
    call: str
    subject: str
    progress: Progress


def chain_of(station: Station) -> Chain:
    """BlockedError for a station that pays by payroll."""
    chain = station.authority.network.chain
    if chain is None:
        raise BlockedError("This station has no chain.", "Its signed statements are the result; it pays by payroll.")
    return chain


def open_rpc(station: Station) -> Rpc:
    """The chain's endpoint: the one the station is configured with, else the first of the network document."""
    chain = chain_of(station)
    endpoints = station.configuration.endpoints or chain.endpoints
    if not endpoints:
        raise BlockedError("The station does not know its chain's address.", "Name an endpoint in station.json.")
    return Rpc(endpoints[0])


def pin_of(chain: Chain) -> ChainPin:
    return ChainPin(chain.id, chain.distributor, frozenset(token.address for token in chain.tokens))


def send(
    station: Station,
    rpc: Rpc,
    role: KeyRole,
    call: str,
    data: bytes,
    *,
    to: str | None = None,
    subject: str = "",
    also: Also | None = None,
) -> int:
    """Simulates, signs, keeps and broadcasts a call (of the distributor, or of `to`); the transaction's number.

    RejectedError when the contract would refuse it, with nothing kept; OfflineError when other processes of the station
    took every nonce. Once it is kept, a node that refuses it for now is no error: `follow_all` sends the same bytes
    again. A named subject is sent once at a time: while another process's is on its way, that one's number is returned.
    """
    chain, signer = chain_of(station), station.signer(role)
    pin = pin_of(chain)
    for _ in range(_ATTEMPTS):
        broadcast_unsent(station, rpc, signer.address)
        used = station.read(_highest_nonce, signer.address)
        nonce = max(rpc.nonce(signer.address), -1 if used is None else used + 1)
        fields = chain_transaction.build(
            rpc, chain_id=chain.id, sender=signer.address, to=to or chain.distributor, data=data, nonce=nonce
        )
        sent = chain_transaction.sign(
            fields, call=call, sender=signer.address, signer=lambda name, tx: signer.sign_transaction(name, tx, pin).raw
        )
        try:
            number, is_ours = station.write(_keep, sent, fields, subject, also)
        except IntegrityError:
            continue  # another process of this station took the nonce meanwhile; what was signed here never leaves
        if is_ours:
            _broadcast(station, rpc, number, sent)
        return number
    raise OfflineError(
        "The station's other processes keep sending with the same key.", "Nothing was sent; the next look tries again."
    )


def broadcast_unsent(station: Station, rpc: Rpc, sender: str) -> None:
    """Hands over what was kept but perhaps never reached a node."""
    for number, sent in station.read(_live, ("signed",)):
        if sent.sender == sender:
            _broadcast(station, rpc, number, sent)


def follow_all(station: Station, rpc: Rpc) -> list[Followed]:
    """Looks once how far every open transaction has come, sending lost ones again; those that moved."""
    moved = []
    for number, sent in station.read(_live, LIVE):
        progress = chain_transaction.follow(rpc, sent)
        if progress.stage is Stage.MISSING:
            _broadcast(station, rpc, number, sent)
            continue
        found = station.write(_note, number, progress)
        if found is not None:
            moved.append(found)
    return moved


def in_flight(session: Session, call: str, subject: str) -> bool:
    """Whether such a transaction is on its way."""
    return _number_in_flight(session, call, subject) is not None


def _number_in_flight(session: Session, call: str, subject: str) -> int | None:
    query = select(TransactionRow.number).where(
        TransactionRow.call == call, TransactionRow.subject == subject, TransactionRow.state.in_(LIVE)
    )
    return session.scalar(query.limit(1))


def _broadcast(station: Station, rpc: Rpc, number: int, sent: Sent) -> None:
    try:
        chain_transaction.broadcast(rpc, sent)
    except RejectedError:
        return  # its nonce was used by another one, or the node waits for an earlier one: following it tells
    station.write(_mark_sent, number, station.clock())


def _keep(session: Session, sent: Sent, fields: dict[str, Any], subject: str, also: Also | None) -> tuple[int, bool]:
    """(the transaction's number, whether it is this one): another of the same call and subject may be on its way."""
    if subject and (other := _number_in_flight(session, sent.call, subject)) is not None:
        return other, False
    row = TransactionRow(
        sender=sent.sender, nonce=sent.nonce, call=sent.call, subject=subject, raw=sent.raw,
        fields={**fields, "data": fields["data"].hex(), "value": str(fields["value"])}, hashes=[sent.hash],
        state="signed",
    )  # fmt: skip
    session.add(row)
    session.flush()
    if also is not None:
        also(session, row.number)
    return row.number, True


def _mark_sent(session: Session, number: int, now: int) -> None:
    row = session.get_one(TransactionRow, number)
    if row.state == "signed":
        row.state = "sent"
    row.sent_ms = row.sent_ms or now


def _note(session: Session, number: int, progress: Progress) -> Followed | None:
    row = session.get_one(TransactionRow, number)
    block = progress.block or None
    if row.state == progress.stage.value and row.block == block:
        return None
    row.state, row.block = progress.stage.value, block
    return Followed(number, row.call, row.subject, progress)


def _live(session: Session, states: tuple[str, ...]) -> list[tuple[int, Sent]]:
    rows = session.scalars(
        select(TransactionRow).where(TransactionRow.state.in_(states)).order_by(TransactionRow.number)
    )
    return [
        (
            row.number,
            Sent(
                row.call, row.sender, row.nonce, row.raw,
                Fees(row.fields["maxFeePerGas"], row.fields["maxPriorityFeePerGas"]),
            ),
        )
        for row in rows
    ]  # fmt: skip


def _highest_nonce(session: Session, sender: str) -> int | None:
    return session.scalar(select(func.max(TransactionRow.nonce)).where(TransactionRow.sender == sender))
