"""What the station is: its identity, signed documents, keys and settings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Bytes, Document, Hash, Millis


class MetaRow(Base):
    """Small facts by name: `charter`, `epoch`, `origin` … (see `Station`)."""

    __tablename__ = "meta"
    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[Any] = mapped_column(Document)


class NetworkRow(Base):
    """The signed network documents, exact record bytes; the highest number is in force."""

    __tablename__ = "network"
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(Hash)
    from_ms: Mapped[int] = mapped_column(Millis)
    record: Mapped[bytes] = mapped_column(Bytes)


class KeyChangeRow(Base):
    """Record keys named by the root, from the log index on; exact record bytes."""

    __tablename__ = "key_change"
    from_index: Mapped[int] = mapped_column(Millis, primary_key=True, autoincrement=False)
    new_key: Mapped[str] = mapped_column(Address)
    record: Mapped[bytes] = mapped_column(Bytes)
