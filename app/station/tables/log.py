"""The log: every signed record in order, its tree's whole nodes, its checkpoints, and each account's change feed."""

from __future__ import annotations

from sqlalchemy import Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Bytes, Hash, Millis, Serial


class LogRow(Base):
    """One leaf with the exact record bytes. The receipt is made of this row and the checkpoint of `tree_size`."""

    __tablename__ = "log"
    index: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=False)
    kind: Mapped[int] = mapped_column(Integer)
    digest: Mapped[bytes] = mapped_column(Hash, index=True)
    record_hash: Mapped[bytes] = mapped_column(Hash)
    received_ms: Mapped[int] = mapped_column(Millis)
    record: Mapped[bytes] = mapped_column(Bytes)
    tree_size: Mapped[int] = mapped_column(Millis)
    status: Mapped[int] = mapped_column(Integer)
    signature: Mapped[bytes] = mapped_column(Bytes(65))
    """Of the receipt."""


class NodeRow(Base):
    """A whole node of the tree above the leaves (level 1 and up); the leaves' hashes follow from their rows."""

    __tablename__ = "log_node"
    __table_args__ = {"sqlite_with_rowid": False}
    level: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    index: Mapped[int] = mapped_column(Millis, primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(Hash)


class CheckpointRow(Base):
    """The root at a size; one for each transaction that appended."""

    __tablename__ = "checkpoint"
    size: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=False)
    root: Mapped[bytes] = mapped_column(Hash)
    epoch: Mapped[bytes] = mapped_column(Bytes(16))
    made_ms: Mapped[int] = mapped_column(Millis)


class ChangeRow(Base):
    """Something an account is told: a logged record by its index, the account's statement by its number, or the exact
    bytes of another that is not logged.

    `kind` is the record's type. `lease` names the assignment that goes beside the record.
    """

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_worker_kind", "worker", "kind"),)
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    number: Mapped[int] = mapped_column(Millis, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(20))
    log_index: Mapped[int | None] = mapped_column(Millis, default=None)
    record: Mapped[bytes | None] = mapped_column(Bytes, default=None)
    lease: Mapped[bytes | None] = mapped_column(Hash, default=None)
    statement: Mapped[int | None] = mapped_column(Millis, default=None)
    made_ms: Mapped[int] = mapped_column(Millis)
