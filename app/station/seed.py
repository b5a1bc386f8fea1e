"""Known errors among what reviewers are given: how well they find them is their accuracy.

Some of what a reviewer is given is an item whose answer people know already, with an error put in. Nothing tells it
from other work: it has as many letters as others, an opaque hash for a submission, counts and pays alike, and is
committed to in the lease. A logged decision opens it once nothing else of the lease that was judged is undecided.
"""

from __future__ import annotations

import secrets
from random import SystemRandom
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.blob import is_packed
from app.protocol.canonical import parse_canonical, sha256
from app.protocol.code import Status, Verdict
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import Manifest
from app.protocol.opening import Evidence, Reasons, Vote, decision_payload
from app.station import gold, reward
from app.station.catalog import Terms, place_of
from app.station.known_answer import known_answers
from app.station.log import logged
from app.station.selection import Subject, share_of
from app.station.spoil import spoil
from app.station.statement import tell_statement
from app.station.tables import LeaseRow, ReviewRow, SubjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

_draw = SystemRandom()
_LEAST_KNOWN = 20
"""So many items must be known before one is used: the same few would soon be recognised."""
_MOST_BYTES = 256 * 1024
_UNDECIDED = ("received", "in_review", "disputed")


def mix_in(
    session: Session, terms: Terms, people: frozenset[str], found: dict[bytes, list[Subject]]
) -> dict[bytes, list[Subject]]:
    """`found` with the printed share of its items replaced by known errors, where there are items to make them of."""
    manifest = terms.manifest
    wanted = share_of(len(found), manifest.reviewing.seed_bp)
    if not wanted:
        return found
    seeds = _seeds(session, terms, people, min(wanted, len(found)))
    kept = list(found.items())[: len(found) - len(seeds)]
    return dict(kept) | seeds


def _seeds(session: Session, terms: Terms, people: frozenset[str], count: int) -> dict[bytes, list[Subject]]:
    project = bytes.fromhex(terms.manifest.project[2:])
    entries = known_answers(session, project, people)
    if len(entries) < _LEAST_KNOWN:
        return {}
    seeds: dict[bytes, list[Subject]] = {}
    for number, (item, indexes) in enumerate(entries):
        if len(seeds) == count:
            break
        answers = [logged(session, index).payload or b"" for index in indexes]
        other = logged(session, entries[number - 1][1][0]).payload or b""
        if any(len(one) > _MOST_BYTES or is_packed(one) for one in (*answers, other)):
            continue
        wrong = spoil(
            parse_canonical(answers[0]), place_of(item, terms.manifest.modality), terms, _draw,
            other=parse_canonical(other),
        )  # fmt: skip
        if wrong is not None:
            # One letter is wrong; the others are what people accepted, so that the item has as many as ordinary ones.
            subjects = [_subject(wrong, "wrong"), *(_subject(one, "right") for one in answers[1:])]
            _draw.shuffle(subjects)
            seeds[item.id] = subjects
    return seeds


def _subject(payload: bytes, expected: str) -> Subject:
    return Subject(secrets.token_bytes(32), sha256(payload), payload, expected)


def committed(subjects: dict[bytes, list[Subject]]) -> list[list[str]]:
    """What a reviewer's lease commits to: its known errors, each with the verdict that is expected."""
    rows = [one for group in subjects.values() for one in group if one.seeded is not None]
    return [[to_hex(one.submission), one.expected] for one in sorted(rows, key=lambda one: one.submission)]


def settle(session: Session, station: Station, lease_id: bytes, now: int) -> None:
    """Decides and pays the reviews of known errors in a lease, once nothing else that was judged in it is undecided."""
    rows = session.execute(
        select(SubjectRow, ReviewRow)
        .join(ReviewRow, (ReviewRow.lease == SubjectRow.lease) & (ReviewRow.submission == SubjectRow.submission))
        .where(
            SubjectRow.lease == lease_id, SubjectRow.expected != "", SubjectRow.state == "reviewed",
            ReviewRow.current, ReviewRow.status != int(Status.evidence),
        )
        .order_by(ReviewRow.log_index)
    ).all()  # fmt: skip
    if not rows:
        return
    undecided = (
        select(SubjectRow.submission)
        .join(SubmissionRow, SubmissionRow.digest == SubjectRow.submission)
        .where(
            SubjectRow.lease == lease_id, SubjectRow.state == "reviewed", SubmissionRow.current,
            SubmissionRow.state.in_(_UNDECIDED),
        )
    )  # fmt: skip
    if session.scalar(undecided.limit(1)) is not None:
        return
    lease = session.get_one(LeaseRow, lease_id)
    manifest = station.catalog.terms(session, lease.manifest_hash).manifest
    for subject, review in rows:
        _decide(session, station, lease, manifest, subject, review, now)
        subject.state = "settled"
    session.flush()
    tell_statement(session, station, lease.worker, now)


def _decide(
    session: Session,
    station: Station,
    lease: LeaseRow,
    manifest: Manifest,
    subject: SubjectRow,
    review: ReviewRow,
    now: int,
) -> None:
    verdict = Verdict.rejected if subject.expected == "wrong" else Verdict.accepted
    scores = reward.review_scores(session, station, [review])
    name = to_hex(review.digest)
    evidence = Evidence(
        reviews=(name,), gold=gold.opening(lease),
        votes=(Vote(review=name, verdict=Verdict(review.verdict).name, score_bp=scores[review.digest]),),
    )  # fmt: skip
    rule: dict[str, Any] = {
        "rule": "seeded", "status": Status(review.status).name, "quorum": manifest.quorum,
        "reviewers": manifest.reviewers_per_item, "expected": subject.expected,
    }  # fmt: skip
    payload, reason_hash, evidence_hash, rule_hash = decision_payload(Reasons(code="seeded"), evidence, rule)
    message = {
        "decisionId": secrets.token_bytes(32), "submissionHash": subject.submission, "verdict": verdict,
        "reasonHash": reason_hash, "evidenceHash": evidence_hash, "ruleHash": rule_hash, "supersedes": bytes(32),
        "decidedMs": now,
    }  # fmt: skip
    record = station.sign("Decision", message, payload)
    digest = record.digest(station.authority.records)
    station.log.append(session, record, now, digest=digest)
    reward.pay_reviews(session, station, [review], digest, now, scores=scores)
