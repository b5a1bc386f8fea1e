"""Large parts of payloads: they arrive in parts of 4 MiB and are put together when the whole has the right hash.

Parts and wholes are in the station's store under their hashes and its database says whose they are, so that any worker
can take any part. Prevents: an upload that can never be finished because a part's bytes went with somebody else's.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from app.errors import StoreError
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.messages import BlobParts, HeldBlob, HeldPart
from app.protocol.problem import ProblemType
from app.station import unnamed_blob
from app.station.auth import Caller
from app.station.file import MissingBytes, OtherBytes
from app.station.refusal import Refusal
from app.station.tables import BlobOwnerRow, BlobPartRow, BlobRow, PayloadBlobRow, SubjectRow

if TYPE_CHECKING:
    from app.station.station import Station

_log = logging.getLogger("caravan.station")
_MOST_PARTS = 1000
_AT_ONCE = 1000
_MOST_OPEN_BYTES = 1024**3
_DAY = 86_400_000


def put_part(station: Station, caller: Caller, sha256: bytes, number: int, data: bytes) -> None:
    """Keeps one part of the caller's; the same part again replaces it."""
    if number >= _MOST_PARTS:
        raise Refusal(ProblemType.TOO_LARGE, "A blob has at most 1,000 parts.")
    if station.read(_holds, station, caller.worker, sha256):
        return
    station.read(_check_room, station, caller.worker, sha256, len(data))
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
    if station.read(_holds, station, caller.worker, sha256):
        return
    parts = {row.number: row for row in station.read(_parts, caller.worker, sha256)}
    wanted = [from_hex(part) for part in request.parts]
    for number, part_hash in enumerate(wanted):
        if number not in parts or parts[number].hash != part_hash:
            raise Refusal(ProblemType.INPUT, "A part of this blob is missing.", f"Part {number}; send it again.")
    if sum(parts[number].size for number in range(len(wanted))) != request.bytes:
        raise Refusal(ProblemType.INPUT, "The parts do not add up to the size that was named.")
    station.read(unnamed_blob.check_room, station, caller.worker, sha256, request.bytes)
    try:
        _, size = station.blobs.put(_joined(station, wanted), expected=sha256)
    except OtherBytes as error:
        raise Refusal(ProblemType.PAYLOAD_MISMATCH, error.title, error.message) from error
    except MissingBytes:
        # Another upload had the same part and was finished between our file and our row.
        station.write(_forget_parts, caller.worker, sha256)
        raise Refusal(ProblemType.INPUT, "A part of this blob is missing.", "Send its parts again.") from None
    try:
        _remove(station, station.write(_note_whole, station, caller.worker, sha256, size, checked=True))
    except Refusal:
        station.write(_forget_stray, station, sha256)
        raise


def take(station: Station, caller: Caller, sha256: bytes, chunks: Iterable[bytes]) -> None:
    """Keeps a blob that came whole, in a bundle of the caller's; nothing is kept of other bytes than were named. The
    records that name it are in the same bundle, which is bounded itself: whether there is room is asked before it."""
    try:
        _, size = station.blobs.put(chunks, expected=sha256)
        station.write(_note_whole, station, caller.worker, sha256, size, checked=False)
    except (OtherBytes, Refusal):
        return  # the record that needs it is refused, and sent again with it


def held(station: Station, caller: Caller, names: Sequence[bytes]) -> tuple[HeldBlob, ...]:
    """What of these blobs has arrived from the caller: the whole, or which parts (number and hash)."""
    return tuple(station.read(_held, station, caller.worker, name) for name in names)


def _held(session: Session, station: Station, worker: str, sha256: bytes) -> HeldBlob:
    name = to_hex(sha256)
    if _holds(session, station, worker, sha256):
        return HeldBlob(blob=name, whole=True)
    parts = (HeldPart(number=row.number, sha256=to_hex(row.hash)) for row in _parts(session, worker, sha256))
    return HeldBlob(blob=name, whole=False, parts=tuple(parts))


def readable(session: Session, caller: Caller, sha256: bytes) -> bytes | None:
    """The bytes where the database has them, None where the store does. Refusal unless the caller sent these bytes, is
    told them in a decision, or reviews a submission whose payload needs them."""
    _check_reader(session, caller, sha256)
    row = session.get(BlobRow, sha256)
    return None if row is None else row.inline


