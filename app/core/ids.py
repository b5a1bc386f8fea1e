"""Identifiers: 32 random bytes for records that travel, short random ones for what stays in one annotation."""

from __future__ import annotations

import secrets

_RECORD_BYTES = 32
_LOCAL_BYTES = 8


def record_id() -> str:
    """A new id for a record that is signed or sent: 64 lower-case hex digits, never derived from time."""
    return secrets.token_hex(_RECORD_BYTES)


def local_id() -> str:
    """A new id for a region or relation, unique within one annotation: 16 hex digits."""
    return secrets.token_hex(_LOCAL_BYTES)


def is_record_id(text: str) -> bool:
    """Whether `text` has the form that `record_id` makes."""
    return len(text) == 2 * _RECORD_BYTES and all(c in "0123456789abcdef" for c in text)
