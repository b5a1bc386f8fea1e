"""From places in a sorted and filtered view to row numbers, reading as little as possible."""

from __future__ import annotations

from collections.abc import Iterable

from app.gui.labeling.content import TableContent
from app.modalities.tabular.rowset import Ranges, from_rows, normal

CHUNK = 8_192


def row_numbers(
    content: TableContent, places: Iterable[tuple[int, int]], *, is_sorted: bool, is_filtered: bool
) -> Ranges:
    """The row numbers at `places` (first, end) of the view, as ranges. Only a sorted view has to be read for it."""
    wanted = normal(places)
    if not wanted or not (is_sorted or is_filtered):
        return wanted
    if wanted == ((0, content.view_count),):
        return content.rows_matching()
    if is_sorted:
        numbers: list[int] = []
        for first, end in wanted:
            for begin in range(first, end, CHUNK):
                numbers += [row for row, _ in content.page(begin, min(CHUNK, end - begin))]
        return from_rows(numbers)
    return _slices(content.rows_matching(), wanted)


def _slices(ranges: Ranges, wanted: Ranges) -> Ranges:
    """The rows that stand at the places `wanted` when those of `ranges` are counted through."""
    result, passed = [], 0
    remaining = list(wanted)
    for first, end in ranges:
        length = end - first
        while remaining:
            begin, stop = remaining[0]
            if begin >= passed + length:
                break
            result.append((first + max(0, begin - passed), first + min(length, stop - passed)))
            if stop > passed + length:
                break
            remaining.pop(0)
        passed += length
    return normal(result)
