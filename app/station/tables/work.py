"""Background work: what is to be done and by whom, and the exports that managers asked for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.station.store.base import Base, Document, Hash, Millis


class JobRow(Base):
    """A piece of work that several workers share (PostgreSQL alone). Who has it holds an advisory lock besides: a row
    that says `running` while nobody holds the lock was left by a worker that was killed."""

    __tablename__ = "job"
    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    due_ms: Mapped[int] = mapped_column(Millis)
    running: Mapped[bool] = mapped_column(Boolean)
    attempt: Mapped[int] = mapped_column(Millis)
    """How often it was taken: who took it earlier has no say any more."""
    worker: Mapped[str] = mapped_column(String(120))
    """Who took it last."""
    problem: Mapped[str] = mapped_column(Text)
    """Why it failed the last time."""


class ExportRow(Base):
    """An export: what was asked for (`ExportRequest`) and how far it is (`ExportStatus`). `open` until it has ended."""

    __tablename__ = "export"
    id: Mapped[bytes] = mapped_column(Hash, primary_key=True)
    request: Mapped[Any] = mapped_column(Document)
    status: Mapped[Any] = mapped_column(Document)
    open: Mapped[bool] = mapped_column(Boolean)
    attempts: Mapped[int] = mapped_column(Integer)
    begun_ms: Mapped[int] = mapped_column(Millis)
