"""What a station says when it refuses: application/problem+json (RFC 9457) with stable types."""

from __future__ import annotations

from enum import StrEnum

import msgspec

MEDIA_TYPE = "application/problem+json"


class ProblemType(StrEnum):
    """The stable types; a client decides by these and never by the status alone."""

    # A record of this kind parks: sending the same bytes again will not help.
    MALFORMED = "malformed"
    NOT_CANONICAL = "not-canonical"
    PAYLOAD_MISMATCH = "payload-mismatch"
    BAD_SIGNATURE = "bad-signature"
    WRONG_SIGNER = "wrong-signer"
    WRONG_STATION = "wrong-station"
    UNKNOWN_LEASE = "unknown-lease"
    NOT_LEASED = "not-leased"
    BAD_GEOMETRY = "bad-geometry"
    SCHEMA_MISMATCH = "schema-mismatch"
    CONFLICT = "conflict"
    SUPERSEDES_TOO_LATE = "supersedes-too-late"
    NOT_DISPUTABLE = "not-disputable"
    OWN_WORK = "own-work"
    TOO_LARGE = "too-large"
    # The account waits.
    SIGN_IN = "sign-in"
    UPDATE = "update"
    BLOCKED_ACCOUNT = "blocked-account"
    # The request, not a record, is refused.
    NOT_FOUND = "not-found"
    FORBIDDEN = "forbidden"
    NO_WORK = "no-work"
    EXAM_NEEDED = "exam-needed"
    LIMIT = "limit"
    INVITATION = "invitation"
    EPOCH = "epoch"
    NOT_CLAIMABLE = "not-claimable"
    INPUT = "input"
    DIGEST = "digest"
    ENCODING = "encoding"
    # Later.
    MISSING_BLOB = "missing-blob"
    BUSY = "busy"
    RATE = "rate"
    INTERNAL = "internal"


PARKING = frozenset(
    {
        ProblemType.MALFORMED, ProblemType.NOT_CANONICAL, ProblemType.PAYLOAD_MISMATCH, ProblemType.BAD_SIGNATURE,
        ProblemType.WRONG_SIGNER, ProblemType.WRONG_STATION, ProblemType.UNKNOWN_LEASE, ProblemType.NOT_LEASED,
        ProblemType.BAD_GEOMETRY, ProblemType.SCHEMA_MISMATCH, ProblemType.CONFLICT, ProblemType.SUPERSEDES_TOO_LATE,
        ProblemType.NOT_DISPUTABLE, ProblemType.OWN_WORK, ProblemType.TOO_LARGE,
    }
)  # fmt: skip
WAITING = frozenset({ProblemType.SIGN_IN, ProblemType.UPDATE, ProblemType.BLOCKED_ACCOUNT})
STATUS: dict[ProblemType, int] = {
    ProblemType.CONFLICT: 409, ProblemType.SUPERSEDES_TOO_LATE: 409, ProblemType.EPOCH: 409, ProblemType.NO_WORK: 409,
    ProblemType.TOO_LARGE: 413, ProblemType.SIGN_IN: 401, ProblemType.UPDATE: 426, ProblemType.BLOCKED_ACCOUNT: 403,
    ProblemType.NOT_FOUND: 404, ProblemType.FORBIDDEN: 403, ProblemType.EXAM_NEEDED: 403, ProblemType.LIMIT: 403,
    ProblemType.INVITATION: 403, ProblemType.NOT_CLAIMABLE: 409, ProblemType.DIGEST: 400, ProblemType.ENCODING: 415,
    ProblemType.INPUT: 422, ProblemType.BUSY: 503, ProblemType.RATE: 429, ProblemType.INTERNAL: 500,
}  # fmt: skip


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`station` and `record` name what is refused: without both, a record never parks."""

    type: str
    title: str
    status: int
    detail: str = ""
    station: str = ""
    record: str = ""

    @property
    def kind(self) -> ProblemType | None:
        """The stable type; None for one this version does not know."""
        try:
            return ProblemType(self.type)
        except ValueError:
            return None


def problem(kind: ProblemType, title: str, detail: str = "", *, station: str = "", record: str = "") -> Problem:
    """A problem with the status its type has (422 where the table names none)."""
    return Problem(
        type=kind.value, title=title, status=STATUS.get(kind, 422), detail=detail, station=station, record=record
    )


def parks(found: Problem, *, station: str, record: str) -> bool:
    """Whether this answer parks the record: a type from our list, naming this station and this record."""
    return found.kind in PARKING and found.station == station and found.record == record
