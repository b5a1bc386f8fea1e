"""What the station's own transactions may cost: the fee a unit of gas may have, the relayer's balance, a day's relays.

Prevents: an attacker, or a chain that is dear for an hour, emptying the relayer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.chain import transaction as chain_transaction
from app.chain.rpc import Rpc
from app.chain.transaction import Fees
from app.errors import BlockedError
from app.signing.signer import KeyRole
from app.station.tables import ClaimRow, MetaRow, TransactionRow

if TYPE_CHECKING:
    from app.station.station import Station

GWEI = 10**9
DAY_MS = 86_400_000
_SEEN = "relayer_balance"


@dataclass(frozen=True, slots=True)
class Relayer:
    """The account that pays for relayed claims; `balance` and `low` in wei."""

    address: str
    balance: int
    low: int

    @property
    def is_low(self) -> bool:
        return self.balance <= self.low


def most_fee(station: Station) -> int:
    """Wei per gas that no transaction of this station exceeds."""
    return station.configuration.most_fee_gwei * GWEI


def fees_within(station: Station, rpc: Rpc) -> Fees:
    """What the chain asks for, within the station's limit. BlockedError while the chain is dearer than that."""
    fees, most = chain_transaction.suggest_fees(rpc), most_fee(station)
    # The suggestion leaves room for several full blocks; what the next block asks for is about half of it.
    if (fees.most - fees.tip) // 2 > most:
        raise BlockedError(
            "The chain is dearer than this station pays.",
            "Nothing was sent; it is tried again when the fees have fallen.",
        )
    return Fees(min(fees.most, most), min(fees.tip, most))


def look_at_relayer(station: Station, rpc: Rpc) -> Relayer:
    """Asks the chain for the relayer's balance."""
    address = station.signer(KeyRole.RELAYER).address
    return Relayer(address, rpc.balance(address), station.configuration.relayer_low_gwei * GWEI)


def note_balance(session: Session, balance: int) -> None:
    """Keeps what a look at the relayer found, for whichever worker is asked for the figures."""
    session.merge(MetaRow(name=_SEEN, value=str(balance)))


def balance_seen(session: Session) -> int | None:
    """The relayer's balance in wei when the station last noted it; None before that."""
    row = session.get(MetaRow, _SEEN)
    return None if row is None else int(row.value)


def relays_left(session: Session, station: Station, worker: str, now: int) -> int | None:
    """How many more claims may be relayed for one worker just now; None where there is no limit."""
    most = station.configuration.relays_per_worker_day
    if not most:
        return None
    # What failed or was paid already has used nothing of the relayer's, or not by the worker's fault.
    carried = session.scalar(
        select(func.count(func.distinct(ClaimRow.transaction))).where(
            ClaimRow.worker == worker, ClaimRow.transaction.is_not(None), ClaimRow.created_ms > now - DAY_MS,
            ClaimRow.state.not_in(("failed", "done_elsewhere")),
        )
    )  # fmt: skip
    return max(0, most - (carried or 0))


def day_left(session: Session, station: Station, call: str, now: int) -> int | None:
    """Wei that relaying may still cost within these 24 hours; None where there is no limit."""
    most = station.configuration.relay_gwei_day * GWEI
    if not most:
        return None
    rows = session.scalars(
        select(TransactionRow.fields).where(TransactionRow.call == call, TransactionRow.sent_ms > now - DAY_MS)
    )
    return max(0, most - sum(fields["gas"] * fields["maxFeePerGas"] for fields in rows))
