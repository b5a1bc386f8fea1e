"""Folders and files become projects, and their items' content can be loaded."""

from pathlib import Path

import pytest
from PIL import Image

from app.core.project import ModalityName
from app.errors import FormatError, InputError
from app.media.worker import DecodeWorker
from app.ops import content, items, opening
from tests.workspaces import opened


@pytest.fixture(scope="module")
def decoder():
    with DecodeWorker() as worker:
        yield worker


def photos(folder: Path, names: list[str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        Image.new("RGB", (40, 30), "red").save(folder / name)
    return folder


def test_a_folder_of_photographs(tmp_path: Path, decoder: DecodeWorker) -> None:
    folder = photos(tmp_path / "photos", ["img10.png", "img2.jpg"])
    (folder / "notes.txt").write_text("not an image")
    with opened(tmp_path / "w") as workspace:
        project = opening.open_source(workspace, folder)
        assert project.modality is ModalityName.IMAGE
        found = workspace.read(items.page, project.id)
        assert [item.name for item in found] == ["img2.jpg", "img10.png"]
        image = content.load(workspace, found[0], decoder)
        assert (image.width, image.height) == (40, 30)
        assert workspace.read(items.get, found[0].id).width == 40


def test_opening_a_folder_again_adds_only_new_files(tmp_path: Path) -> None:
    folder = photos(tmp_path / "photos", ["a.png", "b.png"])
    with opened(tmp_path / "w") as workspace:
        first = opening.open_source(workspace, folder)
        photos(folder, ["c.png"])
        again = opening.open_source(workspace, folder)
        assert again.id == first.id
        assert [item.name for item in workspace.read(items.page, first.id)] == ["a.png", "b.png", "c.png"]


def test_a_file_that_vanished_says_so_and_loses_nothing(tmp_path: Path, decoder: DecodeWorker) -> None:
    folder = photos(tmp_path / "photos", ["a.png"])
    with opened(tmp_path / "w") as workspace:
        project = opening.open_source(workspace, folder)
        (folder / "a.png").unlink()
        with pytest.raises(FormatError, match="not there any more"):
            content.load(workspace, workspace.read(items.page, project.id)[0], decoder)


def test_texts_of_a_json_lines_file_in_any_script(tmp_path: Path, decoder: DecodeWorker) -> None:
    source = tmp_path / "texts.jsonl"
    source.write_text('{"text": "naïve café 😀", "id": 1}\n{"text": "مرحبا بالعالم"}\n', encoding="utf-8")
    with opened(tmp_path / "w") as workspace:
        project = opening.open_source(workspace, source)
        assert project.modality is ModalityName.TEXT
        found = workspace.read(items.page, project.id)
        assert content.load(workspace, found[0], decoder).text == "naïve café 😀"
        assert content.load(workspace, found[1], decoder).text == "مرحبا بالعالم"
        assert opening.open_source(workspace, source).id == project.id
        assert workspace.read(items.count, project.id) == 2


def test_a_csv_is_a_table_unless_a_column_of_texts_is_named(tmp_path: Path, decoder: DecodeWorker) -> None:
    source = tmp_path / "cars.csv"
    source.write_text("name,remark\nA,fast\nB,slow\n")
    with opened(tmp_path / "w") as workspace:
        table_project = opening.open_source(workspace, source)
        assert table_project.modality is ModalityName.TABULAR
        (item,) = workspace.read(items.page, table_project.id)
        table = content.load(workspace, item, decoder)
        assert table.row_count == 2
        table.close()
        texts = opening.open_source(workspace, source, as_texts="remark")
        assert texts.modality is ModalityName.TEXT
        assert workspace.read(items.count, texts.id) == 2


@pytest.mark.parametrize("name", ["empty", "missing", "song.mp3"])
def test_nothing_to_label_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "song.mp3").write_bytes(b"x")
    with opened(tmp_path / "w") as workspace, pytest.raises(InputError):
        opening.open_source(workspace, tmp_path / name)
