"""A batch of items leased to one person in one role until a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.core.project import Role


class AssignmentState(StrEnum):
    ACTIVE = "active"
    LATE = "late"
    VALIDATION = "validation"
    RETURNED = "returned"
    COMPLETED = "completed"
    EXPIRED = "expired"
    RESIGNED = "resigned"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Times are ms UTC; `lease_hash` is the digest of the station's signed lease."""

    id: str
    project_id: str
    role: Role
    state: AssignmentState
    lease_hash: str
    leased_ms: int
    expires_ms: int
    grace_ms: int
    late_ms: int
    items: int = 0
    done: int = 0
