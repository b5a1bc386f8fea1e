"""Who the person is here, and the stations they joined."""

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base, Bytes, Document, Id, Millis


class MetaRow(Base):
    """Single facts of the workspace: local person id, when it was made."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class StationRow(Base):
    """A joined station, its pinned identity, and how far its changes were applied (same transaction as their data)."""

    __tablename__ = "station"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text, default="")
    fingerprint: Mapped[str] = mapped_column(Text, default="")
    charter: Mapped[bytes] = mapped_column(Bytes)
    network: Mapped[bytes] = mapped_column(Bytes)
    document: Mapped[dict] = mapped_column(Document, default=dict)  # type: ignore[type-arg]
    worker: Mapped[str] = mapped_column(Text)
    token: Mapped[str] = mapped_column(Text, default="")
    epoch: Mapped[str] = mapped_column(Text, default="")
    cursor: Mapped[str] = mapped_column(Text, default="")
    seen_size: Mapped[int] = mapped_column(Millis, default=0)
    seen_root: Mapped[str] = mapped_column(Text, default="")
    next_seq: Mapped[int] = mapped_column(Millis, default=1)
    payout: Mapped[str] = mapped_column(Text, default="")
    trouble: Mapped[str] = mapped_column(Text, default="")
