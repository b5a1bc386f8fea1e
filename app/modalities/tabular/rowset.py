"""Sets of row numbers as ascending ranges that do not touch, end exclusive: a million rows cost what two numbers do."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Ranges = tuple[tuple[int, int], ...]


def normal(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Any ranges (in any order, overlapping, empty) as a row set."""
    result: list[tuple[int, int]] = []
    for first, end in sorted(ranges):
        if end <= first:
            continue
        if result and first <= result[-1][1]:
            if end > result[-1][1]:
                result[-1] = (result[-1][0], end)
        else:
            result.append((first, end))
    return tuple(result)


def from_rows(rows: NDArray[np.int64] | Iterable[int]) -> Ranges:
    """Row numbers in any order, repeated or not, as a row set."""
    import numpy as np

    numbers: NDArray[Any] = rows if isinstance(rows, np.ndarray) else np.fromiter(rows, np.int64)
    if not len(numbers):
        return ()
    ascending = np.unique(numbers)
    breaks = np.flatnonzero(np.diff(ascending) != 1)
    firsts = ascending[np.concatenate(([0], breaks + 1))]
    ends = ascending[np.concatenate((breaks, [len(ascending) - 1]))] + 1
    return tuple(zip(firsts.tolist(), ends.tolist(), strict=True))


def union(a: Ranges, b: Ranges) -> Ranges:
    return normal((*a, *b))


def intersection(a: Ranges, b: Ranges) -> Ranges:
    result = []
    i = j = 0
    while i < len(a) and j < len(b):
        first, end = max(a[i][0], b[j][0]), min(a[i][1], b[j][1])
        if first < end:
            result.append((first, end))
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    return tuple(result)


def difference(a: Ranges, b: Ranges) -> Ranges:
    """The rows of `a` that are not in `b`."""
    result = []
    j = 0
    for first, end in a:
        while j < len(b) and b[j][1] <= first:
            j += 1
        k = j
        while k < len(b) and b[k][0] < end:
            if b[k][0] > first:
                result.append((first, b[k][0]))
            first = max(first, b[k][1])
            k += 1
        if first < end:
            result.append((first, end))
    return tuple(result)


def contains(ranges: Ranges, row: int) -> bool:
    place = bisect_right(ranges, row, key=lambda pair: pair[0]) - 1
    return place >= 0 and row < ranges[place][1]


def count(ranges: Ranges) -> int:
    return sum(end - first for first, end in ranges)


def each(ranges: Ranges) -> Iterator[int]:
    """Every row number, ascending."""
    for first, end in ranges:
        yield from range(first, end)
