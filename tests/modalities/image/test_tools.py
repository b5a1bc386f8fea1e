from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.label import KeypointSchema
from app.core.region import Region
from app.modalities.image.outline import contains, frame
from app.modalities.image.regions import Box, Polygon
from app.modalities.image.snap import sharing, snapped
from app.modalities.image.tools.corner import BoxTool
from app.modalities.image.tools.path import PolygonTool
from app.modalities.image.tools.select import SelectTool
from app.modalities.image.tools.surface import EMPTY
from app.modalities.tool import KeyEvent, PointerEvent

NEAR = 500


class Paper:
    """A surface without a window."""

    extent = (100_000, 80_000)
    label = "cat"
    writable = True
    snapping = shared = False
    schema: KeypointSchema | None = None

    def __init__(self, *regions: Region) -> None:
        self.editor = AnnotationEditor(Annotation("a", "i"))
        self.editor.apply("start", put=regions)
        self.selection: frozenset[str] = frozenset()
        self.new: list[Region] = []

    def select(self, ids: Iterable[str]) -> None:
        self.selection = frozenset(ids)

    def at(self, x: int, y: int, near: int) -> str | None:
        return next((r.id for r in self.editor.annotation.ordered()[::-1] if contains(r, x, y)), None)

    def within(self, x1: int, y1: int, x2: int, y2: int) -> list[str]:
        boxes = {r.id: frame([r]) for r in self.editor.annotation.regions.values()}
        return [k for k, b in boxes.items() if b[0] >= x1 and b[1] >= y1 and b[2] <= x2 and b[3] <= y2]

    def change(self, name: str, regions: list[Region], make: Callable[[Region], Region]) -> None:
        self.editor.apply(name, put=[make(region) for region in regions])

    def added(self, region: Region) -> None:
        self.new.append(region)

    def snap(self, x: int, y: int, near: int, without: Iterable[str] = ()) -> tuple[int, int] | None:
        others = [r for r in self.editor.annotation.regions.values() if r.id not in set(without)]
        return snapped(others, x, y, near) if self.snapping else None

    def sharing(self, x: int, y: int, without: str) -> list[tuple[Region, int]]:
        others = [r for r in self.editor.annotation.regions.values() if r.id != without]
        return sharing(others, x, y) if self.shared else []

    def keypoints(self, label_id: str) -> KeypointSchema | None:
        return self.schema

    def steps(self) -> int:
        return self.editor.history.cursor


def at(x: int, y: int, **held: bool) -> PointerEvent:
    return PointerEvent(x, y, near=NEAR, **held)


def drag(tool, start: tuple[int, int], *points: tuple[int, int], **held: bool) -> None:
    tool.press(at(*start, **held))
    for point in points:
        tool.move(at(*point, **held))
    tool.release(at(*points[-1], **held))


def box(region_id: str = "b", x1: int = 10_000, y1: int = 10_000, x2: int = 30_000, y2: int = 20_000, **fields) -> Box:
    return Box(id=region_id, label="cat", x1=x1, y1=y1, x2=x2, y2=y2, **fields)


def test_dragging_draws_a_box_in_any_direction() -> None:
    paper = Paper()
    drag(BoxTool(paper), (30_000, 20_000), (20_000, 15_000), (10_000, 10_000))
    assert paper.new[0].geometry() == [10_000, 10_000, 30_000, 20_000]
    assert paper.selection == {paper.new[0].id}
    assert paper.steps() == 1


def test_two_clicks_draw_a_box() -> None:
    paper = Paper()
    tool = BoxTool(paper)
    drag(tool, (10_000, 10_000), (10_100, 10_000))
    assert tool.busy and not paper.new
    tool.move(at(30_000, 25_000))
    drag(tool, (30_000, 25_000), (30_000, 25_000))
    assert paper.new[0].geometry() == [10_000, 10_000, 30_000, 25_000]


def test_a_box_is_kept_on_the_image() -> None:
    paper = Paper()
    drag(BoxTool(paper), (90_000, 70_000), (500_000, -500_000))
    assert paper.new[0].geometry() == [90_000, 0, 100_000, 70_000]


def test_shift_draws_a_square_that_fits() -> None:
    paper = Paper()
    drag(BoxTool(paper), (90_000, 70_000), (99_000, 71_000), shift=True)
    assert paper.new[0].geometry() == [90_000, 70_000, 99_000, 79_000]


def test_a_slip_makes_no_box() -> None:
    paper = Paper()
    tool = BoxTool(paper)
    drag(tool, (10_000, 10_000), (30_000, 10_200))
    assert not paper.new and tool.busy


def test_arrows_and_enter_draw_a_box() -> None:
    paper = Paper()
    tool = BoxTool(paper)
    tool.place(50_000, 40_000)
    for key in ("Left", "Enter", "Right", "Right", "Down", "Enter"):
        assert tool.key(KeyEvent(key, step=5_000, one=1_000))
    assert paper.new[0].geometry() == [45_000, 40_000, 55_000, 45_000]


def test_cancel_leaves_no_trace() -> None:
    paper = Paper()
    for tool in (BoxTool(paper), PolygonTool(paper)):
        tool.press(at(10_000, 10_000))
        tool.move(at(20_000, 20_000))
        tool.cancel()
        assert not tool.busy and tool.preview() == EMPTY
    assert paper.steps() == 0 and not paper.editor.annotation.regions


