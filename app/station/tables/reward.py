"""What is owed and what was paid: reward lines, statements, distributions, relayed claims and their transactions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Bytes, Document, Hash, Millis, Serial, Units

_ALIVE = text("state <> 'void'")


class RewardRow(Base):
    """One line per place and token. `place` is the item for an annotator, the submission digest for a reviewer.

    `submission` is the digest of the paid record (a submission or a review). States: app.protocol.state.
    """

    __tablename__ = "reward"
    __table_args__ = (
        Index("uq_reward_place", "lease", "place", "token", unique=True, sqlite_where=_ALIVE, postgresql_where=_ALIVE),
        Index("ix_reward_worker_token_state", "worker", "token", "state"),
        Index("ix_reward_state_available_ms", "state", "available_ms"),
        Index("ix_reward_submission", "submission"),
        Index("ix_reward_project_token", "project", "token"),
    )
    number: Mapped[int] = mapped_column(Serial, primary_key=True)
    worker: Mapped[str] = mapped_column(Address)
    account: Mapped[str] = mapped_column(Address)
    role: Mapped[str] = mapped_column(String(20))
    lease: Mapped[bytes] = mapped_column(Hash)
    place: Mapped[bytes] = mapped_column(Hash)
    submission: Mapped[bytes] = mapped_column(Hash)
    decision: Mapped[bytes] = mapped_column(Hash)
    item: Mapped[bytes] = mapped_column(Hash)
    project: Mapped[bytes] = mapped_column(Hash)
    token: Mapped[str] = mapped_column(Address)
    payer: Mapped[str] = mapped_column(String(20))
    base: Mapped[int] = mapped_column(Units)
    share_bp: Mapped[int] = mapped_column(Integer)
    bonus_bp: Mapped[int] = mapped_column(Integer)
    amount: Mapped[int] = mapped_column(Units)
    cause: Mapped[str] = mapped_column(String(40))
    state: Mapped[str] = mapped_column(String(20))
    available_ms: Mapped[int | None] = mapped_column(Millis, default=None)
    distribution: Mapped[int | None] = mapped_column(Integer, default=None, index=True)
    """The first distribution whose leaves count it."""


class StatementRow(Base):
    """All of a worker's reward lines at a log size, signed; exact record bytes (not logged)."""

    __tablename__ = "statement"
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    number: Mapped[int] = mapped_column(Millis, primary_key=True, autoincrement=False)
    lines_hash: Mapped[bytes] = mapped_column(Hash)
    record: Mapped[bytes] = mapped_column(Bytes)
    made_ms: Mapped[int] = mapped_column(Millis)


class DistributionRow(Base):
    """A published root. `state`: draft, proposed, promoted, revoked; the signed record is in the log."""

    __tablename__ = "distribution"
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    root: Mapped[bytes] = mapped_column(Hash)
    leaf_file: Mapped[bytes] = mapped_column(Bytes)
    totals: Mapped[dict[str, str]] = mapped_column(Document)
    state: Mapped[str] = mapped_column(String(20))
    log_index: Mapped[int] = mapped_column(Millis)
    made_ms: Mapped[int] = mapped_column(Millis)
    proposed_ms: Mapped[int | None] = mapped_column(Millis, default=None)
    active_ms: Mapped[int | None] = mapped_column(Millis, default=None)


class LeafRow(Base):
    """One leaf of a distribution's tree, section 9: what a worker has earned of a token in all."""

    __tablename__ = "distribution_leaf"
    number: Mapped[int] = mapped_column(ForeignKey("distribution.number"), primary_key=True)
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    token: Mapped[str] = mapped_column(Address, primary_key=True)
    account: Mapped[str] = mapped_column(Address)
    cumulative: Mapped[int] = mapped_column(Units)


class ClaimRow(Base):
    """A worker's wish to be paid by the station's relayer. States: app.protocol.state, `claim`."""

    __tablename__ = "claim"
    __table_args__ = (Index("ix_claim_state", "state"), Index("ix_claim_worker_number", "worker", "number"))
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    worker: Mapped[str] = mapped_column(Address)
    number: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(String(20))
    detail: Mapped[str] = mapped_column(Text, default="")
    created_ms: Mapped[int] = mapped_column(Millis)
    updated_ms: Mapped[int] = mapped_column(Millis)
    transaction: Mapped[int | None] = mapped_column(Serial, default=None, index=True)
    """The transaction that carries it."""


class TransactionRow(Base):
    """A transaction of a station key; the signed bytes are kept before the first broadcast. `hashes`: every version."""

    __tablename__ = "transaction"
    __table_args__ = (
        Index("uq_transaction_sender_nonce", "sender", "nonce", unique=True),
        Index("ix_transaction_state", "state"),
    )
    number: Mapped[int] = mapped_column(Serial, primary_key=True)
    sender: Mapped[str] = mapped_column(Address)
    nonce: Mapped[int] = mapped_column(Millis)
    call: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(Text, default="")
    """What it is about, for example the distribution's number."""
    raw: Mapped[bytes] = mapped_column(Bytes)
    fields: Mapped[dict[str, Any]] = mapped_column(Document)
    hashes: Mapped[list[str]] = mapped_column(Document)
    state: Mapped[str] = mapped_column(String(20))
    block: Mapped[int | None] = mapped_column(Millis, default=None)
    sent_ms: Mapped[int | None] = mapped_column(Millis, default=None)
