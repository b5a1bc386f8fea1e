"""Large parts of payloads that travel by themselves, named by their SHA-256."""

from __future__ import annotations

from sqlalchemy import Index, Integer, false, text
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Bytes, Hash, Millis

_UNNAMED = text("NOT named AND inline IS NULL")


class BlobRow(Base):
    """A finished blob: in the station's store, or `inline` where the station made it itself within a transaction.

    `named` once a record's payload needs it: from then on it stays, also when that work is superseded (it is evidence).
    """

    __tablename__ = "blob"
    __table_args__ = (Index("ix_blob_unnamed", "made_ms", sqlite_where=_UNNAMED, postgresql_where=_UNNAMED),)
    sha256: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    size: Mapped[int] = mapped_column(Millis)
    made_ms: Mapped[int] = mapped_column(Millis)
    inline: Mapped[bytes | None] = mapped_column(Bytes)
    named: Mapped[bool] = mapped_column(default=False, server_default=false())


class BlobOwnerRow(Base):
    """Who proved to hold the bytes by sending all of them; another may not read a blob by its name alone."""

    __tablename__ = "blob_owner"
    sha256: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    worker: Mapped[str] = mapped_column(Address, primary_key=True)


class PayloadBlobRow(Base):
    """A blob that an accepted payload (by its hash) needs: whoever may read the payload may read it."""

    __tablename__ = "payload_blob"
    payload: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    blob: Mapped[bytes] = mapped_column(Hash, primary_key=True, index=True)


class BlobPartRow(Base):
    """A part that has arrived, per sender, until the blob is finished."""

    __tablename__ = "blob_part"
    sha256: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(Hash)
    size: Mapped[int] = mapped_column(Integer)
    made_ms: Mapped[int] = mapped_column(Millis)
