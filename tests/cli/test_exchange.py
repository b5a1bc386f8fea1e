"""The command line does what the menus do, and says how it went."""

import json
from pathlib import Path

import pytest
from PIL import Image

from app.cli import main
from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.modalities.image.regions import Box, Polygon
from app.modalities.text.regions import Span
from app.ops import items, labeling, projects
from app.workspace import Workspace
from tests.workspaces import SCHEMA, opened


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    (folder / "b").mkdir(parents=True)
    for name in ("one.png", "two.png", "b/one.png"):
        Image.new("RGB", (40, 30), "red").save(folder / name)
    return folder


def label(workspace: Workspace, item_id: str, *regions) -> None:
    editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item_id, workspace.person))
    editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
    editor.apply("Add", put=regions)


def regions(workspace: Workspace, name: str) -> list:
    (project,) = workspace.read(projects.all_projects)
    (item,) = workspace.read(items.page, project.id, items.ItemFilter(text=name))
    annotation: Annotation | None = workspace.read(labeling.annotation_of, item.id, workspace.person)
    return annotation.ordered() if annotation else []


def test_coco_out_and_in_again(tmp_path: Path, photos: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["import", str(photos), "--workspace", str(tmp_path / "w")]) == 0
    assert "3 items (image)" in capsys.readouterr().out
    with opened(tmp_path / "w") as workspace:
        (project,) = workspace.read(projects.all_projects)
        workspace.write(projects.set_schema, project.id, SCHEMA)
        found = {item.name: item for item in workspace.read(items.page, project.id)}
        box = Box(id="x", label="car", x1=1_000, y1=2_000, x2=11_000, y2=12_000)
        label(workspace, found["two.png"].id, box, Polygon(id="p", label="tree", outer=(0, 0, 9_000, 0, 9_000, 9_000)))
        label(workspace, found["b/one.png"].id, box)
    out = tmp_path / "out.json"
    assert main(["export", "--workspace", str(tmp_path / "w"), "--format", "coco", str(out)]) == 0
    written = json.loads(out.read_text())
    assert len(written["images"]) == 3
    assert len(written["annotations"]) == 3
    assert main(["import", str(photos), "--workspace", str(tmp_path / "again")]) == 0
    into = ["import", str(out), "--workspace", str(tmp_path / "again"), "--into", "photos"]
    assert main(into) == 0
    with opened(tmp_path / "again") as workspace:
        assert [type(region) for region in regions(workspace, "two.png")] == [Polygon, Box]
        assert regions(workspace, "b/one.png")[0].geometry() == [1_000, 2_000, 11_000, 12_000]
    assert main(into) == 0
    with opened(tmp_path / "again") as workspace:
        assert len(regions(workspace, "two.png")) == 4
        (project,) = workspace.read(projects.all_projects)
        (item,) = workspace.read(items.page, project.id, items.ItemFilter(text="two.png"))
        editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
        assert editor.undo() == "Import"
        assert len(editor.annotation.regions) == 2


def test_texts_go_through_conll_with_their_offsets(tmp_path: Path) -> None:
    source = tmp_path / "texts.jsonl"
    source.write_text(json.dumps({"text": "Zoë lives in São Paulo 😀 now"}) + "\n", encoding="utf-8")
    assert main(["import", str(source), "--workspace", str(tmp_path / "w")]) == 0
    with opened(tmp_path / "w") as workspace:
        (project,) = workspace.read(projects.all_projects)
        workspace.write(projects.set_schema, project.id, SCHEMA)
        (item,) = workspace.read(items.page, project.id)
        label(workspace, item.id, Span(id="s", label="car", parts=((13, 22),)))
    assert main(["export", "--workspace", str(tmp_path / "w"), "--format", "conll", str(tmp_path / "o.conll")]) == 0
    assert main(["import", str(tmp_path / "o.conll"), "--workspace", str(tmp_path / "again")]) == 0
    with opened(tmp_path / "again") as workspace:
        assert regions(workspace, "")[0].parts == ((13, 22),)


def test_what_was_left_out_is_listed_and_the_status_says_so(
    tmp_path: Path, photos: Path, capsys: pytest.CaptureFixture
) -> None:
    bad = {
        "images": [{"id": 1, "file_name": "one.png", "width": 40, "height": 30}],
        "categories": [{"id": 1, "name": "car"}],
        "annotations": [
            {"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 1, 5, 5]},
            {"id": 2, "image_id": 9, "category_id": 1, "bbox": [1, 1, 5, 5]},
            {"id": 3, "image_id": 1, "category_id": 1, "bbox": [1, 1, "NaN", 5]},
        ],
    }
    (tmp_path / "bad.json").write_text(json.dumps(bad))
    assert main(["import", str(tmp_path / "bad.json"), "--workspace", str(tmp_path / "w")]) == 1
    said = capsys.readouterr().err
    assert said.count("Left out: bad.json") == 2


@pytest.mark.parametrize("content", ["", "{", "<xml/>"])
def test_a_file_of_no_known_format_leaves_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.json").write_text(content)
    assert main(["import", str(tmp_path / "bad.json"), "--workspace", str(tmp_path / "w")]) == 2


def test_a_workspace_that_is_not_there_is_not_made_by_an_export(tmp_path: Path) -> None:
    assert main(["export", "--workspace", str(tmp_path / "no"), "--format", "coco", str(tmp_path / "x.json")]) == 2
    assert not (tmp_path / "no").exists()
