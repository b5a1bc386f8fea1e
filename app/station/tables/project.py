"""What there is to label: projects, their manifests and money, items, assets, gold and exams."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Address, Base, Bytes, Document, Hash, Millis, Units


class ProjectRow(Base):
    """`manifest_hash` is the version new leases are given out under."""

    __tablename__ = "project"
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    modality: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(20))
    version: Mapped[int] = mapped_column(Integer)
    manifest_hash: Mapped[bytes] = mapped_column(Hash)
    created_ms: Mapped[int] = mapped_column(Millis)
    deadline_ms: Mapped[int | None] = mapped_column(Millis, default=None)


class ManifestRow(Base):
    """Every version ever published: exact canonical bytes; the signed Manifest record is in the log."""

    __tablename__ = "manifest"
    __table_args__ = (UniqueConstraint("project", "version"),)
    hash: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    project: Mapped[bytes] = mapped_column(ForeignKey("project.id"))
    version: Mapped[int] = mapped_column(Integer)
    data: Mapped[bytes] = mapped_column(Bytes)
    published_ms: Mapped[int] = mapped_column(Millis)
    log_index: Mapped[int] = mapped_column(Millis)


class BudgetRow(Base):
    """What a project may spend of a token, and the running sums of what is set aside and what lines have taken.

    Changed only through `app.station.budget`; a token without a row is not limited.
    """

    __tablename__ = "budget"
    project: Mapped[bytes] = mapped_column(ForeignKey("project.id"), primary_key=True)
    token: Mapped[str] = mapped_column(Address, primary_key=True)
    funded: Mapped[int] = mapped_column(Units)
    reserved: Mapped[int] = mapped_column(Units, default=0)
    earned: Mapped[int] = mapped_column(Units, default=0)


class AssetRow(Base):
    """Bytes named by their SHA-256: small ones `inline`, others in the station's asset folder."""

    __tablename__ = "asset"
    sha256: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    size: Mapped[int] = mapped_column(Millis)
    media_type: Mapped[str] = mapped_column(String(200))
    inline: Mapped[bytes | None] = mapped_column(Bytes, default=None)


class ItemRow(Base):
    """One thing to label. `taken` counts the places given out and not come back (leased or submitted).

    `width` and `height` are pixels of the upright image, columns and rows of a table, or 0 and the length of a text in
    code points. `kind`: item, exam, or alias (gold in the guise of an ordinary item; `alias_of` names the true one).
    """

    __tablename__ = "item"
    __table_args__ = (
        Index("ix_item_project_kind_taken_position", "project", "kind", "taken", "position"),
        Index("ix_item_project_kind_position", "project", "kind", "position"),
    )
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    project: Mapped[bytes] = mapped_column(ForeignKey("project.id"))
    kind: Mapped[str] = mapped_column(String(20), default="item")
    position: Mapped[int] = mapped_column(Integer)
    title: Mapped[str] = mapped_column(Text, default="")
    asset: Mapped[bytes] = mapped_column(ForeignKey("asset.sha256"), index=True)
    media_type: Mapped[str] = mapped_column(String(200))
    size: Mapped[int] = mapped_column(Millis)
    width: Mapped[int | None] = mapped_column(Integer, default=None)
    height: Mapped[int | None] = mapped_column(Integer, default=None)
    columns: Mapped[list[str] | None] = mapped_column(Document, default=None)
    suggestions: Mapped[bytes] = mapped_column(Hash, default=bytes(32))
    context: Mapped[bytes] = mapped_column(Hash, default=bytes(32))
    source: Mapped[dict[str, Any]] = mapped_column(Document, default=dict)
    alias_of: Mapped[bytes | None] = mapped_column(Hash, default=None, index=True)
    taken: Mapped[int] = mapped_column(Integer, default=0)
    extra: Mapped[int] = mapped_column(Integer, default=0)
    """Places beyond those the manifest plans (below 0: fewer), by its rule of overlap."""


class GoldRow(Base):
    """The known answer of an item, as exact payload bytes; `use` is gold, exam or practice. Never sent to anyone.

    `state`: active, withdrawn (`why`, at `withdrawn_ms`).
    """

    __tablename__ = "gold"
    item: Mapped[bytes] = mapped_column(ForeignKey("item.id"), primary_key=True)
    project: Mapped[bytes] = mapped_column(Hash, index=True)
    use: Mapped[str] = mapped_column(String(20))
    answer: Mapped[bytes] = mapped_column(Bytes)
    state: Mapped[str] = mapped_column(String(20), default="active")
    why: Mapped[str] = mapped_column(Text, default="")
    withdrawn_ms: Mapped[int | None] = mapped_column(Millis, default=None)


class ExamAttemptRow(Base):
    """One attempt: the items asked, and how it ended. `state`: open, passed, failed; `marks`: one for each item."""

    __tablename__ = "exam_attempt"
    __table_args__ = (UniqueConstraint("project", "worker", "number"),)
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    project: Mapped[bytes] = mapped_column(Hash)
    worker: Mapped[str] = mapped_column(Address)
    number: Mapped[int] = mapped_column(Integer)
    items: Mapped[list[str]] = mapped_column(Document)
    state: Mapped[str] = mapped_column(String(20))
    score_bp: Mapped[int | None] = mapped_column(Integer, default=None)
    opened_ms: Mapped[int] = mapped_column(Millis)
    marks: Mapped[list[int] | None] = mapped_column(Document, default=None)
