"""The declarative base of the station's tables, and their column types."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Integer, LargeBinary, MetaData, String
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from app.store.base import NAMING, Document

__all__ = ["Address", "Base", "Bytes", "Document", "Hash", "Millis", "Serial", "Units"]


class Base(DeclarativeBase):
    """The station's tables."""

    metadata = MetaData(naming_convention=NAMING)


class Units(TypeDecorator[int]):
    """An amount in a token's base unit, below 2^128: decimal text, since no database keeps such integers exactly."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Any) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Any) -> int | None:
        return None if value is None else int(value)


class Bytes(LargeBinary):
    """Bytes as the drivers take and give them; SQLAlchemy's own wrapping costs more than the statement."""

    cache_ok = True

    def bind_processor(self, dialect: Any) -> None:
        return None

    def result_processor(self, dialect: Any, coltype: Any) -> None:
        return None


Hash = Bytes(32)
"""An id, digest or SHA-256: 32 bytes."""
Address = String(42)
"""0x and 40 lower-case digits."""
Millis = BigInteger
# An INTEGER PRIMARY KEY of SQLite is the row itself; BIGINT would be a second index.
Serial = BigInteger().with_variant(Integer, "sqlite")
