"""The declarative base, and column types shared with the station's database."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import BigInteger, LargeBinary, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from app.store.errors import damaged

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The workspace's tables."""

    metadata = MetaData(naming_convention=NAMING)


def document_text(value: Any) -> str:
    """How a JSON value of ours is kept."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Document(TypeDecorator[Any]):
    """A JSON value of ours kept as compact text; never used for what is signed, which stays exact bytes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> str | None:
        return None if value is None else document_text(value)

    def process_result_value(self, value: str | None, dialect: Any) -> Any:
        try:
            return None if value is None else json.loads(value)
        except ValueError as error:
            # SQLite's own check does not see a flipped byte within a value.
            raise damaged() from error


Id = String(64)
Millis = BigInteger
Bytes = LargeBinary
