from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from app.modalities.image import span
from app.modalities.image.mask import Mask, common, mask_of, packed, spans_of, unpacked, window

SIDE = 14
pictures = hnp.arrays(bool, st.tuples(st.integers(1, SIDE), st.integers(1, SIDE)))
corners = st.integers(-5, 9)


def laid_out(spans: span.Spans) -> np.ndarray:
    return span.pixels_of(spans, -40, -40, 100, 100)


def placed(pixels: np.ndarray, x: int, y: int) -> np.ndarray:
    whole = np.zeros((100, 100), bool)
    whole[y + 40 : y + 40 + pixels.shape[0], x + 40 : x + 40 + pixels.shape[1]] = pixels
    return whole


def is_proper(spans: span.Spans) -> bool:
    return bool((spans.stops > spans.starts).all() and (spans.starts[1:] > spans.stops[:-1]).all())


@given(pictures, corners, corners)
def test_pixels_and_stretches_say_the_same(pixels, x, y) -> None:
    spans = span.from_pixels(pixels, x, y)
    assert is_proper(spans)
    assert np.array_equal(laid_out(spans), placed(pixels, x, y))
    assert spans.area == pixels.sum()
    mask = mask_of(spans, id="m", label="")
    plain = packed(pixels, x, y, id="m", label="")
    assert mask == plain
    if mask is not None:
        assert spans_of(mask).same(spans)
        assert mask == Mask.from_geometry(mask.geometry(), id="m", label="")
        assert np.array_equal(window(mask, -40, -40, 100, 100), placed(pixels, x, y))


@given(pictures, corners, corners, pictures, corners, corners)
def test_set_operations_are_those_of_arrays(a, ax, ay, b, bx, by) -> None:
    one, other = span.from_pixels(a, ax, ay), span.from_pixels(b, bx, by)
    p, q = placed(a, ax, ay), placed(b, bx, by)
    for found, wanted in (
        (span.union(one, other), p | q),
        (span.joined(one, other), p | q),
        (span.common(one, other), p & q),
        (span.without(one, other), p & ~q),
        (span.cut(one, other), p & ~q),
        (span.difference(one, other), p ^ q),
        (span.clipped(one, bx, by, bx + b.shape[1], by + b.shape[0]), p & placed(np.ones_like(b), bx, by)),
    ):
        assert is_proper(found)
        assert np.array_equal(laid_out(found), wanted)
    rows, columns = np.nonzero(p ^ q)
    x1, y1, x2, y2 = span.changed_bounds(one, other)
    if len(rows):
        assert (x1, y1, x2, y2) == (
            columns.min() - 40, rows.min() - 40, columns.max() - 39, rows.max() - 39,
        )  # fmt: skip
    else:
        assert x1 == x2
    if p.any() and q.any():
        masks = (packed(a, ax, ay, id="a", label=""), packed(b, bx, by, id="b", label=""))
        assert common(*masks) == (p & q).sum()


@given(pictures, corners, corners)
def test_a_pixel_is_found(pixels, x, y) -> None:
    spans = span.from_pixels(pixels, x, y)
    for row in range(-1, pixels.shape[0] + 1):
        for column in range(-1, pixels.shape[1] + 1):
            inside = 0 <= row < pixels.shape[0] and 0 <= column < pixels.shape[1] and bool(pixels[row, column])
            assert spans.has(x + column, y + row) == inside


def flooded(pixels: np.ndarray) -> list[set[tuple[int, int]]]:
    left = {(int(r), int(c)) for r, c in zip(*np.nonzero(pixels), strict=True)}
    found = []
    while left:
        part, front = set(), [left.pop()]
        while front:
            r, c = front.pop()
            part.add((r, c))
            for near in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if near in left:
                    left.discard(near)
                    front.append(near)
        found.append(part)
    return found


