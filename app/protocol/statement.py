"""What a statement's payload opens to: its lines, or, where there are many, the pages that hold them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from app.errors import FormatError
from app.protocol.canonical import is_plain, parse_canonical, sha256
from app.protocol.earning import RewardLine
from app.protocol.hexadecimal import Hash, from_hex, to_hex
from app.protocol.manifest import Strict, convert, encode

PAGE_LINES = 2_000
"""Above so many lines a statement has pages. Earlier pages hold what was settled long ago, so that they stay the same
from one statement to the next and are neither kept nor sent again."""


class PageName(Strict, frozen=True, kw_only=True):
    """`hash` is the SHA-256 of a page: the canonical JSON of a list of lines."""

    hash: Hash
    lines: Annotated[int, Meta(ge=1, le=PAGE_LINES)]


class Contents(Strict, frozen=True, kw_only=True):
    """Payload of a statement with pages, in the order of its lines. Pages are read as blobs."""

    schema: Literal["statement/2"] = "statement/2"
    pages: tuple[PageName, ...]


def write_lines(lines: Sequence[RewardLine]) -> tuple[bytes, list[bytes]]:
    """(payload, pages): the canonical list of lines and no pages, or the names of pages and these."""
    if len(lines) <= PAGE_LINES:
        return _encoded(lines), []
    parts = [lines[start : start + PAGE_LINES] for start in range(0, len(lines), PAGE_LINES)]
    pages = [_encoded(part) for part in parts]
    names = (PageName(hash=to_hex(sha256(page)), lines=len(part)) for page, part in zip(pages, parts, strict=True))
    return encode(Contents(pages=tuple(names))), pages


def page_names(payload: bytes) -> tuple[PageName, ...]:
    """The pages of a statement with this payload; none where it holds the lines itself."""
    if payload[:1] != b"{":
        return ()
    return convert(parse_canonical(payload), Contents, "statement").pages


def read_pages(payload: bytes, page: Callable[[bytes], bytes]) -> list[bytes]:
    """What holds the lines: the payload itself, or its pages as `page` gives them for their hashes.

    FormatError for a page that is another one.
    """
    names = page_names(payload)
    if not names:
        return [payload]
    pages = []
    for name in names:
        data = page(from_hex(name.hash))
        if to_hex(sha256(data)) != name.hash:
            raise FormatError("A page of the statement is another one.", f"It is not {name.hash}.")
        pages.append(data)
    return pages


def read_lines(payload: bytes, pages: Sequence[bytes]) -> tuple[RewardLine, ...]:
    """The lines of a statement from what `read_pages` gave; FormatError unless as many as its payload names."""
    lines = tuple(
        line for data in pages for line in convert(parse_canonical(data), tuple[RewardLine, ...], "statement")
    )
    names = page_names(payload)
    if names and sum(name.lines for name in names) != len(lines):
        raise FormatError("The statement does not fit its pages.", "They hold more lines than it names, or fewer.")
    return lines


def as_file(record: bytes, payload: bytes, pages: Sequence[bytes]) -> bytes:
    """A statement for other people to check: the exact record, or {"pages", "statement"} where it has pages."""
    if not page_names(payload):
        return record
    return b'{"pages":[%b],"statement":%b}' % (b",".join(pages), record)


def _encoded(lines: Sequence[RewardLine]) -> bytes:
    """Canonical JSON; in one go where the text has nothing that could be spelt in two ways."""
    data = msgspec.json.encode(lines, order="sorted")
    return data if data.isascii() and is_plain(data) else encode(lines)
