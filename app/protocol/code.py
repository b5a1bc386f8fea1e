"""The numbers that stand for words in signed messages, as one table; an unknown one is refused."""

from __future__ import annotations

from enum import IntEnum


class Role(IntEnum):
    annotator = 1
    reviewer = 2


class Verdict(IntEnum):
    accepted = 1
    fixed = 2
    rejected = 3
    returned = 4
    accepted_by_timeout = 5  # a station's decision only


class Status(IntEnum):
    """What a receipt says about the record it holds."""

    received = 1
    late = 2  # within lateMs: base only
    surplus = 3  # the place was already filled: base only
    evidence = 4  # later still: kept, not paid


class KeyChangeReason(IntEnum):
    first = 1  # the record key named by the root when the station is made; oldKey is zero
    rotation = 2
    lost = 3
    compromised = 4


class LeafKind(IntEnum):
    """First byte of a log leaf."""

    manifest = 1
    lease = 2
    submission = 3
    review = 4
    decision = 5
    dispute = 6
    payout_binding = 7
    worker_key_change = 8
    key_change = 9
    gold_commitment = 10
    income = 11
    distribution = 12
    restart = 13
    withdrawal = 14


LEAF_KINDS: dict[str, LeafKind] = {
    "Manifest": LeafKind.manifest,
    "Lease": LeafKind.lease,
    "Submission": LeafKind.submission,
    "Review": LeafKind.review,
    "Decision": LeafKind.decision,
    "Dispute": LeafKind.dispute,
    "PayoutBinding": LeafKind.payout_binding,
    "WorkerKeyChange": LeafKind.worker_key_change,
    "KeyChange": LeafKind.key_change,
    "Income": LeafKind.income,
    "Distribution": LeafKind.distribution,
    "Restart": LeafKind.restart,
    "Withdrawal": LeafKind.withdrawal,
}

# (type, field) -> the codes allowed there.
CODES: dict[tuple[str, str], frozenset[int]] = {
    ("Lease", "role"): frozenset(Role),
    ("Review", "verdict"): frozenset(Verdict) - {Verdict.accepted_by_timeout},
    ("Decision", "verdict"): frozenset(Verdict),
    ("Receipt", "status"): frozenset(Status),
    ("KeyChange", "reason"): frozenset(KeyChangeReason),
}
