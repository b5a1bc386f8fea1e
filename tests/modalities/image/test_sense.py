from __future__ import annotations

import heapq
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from app.modalities.image.sense.cells import cell_spans, cells
from app.modalities.image.sense.flood import distances, flooded
from app.modalities.image.sense.shape import polygons_of
from app.modalities.image.sense.wire import Wire, costs, strongest
from app.modalities.image.span import enlarged, from_pixels, parts, pixels_of


def dijkstra(cost: np.ndarray, start: tuple[int, int]) -> np.ndarray:
    """Cheapest ways from (column, row) the textbook's way."""
    away = np.full(cost.shape, np.inf)
    away[start[1], start[0]] = 0
    queue = [(0.0, start[1], start[0])]
    while queue:
        so_far, row, column = heapq.heappop(queue)
        if so_far > away[row, column]:
            continue
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                r, c = row + dy, column + dx
                if (dx or dy) and 0 <= r < cost.shape[0] and 0 <= c < cost.shape[1]:
                    total = so_far + float(cost[r, c]) * (2**0.5 if dx and dy else 1)
                    if total < away[r, c] - 1e-9:
                        away[r, c] = total
                        heapq.heappush(queue, (total, r, c))
    return away


@given(
    hnp.arrays(np.float32, st.tuples(st.integers(1, 12), st.integers(1, 12)), elements=st.floats(0.03125, 1, width=32)),
    st.data(),
)
@settings(max_examples=60, deadline=None)
def test_ways_are_as_cheap_as_can_be(cost, data) -> None:
    height, width = cost.shape
    start = data.draw(st.tuples(st.integers(0, width - 1), st.integers(0, height - 1)))
    end = data.draw(st.tuples(st.integers(0, width - 1), st.integers(0, height - 1)))
    wire = Wire(cost, *start)
    assert wire.reach(*end)
    way = wire.way(*end)
    assert way[0] == start and way[-1] == end
    total = 0.0
    for (ax, ay), (bx, by) in pairwise(way):
        assert max(abs(ax - bx), abs(ay - by)) == 1
        total += float(cost[by, bx]) * (2**0.5 if ax != bx and ay != by else 1)
    assert total == pytest.approx(float(dijkstra(cost, start)[end[1], end[0]]), rel=1e-4, abs=1e-5)


def test_a_search_without_time_goes_on_later() -> None:
    wire = Wire(np.full((80, 80), 1, np.float32), 5, 5)
    assert not wire.reach(70, 70, seconds=0)
    assert wire.way(70, 70) == [(5, 5), (70, 70)]
    while not wire.reach(70, 70, seconds=0):
        pass
    assert len(wire.way(70, 70)) == 66


def test_edges_cost_less_than_plain_colour_and_draw_a_point_near() -> None:
    pixels = np.full((40, 40, 3), 60, np.uint8)
    pixels[:, 20:] = 200
    cost = costs(pixels)
    assert cost[10, 19:21].max() < 0.1 < 0.8 < cost[10, 5]
    column, row = strongest(cost, 17, 10, 4)
    assert column in (19, 20) and row == 10
    assert strongest(cost, 5, 10, 4) == (5, 10)


def test_plain_pictures_have_no_edges() -> None:
    noise = np.random.default_rng(0).integers(98, 103, (40, 40, 3)).astype(np.uint8)
    assert costs(noise).min() > 0.5


@given(hnp.arrays(np.uint8, (9, 9, 3)), st.integers(0, 8), st.integers(0, 8), st.integers(0, 255))
@settings(max_examples=40)
def test_a_flood_holds_its_seed_and_grows_with_tolerance(pixels, column, row, tolerance) -> None:
    apart = distances(pixels, column, row)
    less = pixels_of(flooded(apart, tolerance // 2, column, row), 0, 0, 9, 9)
    more = pixels_of(flooded(apart, tolerance, column, row), 0, 0, 9, 9)
    everywhere = pixels_of(flooded(apart, tolerance, column, row, contiguous=False), 0, 0, 9, 9)
    assert less[row, column] and not (less & ~more).any() and not (more & ~everywhere).any()
    assert np.array_equal(everywhere, apart <= tolerance)


@pytest.mark.parametrize("step", [1, 4])
def test_felt_pixels_become_polygons_without_specks(step) -> None:
    rows, columns = np.mgrid[0:100, 0:100]
    pixels = np.hypot(columns - 50, rows - 50) < 40
    pixels &= np.hypot(columns - 50, rows - 50) >= 15
    pixels[50, 10:20] = False
    pixels[20, 50] = False
    pixels[2, 2] = True
    spans = enlarged(from_pixels(pixels), step, 8, 16)
    (polygon,) = polygons_of(spans, step, (8, 16), id="p", label="l")
    assert polygon.id == "p" and len(polygon.holes) == 1 and len(polygon.outer) < 140
    x = polygon.outer[::2]
    assert abs((min(x) + max(x)) / 2_000 - (8 + 50.5 * step)) <= 1.5 * step


@pytest.mark.parametrize("breadth", [5, 12])
def test_cells_cover_all_hold_together_and_keep_to_edges(breadth) -> None:
    rows, columns = np.mgrid[0:70, 0:90]
    inside = np.hypot(columns - 45, rows - 35) < 22
    pixels = np.where(inside[:, :, None], (200, 90, 60), (60, 120, 90)) + np.random.default_rng(1).integers(
        -8, 9, (70, 90, 3)
    )
    label = cells(pixels.astype(np.uint8), breadth)
    assert label.shape == (70, 90) and set(np.unique(label)) == set(range(label.max() + 1))
    total = 0
    for number in range(label.max() + 1):
        spans = cell_spans(label, number)
        assert parts(spans).max() == 0
        total += spans.area
    assert total == label.size
    within = np.bincount(label.ravel(), inside.ravel())
    size = np.bincount(label.ravel())
    assert np.maximum(within, size - within).sum() / label.size > 0.98


def test_tiny_pictures_have_a_cell() -> None:
    assert cells(np.zeros((1, 1, 3), np.uint8), 24).tolist() == [[0]]
    assert cells(np.zeros((3, 50, 3), np.uint8), 24).shape == (3, 50)