@pytest.mark.parametrize("closing", ["enter", "double click", "first vertex"])
def test_a_polygon_closes(closing: str) -> None:
    paper = Paper()
    tool = PolygonTool(paper)
    for point in ((10_000, 10_000), (30_000, 10_000), (30_000, 30_000)):
        tool.press(at(*point))
        tool.release(at(*point))
    if closing == "enter":
        tool.key(KeyEvent("Enter"))
    elif closing == "double click":
        tool.double_click(at(30_000, 30_000))
    else:
        tool.move(at(10_200, 10_100))
        assert tool.preview().closing
        tool.press(at(10_200, 10_100))
    assert isinstance(paper.new[0], Polygon)
    assert paper.new[0].outer == (10_000, 10_000, 30_000, 10_000, 30_000, 30_000)
    assert not tool.busy


def test_two_points_are_no_polygon_and_backspace_takes_one_back() -> None:
    paper = Paper()
    tool = PolygonTool(paper)
    for point in ((10_000, 10_000), (30_000, 10_000)):
        tool.press(at(*point))
    tool.key(KeyEvent("Enter"))
    assert tool.busy and not paper.new
    tool.key(KeyEvent("Backspace"))
    assert tool.points == [(10_000, 10_000)]


def test_a_polygon_by_keyboard_alone() -> None:
    paper = Paper()
    tool = PolygonTool(paper)
    tool.place(50_000, 40_000)
    for key in ("Enter", "Right", "Enter", "Down", "Enter", "Enter"):
        tool.key(KeyEvent(key, step=5_000, one=1_000))
    assert paper.new[0].outer == (50_000, 40_000, 55_000, 40_000, 55_000, 45_000)


def test_one_drag_of_several_is_one_step_and_undo_takes_it_back() -> None:
    first, second = box("a"), box("b", 40_000, 10_000, 50_000, 20_000)
    paper = Paper(first, second)
    before, steps = paper.editor.annotation.regions, paper.steps()
    paper.select(["a", "b"])
    drag(SelectTool(paper), (15_000, 15_000), (16_000, 16_000), (25_000, 35_000))
    now = paper.editor.annotation.regions
    assert now["a"].geometry() == [20_000, 30_000, 40_000, 40_000]
    assert now["b"].geometry() == [50_000, 30_000, 60_000, 40_000]
    assert paper.steps() == steps + 1
    paper.editor.undo()
    assert paper.editor.annotation.regions == before


def test_nothing_reaches_the_editor_before_release() -> None:
    paper = Paper(box("a"))
    tool = SelectTool(paper)
    paper.select(["a"])
    tool.press(at(20_000, 15_000))
    tool.move(at(40_000, 45_000))
    assert tool.preview().live[0].geometry() == [30_000, 40_000, 50_000, 50_000]
    assert paper.editor.annotation.regions["a"] == box("a")
    tool.cancel()
    tool.release(at(40_000, 45_000))
    assert paper.editor.annotation.regions["a"] == box("a") and paper.steps() == 1


def test_a_handle_resizes_and_a_locked_region_stays() -> None:
    paper = Paper(box("a"), box("l", 40_000, 10_000, 60_000, 20_000, locked=True))
    paper.select(["a"])
    drag(SelectTool(paper), (30_000, 20_000), (35_000, 30_000))
    assert paper.editor.annotation.regions["a"].geometry() == [10_000, 10_000, 35_000, 30_000]
    paper.select(["l"])
    drag(SelectTool(paper), (60_000, 20_000), (70_000, 30_000))
    assert paper.editor.annotation.regions["l"].geometry() == [40_000, 10_000, 60_000, 20_000]


def test_vertices_are_dragged_added_and_removed() -> None:
    shape = Polygon(id="p", label="cat", outer=(10_000, 10_000, 50_000, 10_000, 50_000, 50_000))
    paper = Paper(shape)
    paper.select(["p"])
    tool = SelectTool(paper)
    drag(tool, (50_000, 50_000), (55_000, 60_000))
    assert paper.editor.annotation.regions["p"].outer[-2:] == (55_000, 60_000)
    tool.double_click(at(30_000, 10_200))
    assert paper.editor.annotation.regions["p"].outer[2:4] == (30_000, 10_000)
    assert tool.key(KeyEvent("Backspace"))
    assert len(paper.editor.annotation.regions["p"].outer) == 6
    drag(tool, (30_000, 10_000), (30_000, 10_000), alt=True)
    assert paper.editor.annotation.regions["p"].outer[2:4] == (30_000, 10_000)
    drag(tool, (30_000, 10_000), (30_000, 10_000), alt=True)
    assert len(paper.editor.annotation.regions["p"].outer) == 6


def test_a_frame_selects_what_lies_inside_and_shift_adds() -> None:
    paper = Paper(box("a"), box("b", 40_000, 10_000, 60_000, 20_000), box("c", 70_000, 60_000, 90_000, 70_000))
    tool = SelectTool(paper)
    drag(tool, (5_000, 5_000), (50_000, 40_000), (65_000, 40_000))
    assert paper.selection == {"a", "b"}
    drag(tool, (65_000, 50_000), (95_000, 75_000), shift=True)
    assert paper.selection == {"a", "b", "c"}
    drag(tool, (1_000, 1_000), (1_000, 1_000))
    assert not paper.selection


def test_a_click_on_one_of_several_selects_it_alone() -> None:
    paper = Paper(box("a"), box("b", 40_000, 10_000, 60_000, 20_000))
    paper.select(["a", "b"])
    drag(SelectTool(paper), (15_000, 15_000), (15_000, 15_000))
    assert paper.selection == {"a"}


def test_a_view_that_cannot_be_changed_still_selects() -> None:
    paper = Paper(box("a"))
    paper.writable = False
    drag(SelectTool(paper), (15_000, 15_000), (50_000, 50_000))
    assert paper.selection == {"a"} and paper.editor.annotation.regions["a"] == box("a")
