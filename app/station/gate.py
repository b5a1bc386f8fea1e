"""How much work somebody may be given now, and what stands in the way: the same for cards and for leasing."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.protocol.manifest import Manifest
from app.station import budget
from app.station.tables import LeaseItemRow, LeaseRow

_DAY = 86_400_000
# Somebody who asks again and again may not take the whole project home.
_OPEN_BATCHES = 4


@dataclass(frozen=True, slots=True)
class Room:
    """Items: `batch` in one lease, `open` more that may be held, `today` (None without a limit), `paid` by the money
    that is left."""

    batch: int
    open: int
    today: int | None
    paid: int

    @property
    def at_once(self) -> int:
        """What one request can get at most."""
        return max(0, min(self.batch, self.open, self.paid, self.batch if self.today is None else self.today))


def room(session: Session, worker: str, project: bytes, manifest: Manifest, role: str, now: int) -> Room:
    """For one person in one role of a project."""
    held = session.scalar(
        select(func.count())
        .select_from(LeaseItemRow)
        .join(LeaseRow, LeaseRow.id == LeaseItemRow.lease)
        .where(
            LeaseRow.worker == worker, LeaseRow.project == project, LeaseRow.role == role,
            LeaseRow.state.in_(("active", "late", "returned")), LeaseItemRow.state == "open",
        )
    )  # fmt: skip
    batch = manifest.batch_items
    free = max(0, _OPEN_BATCHES * batch - (held or 0))
    today = left_today(session, worker, project, manifest, now)
    return Room(batch, free, today, _paid(session, project, manifest, role, batch))


def left_today(session: Session, worker: str, project: bytes, manifest: Manifest, now: int) -> int | None:
    """Items this person may still lease today (UTC); None without a limit."""
    if not manifest.daily_limit:
        return None
    taken = session.scalar(
        select(func.count())
        .select_from(LeaseItemRow)
        .join(LeaseRow, LeaseRow.id == LeaseItemRow.lease)
        .where(LeaseRow.worker == worker, LeaseRow.project == project, LeaseRow.leased_ms >= now - now % _DAY)
    )
    return max(0, manifest.daily_limit - (taken or 0))


def _paid(session: Session, project: bytes, manifest: Manifest, role: str, count: int) -> int:
    """How many of `count` pieces of work the money is there for; an item under review may hold several."""
    pieces = manifest.annotators_per_item if role == "reviewer" else 1
    terms = manifest.terms.of(role)
    reserve = manifest.dispute_reserve_bp
    return budget.affordable(session, project, terms, count * pieces, reserve_bp=reserve) // pieces
