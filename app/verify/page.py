"""The pages of statements in an export, in the order in which statements need them."""

from __future__ import annotations

from collections.abc import Iterator

from app.errors import FormatError
from app.protocol.canonical import sha256
from app.protocol.earning import RewardLine
from app.protocol.hexadecimal import to_hex
from app.protocol.statement import read_lines, read_pages
from app.verify.layout import PAGES


class Pages:
    """Taken from the file one after the other; those of the statement before are at hand. One thread."""

    def __init__(self, lines: Iterator[tuple[int, bytes]]) -> None:
        self._lines = lines
        self._kept: dict[bytes, bytes] = {}

    def lines(self, payload: bytes) -> tuple[RewardLine, ...]:
        """All lines of a statement; FormatError where a page is not the next one in the file."""
        before, self._kept = self._kept, {}

        def page(digest: bytes) -> bytes:
            found = self._kept.get(digest) or before.get(digest) or next(self._lines, (0, b""))[1]
            if sha256(found) != digest:
                raise FormatError("", f"its page {to_hex(digest)} is missing or out of order in {PAGES}")
            self._kept[digest] = found
            return found

        return read_lines(payload, read_pages(payload, page))

    def end(self) -> None:
        if next(self._lines, None) is not None:
            raise FormatError("", "it holds a page that no statement names")
