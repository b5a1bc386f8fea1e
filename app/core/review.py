"""A reviewer's signed act on one submission."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    FIXED = "fixed"
    REJECTED = "rejected"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Subject:
    """One annotator's work as a reviewer sees it: a letter and exact payload bytes, never who or when."""

    submission_hash: str
    payload_hash: str
    letter: str
    payload: bytes


@dataclass(frozen=True, slots=True)
class Review:
    """A verdict on one subject; a rejection names a reason code, a fix carries the corrected payload."""

    id: str
    item_id: str
    submission_hash: str
    verdict: Verdict
    reason: str = ""
    comment: str = ""
    sealed_ms: int = 0
