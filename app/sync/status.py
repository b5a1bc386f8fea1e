"""What the sync thread is doing, as a value the window can show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SyncState(StrEnum):
    IDLE = "idle"
    WORKING = "working"
    OFFLINE = "offline"
    BLOCKED = "blocked"
    PAUSED = "paused"
    METERED = "metered"
    """Everything small has gone; `total` bytes wait until the person lets them."""
    NONE = "none"
    """No station was joined."""


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """`text` is one plain sentence; `done` of `total` bytes or records while something is under way (total 0:
    unknown)."""

    state: SyncState = SyncState.NONE
    text: str = ""
    done: int = 0
    total: int = 0
    skew_s: float = 0.0
    """The station's clock minus this computer's, when they differ by more than five minutes."""
    sending: bool = False
    """`done` and `total` are of records going out, not of files coming in."""
    portal: str = ""
    """A page to open in a browser where the network asks for a log-in first; empty when it does not."""
