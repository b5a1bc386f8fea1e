from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PIL import Image

from app.ops import exporting, importing, items, labeling
from app.workspace import Workspace
from tests.workspaces import image_project, opened


def yolo_folder(folder: Path) -> Path:
    """Two pictures, one lying on its side (EXIF 6), one without labels."""
    (folder / "images" / "train").mkdir(parents=True)
    (folder / "labels" / "train").mkdir(parents=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (400, 200)).save(folder / "images" / "train" / "a.jpg", exif=exif)
    Image.new("RGB", (30, 20)).save(folder / "images" / "train" / "b.png")
    (folder / "labels" / "train" / "a.txt").write_text("0 0.5 0.5 1 0.5\n")
    (folder / "data.yaml").write_text("names: [boat]\n")
    return folder


def only_region(workspace: Workspace, project_id: str, name: str) -> object:
    item = next(i for i in workspace.read(items.page, project_id) if i.name == name)
    annotation = workspace.read(labeling.annotation_of, item.id, workspace.person)
    assert annotation is not None and item.regions == 1
    (region,) = annotation.regions.values()
    return region.geometry()


@pytest.mark.parametrize("packed", (False, True))
def test_a_yolo_folder_or_zip_becomes_a_project(tmp_path: Path, packed: bool) -> None:
    source = yolo_folder(tmp_path / "set")
    if packed:
        with zipfile.ZipFile(tmp_path / "set.zip", "w") as archive:
            for path in source.rglob("*.*"):
                archive.write(path, path.relative_to(source).as_posix())
        source = tmp_path / "set.zip"
    with opened(tmp_path / "w") as workspace:
        project, report = importing.import_as_project(workspace, source)
        assert (report.items, report.regions) == (2, 1) and not report.skipped
        # By the upright picture: 200 wide and 400 high.
        assert only_region(workspace, project.id, "images/train/a.jpg") == [0, 100_000, 200_000, 300_000]
        assert [label.name for label in project.schema.labels] == ["boat"]
        found = workspace.read(items.page, project.id)
        assert all(Path(item.path).is_file() for item in found) is not packed


def test_labels_find_the_sizes_of_the_projects_pictures(tmp_path: Path) -> None:
    labels = tmp_path / "labels"
    labels.mkdir()
    (labels / "x.txt").write_text("0 0.5 0.5 0.5 0.5\n")
    (labels / "classes.txt").write_text("Car\n")
    with opened(tmp_path / "w") as workspace:
        project, _ = image_project(workspace, ["deep/x.jpg", "y.jpg"])
        report = importing.import_file(workspace, project.id, tmp_path, "yolo")
        assert report.regions == 1 and not report.skipped
        # 100 × 80 in the project.
        assert only_region(workspace, project.id, "deep/x.jpg") == [25_000, 20_000, 75_000, 60_000]
        again = importing.import_file(workspace, project.id, tmp_path, "yolo")
        item = next(i for i in workspace.read(items.page, project.id) if i.name == "deep/x.jpg")
        assert again.regions == 1 and item.regions == 2


def test_everything_leaves_and_returns_through_our_own_format(tmp_path: Path) -> None:
    source = yolo_folder(tmp_path / "set")
    with opened(tmp_path / "w") as workspace:
        project, _ = importing.import_as_project(workspace, source)
        report = exporting.export_project(workspace, project.id, "caravan", tmp_path / "x.jsonl")
        assert report.is_clean and report.regions == 1
        again, report = importing.import_as_project(workspace, tmp_path / "x.jsonl")
        assert only_region(workspace, again.id, "images/train/a.jpg") == [0, 100_000, 200_000, 300_000]
        report = exporting.export_project(workspace, project.id, "yolo", tmp_path / "out.zip")
        assert (report.items, report.regions) == (2, 1) and report.is_clean
