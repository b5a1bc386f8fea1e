"""Projects, their items, the assets items refer to, and leased batches."""

from sqlalchemy import ForeignKey, Index, Integer, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base, Bytes, Document, Id, Millis


class ProjectRow(Base):
    """`document` holds schema, questions, guideline, reasons and terms; `manifest` the station's exact bytes."""

    __tablename__ = "project"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    modality: Mapped[str] = mapped_column(Text)
    document: Mapped[dict] = mapped_column(Document, default=dict)  # type: ignore[type-arg]
    source: Mapped[str] = mapped_column(Text, default="", index=True)
    station_id: Mapped[str] = mapped_column(Text, default="")
    remote: Mapped[str] = mapped_column(Text, default="")
    manifest_hash: Mapped[str] = mapped_column(Text, default="", index=True)
    manifest: Mapped[bytes] = mapped_column(Bytes, default=b"")
    role: Mapped[str] = mapped_column(Text, default="annotator")
    created_ms: Mapped[int] = mapped_column(Millis, default=0)
    opened_ms: Mapped[int] = mapped_column(Millis, default=0)


class ItemRow(Base):
    """`file_state` says what became of a file of the person's own, `file_hash` is its SHA-256 when it was first opened
    (empty before); `problems` were counted when it was shown last; `done_ms` is when it was finished last."""

    __tablename__ = "item"
    __table_args__ = (
        Index("ix_item_project_id_position", "project_id", "position"),
        Index("ix_item_project_id_state", "project_id", "state"),
        # Only of items of stations and of texts: files of one's own are found by their paths.
        Index("ix_item_asset", "asset", sqlite_where=text("asset != ''")),
    )
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    project_id: Mapped[str] = mapped_column(ForeignKey("project.id"))
    position: Mapped[int] = mapped_column(Integer)
    name: Mapped[str] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(Text)
    path: Mapped[str] = mapped_column(Text, default="")
    asset: Mapped[str] = mapped_column(Text, default="")
    size: Mapped[int] = mapped_column(Millis, default=0)
    mtime_ns: Mapped[int] = mapped_column(Millis, default=0)
    width: Mapped[int] = mapped_column(Integer, default=0)
    height: Mapped[int] = mapped_column(Integer, default=0)
    state: Mapped[str] = mapped_column(Text, default="new")
    assignment_id: Mapped[str] = mapped_column(Text, default="", index=True)
    remote: Mapped[str] = mapped_column(Text, default="")
    orientation: Mapped[int] = mapped_column(Integer, default=1)
    regions: Mapped[int] = mapped_column(Integer, default=0)
    visited_ms: Mapped[int] = mapped_column(Millis, default=0)
    active_ms: Mapped[int] = mapped_column(Millis, default=0)
    file_state: Mapped[str] = mapped_column(Text, default="", server_default="")
    file_hash: Mapped[str] = mapped_column(Text, default="", server_default="")
    note: Mapped[str] = mapped_column(Text, default="", server_default="")
    problems: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    done_ms: Mapped[int] = mapped_column(Millis, default=0, server_default="0")
    suggestions: Mapped[int] = mapped_column(Integer, default=0, server_default="0")


class AssetRow(Base):
    """`inline` holds small texts; bigger bytes are files named by the hash."""

    __tablename__ = "asset"
    sha256: Mapped[str] = mapped_column(Id, primary_key=True)
    size: Mapped[int] = mapped_column(Millis)
    media_type: Mapped[str] = mapped_column(Text)
    inline: Mapped[bytes | None] = mapped_column(Bytes, default=None)
    note: Mapped[str] = mapped_column(Text, default="")


class AssignmentRow(Base):
    """`lease` is the station's signed record, exact bytes; `document` the opened items and terms."""

    __tablename__ = "assignment"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    station_id: Mapped[str] = mapped_column(Text)
    project_id: Mapped[str] = mapped_column(ForeignKey("project.id"))
    role: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    lease_hash: Mapped[str] = mapped_column(Text)
    lease: Mapped[bytes] = mapped_column(Bytes)
    document: Mapped[dict] = mapped_column(Document, default=dict)  # type: ignore[type-arg]
    leased_ms: Mapped[int] = mapped_column(Millis)
    expires_ms: Mapped[int] = mapped_column(Millis)
    grace_ms: Mapped[int] = mapped_column(Millis)
    late_ms: Mapped[int] = mapped_column(Millis)
