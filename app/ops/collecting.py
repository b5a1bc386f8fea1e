"""Fewer collections of garbage while records stream through: they hold no cycles, and looking for some takes as long
as all the rest."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 200_000
_lock = threading.Lock()
_depth = 0
_usual = gc.get_threshold()


@contextmanager
def seldom() -> Iterator[None]:
    """New objects are looked through every 200,000 instead of every 700, until the last of those who asked is done."""
    global _depth, _usual
    with _lock:
        _depth += 1
        if _depth == 1:
            _usual = gc.get_threshold()
            gc.set_threshold(max(_SELDOM, _usual[0]), *_usual[1:])
    try:
        yield
    finally:
        with _lock:
            _depth -= 1
            if _depth == 0:
                gc.set_threshold(*_usual)
