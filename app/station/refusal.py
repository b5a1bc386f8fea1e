"""What a station says no with: an AppError that carries a stable problem type."""

from __future__ import annotations

from app.errors import AppError, BlockedError, FormatError, InputError, OfflineError, RejectedError, StoreError
from app.protocol.problem import Problem, ProblemType, problem
from app.station.store.errors import DiskFull


class Refusal(RejectedError):
    """Answered as problem+json; `record` names the record it speaks of (0x SHA-256 of its bytes)."""

    def __init__(self, kind: ProblemType, title: str, detail: str = "", *, retry_after_s: int | None = None) -> None:
        super().__init__(title, detail)
        self.kind = kind
        self.retry_after_s = retry_after_s


def problem_of(error: AppError, *, station: str, record: str = "") -> Problem:
    """The problem an expected failure is answered with; nothing about the station's inside is in it."""
    if isinstance(error, Refusal):
        kind = error.kind
    elif isinstance(error, FormatError):
        kind = ProblemType.MALFORMED
    elif isinstance(error, InputError | RejectedError):
        kind = ProblemType.INPUT
    elif isinstance(error, OfflineError):
        kind = ProblemType.BUSY
    elif isinstance(error, DiskFull):
        detail = "Nothing of yours is lost: it is sent again until there is room. Tell the station's manager."
        return problem(ProblemType.BUSY, "The station's disk is full.", detail, station=station)
    elif isinstance(error, StoreError | BlockedError):
        return problem(ProblemType.BUSY, "The station cannot work just now.", "It is tried again.", station=station)
    else:
        kind = ProblemType.INTERNAL
    return problem(kind, error.title, error.message, station=station, record=record)