@given(pictures, st.integers(1, 6))
@settings(max_examples=60)
def test_parts_holes_and_specks_are_those_of_a_flood(pixels, least) -> None:
    spans = span.from_pixels(pixels)
    wanted = flooded(pixels)
    label = span.parts(spans)
    assert len(set(label.tolist())) == len(wanted)
    for part in wanted:
        row, column = next(iter(part))
        found = span.pixels_of(span.part_at(spans, column, row), 0, 0, pixels.shape[1], pixels.shape[0])
        assert {(int(r), int(c)) for r, c in zip(*np.nonzero(found), strict=True)} == part
    around = np.pad(~pixels, 1, constant_values=True)
    inner = [part for part in flooded(around) if (0, 0) not in part]
    holes = span.pixels_of(span.holes(spans), -1, -1, around.shape[1], around.shape[0])
    assert {(int(r), int(c)) for r, c in zip(*np.nonzero(holes), strict=True)} == set().union(*inner)
    kept = span.pixels_of(span.without_specks(spans, least), 0, 0, pixels.shape[1], pixels.shape[0])
    large = [part for part in wanted if len(part) >= least]
    assert {(int(r), int(c)) for r, c in zip(*np.nonzero(kept), strict=True)} == set().union(*large)


@given(pictures, st.integers(0, 4))
@settings(max_examples=40)
def test_growing_reaches_exactly_so_far(pixels, by) -> None:
    spans = span.from_pixels(pixels)
    grown = laid_out(span.grown(spans, by))
    shrunk = laid_out(span.shrunk(spans, by))
    whole = placed(pixels, 0, 0)
    wanted, rest = np.zeros_like(whole), np.ones_like(whole)
    for dy in range(-by, by + 1):
        for dx in range(-by, by + 1):
            if dx * dx + dy * dy <= by * by:
                shifted = np.roll(whole, (dy, dx), (0, 1))
                wanted |= shifted
                rest &= shifted
    assert np.array_equal(grown, wanted)
    assert np.array_equal(shrunk, rest)


def test_a_moved_mask_does_not_show_the_old_place() -> None:
    mask = packed(np.ones((2, 3), bool), 5, 6, id="m", label="")
    assert spans_of(mask).bounds() == (5, 6, 8, 8)
    aside = Mask(id="m", label="", x=15, y=6, width=3, height=2, counts=mask.counts)
    assert spans_of(aside).bounds() == (15, 6, 18, 8)


def test_runs_of_nothing_between_do_not_cut_a_stretch() -> None:
    mask = Mask(id="m", label="", x=0, y=0, width=2, height=3, counts=(1, 1, 0, 1, 0, 2, 1))
    assert len(spans_of(mask)) == 2
    assert np.array_equal(window(mask, 0, 0, 2, 3), unpacked(mask))


@pytest.mark.parametrize("columns", [1, 7])
def test_stretches_in_any_order_are_united(columns) -> None:
    tops = np.array([5, 0, 2, 9, 3])
    spans = span.stretches(np.arange(5) % columns, tops, tops + np.array([2, 3, 3, 0, 0]))
    assert is_proper(spans)
    assert spans.area == (7 if columns == 1 else 8)


@given(pictures, st.integers(1, 4), corners, corners)
@settings(max_examples=40)
def test_enlarged_pixels_are_squares(pixels, step, x, y) -> None:
    spans = span.enlarged(span.from_pixels(pixels), step, x, y)
    assert is_proper(spans)
    assert np.array_equal(laid_out(spans), placed(np.kron(pixels, np.ones((step, step), bool)), x, y))


@given(pictures, st.integers(1, 5), corners, corners)
@settings(max_examples=40)
def test_every_so_manieth_column(pixels, step, first, last) -> None:
    found = laid_out(span.sampled(span.from_pixels(pixels), first, last, step))
    columns = np.arange(-40, 60)
    wanted = placed(pixels, 0, 0) & ((columns >= first) & (columns < last) & (columns % step == 0))
    assert np.array_equal(found, wanted)
