"""Identifiers: 32 random bytes for records that travel, short random ones for what stays in one annotation."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

_RECORD_BYTES = 32
_LOCAL_BYTES = 8


def record_id() -> str:
    """A new id for a record that is signed or sent: 64 lower-case hex digits, never derived from time."""
    return secrets.token_hex(_RECORD_BYTES)


def record_ids(at_once: int = 500) -> Iterator[str]:
    """New ids of that kind without end, drawn many at once: for what is made by the ten thousand."""
    size = 2 * _RECORD_BYTES
    while True:
        text = secrets.token_hex(_RECORD_BYTES * at_once)
        yield from (text[start : start + size] for start in range(0, len(text), size))


def local_id() -> str:
    """A new id for a region or relation, unique within one annotation: 16 hex digits."""
    return secrets.token_hex(_LOCAL_BYTES)
