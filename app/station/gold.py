"""How near somebody's work on control items comes to the known answers, and what opens a lease's commitment to them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.protocol.canonical import parse_canonical
from app.protocol.hexadecimal import to_hex
from app.station import content
from app.station.grade import grade
from app.station.log import logged
from app.station.tables import DecisionRow, GoldRow, LeaseRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

ZERO = bytes(32)
_SALT = 32


def score_of(session: Session, station: Station, submission: SubmissionRow) -> int | None:
    """The gold score of a submission in 1/10,000; None where its item is no gold (any more), or was returned as gold:
    whoever knows by now what it is, is judged by fresh gold and by reviewers."""
    answer = session.scalar(
        select(GoldRow.answer).where(GoldRow.item == submission.item, GoldRow.use == "gold", GoldRow.state == "active")
    )
    if answer is None or _was_returned(session, submission):
        return None
    lease = session.get_one(LeaseRow, submission.lease)
    given = content.whole(session, station, logged(session, submission.log_index).payload or b"")
    return grade(given, parse_canonical(answer), station.catalog.terms(session, lease.manifest_hash))


def _was_returned(session: Session, submission: SubmissionRow) -> bool:
    if not submission.generation:
        return False
    before = select(DecisionRow.id).where(
        DecisionRow.lease == submission.lease, DecisionRow.item == submission.item, DecisionRow.rule == "gold",
        DecisionRow.submission != submission.digest,
    )  # fmt: skip
    return session.scalar(before.limit(1)) is not None


class Standing(NamedTuple):
    """Of one worker in one project: on how many gold items, and their mean score (None before the first)."""

    items: int = 0
    score_bp: int | None = None

    @classmethod
    def over(cls, scores: Collection[int]) -> Standing:
        return cls(len(scores), sum(scores) // len(scores)) if scores else cls()


def scores(session: Session, station: Station, worker: str, project: bytes) -> dict[bytes, int]:
    """{gold item that was not withdrawn: score of this worker's first answer to it}, so far."""
    rows = session.execute(
        select(SubmissionRow, DecisionRow.score_bp)
        .join(GoldRow, GoldRow.item == SubmissionRow.item)
        .outerjoin(DecisionRow, (DecisionRow.submission == SubmissionRow.digest) & (DecisionRow.supersedes == ZERO))
        .where(
            SubmissionRow.project == project, SubmissionRow.worker == worker,
            or_(SubmissionRow.current, DecisionRow.rule == "gold"), GoldRow.use == "gold", GoldRow.state == "active",
        )
    ).all()  # fmt: skip
    found = {}
    for row, known in rows:
        score = known if known is not None else score_of(session, station, row)
        if score is not None:
            found[row.item] = score
    return found


def standing(session: Session, station: Station, worker: str, project: bytes) -> Standing:
    """So far, over gold that was not withdrawn."""
    return Standing.over(scores(session, station, worker, project).values())


def opening(lease: LeaseRow) -> dict[str, Any] | None:
    """What opens the gold commitment of a lease, as a decision's evidence holds it; None where nothing is kept."""
    if len(lease.gold_opening) <= _SALT:
        return None
    salt, answers = lease.gold_opening[:_SALT], lease.gold_opening[_SALT:]
    return {"salt": to_hex(salt), "opening": parse_canonical(answers)}
