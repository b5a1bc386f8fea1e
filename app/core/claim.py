"""Asking the distributor contract to pay what a distribution says, and how far that has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ClaimState(StrEnum):
    CHECKED = "checked"
    REQUESTED = "requested"
    SIGNED = "signed"
    SENT = "sent"
    MINED = "mined"
    FINAL = "final"
    FAILED = "failed"
    REPLACED = "replaced"
    ELSEWHERE = "done_elsewhere"


@dataclass(frozen=True, slots=True)
class Entitlement:
    """One leaf of a distribution: everything this worker has earned so far in one token, and its proof."""

    worker: str
    account: str
    token: str
    cumulative: int
    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Distribution:
    number: int
    root: str
    previous_root: str
    log_size: int
    log_root: str
    entitlements: tuple[Entitlement, ...] = ()
    active: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    id: str
    number: int
    state: ClaimState
    transaction: str = ""
    reason: str = ""
    amounts: tuple[tuple[str, int], ...] = ()
    """What it pays, per token, in base units."""
