"""A form with a file on its way in: read piece by piece, at a bearable pace, never more than what is taken.

Prevents: a disk or memory filled by a large form, connections held open by slow ones, and a form of ten thousand parts.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from app.errors import AppError
from app.protocol.problem import ProblemType
from app.station.refusal import Refusal

_MOST_PARTS = 16
_PIECE = 1024 * 1024
_FRAMING = 64 * 1024
"""What boundaries and part heads may take beside the content."""


class Receiver:
    """Reads forms; one per application, event loop only."""

    def __init__(
        self, *, patience_s: float = 15.0, least_bytes_s: int = 32 * 1024, longest_s: float = 900.0, at_once: int = 8
    ) -> None:
        """A form may take `patience_s`, a second more for every `least_bytes_s` that arrived, and `longest_s` in all;
        only `at_once` are read at the same time."""
        self._patience, self._least, self._longest = patience_s, least_bytes_s, longest_s
        self._free = at_once

    async def receive(
        self, request: Request, fields: Mapping[str, int], file: tuple[str, Path, int] | None = None
    ) -> dict[str, bytes]:
        """{field: what was sent} of the `fields` {name: most bytes}; `file` (name, path, most bytes) goes to its path.

        Refusal when it is no form, too large, too slow, or when too many are sent at once. A file that was not sent
        leaves no path behind.
        """
        kind, options = parse_options_header(request.headers.get("content-type", ""))
        boundary = options.get(b"boundary", b"")
        if kind != b"multipart/form-data" or not 1 <= len(boundary) <= 200:
            raise Refusal(ProblemType.ENCODING, "This is not a form.", "Send it as multipart/form-data.")
        if not self._free:
            raise Refusal(ProblemType.BUSY, "Too many files arrive at once.", "Try again shortly.", retry_after_s=10)
        limit = _FRAMING + sum(fields.values()) + (file[2] if file is not None else 0)
        form = _Form(boundary, fields, file)
        self._free -= 1
        try:
            await self._read(request, form, limit)
            return await form.finish()
        finally:
            self._free += 1
            form.close()

    async def _read(self, request: Request, form: _Form, limit: int) -> None:
        loop = asyncio.get_running_loop()
        began, size = loop.time(), 0
        refused: AppError | None = None
        try:
            async with asyncio.timeout(self._patience) as allowed:
                async for chunk in request.stream():
                    size += len(chunk)
                    allowed.reschedule(began + min(self._patience + size / self._least, self._longest))
                    if refused is None:
                        try:
                            if size > limit:
                                raise _too_large()
                            await form.feed(chunk)
                        except AppError as error:
                            refused = error
                    # A browser shows no answer before it has sent everything, so a little more is let pass unread.
                    elif size > 2 * limit:
                        break
        except TimeoutError:
            raise Refusal(ProblemType.BUSY, "The file came too slowly.", "Try again on a better network.") from None
        if refused is not None:
            raise refused


class _Form:
    """A form being read. Parts that nobody asked for are dropped."""

    def __init__(self, boundary: bytes, fields: Mapping[str, int], file: tuple[str, Path, int] | None) -> None:
        self._fields, self._file = fields, file
        self._values: dict[str, bytearray] = {}
        self._head: dict[bytes, bytes] = {}
        self._field, self._value = bytearray(), bytearray()
        self._name, self._parts, self._ended = "", 0, False
        self._open: Any = None
        self._waiting, self._written = bytearray(), 0
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin, "on_part_data": self._data, "on_header_field": self._header_field,
                "on_header_value": self._header_value, "on_header_end": self._header_end,
                "on_headers_finished": self._headers_finished, "on_end": self._end,
            },
        )  # fmt: skip

    async def feed(self, chunk: bytes) -> None:
        try:
            self._parser.write(chunk)
        except FormParserError as error:
            raise Refusal(ProblemType.MALFORMED, "This form is damaged.", "Send it again.") from error
        if len(self._waiting) >= _PIECE:
            await self._flush()

    async def finish(self) -> dict[str, bytes]:
        if not self._ended:
            raise Refusal(ProblemType.MALFORMED, "This form is cut off.", "Send it again.")
        await self._flush()
        return {name: bytes(value) for name, value in self._values.items()}

    def close(self) -> None:
        if self._open is not None:
            self._open.close()

    async def _flush(self) -> None:
        if self._open is None or not self._waiting:
            return
        data, self._waiting = self._waiting, bytearray()
        try:
            await run_in_threadpool(self._open.write, data)
            await run_in_threadpool(self._open.flush)
        except OSError as error:
            raise Refusal(ProblemType.BUSY, "The station has no room for this file.", "Try again later.") from error

    def _begin(self) -> None:
        self._parts += 1
        self._head, self._name = {}, ""
        if self._parts > _MOST_PARTS:
            raise Refusal(ProblemType.MALFORMED, "This form has too many parts.")

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._field += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        self._head[bytes(self._field).lower()] = bytes(self._value)
        self._field, self._value = bytearray(), bytearray()

    def _headers_finished(self) -> None:
        _, options = parse_options_header(self._head.get(b"content-disposition", b""))
        self._name = options.get(b"name", b"").decode("utf-8", "replace")
        if self._file is not None and self._name == self._file[0]:
            if self._open is not None:
                raise Refusal(ProblemType.MALFORMED, "One file at a time can be checked.")
            if options.get(b"filename"):
                # The name the sender gives it is never used.
                self._open = self._file[1].open("xb")
        elif self._name in self._fields:
            self._values[self._name] = bytearray()

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._file is not None and self._name == self._file[0]:
            self._written += end - start
            if self._written > self._file[2]:
                raise _too_large()
            if self._open is not None:
                self._waiting += data[start:end]
        elif (value := self._values.get(self._name)) is not None:
            if len(value) + end - start > self._fields[self._name]:
                raise _too_large()
            value += data[start:end]

    def _end(self) -> None:
        self._ended = True


def _too_large() -> Refusal:
    return Refusal(ProblemType.TOO_LARGE, "This is too large to be checked here.", "Use caravan verify.")
