"""What waits to reach the network, record by record, with its state and the reason for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OutboxState(StrEnum):
    UNSIGNED = "unsigned"
    QUEUED = "queued"
    SENDING = "sending"
    RECEIVED = "received"
    WAITING = "waiting"
    PARKED = "parked"
    DISCARDED = "discarded"
    """Refused by the station and given up by the person, with a reason; its bytes are kept."""


class RecordKind(StrEnum):
    SUBMISSION = "submission"
    REVIEW = "review"
    DISPUTE = "dispute"
    PAYOUT = "payout_binding"


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """`record` is the exact wire bytes, the same at every try; empty only while unsigned. `due_ms` is when to try
    next."""

    id: str
    kind: RecordKind
    state: OutboxState
    record: bytes
    digest: str
    created_ms: int
    due_ms: int = 0
    tries: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How many records stand in each state; those received are not waiting any more."""

    unsigned: int = 0
    queued: int = 0
    waiting: int = 0
    parked: int = 0
    received: int = 0
    discarded: int = 0

    @property
    def pending(self) -> int:
        return self.unsigned + self.queued + self.waiting + self.parked
