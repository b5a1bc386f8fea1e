"""Keeping bytes that people are handed: small ones in the database, the others in the station's store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.protocol.canonical import sha256
from app.station.tables import AssetRow

if TYPE_CHECKING:
    from app.station.station import Station

# A file and two syncs for every sentence would take minutes.
_INLINE_BYTES = 16 * 1024


def keep(station: Station, data: bytes) -> bytes:
    """The hash of bytes that are a file of the station, or small enough for its database."""
    return sha256(data) if _inline(data) is not None else station.assets.put([data])[0]


def insert_assets(session: Session, kept: Mapping[bytes, tuple[bytes, str]]) -> None:
    """Names bytes that were kept; `kept` is {SHA-256: (bytes, media type)}. Those named before stay as they are."""
    have = set(session.scalars(select(AssetRow.sha256).where(AssetRow.sha256.in_(kept))))
    rows = [
        {"sha256": name, "size": len(data), "media_type": media_type, "inline": _inline(data)}
        for name, (data, media_type) in kept.items()
        if name not in have
    ]
    if rows:
        session.execute(insert(AssetRow), rows)


def _inline(data: bytes) -> bytes | None:
    return data if len(data) <= _INLINE_BYTES else None
