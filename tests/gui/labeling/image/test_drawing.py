"""Every drawing tool on the real view: by mouse, by keyboard alone, and with gestures that go wrong."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from app.modalities.image.regions import Ellipse, Point, Polyline, Quad, RotatedBox, Skeleton
from app.modalities.image.tools.registry import TOOLS
from tests.gui.labeling.image.gesture import (
    ALT,
    LEFT,
    NONE,
    SHIFT,
    box,
    click,
    double_click,
    drag,
    move,
    only,
    opened,
    place,
    press,
    regions,
    steps,
)


def test_a_rotated_box_by_its_side_and_breadth(qtbot) -> None:
    view = opened(qtbot)
    view.set_tool("rotated_box")
    drag(view, (100, 100), (150, 150), (200, 200))
    move(view, 150, 200)
    assert isinstance(view.canvas.sketch.live[0], RotatedBox)
    click(view, (150, 200))
    region = only(view)
    assert isinstance(region, RotatedBox) and region.angle == 45_000
    assert abs(region.width - 141_421) <= 1 and abs(region.height - 35_355) <= 1
    assert steps(view) == 1 and view.selection == {region.id}


def test_a_rotated_box_by_three_clicks_with_shift_is_turned_by_steps(qtbot) -> None:
    view = opened(qtbot)
    view.set_tool("rotated_box")
    click(view, (100, 100))
    click(view, (200, 152), held=SHIFT)
    click(view, (150, 200))
    assert only(view).angle == 30_000


def test_a_rotated_box_by_keyboard(qtbot) -> None:
    view = opened(qtbot)
    view.set_tool("rotated_box")
    press(view, "enter right right right enter down down enter")
    region = only(view)
    assert (region.width, region.height, region.angle) == (30_000, 20_000, 0)


def test_a_line_ends_with_a_double_click_or_enter(qtbot) -> None:
    view = opened(qtbot)
    view.set_tool("polyline")
    click(view, (50, 50), (100, 50))
    double_click(view, 150, 90)
    assert only(view).points == (50_000, 50_000, 100_000, 50_000, 150_000, 90_000)
    view.editor.undo()
    click(view, (50, 50), (100, 50), (120, 80))
    press(view, "back enter")
    assert only(view).points == (50_000, 50_000, 100_000, 50_000)
    view.editor.undo()
    press(view, "right enter right enter down enter enter")
    assert isinstance(only(view), Polyline) and len(only(view).points) == 6


def test_points_by_click_and_key(qtbot) -> None:
    view = opened(qtbot)
    view.set_tool("point")
    click(view, (50, 60), (80, 90))
    press(view, "right enter")
    found = {(r.x, r.y) for r in regions(view).values()}
    assert found == {(50_000, 60_000), (80_000, 90_000), (90_000, 90_000)} and steps(view) == 3
    assert all(isinstance(r, Point) for r in regions(view).values())


def test_an_ellipse_fills_its_frame_and_shift_makes_a_circle(qtbot) -> None:
    view = opened(qtbot)
    view.set_tool("ellipse")
    drag(view, (100, 100), (150, 120), (200, 160))
    assert only(view).geometry() == [150_000, 130_000, 50_000, 30_000, 0]
    view.editor.undo()
    drag(view, (100, 100), (150, 120), (200, 160), held=SHIFT)
    region = only(view)
    assert isinstance(region, Ellipse) and region.rx == region.ry == 50_000
    view.editor.undo()
    press(view, "enter right right down down enter")
    assert only(view).rx == only(view).ry == 10_000


def test_a_quadrilateral_is_done_with_its_fourth_corner(qtbot) -> None:
    view = opened(qtbot)
    view.set_tool("quad")
    click(view, (50, 50), (150, 40), (160, 120), (60, 130))
    assert isinstance(only(view), Quad)
    assert only(view).points == (50_000, 50_000, 150_000, 40_000, 160_000, 120_000, 60_000, 130_000)
    view.editor.undo()
    press(view, "right enter right enter down enter left enter")
    assert isinstance(only(view), Quad)


def test_a_skeleton_point_by_point(qtbot) -> None:
    view = opened(qtbot, label="man")
    hints: list[str] = []
    view.hint_changed.connect(hints.append)
    view.set_tool("skeleton")
    assert "head (1/3)" in hints[-1]
    click(view, (100, 50))
    click(view, (120, 80), held=SHIFT)
    assert "foot (3/3)" in hints[-1]
    press(view, "x")
    region = only(view)
    assert isinstance(region, Skeleton)
    assert region.points == (100_000, 50_000, 2, 120_000, 80_000, 1, 0, 0, 0)
    assert steps(view) == 1


def test_a_skeleton_by_keyboard_that_ends_early(qtbot) -> None:
    view = opened(qtbot, label="man")
    view.set_tool("skeleton")
    press(view, "enter right enter back right down enter enter")
    assert [seen for *_, seen in only(view).triples()] == [2, 2, 0]


def test_a_label_without_keypoints_draws_no_skeleton_and_says_so(qtbot) -> None:
    view = opened(qtbot)
    hints: list[str] = []
    view.hint_changed.connect(hints.append)
    view.set_tool("skeleton")
    click(view, (100, 50), (120, 80))
    press(view, "enter x enter")
    assert not regions(view) and "no keypoints" in hints[-1]


def test_keypoints_of_one_label_are_not_taken_for_another(qtbot) -> None:
    view = opened(qtbot, label="man")
    view.set_tool("skeleton")
    click(view, (100, 50))
    view.set_label("car")
    click(view, (120, 80), (130, 90), (140, 100))
    assert not regions(view)


@pytest.mark.parametrize("name", [kind.name for kind in TOOLS])
def test_no_bad_gesture_leaves_a_trace(qtbot, name: str) -> None:
    view = opened(qtbot, box("a", 100, 100, 150, 150, locked=True), label="man")
    before = regions(view)
    view.set_tool(name)
    start = view.editor.annotation.revision
    # Begun and cancelled, in every order a hand can do it.
    press(view, "back esc")
    view.set_tool(name)
    if name not in ("point", "brush", "eraser", "wand", "superpixel", "scissors"):
        click(view, (30, 30))
        press(view, "esc")
        drag(view, (30, 30), (31, 31))
        press(view, "esc")
        QTest.mousePress(view.canvas, LEFT, NONE, place(view, 40, 40))
        view.set_tool("select")
        QTest.mouseRelease(view.canvas, LEFT, NONE, place(view, 90, 90))
    assert regions(view) == before and view.editor.annotation.revision == start


@pytest.mark.parametrize("name", ["box", "ellipse", "rotated_box", "polygon", "polyline", "quad", "skeleton", "point"])
def test_what_is_drawn_outside_stays_on_the_image(qtbot, name: str) -> None:
    view = opened(qtbot, label="man")
    view.set_tool(name)
    click(view, (-80, -60), (470, -50), (460, 350), (-70, 340))
    if name in ("polygon", "polyline"):
        press(view, "enter")
    for region in regions(view).values():
        flat = region.geometry()
        numbers = flat["outer"] if isinstance(flat, dict) else flat
        assert all(0 <= n <= 400_000 for n in numbers), region


def test_three_corners_in_one_place_are_no_quadrilateral(qtbot) -> None:
    view = opened(qtbot)
    view.set_tool("quad")
    click(view, (50, 50), (90, 50), (50, 50), (90, 50))
    assert not regions(view) and view.canvas.tool.busy
    click(view, (60, 90), (50, 90))
    assert len(regions(view)) <= 1


def test_snapping_meets_points_and_edges_and_alt_turns_it_off(qtbot) -> None:
    view = opened(qtbot, box("a", 100, 100, 200, 200))
    view.set_switch("region.snap", True)
    view.set_tool("polyline")
    move(view, 203, 204)
    assert view.canvas.sketch.snapped == (200_000, 200_000)
    click(view, (203, 204), (150, 98))
    click(view, (103, 104), held=ALT)
    press(view, "enter")
    line = next(r for r in regions(view).values() if isinstance(r, Polyline))
    assert line.points == (200_000, 200_000, 150_000, 100_000, 103_000, 104_000)


def test_drawing_and_turning_in_a_view_that_is_turned(qtbot) -> None:
    view = opened(qtbot)
    view.commands()["view.turn_right"]()
    view.set_tool("rotated_box")
    click(view, (100, 100), (200, 100), (200, 160))
    region = only(view)
    wanted = (150_000, 130_000, 100_000, 60_000)
    assert all(abs(a - b) <= 2_000 for a, b in zip(region.geometry()[:4], wanted, strict=True))
    assert region.angle % 360_000 in (*range(3_000), *range(357_000, 360_000))
    view.set_tool("select")
    view.canvas.grab()
    assert view.canvas.handled is not None


def test_a_frame_around_nothing_yet_is_no_suggestion(qtbot) -> None:
    view = opened(qtbot)
    hints: list[str] = []
    view.hint_changed.connect(hints.append)
    view.set_tool("select")
    QTest.mousePress(view.canvas, LEFT, NONE, place(view, 10, 10))
    move(view, 60, 60, buttons=LEFT)
    assert "inside the frame" in hints[-1]
