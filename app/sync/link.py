"""One joined station as the sync steps use it: its client, its verified keys, and when to bother it again."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Protocol

from app.errors import BlockedError, OfflineError
from app.ops.stations import StationAccount
from app.protocol.authority import Authority
from app.protocol.client import StationClient
from app.protocol.connection import BusyError
from app.sync.backoff import delay_ms

if TYPE_CHECKING:
    from app.sync.blob import Upload

MAX_BATCH = 250


class Clock(Protocol):
    """Handed in, so that a test can be the clock: both in ms."""

    def wall(self) -> int: ...

    def monotonic(self) -> int: ...


class SystemClock:
    def wall(self) -> int:
        return time.time_ns() // 1_000_000

    def monotonic(self) -> int:
        return time.monotonic_ns() // 1_000_000


@dataclass(slots=True)
class Link:
    """Sync thread only. `resting_until` is monotonic ms: a failed station is left alone until then (the circuit
    breaker)."""

    account: StationAccount
    client: StationClient
    authority: Authority
    random: Random
    known: bool = False
    """The station at the address showed the pinned identity, since this link was made or moved."""
    batch: int = MAX_BATCH
    """How many records go at once: halved when a whole delivery is refused, doubled when one arrives."""
    failures: int = 0
    resting_until: int = 0
    poll_at: int = 0
    blocked: str = ""
    assets: list[tuple[str, int]] | None = None
    suggestions: list[str] = field(default_factory=list)
    """SHA-256 of what leased items name and nobody has looked at yet; found together with `assets`."""
    damaged: dict[str, int] = field(default_factory=dict)
    """How often other bytes came for a file of suggestions."""
    rewards_stale: bool = True
    payloads_stale: bool = True
    fetched: int = 0
    to_fetch: int = 0
    sent: int = 0
    to_send: int = 0
    """Bytes of records since the outbox was last empty: sent, and in all."""
    problem: str = field(default="")
    needs: dict[str, list[tuple[bytes, int]]] = field(default_factory=dict)
    """Blobs (name, bytes) that records in the outbox need, as far as they were looked at."""
    whole: set[bytes] = field(default_factory=set)
    """Blobs that this station said it has."""
    upload: Upload | None = None
    looked_at: set[bytes] = field(default_factory=set)
    """Payloads of others (SHA-256) whose blobs are here, or were refused."""
    refused: set[str] = field(default_factory=set)
    """Blobs that the station did not give, not asked for again before the program starts anew."""
    offered: set[str] = field(default_factory=set)
    """Leases (hash) that the station did not know and was shown: each once."""

    def failed(self, error: OfflineError, now: int) -> None:
        """Leave the station alone for a while, as long as it asked for at least."""
        asked = (error.retry_after_s or 0) * 1_000 if isinstance(error, BusyError) else 0
        self.resting_until = now + delay_ms(self.failures, self.random, least_ms=asked)
        self.failures += 1
        self.problem = error.title

    def worked(self) -> None:
        self.failures, self.resting_until, self.problem = 0, 0, ""

    def block(self, error: BlockedError) -> None:
        self.blocked = f"{error.title} {error.message}".strip()
