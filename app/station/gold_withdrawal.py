"""Takes a control item out of use, and judges anew by people whoever was judged by it.

Prevents: a wrong known answer that costs good people their pay. A control item that most good annotators fail is
withdrawn by itself, any other by a manager; a new, signed decision says so to everybody it concerned, and can be
disputed like every other.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.errors import InputError
from app.protocol.code import Verdict
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import Manifest
from app.protocol.opening import open_decision
from app.station import gold
from app.station.accuracy import DECIDED
from app.station.decision import case_of, record_decision
from app.station.gold import Standing
from app.station.log import logged
from app.station.rule import Outcome
from app.station.tables import DecisionRow, GoldRow, LeaseItemRow, ProjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

log = logging.getLogger(__name__)
_LEAST_GOOD = 3
_OTHERS = 5
_GOOD_BP = 8_000
_MOST_BONUS = 1_000


class Tally(NamedTuple):
    """Of one control item: answers, those at the floor; the same of good annotators alone."""

    asked: int
    passed: int
    good_asked: int
    good_passed: int


class People:
    """The annotators of one project, each looked at once. Good is whoever is at the floor on at least five other
    control items, or was found right in four of five by reviewers."""

    def __init__(self, session: Session, station: Station, project: bytes, manifest: Manifest) -> None:
        self._session, self._station, self._project = session, station, project
        self._floor = manifest.gold.floor_bp or _GOOD_BP
        self._scores: dict[str, dict[bytes, int]] = {}
        self._right: dict[str, bool] = {}

    def is_good(self, worker: str, item: bytes) -> bool:
        """Judged by anything but `item`."""
        if worker not in self._scores:
            self._scores[worker] = gold.scores(self._session, self._station, worker, self._project)
        others = Standing.over([score for other, score in self._scores[worker].items() if other != item])
        if others.items >= _OTHERS:
            return (others.score_bp or 0) >= self._floor
        if worker not in self._right:
            self._right[worker] = self._is_right(worker)
        return self._right[worker]

    def _is_right(self, worker: str) -> bool:
        verdicts = Counter(
            self._session.scalars(
                select(DecisionRow.verdict).where(
                    DecisionRow.worker == worker, DecisionRow.project == self._project, DecisionRow.current,
                    DecisionRow.rule != "gold",
                )
            )
        )  # fmt: skip
        decided = sum(verdicts[int(verdict)] for verdict in DECIDED)
        return decided >= _OTHERS and verdicts[int(Verdict.accepted)] * 10_000 >= decided * _GOOD_BP


def tally_of(session: Session, station: Station, row: GoldRow, manifest: Manifest, people: People) -> Tally:
    """Counted over everybody's first answer."""
    counts: Counter[str] = Counter()
    for worker, score in _scores(session, station, row):
        passed, good = score >= manifest.gold.floor_bp, people.is_good(worker, row.item)
        counts["asked"] += 1
        counts["passed"] += passed
        counts["good_asked"] += good
        counts["good_passed"] += good and passed
    return Tally(counts["asked"], counts["passed"], counts["good_asked"], counts["good_passed"])


def _scores(session: Session, station: Station, row: GoldRow) -> Iterator[tuple[str, int]]:
    rows = session.execute(
        select(SubmissionRow, DecisionRow.score_bp)
        .outerjoin(
            DecisionRow, (DecisionRow.submission == SubmissionRow.digest) & (DecisionRow.supersedes == gold.ZERO)
        )
        .where(SubmissionRow.item == row.item, SubmissionRow.state != "superseded")
    ).all()
    for submission, known in rows:
        score = known if known is not None else gold.score_of(session, station, submission)
        if score is not None:
            yield submission.worker, score


def doubt(session: Session, station: Station, item: bytes, manifest: Manifest, now: int) -> list[bytes]:
    """Withdraws a control item that most good annotators fail; the submissions to decide anew. For when somebody has
    just failed it."""
    row = session.get(GoldRow, item)
    if row is None or row.state != "active":
        return []
    found = tally_of(session, station, row, manifest, People(session, station, row.project, manifest))
    failed = found.good_asked - found.good_passed
    if found.good_asked < _LEAST_GOOD or 2 * failed <= found.good_asked:
        return []
    return withdraw(session, station, item, f"{failed} of {found.good_asked} good annotators failed it.", now)


def withdraw(session: Session, station: Station, item: bytes, why: str, now: int) -> list[bytes]:
    """Out of use from now on; InputError where it is none. Work it rejected or returned goes to reviewers, and a bonus
    that is due without it is paid. The digests of that work, which whoever calls this has to consider now."""
    row = session.get(GoldRow, item)
    if row is None or row.use != "gold" or row.state != "active":
        raise InputError("This is no control item in use.")
    row.state, row.why, row.withdrawn_ms = "withdrawn", why, now
    session.flush()
    log.warning("Control item %s was withdrawn: %s", to_hex(item), why)
    workers = set(session.scalars(select(SubmissionRow.worker).where(SubmissionRow.item == item)))
    judged = _judged(session, item)
    for submission in judged:
        _reopen(session, submission)
    for worker in sorted(workers):
        _restore_bonus(session, station, worker, row, now)
    return [submission.digest for submission in judged]


def _judged(session: Session, item: bytes) -> list[SubmissionRow]:
    return list(
        session.scalars(
            select(SubmissionRow)
            .join(DecisionRow, DecisionRow.submission == SubmissionRow.digest)
            .where(
                SubmissionRow.item == item, SubmissionRow.current, DecisionRow.current, DecisionRow.rule == "gold",
                SubmissionRow.state.in_(("rejected", "returned")),
            )
        )
    )  # fmt: skip


def _reopen(session: Session, submission: SubmissionRow) -> None:
    """Back to the reviewers; the old decision stands until theirs takes its place."""
    submission.state = "in_review"
    session.execute(
        update(LeaseItemRow)
        .where(LeaseItemRow.lease == submission.lease, LeaseItemRow.item == submission.item)
        .values(state="decided")
    )
    session.flush()


def _restore_bonus(session: Session, station: Station, worker: str, row: GoldRow, now: int) -> None:
    """New decisions for accepted work that lost its bonus by what the withdrawn item took from its author's score."""
    manifest = station.catalog.terms(session, session.get_one(ProjectRow, row.project).manifest_hash).manifest
    if not any(term.bonus_bp for term in manifest.terms.annotator):
        return
    score = gold.standing(session, station, worker, row.project).score_bp
    decisions = session.scalars(
        select(DecisionRow)
        .where(
            DecisionRow.worker == worker, DecisionRow.project == row.project, DecisionRow.current,
            DecisionRow.verdict.in_([int(Verdict.accepted), int(Verdict.fixed)]), DecisionRow.item != row.item,
        )
        .order_by(DecisionRow.log_index.desc())
        .limit(_MOST_BONUS)
    ).all()  # fmt: skip
    for decision in decisions:
        evidence = open_decision(logged(session, decision.log_index)).evidence
        before = evidence.score_bp if evidence is not None else None
        submission = session.scalars(select(SubmissionRow).where(SubmissionRow.digest == decision.submission)).one()
        if before is None or score is None or submission.state == "disputed":
            continue
        case = case_of(session, station, submission)
        lost = any(before < term.bonus_threshold_bp <= score for term in case.manifest.terms.annotator if term.bonus_bp)
        if lost:
            outcome = Outcome(Verdict(decision.verdict), "gold_withdrawn")
            record_decision(session, station, case, outcome, now, before=decision, overturned=True)
