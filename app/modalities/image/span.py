"""Sets of pixels as stretches of columns: set operations, growing and connected parts without ever laying out pixels.

A pixel has the key (column << 32) + row, so that the whole set is a sorted list of ranges on one line and every
operation is a sweep over it; cost goes with the number of stretches, never with the area.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Keys = NDArray[np.int64]
    Pixels = NDArray[np.bool_]
    Rule = Callable[[Pixels, Pixels], Pixels]

SHIFT = 32
_HALF = 1 << (SHIFT - 1)
_ROWS = (1 << SHIFT) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """Ranges of keys, end exclusive, each within one column. Invariant: ascending, neither empty, overlapping nor
    touching, so that equal sets have equal arrays. Columns and rows lie in ±2³¹."""

    starts: Keys
    stops: Keys

    def __len__(self) -> int:
        return len(self.starts)

    def __bool__(self) -> bool:
        return len(self.starts) > 0

    @property
    def area(self) -> int:
        """Pixels that are set."""
        return int((self.stops - self.starts).sum())

    @property
    def columns(self) -> Keys:
        return (self.starts + _HALF) >> SHIFT

    @property
    def tops(self) -> Keys:
        return ((self.starts + _HALF) & _ROWS) - _HALF

    @property
    def bottoms(self) -> Keys:
        """One below the last row of each stretch."""
        return self.tops + (self.stops - self.starts)

    def bounds(self) -> tuple[int, int, int, int]:
        """(x1, y1, x2, y2) around all, ends exclusive; zeros when nothing is set."""
        if not len(self.starts):
            return 0, 0, 0, 0
        columns = self.columns
        return int(columns[0]), int(self.tops.min()), int(columns[-1]) + 1, int(self.bottoms.max())

    def same(self, other: Spans) -> bool:
        return np.array_equal(self.starts, other.starts) and np.array_equal(self.stops, other.stops)

    def has(self, column: int, row: int) -> bool:
        """Whether one pixel is set."""
        key = (column << SHIFT) + row
        place = int(np.searchsorted(self.starts, key, side="right")) - 1
        return place >= 0 and key < int(self.stops[place])

    def between(self, first: int, last: int) -> slice:
        """Where the stretches of the columns `first` … `last` − 1 stand."""
        edges = np.searchsorted(self.starts, [(first << SHIFT) - _HALF, (last << SHIFT) - _HALF])
        return slice(int(edges[0]), int(edges[1]))


_NONE = np.empty(0, np.int64)
EMPTY = Spans(_NONE, _NONE)


def stretches(columns: NDArray[np.integer], tops: NDArray[np.integer], bottoms: NDArray[np.integer]) -> Spans:
    """The union of stretches in any order; empty ones count for nothing."""
    columns, tops, bottoms = (np.asarray(values, np.int64) for values in (columns, tops, bottoms))
    keep = bottoms > tops
    base = columns[keep] << SHIFT
    return _merged(base + tops[keep], base + bottoms[keep])


def from_pixels(pixels: Pixels, x: int = 0, y: int = 0) -> Spans:
    """What is set of pixels, shape (height, width), whose first one lies at (x, y)."""
    flat = np.zeros((pixels.shape[1], pixels.shape[0] + 2), np.int8)
    flat[:, 1:-1] = pixels.T
    steps = np.diff(flat, axis=1).ravel()
    side = pixels.shape[0] + 1
    starts, stops = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    base = (starts // side + x) << SHIFT
    return Spans(base + starts % side + y, base + stops % side + y)


def pixels_of(spans: Spans, x: int, y: int, width: int, height: int) -> Pixels:
    """The pixels of a window, shape (height, width)."""
    part = spans.between(x, x + width)
    starts, stops = spans.starts[part], spans.stops[part]
    columns = (starts + _HALF) >> SHIFT
    tops = starts - (columns << SHIFT) - y
    bottoms = tops + (stops - starts)
    steps = np.zeros((width, height + 1), np.int8)
    inside = (bottoms > 0) & (tops < height)
    columns = columns[inside] - x
    steps[columns, np.maximum(tops[inside], 0)] = 1
    # Stretches never touch, so an end and a beginning never fall on one place.
    steps[columns, np.minimum(bottoms[inside], height)] = -1
    return np.cumsum(steps[:, :-1], axis=1, dtype=np.int8).T.astype(bool)


def rectangle(x1: int, y1: int, x2: int, y2: int) -> Spans:
    """All pixels of a box, ends exclusive."""
    if x2 <= x1 or y2 <= y1:
        return EMPTY
    base = np.arange(x1, x2, dtype=np.int64) << SHIFT
    return Spans(base + y1, base + y2)


def moved(spans: Spans, dx: int, dy: int) -> Spans:
    by = (dx << SHIFT) + dy
    return Spans(spans.starts + by, spans.stops + by)


def clipped(spans: Spans, x1: int, y1: int, x2: int, y2: int) -> Spans:
    """What lies in the box, ends exclusive."""
    part = spans.between(x1, x2)
    starts, stops = spans.starts[part], spans.stops[part]
    base = ((starts + _HALF) >> SHIFT) << SHIFT
    starts, stops = np.maximum(starts, base + y1), np.minimum(stops, base + y2)
    keep = stops > starts
    return Spans(starts[keep], stops[keep])


def sampled(spans: Spans, first: int, last: int, step: int) -> Spans:
    """The stretches of every `step`-th column from `first` to `last` − 1: those whose number it divides."""
    columns = np.arange(-(-first // step) * step, last, step, dtype=np.int64) << SHIFT
    begin = np.searchsorted(spans.starts, columns - _HALF)
    count = np.searchsorted(spans.starts, columns + _HALF) - begin
    place = np.repeat(begin - np.cumsum(count) + count, count) + np.arange(int(count.sum()))
    return Spans(spans.starts[place], spans.stops[place])


def union(*sets: Spans) -> Spans:
    """What is in any of them."""
    some = [spans for spans in sets if spans]
    if len(some) < 2:
        return some[0] if some else EMPTY
    return _merged(np.concatenate([s.starts for s in some]), np.concatenate([s.stops for s in some]))


def common(a: Spans, b: Spans) -> Spans:
    """What is in both."""
    return _swept(a, b, lambda inside_a, inside_b: inside_a & inside_b) if a and b else EMPTY


def without(a: Spans, b: Spans) -> Spans:
    """What is in `a` and not in `b`."""
    return _swept(a, b, lambda inside_a, inside_b: inside_a & ~inside_b) if a and b else a


def difference(a: Spans, b: Spans) -> Spans:
    """What is in one of them only."""
    return _swept(a, b, lambda inside_a, inside_b: inside_a ^ inside_b)


def joined(spans: Spans, more: Spans) -> Spans:
    """`union` where `more` is small beside `spans`: only the columns it touches are looked at."""
    return _locally(spans, more, union)


def cut(spans: Spans, less: Spans) -> Spans:
    """`without` where `less` is small beside `spans`: only the columns it touches are looked at."""
    return _locally(spans, less, without)


def changed_bounds(a: Spans, b: Spans) -> tuple[int, int, int, int]:
    """The box around the pixels that are in one of them only; zeros when they are equal."""
    # What both begin and end with alike is left out before the sweep.
    least = min(len(a), len(b))
    alike = (a.starts[:least] == b.starts[:least]) & (a.stops[:least] == b.stops[:least])
    head = least if alike.all() else int(np.argmin(alike))
    rest = least - head
    back = slice(None, -rest - 1, -1)
    alike = (a.starts[back] == b.starts[back]) & (a.stops[back] == b.stops[back]) if rest else alike[:0]
    tail = rest if alike.all() else int(np.argmin(alike))
    parts = [Spans(s.starts[head : len(s) - tail], s.stops[head : len(s) - tail]) for s in (a, b)]
    return difference(*parts).bounds()


def grown(spans: Spans, by: int) -> Spans:
    """With every pixel whose centre is within `by` pixels of the centre of one that is set."""
    if by <= 0 or not spans:
        return spans
    result = spans
    pending: list[Spans] = []
    for dx in range(-by, by + 1):
        reach = int((by * by - dx * dx) ** 0.5)
        shift = dx << SHIFT
        pending.append(_merged(spans.starts + shift - reach, spans.stops + shift + reach))
        if sum(map(len, pending)) > 2_000_000:
            result, pending = union(result, *pending), []
    return union(result, *pending)


def shrunk(spans: Spans, by: int) -> Spans:
    """Without the pixels whose centre is within `by` pixels of the centre of one that is not set."""
    if by <= 0 or not spans:
        return spans
    x1, y1, x2, y2 = spans.bounds()
    around = (x1 - by - 1, y1 - by - 1, x2 + by + 1, y2 + by + 1)
    return without(spans, grown(without(rectangle(*around), spans), by))


def parts(spans: Spans, *, corners: bool = False) -> NDArray[np.int64]:
    """The number of the connected part each stretch belongs to, from 0 in order of their first stretch.

    Pixels are connected by their sides; with `corners`, by their corners too.
    """
    label = settled(len(spans), *_neighbours(spans, 1 if corners else 0))
    return np.unique(label, return_inverse=True)[1].astype(np.int64) if len(label) else label


def settled(count: int, left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.int64]:
    """For `count` things of which those in pairs belong together: the first thing of the group of each."""
    label = np.arange(count)
    while len(left):
        # Each root takes the smallest root it touches, then every path is made short.
        a, b = label[left], label[right]
        apart = a != b
        if not apart.any():
            break
        left, right, a, b = left[apart], right[apart], a[apart], b[apart]
        np.minimum.at(label, np.maximum(a, b), np.minimum(a, b))
        while True:
            shorter = label[label]
            if np.array_equal(shorter, label):
                break
            label = shorter
    return label


def chosen(spans: Spans, keep: NDArray[np.bool_]) -> Spans:
    """The stretches for which `keep` holds."""
    return Spans(spans.starts[keep], spans.stops[keep])


def part_at(spans: Spans, column: int, row: int) -> Spans:
    """The connected part that holds a pixel; empty when it is not set."""
    if not spans.has(column, row):
        return EMPTY
    label = parts(spans)
    place = int(np.searchsorted(spans.starts, (column << SHIFT) + row, side="right")) - 1
    return chosen(spans, label == label[place])


def holes(spans: Spans) -> Spans:
    """What is not set and cannot be left by its sides without crossing what is."""
    if not spans:
        return EMPTY
    x1, y1, x2, y2 = spans.bounds()
    outside = without(rectangle(x1 - 1, y1 - 1, x2 + 1, y2 + 1), spans)
    label = parts(outside)
    # The first stretch is the column to the left of everything.
    return chosen(outside, label != 0)


def without_specks(spans: Spans, least: int) -> Spans:
    """Without the connected parts that have fewer than `least` pixels."""
    if not spans:
        return spans
    label = parts(spans)
    size = np.bincount(label, weights=(spans.stops - spans.starts).astype(float))
    return chosen(spans, size[label] >= least)


def _neighbours(spans: Spans, slack: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of stretches in neighbouring columns that share a side (with `slack` 1: a corner)."""
    shift = 1 << SHIFT
    # For each stretch, those of the next column that end below its top and begin above its bottom.
    first = np.searchsorted(spans.stops, spans.starts + shift - slack, side="right")
    last = np.searchsorted(spans.starts, spans.stops + shift + slack, side="left")
    count = np.maximum(last - first, 0)
    left = np.repeat(np.arange(len(spans)), count)
    offset = np.arange(len(left)) - np.repeat(np.cumsum(count) - count, count)
    return left, np.repeat(first, count) + offset


