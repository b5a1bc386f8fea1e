"""Confidence intervals for shares."""

from __future__ import annotations

import math

Z95 = 1.959963984540054


def wilson(correct: int, total: int, z: float = Z95) -> tuple[float, float]:
    """The Wilson score interval of a share (E. B. Wilson, JASA 22, 1927); (0, 1) when nothing was observed.
    ValueError for counts that cannot be."""
    if not 0 <= correct <= total:
        raise ValueError(f"{correct} of {total} is not a share")
    if total == 0:
        return 0.0, 1.0
    share = correct / total
    scale = 1 + z * z / total
    centre = (share + z * z / (2 * total)) / scale
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / scale
    low = 0.0 if correct == 0 else max(0.0, centre - half)
    high = 1.0 if correct == total else min(1.0, centre + half)
    return low, high


def gold_needed(accuracy: float, z: float = Z95) -> int:
    """How many gold items, all correct, it takes until the interval's lower end reaches `accuracy` (0 ≤ … < 1)."""
    if not 0 <= accuracy < 1:
        raise ValueError("an accuracy is at least 0 and below 1")
    # With all correct the lower end is n / (n + z²).
    needed = max(1, math.ceil(z * z * accuracy / (1 - accuracy)))
    return needed if wilson(needed, needed, z)[0] >= accuracy else needed + 1
