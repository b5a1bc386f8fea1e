"""The station's signed outcome for a submission, and the objection a person may raise to it."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.review import Verdict


@dataclass(frozen=True, slots=True)
class Decision:
    """`reason` is the code of the project's list, `text` what the reviewer wrote, `fixed` the corrected payload if
    any."""

    id: str
    submission_digest: str
    verdict: Verdict
    reason: str
    text: str
    anchor: str
    rule: str
    decided_ms: int
    supersedes: str = ""
    fixed: bytes = b""


@dataclass(frozen=True, slots=True)
class Dispute:
    id: str
    decision_id: str
    text: str
    opened_ms: int
    state: str = "open"
