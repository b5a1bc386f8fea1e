"""The signed statement of everything a worker has earned here, line by line; a new number whenever a line changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.canonical import sha256
from app.protocol.code import Status
from app.protocol.earning import RewardLine, RewardsAnswer
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import ZERO_HASH, to_hex
from app.protocol.manifest import encode
from app.protocol.reward import WHOLE_BP
from app.station.accept_binding import payout_of
from app.station.feed import record_change
from app.station.log import head_of
from app.station.tables import (
    AccountRow,
    DecisionRow,
    DistributionRow,
    LeaseRow,
    RewardRow,
    StatementRow,
    SubmissionRow,
)

if TYPE_CHECKING:
    from app.station.station import Station

WAITING = "waiting"
"""Cause of a line that stands for work not decided yet: what it earns when it is accepted without a bonus."""

_TOLD_AT_ONCE = 25


def reward_lines(session: Session, station: Station, worker: str, now: int) -> tuple[RewardLine, ...]:
    """All of a worker's lines, decided ones in the order they were made, then those that wait for a decision."""
    hidden = select(DecisionRow.digest).where(DecisionRow.digest == RewardRow.decision, ~DecisionRow.released).exists()
    rows = session.scalars(
        select(RewardRow)
        .where(RewardRow.worker == worker, (RewardRow.role == "reviewer") | ~hidden)
        .order_by(RewardRow.number)
    )
    return (*map(_line, rows), *_waiting(session, station, worker, now))


def current_statement(session: Session, station: Station, worker: str) -> Envelope | None:
    """The worker's newest statement, when it still says what is true; None when a new one is due (or there is none)."""
    row = _newest(session, worker)
    lines = reward_lines(session, station, worker, station.clock())
    if row is None or row.lines_hash != sha256(encode(lines)):
        return None
    return Envelope.decode(row.record)


def make_statement(session: Session, station: Station, worker: str, now: int) -> Envelope | None:
    """Signs a new statement unless the newest one still holds; None for a worker who has no line yet."""
    lines = reward_lines(session, station, worker, now)
    row, payload = _newest(session, worker), encode(lines)
    if row is not None and row.lines_hash == sha256(payload):
        return Envelope.decode(row.record)
    if row is None and not lines:
        return None
    account, head = session.get_one(AccountRow, worker), head_of(session)
    account.statements += 1
    message = {
        "worker": worker, "number": account.statements, "linesHash": sha256(payload), "logSize": head.size,
        "logRoot": head.root,
    }  # fmt: skip
    record = station.sign("Statement", message, payload)
    session.add(
        StatementRow(
            worker=worker, number=account.statements, lines_hash=message["linesHash"], record=record.encode(),
            made_ms=now,
        )
    )  # fmt: skip
    session.flush()
    return record


def tell_statement(session: Session, station: Station, worker: str, now: int) -> None:
    """A new statement in the worker's change feed, where a line changed since the last one."""
    before = session.get_one(AccountRow, worker).statements
    record = make_statement(session, station, worker, now)
    if record is not None and record.message["number"] != before:
        record_change(session, worker, "Statement", now, record=record.encode())


def tell_statements(station: Station, workers: Iterable[str]) -> None:
    """The same for many people, in portions: a thousand statements would keep everybody from writing for a minute.

    Nothing is lost where this is cut off: whoever asks for a statement gets one that holds.
    """

    def tell_some(session: Session, some: Sequence[str]) -> None:
        for worker in some:
            tell_statement(session, station, worker, station.clock())

    everybody = sorted(workers)
    for start in range(0, len(everybody), _TOLD_AT_ONCE):
        station.write(tell_some, everybody[start : start + _TOLD_AT_ONCE])


def rewards_answer(station: Station, worker: str) -> RewardsAnswer:
    """GET /v1/rewards: the statement, made anew where a line changed, and the last distribution that pays."""
    record = station.read(current_statement, station, worker)
    if record is None:
        record = station.write(make_statement, station, worker, station.clock())
    number = station.read(last_promoted)
    return RewardsAnswer(statement=None if record is None else record.to_wire(), distribution=number)


def last_promoted(session: Session) -> int:
    """Number of the distribution that the contract pays by; 0 for none."""
    query = select(DistributionRow.number).where(DistributionRow.state == "promoted")
    return session.scalar(query.order_by(DistributionRow.number.desc()).limit(1)) or 0


def _newest(session: Session, worker: str) -> StatementRow | None:
    query = select(StatementRow).where(StatementRow.worker == worker)
    return session.scalars(query.order_by(StatementRow.number.desc()).limit(1)).first()


def _line(row: RewardRow) -> RewardLine:
    return RewardLine(
        submission=to_hex(row.submission),
        decision=to_hex(row.decision),
        item=to_hex(row.item),
        project=to_hex(row.project),
        role=row.role,  # type: ignore[arg-type]
        token=row.token,
        payer=row.payer,
        account=row.account,
        base=str(row.base),
        share_bp=row.share_bp,
        bonus_bp=row.bonus_bp,
        amount=str(row.amount),
        cause=row.cause,
        state=row.state,  # type: ignore[arg-type]
        available_ms=row.available_ms,
    )


def _waiting(session: Session, station: Station, worker: str, now: int) -> list[RewardLine]:
    told = (
        select(DecisionRow.digest).where(DecisionRow.submission == SubmissionRow.digest, DecisionRow.released).exists()
    )
    rows = session.execute(
        select(SubmissionRow, LeaseRow.manifest_hash)
        .join(LeaseRow, LeaseRow.id == SubmissionRow.lease)
        .where(
            SubmissionRow.worker == worker, SubmissionRow.current, SubmissionRow.status != int(Status.evidence), ~told
        )
        .order_by(SubmissionRow.log_index)
    )
    account, lines = payout_of(session, worker, now), []
    for row, manifest_hash in rows:
        for term in station.catalog.terms(session, manifest_hash).manifest.terms.annotator:
            line = RewardLine(
                submission=to_hex(row.digest), decision=ZERO_HASH, item=to_hex(row.item), project=to_hex(row.project),
                role="annotator", token=term.token, payer=term.payer, account=account, base=term.base,
                share_bp=WHOLE_BP, bonus_bp=0, amount=term.base, cause=WAITING, state="pending",
            )  # fmt: skip
            lines.append(line)
    return lines
