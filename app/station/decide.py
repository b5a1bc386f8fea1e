"""Decides what can be decided: votes that reached the quorum, gold, time that ran out, and disputes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import InputError
from app.protocol.code import LeafKind, Verdict
from app.protocol.manifest import Manifest
from app.station import gold, gold_withdrawal, overlap, reward, seed
from app.station.announce import find_ripe, hidden_leases, release_all
from app.station.decision import UNDECIDED, Case, case_of, record_decision
from app.station.log import head_of
from app.station.rule import Outcome, is_better, settle_dispute, tally
from app.station.tables import (
    DecisionRow,
    DisputeRow,
    GoldRow,
    LogRow,
    ManifestRow,
    MetaRow,
    ProjectRow,
    ReviewRow,
    SubjectRow,
    SubmissionRow,
)

if TYPE_CHECKING:
    from app.station.station import Station

_AT_ONCE = 200
DECIDED_TO = "decided_to"
_LOOK_AGAIN_MS = 60_000


@dataclass(frozen=True, slots=True)
class _Due:
    """Submissions to look at, and the log size up to which this is all."""

    submissions: list[bytes]
    size: int
    answered: list[bytes]
    """Items that may need more annotators now, or fewer."""
    look_again_ms: int = _LOOK_AGAIN_MS


class Decider:
    """The background step that decides. One thread; a second one on the same database only finds less to do."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._since = station.read(_read_since)
        self._hidden = station.read(hidden_leases)
        self._clock_due = 0

    def step(self) -> bool:
        """Works off all that is due; whether anything was decided or told."""
        station, now = self._station, self._station.clock()
        timed = now >= self._clock_due
        due = station.read(_find_due, station, self._since, now, timed=timed)
        if timed:
            self._clock_due = now + due.look_again_ms
        done = station.write(overlap.adjust, station, due.answered) if due.answered else 0
        for start in range(0, len(due.submissions), _AT_ONCE):
            part = due.submissions[start : start + _AT_ONCE]
            last = start + _AT_ONCE >= len(due.submissions)
            made, leases = station.write(consider_all, station, part, now, size=due.size if last else None)
            self._hidden |= leases
            done += made
        self._since = due.size
        told = 0
        if self._hidden and (done or timed):
            ripe, hidden = station.read(find_ripe, station, self._hidden, now)
            if ripe:
                station.write(release_all, ripe, now)
            self._hidden, told = hidden, len(ripe)
        return bool(done or told)


def decide_all(station: Station) -> None:
    """Everything that is due now, once: before a distribution, in commands and tests."""
    Decider(station).step()


def consider(session: Session, station: Station, digest: bytes, now: int) -> DecisionRow | None:
    """Looks at one submission: the decision made now, if any; pays reviews that came after one was made."""
    submission = session.scalars(select(SubmissionRow).where(SubmissionRow.digest == digest)).one_or_none()
    if submission is None:
        for lease in session.scalars(select(SubjectRow.lease).where(SubjectRow.submission == digest)).all():
            seed.settle(session, station, lease, now)
        return None
    current = session.scalars(
        select(DecisionRow).where(DecisionRow.submission == digest, DecisionRow.current)
    ).one_or_none()
    case = case_of(session, station, submission)
    if not submission.current:
        # Returned and replaced meanwhile: nothing is decided any more, but whoever was asked to judge it is paid.
        if current is not None:
            reward.pay_reviews(session, station, case.reviews, current.digest)
        return None
    if current is None:
        return _decide(session, station, case, now) if submission.state in UNDECIDED else None
    reward.pay_reviews(session, station, case.reviews, current.digest)
    if submission.state == "disputed":
        return _settle(session, station, case, current, now)
    if submission.state == "in_review":
        return _decide_anew(session, station, case, current, now)
    return None


def withdraw_by_hand(session: Session, station: Station, item: bytes, why: str) -> None:
    """A manager takes a control item out of use; InputError without a reason, or where it is none."""
    if not why.strip():
        raise InputError("Say why it is withdrawn.", "The people it concerns read the reason.")
    now = station.clock()
    _reconsider(session, station, gold_withdrawal.withdraw(session, station, item, why.strip(), now), now)


