"""Editing regions on the real view: handles, vertices, shapes from shapes, places, order, groups and the menu."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from app.core.region import Origin
from app.gui.labeling.image.canvas import handle_cursor
from app.gui.labeling.image.region_menu import RegionMenu, makes_sense
from app.modalities.image.geometry import area
from app.modalities.image.regions import MILLI, Box, Ellipse, Mask, Point, Polygon, Polyline, RotatedBox, Skeleton
from tests.gui.labeling.image.gesture import (
    ALT,
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
    polygon,
    press,
    regions,
    run,
    steps,
)

MAN = Skeleton(id="s", label="man", points=(100_000, 50_000, 2, 140_000, 90_000, 2, 100_000, 150_000, 1))


def turned(angle: int = 0) -> RotatedBox:
    return RotatedBox(id="r", label="car", cx=200_000, cy=150_000, width=100_000, height=60_000, angle=angle)


# Handles.


def test_a_rotated_box_keeps_its_opposite_corner_while_resized(qtbot) -> None:
    view = opened(qtbot, turned(30_000))
    view.select(["r"])
    fixed, held = only(view).exact_corners()[0], only(view).exact_corners()[2]
    drag(view, (held[0] / MILLI, held[1] / MILLI), (250, 210), (270, 240))
    after = only(view)
    assert after.angle == 30_000
    assert all(abs(a - b) < 3 for a, b in zip(after.exact_corners()[0], fixed, strict=True))
    assert all(abs(a - b) < 3 for a, b in zip(after.exact_corners()[2], (270_000, 240_000), strict=True))
    assert steps(view) == 2


@pytest.mark.parametrize(
    "region", [turned(), Ellipse(id="r", label="car", cx=200_000, cy=150_000, rx=50_000, ry=30_000)]
)
def test_the_grip_turns_and_shift_turns_by_steps(qtbot, region) -> None:
    view = opened(qtbot, region)
    view.select(["r"])
    drag(view, (200, 92), (230, 100), (258, 150))
    assert only(view).angle == 90_000
    view.editor.undo()
    drag(view, (200, 92), (230, 100), (258, 146), held=SHIFT)
    assert only(view).angle == 90_000 and (only(view).cx, only(view).cy) == (200_000, 150_000)


def test_pressing_escape_while_turning_leaves_no_trace(qtbot) -> None:
    view = opened(qtbot, turned())
    view.select(["r"])
    QTest.mousePress(view.canvas, Qt.MouseButton.LeftButton, NONE, place(view, 200, 92))
    move(view, 258, 150, Qt.MouseButton.LeftButton)
    assert view.canvas.sketch.live[0].angle == 90_000
    press(view, "esc")
    QTest.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, NONE, place(view, 258, 150))
    assert only(view) == turned() and steps(view) == 1


def test_points_are_held_and_moved_by_keys_alone(qtbot) -> None:
    view = opened(qtbot, polygon("p", 50, 50, 100, 50, 100, 100))
    view.select(["p"])
    run(view, "region.next_handle")
    run(view, "region.next_handle")
    press(view, "right down")
    press(view, "down", held=SHIFT)
    assert only(view).outer[2:4] == (101_000, 61_000)
    run(view, "region.insert_vertex")
    assert len(only(view).outer) == 8
    press(view, "back")
    assert len(only(view).outer) == 6
    run(view, "region.next_handle")
    press(view, "esc")
    assert view.selection == {"p"} and not view.canvas.tool.keyed
    run(view, "region.previous_handle")
    assert view.canvas.tool.active_vertex == ("p", 2)


def test_a_line_gains_and_loses_points_but_keeps_two(qtbot) -> None:
    view = opened(qtbot, Polyline(id="l", label="car", points=(50_000, 50_000, 150_000, 50_000)))
    view.select(["l"])
    double_click(view, 100, 50)
    assert only(view).points == (50_000, 50_000, 100_000, 50_000, 150_000, 50_000)
    click(view, (100, 50), held=ALT)
    assert len(only(view).points) == 4
    click(view, (50, 50), held=ALT)
    assert len(only(view).points) == 4


def test_the_last_point_of_a_hole_takes_the_hole_with_it(qtbot) -> None:
    region = polygon(
        "p", 50, 50, 150, 50, 150, 150, 50, 150, holes=((80_000, 80_000, 120_000, 80_000, 100_000, 120_000),)
    )
    view = opened(qtbot, region)
    view.select(["p"])
    click(view, (80, 80), held=ALT)
    assert only(view).holes == ()


def test_keypoints_are_dragged_hidden_and_left_out(qtbot) -> None:
    view = opened(qtbot, MAN)
    click(view, (120, 70))
    assert view.selection == {"s"}
    drag(view, (140, 90), (150, 95), (170, 100))
    assert only(view).triples()[1] == (170_000, 100_000, 2)
    run(view, "region.visibility")
    assert only(view).triples()[1][2] == 1
    run(view, "region.visibility")
    assert only(view).triples()[1] == (0, 0, 0)
    run(view, "region.visibility")
    assert only(view).triples()[1][2] == 2
    assert steps(view) == 5


def test_a_skeleton_is_meant_by_its_edges_not_by_its_frame(qtbot) -> None:
    view = opened(qtbot, MAN)
    click(view, (138, 55))
    assert not view.selection
    click(view, (100, 100))
    assert view.selection == {"s"}


def test_shared_boundaries_move_together_and_gain_points_together(qtbot) -> None:
    left, right = polygon("a", 50, 50, 100, 50, 100, 150, 50, 150), polygon("b", 100, 50, 180, 50, 180, 150, 100, 150)
    view = opened(qtbot, left, right)
    view.set_switch("region.shared", True)
    view.select(["a"])
    drag(view, (100, 50), (105, 45), (110, 40))
    assert regions(view)["a"].outer[2:4] == regions(view)["b"].outer[:2] == (110_000, 40_000)
    assert steps(view) == 2
    double_click(view, 105, 95)
    assert regions(view)["a"].outer[4:6] == regions(view)["b"].outer[8:10]
    click(view, (105, 95), held=ALT)
    assert len(regions(view)["a"].outer) == len(regions(view)["b"].outer) == 8
    view.set_switch("region.shared", False)
    drag(view, (110, 40), (105, 45), (100, 50))
    assert regions(view)["b"].outer[:2] == (110_000, 40_000)


# Shapes from shapes.


def test_merging_boxes_side_by_side_gives_a_box(qtbot) -> None:
    view = opened(qtbot, box("a", 50, 50, 100, 100), box("b", 100, 50, 150, 100))
    view.select(["a", "b"])
    run(view, "region.merge")
    assert isinstance(only(view), Box) and only(view).geometry() == [50_000, 50_000, 150_000, 100_000]
    view.editor.undo()
    assert set(regions(view)) == {"a", "b"}


def test_merging_what_lies_apart_makes_a_group(qtbot) -> None:
    view = opened(qtbot, box("a", 50, 50, 100, 100), polygon("b", 200, 50, 250, 50, 225, 100))
    view.select(["a", "b"])
    run(view, "region.merge")
    assert len(regions(view)) == 2 and len({r.group for r in regions(view).values()}) == 1 and steps(view) == 2


def test_the_region_picked_last_loses_what_the_others_cover(qtbot) -> None:
    view = opened(qtbot, box("big", 50, 50, 250, 200), box("hole", 100, 100, 150, 150))
    click(view, (120, 120))
    click(view, (60, 60), held=SHIFT)
    run(view, "region.subtract")
    cut = regions(view)["big"]
    assert isinstance(cut, Polygon) and len(cut.holes) == 1 and area(cut) == 200 * 150 - 50 * 50
    assert regions(view)["hole"] == box("hole", 100, 100, 150, 150)


@pytest.mark.parametrize(
    "name", ["merge", "subtract", "align_left", "spread_across", "group", "simplify", "select_group"]
)
def test_what_cannot_be_done_is_said_and_changes_nothing(qtbot, name: str) -> None:
    view = opened(qtbot, Point(id="p", label="car", x=0, y=0), box("l", 50, 50, 90, 90, locked=True))
    view.select(["p", "l"] if name not in ("group", "align_left") else ["p"])
    with qtbot.waitSignal(view.noted):
        run(view, f"region.{name}")
    assert steps(view) == 1


def test_a_line_splits_what_it_crosses(qtbot) -> None:
    view = opened(
        qtbot, box("a", 50, 50, 150, 150), box("b", 200, 50, 300, 150), box("l", 50, 60, 300, 90, locked=True)
    )
    view.set_tool("cut")
    click(view, (40, 100))
    double_click(view, 320, 100)
    assert len(regions(view)) == 5 and steps(view) == 2
    assert {type(r) for r in regions(view).values()} == {Box}
    view.editor.undo()
    view.select(["a"])
    press(view, "esc")
    view.set_tool("cut")
    with qtbot.waitSignal(view.noted):
        click(view, (200, 20))
        double_click(view, 300, 30)
    assert len(regions(view)) == 3


def test_splitting_by_keyboard(qtbot) -> None:
    view = opened(qtbot, box("a", 150, 100, 250, 200))
    view.set_tool("cut")
    press(view, "up up up up up up enter")
    press(view, "down down down", held=SHIFT)
    press(view, "enter enter")
    assert len(regions(view)) == 2


def test_points_are_swept_away_as_one_step(qtbot) -> None:
    view = opened(qtbot, polygon("p", 50, 50, 100, 48, 150, 50, 200, 50, 200, 150, 50, 150))
    view.set_tool("vertices")
    drag(view, (90, 48), (120, 50), (155, 50))
    assert only(view).outer == (50_000, 50_000, 200_000, 50_000, 200_000, 150_000, 50_000, 150_000)
    assert steps(view) == 2
    drag(view, (40, 50), (210, 50), (210, 150), (40, 150))
    assert len(only(view).outer) == 6


@pytest.mark.parametrize(("name", "fewer"), [("simplify", True), ("smooth", False)])
def test_simplifying_and_smoothing_show_before_they_do(qtbot, name: str, fewer: bool) -> None:
    view = opened(qtbot, polygon("p", 50, 50, 100, 50.3, 150, 50, 150, 150, 50, 150))
    before = only(view)
    view.select(["p"])
    run(view, f"region.{name}")
    assert view.editing.bar.isVisible() and view.canvas.sketch.live and only(view) == before
    QTest.keyClick(view.editing.bar.slider, Qt.Key.Key_Escape)
    assert view.editing.bar is None and only(view) == before and not view.canvas.sketch.live
    run(view, f"region.{name}")
    QTest.keyClick(view.editing.bar.slider, Qt.Key.Key_Return)
    assert (len(only(view).outer) < len(before.outer)) is fewer and steps(view) == 2


@pytest.mark.parametrize("kind", ["rotated_box", "polygon", "quad", "ellipse", "polyline", "point", "mask"])
def test_turning_into_another_kind_says_what_is_lost(qtbot, kind: str) -> None:
    view = opened(qtbot, box("a", 50, 50, 151, 100))
    view.select(["a"])
    notes: list[str] = []
    view.noted.connect(notes.append)
    run(view, f"region.convert_{kind}")
    assert only(view).kind == kind and only(view).id == "a" and view.selection == {"a"}
    assert bool(notes) == (kind not in ("polygon", "quad", "rotated_box"))
    view.editor.undo()
    assert isinstance(only(view), Box)


def test_a_point_cannot_become_a_box(qtbot) -> None:
    view = opened(qtbot, Point(id="p", label="car", x=9_000, y=9_000))
    view.select(["p"])
    with qtbot.waitSignal(view.noted):
        run(view, "region.convert_box")
    assert isinstance(only(view), Point)


# The menu.


def _texts(menu: RegionMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_menu_of_a_place(qtbot) -> None:
    view = opened(qtbot, polygon("p", 50, 50, 150, 50, 150, 150), MAN)
    assert RegionMenu(view, place(view, 120, 80)).isEmpty()
    for name in ("edit.delete", "edit.paste", "region.convert_box"):
        action = QAction(name, view)
        action.setObjectName(name)
        view.addAction(action)
    menu = RegionMenu(view, place(view, 140, 60))
    assert view.selection == {"p"} and {"edit.delete", "Label", "Turn into"} <= set(_texts(menu))
    menu = RegionMenu(view, place(view, 100, 50))
    next(a for a in menu.actions() if a.text() == "Insert a point here").trigger()
    assert len(regions(view)["p"].outer) == 8
    menu = RegionMenu(view, place(view, 100, 50))
    assert "Remove this point" in _texts(menu)
    view.select(["s"])
    menu = RegionMenu(view, place(view, 140, 90))
    next(a for a in menu.actions() if a.text() == "Hidden by something").trigger()
    assert regions(view)["s"].triples()[1] == (140_000, 90_000, 1)
    next(a for a in RegionMenu(view, place(view, 140, 90)).actions() if a.text() == "Leave it out").trigger()
    menu = RegionMenu(view, place(view, 100, 100))
    inner = next(a.menu() for a in menu.actions() if a.menu() and a.text() == "Place a keypoint here")
    inner.actions()[0].trigger()
    assert regions(view)["s"].triples()[1] == (100_000, 100_000, 2)
    view.select([])
    assert _texts(RegionMenu(view, QPoint(2, 2))) == ["edit.paste"]


def test_masks_merge_to_a_mask(qtbot) -> None:
    view = opened(qtbot, box("a", 50, 50, 100, 100), box("b", 90, 50, 150, 100))
    view.select(["a", "b"])
    run(view, "region.convert_mask")
    run(view, "region.merge")
    assert isinstance(only(view), Mask) and area(only(view)) == 100 * 50


def test_a_suggestion_that_is_changed_is_an_edited_one(qtbot) -> None:
    view = opened(qtbot, box("a", 50, 50, 100, 100, origin=Origin.SUGGESTION))
    view.select(["a"])
    run(view, "region.front")
    view.editor.apply("Lock", put=[replace(only(view), locked=True)])
    assert only(view).origin is Origin.SUGGESTION
    view.editor.undo()
    view.nudge(1, 0)
    assert only(view).origin is Origin.EDITED
    view.editor.undo()
    assert only(view).origin is Origin.SUGGESTION


def test_the_menu_offers_only_what_makes_sense() -> None:
    one, two = box("a", 0, 0, 9, 9), box("b", 0, 0, 9, 9, group="g")
    assert makes_sense("edit.paste", ()) and not makes_sense("edit.delete", ())
    assert not makes_sense("region.merge", [one]) and makes_sense("region.merge", [one, two])
    assert not makes_sense("region.ungroup", [one]) and makes_sense("region.select_group", [two])
    assert not makes_sense("region.simplify", [one]) and makes_sense("region.smooth", [polygon("p", 0, 0, 1, 1, 2, 0)])
    assert not makes_sense("region.mask", [one]) and makes_sense("region.convert", [one])


def test_what_is_drawn_on_a_region_becomes_its_hole(qtbot) -> None:
    view = opened(qtbot, box("big", 10, 10, 290, 290), box("house", 50, 50, 250, 200), box("line", 40, 40, 60, 60))
    view.set_tool("polygon")
    click(view, (100, 100), (150, 100), (150, 150), (100, 150))
    press(view, "enter")
    run(view, "region.hole")
    house = regions(view)["house"]
    assert isinstance(house, Polygon) and len(house.holes) == 1 and view.selection == {"house"}
    assert set(regions(view)) == {"big", "house", "line"} and isinstance(regions(view)["big"], Box)
    view.editor.undo()
    assert isinstance(regions(view)["house"], Box) and len(regions(view)) == 4
    view.select(["big"])
    with qtbot.waitSignal(view.noted):
        run(view, "region.hole")


def test_a_dragged_vertex_snaps_and_alt_lets_it_go_free(qtbot) -> None:
    view = opened(qtbot, polygon("p", 50, 50, 100, 50, 100, 100), box("b", 200, 50, 250, 100))
    view.set_switch("region.snap", True)
    view.select(["p"])
    drag(view, (100, 50), (150, 52), (197, 53))
    assert regions(view)["p"].outer[2:4] == (200_000, 50_000)
    drag(view, (200, 50), (190, 52), (197, 47), held=ALT)
    assert regions(view)["p"].outer[2:4] == (197_000, 47_000)


def test_cursors_point_where_a_handle_pulls(qtbot) -> None:
    view = opened(qtbot, box("b", 100, 100, 200, 200), turned(45_000))
    camera, shapes = view.canvas.camera, Qt.CursorShape
    plain, slanted = regions(view)["b"], regions(view)["r"]
    assert handle_cursor(plain, 0, camera) is shapes.SizeFDiagCursor
    assert handle_cursor(slanted, 4, camera) is shapes.SizeBDiagCursor
    assert handle_cursor(slanted, 8, camera) is shapes.PointingHandCursor
    view.commands()["view.turn_right"]()
    assert handle_cursor(plain, 0, camera) is shapes.SizeBDiagCursor
    assert handle_cursor(plain, 4, camera) is shapes.SizeHorCursor
    assert handle_cursor(MAN, 0, camera) is shapes.CrossCursor
