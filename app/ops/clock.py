"""The wall clock in ms UTC, in one place: data for people, never the order of things."""

from __future__ import annotations

import time


def now_ms() -> int:
    return time.time_ns() // 1_000_000
