"""Relayed claims: the station pays the gas, the contract pays the worker; what is paid is read from the contract.

Prevents: a claim paid twice or lost by a crash (one transaction, kept before it leaves), and a line called paid on the
word of anybody but the contract.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.chain import distributor as contract
from app.chain import transaction as chain_transaction
from app.chain.distributor import DistributorState, PaymentKind
from app.chain.rpc import Rpc
from app.chain.transaction import Stage
from app.core.claim import Entitlement
from app.errors import BlockedError, RejectedError
from app.protocol.earning import ClaimRequest, ClaimStatus
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.problem import ProblemType
from app.protocol.state import can
from app.signing.signer import KeyRole
from app.station import gas, reward, transaction
from app.station.distribute import read_claimed
from app.station.leaf import proofs
from app.station.refusal import Refusal
from app.station.statement import tell_statement
from app.station.tables import ClaimRow, DistributionRow, LeafRow, RewardRow, TransactionRow
from app.station.transaction import chain_of

if TYPE_CHECKING:
    from app.station.station import Station

_log = logging.getLogger("caravan.station.relay")
OPEN = ("requested", "sent", "mined")
_DAY_FULL = "The station sends no more claims of yours today."
CALL = "claim_many"


def request_claim(session: Session, station: Station, worker: str, request: ClaimRequest, now: int) -> ClaimRow:
    """POST /v1/claims: the claim of this id, made once. Refusal: another's id, or nothing to be paid by this number."""
    chain_of(station)
    claim_id = from_hex(request.claim)
    row = session.get(ClaimRow, claim_id)
    if row is not None:
        if row.worker != worker or row.number != request.number:
            raise Refusal(ProblemType.CONFLICT, "Another claim has this id.", "Make a new one.")
        if row.state == "failed":
            _check_claimable(session, worker, request.number)
            row.state, row.detail, row.transaction, row.updated_ms = "requested", "", None, now
            reward.move(session, worker, "claimable", "claiming")
        return row
    _check_claimable(session, worker, request.number)
    # Two devices may ask for the same: the second request follows the first one's transaction.
    twin = session.scalars(
        select(ClaimRow).where(ClaimRow.worker == worker, ClaimRow.number == request.number, ClaimRow.state.in_(OPEN))
    ).first()
    row = ClaimRow(
        id=claim_id, worker=worker, number=request.number, state="requested" if twin is None else twin.state,
        transaction=None if twin is None else twin.transaction, created_ms=now, updated_ms=now,
    )  # fmt: skip
    session.add(row)
    reward.move(session, worker, "claimable", "claiming")
    session.flush()
    return row


def claim_status(session: Session, station: Station, worker: str, claim_id: bytes) -> ClaimStatus:
    """GET /v1/claims/{id}; Refusal for somebody else's."""
    row = session.get(ClaimRow, claim_id)
    if row is None or row.worker != worker:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such claim.")
    return status_of(session, station, row)


def status_of(session: Session, station: Station, row: ClaimRow) -> ClaimStatus:
    sent = None if row.transaction is None else session.get(TransactionRow, row.transaction)
    endpoints = station.configuration.endpoints or chain_of(station).endpoints
    return ClaimStatus(
        claim=to_hex(row.id),
        number=row.number,
        state=row.state,
        transactions=tuple(sent.hashes) if sent is not None else (),
        block=None if sent is None else sent.block,
        detail=row.detail,
        according_to=endpoints[0] if sent is not None and endpoints else "",
    )


def is_any_open(session: Session) -> bool:
    """Whether a claim is on its way."""
    return bool(_claims(session, OPEN))


def is_any_claimable(session: Session) -> bool:
    """Whether somebody has not been paid yet what is in force."""
    return session.scalar(select(RewardRow.number).where(RewardRow.state == "claimable").limit(1)) is not None


def relay(station: Station, rpc: Rpc) -> bool:
    """One look: sends what was asked for, follows what was sent; whether a claim moved."""
    if not station.read(_claims, OPEN):
        return False
    transaction.follow_all(station, rpc)
    moved = _follow_claims(station, rpc)
    requested = station.read(_claims, ("requested",))
    if requested:
        moved |= _send(station, rpc, requested)
        transaction.follow_all(station, rpc)
        moved |= _follow_claims(station, rpc)
    return moved


def note_claimed(session: Session, station: Station, worker: str, claimed: dict[str, int], now: int) -> bool:
    """Marks the lines that `claimed` ({token: what the contract paid so far}) covers; whether any changed."""
    changed = False
    leaves = session.scalars(select(LeafRow).where(LeafRow.worker == worker)).all()
    for token, amount in claimed.items():
        covered = [leaf.number for leaf in leaves if leaf.token == token and leaf.cumulative <= amount]
        if not covered:
            continue
        rows = session.scalars(
            select(RewardRow).where(
                RewardRow.worker == worker, RewardRow.token == token, RewardRow.distribution <= max(covered),
                RewardRow.state.in_(("claimable", "claiming")),
            )
        ).all()  # fmt: skip
        for row in rows:
            reward.set_state(row, "claiming")
            reward.set_state(row, "claimed")
            changed = True
    session.flush()
    if changed:
        tell_statement(session, station, worker, now)
    return changed


