"""Tells annotators what was decided: the decisions of a batch together, so that nothing shows which item was gold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.orm import Session

from app.station.feed import record_change
from app.station.tables import DecisionRow, LeaseItemRow, LeaseRow

if TYPE_CHECKING:
    from app.station.station import Station

AT_ONCE_HOLD_S = 3600
_LONGEST_MS = 86_400_000


def hidden_leases(session: Session) -> set[bytes]:
    """Leases with decisions that were not told yet."""
    return set(session.scalars(select(DecisionRow.lease).where(~DecisionRow.released).distinct()))


def find_ripe(session: Session, station: Station, leases: Iterable[bytes], now: int) -> tuple[list[bytes], set[bytes]]:
    """(ids of these leases' decisions that are to be told now, the leases that keep some hidden).

    Ripe are the decisions of a batch in which nothing is open or undecided, and each by itself after half its hold (a
    day at most): always before it is paid. With a hold of less than an hour nothing is held back but opened gold.
    """
    ripe: list[bytes] = []
    hidden: set[bytes] = set()
    for lease_id in leases:
        lease = session.get_one(LeaseRow, lease_id)
        hold_ms = station.catalog.terms(session, lease.manifest_hash).manifest.times.hold_s * 1000
        whole = _is_whole(session, lease)
        rows = session.scalars(
            select(DecisionRow)
            .where(DecisionRow.lease == lease_id, ~DecisionRow.released)
            .order_by(DecisionRow.log_index)
        )
        for row in rows:
            at_once = any(row.supersedes) or (hold_ms < AT_ONCE_HOLD_S * 1000 and row.rule != "gold")
            if whole or at_once or now >= row.decided_ms + min(hold_ms // 2, _LONGEST_MS):
                ripe.append(row.id)
            else:
                hidden.add(lease_id)
    return ripe, hidden


def release_all(session: Session, decisions: Iterable[bytes], now: int) -> None:
    """Puts decisions into their annotators' change feeds."""
    for decision in decisions:
        row = session.get_one(DecisionRow, decision)
        if not row.released:
            row.released, row.released_ms = True, now
            record_change(session, row.worker, "Decision", now, log_index=row.log_index)
    session.flush()


def _is_whole(session: Session, lease: LeaseRow) -> bool:
    # What is returned is open again, but decided: it is told with the others.
    returned = exists().where(
        DecisionRow.lease == lease.id, DecisionRow.item == LeaseItemRow.item, ~DecisionRow.released
    )
    waiting = select(LeaseItemRow.item).where(
        LeaseItemRow.lease == lease.id,
        or_(LeaseItemRow.state == "submitted", and_(LeaseItemRow.state == "open", ~returned)),
    )
    return session.scalar(waiting.limit(1)) is None