def _check_reader(session: Session, caller: Caller, sha256: bytes) -> None:
    if _owns(session, caller.worker, sha256):
        return
    reviewed = (
        select(PayloadBlobRow.blob)
        .join(SubjectRow, SubjectRow.payload_hash == PayloadBlobRow.payload)
        .where(PayloadBlobRow.blob == sha256, SubjectRow.worker == caller.worker)
    )
    if session.scalar(reviewed.limit(1)) is None:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such file for you.")


def _owns(session: Session, worker: str, sha256: bytes) -> bool:
    return session.get(BlobOwnerRow, (sha256, worker)) is not None


def _holds(session: Session, station: Station, worker: str, sha256: bytes) -> bool:
    """Whether nothing more is wanted of this worker; a file that was lost is wanted again."""
    row = session.get(BlobRow, sha256) if _owns(session, worker, sha256) else None
    return row is not None and (row.inline is not None or station.blobs.size(sha256) is not None)


def _parts(session: Session, worker: str, sha256: bytes) -> list[BlobPartRow]:
    return list(session.scalars(select(BlobPartRow).where(BlobPartRow.worker == worker, BlobPartRow.sha256 == sha256)))


def _check_room(session: Session, station: Station, worker: str, sha256: bytes, size: int) -> None:
    mine = select(func.coalesce(func.sum(BlobPartRow.size), 0)).where(BlobPartRow.worker == worker)
    # Before it is whole already: what will not be kept need not be sent.
    so_far = int(session.scalar(mine.where(BlobPartRow.sha256 == sha256)) or 0)
    unnamed_blob.check_room(session, station, worker, sha256, max(so_far, size))
    used = session.scalar(mine)
    if (used or 0) > _MOST_OPEN_BYTES:
        raise Refusal(ProblemType.LIMIT, "Too many unfinished uploads.", "Finish one of them first.")


def _note_whole(
    session: Session, station: Station, worker: str, sha256: bytes, size: int, *, checked: bool
) -> list[bytes]:
    """Part files that nothing needs any more. Refusal where bytes were removed between our file and this row, and with
    `checked` where two uploads at once are more than there is room for."""
    if station.blobs.size(sha256) is None:
        raise Refusal(ProblemType.INPUT, "A part of this blob is missing.", "Send its parts again.")
    if checked:
        unnamed_blob.check_room(session, station, worker, sha256, size)
    session.merge(BlobRow(sha256=sha256, size=size, made_ms=station.clock()))
    session.merge(BlobOwnerRow(sha256=sha256, worker=worker))
    mine = (BlobPartRow.worker == worker, BlobPartRow.sha256 == sha256)
    return _drop(session, *mine)


def _forget_stray(session: Session, station: Station, sha256: bytes) -> None:
    """Removes a file that got no row."""
    is_part = session.scalar(select(BlobPartRow.hash).where(BlobPartRow.hash == sha256).limit(1)) is not None
    if session.get(BlobRow, sha256) is None and not is_part:
        station.blobs.remove(sha256)


def _forget_parts(session: Session, worker: str, sha256: bytes) -> None:
    session.execute(delete(BlobPartRow).where(BlobPartRow.worker == worker, BlobPartRow.sha256 == sha256))


def _drop(session: Session, *which: ColumnElement[bool]) -> list[bytes]:
    """Takes these parts from the database; the hashes of those that no other part or whole is made of."""
    hashes = set(session.scalars(select(BlobPartRow.hash).where(*which).limit(_AT_ONCE)))
    session.execute(delete(BlobPartRow).where(*which, BlobPartRow.hash.in_(hashes)))
    session.flush()
    needed = set(session.scalars(select(BlobPartRow.hash).where(BlobPartRow.hash.in_(hashes))))
    needed |= set(session.scalars(select(BlobRow.sha256).where(BlobRow.sha256.in_(hashes))))
    return sorted(hashes - needed)


def forget_old(station: Station) -> bool:
    """Drops parts of blobs that were not finished within a day, and their bytes; whether there may be more."""
    old = BlobPartRow.made_ms < station.clock() - _DAY
    if station.read(lambda session: session.scalar(select(BlobPartRow.hash).where(old).limit(1))) is None:
        return False
    _remove(station, station.write(_drop, old))
    return True


def _remove(station: Station, parts: list[bytes]) -> None:
    try:
        for part in parts:
            station.blobs.remove(part)
    except StoreError as error:
        # Bytes that nothing names take room and do no harm.
        _log.warning("parts of uploads were left: %s %s", error.title, error.message)


def _joined(station: Station, parts: list[bytes]) -> Iterator[bytes]:
    for part in parts:
        yield station.blobs.read(part)
