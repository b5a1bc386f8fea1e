"""The whole of work whose large parts came as blobs: as it arrives, and as it is read again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.errors import FormatError
from app.protocol import blob
from app.protocol.canonical import canonical, parse_canonical, sha256
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.problem import ProblemType
from app.station.refusal import Refusal
from app.station.tables import BlobOwnerRow, BlobRow, PayloadBlobRow

if TYPE_CHECKING:
    from app.station.station import Station


def arrived(
    session: Session, station: Station, worker: str, payload: bytes, value: dict[str, Any]
) -> tuple[dict[str, Any], tuple[bytes, ...]]:
    """(the whole value of a payload that came, the blobs it needs). Refusal where one is not here yet, was not sent by
    this worker, or is not what its name says."""
    if not blob.is_packed(payload):
        return value, ()
    used: dict[bytes, None] = {}

    def read(name: bytes) -> bytes:
        used[name] = None
        return _own(session, station, worker, name)

    try:
        return blob.unpack(value, read), tuple(used)
    except Refusal:
        raise
    except FormatError as error:
        raise Refusal(ProblemType.SCHEMA_MISMATCH, error.title, error.message) from error


def whole(session: Session, station: Station, payload: bytes) -> dict[str, Any]:
    """The whole value of a payload that was accepted."""
    value: dict[str, Any] = parse_canonical(payload)
    return opened(session, station, value) if blob.is_packed(payload) else value


def opened(session: Session, station: Station, value: dict[str, Any]) -> dict[str, Any]:
    """The same of a payload that was parsed."""
    return blob.unpack(value, lambda name: read(session, station, name))


def read(session: Session, station: Station, name: bytes) -> bytes:
    """The bytes of a blob. MissingBytes."""
    row = session.get(BlobRow, name)
    return row.inline if row is not None and row.inline is not None else station.blobs.read(name)


def needed_by(session: Session, record: Envelope) -> list[bytes]:
    """The blobs that the payload of a logged record needs."""
    if record.type not in ("Submission", "Review") or not blob.is_packed(record.payload or b""):
        return []
    return names_of(session, _known_as(record.payload or b"", parse_canonical(record.payload or b"")))


def note(session: Session, payload: bytes, value: dict[str, Any], names: Sequence[bytes]) -> None:
    """Remembers which blobs an accepted payload needs: from now on they stay."""
    known = _known_as(payload, value)
    session.execute(update(BlobRow).where(BlobRow.sha256.in_(names)).values(named=True))
    for name in names:
        session.merge(PayloadBlobRow(payload=known, blob=name))


def check_here(session: Session, names: Sequence[bytes]) -> None:
    """Refusal where a blob that was here when the record was examined was removed before it is kept."""
    found = set(session.scalars(select(BlobRow.sha256).where(BlobRow.sha256.in_(names))))
    for name in names:
        if name not in found:
            raise Refusal(ProblemType.MISSING_BLOB, "A part of this work has not arrived.", f"{to_hex(name)}.")


def names_of(session: Session, payload_hash: bytes) -> list[bytes]:
    """The blobs that the payload of this hash needs."""
    query = select(PayloadBlobRow.blob).where(PayloadBlobRow.payload == payload_hash)
    return list(session.scalars(query.order_by(PayloadBlobRow.blob)))


def give(session: Session, worker: str, payload_hash: bytes) -> None:
    """Lets somebody who is told of a payload read its blobs."""
    for name in names_of(session, payload_hash):
        session.merge(BlobOwnerRow(sha256=name, worker=worker))


def _known_as(payload: bytes, value: dict[str, Any]) -> bytes:
    """The hash that readers know: the payload's own, or that of the corrected work in a review."""
    return sha256(canonical(value["fixed"])) if value.get("schema") == "review/1" else sha256(payload)


def _own(session: Session, station: Station, worker: str, name: bytes) -> bytes:
    row = session.get(BlobRow, name)
    if row is None or session.get(BlobOwnerRow, (name, worker)) is None:
        raise Refusal(ProblemType.MISSING_BLOB, "A part of this work has not arrived.", f"{to_hex(name)}.")
    if row.size > blob.MAX_BYTES:
        raise Refusal(ProblemType.TOO_LARGE, "A part of this work is too large.", f"At most {blob.MAX_BYTES:,} bytes.")
    if row.inline is not None:
        return row.inline
    if station.blobs.size(name) is None:
        # The file is gone though its row is here: whoever has it sends it once more.
        raise Refusal(ProblemType.MISSING_BLOB, "A part of this work was lost.", f"{to_hex(name)}.")
    return station.blobs.read(name)
