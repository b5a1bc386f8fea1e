"""Versions of datasets, what their contributors weigh, and the income that was split over them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Bytes, Hash, Millis, Units


class VersionRow(Base):
    """A dataset at one size of the log; `data` is the version's exact canonical bytes and `id` their SHA-256.

    `anchored`: whether the contract has written it down (never at a station without a chain).
    """

    __tablename__ = "dataset_version"
    __table_args__ = (UniqueConstraint("project", "log_size"),)
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    project: Mapped[bytes] = mapped_column(ForeignKey("project.id"))
    log_size: Mapped[int] = mapped_column(Millis)
    data: Mapped[bytes] = mapped_column(Bytes)
    anchored: Mapped[bool] = mapped_column(default=False)
    made_ms: Mapped[int] = mapped_column(Millis)


class WeightRow(Base):
    """What one contributor of a version weighs."""

    __tablename__ = "dataset_weight"
    version: Mapped[bytes] = mapped_column(ForeignKey("dataset_version.id"), primary_key=True)
    worker: Mapped[str] = mapped_column(Address, primary_key=True)
    weight: Mapped[int] = mapped_column(Millis)


class IncomeRow(Base):
    """One income of a version; the signed record is in the log. `carried` is what it left for the next one."""

    __tablename__ = "income"
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    version: Mapped[bytes] = mapped_column(ForeignKey("dataset_version.id"), index=True)
    token: Mapped[str] = mapped_column(Address)
    amount: Mapped[int] = mapped_column(Units)
    carried: Mapped[int] = mapped_column(Units)
    log_index: Mapped[int] = mapped_column(Millis)
    received_ms: Mapped[int] = mapped_column(Millis)
