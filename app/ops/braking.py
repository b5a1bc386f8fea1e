"""The brake against mass withdrawal: a station that takes back much at once is not followed before a person says so.

Prevents: a station that was broken into, or that made a mistake, from emptying everybody's desk. What is held stays
open; the brake does not lift by itself.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.core.changes import MANY, Changes
from app.ops import noting
from app.ops.clock import now_ms
from app.store.tables import AssignmentRow

WINDOW_MS = 7 * 86_400_000
MOST = 20
SHARE = 10
"""More than MOST, and more than one in SHARE, of a station's assignments within the window."""
_LIVE = ("active", "late", "returned")
_HELD, _TAKEN = "brake.held:", "brake.taken:"


def take_back(session: Session, station: str, leases: Sequence[str]) -> Changes:
    """The station withdrew these leases (hashes): they are canceled, or all held when they are too many."""
    live = list(
        session.scalars(
            select(AssignmentRow.lease_hash).where(
                AssignmentRow.station_id == station, AssignmentRow.lease_hash.in_(list(leases)),
                AssignmentRow.state.in_(_LIVE),
            )
        )
    )  # fmt: skip
    waiting = held(session, station)
    fresh = [one for one in live if one not in waiting]
    if not fresh:
        return Changes()
    now = now_ms()
    taken = [(lease, at) for lease, at in _read(session, _TAKEN + station) if at > now - WINDOW_MS]
    total = session.scalar(
        select(func.count()).where(AssignmentRow.station_id == station, AssignmentRow.state.in_((*_LIVE, "validation")))
    )
    many = len(taken) + len(fresh)
    if waiting or (many > MOST and many * SHARE > (total or 0) + len(taken)):
        noting.note(session, _HELD + station, json.dumps([*waiting, *fresh]))
        return Changes(account=True)
    return _cancel(session, station, fresh, [*taken, *((one, now) for one in fresh)])


def held(session: Session, station: str) -> list[str]:
    """Lease hashes that the station took back and that wait for the person."""
    return list(_read(session, _HELD + station))


def let_go(session: Session, station: str) -> Changes:
    """The person agrees: what is held is canceled; labels under it stay on this computer."""
    waiting = held(session, station)
    noting.note(session, _HELD + station, "")
    return _cancel(session, station, waiting, []) | Changes(account=True)


def keep(session: Session, station: str) -> Changes:
    """The person does not agree: the work stays open and can be handed in; the station decides what it is worth."""
    noting.note(session, _HELD + station, "")
    return Changes(account=True)


def _cancel(session: Session, station: str, leases: Sequence[str], taken: Sequence[tuple[str, int]]) -> Changes:
    noting.note(session, _TAKEN + station, json.dumps(list(taken)))
    session.execute(
        update(AssignmentRow)
        .where(AssignmentRow.lease_hash.in_(list(leases)), AssignmentRow.state.in_(_LIVE))
        .values(state="canceled")
    )
    return Changes(assignments=MANY)


def _read(session: Session, name: str) -> list:  # type: ignore[type-arg]  # a note of this module, written above
    text = noting.noted(session, name)
    return list(json.loads(text)) if text else []
