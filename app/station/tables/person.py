"""Who may come in: accounts, what they joined, sessions, nonces and invitations."""

from __future__ import annotations

from sqlalchemy import Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Document, Hash, Millis


class AccountRow(Base):
    """An admitted person. `worker` is the first key's address and never changes; `key` is the one that signs now.

    `person` and `invited_by` link accounts (never together on one item, never reviewing each other). `changes` is the
    number of the last entry of this account's change feed, `statements` that of the last statement.
    """

    __tablename__ = "account"
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    key: Mapped[str] = mapped_column(Address, unique=True)
    name: Mapped[str] = mapped_column(Text, default="")
    roles: Mapped[list[str]] = mapped_column(Document, default=list)
    state: Mapped[str] = mapped_column(String(20), default="active")
    person: Mapped[str] = mapped_column(Text, default="", index=True)
    invited_by: Mapped[str] = mapped_column(Address, default="", index=True)
    created_ms: Mapped[int] = mapped_column(Millis)
    changes: Mapped[int] = mapped_column(Millis, default=0)
    statements: Mapped[int] = mapped_column(Millis, default=0)


class MemberRow(Base):
    """That an account joined a project in a role (annotator or reviewer)."""

    __tablename__ = "member"
    project: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    role: Mapped[str] = mapped_column(String(20), primary_key=True)
    joined_ms: Mapped[int] = mapped_column(Millis)


class SessionRow(Base):
    """A bearer token by its SHA-256; the token itself is never kept."""

    __tablename__ = "session"
    token_hash: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    worker: Mapped[str] = mapped_column(Address, index=True)
    issued_ms: Mapped[int] = mapped_column(Millis)
    expires_ms: Mapped[int] = mapped_column(Millis, index=True)


class NonceRow(Base):
    """A sign-in nonce not yet used; using it deletes it."""

    __tablename__ = "nonce"
    nonce: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    expires_ms: Mapped[int] = mapped_column(Millis, index=True)


class InvitationRow(Base):
    """An invitation by the SHA-256 of its code; `project`, where there is one, is joined at once if it may be."""

    __tablename__ = "invitation"
    code_hash: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="")
    roles: Mapped[list[str]] = mapped_column(Document)
    person: Mapped[str] = mapped_column(Text, default="")
    invited_by: Mapped[str] = mapped_column(Address, default="")
    uses_left: Mapped[int] = mapped_column(Integer, default=1)
    created_ms: Mapped[int] = mapped_column(Millis)
    expires_ms: Mapped[int] = mapped_column(Millis)
    project: Mapped[bytes | None] = mapped_column(Hash, default=None)


class CarriedRow(Base):
    """A wish for work that came in a bundle, by the SHA-256 of its words: the same bundle again gets the same lease.

    `lease` is None where there was no work to give; `reason` says why.
    """

    __tablename__ = "carried"
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    wish: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    lease: Mapped[bytes | None] = mapped_column(Hash, default=None)
    reason: Mapped[str] = mapped_column(Text, default="")
    answered_ms: Mapped[int] = mapped_column(Millis)


class PayoutBindingRow(Base):
    """Where a worker's rewards go from `effective_ms` on. `state`: waiting, active, canceled."""

    __tablename__ = "payout_binding"
    __table_args__ = (Index("ix_payout_binding_worker_nonce", "worker", "nonce", unique=True),)
    record_hash: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    worker: Mapped[str] = mapped_column(Address)
    payout: Mapped[str] = mapped_column(Address, index=True)
    nonce: Mapped[int] = mapped_column(Millis)
    digest: Mapped[bytes] = mapped_column(Hash)
    log_index: Mapped[int] = mapped_column(Millis)
    received_ms: Mapped[int] = mapped_column(Millis)
    effective_ms: Mapped[int] = mapped_column(Millis)
    state: Mapped[str] = mapped_column(String(20), default="waiting")
