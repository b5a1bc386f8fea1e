"""Suggestions that stations handed out with items, until they are before the person."""

from __future__ import annotations

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base, Id


class HandedRow(Base):
    """The suggestions of a leased item, by the SHA-256 its lease names.

    `state`: waiting (not on this computer yet), ready (on it and checked; the item has not been opened), brought,
    late (the person had begun), unusable (`problem` says why). `annotation_id` is what the person's annotation of the
    item is called, whether it begins with these suggestions or before they came.
    """

    __tablename__ = "handed_suggestions"
    __table_args__ = (Index("ix_handed_suggestions_sha256", "sha256"), {"sqlite_with_rowid": False})
    item_id: Mapped[str] = mapped_column(Id, primary_key=True)
    sha256: Mapped[str] = mapped_column(Text)
    annotation_id: Mapped[str] = mapped_column(Id)
    state: Mapped[str] = mapped_column(Text, default="waiting")
    problem: Mapped[str] = mapped_column(Text, default="")
