"""What was earned, published and claimed, as the station signed it and the chain confirmed it. Amounts are decimal
text."""

from typing import Any

from sqlalchemy import Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base, Bytes, Document, Id, Millis


class RewardRow(Base):
    """One line of the newest statement that names it; `document` holds the fields of RewardLine that are only shown."""

    __tablename__ = "reward"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    station_id: Mapped[str] = mapped_column(Text)
    submission_digest: Mapped[str] = mapped_column(Text, index=True)
    token: Mapped[str] = mapped_column(Text)
    amount: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    account: Mapped[str] = mapped_column(Text, default="")
    available_ms: Mapped[int] = mapped_column(Millis, default=0)
    document: Mapped[dict[str, Any]] = mapped_column(Document, default=dict)


class StatementRow(Base):
    __tablename__ = "statement"
    station_id: Mapped[str] = mapped_column(Text, primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    record: Mapped[bytes] = mapped_column(Bytes)
    lines: Mapped[bytes] = mapped_column(Bytes)


class DistributionRow(Base):
    __tablename__ = "distribution"
    station_id: Mapped[str] = mapped_column(Text, primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    root: Mapped[str] = mapped_column(Text)
    record: Mapped[bytes] = mapped_column(Bytes)
    active: Mapped[bool] = mapped_column(default=False)


class EntitlementRow(Base):
    """This person's leaves of a distribution with their proofs."""

    __tablename__ = "entitlement"
    station_id: Mapped[str] = mapped_column(Text, primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    token: Mapped[str] = mapped_column(Text, primary_key=True)
    account: Mapped[str] = mapped_column(Text)
    cumulative: Mapped[str] = mapped_column(Text)
    proof: Mapped[list[str]] = mapped_column(Document)


class ClaimRow(Base):
    __tablename__ = "claim"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    station_id: Mapped[str] = mapped_column(Text)
    number: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(Text)
    transaction: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    amounts: Mapped[list[Any]] = mapped_column(Document, default=list)
    created_ms: Mapped[int] = mapped_column(Millis)
    due_ms: Mapped[int] = mapped_column(Millis, default=0)