def _reconsider(session: Session, station: Station, digests: Iterable[bytes], now: int) -> None:
    """Where nobody reviews, the machine check decides at once."""
    for digest in digests:
        consider(session, station, digest, now)


def _decide(session: Session, station: Station, case: Case, now: int) -> DecisionRow | None:
    submission, manifest = case.submission, case.manifest
    case = replace(case, score_bp=gold.score_of(session, station, submission))
    if case.score_bp is not None and case.score_bp < manifest.gold.floor_bp:
        made = record_decision(session, station, case, Outcome(Verdict[manifest.gold.below], "gold"), now)
        _reconsider(session, station, gold_withdrawal.doubt(session, station, submission.item, manifest, now), now)
        return made
    found = _count(case)
    if isinstance(found, Outcome):
        return record_decision(session, station, case, found, now)
    if _is_overdue(manifest, submission.received_ms, now) and _is_at_floor(session, station, case):
        return record_decision(session, station, case, Outcome(Verdict.accepted_by_timeout, "timeout"), now)
    return None


def _decide_anew(session: Session, station: Station, case: Case, current: DecisionRow, now: int) -> DecisionRow | None:
    """What a control item decided that was withdrawn since: reviewers decide, or time, never the control item."""
    row = session.get(GoldRow, case.submission.item)
    withdrawn_ms = now if row is None or row.withdrawn_ms is None else row.withdrawn_ms
    case = replace(case, withdrawn="" if row is None else row.why)
    found = _count(case)
    if not isinstance(found, Outcome):
        if not (_is_overdue(case.manifest, withdrawn_ms, now) and _is_at_floor(session, station, case)):
            return None
        found = Outcome(Verdict.accepted_by_timeout, "timeout")
    better = is_better(found.verdict, Verdict(current.verdict))
    return record_decision(session, station, case, found, now, before=current, overturned=better)


def _count(case: Case) -> Outcome | int:
    """The outcome of the votes, or how many reviews are wanted, which is noted."""
    submission, manifest = case.submission, case.manifest
    found = tally(
        case.ballots(), quorum=manifest.quorum, planned=manifest.reviewers_per_item, wanted=submission.reviews_wanted,
        tie=manifest.tie,
    )  # fmt: skip
    if isinstance(found, int) and found > submission.reviews_wanted:
        submission.reviews_wanted = found
    return found


def _is_overdue(manifest: Manifest, since_ms: int, now: int) -> bool:
    patience = manifest.times.auto_approve_s * 1000
    return patience > 0 and now >= since_ms + patience


def _is_at_floor(session: Session, station: Station, case: Case) -> bool:
    floor = case.manifest.gold.floor_bp
    if not floor:
        return True
    score = gold.standing(session, station, case.submission.worker, case.submission.project).score_bp
    return score is None or score >= floor


def _settle(session: Session, station: Station, case: Case, current: DecisionRow, now: int) -> DecisionRow | None:
    dispute = session.scalars(
        select(DisputeRow).where(DisputeRow.decision == current.digest, DisputeRow.state == "open")
    ).one_or_none()
    if dispute is None:
        return None
    votes = [row for row in case.reviews if row.log_index > dispute.log_index]
    if votes:
        second = Case(case.submission, case.lease, case.manifest, votes[:1])
        outcome, overturned = settle_dispute(Verdict(current.verdict), second.ballots()[0])
        made = record_decision(session, station, second, outcome, now, before=current, overturned=overturned)
        dispute.state = "overturned" if overturned else "upheld"
        return made
    if now >= dispute.due_ms:
        # The printed reserve: whoever objected does not pay for a station that did not answer.
        nobody = Case(case.submission, case.lease, case.manifest, ())
        outcome = Outcome(Verdict.accepted_by_timeout, "dispute_overdue")
        dispute.state = "overdue"
        return record_decision(session, station, nobody, outcome, now, before=current, overturned=True)
    return None


