"""Transactions of the station's own keys: signed bytes kept before the first broadcast, then followed until final.

Prevents: paying twice because a crash signed again instead of sending the same bytes, two of one nonce, and a
transaction that waits for ever because its fees are too low (it is replaced: same nonce, same call, higher fees).
"""

from __future__ import annotations

import logging
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
from app.station import gas
from app.station.tables import TransactionRow

if TYPE_CHECKING:
    from app.station.station import Station

_log = logging.getLogger("caravan.station.transaction")
_ATTEMPTS = 5
SENDERS = (KeyRole.RELAYER, KeyRole.PUBLISHER, KeyRole.GUARDIAN)
LIVE = ("signed", "sent", "mined")
Also = Callable[[Session, int], None]
"""Stores what belongs beside a transaction (given its number) before it leaves."""


@dataclass(frozen=True, slots=True)
class _Live:
    """An open transaction as it is kept; `since` is when its newest version was first handed over (ms, 0: not yet)."""

    number: int
    state: str
    since: int
    fields: dict[str, Any]
    sent: Sent


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
    check: Callable[[int], object] | None = None,
) -> int:
    """Simulates, signs, keeps and broadcasts a call (of the distributor, or of `to`); the transaction's number.

    `check` is given the most it may cost, in wei, before anything is signed; it raises to stop it.

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
            rpc, chain_id=chain.id, sender=signer.address, to=to or chain.distributor, data=data, nonce=nonce,
            fees=gas.fees_within(station, rpc),
        )  # fmt: skip
        if check is not None:
            check(fields["gas"] * fields["maxFeePerGas"])
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
    for one in station.read(_live, ("signed",)):
        if one.sent.sender == sender:
            _broadcast(station, rpc, one.number, one.sent)


def follow_all(station: Station, rpc: Rpc) -> list[Followed]:
    """Looks once how far every open transaction has come; those that moved.

    What was lost is sent again, what waits too long is replaced, and what a reorganisation took from its block counts
    as sent again.
    """
    moved = []
    for one in station.read(_live, LIVE):
        if one.state == "signed":
            _broadcast(station, rpc, one.number, one.sent)
        progress = chain_transaction.follow(rpc, one.sent, confirmations=station.configuration.confirmations)
        if progress.stage in (Stage.SENT, Stage.MISSING) and _is_stuck(station, one):
            _replace(station, rpc, one)
        elif progress.stage is Stage.MISSING:
            _broadcast(station, rpc, one.number, one.sent)
        if progress.stage is Stage.MISSING:
            progress = Progress(Stage.SENT)
        found = station.write(_note, one.number, progress)
        if found is not None:
            moved.append(found)
    return moved


def is_any_live(session: Session) -> bool:
    """Whether a transaction is on its way."""
    return session.scalar(select(TransactionRow.number).where(TransactionRow.state.in_(LIVE)).limit(1)) is not None


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
        # Its nonce was used, the node waits for an earlier one, or wants more for it: following it tells.
        station.write(_mark_refused, number, station.clock())
        return
    station.write(_mark_sent, number, station.clock())


def _is_stuck(station: Station, one: _Live) -> bool:
    after = station.configuration.replace_after_s * 1000
    return bool(after and one.since and station.clock() >= one.since + after)


def _replace(station: Station, rpc: Rpc, one: _Live) -> None:
    """The same call with the same nonce and higher fees, as far as the station's limit and the sender's coin go."""
    signer = next((key for key in map(station.signer, SENDERS) if key.address == one.sent.sender), None)
    fees = chain_transaction.raised_fees(rpc, one.sent.fees, gas.most_fee(station))
    if signer is None or fees is None or rpc.balance(one.sent.sender) < one.fields["gas"] * fees.most:
        # The bytes we have may be mined yet: they are handed over again, in case the node dropped them.
        _broadcast(station, rpc, one.number, one.sent)
        return
    fields = {**one.fields, "data": bytes.fromhex(one.fields["data"]), "value": int(one.fields["value"])}
    fields |= {"maxFeePerGas": fees.most, "maxPriorityFeePerGas": fees.tip}
    pin = pin_of(chain_of(station))
    again = chain_transaction.sign(
        fields, call=one.sent.call, sender=one.sent.sender,
        signer=lambda name, tx: signer.sign_transaction(name, tx, pin).raw,
    )  # fmt: skip
    if station.write(_keep_replacement, one, again):
        _log.info("transaction %d of nonce %d replaced: %s", one.number, again.nonce, again.hash)
        _broadcast(station, rpc, one.number, again)


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


def _mark_refused(session: Session, number: int, now: int) -> None:
    # From here on it counts as waiting: what a node refuses for its fees alone is replaced in time.
    row = session.get_one(TransactionRow, number)
    row.sent_ms = row.sent_ms or now


def _keep_replacement(session: Session, old: _Live, again: Sent) -> bool:
    """Whether it was kept: another process of this station may have replaced it meanwhile."""
    row = session.get_one(TransactionRow, old.number)
    if row.raw != old.sent.raw or row.state not in LIVE:
        return False
    row.raw, row.state, row.sent_ms = again.raw, "signed", None
    row.hashes = [*row.hashes, again.hash]
    row.fields = {**row.fields, "maxFeePerGas": again.fees.most, "maxPriorityFeePerGas": again.fees.tip}
    return True


def _note(session: Session, number: int, progress: Progress) -> Followed | None:
    row = session.get_one(TransactionRow, number)
    block = progress.block or None
    if progress.hash in row.hashes and row.hashes[-1] != progress.hash:
        # The version that a block took is the one to show: it stands last.
        row.hashes = [*(name for name in row.hashes if name != progress.hash), progress.hash]
    if progress.stage is Stage.SENT and row.state == "signed":
        return None  # an earlier version waits; the newest is still to be handed over
    if row.state == progress.stage.value and row.block == block:
        return None
    row.state, row.block = progress.stage.value, block
    return Followed(number, row.call, row.subject, progress)


def _live(session: Session, states: tuple[str, ...]) -> list[_Live]:
    query = select(TransactionRow).where(TransactionRow.state.in_(states)).order_by(TransactionRow.number)
    found = []
    for row in session.scalars(query):
        fees = Fees(row.fields["maxFeePerGas"], row.fields["maxPriorityFeePerGas"])
        newest = chain_transaction.transaction_hash(row.raw)
        earlier = tuple(name for name in reversed(row.hashes) if name != newest)
        sent = Sent(row.call, row.sender, row.nonce, row.raw, fees, earlier)
        found.append(_Live(row.number, row.state, row.sent_ms or 0, dict(row.fields), sent))
    return found


def _highest_nonce(session: Session, sender: str) -> int | None:
    return session.scalar(select(func.max(TransactionRow.nonce)).where(TransactionRow.sender == sender))
