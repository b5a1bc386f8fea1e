"""Makes a decision into a signed, logged record with its reason, evidence and rule, and draws its consequences."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from app.protocol.canonical import canonical, parse_canonical, sha256
from app.protocol.code import Status, Verdict
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import Manifest
from app.protocol.opening import Evidence, Reasons, Vote, decision_payload
from app.protocol.state import can
from app.station import content, gold, reward, seed
from app.station.accuracy import SHOWN_FROM, reached
from app.station.gold import Standing
from app.station.log import logged
from app.station.rule import Ballot, Outcome
from app.station.statement import tell_statement
from app.station.tables import (
    BlobOwnerRow,
    BlobRow,
    DecisionRow,
    LeaseItemRow,
    LeaseRow,
    ReviewRow,
    SubjectRow,
    SubmissionRow,
)

if TYPE_CHECKING:
    from app.station.station import Station

ZERO = bytes(32)
UNDECIDED = ("received", "in_review", "disputed")
_GOLD_REASON = Reasons(code="gold", text="This was a control item, and the known answer is another one.")

_BONUS_REASON = Reasons(
    code="gold_withdrawn", text="A control item was withdrawn. Without it, your accuracy earns the bonus."
)


@dataclass(frozen=True, slots=True)
class Case:
    """What is decided: a submission under the manifest it was leased by, and the reviews of it that count."""

    submission: SubmissionRow
    lease: LeaseRow
    manifest: Manifest
    reviews: Sequence[ReviewRow]
    score_bp: int | None = None
    """Gold score of this item, where it is gold."""
    withdrawn: str = ""
    """Why the control item was withdrawn that decided it before."""

    def ballots(self) -> list[Ballot]:
        return [Ballot(row.digest, Verdict(row.verdict), row.log_index) for row in self.reviews]


def case_of(session: Session, station: Station, submission: SubmissionRow) -> Case:
    """A submission with its terms and the reviews that count."""
    lease = session.get_one(LeaseRow, submission.lease)
    reviews = session.scalars(
        select(ReviewRow)
        .where(ReviewRow.submission == submission.digest, ReviewRow.current, ReviewRow.status != int(Status.evidence))
        .order_by(ReviewRow.log_index)
    ).all()
    return Case(submission, lease, station.catalog.terms(session, lease.manifest_hash).manifest, reviews)


def record_decision(
    session: Session,
    station: Station,
    case: Case,
    outcome: Outcome,
    now: int,
    *,
    before: DecisionRow | None = None,
    overturned: bool = False,
) -> DecisionRow:
    """Signs, logs and stores the decision and pays what it earns. `before` is the decision it takes the place of."""
    submission = case.submission
    opened = gold.opening(case.lease) if outcome.rule == "gold" else None
    held = gold.standing(session, station, submission.worker, submission.project) if _pays_bonus(case) else Standing()
    thresholds = [term.bonus_threshold_bp for term in case.manifest.terms.annotator if term.bonus_bp]
    score = reached(held.score_bp, held.items, thresholds)
    scores = reward.review_scores(session, station, case.reviews)
    evidence = Evidence(
        reviews=tuple(sorted(to_hex(row.digest) for row in case.reviews)),
        votes=tuple(
            Vote(
                review=to_hex(row.digest), verdict=Verdict(row.verdict).name,
                counted=outcome.rule != "expert" or outcome.deciding is None or row.digest == outcome.deciding.review,
                score_bp=scores[row.digest],
            )
            for row in sorted(case.reviews, key=lambda row: row.log_index)
        ),
        gold=opened,
        score_bp=score,
        score_items=held.items if held.items >= SHOWN_FROM else 0,
    )  # fmt: skip
    reason, fixed = _reason(session, case, outcome)
    rule: dict[str, Any] = {
        "rule": outcome.rule, "status": Status(submission.status).name, "quorum": case.manifest.quorum,
        "reviewers": case.manifest.reviewers_per_item,
    }  # fmt: skip
    if outcome.verdict is Verdict.fixed:
        keep = _keep_fixed(session, submission.worker, fixed, now) if fixed else _old_fixed(session, before)
        rule["fixed"] = keep
    if before is not None:
        rule["outcome"] = "overturned" if overturned else "upheld"
    if case.withdrawn:
        rule["withdrawn"] = case.withdrawn
    payload, reason_hash, evidence_hash, rule_hash = decision_payload(reason, evidence, rule)
    message = {
        "decisionId": secrets.token_bytes(32), "submissionHash": submission.digest, "verdict": outcome.verdict,
        "reasonHash": reason_hash, "evidenceHash": evidence_hash, "ruleHash": rule_hash,
        "supersedes": ZERO if before is None else before.digest, "decidedMs": now,
    }  # fmt: skip
    record = station.sign("Decision", message, payload)
    digest = record.digest(station.authority.records)
    index = station.log.append(session, record, now, digest=digest)
    if before is not None:
        before.current = False
        session.flush()
    row = DecisionRow(
        id=message["decisionId"], digest=digest, submission=submission.digest, worker=submission.worker,
        lease=submission.lease, item=submission.item, project=submission.project, verdict=int(outcome.verdict),
        rule=outcome.rule, score_bp=case.score_bp, supersedes=message["supersedes"], current=True, released=False,
        decided_ms=now, log_index=index,
    )  # fmt: skip
    session.add(row)
    _move_submission(submission, outcome, before, overturned)
    session.flush()
    if before is None or overturned:
        reward.pay_annotator(session, station, submission, row, score, first=before is None)
    if before is None:
        reward.pay_reviews(session, station, case.reviews, digest, now, scores=scores)
    _move_leases(session, station, case, outcome.verdict, now)
    return row


def _pays_bonus(case: Case) -> bool:
    return any(term.bonus_bp for term in case.manifest.terms.annotator)


def _reason(session: Session, case: Case, outcome: Outcome) -> tuple[Reasons, bytes]:
    """(why, in words for the annotator; the corrected work where the deciding reviewer gave one)."""
    if outcome.rule == "gold":
        return _GOLD_REASON, b""
    if outcome.rule == "gold_withdrawn":
        return _BONUS_REASON, b""
    if outcome.deciding is None:
        return Reasons(code=outcome.rule), b""
    review = next(row for row in case.reviews if row.digest == outcome.deciding.review)
    value = parse_canonical(logged(session, review.log_index).payload or b"")
    given = value["reasons"][0] if value["reasons"] else {"code": outcome.verdict.name, "text": ""}
    anchor = next((one.anchor for one in case.manifest.reasons if one.code == given["code"]), "")
    text = value["comment"] or given["text"]
    fixed = canonical(value["fixed"]) if value["fixed"] is not None and outcome.verdict is Verdict.fixed else b""
    return Reasons(code=given["code"], text=text, anchor=anchor), fixed


def _keep_fixed(session: Session, worker: str, fixed: bytes, now: int) -> str:
    """Keeps the corrected work where its annotator may fetch it; its name."""
    digest = sha256(fixed)
    if session.get(BlobRow, digest) is None:
        # In the database: everybody who writes would wait for a disk or bucket here.
        session.add(BlobRow(sha256=digest, size=len(fixed), made_ms=now, inline=fixed))
    if session.get(BlobOwnerRow, (digest, worker)) is None:
        session.add(BlobOwnerRow(sha256=digest, worker=worker))
        content.give(session, worker, digest)
    return to_hex(digest)


def _old_fixed(session: Session, before: DecisionRow | None) -> str:
    if before is None:
        return ""
    return str(parse_canonical(logged(session, before.log_index).payload or b"{}")["rule"].get("fixed", ""))


def _move_submission(submission: SubmissionRow, outcome: Outcome, before: DecisionRow | None, overturned: bool) -> None:
    if outcome.rule == "gold_withdrawn":
        return  # the same verdict: only the pay changes
    state = outcome.verdict.name
    if before is not None and submission.state == "disputed":
        state = "overturned" if overturned else "upheld"
    if not can("submission", submission.state, state):
        raise RuntimeError(f"a submission cannot go from {submission.state} to {state}")
    submission.state = state


def _move_leases(session: Session, station: Station, case: Case, verdict: Verdict, now: int) -> None:
    """Marks the item as decided (or open again), and leases as completed once nothing in them waits.

    A reviewer hears of the pay when the whole batch is decided; an annotator with each decision that is told.
    """
    lease = case.lease
    place = session.get(LeaseItemRow, (lease.id, case.submission.item))
    if place is not None:
        place.state = "open" if verdict is Verdict.returned else "decided"
    if verdict is Verdict.returned and lease.state == "validation":
        lease.state = "returned"
    session.flush()
    waiting = exists().where(LeaseItemRow.lease == LeaseRow.id, LeaseItemRow.state.in_(("open", "submitted")))
    _complete(session, [lease.id], waiting)
    subjects = (
        select(SubjectRow.submission)
        .join(SubmissionRow, SubmissionRow.digest == SubjectRow.submission)
        .where(SubjectRow.lease == LeaseRow.id, SubmissionRow.state.in_(UNDECIDED))
        .exists()
    )
    for reviewer in _complete(session, [row.lease for row in case.reviews], subjects):
        tell_statement(session, station, reviewer, now)
    for held in dict.fromkeys(row.lease for row in case.reviews):
        seed.settle(session, station, held, now)


def _complete(session: Session, leases: Sequence[bytes], waiting: Any) -> list[str]:
    """Whose leases are completed now."""
    where = (LeaseRow.id.in_(leases), LeaseRow.state == "validation", ~waiting)
    rows = session.scalars(select(LeaseRow).where(*where)).all() if leases else []
    for row in rows:
        row.state = "completed"
    session.flush()
    return [row.worker for row in rows]