def consider_all(
    session: Session, station: Station, digests: Iterable[bytes], now: int, *, size: int | None = None
) -> tuple[int, set[bytes]]:
    """(how many decisions were made, the leases they are about); `size`: the log up to there is worked off."""
    made = [row for digest in digests if (row := consider(session, station, digest, now)) is not None]
    if size is not None:
        session.merge(MetaRow(name=DECIDED_TO, value=size))
    return len(made), {row.lease for row in made}


def _find_due(session: Session, station: Station, since: int, now: int, *, timed: bool) -> _Due:
    """What new records, or with `timed` the clock, may have made ripe."""
    size = head_of(session).size
    found: dict[bytes, None] = {}
    answered: list[bytes] = []
    if size > since:
        answered = _answered(session, station, since)
        is_gold = select(GoldRow.item).where(GoldRow.item == SubmissionRow.item, GoldRow.use == "gold").exists()
        alone = (
            select(SubmissionRow.digest)
            .join(LogRow, LogRow.digest == SubmissionRow.digest)
            .where(
                LogRow.index >= since, LogRow.kind == int(LeafKind.submission), SubmissionRow.state == "received",
                or_(SubmissionRow.reviews_wanted == 0, is_gold),
            )
            .order_by(LogRow.index)
        )  # fmt: skip
        reviewed = (
            select(ReviewRow.submission)
            .join(LogRow, LogRow.digest == ReviewRow.digest)
            .where(LogRow.index >= since, LogRow.kind == int(LeafKind.review))
            .order_by(LogRow.index)
        )
        found.update(dict.fromkeys([*session.scalars(alone), *session.scalars(reviewed)]))
    if not timed:
        return _Due(list(found), size, answered)
    overdue = select(DisputeRow.submission).where(DisputeRow.state == "open", DisputeRow.due_ms <= now)
    found.update(dict.fromkeys(session.scalars(overdue)))
    look_again = _LOOK_AGAIN_MS
    for project, shortest, patience in _patience(session, station):
        look_again = min(look_again, shortest // 10)
        waiting = select(SubmissionRow.digest).where(
            SubmissionRow.project == project, SubmissionRow.state.in_(("received", "in_review")), SubmissionRow.current,
            SubmissionRow.received_ms <= now - patience,
        )  # fmt: skip
        if patience:
            found.update(dict.fromkeys(session.scalars(waiting.order_by(SubmissionRow.log_index))))
    return _Due(list(found), size, answered, max(500, look_again))


def _answered(session: Session, station: Station, since: int) -> list[bytes]:
    """Items with new submissions in projects whose number of annotators depends on the answers."""
    rows = session.execute(select(ProjectRow.id, ProjectRow.manifest_hash).where(ProjectRow.state == "published"))
    rules = ((project, station.catalog.terms(session, named).manifest.overlap) for project, named in rows.all())
    projects = [project for project, rule in rules if rule.most or rule.stop_bp]
    if not projects:
        return []
    new = (
        select(SubmissionRow.item)
        .join(LogRow, LogRow.digest == SubmissionRow.digest)
        .where(LogRow.index >= since, LogRow.kind == int(LeafKind.submission), SubmissionRow.project.in_(projects))
    )
    return list(session.scalars(new.distinct()))


def _patience(session: Session, station: Station) -> list[tuple[bytes, int, int]]:
    """(project, its shortest waiting time, its shortest auto-approval or 0 for none), over its versions, in ms."""
    found: dict[bytes, tuple[int, int]] = {}
    rows = session.execute(
        select(ManifestRow.project, ManifestRow.hash)
        .join(ProjectRow, ProjectRow.id == ManifestRow.project)
        .where(ProjectRow.state != "draft")
    )
    for project, manifest_hash in rows:
        times = station.catalog.terms(session, manifest_hash).manifest.times
        approve, dispute = times.auto_approve_s * 1000, times.dispute_s * 1000
        shortest, before = found.get(project, (_LOOK_AGAIN_MS * 10, 0))
        waits = [wait for wait in (approve, dispute) if wait]
        found[project] = min([shortest, *waits]), min(approve or before, before or approve)
    return [(project, *pair) for project, pair in found.items()]


def _read_since(session: Session) -> int:
    row = session.get(MetaRow, DECIDED_TO)
    return int(row.value) if row is not None else 0
