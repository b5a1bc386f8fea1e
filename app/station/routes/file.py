"""Bytes named by their hash: assets of items, and the blobs that records speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from msgspec.structs import replace

from app.protocol.hexadecimal import from_hex
from app.protocol.messages import BlobParts, HeldBlobsAnswer, HeldBlobsRequest
from app.protocol.problem import MEDIA_TYPE, ProblemType, problem
from app.station import blob
from app.station.access import asset_of, payload_of_subject
from app.station.call import SIGNED_IN, WORKERS, Answered, Asked, Call, FilePart
from app.station.configuration import PART_BYTES
from app.station.file import HashedStore
from app.station.refusal import Refusal

_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
_OCTETS = "application/octet-stream"


def _asset(asked: Asked) -> Answered:
    sha256 = from_hex(asked.path["sha256"])
    media_type, inline = asked.station.read(asset_of, asked.caller, sha256)
    if inline is not None:
        return _ranged(asked, len(inline), sha256, media_type, lambda start, end: inline[start:end])
    return send_file(asked, asked.station.assets, sha256, media_type)


def _blob(asked: Asked) -> Answered:
    sha256 = from_hex(asked.path["sha256"])
    payload = asked.station.read(payload_of_subject, asked.caller, sha256)
    if payload is not None:
        return _ranged(asked, len(payload), sha256, _OCTETS, lambda start, end: payload[start:end])
    inline = asked.station.read(blob.readable, asked.caller, sha256)
    if inline is not None:
        return _ranged(asked, len(inline), sha256, _OCTETS, lambda start, end: inline[start:end])
    return send_file(asked, asked.station.blobs, sha256, _OCTETS)


def send_file(asked: Asked, store: HashedStore, sha256: bytes, media_type: str) -> Answered:
    """A file of the station, or the range of it that was asked for; Refusal (not found) when it is gone."""
    size = store.size(sha256)
    if size is None:
        raise Refusal(ProblemType.NOT_FOUND, "These bytes are not here.")

    def part(start: int, end: int) -> FilePart:
        return FilePart(_begun(store.pieces(sha256, start, end - start)), end - start)

    return _ranged(asked, size, sha256, media_type, part)


def _begun(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same pieces, the first of them read: a store that is gone is still answered with a problem."""
    first = next(pieces, b"")
    return chain((first,), pieces)


def _ranged(asked: Asked, size: int, sha256: bytes, media_type: str, part: object) -> Answered:
    """RFC 9110 §14: one range; several, or a stale If-Range, answer with the whole."""
    assert callable(part)
    etag = f'"{sha256.hex()}"'
    headers = {"ETag": etag, "Accept-Ranges": "bytes", "Cache-Control": "private, immutable, max-age=31536000"}
    if asked.headers.get("if-none-match") == etag:
        return Answered(b"", 304, headers, media_type)
    wanted = _RANGE.fullmatch(asked.headers.get("range", ""))
    fresh = asked.headers.get("if-range", etag) == etag
    if wanted is None or not fresh or wanted.group(0) == "bytes=-":
        return Answered(part(0, size), 200, headers, media_type)
    first, last = wanted.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(size, int(last) + 1) if first and last else size
    if start >= size or start >= end:
        found = problem(ProblemType.INPUT, "There are no such bytes.", f"There are {size}, counted from 0.")
        return Answered(replace(found, status=416), 416, {"Content-Range": f"bytes */{size}"}, MEDIA_TYPE)
    return Answered(part(start, end), 206, {**headers, "Content-Range": f"bytes {start}-{end - 1}/{size}"}, media_type)


def _put_part(asked: Asked) -> Answered:
    number = asked.path["number"]
    if not number.isdecimal() or len(number) > 4:
        raise Refusal(ProblemType.INPUT, "A part is named by its number, from 0.")
    blob.put_part(asked.station, asked.caller, from_hex(asked.path["sha256"]), int(number), asked.body)
    return Answered()


def _finish(asked: Asked) -> Answered:
    blob.finish(asked.station, asked.caller, from_hex(asked.path["sha256"]), asked.body)
    return Answered()


def _held(asked: Asked) -> Answered:
    names = [from_hex(name) for name in asked.body.blobs]
    return Answered(HeldBlobsAnswer(blobs=blob.held(asked.station, asked.caller, names)))


CALLS = (
    Call("GET", "/v1/assets/{sha256}", SIGNED_IN, _asset, summary="Bytes of an item the caller works on"),
    Call("GET", "/v1/blobs/{sha256}", SIGNED_IN, _blob, summary="A payload under review, or a part of a payload"),
    Call(
        "PUT", "/v1/blobs/{sha256}/parts/{number}", WORKERS, _put_part, body=bytes, limit=PART_BYTES, digest=True,
        summary="One part of at most 4 MiB",
    ),
    Call(
        "POST", "/v1/blobs/{sha256}", WORKERS, _finish, body=BlobParts, limit=256 * 1024,
        summary="Puts the parts together; the whole must have the hash",
    ),
    Call(
        "POST", "/v1/have/blobs", WORKERS, _held, HeldBlobsAnswer, HeldBlobsRequest, 16 * 1024,
        summary="What has arrived of blobs of the caller's",
    ),
)  # fmt: skip
