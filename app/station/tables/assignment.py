"""What was leased to whom: leases, their items and subjects, and the money set aside for them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Bytes, Hash, Millis, Units

_PROPOSED = text("suggestions IS NOT NULL")


class LeaseRow(Base):
    """`hash` is the digest that submissions name; the signed record is in the log. States: app.protocol.state."""

    __tablename__ = "lease"
    __table_args__ = (
        Index("ix_lease_worker_state", "worker", "state"),
        Index("ix_lease_state_grace_ms", "state", "grace_ms"),
    )
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    hash: Mapped[bytes] = mapped_column(Hash, unique=True)
    project: Mapped[bytes] = mapped_column(ForeignKey("project.id"), index=True)
    manifest_hash: Mapped[bytes] = mapped_column(Hash)
    role: Mapped[str] = mapped_column(String(20))
    worker: Mapped[str] = mapped_column(Address)
    state: Mapped[str] = mapped_column(String(20))
    leased_ms: Mapped[int] = mapped_column(Millis)
    expires_ms: Mapped[int] = mapped_column(Millis)
    grace_ms: Mapped[int] = mapped_column(Millis)
    late_ms: Mapped[int] = mapped_column(Millis)
    log_index: Mapped[int] = mapped_column(Millis)
    gold_commit: Mapped[bytes] = mapped_column(Hash, default=bytes(32))
    gold_opening: Mapped[bytes] = mapped_column(Bytes, default=b"")
    """The committed bytes: salt and gold items with answers; empty where the lease holds none."""


class LeaseItemRow(Base):
    """`state`: open, submitted, released (its place was given back), decided. `holds` while it counts in item.taken.
    `suggestions` are those the lease names, whatever the item has by now; None where it names none."""

    __tablename__ = "lease_item"
    __table_args__ = (
        Index("ix_lease_item_worker_item", "worker", "item"),
        Index("ix_lease_item_item", "item"),
        Index("ix_lease_item_suggestions", "suggestions", sqlite_where=_PROPOSED, postgresql_where=_PROPOSED),
    )
    lease: Mapped[bytes] = mapped_column(ForeignKey("lease.id"), primary_key=True)
    item: Mapped[bytes] = mapped_column(ForeignKey("item.id"), primary_key=True)
    worker: Mapped[str] = mapped_column(Address)
    role: Mapped[str] = mapped_column(String(20))
    position: Mapped[int] = mapped_column(Integer)
    asset: Mapped[bytes] = mapped_column(Hash)
    state: Mapped[str] = mapped_column(String(20), default="open")
    holds: Mapped[bool] = mapped_column(default=True)
    suggestions: Mapped[bytes | None] = mapped_column(Hash, default=None)


class SubjectRow(Base):
    """One submission a reviewer's lease asks about; `position` is the letter drawn for this item and reviewer."""

    __tablename__ = "review_subject"
    __table_args__ = (
        Index("ix_review_subject_submission", "submission"),
        Index("ix_review_subject_worker_payload_hash", "worker", "payload_hash"),
    )
    lease: Mapped[bytes] = mapped_column(ForeignKey("lease.id"), primary_key=True)
    submission: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    item: Mapped[bytes] = mapped_column(Hash)
    worker: Mapped[str] = mapped_column(Address)
    position: Mapped[int] = mapped_column(Integer)
    payload_hash: Mapped[bytes] = mapped_column(Hash)
    seeded: Mapped[bytes | None] = mapped_column(Bytes, default=None)
    """Payload bytes whose verdict is known, in place of somebody's work; None for real work."""
    expected: Mapped[str] = mapped_column(String(8), default="")
    """Of what is seeded: `wrong` (a known error), or `right` (beside one, so that the item looks like others)."""
    state: Mapped[str] = mapped_column(String(20), default="open")
    """open, reviewed, released (given back, or a place for another reviewer), settled (seeded, and paid)."""


class ReservationRow(Base):
    """Set aside for a lease until `until_ms`: base and the highest bonus of every item still open."""

    __tablename__ = "reservation"
    __table_args__ = (Index("ix_reservation_project_token", "project", "token"),)
    lease: Mapped[bytes] = mapped_column(ForeignKey("lease.id"), primary_key=True)
    token: Mapped[str] = mapped_column(Address, primary_key=True)
    project: Mapped[bytes] = mapped_column(Hash)
    per_item: Mapped[int] = mapped_column(Units)
    items: Mapped[int] = mapped_column(Integer)
    """Items whose money is still set aside: leased or submitted and without a reward line."""
    until_ms: Mapped[int] = mapped_column(Millis)
