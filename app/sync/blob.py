"""Brings the large parts of work to the station before the record that names them, and those of others back.

What has arrived is asked of the station, so that nothing is sent twice however often the way breaks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from app.core.cancel import Cancel
from app.errors import AppError, OfflineError
from app.ops import incoming, packing, sending
from app.ops.door import Door
from app.ops.sending import Due
from app.protocol import blob
from app.protocol.canonical import sha256
from app.protocol.client import PART_BYTES
from app.protocol.connection import ProblemError
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.problem import ProblemType
from app.sync.link import Link

IN_FLIGHT = 4
_ASKED = 100
_LEAST_PART = 32 * 1024
_PARTS = 128
_UNDONE = frozenset({ProblemType.INPUT, ProblemType.PAYLOAD_MISMATCH, ProblemType.NOT_FOUND, ProblemType.DIGEST})
"""The station lost what it had said it held: asked anew, it says what it wants."""


@dataclass(slots=True)
class Upload:
    """A blob on its way: all its parts, and the numbers of those that are still to be sent."""

    name: bytes
    parts: list[bytes]
    left: list[int] = field(default_factory=list)


def cut(data: bytes) -> list[bytes]:
    """The parts of a blob, always the same: of so many that a broken connection costs a few hundredths of it."""
    size = min(max(len(data) // _PARTS + 1, _LEAST_PART), PART_BYTES)
    return [data[start : start + size] for start in range(0, len(data), size)] or [b""]


def lacking(door: Door, link: Link, entries: Sequence[Due]) -> dict[str, int]:
    """{id: bytes} of records some of whose blobs are not known to be at the station. One whose blobs are gone from
    this computer is parked."""
    found: dict[str, int] = {}
    for entry in entries:
        if entry.id not in link.needs:
            try:
                link.needs[entry.id] = packing.needed(door, entry.record)
            except AppError as error:
                door.write(sending.parked, entry.id, f"{error.title} {error.message}".strip())
                found[entry.id] = 0
                continue
        size = sum(size for name, size in link.needs[entry.id] if name not in link.whole)
        if size:
            found[entry.id] = size
    return found


def weight(link: Link, entry: Due) -> int:
    """Bytes of blobs that the station reads with this record."""
    return sum(size for _, size in link.needs.get(entry.id, ()))


def waiting_bytes(link: Link) -> int:
    """What records need that is not known to be at the station."""
    return sum(size for needs in link.needs.values() for name, size in needs if name not in link.whole)


def send_next(door: Door, link: Link, entry: Due, cancel: Cancel, report: Callable[[int, int], None]) -> bool:
    """Sends a few parts of what a record lacks; False when the station has all of it. OfflineError when the way
    breaks."""
    try:
        while link.upload is None or not _lacks(link, entry, link.upload.name):
            wanted = [name for name, _ in link.needs[entry.id] if name not in link.whole]
            if not wanted:
                return False
            link.upload = _begin(door, link, wanted)
        upload = link.upload
        some = upload.left[:IN_FLIGHT]
        if some:
            cancel.check()
            _send(link, upload, some)
            upload.left = upload.left[len(some) :]
            link.sent += sum(len(upload.parts[number]) for number in some)
            report(link.sent, max(link.sent, link.to_send))
        if not upload.left:
            size = sum(map(len, upload.parts))
            link.client.finish_blob(upload.name, size, [sha256(part) for part in upload.parts])
            link.whole.add(upload.name)
            link.upload = None
        return True
    except ProblemError as error:
        link.upload = None
        if error.problem.kind in _UNDONE:
            raise OfflineError("The station wants a part of your work again.", error.message) from error
        raise
    except AppError:
        link.upload = None
        raise


def forget(link: Link, entry: Due) -> None:
    """The station says that blobs of this record are not there: it is asked again which."""
    link.whole.difference_update(name for name, _ in link.needs.get(entry.id, ()))


def fetch_next(door: Door, link: Link, cancel: Cancel, report: Callable[[int, int], None]) -> bool:
    """Fetch one blob that others' work needs; False when none is missing."""
    for payload in door.read(packing.large_payloads):
        digest = sha256(payload)
        if digest in link.looked_at:
            continue
        for name in packing.missing(door, payload):
            if name not in link.refused:
                _fetch(door, link, name, cancel, report)
                if not packing.missing(door, payload):
                    door.write(incoming.tell_complete, digest)
                return True
        link.looked_at.add(digest)
    return False


def _fetch(door: Door, link: Link, name: str, cancel: Cancel, report: Callable[[int, int], None]) -> None:
    target = door.assets.incoming(name)
    try:
        link.client.fetch_asset(
            from_hex(name), target, max_bytes=blob.MAX_BYTES, progress=report, cancel=cancel, blob=True
        )
    except ProblemError as error:
        if error.problem.kind is not ProblemType.NOT_FOUND:
            raise
        # Whatever is shown of this work says that a part is not here; everything else goes on.
        link.refused.add(name)
        return
    door.assets.adopt(target, name)


def _lacks(link: Link, entry: Due, name: bytes) -> bool:
    return name not in link.whole and any(name == one for one, _ in link.needs[entry.id])


def _begin(door: Door, link: Link, wanted: list[bytes]) -> Upload | None:
    """The first blob that is not at the station whole; None when all that were asked about are."""
    upload, known = None, len(link.whole)
    for held in link.client.held_blobs(wanted[:_ASKED]).blobs:
        name = from_hex(held.blob)
        if held.whole:
            link.whole.add(name)
        elif upload is None and name in wanted:
            parts = cut(door.assets.read(name.hex()))
            there = {(part.number, part.sha256) for part in held.parts}
            left = [n for n, part in enumerate(parts) if (n, to_hex(sha256(part))) not in there]
            link.sent += sum(map(len, parts)) - sum(len(parts[number]) for number in left)
            upload = Upload(name, parts, left)
    if upload is None and len(link.whole) == known:
        raise OfflineError("The station does not say what it holds.", "Your work is saved on this computer.")
    return upload


def _send(link: Link, upload: Upload, numbers: list[int]) -> None:
    """At most four at once: on a long way a part waits for its answer longer than it takes."""
    if len(numbers) == 1:
        link.client.put_part(upload.name, numbers[0], upload.parts[numbers[0]])
        return
    with ThreadPoolExecutor(IN_FLIGHT, "upload") as pool:
        sent = [pool.submit(link.client.put_part, upload.name, number, upload.parts[number]) for number in numbers]
        # Each is waited for: what has arrived counts, whatever became of the others.
        errors = [error for one in sent if (error := one.exception()) is not None]
    if errors:
        raise errors[0]
