"""Exact sums of amounts made by the database: they are decimal text there, longer than its own integers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, String, case, cast, func, type_coerce
from sqlalchemy.orm import InstrumentedAttribute

_DIGITS = 12
"""Nine million such parts fit into a sum of 64 bits."""
_PARTS = 4


def sums(column: InstrumentedAttribute[int]) -> list[ColumnElement[Any]]:
    """Sums of the parts of every amount (below 10^48); `whole` puts them together."""
    text = type_coerce(column, String)
    length = func.length(text)
    found: list[ColumnElement[Any]] = []
    for part in range(_PARTS):
        end = length - part * _DIGITS
        short = func.substr(text, 1, end)
        full = func.substr(text, end - _DIGITS + 1, _DIGITS)
        digits = case((end <= 0, "0"), (end < _DIGITS, short), else_=full)
        found.append(func.coalesce(func.sum(cast(digits, BigInteger)), 0))
    return found


def whole(parts: Sequence[Any]) -> int:
    return sum(int(part) * 10 ** (place * _DIGITS) for place, part in enumerate(parts))
