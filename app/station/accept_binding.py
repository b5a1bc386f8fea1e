"""Payout bindings: where a worker's rewards go, one address to one worker, a change after seven days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.keccak import ZERO_ADDRESS
from app.protocol.problem import ProblemType
from app.station.arrival import Arrival, open_payload
from app.station.refusal import Refusal
from app.station.tables import PayoutBindingRow

if TYPE_CHECKING:
    from app.station.station import Station

CHANGE_MS = 7 * 86_400_000


def prepare(session: Session, station: Station, arrival: Arrival) -> Arrival:
    open_payload(arrival.envelope)
    payout = arrival.envelope.message["payout"]
    if payout == ZERO_ADDRESS or payout in station.authority.station_keys():
        raise Refusal(ProblemType.MALFORMED, "Rewards cannot go to this address.", payout)
    return arrival


def keep(session: Session, station: Station, ready: Sequence[Arrival], now: int) -> list[int | Refusal]:
    """Inserts and logs; the log index of each record, or why it is refused."""
    done: list[int | Refusal] = []
    for arrival in ready:
        try:
            done.append(_keep(session, station, arrival.envelope.message["worker"], arrival, now))
        except Refusal as refusal:
            done.append(refusal)
    return done


def _keep(session: Session, station: Station, worker: str, arrival: Arrival, now: int) -> int:
    message = arrival.envelope.message
    same = select(PayoutBindingRow).where(PayoutBindingRow.worker == worker, PayoutBindingRow.nonce == message["nonce"])
    known = session.scalars(same).one_or_none()
    if known is not None:
        if known.digest != arrival.digest:
            raise Refusal(ProblemType.CONFLICT, "Another binding with this number is here already.")
        return known.log_index
    others = select(PayoutBindingRow.worker).where(
        PayoutBindingRow.payout == message["payout"],
        PayoutBindingRow.worker != worker,
        PayoutBindingRow.state != "canceled",
    )
    if session.scalar(others.limit(1)) is not None:
        raise Refusal(ProblemType.CONFLICT, "This address already receives somebody else's rewards.")
    earlier = session.scalars(
        select(PayoutBindingRow).where(PayoutBindingRow.worker == worker, PayoutBindingRow.state != "canceled")
    ).all()
    newest = max((row.nonce for row in earlier), default=-1)
    index = station.log.append(session, arrival.envelope, now, digest=arrival.digest, data=arrival.data)
    stale = message["nonce"] < newest
    session.add(
        PayoutBindingRow(
            record_hash=arrival.record_hash, worker=worker, payout=message["payout"], nonce=message["nonce"],
            digest=arrival.digest, log_index=index, received_ms=now,
            effective_ms=now + (CHANGE_MS if earlier else 0),
            state="canceled" if stale else "waiting" if earlier else "active",
        )
    )  # fmt: skip
    if not stale:
        for row in earlier:
            if row.state == "waiting":
                row.state = "canceled"
    session.flush()
    return index


def payout_of(session: Session, worker: str, now: int) -> str:
    """Where a worker's rewards go now: the newest binding in effect, else the worker's own address."""
    found = session.scalar(
        select(PayoutBindingRow.payout)
        .where(
            PayoutBindingRow.worker == worker,
            PayoutBindingRow.state != "canceled",
            PayoutBindingRow.effective_ms <= now,
        )
        .order_by(PayoutBindingRow.nonce.desc())
        .limit(1)
    )
    return found or worker