def notice_elsewhere(station: Station, rpc: Rpc) -> bool:
    """Lines that a worker claimed without the station are paid as well, once that is final; whether there were any."""

    def waiting(session: Session) -> list[tuple[str, str]]:
        query = select(RewardRow.worker, RewardRow.token).where(RewardRow.state == "claimable").distinct()
        return [(worker, token) for worker, token in session.execute(query.order_by(RewardRow.worker))]

    pairs = station.read(waiting)
    found: dict[str, dict[str, int]] = {}
    final = read_claimed(rpc, chain_of(station).distributor, pairs, _final_tag(station, rpc))
    for (worker, token), amount in zip(pairs, final, strict=True):
        if amount:
            found.setdefault(worker, {})[token] = amount
    now = station.clock()
    changed = [station.write(note_claimed, station, worker, paid, now) for worker, paid in found.items()]
    return any(changed)


def _check_claimable(session: Session, worker: str, number: int) -> None:
    row = session.get(DistributionRow, number)
    if row is None or row.state != "promoted":
        raise Refusal(ProblemType.NOT_CLAIMABLE, "This distribution is not in force.", "Ask for the newest one.")
    if session.scalar(select(LeafRow.token).where(LeafRow.number == number, LeafRow.worker == worker).limit(1)) is None:
        raise Refusal(ProblemType.NOT_CLAIMABLE, "There is nothing for you in this distribution.")


def _claims(session: Session, states: Sequence[str]) -> list[ClaimRow]:
    query = select(ClaimRow).where(ClaimRow.state.in_(states))
    return list(session.scalars(query.order_by(ClaimRow.created_ms)))


def _final_tag(station: Station, rpc: Rpc) -> str:
    """The newest block that no reorganisation takes away."""
    return hex(chain_transaction.final_height(rpc, station.configuration.confirmations))


def _send(station: Station, rpc: Rpc, requested: Sequence[ClaimRow]) -> bool:
    """One transaction for as many workers as it carries; the rest comes with the next look."""
    chain, now = chain_of(station), station.clock()
    state = contract.read_state(rpc, chain.distributor)
    if state.paused or not state.number:
        if state.paused:
            _explain(station, requested, "The station's guardian has paused claims; it goes on by itself.")
        return False
    relayer = gas.look_at_relayer(station, rpc)
    final = _final_tag(station, rpc)
    due: list[Entitlement] = []
    riders: list[bytes] = []
    elsewhere: list[tuple[ClaimRow, dict[str, int]]] = []
    entitled: dict[str, list[Entitlement]] = {}
    for row in requested:
        if row.worker not in entitled:
            # The contract pays by its newest root alone, whatever number was asked for: amounts are cumulative.
            if state.number < row.number:
                _explain(station, [row], "The chain has not put this distribution in force again yet.")
                continue
            mine, paid, settled = _unpaid(station, rpc, row.worker, state, final)
            if not mine:
                # Paid in a block that may still vanish is not paid yet: the claim waits for it.
                if settled:
                    elsewhere.append((row, paid))
                continue
            left = station.read(gas.relays_left, station, row.worker, now)
            if left == 0:
                _explain(station, [row], f"{_DAY_FULL} It goes on by itself later; you can also send it yourself.")
                continue
            if len(due) + len(mine) > contract.MOST_CLAIMS:
                continue
            entitled[row.worker] = mine
            due += mine
        riders.append(row.id)
    for row, paid in elsewhere:
        station.write(_done_elsewhere, station, row.id, paid, now)
    if not due:
        return bool(elsewhere)

    def attach(session: Session, number: int) -> None:
        _set_claims(session, riders, "sent", now, transaction=number)

    left_today = station.read(gas.day_left, station, CALL, now)

    def check(cost: int) -> None:
        if left_today is not None and cost > left_today:
            raise BlockedError("What the station spends on claims in a day is used up.", "It goes on by itself later.")

    try:
        transaction.send(station, rpc, KeyRole.RELAYER, CALL, contract.claim_many(due), also=attach, check=check)
    except RejectedError as error:
        station.write(_fail, riders, f"{error.title} {error.message}", now)
    except BlockedError as error:
        words = "The station has too little coin for the fee." if relayer.is_low else error.title
        _explain(station, [row for row in requested if row.id in riders], f"{words} You can wait, or send it yourself.")
        _log.warning("claims wait: %s %s", error.title, error.message)
        return bool(elsewhere)
    return True


def _explain(station: Station, rows: Sequence[ClaimRow], detail: str) -> None:
    """Why a claim waits, for the person; written once."""
    ids = [row.id for row in rows if row.detail != detail]
    if ids:
        station.write(_set_claims, ids, "requested", station.clock(), detail=detail)


