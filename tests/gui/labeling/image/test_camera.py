from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.gui.labeling.image.camera import Camera

ANGLES = st.one_of(st.sampled_from((0, 90, 180, 270)), st.floats(-360, 360))


def camera(angle: float = 0, mirrored: bool = False, ratio: float = 1.0) -> Camera:
    made = Camera()
    made.set_view(800, 600, ratio)
    made.set_image(4_000, 3_000)
    made.turn(angle, mirrored)
    return made


@settings(max_examples=60, deadline=None)
@given(ANGLES, st.booleans(), st.floats(0, 4_000), st.floats(0, 3_000), st.floats(1 / 64, 64))
def test_there_and_back(angle: float, mirrored: bool, x: float, y: float, zoom: float) -> None:
    one = camera(angle, mirrored)
    one.look(x, y, zoom)
    vx, vy = one.to_view(x, y)
    assert abs(vx - 400) <= 1 and abs(vy - 300) <= 1
    ix, iy = one.to_image(vx, vy)
    assert ix == pytest.approx(x, abs=1e-6) and iy == pytest.approx(y, abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(ANGLES, st.booleans(), st.floats(0, 800), st.floats(0, 600), st.floats(0.1, 8))
def test_zooming_keeps_the_place_under_the_pointer(
    angle: float, mirrored: bool, vx: float, vy: float, zoom: float
) -> None:
    one = camera(angle, mirrored)
    one.look(2_000, 1_500, 0.5)
    x, y = one.to_image(vx, vy)
    one.zoom_at(zoom, vx, vy)
    cx, cy = one.center
    if 20 < cx < 3_980 and 20 < cy < 2_980:  # at the edge the middle of the view stays on the image
        nx, ny = one.to_view(x, y)
        assert abs(nx - vx) <= 1.5 and abs(ny - vy) <= 1.5


@settings(max_examples=40, deadline=None)
@given(ANGLES, st.booleans())
def test_a_turned_image_fits_whole(angle: float, mirrored: bool) -> None:
    one = camera(angle, mirrored)
    one.fit()
    for x in (0, 4_000):
        for y in (0, 3_000):
            vx, vy = one.to_view(x, y)
            assert 5 <= vx <= 795 and 5 <= vy <= 595


@settings(max_examples=40, deadline=None)
@given(ANGLES, st.booleans(), st.floats(0.05, 20))
def test_what_is_drawn_straight_lies_where_the_camera_says(angle: float, mirrored: bool, zoom: float) -> None:
    one = camera(angle, mirrored)
    one.look(1_000, 800, zoom)
    twin, (m11, m12, m21, m22, dx, dy) = one.straight()
    for x, y in ((1_000, 800), (1_010, 790)):
        sx, sy = twin.to_view(x, y)
        assert (m11 * sx + m21 * sy + dx, m12 * sx + m22 * sy + dy) == pytest.approx(one.to_view(x, y), abs=1e-6)
    for vx in (0, 800):
        for vy in (0, 600):
            sx, sy = twin.to_view(*one.to_image(vx, vy))
            assert -1 <= sx <= twin.view_width + 1 and -1 <= sy <= twin.view_height + 1


def test_panning_and_turning_keep_the_middle() -> None:
    one = camera()
    one.look(1_000, 700, 2.0)
    one.turn(90, False)
    assert one.center == pytest.approx((1_000, 700), abs=0.5)
    one.pan(50, 0)  # the image moves right on the screen: what was left of the middle is there now
    assert one.center == pytest.approx((1_000, 725), abs=0.5)
    one.turn(0, True)
    assert one.center == pytest.approx((1_000, 725), abs=0.5)


@pytest.mark.parametrize("angle", (0, 90, 180, 270))
@pytest.mark.parametrize("mirrored", (False, True))
def test_arrows_move_as_they_look(angle: int, mirrored: bool) -> None:
    one = camera(angle, mirrored)
    one.look(2_000, 1_500, 1.0)
    ways = {"Right": (1, 0), "Down": (0, 1), "Left": (-1, 0), "Up": (0, -1)}
    for name, (dx, dy) in ways.items():
        sx, sy = one.steps(dx, dy)
        assert ways[one.arrow(name)] == (sx, sy)
        x, y = one.to_view(2_000 + sx, 1_500 + sy)
        x0, y0 = one.to_view(2_000, 1_500)
        assert (x - x0, y - y0) == pytest.approx((dx, dy), abs=1e-6)
