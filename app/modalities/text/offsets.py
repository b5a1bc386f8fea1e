"""Offsets into a text in every unit other programs count in; ours are code points, converted at the edge only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

import regex

_GRAPHEME = regex.compile(r"\X")
_WORD_EDGE = regex.compile(r"(?w)\b")
_WINDOW = 1_000
"""How far a cluster or word is looked for; longer ones are not met outside attacks."""


class Unit(StrEnum):
    """What one step of an offset counts. Python, spaCy: code points; Qt, Java, JavaScript: UTF-16; files: UTF-8."""

    CODEPOINT = "codepoint"
    UTF16 = "utf16"
    UTF8 = "utf8"
    GRAPHEME = "grapheme"


class Offsets:
    """Converts offsets of one text; make it once. UTF-16 costs memory only for characters beyond U+FFFF."""

    def __init__(self, text: str) -> None:
        self.text = text

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of a code-point offset (0 … length)."""
        return self._known(offset) + bisect_left(self._astral, offset)

    def from_utf16(self, offset: int) -> int:
        """The code-point offset of a UTF-16 offset; ValueError within a surrogate pair or beyond the text."""
        # The k-th astral character occupies units astral[k] + k and astral[k] + k + 1.
        found = offset - bisect_left(self._astral_units, offset)
        if not 0 <= found <= len(self.text) or self.to_utf16(found) != offset:
            raise ValueError(f"UTF-16 offset {offset} is not between two characters")
        return found

    def to(self, unit: Unit, offset: int) -> int:
        """A code-point offset in another unit; ValueError beyond the text or, for graphemes, within a cluster."""
        match unit:
            case Unit.CODEPOINT:
                return self._known(offset)
            case Unit.UTF16:
                return self.to_utf16(offset)
            case Unit.UTF8:
                return self._bytes[self._known(offset)]
            case Unit.GRAPHEME:
                place = bisect_left(self._clusters, self._known(offset))
                if self._clusters[place] != offset:
                    raise ValueError(f"offset {offset} is within a grapheme cluster")
                return place

    def from_unit(self, unit: Unit, offset: int) -> int:
        """The code-point offset of an offset in another unit; ValueError when it is not between two characters."""
        match unit:
            case Unit.CODEPOINT:
                return self._known(offset)
            case Unit.UTF16:
                return self.from_utf16(offset)
            case Unit.UTF8:
                place = bisect_left(self._bytes, offset)
                if place >= len(self._bytes) or self._bytes[place] != offset:
                    raise ValueError(f"UTF-8 offset {offset} is not between two characters")
                return place
            case Unit.GRAPHEME:
                if not 0 <= offset < len(self._clusters):
                    raise ValueError(f"grapheme offset {offset} is beyond the text")
                return self._clusters[offset]

    def span_to(self, unit: Unit, start: int, end: int) -> tuple[int, int]:
        """A span in another unit, checked: converted back it must cut exactly the same text (ValueError otherwise)."""
        result = self.to(unit, start), self.to(unit, end)
        if (self.from_unit(unit, result[0]), self.from_unit(unit, result[1])) != (start, end):
            raise ValueError(f"span {start}–{end} does not survive conversion to {unit.value}")
        return result

    def _known(self, offset: int) -> int:
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} is beyond the text of {len(self.text)} characters")
        return offset

    @cached_property
    def _astral(self) -> list[int]:
        if self.text.isascii():
            return []
        return [match.start() for match in _ASTRAL.finditer(self.text)]

    @cached_property
    def _astral_units(self) -> list[int]:
        """UTF-16 offset just after the first half of each astral character."""
        return [place + k + 1 for k, place in enumerate(self._astral)]

    @cached_property
    def _bytes(self) -> list[int] | range:
        if self.text.isascii():
            return range(len(self.text) + 1)
        return [
            0,
            *accumulate(1 if c < 0x80 else 2 if c < 0x800 else 3 if c < 0x10000 else 4 for c in map(ord, self.text)),
        ]

    @cached_property
    def _clusters(self) -> list[int]:
        return [*(match.start() for match in _GRAPHEME.finditer(self.text)), len(self.text)]


_ASTRAL = regex.compile(r"[\U00010000-\U0010FFFF]")


def detect_unit(text: str, spans: Iterable[tuple[int, int, str]]) -> Unit | None:
    """The unit in which every (start, end, expected text) cuts what it should: code points if several do, else None."""
    offsets, known = Offsets(text), list(spans)

    def fits(unit: Unit) -> bool:
        try:
            return all(
                text[offsets.from_unit(unit, start) : offsets.from_unit(unit, end)] == expected
                for start, end, expected in known
            )
        except ValueError:
            return False

    return next((unit for unit in Unit if fits(unit)), None)


def grapheme_floor(text: str, offset: int) -> int:
    """The nearest boundary between grapheme clusters at or before `offset`."""
    edges = _cluster_edges(text, offset)
    return edges[bisect_right(edges, offset) - 1]


def grapheme_ceil(text: str, offset: int) -> int:
    """The nearest boundary between grapheme clusters at or after `offset`."""
    edges = _cluster_edges(text, offset)
    return edges[bisect_left(edges, offset)]


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened so that it never splits what people see as one character."""
    return grapheme_floor(text, start), grapheme_ceil(text, end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends; empty (at `start`) when there is nothing else."""
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def word_bounds(text: str, offset: int) -> tuple[int, int]:
    """The word (UAX #29) around `offset`, or the run between words; widened to whole clusters."""
    low, high = _window(text, offset)
    edges = sorted({low, high, *(low + match.start() for match in _WORD_EDGE.finditer(text[low:high]))})
    if len(edges) == 1:
        return low, high
    place = max(1, min(bisect_right(edges, offset), len(edges) - 1))
    return snapped(text, edges[place - 1], edges[place])


def _window(text: str, offset: int) -> tuple[int, int]:
    """Part of the text that holds what is around `offset`: its line, or as much of that as needed."""
    low = max(text.rfind("\n", 0, offset) + 1, offset - _WINDOW)
    line_end = text.find("\n", offset, offset + _WINDOW)
    return low, min(len(text), offset + _WINDOW) if line_end < 0 else line_end + 1


def _cluster_edges(text: str, offset: int) -> list[int]:
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} is beyond the text of {len(text)} characters")
    low, high = _window(text, offset)
    return [*(low + match.start() for match in _GRAPHEME.finditer(text[low:high])), high]
