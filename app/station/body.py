"""A request's body on its way in: within its limit, at a bearable pace, whole, and decoded strictly.

Prevents: memory filled by large or slow requests, and a decompression bomb.
"""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import zstandard
from starlette.requests import ClientDisconnect, Request

from app.errors import FormatError
from app.protocol.canonical import is_shallow
from app.protocol.connection import check_content_digest
from app.protocol.manifest import decode
from app.protocol.problem import ProblemType
from app.protocol.struct_type import learnt
from app.station.call import SMALL, Call
from app.station.refusal import Refusal

_MAX_WINDOW = 2**27
_MOST_HELD = 256 * 1024 * 1024
_NOT_COUNTED = 1024 * 1024


class Bodies:
    """Reads bodies; one per application, event loop only. `held` bytes of large ones are in memory now."""

    def __init__(self, most: int, *, patience_s: float = 15.0, least_bytes_s: int = 8 * 1024) -> None:
        """No body is larger than `most` bytes, whatever its call allows. It may take `patience_s`, and a second more
        for every `least_bytes_s` that arrived."""
        self._most, self._patience, self._least = most, patience_s, least_bytes_s
        self.held = 0

    def done(self, size: int) -> None:
        """A body that was read is needed no more."""
        self.held -= size

    def limit(self, call: Call) -> int:
        """The most bytes a body of this call may have, as sent and unpacked."""
        return min(self._most, call.limit) if call.body is not None else SMALL

    async def read(self, request: Request, call: Call) -> bytes:
        """The body as sent, held until `done`; Refusal when it is too large, too slow, or too much is under way."""
        limit = self.limit(call)
        named = request.headers.get("content-length", "0")
        if named.isdecimal() and int(named[:18]) > limit:
            raise _too_large(limit)
        loop = asyncio.get_running_loop()
        began, size, kept, more = loop.time(), 0, False, True
        parts: list[bytes] = []
        try:
            async with asyncio.timeout(self._patience) as allowed:
                while more:
                    message = await request.receive()
                    if message["type"] == "http.disconnect":
                        raise ClientDisconnect
                    chunk, more = message.get("body", b""), message.get("more_body", False)
                    size += len(chunk)
                    self.held += len(chunk)
                    if size > limit:
                        raise _too_large(limit)
                    if size > _NOT_COUNTED and self.held > _MOST_HELD:
                        raise Refusal(ProblemType.BUSY, "Too much arrives at once.", "Try again shortly.")
                    parts.append(chunk)
                    if more:
                        allowed.reschedule(began + self._patience + size / self._least)
        except TimeoutError:
            raise Refusal(ProblemType.BUSY, "The request came too slowly.") from None
        else:
            kept = True
        finally:
            if not kept:
                self.held -= size
        return parts[0] if len(parts) == 1 else b"".join(parts)


def open_body(call: Call, request: Request, sent: bytes, limit: int) -> Any:
    """What the call takes of a body of at most `limit` bytes: a struct, bytes or None; Refusal unless it arrived as it
    was sent."""
    if call.body is None:
        return None
    header = request.headers.get("content-digest")
    if (call.digest or header is not None) and not check_content_digest(header, sent):
        raise Refusal(ProblemType.DIGEST, "The request did not arrive as it was sent.", "Content-Digest differs.")
    data = _decoded(sent, request.headers.get("content-encoding", "identity"), limit)
    if call.read is not None and (found := call.read(data)) is not None:
        return found
    if len(data) > SMALL and call.body is not bytes:
        _refuse_early(data, call)
    return data if call.body is bytes else decode(data, call.body, what="request", max_bytes=limit)


def _refuse_early(data: bytes, call: Call) -> None:
    """Refuses a large body of another form than the call's before anything is built of it."""
    if not is_shallow(data):
        return
    try:
        msgspec.json.decode(data, type=learnt(call.body))
    except msgspec.ValidationError as error:
        raise FormatError("The request is not well formed.", f"{error}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass  # the careful parser says what it is


def _too_large(limit: int) -> Refusal:
    return Refusal(ProblemType.TOO_LARGE, "The request is too large.", f"At most {limit:,} bytes.")


def _decoded(data: bytes, coding: str, limit: int) -> bytes:
    if coding == "identity":
        return data
    if coding != "zstd":
        raise Refusal(ProblemType.ENCODING, "Only zstd and identity are understood as content encoding.")
    try:
        reader = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW).stream_reader(data)
        plain = reader.read(limit + 1)
    except (zstandard.ZstdError, MemoryError) as error:
        raise Refusal(ProblemType.ENCODING, "The request's zstd encoding is damaged.") from error
    if len(plain) > limit:
        raise _too_large(limit)
    return bytes(plain)
