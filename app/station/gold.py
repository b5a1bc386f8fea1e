"""How near somebody's work on control items comes to the known answers, and what opens a lease's commitment to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.canonical import parse_canonical
from app.protocol.hexadecimal import to_hex
from app.station.grade import grade
from app.station.log import logged
from app.station.tables import DecisionRow, GoldRow, LeaseRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_SALT = 32


def score_of(session: Session, station: Station, submission: SubmissionRow) -> int | None:
    """The gold score of a submission in 1/10,000; None where its item is no gold (any more)."""
    answer = session.scalar(
        select(GoldRow.answer).where(GoldRow.item == submission.item, GoldRow.use == "gold", GoldRow.state == "active")
    )
    if answer is None:
        return None
    lease = session.get_one(LeaseRow, submission.lease)
    given = parse_canonical(logged(session, submission.log_index).payload or b"")
    return grade(given, parse_canonical(answer), station.catalog.terms(session, lease.manifest_hash))


def worker_score(session: Session, station: Station, worker: str, project: bytes) -> int | None:
    """The mean gold score of a worker in a project so far; None before the first gold item."""
    rows = session.execute(
        select(SubmissionRow, DecisionRow.score_bp)
        .join(GoldRow, GoldRow.item == SubmissionRow.item)
        .outerjoin(DecisionRow, (DecisionRow.submission == SubmissionRow.digest) & DecisionRow.current)
        .where(
            SubmissionRow.project == project, SubmissionRow.worker == worker, SubmissionRow.current,
            GoldRow.use == "gold", GoldRow.state == "active",
        )
    ).all()  # fmt: skip
    found = [known if known is not None else score_of(session, station, row) for row, known in rows]
    scores = [score for score in found if score is not None]
    return sum(scores) // len(scores) if scores else None


def opening(lease: LeaseRow) -> dict[str, Any] | None:
    """What opens the gold commitment of a lease, as a decision's evidence holds it; None where nothing is kept."""
    if len(lease.gold_opening) <= _SALT:
        return None
    salt, answers = lease.gold_opening[:_SALT], lease.gold_opening[_SALT:]
    return {"salt": to_hex(salt), "opening": parse_canonical(answers)}
