"""How right people are, always with n and the Wilson 95 % interval: the one place where it is counted.

Annotators: accepted of decided, by people or control items; what time accepted counts nowhere. Reviewers: known errors
that were found; how often they agree with outcomes is another figure and stands apart.
"""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.protocol.code import Status, Verdict
from app.protocol.messages import Accuracy
from app.quality.intervals import wilson
from app.station.tables import DecisionRow, ReviewRow, SubjectRow

SHOWN_FROM = 20
"""Standing on control items and known errors is shown over at least so many: fewer would tell which ones they are."""
DECIDED = (Verdict.accepted, Verdict.fixed, Verdict.rejected)
_COUNTED = (ReviewRow.current, ReviewRow.status != int(Status.evidence))


def accuracy(correct: int, total: int) -> Accuracy | None:
    """A rate with its Wilson 95 % interval in basis points; None before anything was counted."""
    if not total:
        return None
    low, high = wilson(correct, total)
    return Accuracy(
        n=total, rate_bp=round(10_000 * correct / total), low_bp=round(10_000 * low), high_bp=round(10_000 * high)
    )


def mean_score(score_bp: int, total: int) -> Accuracy | None:
    """The same for a mean of scores; the interval is that of as many whole hits, which is never narrower."""
    made = accuracy(round(score_bp * total / 10_000), total)
    return None if made is None else Accuracy(n=total, rate_bp=score_bp, low_bp=made.low_bp, high_bp=made.high_bp)


def verdicts(session: Session, project: bytes, worker: str | None = None) -> dict[str, Counter[Verdict]]:
    """{annotator: how many of their submissions have which verdict now}."""
    query = select(DecisionRow.worker, DecisionRow.verdict, func.count()).where(
        DecisionRow.project == project, DecisionRow.current
    )
    if worker is not None:
        query = query.where(DecisionRow.worker == worker, DecisionRow.released)
    found: dict[str, Counter[Verdict]] = {}
    for name, verdict, count in session.execute(query.group_by(DecisionRow.worker, DecisionRow.verdict)):
        found.setdefault(name, Counter())[Verdict(verdict)] = count
    return found


def of_annotator(counts: Counter[Verdict]) -> Accuracy | None:
    """Accepted of decided."""
    return accuracy(counts[Verdict.accepted], sum(counts[verdict] for verdict in DECIDED))


def known_errors(session: Session, project: bytes, worker: str | None = None) -> dict[str, tuple[int, int]]:
    """{reviewer: (known errors found, known errors seen)}."""
    query = (
        select(ReviewRow.reviewer, ReviewRow.verdict, func.count())
        .join(SubjectRow, (SubjectRow.lease == ReviewRow.lease) & (SubjectRow.submission == ReviewRow.submission))
        .where(ReviewRow.project == project, SubjectRow.expected == "wrong", *_COUNTED)
    )
    if worker is not None:
        query = query.where(ReviewRow.reviewer == worker)
    found: dict[str, tuple[int, int]] = {}
    for name, verdict, count in session.execute(query.group_by(ReviewRow.reviewer, ReviewRow.verdict)):
        right, seen = found.get(name, (0, 0))
        found[name] = right + (count if verdict != int(Verdict.accepted) else 0), seen + count
    return found


def agreements(session: Session, project: bytes, worker: str | None = None) -> dict[str, Counter[bool | None]]:
    """{reviewer: votes that are the outcome in force, that are not, and (None) that have none yet}."""
    agrees = DecisionRow.verdict == ReviewRow.verdict
    query = (
        select(ReviewRow.reviewer, func.count(), agrees)
        .outerjoin(DecisionRow, (DecisionRow.submission == ReviewRow.submission) & DecisionRow.current)
        .where(ReviewRow.project == project, *_COUNTED)
    )
    if worker is not None:
        query = query.where(ReviewRow.reviewer == worker)
    found: dict[str, Counter[bool | None]] = {}
    for name, count, agreed in session.execute(query.group_by(ReviewRow.reviewer, agrees)):
        found.setdefault(name, Counter())[None if agreed is None else bool(agreed)] += count
    return found


def shown(found: tuple[int, int]) -> Accuracy | None:
    """Of (right, all): None while there are too few to be shown."""
    right, total = found
    return accuracy(right, total) if total >= SHOWN_FROM else None


def reached(score_bp: int | None, total: int, thresholds: list[int]) -> int | None:
    """A standing as records show it: exact over enough items, before that only the highest threshold it reaches.

    Pay tells no less than that, and more would tell which items are control items.
    """
    if score_bp is None or total >= SHOWN_FROM:
        return score_bp
    return max((threshold for threshold in thresholds if threshold <= score_bp), default=0)
