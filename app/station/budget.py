"""What a project may still promise: money is set aside when work is leased and taken when a reward line is made."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.manifest import Term
from app.protocol.reward import WHOLE_BP
from app.station.tables import BudgetRow, ReservationRow


def available(session: Session, project: bytes, reserve_bp: int = 0) -> dict[str, int]:
    """{token: what can still be set aside}, less `reserve_bp` of the whole; a token that is missing is not limited."""
    rows = session.scalars(select(BudgetRow).where(BudgetRow.project == project))
    return {row.token: left_of(row, reserve_bp) for row in rows}


def left_of(row: BudgetRow, reserve_bp: int = 0) -> int:
    """What can still be set aside of a budget, less `reserve_bp` of the whole."""
    return max(0, row.funded - row.funded * reserve_bp // WHOLE_BP - row.reserved - row.earned)


def most(term: Term) -> int:
    """The most one item can earn of a term's token."""
    return int(term.base) * (WHOLE_BP + term.bonus_bp) // WHOLE_BP


def affordable(session: Session, project: bytes, terms: Sequence[Term], count: int, *, reserve_bp: int = 0) -> int:
    """How many of `count` items can be paid in full in every token; `reserve_bp` of the money stays for objections."""
    left = available(session, project, reserve_bp)
    for term in _paid(terms):
        if most(term) and term.token in left:
            count = min(count, left[term.token] // most(term))
    return count


def reserve(session: Session, lease: bytes, project: bytes, terms: Sequence[Term], items: int, until_ms: int) -> None:
    """Sets aside the most that `items` items of a lease can earn."""
    for term in _paid(terms):
        session.add(
            ReservationRow(
                lease=lease, token=term.token, project=project, per_item=most(term), items=items, until_ms=until_ms
            )
        )
        _move(session, project, term.token, reserved=most(term) * items)


def give_back(session: Session, lease: bytes, items: int) -> None:
    """Frees what was set aside for items of a lease that come back unworked."""
    for row in session.scalars(select(ReservationRow).where(ReservationRow.lease == lease)):
        freed = min(items, row.items)
        row.items -= freed
        _move(session, row.project, row.token, reserved=-freed * row.per_item)


def take(session: Session, lease: bytes, token: str, amount: int) -> None:
    """Turns what was set aside for one item of a lease into an earned amount (0 for work that is not paid)."""
    row = session.get(ReservationRow, (lease, token))
    if row is None:
        return
    freed = min(1, row.items)
    row.items -= freed
    _move(session, row.project, token, reserved=-freed * row.per_item, earned=amount)


def correct(session: Session, project: bytes, token: str, amount: int) -> None:
    """Adds to what lines have taken (or gives back a negative amount) when a decision is overturned."""
    _move(session, project, token, earned=amount)


def _paid(terms: Sequence[Term]) -> list[Term]:
    return [term for term in terms if term.payer == "station" and not term.external]


def _move(session: Session, project: bytes, token: str, *, reserved: int = 0, earned: int = 0) -> None:
    row = session.get(BudgetRow, (project, token))
    if row is not None:
        row.reserved = max(0, row.reserved + reserved)
        row.earned = max(0, row.earned + earned)
