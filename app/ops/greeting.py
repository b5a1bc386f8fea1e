"""What a window asks of a workspace as soon as it is open, without the protocol that members of a station need."""

from __future__ import annotations

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from app.store.tables import DecisionRow, StationRow


def has_joined(session: Session) -> bool:
    """Whether the person belongs to any station."""
    return session.scalar(select(StationRow.id).limit(1)) is not None


def unread_decisions(session: Session) -> int:
    """How many submissions have a decision that was not opened yet."""
    query = select(func.count(distinct(DecisionRow.submission_digest))).where(DecisionRow.seen_ms == 0)
    return session.scalar(query) or 0
