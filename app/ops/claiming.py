"""Before anything is claimed: is what the station published really what this person earned, and can it be paid?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from app.chain.transaction import Fees, Sent
from app.core.changes import Changes
from app.core.claim import Claim, ClaimState, Distribution
from app.core.reward import RewardLine, RewardState
from app.errors import RejectedError
from app.ops.clock import now_ms
from app.ops.sending import FARTHEST_MS
from app.protocol.messages import Chain
from app.store.tables import ClaimRow

OPEN = (
    ClaimState.CHECKED,
    ClaimState.REQUESTED,
    ClaimState.SIGNED,
    ClaimState.SENT,
    ClaimState.MINED,
    ClaimState.REPLACED,
)


@dataclass(frozen=True, slots=True)
class Payment:
    """What a claim would pay in one token, in base units."""

    token: str
    symbol: str
    decimals: int
    account: str
    amount: int
    cumulative: int
    claimed: int
    proof: tuple[str, ...]


def check_own_lines(distribution: Distribution, lines: Sequence[RewardLine]) -> None:
    """RejectedError unless each leaf equals the sum of the person's own lines that were distributed so far.

    Distributed are the lines whose hold had ended: claimable, being claimed or claimed.
    """
    published = (RewardState.CLAIMABLE, RewardState.CLAIMING, RewardState.CLAIMED)
    sums: dict[tuple[str, str], int] = {}
    for line in lines:
        if line.state in published:
            key = (line.token, line.account)
            sums[key] = sums.get(key, 0) + line.amount
    leaves = {(leaf.token, leaf.account): leaf.cumulative for leaf in distribution.entitlements}
    for key, amount in sums.items():
        if leaves.get(key, 0) < amount:
            raise RejectedError(
                "The published amount is lower than what you earned.",
                "Nothing was claimed. Your signed statement shows what you are owed; send it to the station's manager.",
            )
    for key, amount in leaves.items():
        if sums.get(key, 0) != amount:
            raise RejectedError(
                "The published amount is not the sum of your own rewards.",
                "Nothing was claimed. It is checked again when the next statement arrives.",
            )


def symbol_of(chain: Chain, token: str) -> tuple[str, int]:
    """(symbol, decimals) as the network document pins them."""
    found = next((entry for entry in chain.tokens if entry.address == token), None)
    return (found.symbol, found.decimals) if found else ("tokens", 0)


def begin(session: Session, station_id: str, claim_id: str, number: int, payments: Sequence[Payment]) -> Changes:
    """Remember a claim before it is asked for, so that a crash asks for the same one again."""
    amounts = [[payment.token, str(payment.amount)] for payment in payments]
    session.add(
        ClaimRow(
            id=claim_id,
            station_id=station_id,
            number=number,
            state=ClaimState.CHECKED.value,
            amounts=amounts,
            created_ms=now_ms(),
        )
    )
    return Changes(claims=True)


def begin_own(
    session: Session, station_id: str, claim_id: str, number: int, payments: Sequence[Payment], sent: Sent
) -> Changes:
    """Remember a claim that the person's own key has signed, before it is handed over."""
    changes = begin(session, station_id, claim_id, number, payments)
    row = session.get_one(ClaimRow, claim_id)
    kept = {
        "call": sent.call, "sender": sent.sender, "nonce": sent.nonce, "raw": sent.raw.hex(),
        "most": str(sent.fees.most), "tip": str(sent.fees.tip),
    }  # fmt: skip
    # Beside the amounts, which are pairs: whoever reads them leaves this out.
    row.amounts = [*row.amounts, kept]
    row.state, row.transaction = ClaimState.SIGNED.value, sent.hash
    return changes


def own_transaction(session: Session, claim_id: str) -> Sent | None:
    """The signed bytes of a claim that the person sends; None for one that the station relays."""
    kept = _own_part(session.get_one(ClaimRow, claim_id))
    if kept is None:
        return None
    fees = Fees(int(kept["most"]), int(kept["tip"]))
    return Sent(kept["call"], kept["sender"], kept["nonce"], bytes.fromhex(kept["raw"]), fees)


def set_claim(
    session: Session, claim_id: str, state: ClaimState, *, transaction: str = "", reason: str = "", due_ms: int = 0
) -> Changes:
    values = {"state": state.value, "reason": reason, "due_ms": due_ms} | (
        {"transaction": transaction} if transaction else {}
    )
    session.execute(update(ClaimRow).where(ClaimRow.id == claim_id).values(values))
    return Changes(claims=True, rewards=True)


def claims(session: Session, station_id: str = "", states: Sequence[ClaimState] = ()) -> list[Claim]:
    """Newest first."""
    query = select(ClaimRow).order_by(ClaimRow.created_ms.desc())
    if station_id:
        query = query.where(ClaimRow.station_id == station_id)
    if states:
        query = query.where(ClaimRow.state.in_([state.value for state in states]))
    return [
        Claim(
            row.id,
            row.number,
            ClaimState(row.state),
            row.transaction,
            row.reason,
            tuple((entry[0], int(entry[1])) for entry in row.amounts if not isinstance(entry, dict)),
        )
        for row in session.scalars(query)
    ]


def due_claim(session: Session, station_id: str, now: int) -> Claim | None:
    """An open claim that the station relays and that is to be looked at now; one put off into the far future was
    written by a wrong clock."""
    where = (ClaimRow.station_id == station_id, *_due(now))
    rows = session.scalars(select(ClaimRow).where(*where).order_by(ClaimRow.created_ms))
    row = next((row for row in rows if _own_part(row) is None), None)
    return next((claim for claim in claims(session, station_id) if claim.id == row.id), None) if row else None


def due_own(session: Session, now: int) -> tuple[str, Claim] | None:
    """(station, claim) of an open claim that the person's own key sends and that is to be looked at now."""
    rows = session.scalars(select(ClaimRow).where(*_due(now)).order_by(ClaimRow.created_ms))
    row = next((row for row in rows if _own_part(row) is not None), None)
    if row is None:
        return None
    return row.station_id, next(claim for claim in claims(session, row.station_id) if claim.id == row.id)


def put_off(session: Session, claim_id: str, due_ms: int) -> Changes:
    """Look at it again later; nothing about it changed."""
    session.get_one(ClaimRow, claim_id).due_ms = due_ms
    return Changes()


def _due(now: int) -> tuple[ColumnElement[bool], ...]:
    states = [state.value for state in OPEN]
    return ClaimRow.state.in_(states), or_(ClaimRow.due_ms <= now, ClaimRow.due_ms > now + FARTHEST_MS)


def _own_part(row: ClaimRow) -> dict[str, Any] | None:
    return next((entry for entry in row.amounts if isinstance(entry, dict)), None)