def _locally(spans: Spans, other: Spans, combine: Callable[[Spans, Spans], Spans]) -> Spans:
    if not other or not spans:
        return combine(spans, other)
    columns = other.columns
    part = spans.between(int(columns[0]), int(columns[-1]) + 1)
    inner = combine(Spans(spans.starts[part], spans.stops[part]), other)
    return Spans(
        np.concatenate((spans.starts[: part.start], inner.starts, spans.starts[part.stop :])),
        np.concatenate((spans.stops[: part.start], inner.stops, spans.stops[part.stop :])),
    )


def _merged(starts: Keys, stops: Keys) -> Spans:
    """Ranges in any order as `Spans`; those of different columns never touch, as rows are far from the keys' limits."""
    if not len(starts):
        return EMPTY
    order = np.argsort(starts, kind="stable")
    starts, reach = starts[order], np.maximum.accumulate(stops[order])
    first = np.empty(len(starts), bool)
    first[0] = True
    np.greater(starts[1:], reach[:-1], out=first[1:])
    last = np.append(first[1:], True)
    return Spans(starts[first], reach[last])


def _swept(a: Spans, b: Spans, rule: Rule) -> Spans:
    """The ranges in which `rule(inside a, inside b)` holds."""
    places = np.concatenate((a.starts, a.stops, b.starts, b.stops))
    if not len(places):
        return EMPTY
    order = np.argsort(places, kind="stable")
    n, m = len(a), len(b)
    step_a = np.zeros(len(places), np.int8)
    step_b = step_a.copy()
    step_a[:n], step_a[n : 2 * n] = 1, -1
    step_b[2 * n : 2 * n + m], step_b[2 * n + m :] = 1, -1
    places = places[order]
    inside = rule(np.cumsum(step_a[order], dtype=np.int8) > 0, np.cumsum(step_b[order], dtype=np.int8) > 0)
    # Of several events at one place only the state after the last one counts.
    last = np.append(places[1:] != places[:-1], True)
    places, inside = places[last], inside[last]
    change = np.flatnonzero(np.diff(inside, prepend=False))
    return Spans(places[change[::2]], places[change[1::2]])


def concatenated(sets: Iterable[Spans]) -> tuple[Keys, Keys, NDArray[np.int64]]:
    """(starts, stops, which): the stretches of several sets one behind the other, and the set each is of."""
    some = list(sets)
    if not some:
        return _NONE, _NONE, _NONE
    counts = [len(spans) for spans in some]
    return (
        np.concatenate([spans.starts for spans in some]),
        np.concatenate([spans.stops for spans in some]),
        np.repeat(np.arange(len(some)), counts),
    )


def enlarged(spans: Spans, step: int, x: int, y: int) -> Spans:
    """Each pixel as a square of `step` pixels, the first of them at (x, y)."""
    if step == 1:
        return moved(spans, x, y)
    base = (spans.columns * step + x) << SHIFT
    tops, bottoms = spans.tops * step + y, spans.bottoms * step + y
    wide = np.arange(step, dtype=np.int64)[:, None] << SHIFT
    # Column by column: the copies of one column follow each other, not those of one stretch.
    order = np.argsort(((base + tops) + wide).ravel(), kind="stable")
    return Spans(((base + tops) + wide).ravel()[order], ((base + bottoms) + wide).ravel()[order])
