from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.modalities.image import outline
from app.modalities.image.handle import handle_moved, handle_points, nearest_edge, vertex_inserted, vertex_removed
from app.modalities.image.regions import Box, Polygon

EXTENT = (100_000, 80_000)
TRIANGLE = Polygon(
    id="t", label="", outer=(0, 0, 10_000, 0, 0, 10_000), holes=((1_000, 1_000, 3_000, 1_000, 1_000, 3_000),)
)


def test_a_hole_is_outside() -> None:
    assert outline.contains(TRIANGLE, 500, 500)
    assert not outline.contains(TRIANGLE, 1_200, 1_200)
    assert not outline.contains(TRIANGLE, 9_000, 9_000)


@given(st.integers(0, 7), st.integers(-50_000, 150_000), st.integers(-50_000, 150_000))
def test_a_resized_box_is_never_inside_out(handle: int, x: int, y: int) -> None:
    box = Box(id="b", label="", x1=20_000, y1=20_000, x2=40_000, y2=50_000)
    resized = handle_moved(box, handle, x, y)
    assert isinstance(resized, Box)
    assert resized.x1 <= resized.x2 and resized.y1 <= resized.y2


@given(st.integers(-300_000, 300_000), st.integers(-300_000, 300_000))
def test_moving_stays_on_the_image(dx: int, dy: int) -> None:
    around = (20_000, 20_000, 40_000, 50_000)
    mx, my = outline.allowed_move(around, dx, dy, EXTENT)
    assert around[0] + mx >= 0 and around[2] + mx <= EXTENT[0]
    assert around[1] + my >= 0 and around[3] + my <= EXTENT[1]


def test_what_lies_outside_may_come_back_but_go_no_further() -> None:
    assert outline.allowed_move((-5_000, 0, 5_000, 5_000), 2_000, 0, EXTENT) == (2_000, 0)
    assert outline.allowed_move((-5_000, 0, 5_000, 5_000), -2_000, 0, EXTENT)[0] >= 0


def test_vertices_are_counted_over_all_rings() -> None:
    assert handle_points(TRIANGLE)[3] == (1_000, 1_000)
    moved = handle_moved(TRIANGLE, 3, 1_500, 1_600)
    assert moved.outer == TRIANGLE.outer
    assert moved.holes[0][:2] == (1_500, 1_600)
    longer = vertex_inserted(TRIANGLE, 0, 5_000, 0)
    assert longer.outer == (0, 0, 5_000, 0, 10_000, 0, 0, 10_000)
    assert vertex_removed(longer, 1) == TRIANGLE


def test_a_ring_keeps_three_vertices() -> None:
    assert vertex_removed(TRIANGLE, 0) is None


def test_nearest_edge_is_a_place_on_the_outline() -> None:
    assert nearest_edge(TRIANGLE, 5_000, 300, 500) == (0, 5_000, 0)
    assert nearest_edge(TRIANGLE, 5_000, 900, 500) is None
