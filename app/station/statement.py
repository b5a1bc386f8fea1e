"""The signed statement of everything a worker has earned here, line by line; a new number whenever a line changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Table, bindparam, func, insert, literal_column, select
from sqlalchemy.orm import Session

from app.protocol.canonical import sha256
from app.protocol.code import Status
from app.protocol.earning import RewardLine, RewardsAnswer
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import ZERO_HASH, to_hex
from app.protocol.reward import WHOLE_BP
from app.protocol.statement import read_lines, read_pages, write_lines
from app.station.accept_binding import payout_of
from app.station.feed import record_change
from app.station.log import head_of
from app.station.tables import (
    AccountRow,
    BlobOwnerRow,
    BlobRow,
    DecisionRow,
    DistributionRow,
    LeaseRow,
    RewardRow,
    StatementRow,
    SubmissionRow,
)
from app.store.statement import Statement

if TYPE_CHECKING:
    from app.station.station import Station

WAITING = "waiting"
"""Cause of a line that stands for work not decided yet: what it earns when it is accepted without a bonus."""

_TOLD_AT_ONCE = 25
# Made once: building a statement costs more than running it, and everybody's are asked for when money moves.
_HIDDEN = select(DecisionRow.digest).where(DecisionRow.digest == RewardRow.decision, ~DecisionRow.released).exists()
_LINES = Statement(
    select(
        RewardRow.submission, RewardRow.decision, RewardRow.item, RewardRow.project, RewardRow.role, RewardRow.token,
        RewardRow.payer, RewardRow.account, RewardRow.base, RewardRow.share_bp, RewardRow.bonus_bp, RewardRow.amount,
        RewardRow.cause, RewardRow.state, RewardRow.available_ms,
    )
    .where(RewardRow.worker == bindparam("worker"), (RewardRow.role != literal_column("'annotator'")) | ~_HIDDEN)
    .order_by(RewardRow.number)
)  # fmt: skip
_TOLD = select(DecisionRow.digest).where(DecisionRow.submission == SubmissionRow.digest, DecisionRow.released).exists()
_WAITING = Statement(
    select(SubmissionRow.digest, SubmissionRow.item, SubmissionRow.project, LeaseRow.manifest_hash)
    .join(LeaseRow, LeaseRow.id == SubmissionRow.lease)
    .where(
        SubmissionRow.worker == bindparam("worker"), SubmissionRow.current,
        SubmissionRow.status != literal_column(str(int(Status.evidence))), ~_TOLD,
    )
    .order_by(SubmissionRow.log_index)
)  # fmt: skip
_LAST = select(func.max(StatementRow.number)).where(StatementRow.worker == bindparam("worker")).scalar_subquery()
_NEWEST = Statement(
    select(StatementRow.number, StatementRow.lines_hash).where(
        StatementRow.worker == bindparam("worker"), StatementRow.number == _LAST
    )
)


_INSERT = Statement(insert(cast(Table, StatementRow.__table__)))


def reward_lines(session: Session, station: Station, worker: str, now: int) -> tuple[RewardLine, ...]:
    """All of a worker's lines, decided ones in the order they were made, then those that wait for a decision."""
    session.flush()  # what follows goes past the session
    rows = _LINES.rows(session.connection(), {"worker": worker})
    return (*(_line(*row) for row in rows), *_waiting(session, station, worker, now))


def current_statement(session: Session, station: Station, worker: str) -> Envelope | None:
    """The worker's newest statement, when it still says what is true; None when a new one is due (or there is none)."""
    newest = _newest(session, worker)
    lines = reward_lines(session, station, worker, station.clock())
    if newest is None or newest[1] != sha256(write_lines(lines)[0]):
        return None
    return _record(session, worker, newest[0])


