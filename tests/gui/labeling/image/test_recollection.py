"""Undo and redo bring the selection along, and notes say what is true of the open item alone."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtTest import QTest

from app.gui.notices import Notices
from app.gui.status_bar import StatusBar
from app.modalities.image.regions import MILLI, Skeleton
from tests.gui.labeling.image.gesture import (
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
    polygon,
    press,
    regions,
    run,
)
from tests.gui.opened import label_page


def undo(view) -> None:
    view.performer.travel(backwards=True)


def redo(view) -> None:
    view.performer.travel(backwards=False)


def test_undo_of_a_merge_selects_both_again_and_redo_the_whole(qtbot) -> None:
    view = opened(qtbot, box("a", 50, 50, 150, 150), box("b", 100, 50, 200, 150), box("c", 300, 50, 350, 90))
    click(view, (60, 60))
    click(view, (190, 60), held=SHIFT)
    run(view, "region.merge")
    assert view.selection == {"b"}
    view.select(["c"])
    undo(view)
    assert view.selection == {"a", "b"}
    # What is selected before a step is not what somebody selected while it was undone.
    view.select(())
    redo(view)
    assert view.selection == {"c"}
    undo(view)
    assert view.selection == {"a", "b"}


def test_undo_of_deleting_and_splitting_selects_what_was_selected(qtbot) -> None:
    view = opened(qtbot, box("a", 50, 50, 150, 150), box("b", 200, 50, 300, 150))
    view.select(["a"])
    view.delete_selection()
    assert not view.selection
    undo(view)
    assert view.selection == {"a"}
    view.set_tool("cut")
    click(view, (40, 100))
    double_click(view, 160, 100)
    pieces = view.selection
    assert len(pieces) == 2
    undo(view)
    assert view.selection == {"a"}
    redo(view)
    assert view.selection == pieces


def test_a_step_done_after_undo_forgets_what_was_to_be_redone(qtbot) -> None:
    view = opened(qtbot, box("a", 50, 50, 150, 150), box("b", 200, 50, 300, 150))
    view.select(["a"])
    view.nudge(5, 0)
    undo(view)
    view.select(["b"])
    view.nudge(5, 0)
    undo(view)
    assert view.selection == {"b"} and regions(view)["b"] == box("b", 200, 50, 300, 150)


def test_after_a_restart_what_came_back_is_selected(qtbot) -> None:
    view = opened(qtbot, box("a", 50, 50, 150, 150), box("b", 100, 50, 200, 150))
    view.select(["a", "b"])
    run(view, "region.merge")
    samples = np.zeros((300, 400, 3), np.uint8)
    content = SimpleNamespace(width=400, height=300, samples=samples, low=0.0, high=255.0, tiles=None, scale=1.0)
    view.open(view.item, content, view.editor, view.schema)
    assert not view.selection
    undo(view)
    assert view.selection == {"a", "b"}


@pytest.mark.parametrize(
    ("line", "selected", "reason"),
    [
        (((200, 20), (390, 20)), [], "cut.outside"),
        (((40, 100), (100, 100)), [], "cut.inside"),
        (((40, 100), (160, 100)), ["b"], "cut.others"),
        (((40, 230), (160, 230)), [], "cut.locked"),
    ],
)
def test_the_cut_says_why_it_split_nothing(qtbot, line, selected, reason) -> None:
    view = opened(
        qtbot,
        box("a", 50, 50, 150, 150),
        box("b", 200, 50, 300, 150),
        box("l", 50, 200, 150, 260, locked=True),
    )
    view.select(selected)
    said: list[str] = []
    view.noted.connect(said.append)
    view.set_tool("cut")
    click(view, line[0])
    double_click(view, *line[1])
    assert said == [view.sentence(reason)] and len(regions(view)) == 3


def test_a_sweep_shows_its_width_and_the_points_it_can_take(qtbot) -> None:
    view = opened(qtbot, polygon("p", 50, 50, 100, 48, 150, 50, 150, 150), box("b", 60, 60, 90, 90))
    view.set_tool("vertices")
    assert not view.canvas.sketch.dots
    move(view, 100, 80)
    dots = view.canvas.sketch.dots
    # Of the box none: it has no points that could be taken away.
    assert len(dots) == 8 and view.canvas.sketch.band is not None
    drag(view, (90, 48), (105, 50))
    move(view, 100, 80)
    assert len(view.canvas.sketch.dots) == 6


def test_a_keypoint_that_was_left_out_comes_back_to_its_place(qtbot) -> None:
    man = Skeleton(id="s", label="man", points=(100_000, 50_000, 2, 140_000, 90_000, 2, 100_000, 150_000, 1))
    view = opened(qtbot, man, label="man")
    view.select(["s"])
    run(view, "region.next_handle")
    assert view.canvas.tool.hint == "select.keypoint.2"
    for seen in (1, 0, 2):
        run(view, "region.visibility")
        assert only(view).triples()[0][2] == seen and view.canvas.tool.hint == f"select.keypoint.{seen}"
    assert only(view) == man


def test_who_shares_a_boundary_is_told_that_neighbours_move(qtbot) -> None:
    view = opened(
        qtbot, polygon("a", 50, 50, 150, 50, 150, 150, 50, 150), polygon("b", 150, 50, 250, 50, 250, 150, 150, 150)
    )
    view.set_switch("region.shared", True)
    view.select(["a"])
    QTest.mousePress(view.canvas, LEFT, NONE, place(view, 150, 50))
    move(view, 160, 30, buttons=LEFT)
    assert view.canvas.tool.hint == "select.shared"
    press(view, "esc")
    assert regions(view)["b"].outer[:2] == (150 * MILLI, 50 * MILLI)


def test_a_tool_begins_where_the_pointer_is(qtbot) -> None:
    view = opened(qtbot)
    view.set_tool("box")
    assert abs(view.canvas.tool.x - 200 * MILLI) < 2 * MILLI
    move(view, 60, 40)
    view.set_tool("polygon")
    assert abs(view.canvas.tool.x - 60 * MILLI) < 2 * MILLI and abs(view.canvas.tool.y - 40 * MILLI) < 2 * MILLI


def test_a_note_stands_beside_the_hint_until_what_it_tells_of_is_left(qtbot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.resize(900, 30)
    bar.show()
    notices = Notices(bar)
    notices.status_shown.connect(bar.show_note)
    notices.status("Nothing was split.", passing=True)
    bar.show_place("hint", "Click on")
    assert bar.text("note") == "Nothing was split." and bar.text("hint") == "Click on" and bar.note.isVisible()
    assert bar.note.geometry().right() <= bar.hint.geometry().left()
    notices.pass_on()
    assert not bar.note.isVisible()
    notices.status("“a.png” is done.")
    notices.pass_on()
    assert bar.text("note") == "“a.png” is done." and bar.note.isVisible()
    bar.resize(120, 30)
    assert bar.minimumSizeHint().width() <= 300


def test_switching_what_cannot_be_seen_is_said(qtbot, start, photos) -> None:
    page = label_page(qtbot, start(photos))
    said: list[str] = []
    page.shell.notices.status_shown.connect(said.append)
    page.shell.actions.run("region.snap")
    page.shell.actions.run("region.snap")
    assert [words.rpartition(": ")[2] for words in said] == ["on", "off"]
