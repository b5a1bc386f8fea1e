"""The reward ledger: lines that decisions and reviews earn, and the states they go through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import ColumnElement, CursorResult, select, update
from sqlalchemy.orm import Session

from app.protocol.code import Status, Verdict
from app.protocol.reward import WHOLE_BP
from app.protocol.reward_line import Line, Work, annotator_lines, reviewer_lines, superseded
from app.protocol.state import can
from app.station import budget
from app.station.accept_binding import payout_of
from app.station.accuracy import known_errors, reached
from app.station.tables import DecisionRow, LeafRow, LeaseRow, ReviewRow, RewardRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station


def line_of(row: RewardRow) -> Line:
    """A ledger row as the value that the replay of the log gives."""
    return Line(
        worker=row.worker, role=row.role, lease=row.lease, place=row.place, submission=row.submission,
        decision=row.decision, item=row.item, project=row.project, token=row.token, payer=row.payer,
        external=row.state == "external", base=row.base, share_bp=row.share_bp, bonus_bp=row.bonus_bp,
        amount=row.amount, cause=row.cause, available_ms=row.available_ms or 0, void=row.state == "void",
    )  # fmt: skip


def work_of(session: Session, station: Station, row: SubmissionRow | ReviewRow) -> Work:
    """A submission or review with the terms of its lease (those of the manifest it was leased under)."""
    lease = session.get_one(LeaseRow, row.lease)
    manifest = station.catalog.terms(session, lease.manifest_hash).manifest
    return Work(
        digest=row.digest, worker=lease.worker, lease=lease.id, item=row.item, project=row.project,
        terms=manifest.terms.of(lease.role), hold_ms=manifest.times.hold_s * 1000,
        weight=manifest.royalty.of(lease.role),
    )  # fmt: skip


def pay_annotator(
    session: Session,
    station: Station,
    submission: SubmissionRow,
    decision: DecisionRow,
    score_bp: int | None,
    *,
    first: bool,
) -> None:
    """The lines of a decision; those of one that overturns another take its place, see `superseded`."""
    verdict = Verdict(decision.verdict)
    if verdict is Verdict.returned:
        return
    made = annotator_lines(
        work_of(session, station, submission), verdict=verdict, status=Status(submission.status), score_bp=score_bp,
        decision=decision.digest, decided_ms=decision.decided_ms,
    )  # fmt: skip
    if not first:
        rows = session.scalars(
            select(RewardRow).where(
                RewardRow.submission == submission.digest, RewardRow.role == "annotator", RewardRow.state != "void"
            )
        ).all()
        alive = {(row.place, row.token): row for row in rows}
        void, made = superseded(map(line_of, rows), made, decided_ms=decision.decided_ms)
        for line in void:
            set_state(alive[line.place, line.token], "void")
            budget.correct(session, line.project, line.token, -line.amount)
        session.flush()
    _insert(session, made, decision.decided_ms, reserved=first)


def review_scores(session: Session, station: Station, reviews: Iterable[ReviewRow]) -> dict[bytes, int | None]:
    """{review digest: its author's standing on known errors as records show it}; None where no pay depends on it."""
    found: dict[bytes, int | None] = {}
    for review in reviews:
        terms = [term for term in work_of(session, station, review).terms if term.bonus_bp]
        found[review.digest] = None
        if terms:
            right, seen = known_errors(session, review.project, review.reviewer).get(review.reviewer, (0, 0))
            score = right * WHOLE_BP // seen if seen else None
            found[review.digest] = reached(score, seen, [term.bonus_threshold_bp for term in terms])
    return found


def pay_reviews(
    session: Session,
    station: Station,
    reviews: Iterable[ReviewRow],
    decision: bytes,
    at_ms: int | None = None,
    *,
    scores: Mapping[bytes, int | None] | None = None,
) -> None:
    """The lines of reviews that have none yet: at the decision they led to, or when they came after it (base only).

    `scores` as in `review_scores`, the same that the decision's record holds.
    """
    for review in reviews:
        paid = select(RewardRow.number).where(RewardRow.lease == review.lease, RewardRow.place == review.submission)
        if session.scalar(paid.limit(1)) is not None:
            continue
        moment = review.received_ms if at_ms is None else at_ms
        lines = reviewer_lines(
            work_of(session, station, review), subject=review.submission, decision=decision, decided_ms=moment,
            score_bp=(scores or {}).get(review.digest),
        )  # fmt: skip
        _insert(session, lines, moment, reserved=True)


def _insert(session: Session, lines: Sequence[Line], now: int, *, reserved: bool) -> None:
    for line in lines:
        if reserved:
            budget.take(session, line.lease, line.token, 0 if line.external else line.amount)
        elif not line.external:
            budget.correct(session, line.project, line.token, line.amount)
    insert_lines(session, lines, now)


def insert_lines(session: Session, lines: Sequence[Line], now: int) -> None:
    """Adds lines to the ledger with the account each is paid to at `now`."""
    for line in lines:
        state = "void" if line.void else "external" if line.external else "frozen"
        session.add(
            RewardRow(
                worker=line.worker, account=payout_of(session, line.worker, now), role=line.role, lease=line.lease,
                place=line.place, submission=line.submission, decision=line.decision, item=line.item,
                project=line.project, token=line.token, payer=line.payer, base=line.base,
                share_bp=line.share_bp, bonus_bp=line.bonus_bp, amount=line.amount, cause=line.cause, state=state,
                available_ms=line.available_ms,
            )
        )  # fmt: skip
    session.flush()


def set_state(row: RewardRow, state: str) -> None:
    """One step of the state table; RuntimeError for one that it does not have."""
    if row.state == state:
        return
    if not can("reward", row.state, state):
        raise RuntimeError(f"a reward line cannot go from {row.state} to {state}")
    row.state = state


def matured_where(now: int) -> tuple[ColumnElement[bool], ...]:
    """Which lines a distribution made at `now` counts for the first time: their hold has ended and they pay."""
    return (
        RewardRow.state == "frozen", RewardRow.available_ms <= now, RewardRow.distribution.is_(None),
        RewardRow.amount != 0,
    )  # fmt: skip


def make_claimable(session: Session, number: int) -> set[str]:
    """A promoted distribution makes all it counts claimable, at the account it names; the workers concerned."""
    counted = (RewardRow.state == "frozen", RewardRow.distribution <= number)
    workers = set(session.scalars(select(RewardRow.worker).where(*counted).distinct()))
    _move(session, "frozen", "claimable", RewardRow.distribution <= number)
    # What a line says and what the leaf pays to must be the same, also after a new payout was bound.
    leaf = (LeafRow.number == number, LeafRow.worker == RewardRow.worker, LeafRow.token == RewardRow.token)
    session.execute(
        update(RewardRow)
        .where(
            RewardRow.distribution <= number,
            select(LeafRow.worker).where(*leaf, LeafRow.account != RewardRow.account).exists(),
        )
        .values(account=select(LeafRow.account).where(*leaf).scalar_subquery())
        .execution_options(synchronize_session=False)
    )
    session.expire_all()
    return workers


def move_matured(session: Session, now: int) -> tuple[int, set[str]]:
    """Lines whose hold has ended become payable without a distribution: (how many, whose)."""
    where = matured_where(now)
    workers = set(session.scalars(select(RewardRow.worker).where(*where).distinct()))
    return _move(session, "frozen", "claimable", *where), workers


def move_paid(session: Session) -> tuple[int, set[str]]:
    """What was payable is paid: (how many lines, whose)."""
    payable = RewardRow.state == "claimable"
    workers = set(session.scalars(select(RewardRow.worker).where(payable).distinct()))
    _move(session, "claimable", "claiming")
    return _move(session, "claiming", "claimed"), workers


def _move(session: Session, before: str, after: str, *where: ColumnElement[bool]) -> int:
    """Lines in one state to another, in one statement; how many."""
    if not can("reward", before, after):
        raise RuntimeError(f"a reward line cannot go from {before} to {after}")
    done = session.execute(
        update(RewardRow)
        .where(RewardRow.state == before, *where)
        .values(state=after)
        .execution_options(synchronize_session=False)
    )
    session.expire_all()
    return int(cast(CursorResult[Any], done).rowcount)


def move(session: Session, worker: str, before: str, after: str, tokens: Iterable[str] | None = None) -> None:
    """All of a worker's lines in one state to another."""
    where = [RewardRow.worker == worker]
    if tokens is not None:
        where.append(RewardRow.token.in_(list(tokens)))
    _move(session, before, after, *where)
