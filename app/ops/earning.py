"""Reward lines with the day they were decided, and the signed statement they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.reward import RewardLine, RewardState
from app.ops import rewards
from app.protocol.reward import WHOLE_BP
from app.protocol.statement import as_file
from app.quality.intervals import wilson
from app.store.tables import DecisionRow, ItemRow, OutboxRow, ReceiptRow, RewardRow


@dataclass(frozen=True, slots=True)
class Earning:
    """A reward line; `earned_ms` is when it was decided (the receipt's time for a review, 0 when neither is here).

    `project_id` and `item_id` are those of this workspace, empty when the item is not in it.
    """

    line: RewardLine
    role: str
    earned_ms: int
    project_id: str = ""
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What undecided work in one token will come to, in base units: a range, not a promise.

    From the 95 % interval of how many of `decided` items were paid in full (`full`); everything from nothing to all of
    it while none was decided.
    """

    low: int
    high: int
    full: int
    decided: int


@dataclass(frozen=True, slots=True)
class SignedStatement:
    number: int
    record: bytes
    """Exact bytes of the station's signed Statement."""
    file: bytes
    """The same to hand to others: with its pages, where it has some."""


def earnings(session: Session, station_id: str = "") -> list[Earning]:
    """Every reward line, newest first."""
    decided = {row[0]: row[1] for row in session.execute(select(DecisionRow.submission_digest, DecisionRow.decided_ms))}
    received = {row[0]: row[1] for row in session.execute(select(ReceiptRow.digest, ReceiptRow.received_ms))}
    places = {
        digest: (project, item)
        for digest, project, item in session.execute(
            select(OutboxRow.digest, ItemRow.project_id, ItemRow.id).join(ItemRow, ItemRow.id == OutboxRow.item_id)
        )
    }
    roles = {row[0]: row[1].get("role", "") for row in session.execute(select(RewardRow.id, RewardRow.document))}
    found = []
    for line in rewards.lines(session, station_id):
        digest = line.submission_digest
        earned = decided.get(digest) or received.get(digest) or 0
        found.append(Earning(line, roles.get(line.id, ""), earned, *places.get(digest, ("", ""))))
    return sorted(found, key=lambda one: (-(one.earned_ms or one.line.available_ms), one.line.id))


def estimate(found: Sequence[Earning], token: str) -> Estimate:
    """The range for what waits for a decision; the person's own record in this token speaks for it."""
    mine = [one.line for one in found if one.role == "annotator" and one.line.token == token]
    waiting = sum(line.amount for line in mine if line.state is RewardState.PENDING)
    decided = [line for line in mine if line.state is not RewardState.PENDING]
    full = sum(line.amount >= line.base for line in decided)
    low, high = (int(share * WHOLE_BP) for share in wilson(full, len(decided)))
    return Estimate(waiting * low // WHOLE_BP, -(-waiting * high // WHOLE_BP), full, len(decided))


def statement(session: Session, station_id: str) -> SignedStatement | None:
    """The newest statement of this station; None before one came."""
    found = rewards.newest_statement(session, station_id)
    if found is None:
        return None
    envelope, pages = found
    record = envelope.encode()
    return SignedStatement(envelope.message["number"], record, as_file(record, envelope.payload or b"[]", pages))
