"""Places, order and groups of regions on the real view."""

from __future__ import annotations

import pytest

from app.modalities.image.regions import RotatedBox, Skeleton
from tests.gui.labeling.image.gesture import box, click, only, opened, regions, run, show, steps

MAN = Skeleton(id="s", label="man", points=(100_000, 50_000, 2, 140_000, 90_000, 2, 100_000, 150_000, 1))


def test_aligning_and_spreading(qtbot) -> None:
    view = opened(qtbot, box("a", 10, 10, 20, 20), box("b", 40, 50, 60, 70), box("c", 100, 90, 110, 100))
    view.select(["a", "b", "c"])
    for side, pick in (("left", 0), ("top", 1), ("right", 2), ("bottom", 3)):
        run(view, f"region.align_{side}")
        assert len({r.geometry()[pick] for r in regions(view).values()}) == 1
        view.editor.undo()
    run(view, "region.spread_across")
    assert [regions(view)[key].x1 for key in "abc"] == [10_000, 50_000, 100_000]


def test_turning_keeps_regions_on_the_image(qtbot) -> None:
    view = opened(qtbot, box("a", 0, 0, 100, 20))
    view.select(["a"])
    run(view, "region.turn_right_90")
    assert only(view).geometry() == [40_000, 0, 60_000, 100_000]
    run(view, "region.turn_left_15")
    assert isinstance(only(view), RotatedBox) and only(view).angle == 345_000


def test_order_changes_what_a_click_means(qtbot) -> None:
    view = opened(qtbot, box("a", 50, 50, 150, 150), box("b", 60, 60, 140, 140))
    view.select(["a"])
    run(view, "region.front")
    click(view, (100, 100))
    assert view.selection == {"a"}
    run(view, "region.lower")
    click(view, (300, 200))
    click(view, (100, 100))
    assert view.selection == {"b"}
    run(view, "region.back")
    click(view, (300, 200), (100, 100))
    assert view.selection == {"a"}


def test_groups_are_made_selected_and_left(qtbot) -> None:
    view = opened(qtbot, box("a", 10, 10, 20, 20), box("b", 40, 50, 60, 70), box("c", 100, 90, 110, 100))
    view.select(["a", "c"])
    run(view, "region.group")
    view.select(["a"])
    run(view, "region.select_group")
    assert view.selection == {"a", "c"}
    run(view, "region.ungroup")
    assert not any(r.group for r in regions(view).values())


def test_everything_shown_is_selected_and_zoomed_to(qtbot) -> None:
    view = opened(qtbot, box("a", 10, 10, 20, 20), box("b", 40, 50, 60, 70, hidden=True))
    run(view, "region.select_all")
    assert view.selection == {"a"}
    run(view, "region.zoom")
    assert view.canvas.camera.zoom > 10 and view.canvas.camera.center == pytest.approx((15, 15), abs=0.1)
    view.zoom_actual()
    view.set_switch("view.follow", True)
    view.select_next(1)
    assert view.canvas.camera.zoom > 10


def test_regions_are_drawn_fainter_but_never_vanish(qtbot) -> None:
    view = opened(qtbot, box("a", 10, 10, 20, 20))
    for _ in range(20):
        run(view, "view.fainter")
    assert view.canvas.opacity == 0.1
    for _ in range(20):
        run(view, "view.stronger")
    assert view.canvas.opacity == 1.0


def test_a_read_only_view_refuses_every_command(qtbot) -> None:

    view = opened(qtbot)
    many = (box("a", 50, 50, 150, 150), box("b", 60, 60, 240, 140), box("c", 90, 60, 140, 240), MAN)
    show(view, *many, read_only=True)
    view.select(["a", "b", "c", "s"])
    for name, command in view.commands().items():
        if name.startswith("region."):
            command()
    assert steps(view) == 1


def test_slips_with_very_many_regions_are_refused_at_once(qtbot) -> None:
    view = opened(qtbot, *(box(f"{n}", n % 60 * 6, n // 60 * 6, n % 60 * 6 + 5, n // 60 * 6 + 5) for n in range(2_100)))
    run(view, "region.select_all")
    for name in ("merge", "raise", "lower"):
        with qtbot.waitSignal(view.noted):
            run(view, f"region.{name}")
    assert steps(view) == 1
    run(view, "region.turn_right_90")
    assert steps(view) == 2 and len(regions(view)) == 2_100
