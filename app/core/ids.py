"""Identifiers: 32 random bytes for records that travel, short random ones for what stays in one annotation."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

_RECORD_BYTES = 32
_LOCAL_BYTES = 8
_STEP_BYTES = 27
"""Steps nobody can guess, and so small that a billion of them stay below the largest id."""
_AT_ONCE = 500
"""So many are drawn together: each draw lets go of Python's lock, and a thread beside it may keep that for long."""


def record_id() -> str:
    """A new id for a record that is signed or sent: 64 lower-case hex digits, never derived from time."""
    return secrets.token_hex(_RECORD_BYTES)


def record_ids() -> Iterator[str]:
    """New ids of that kind without end: for what is made by the ten thousand."""
    size = 2 * _RECORD_BYTES
    while True:
        text = secrets.token_hex(_RECORD_BYTES * _AT_ONCE)
        yield from (text[start : start + size] for start in range(0, len(text), size))


def rising_ids() -> Iterator[str]:
    """New ids of that form without end, each above the one before, for rows of one import that never leave the
    workspace: a table that is kept in the order of its ids then grows at one place instead of everywhere."""
    number = secrets.randbits(8 * _RECORD_BYTES - 1)
    while True:
        steps = secrets.token_bytes(_STEP_BYTES * _AT_ONCE)
        for start in range(0, len(steps), _STEP_BYTES):
            number += 1 + int.from_bytes(steps[start : start + _STEP_BYTES])
            yield f"{number:0{2 * _RECORD_BYTES}x}"


def local_id() -> str:
    """A new id for a region or relation, unique within one annotation: 16 hex digits."""
    return secrets.token_hex(_LOCAL_BYTES)
