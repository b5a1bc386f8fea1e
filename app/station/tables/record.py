"""What people signed and what was decided about it; the exact bytes of each are in the log.

Prevents: one id with two contents (primary key of author and id), one digest twice, and two payable submissions for one
place (partial unique indexes).
"""

from __future__ import annotations

from sqlalchemy import Index, Integer, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Hash, Millis

_CURRENT = text("current")


class SubmissionRow(Base):
    """`current` is the one of its (lease, item) that is decided and may be paid. `status` is the receipt's code."""

    __tablename__ = "submission"
    __table_args__ = (
        Index("uq_submission_payable", "lease", "item", unique=True, sqlite_where=_CURRENT, postgresql_where=_CURRENT),
        Index("ix_submission_project_state", "project", "state"),
        Index("ix_submission_item", "item"),
        Index("ix_submission_id", "id"),
    )
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    digest: Mapped[bytes] = mapped_column(Hash, unique=True)
    lease: Mapped[bytes] = mapped_column(Hash)
    item: Mapped[bytes] = mapped_column(Hash)
    project: Mapped[bytes] = mapped_column(Hash)
    payload_hash: Mapped[bytes] = mapped_column(Hash)
    supersedes: Mapped[bytes] = mapped_column(Hash)
    generation: Mapped[int] = mapped_column(Integer)
    """How many it supersedes in a row: 0 for the first."""
    status: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(String(24))
    current: Mapped[bool] = mapped_column()
    reviews_wanted: Mapped[int] = mapped_column(Integer)
    reviews_taken: Mapped[int] = mapped_column(Integer, default=0)
    """Reviewers asked for, and those who hold or have answered it; a tie or a dispute raises what is wanted."""
    log_index: Mapped[int] = mapped_column(Millis)
    received_ms: Mapped[int] = mapped_column(Millis)


class ReviewRow(Base):
    """A reviewer's vote on one submission; sealed until the quorum is there."""

    __tablename__ = "review"
    __table_args__ = (
        Index(
            "uq_review_payable", "lease", "submission", unique=True, sqlite_where=_CURRENT, postgresql_where=_CURRENT
        ),
        Index("ix_review_submission", "submission"),
        Index("ix_review_id", "id"),
    )
    reviewer: Mapped[str] = mapped_column(Address, primary_key=True)
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    digest: Mapped[bytes] = mapped_column(Hash, unique=True)
    lease: Mapped[bytes] = mapped_column(Hash)
    item: Mapped[bytes] = mapped_column(Hash)
    project: Mapped[bytes] = mapped_column(Hash)
    submission: Mapped[bytes] = mapped_column(Hash)
    verdict: Mapped[int] = mapped_column(Integer)
    payload_hash: Mapped[bytes] = mapped_column(Hash)
    supersedes: Mapped[bytes] = mapped_column(Hash)
    status: Mapped[int] = mapped_column(Integer)
    current: Mapped[bool] = mapped_column()
    log_index: Mapped[int] = mapped_column(Millis)
    received_ms: Mapped[int] = mapped_column(Millis)


class DecisionRow(Base):
    """The station's outcome. `released` when the worker may see it; `current` until a new decision supersedes it."""

    __tablename__ = "decision"
    __table_args__ = (
        Index("uq_decision_current", "submission", unique=True, sqlite_where=_CURRENT, postgresql_where=_CURRENT),
        Index("ix_decision_lease_released", "lease", "released"),
    )
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    digest: Mapped[bytes] = mapped_column(Hash, unique=True)
    submission: Mapped[bytes] = mapped_column(Hash, index=True)
    worker: Mapped[str] = mapped_column(Address, index=True)
    lease: Mapped[bytes] = mapped_column(Hash)
    item: Mapped[bytes] = mapped_column(Hash)
    project: Mapped[bytes] = mapped_column(Hash, index=True)
    verdict: Mapped[int] = mapped_column(Integer)
    rule: Mapped[str] = mapped_column(String(40))
    score_bp: Mapped[int | None] = mapped_column(Integer, default=None)
    """Gold score of the item, where it is gold."""
    supersedes: Mapped[bytes] = mapped_column(Hash)
    current: Mapped[bool] = mapped_column()
    released: Mapped[bool] = mapped_column(default=False)
    released_ms: Mapped[int | None] = mapped_column(Millis, default=None)
    decided_ms: Mapped[int] = mapped_column(Millis)
    log_index: Mapped[int] = mapped_column(Millis)


class DisputeRow(Base):
    """An objection; one per decision. `state`: open, upheld, overturned, overdue."""

    __tablename__ = "dispute"
    __table_args__ = (Index("ix_dispute_state_due_ms", "state", "due_ms"),)
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    digest: Mapped[bytes] = mapped_column(Hash, unique=True)
    decision: Mapped[bytes] = mapped_column(Hash, unique=True)
    """Digest of the decision it objects to."""
    submission: Mapped[bytes] = mapped_column(Hash, index=True)
    project: Mapped[bytes] = mapped_column(Hash)
    state: Mapped[str] = mapped_column(String(20), default="open")
    log_index: Mapped[int] = mapped_column(Millis)
    received_ms: Mapped[int] = mapped_column(Millis)
    due_ms: Mapped[int] = mapped_column(Millis)
