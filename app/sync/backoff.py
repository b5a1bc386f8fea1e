"""When to try again: exponential with full jitter, so that a thousand clients do not come back at once.

Source: M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
"""

from __future__ import annotations

from random import Random

BASE_MS = 1_000
CAP_MS = 300_000


def delay_ms(tries: int, random: Random, *, least_ms: int = 0) -> int:
    """Milliseconds to wait after `tries` failures (from 0), never less than the other end asked for."""
    return max(least_ms, random.randint(0, min(CAP_MS, BASE_MS * 2 ** min(tries, 20))))
