"""Numbers of a project, and that each bar's filter lists what the bar counted."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from immutables import Map

from app.core.annotation import Annotation
from app.core.cancel import Cancel
from app.core.ids import record_id
from app.core.item import ItemState
from app.core.question import Option, Question, QuestionKind
from app.errors import Cancelled, StoreError
from app.modalities.image.regions import Box, Ellipse, Mask, Point, Polygon, RotatedBox
from app.ops import items, labeling, projects, statistics
from app.ops.filtering import ALL, NO_LABEL, ItemFilter, ItemSort, filter_from_json
from app.ops.statistics import ChartName
from tests.workspaces import image_project, opened

QUESTION = Question("sky", "The sky?", QuestionKind.MULTIPLE, (Option("blue", "Blue"), Option("grey", "Grey")))


@pytest.fixture
def labelled(tmp_path: Path):
    with opened(tmp_path / "w") as workspace:
        project, listed = image_project(workspace, [f"photo {n}.png" for n in range(1, 7)])
        workspace.write(projects.set_questions, project.id, [QUESTION])
        project = workspace.read(projects.get_project, project.id)
        regions = [
            Box(id="a", label="car", x1=0, y1=0, x2=40_000, y2=10_000),
            Polygon(id="b", label="car", outer=(0, 0, 20_000, 0, 20_000, 20_000), attributes=(("colour", "red"),)),
            Mask(id="c", label="tree", x=0, y=0, width=10, height=90, counts=(0, 900)),
            Ellipse(id="d", label="tree", cx=50_000, cy=50_000, rx=100_000, ry=100_000, text="Stop"),
            RotatedBox(id="e", label="gone", cx=0, cy=0, width=5_000, height=5_000, angle=45_000),
            Point(id="f", label="car", x=1, y=1),
        ]
        answered = (("blue",), ("blue", "grey"), None)
        for item, some, answer in zip(listed, (regions[:2], regions[2:4], regions[4:]), answered, strict=False):
            answers = Map({"sky": answer}) if answer else Map()
            whole = Annotation(record_id(), item.id, workspace.person, Map({r.id: r for r in some}), Map(), answers)
            workspace.write(labeling.put_all, whole)
        workspace.write(items.set_state, listed[0].id, ItemState.DONE)
        workspace.write(items.add_active, listed[0].id, 7_000)
        yield workspace, project


def names(workspace, project, wanted: ItemFilter) -> list[str]:
    places = workspace.read(items.positions, project.id, wanted)
    return [item.name for item in workspace.read(items.items_at, project.id, places)]


def test_charts_count_and_each_bar_lists_its_items(labelled) -> None:
    workspace, project = labelled
    found = statistics.compute(workspace, project)
    assert (found.items, found.finished, found.regions, found.spent_ms) == (6, 1, 6, 7_000)
    assert {bar.key: bar.count for bar in found.chart(ChartName.LABELS)} == {"car": 3, "tree": 2, "gone": 1}
    assert {bar.key: bar.count for bar in found.chart(ChartName.STATES)} == {"new": 3, "draft": 2, "done": 1}
    assert [bar.count for bar in found.chart(ChartName.REGIONS)][:4] == [3, 0, 3, 0]
    extents = {bar.bounds[0]: bar.count for bar in found.chart(ChartName.EXTENTS) if bar.count}
    assert extents == {0: 1, 16: 2, 8: 0, 128: 1} or extents == {0: 1, 16: 3, 128: 1}
    assert sum(bar.count for bar in found.chart(ChartName.ASPECTS)) == 5
    assert [bar.count for bar in found.chart(ChartName.ANSWERS)] == [2, 1]
    assert [bar.count for bar in found.chart(ChartName.DAYS)] == [1]
    for name in (ChartName.STATES, ChartName.REGIONS, ChartName.SPENT, ChartName.DAYS, ChartName.ANSWERS):
        for bar in found.chart(name):
            assert len(names(workspace, project, bar.wanted)) == bar.count, bar
    for bar in found.chart(ChartName.EXTENTS) + found.chart(ChartName.ASPECTS) + found.chart(ChartName.LABELS):
        assert bool(names(workspace, project, bar.wanted)) == bool(bar.count), bar


def test_a_project_without_labels_has_only_states(tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        project, _ = image_project(workspace, ["a.png"])
        found = statistics.compute(workspace, project)
        assert [name for name, _ in found.charts] == [ChartName.STATES, ChartName.REGIONS]


def test_counting_stops_when_asked(labelled) -> None:
    workspace, project = labelled
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        statistics.compute(workspace, project, cancel=cancel)


def test_numbers_can_be_taken_along(tmp_path: Path) -> None:
    path = tmp_path / "numbers.csv"
    statistics.write_csv(path, [("Labels", "Auto, grün", 3)])
    with path.open(newline="", encoding="utf-8-sig") as file:
        assert list(csv.reader(file)) == [["chart", "bar", "count"], ["Labels", "Auto, grün", "3"]]
    with pytest.raises(StoreError):
        statistics.write_csv(tmp_path / "no" / "numbers.csv", [])


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ItemFilter(text="PHOTO 1"), ["photo 1.png"]),
        (ItemFilter(text="stop"), ["photo 2.png"]),
        (ItemFilter(label="car"), ["photo 1.png", "photo 3.png"]),
        (ItemFilter(label="car", attribute="colour", value="red"), ["photo 1.png"]),
        (ItemFilter(label="tree", attribute="colour", value="red"), []),
        (ItemFilter(label=NO_LABEL), ["photo 4.png", "photo 5.png", "photo 6.png"]),
        (ItemFilter(regions=(1, None), states=frozenset({ItemState.DRAFT})), ["photo 2.png", "photo 3.png"]),
        (ItemFilter(side=(101, None)), []),
        (ItemFilter(side=(100, 101), label="gone"), ["photo 3.png"]),
        (ItemFilter(extent=(128, None)), ["photo 2.png"]),
        (ItemFilter(text="100%_"), []),
    ],
)
def test_filters_combine_and_survive_being_written_down(labelled, wanted: ItemFilter, expected: list[str]) -> None:
    workspace, project = labelled
    assert names(workspace, project, wanted) == expected
    assert filter_from_json(wanted.as_json()) == wanted
    assert workspace.read(items.count, project.id, wanted) == len(expected)


def test_a_damaged_note_of_a_filter_is_no_filter() -> None:
    for text in ("", "{", "[1]", '{"states": ["strange"], "regions": [1], "side": ["a", 2], "text": 5}'):
        assert filter_from_json(text) == ALL


def test_sorting(labelled) -> None:
    workspace, project = labelled
    by_regions = workspace.read(items.positions, project.id, ALL, ItemSort.REGIONS, True)
    assert list(by_regions) == [0, 1, 2, 3, 4, 5]
    assert list(workspace.read(items.positions, project.id, ALL, ItemSort.PLACE, True)) == [5, 4, 3, 2, 1, 0]
