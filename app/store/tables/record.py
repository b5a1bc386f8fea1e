"""Signed records on their way out, and what came back: receipts, subjects to review, decisions."""

from typing import Any

from sqlalchemy import Index, Integer, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base, Bytes, Document, Id, Millis


class SubmissionRow(Base):
    """`digest` is empty while it waits for the key; one row per sealed copy, superseded ones included."""

    __tablename__ = "submission"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    station_id: Mapped[str] = mapped_column(Text, default="")
    project_id: Mapped[str] = mapped_column(Text)
    item_id: Mapped[str] = mapped_column(Text, index=True)
    annotation_id: Mapped[str] = mapped_column(Text)
    payload: Mapped[bytes] = mapped_column(Bytes)
    payload_hash: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(Text, default="", index=True)
    message: Mapped[dict[str, Any]] = mapped_column(Document, default=dict)
    sealed_ms: Mapped[int] = mapped_column(Millis)
    state: Mapped[str] = mapped_column(Text, default="sealed")
    flags: Mapped[list[str]] = mapped_column(Document, default=list)


class OutboxRow(Base):
    """`record` is the exact wire bytes; `message` what is still to be signed while `unsigned`."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_state_due_ms", "state", "due_ms"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    station_id: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    record: Mapped[bytes] = mapped_column(Bytes, default=b"")
    message: Mapped[dict[str, Any]] = mapped_column(Document, default=dict)
    payload: Mapped[bytes] = mapped_column(Bytes, default=b"")
    digest: Mapped[str] = mapped_column(Text, default="", index=True)
    item_id: Mapped[str] = mapped_column(Text, default="")
    created_ms: Mapped[int] = mapped_column(Millis)
    due_ms: Mapped[int] = mapped_column(Millis, default=0)
    tries: Mapped[int] = mapped_column(Integer, default=0)
    reason: Mapped[str] = mapped_column(Text, default="")


class ReceiptRow(Base):
    """The station's signed answer, exact bytes, under the digest of the record it confirms."""

    __tablename__ = "receipt"
    digest: Mapped[str] = mapped_column(Id, primary_key=True)
    station_id: Mapped[str] = mapped_column(Text)
    record: Mapped[bytes] = mapped_column(Bytes)
    log_index: Mapped[int] = mapped_column(Millis)
    epoch: Mapped[str] = mapped_column(Text)
    received_ms: Mapped[int] = mapped_column(Millis)


class SubjectRow(Base):
    """One annotator's work on an item under review, as the station hands it out: letter and payload, no names."""

    __tablename__ = "subject"
    __table_args__ = (UniqueConstraint("item_id", "submission_hash"),)
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    item_id: Mapped[str] = mapped_column(Text)
    letter: Mapped[str] = mapped_column(Text)
    submission_hash: Mapped[str] = mapped_column(Text)
    payload_hash: Mapped[str] = mapped_column(Text)
    payload: Mapped[bytes] = mapped_column(Bytes)


class ReviewRow(Base):
    """A verdict given here; its signed record is in the outbox under the same id."""

    __tablename__ = "review"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    item_id: Mapped[str] = mapped_column(Text, index=True)
    submission_hash: Mapped[str] = mapped_column(Text)
    verdict: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")
    comment: Mapped[str] = mapped_column(Text, default="")
    payload: Mapped[bytes] = mapped_column(Bytes)
    sealed_ms: Mapped[int] = mapped_column(Millis)


class DecisionRow(Base):
    """The station's signed outcome; `record` is exact bytes, `document` the opened reason, rule and evidence."""

    __tablename__ = "decision"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    submission_digest: Mapped[str] = mapped_column(Text, index=True)
    verdict: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")
    document: Mapped[dict[str, Any]] = mapped_column(Document, default=dict)
    fixed: Mapped[bytes] = mapped_column(Bytes, default=b"")
    record: Mapped[bytes] = mapped_column(Bytes)
    decided_ms: Mapped[int] = mapped_column(Millis)
    supersedes: Mapped[str] = mapped_column(Text, default="")
    seen_ms: Mapped[int] = mapped_column(Millis, default=0)


class DisputeRow(Base):
    __tablename__ = "dispute"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    decision_id: Mapped[str] = mapped_column(Text, index=True)
    text: Mapped[str] = mapped_column(Text)
    opened_ms: Mapped[int] = mapped_column(Millis)
    state: Mapped[str] = mapped_column(Text, default="open")
