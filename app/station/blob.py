"""Large parts of payloads: they arrive in parts of 4 MiB and are put together when the whole has the right hash."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from app.errors import StoreError
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.messages import BlobParts
from app.protocol.problem import ProblemType
from app.station.auth import Caller
from app.station.log import logged
from app.station.refusal import Refusal
from app.station.tables import BlobOwnerRow, BlobPartRow, BlobRow, SubjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

PART_BYTES = 4 * 1024 * 1024
_MOST_PARTS = 1000
_MOST_OPEN_BYTES = 1024**3
_DAY = 86_400_000


def put_part(station: Station, caller: Caller, sha256: bytes, number: int, data: bytes) -> None:
    """Keeps one part of the caller's; the same part again replaces it."""
    if number >= _MOST_PARTS:
        raise Refusal(ProblemType.TOO_LARGE, "A blob has at most 1,000 parts.")
    if station.read(_owns, caller.worker, sha256):
        return
    station.read(_check_room, caller.worker)
    part_hash, size = station.blobs.put([data])

    def note(session: Session) -> None:
        session.merge(
            BlobPartRow(
                sha256=sha256, worker=caller.worker, number=number, hash=part_hash, size=size, made_ms=station.clock()
            )
        )

    station.write(note)


def finish(station: Station, caller: Caller, sha256: bytes, request: BlobParts) -> None:
    """Puts the caller's parts together; repeating it does nothing. Refusal for a missing part or another hash."""
    if station.read(_owns, caller.worker, sha256):
        return
    parts = {row.number: row for row in station.read(_parts, caller.worker, sha256)}
    wanted = [from_hex(part) for part in request.parts]
    for number, part_hash in enumerate(wanted):
        if number not in parts or parts[number].hash != part_hash:
            raise Refusal(ProblemType.INPUT, "A part of this blob is missing.", f"Part {number}; send it again.")
    if sum(parts[number].size for number in range(len(wanted))) != request.bytes:
        raise Refusal(ProblemType.INPUT, "The parts do not add up to the size that was named.")
    try:
        _, size = station.blobs.put(_joined([station.blobs.path(part) for part in wanted]), expected=sha256)
    except StoreError as error:
        raise Refusal(ProblemType.PAYLOAD_MISMATCH, error.title, error.message) from error
    left = station.write(_note_whole, caller.worker, sha256, size, station.clock())
    for part in left:
        station.blobs.path(part).unlink(missing_ok=True)


def check_reader(session: Session, caller: Caller, sha256: bytes) -> None:
    """Refusal unless the caller sent these bytes, or reviews a submission whose payload names them."""
    if _owns(session, caller.worker, sha256):
        return
    name = to_hex(sha256).encode()
    indexes = session.scalars(
        select(SubmissionRow.log_index)
        .join(SubjectRow, SubjectRow.submission == SubmissionRow.digest)
        .join(BlobOwnerRow, BlobOwnerRow.worker == SubmissionRow.worker)
        .where(SubjectRow.worker == caller.worker, BlobOwnerRow.sha256 == sha256)
    )
    if not any(name in (logged(session, index).payload or b"") for index in indexes):
        raise Refusal(ProblemType.NOT_FOUND, "There is no such file for you.")


def _owns(session: Session, worker: str, sha256: bytes) -> bool:
    return session.get(BlobOwnerRow, (sha256, worker)) is not None


def _parts(session: Session, worker: str, sha256: bytes) -> list[BlobPartRow]:
    return list(session.scalars(select(BlobPartRow).where(BlobPartRow.worker == worker, BlobPartRow.sha256 == sha256)))


def _check_room(session: Session, worker: str) -> None:
    used = session.scalar(select(func.coalesce(func.sum(BlobPartRow.size), 0)).where(BlobPartRow.worker == worker))
    if (used or 0) > _MOST_OPEN_BYTES:
        raise Refusal(ProblemType.LIMIT, "Too many unfinished uploads.", "Finish one of them first.")


def _note_whole(session: Session, worker: str, sha256: bytes, size: int, now: int) -> list[bytes]:
    """Part files that nothing needs any more."""
    session.merge(BlobRow(sha256=sha256, size=size, made_ms=now))
    session.merge(BlobOwnerRow(sha256=sha256, worker=worker))
    mine = (BlobPartRow.worker == worker, BlobPartRow.sha256 == sha256)
    hashes = set(session.scalars(select(BlobPartRow.hash).where(*mine)))
    session.execute(delete(BlobPartRow).where(*mine))
    session.flush()
    needed = set(session.scalars(select(BlobPartRow.hash).where(BlobPartRow.hash.in_(hashes))))
    needed |= set(session.scalars(select(BlobRow.sha256).where(BlobRow.sha256.in_(hashes))))
    return sorted(hashes - needed)


def forget_old(session: Session, now: int) -> bool:
    """Drops parts of blobs that were not finished within a day; whether there were any."""
    found = session.connection().execute(delete(BlobPartRow).where(BlobPartRow.made_ms < now - _DAY))
    return bool(found.rowcount)


def _joined(paths: list[Path]) -> Iterator[bytes]:
    for path in paths:
        yield path.read_bytes()