def make_statement(session: Session, station: Station, worker: str, now: int) -> Envelope | None:
    """Signs a new statement unless the newest one still holds; None for a worker who has no line yet."""
    lines = reward_lines(session, station, worker, now)
    newest, (payload, pages) = _newest(session, worker), write_lines(lines)
    if newest is not None and newest[1] == sha256(payload):
        return _record(session, worker, newest[0])
    if newest is None and not lines:
        return None
    account, head = session.get_one(AccountRow, worker), head_of(session)
    account.statements += 1
    message = {
        "worker": worker, "number": account.statements, "linesHash": sha256(payload), "logSize": head.size,
        "logRoot": head.root,
    }  # fmt: skip
    record = station.sign("Statement", message, payload)
    _keep_pages(session, worker, pages, now)
    session.flush()
    row = {
        "worker": worker, "number": account.statements, "lines_hash": message["linesHash"], "record": record.encode(),
        "made_ms": now,
    }  # fmt: skip
    _INSERT.run(session.connection(), (row,))
    return record


def tell_statement(session: Session, station: Station, worker: str, now: int) -> None:
    """A new statement in the worker's change feed, where a line changed since the last one."""
    before = session.get_one(AccountRow, worker).statements
    record = make_statement(session, station, worker, now)
    if record is not None and record.message["number"] != before:
        record_change(session, worker, "Statement", now, statement=record.message["number"])


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


def pages_of(session: Session, record: Envelope) -> list[bytes]:
    """What holds the lines of a statement of ours: its payload, or its pages."""
    return read_pages(record.payload or b"[]", lambda name: page_of(session, name))


def page_of(session: Session, name: bytes) -> bytes:
    """The page with this SHA-256."""
    return session.execute(select(BlobRow.inline).where(BlobRow.sha256 == name)).scalar_one() or b""


def lines_of(session: Session, record: Envelope) -> tuple[RewardLine, ...]:
    """The lines of a statement of ours."""
    return read_lines(record.payload or b"[]", pages_of(session, record))


def _keep_pages(session: Session, worker: str, pages: Sequence[bytes], now: int) -> None:
    """Pages are blobs of the worker's; those of the statement before are there already."""
    for page in pages:
        name = sha256(page)
        if session.scalar(select(BlobRow.size).where(BlobRow.sha256 == name)) is None:
            session.add(BlobRow(sha256=name, size=len(page), made_ms=now, inline=page))
        if session.get(BlobOwnerRow, (name, worker)) is None:
            session.add(BlobOwnerRow(sha256=name, worker=worker))


def _newest(session: Session, worker: str) -> tuple[int, bytes] | None:
    """(number, hash of its lines) of the newest statement."""
    rows = _NEWEST.rows(session.connection(), {"worker": worker})
    return (rows[0][0], bytes(rows[0][1])) if rows else None


def _record(session: Session, worker: str, number: int) -> Envelope:
    return Envelope.decode(session.get_one(StatementRow, (worker, number)).record)


def _line(
    submission: bytes, decision: bytes, item: bytes, project: bytes, role: Any, token: str, payer: str, account: str,
    base: str, share_bp: int, bonus_bp: int, amount: str, cause: str, state: Any, available_ms: int | None,
) -> RewardLine:  # fmt: skip
    return RewardLine(
        submission=to_hex(submission), decision=to_hex(decision), item=to_hex(item), project=to_hex(project),
        role=role, token=token, payer=payer, account=account, base=base, share_bp=share_bp, bonus_bp=bonus_bp,
        amount=amount, cause=cause, state=state, available_ms=available_ms,
    )  # fmt: skip


def _waiting(session: Session, station: Station, worker: str, now: int) -> list[RewardLine]:
    rows = _WAITING.rows(session.connection(), {"worker": worker})
    if not rows:
        return []
    account, lines = payout_of(session, worker, now), []
    for digest, item, project, manifest_hash in rows:
        for term in station.catalog.terms(session, bytes(manifest_hash)).manifest.terms.annotator:
            line = RewardLine(
                submission=to_hex(digest), decision=ZERO_HASH, item=to_hex(item), project=to_hex(project),
                role="annotator", token=term.token, payer=term.payer, account=account, base=term.base,
                share_bp=WHOLE_BP, bonus_bp=0, amount=term.base, cause=WAITING, state="pending",
            )  # fmt: skip
            lines.append(line)
    return lines
