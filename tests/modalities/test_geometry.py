from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.region import Region
from app.modalities.image.geometry import area, contains, crossing, overlap, overlaps, simplified
from app.modalities.image.mask import Mask
from app.modalities.image.regions import Box, Polygon


def box(x1: int, y1: int, x2: int, y2: int) -> Box:
    return Box(id="b", label="l", x1=x1 * 1000, y1=y1 * 1000, x2=x2 * 1000, y2=y2 * 1000)


def polygon(*points: int, holes: tuple[tuple[int, ...], ...] = ()) -> Polygon:
    return Polygon(
        id="p",
        label="l",
        outer=tuple(1000 * n for n in points),
        holes=tuple(tuple(1000 * n for n in hole) for hole in holes),
    )


SQUARE = polygon(0, 0, 10, 0, 10, 10, 0, 10, holes=((3, 3, 7, 3, 7, 7, 3, 7),))


def test_area_overlap_and_holes() -> None:
    assert area(box(0, 0, 10, 10)) == 100 and area(SQUARE) == 84
    assert overlap(box(0, 0, 10, 10), SQUARE) == pytest.approx(0.84)
    assert overlap(box(0, 0, 10, 10), box(5, 0, 15, 10)) == pytest.approx(1 / 3)
    assert overlap(box(0, 0, 1, 1), box(5, 5, 6, 6)) == 0
    assert overlap(box(1, 1, 1, 1), box(1, 1, 1, 1)) == 1 and overlap(box(1, 1, 1, 1), box(2, 2, 2, 2)) == 0
    assert contains(SQUARE, 1000, 1000) and not contains(SQUARE, 5000, 5000) and contains(SQUARE, 3000, 5000)
    assert contains(box(0, 0, 2, 2), 2000, 0)


def test_crossing_outlines_are_found_and_still_have_an_area() -> None:
    bow = polygon(0, 0, 10, 10, 10, 0, 0, 10)
    assert crossing(bow) == (5000, 5000) and area(bow) == pytest.approx(50)
    assert crossing(SQUARE) is None and crossing(box(0, 0, 1, 1)) is None
    assert overlap(bow, bow) == 1


def test_simplify_keeps_the_shape() -> None:
    flat = (0, 0, 5, 1, 10, 0, 10, 10, 0, 10)
    assert simplified(flat, 2) == (0, 0, 10, 0, 10, 10, 0, 10)
    assert simplified(flat, 0) == flat


boxes = st.builds(
    lambda x, y, w, h: box(x, y, x + w, y + h),
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(0, 5),
    st.integers(0, 5),
)


@given(st.lists(boxes, max_size=8))
def test_the_tree_finds_what_every_pair_shows(regions: list[Region]) -> None:
    expected = {
        (i, j): overlap(regions[i], regions[j])
        for i in range(len(regions))
        for j in range(i + 1, len(regions))
        if overlap(regions[i], regions[j]) >= 0.2
    }
    found = {(i, j): ratio for i, j, ratio in overlaps(regions, 0.2)}
    assert found == pytest.approx(expected)


def test_masks_of_many_parts_are_only_traced_where_they_may_be_alike():
    mask = Mask(id="m", label="", x=0, y=0, width=4, height=4, counts=(0, 6, 2, 4, 4))
    alike = Box(id="a", label="", x1=0, y1=0, x2=3000, y2=4000)
    small = Box(id="s", label="", x1=0, y1=0, x2=1000, y2=1000)
    crossed = Polygon(id="c", label="", outer=(0, 0, 4000, 4000, 4000, 0, 0, 4000))
    regions = [mask, alike, small, crossed, Mask(id="n", label="", x=0, y=0, width=1, height=4, counts=(0, 4))]
    for least in (0.05, 0.2, 0.5, 0.95):
        found = {(a, b): ratio for a, b, ratio in overlaps(regions, least)}
        every = {(a, b): overlap(regions[a], regions[b]) for a in range(5) for b in range(a + 1, 5)}
        assert found == {pair: pytest.approx(ratio) for pair, ratio in every.items() if ratio >= least}