def _unpaid(
    station: Station, rpc: Rpc, worker: str, state: DistributorState, final: str
) -> tuple[list[Entitlement], dict[str, int], bool]:
    """(what the contract still owes a worker by its root, what it has finally paid by token, whether that is all)."""
    row = station.read(lambda session: session.get(DistributionRow, state.number))
    own = [] if row is None or row.root != state.root else proofs(row, worker)
    tokens = [leaf.token for leaf, _ in own]
    pairs = [(worker, token) for token in tokens]
    distributor = chain_of(station).distributor
    newest = dict(zip(tokens, read_claimed(rpc, distributor, pairs), strict=True))
    paid = dict(zip(tokens, read_claimed(rpc, distributor, pairs, final), strict=True))
    mine = [
        Entitlement(leaf.worker, leaf.account, leaf.token, int(leaf.cumulative), proof)
        for leaf, proof in own
        if int(leaf.cumulative) > newest[leaf.token]
    ]
    return mine, paid, bool(own) and all(int(leaf.cumulative) <= paid[leaf.token] for leaf, _ in own)


def _follow_claims(station: Station, rpc: Rpc) -> bool:
    """Brings every claim to where its transaction is; a crash between the two is made good here."""
    moved = False
    for row, sent in station.read(_carried):
        stage = Stage(sent.state) if sent.state != "signed" else Stage.SENT
        if stage.value != row.state:
            moved |= _follow(station, rpc, row, sent, stage)
    return moved


def _follow(station: Station, rpc: Rpc, row: ClaimRow, sent: TransactionRow, stage: Stage) -> bool:
    now = station.clock()
    if stage in (Stage.SENT, Stage.MINED):
        station.write(_set_claims, [row.id], stage.value, now)
    elif stage is Stage.FAILED:
        station.write(_fail, [row.id], "The contract refused the transaction; nothing was paid.", now)
    elif stage is Stage.REPLACED:
        station.write(_fail, [row.id], "Another transaction took its place; nothing was paid by this one.", now)
    elif stage is Stage.FINAL:
        chain = chain_of(station)
        receipt = rpc.call("eth_getTransactionReceipt", sent.hashes[-1])
        if not isinstance(receipt, dict):
            return False  # this node knows less than the one before: the next look asks again
        failed = {
            (payment.worker, payment.token)
            for payment in contract.payments(receipt, chain.distributor)
            if payment.kind is PaymentKind.FAILED
        }
        tokens = station.read(_tokens, row.worker)
        pairs = [(row.worker, token) for token in tokens]
        paid = read_claimed(rpc, chain.distributor, pairs, _final_tag(station, rpc))
        lost = sorted(token for worker, token in failed if worker == row.worker)
        station.write(_finish, station, row.id, dict(zip(tokens, paid, strict=True)), lost, now)
    return True


def _carried(session: Session) -> list[tuple[ClaimRow, TransactionRow]]:
    """Open claims with the transaction that carries each."""
    query = (
        select(ClaimRow, TransactionRow)
        .join(TransactionRow, TransactionRow.number == ClaimRow.transaction)
        .where(ClaimRow.state.in_(OPEN))
        .order_by(ClaimRow.created_ms)
    )
    return [(claim, sent) for claim, sent in session.execute(query)]


def _tokens(session: Session, worker: str) -> list[str]:
    query = select(LeafRow.token).where(LeafRow.worker == worker).distinct()
    return list(session.scalars(query.order_by(LeafRow.token)))


def _set_claims(
    session: Session, ids: Iterable[bytes], state: str, now: int, *, transaction: int | None = None, detail: str = ""
) -> None:
    for claim_id in ids:
        row = session.get_one(ClaimRow, claim_id)
        if row.state != state:
            if not can("claim", row.state, state):
                raise RuntimeError(f"a claim cannot go from {row.state} to {state}")
            row.state = state
        row.updated_ms = now
        # Why it waited is no longer true once it moves.
        row.detail = detail
        if transaction is not None:
            row.transaction = transaction
    session.flush()


def _fail(session: Session, ids: Sequence[bytes], detail: str, now: int) -> None:
    _set_claims(session, ids, "failed", now, detail=detail)
    for claim_id in ids:
        reward.move(session, session.get_one(ClaimRow, claim_id).worker, "claiming", "claimable")


def _done_elsewhere(session: Session, station: Station, claim_id: bytes, paid: dict[str, int], now: int) -> None:
    _set_claims(session, [claim_id], "done_elsewhere", now, detail="This was paid already.")
    worker = session.get_one(ClaimRow, claim_id).worker
    note_claimed(session, station, worker, paid, now)
    reward.move(session, worker, "claiming", "claimable")


def _finish(
    session: Session, station: Station, claim_id: bytes, paid: dict[str, int], lost: Sequence[str], now: int
) -> None:
    row = session.get_one(ClaimRow, claim_id)
    if row.state == "sent":
        _set_claims(session, [claim_id], "mined", now)
    detail = f"The transfer of {', '.join(lost)} failed; it can be claimed again." if lost else ""
    _set_claims(session, [claim_id], "final", now, detail=detail)
    note_claimed(session, station, row.worker, paid, now)
    # What was not paid (a token that refused, a newer distribution) can be claimed again.
    session.execute(
        update(RewardRow)
        .where(RewardRow.worker == row.worker, RewardRow.state == "claiming")
        .values(state="claimable")
        .execution_options(synchronize_session="fetch")
    )
