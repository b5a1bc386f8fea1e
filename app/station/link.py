"""Accounts that belong together: never on one item, never reviewing each other."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.station.tables import AccountRow

_MOST = 200


def linked(session: Session, worker: str) -> frozenset[str]:
    """The account itself and all that share its person or its chain of invitations; a manager's do not link.

    Accounts that share a payout do not arise: a payout address belongs to one worker.
    """
    found: set[str] = set()
    wave = {worker}
    while wave and len(found) < _MOST:
        found |= wave
        rows = session.scalars(select(AccountRow).where(AccountRow.worker.in_(wave))).all()
        people = {row.person for row in rows if row.person}
        parents = {row.invited_by for row in rows if row.invited_by}
        hosts = {row.worker for row in rows if "manager" not in row.roles}
        ways = [AccountRow.invited_by.in_(hosts), AccountRow.worker.in_(parents)]
        if people:
            ways.append(AccountRow.person.in_(people))
        near = session.scalars(select(AccountRow).where(or_(*ways))).all()
        # A manager invites everybody; they are reached through the person only.
        wave = {row.worker for row in near if "manager" not in row.roles or row.person in people} - found
    return frozenset(found)
