"""What an import would bring is said before; how its labels meet those that are there is the person's choice."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path

import pytest

from app.core.cancel import Cancel, no_progress
from app.core.item import Item
from app.core.project import Project
from app.core.region import Origin
from app.errors import Cancelled, FormatError
from app.modalities.image.regions import Box
from app.ops import importing, items, labeling, previewing
from app.ops.merging import Arrival, Labeled
from app.workspace import Workspace
from tests.formats.hostile import MADE, Picture, packed, put
from tests.formats.test_hostile import png
from tests.workspaces import image_project, opened

BOXES = (((1, 2, 9, 8), "Car"), ((20, 20, 30, 30), "Bus"))


@pytest.fixture
def made(tmp_path: Path):
    with opened(tmp_path / "w") as workspace:
        project, items_ = image_project(workspace, ["a.png", "b.png"])
        yield workspace, project, items_


def draw(workspace: Workspace, item: Item) -> None:
    from app.core.editor import AnnotationEditor

    annotation, history = workspace.read(labeling.open_annotation, item.id, workspace.person)
    editor, commits = AnnotationEditor(annotation, history), []
    editor.committed.connect(commits.append)
    editor.apply("Draw", put=[Box(id="1" * 16, label="tree", x1=0, y1=0, x2=5_000, y2=5_000)])
    workspace.write(labeling.save, commits, workspace.person)


def said(workspace: Workspace, item: Item) -> list[tuple[str, Origin]]:
    annotation, _ = workspace.read(labeling.open_annotation, item.id, workspace.person)
    return [(region.label, region.origin) for region in annotation.ordered()]


def test_the_preview_says_what_comes_and_stores_nothing(
    made: tuple[Workspace, Project, list[Item]], tmp_path: Path
) -> None:
    workspace, project, (first, _) = made
    draw(workspace, first)
    files = MADE["coco"]([Picture(name, BOXES) for name in ("a.png", "b.png", "c.png")])
    path = put(files, tmp_path / "in")
    (tmp_path / "in" / "c.png").write_bytes(png())
    assert previewing.formats_of(project, path) == ["coco"]
    found = previewing.preview_import(workspace, project.id, path, "coco")
    assert (found.report.items, found.report.regions, found.known, found.labeled) == (3, 6, 2, 1)
    assert found.labels == (("Bus", 3, True), ("Car", 3, False))
    assert [(row.name, row.known, row.labeled) for row in found.rows] == [
        ("a.png", True, True), ("b.png", True, False), ("c.png", False, False),
    ]  # fmt: skip
    assert [sample.source for sample in found.samples] == [None, None, tmp_path / "in" / "c.png"]
    assert (found.samples[2].width, found.samples[0].count) == (100, 2)
    assert workspace.read(items.count, project.id) == 2 and said(workspace, first) == [("tree", Origin.HAND)]
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        previewing.preview_import(workspace, project.id, path, "coco", no_progress, cancel)
    with pytest.raises(FormatError):
        previewing.preview_import(workspace, project.id, path, "voc")


def test_a_wrong_guess_can_be_overridden(made: tuple[Workspace, Project, list[Item]], tmp_path: Path) -> None:
    workspace, project, _ = made
    path = put(MADE["voc"]([Picture("a.png", BOXES)]), tmp_path / "in")
    one = previewing.preview_import(workspace, project.id, path, "voc", settings={"origin": "1"})
    two = previewing.preview_import(workspace, project.id, path, "voc", settings={"origin": "0"})
    assert one.samples[0].regions[0].geometry() == [0, 1_000, 9_000, 8_000]
    assert two.samples[0].regions[0].geometry() == [1_000, 2_000, 9_000, 8_000]


@pytest.mark.parametrize(
    ("arrival", "first", "second"),
    [
        (Arrival(), ["tree", "car", "bus"], Origin.IMPORT),
        (Arrival(labeled=Labeled.REPLACE), ["car", "bus"], Origin.IMPORT),
        (Arrival(labeled=Labeled.SKIP), ["tree"], Origin.IMPORT),
    ],
)
def test_labels_meet_those_that_are_there(
    made: tuple[Workspace, Project, list[Item]], tmp_path: Path, arrival: Arrival, first: list[str], second: Origin
) -> None:
    workspace, project, (one, two) = made
    draw(workspace, one)
    path = put(MADE["coco"]([Picture("a.png", BOXES), Picture("b.png", BOXES)]), tmp_path / "in")
    report = importing.import_file(workspace, project.id, path, "coco", arrival=arrival)
    assert [label for label, _ in said(workspace, one)] == first
    assert said(workspace, two) == [("car", second), ("bus", second)]
    assert bool(report.losses) == (arrival.labeled is Labeled.SKIP)
    if arrival.labeled is not Labeled.SKIP:
        _, history = workspace.read(labeling.open_annotation, one.id, workspace.person)
        assert [step.name for step in history.steps] == ["Draw", "Import"], "one step that can be undone"


def test_what_one_file_says_twice_of_an_item_is_not_replaced_by_itself(
    made: tuple[Workspace, Project, list[Item]], tmp_path: Path
) -> None:
    workspace, project, (one, _) = made
    draw(workspace, one)
    lines = (MADE["caravan"]([Picture("a.png", BOXES[:1])]))["x.jsonl"].splitlines()
    more = MADE["caravan"]([Picture("a.png", BOXES[1:])])["x.jsonl"].splitlines()[1]
    path = put({"x.jsonl": b"\n".join([*lines, more])}, tmp_path / "in")
    importing.import_file(workspace, project.id, path, "caravan", arrival=Arrival(labeled=Labeled.REPLACE))
    assert [label for label, _ in said(workspace, one)] == ["car", "bus"]


@pytest.mark.parametrize("name", ("coco", "yolo", "voc", "labelme", "cvat", "datumaro"))
def test_pictures_of_an_archive_are_kept_and_can_be_labelled(name: str, tmp_path: Path) -> None:
    files = MADE[name]([Picture("good.png", BOXES)])
    where = {"coco": "train2017/good.png", "voc": "JPEGImages/0.png", "labelme": "good.png"}
    path = packed({**files, where.get(name, "images/good.png"): png()}, tmp_path / "set.zip")
    with opened(tmp_path / "w") as workspace:
        project, report = importing.import_as_project(workspace, path, name)
        (item,) = workspace.read(items.page, project.id)
        assert workspace.assets.read(item.asset) == png() and item.media_type == "image/png" and not item.path
        assert not report.losses and len(said(workspace, item)) == 2
        found = previewing.preview_import(workspace, project.id, path, name)
        assert found.labeled == 1 and found.samples[0].source == workspace.assets.path(item.asset)
    shutil.rmtree(tmp_path / "w")


def test_a_cancelled_import_keeps_what_was_stored_and_nothing_half(
    made: tuple[Workspace, Project, list[Item]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, project, _ = made
    monkeypatch.setattr(importing, "WEIGHT", 30)
    path = put(MADE["coco"]([Picture(f"n/{n}.png", BOXES) for n in range(200)]), tmp_path / "in")
    cancel = Cancel()

    def stop(done: int, _total: int) -> None:
        if done == 100:
            cancel.set()

    before = gc.get_threshold()
    with pytest.raises(Cancelled):
        importing.import_file(workspace, project.id, path, "coco", stop, cancel)
    assert gc.get_threshold() == before
    found = [item for item in workspace.read(items.page, project.id, limit=500) if item.name.startswith("n/")]
    assert 30 < len(found) < 101 and all(item.regions == 2 for item in found)
    said_of = workspace.read(labeling.annotations_of, [item.id for item in found], workspace.person)
    assert all(len(said_of[item.id].regions) == 2 for item in found)
    report = importing.import_file(workspace, project.id, path, "coco", arrival=Arrival(labeled=Labeled.SKIP))
    assert workspace.read(items.count, project.id) == 202 and sum(report.losses.values()) >= len(found)
