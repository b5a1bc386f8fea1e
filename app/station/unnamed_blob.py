"""Finished blobs that no record names: each account may hold so many bytes of them, for so long.

Prevents: a disk that is filled with uploads whose records never come, and a blob that goes while a record names it.
Naming and removing both hold the one write lock, and both look again under it: a record that comes after the removal is
refused as lacking its blob, which is then sent once more; a blob that was named before is never among those removed.
Blobs that a record names stay for ever, those of superseded work too: what was replaced is still evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from app.protocol.problem import ProblemType
from app.station.refusal import Refusal
from app.station.tables import BlobOwnerRow, BlobPartRow, BlobRow, PayloadBlobRow

if TYPE_CHECKING:
    from app.station.station import Station

_AT_ONCE = 8
"""Files removed in one transaction; in a bucket each is a request."""
_DAY_MS = 86_400_000
_UNNAMED = (~BlobRow.named, BlobRow.inline.is_(None))
"""What the station made itself is inline and not counted."""


def check_room(session: Session, station: Station, worker: str, sha256: bytes, size: int) -> None:
    """Refusal when this blob would be more than the worker may hold besides those that records name."""
    most = station.configuration.unnamed_blob_bytes
    if not most or held_bytes(session, worker, sha256) + size <= most:
        return
    days = station.configuration.unnamed_blob_days
    if not days:
        raise Refusal(
            ProblemType.LIMIT,
            "The station holds too many large parts of yours that no delivered work needs.",
            "Ask whoever runs the station. Your work is safe.",
        )
    raise Refusal(
        ProblemType.LIMIT,
        "The station holds too many large parts of yours that no delivered work needs.",
        f"It removes them {days} days after they came and takes new ones then. Your work is safe.",
    )


def held_bytes(session: Session, worker: str, besides: bytes = b"") -> int:
    """What the worker sent and no record names, without the blob `besides`."""
    query = (
        select(func.coalesce(func.sum(BlobRow.size), 0))
        .join(BlobOwnerRow, BlobOwnerRow.sha256 == BlobRow.sha256)
        .where(*_UNNAMED, BlobOwnerRow.worker == worker, BlobRow.sha256 != besides)
    )
    return int(session.scalar(query) or 0)


def forget_old(station: Station) -> bool:
    """Removes some that came long ago and were never named; whether there may be more."""
    days = station.configuration.unnamed_blob_days
    before = station.clock() - days * _DAY_MS
    if not days or station.read(lambda session: _old(session, before, 1)) == []:
        return False
    return station.write(_remove, station, before) > 0


def _old(session: Session, before: int, most: int) -> list[bytes]:
    named = exists().where(PayloadBlobRow.blob == BlobRow.sha256)
    query = select(BlobRow.sha256).where(*_UNNAMED, BlobRow.made_ms < before, ~named)
    return list(session.scalars(query.order_by(BlobRow.made_ms).limit(most)))


def _remove(session: Session, station: Station, before: int) -> int:
    found = _old(session, before, _AT_ONCE)
    session.execute(delete(BlobOwnerRow).where(BlobOwnerRow.sha256.in_(found)))
    session.execute(delete(BlobRow).where(BlobRow.sha256.in_(found)))
    parts = set(session.scalars(select(BlobPartRow.hash).where(BlobPartRow.hash.in_(found))))
    # Within the transaction: whoever finishes the same blob meanwhile looks for its bytes under the lock afterwards.
    # Cut off here the rows stay without bytes, and the blob is sent anew if it is ever wanted.
    for sha256 in found:
        if sha256 not in parts:
            station.blobs.remove(sha256)
    return len(found)
