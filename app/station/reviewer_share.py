"""Whose work a reviewer may be given: at most a printed share of one annotator's goes to one reviewer.

Prevents: one reviewer on whom an annotator's whole pay depends. Where there are fewer reviewers than the share needs,
each may have an equal part; what has waited too long goes to whoever is free, so that no rule leaves work undecided.
"""

from __future__ import annotations

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.protocol.manifest import Manifest
from app.protocol.reward import WHOLE_BP
from app.station.accuracy import SHOWN_FROM, known_errors
from app.station.link import linked
from app.station.tables import MemberRow, SubjectRow, SubmissionRow

_DAY = 86_400_000
_ACTIVE_MS = 7 * _DAY
_PATIENCE_MS = 2 * _DAY
_EXPERT_BP = 9_000


class ReviewerShare:
    """One request of one reviewer; `people` are the accounts linked with theirs."""

    def __init__(
        self, session: Session, project: bytes, worker: str, people: frozenset[str], manifest: Manifest, now: int
    ) -> None:
        self._session, self._project, self._worker, self._people = session, project, worker, people
        self._manifest, self._now = manifest, now
        self._left: dict[str, int] = {}
        self._active: set[str] | None = None

    def take(self, author: str, received_ms: int) -> bool:
        """Whether another submission of `author` may go to this reviewer; it counts from now on."""
        if author not in self._left:
            self._left[author] = self._allowance(author)
        if self._left[author] <= 0 and not self.waited(received_ms):
            return False
        self._left[author] -= 1
        return True

    def waited(self, received_ms: int) -> bool:
        """Whether something received then has waited so long that whoever is free may have it."""
        approve = self._manifest.times.auto_approve_s * 1000
        return self._now >= received_ms + min(_PATIENCE_MS, approve // 4 or _PATIENCE_MS)

    def _allowance(self, author: str) -> int:
        session, mine = self._session, SubmissionRow.project == self._project
        total = session.scalar(select(func.count()).where(mine, SubmissionRow.worker == author, SubmissionRow.current))
        given = session.scalar(
            select(func.count())
            .select_from(SubjectRow)
            .join(SubmissionRow, SubmissionRow.digest == SubjectRow.submission)
            .where(
                mine, SubmissionRow.worker == author, SubjectRow.worker.in_(self._people),
                SubjectRow.state != "released",
            )
        )  # fmt: skip
        others = len(self._reviewers() - linked(session, author))
        planned = max(1, self._manifest.reviewers_per_item)
        share = min(WHOLE_BP, max(self._manifest.reviewing.share_bp, -(-WHOLE_BP * planned // max(1, others))))
        return -(-(total or 0) * share // WHOLE_BP) - (given or 0)

    def _reviewers(self) -> set[str]:
        """Reviewers who joined or were given something lately, and this one."""
        if self._active is None:
            since = self._now - _ACTIVE_MS
            busy = (
                select(SubjectRow.worker)
                .join(SubmissionRow, SubmissionRow.digest == SubjectRow.submission)
                .where(SubmissionRow.project == self._project, SubmissionRow.received_ms >= since)
            )
            rows = self._session.scalars(
                select(MemberRow.worker).where(
                    MemberRow.project == self._project, MemberRow.role == "reviewer",
                    or_(MemberRow.joined_ms >= since, MemberRow.worker.in_(busy)),
                )
            )  # fmt: skip
            self._active = {*rows, self._worker}
        return self._active


def is_expert(session: Session, project: bytes, worker: str, roles: frozenset[str]) -> bool:
    """Who may decide alone after ties: managers, and reviewers who found nine in ten of at least 20 known errors."""
    right, seen = known_errors(session, project, worker).get(worker, (0, 0))
    return "manager" in roles or (seen >= SHOWN_FROM and right * WHOLE_BP >= seen * _EXPERT_BP)
