"""Bytes as text: 0x and lower-case digits in every JSON document, bare digits in paths and file names."""

from __future__ import annotations

import re
from typing import Annotated

from msgspec import Meta

from app.errors import FormatError

Hash = Annotated[str, Meta(pattern=r"^0x[0-9a-f]{64}(?!\n)$")]
Address = Annotated[str, Meta(pattern=r"^0x[0-9a-f]{40}(?!\n)$")]
Epoch = Annotated[str, Meta(pattern=r"^0x[0-9a-f]{32}(?!\n)$")]
Amount = Annotated[str, Meta(pattern=r"^(0|[1-9][0-9]{0,77})(?!\n)$")]
ZERO_HASH = "0x" + "00" * 32
_HEX = re.compile(r"(?:0x)?((?:[0-9a-f]{2})*)")


def to_hex(data: bytes) -> str:
    """`0x…`, lower case."""
    return "0x" + data.hex()


def from_hex(text: str, size: int = 32) -> bytes:
    """Bytes of `0x…` or bare lower-case digits; FormatError unless exactly `size` bytes."""
    match = _HEX.fullmatch(text)
    if match is None or len(match[1]) != 2 * size:
        raise FormatError("This is not a hash or id.", f"{text[:80]!r} is not {size} bytes in hexadecimal.")
    return bytes.fromhex(match[1])
