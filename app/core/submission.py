"""A frozen, signed copy of an annotation, and where it is on its way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SubmissionState(StrEnum):
    SEALED = "sealed"
    RECEIVED = "received"
    IN_REVIEW = "in_review"
    ACCEPTED = "accepted"
    FIXED = "fixed"
    REJECTED = "rejected"
    RETURNED = "returned"
    DISPUTED = "disputed"
    UPHELD = "upheld"
    OVERTURNED = "overturned"
    SUPERSEDED = "superseded"
    DISCARDED = "discarded"
    """Refused when it was sent, and given up: it never was at the station."""


@dataclass(frozen=True, slots=True)
class Submission:
    """`digest` is the EIP-712 digest (hex), empty while it waits for the key; `payload` the exact bytes, kept for
    ever."""

    id: str
    item_id: str
    annotation_id: str
    project_id: str
    payload: bytes
    payload_hash: str
    digest: str
    sealed_ms: int
    state: SubmissionState = SubmissionState.SEALED
    flags: tuple[str, ...] = ()
