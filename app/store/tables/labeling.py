"""Drafts: one row per region, so that one edit of one region costs one row however many there are."""

from typing import Any

from sqlalchemy import Index, Integer, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Base, Document, Id


class AnnotationRow(Base):
    """`cursor` and `first` place the undo history, see app.core.history."""

    __tablename__ = "annotation"
    __table_args__ = (UniqueConstraint("item_id", "annotator"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    item_id: Mapped[str] = mapped_column(Text)
    annotator: Mapped[str] = mapped_column(Text)
    revision: Mapped[int] = mapped_column(Integer, default=0)
    cursor: Mapped[int] = mapped_column(Integer, default=0)
    first: Mapped[int] = mapped_column(Integer, default=0)


class RegionRow(Base):
    __tablename__ = "region"
    __table_args__ = (Index("ix_region_label", "label"), {"sqlite_with_rowid": False})
    annotation_id: Mapped[str] = mapped_column(Text, primary_key=True)
    region_id: Mapped[str] = mapped_column(Text, primary_key=True)
    label: Mapped[str] = mapped_column(Text)
    document: Mapped[dict[str, Any]] = mapped_column(Document)


class SuggestionRow(Base):
    """What is proposed and neither accepted nor refused yet."""

    __tablename__ = "suggestion"
    __table_args__ = ({"sqlite_with_rowid": False},)
    annotation_id: Mapped[str] = mapped_column(Text, primary_key=True)
    region_id: Mapped[str] = mapped_column(Text, primary_key=True)
    label: Mapped[str] = mapped_column(Text)
    document: Mapped[dict[str, Any]] = mapped_column(Document)


class AnswerRow(Base):
    __tablename__ = "answer"
    __table_args__ = ({"sqlite_with_rowid": False},)
    annotation_id: Mapped[str] = mapped_column(Text, primary_key=True)
    question_id: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[Any] = mapped_column(Document)


class RelationRow(Base):
    __tablename__ = "relation"
    __table_args__ = ({"sqlite_with_rowid": False},)
    annotation_id: Mapped[str] = mapped_column(Text, primary_key=True)
    relation_id: Mapped[str] = mapped_column(Text, primary_key=True)
    label: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(Text)
    target: Mapped[str] = mapped_column(Text)


class StepRow(Base):
    """One undo step at its absolute position."""

    __tablename__ = "step"
    __table_args__ = ({"sqlite_with_rowid": False},)
    annotation_id: Mapped[str] = mapped_column(Text, primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    document: Mapped[dict[str, Any]] = mapped_column(Document)
