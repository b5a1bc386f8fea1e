"""Struct types for msgspec from any thread.

Prevents: the end of the process. msgspec learns a type when it first meets it, and two threads that make it do so at
once read what is half made (seen as a segmentation fault).
"""

from __future__ import annotations

import threading
from typing import Any

import msgspec

_met: set[Any] = set()
_first = threading.Lock()


def learnt(type_: Any) -> Any:
    """`type_`, once msgspec has learnt it and all it is made of."""
    if type_ not in _met:
        with _first:
            msgspec.json.Decoder(type_)
            _met.add(type_)
    return type_
