"""Files that come, go, change and move while their labels stay."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from immutables import Map
from PIL import Image

from app.core.annotation import Annotation
from app.core.ids import record_id
from app.core.item import FileState, ItemState
from app.errors import InputError
from app.modalities.image.regions import Box
from app.ops import items, labeling, opening, projects, watching
from app.ops.filtering import ItemFilter
from tests.workspaces import opened


def picture(path: Path, color: str = "red") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (20 + 7 * len(path.stem), 30), color).save(path)


def label(workspace, item) -> None:
    region = Box(id="r", label="car", x1=0, y1=0, x2=5000, y2=5000)
    workspace.write(labeling.put_all, Annotation(record_id(), item.id, workspace.person, Map({"r": region})))


def names(workspace, project, item_filter=items.ALL) -> list[str]:
    return [item.name for item in workspace.read(items.page, project.id, item_filter)]


def test_new_files_wait_to_be_added_and_take_their_place(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    for name in ("1.png", "3.png", "10.png"):
        picture(folder / name)
    with opened(tmp_path / "w") as workspace:
        project = opening.open_source(workspace, folder)
        assert watching.look(workspace, project).fresh == ()
        picture(folder / "2.png")
        picture(folder / "sub" / "a.png")
        news = watching.look(workspace, project)
        assert [found.name for found in news.fresh] == ["2.png", "sub/a.png"]
        assert {Path(place).name for place in news.folders} == {"photos", "sub"}
        assert names(workspace, project) == ["1.png", "3.png", "10.png"]
        watching.add(workspace, project.id, news.fresh)
        watching.add(workspace, project.id, news.fresh)
        assert names(workspace, project) == ["1.png", "2.png", "3.png", "10.png", "sub/a.png"]
        assert [item.position for item in workspace.read(items.page, project.id)] == [0, 1, 2, 3, 4]


def test_a_missing_file_keeps_its_labels_and_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    picture(folder / "a.png")
    picture(folder / "b.png")
    with opened(tmp_path / "w") as workspace:
        project = opening.open_source(workspace, folder)
        first = workspace.read(items.page, project.id)[0]
        label(workspace, first)
        (folder / "a.png").rename(tmp_path / "away.png")
        news = watching.look(workspace, project)
        assert (news.missing, news.changed, news.fresh) == (1, 0, ())
        assert watching.look(workspace, project).missing == 0
        missing = ItemFilter(files=frozenset({FileState.MISSING}))
        assert names(workspace, project, missing) == ["a.png"]
        assert watching.check(workspace, first) is FileState.MISSING
        (tmp_path / "away.png").rename(folder / "a.png")
        assert watching.look(workspace, project).back == 1
        again = workspace.read(items.get, first.id)
        assert again.file_state is FileState.PRESENT and again.regions == 1


def test_a_labelled_file_with_other_content_is_never_taken_for_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    picture(folder / "a.png")
    picture(folder / "b.png")
    with opened(tmp_path / "w") as workspace:
        project = opening.open_source(workspace, folder)
        first, second = workspace.read(items.page, project.id)
        assert watching.check(workspace, first) is FileState.PRESENT
        label(workspace, first)
        os.utime(folder / "a.png", ns=(1, 1))  # the same bytes with another time are the same file
        assert watching.look(workspace, project).changed == 0
        assert workspace.read(items.get, first.id).mtime_ns == 1
        picture(folder / "a.png", "blue")
        picture(folder / "b.png", "blue")  # nothing was said about this one
        news = watching.look(workspace, project)
        assert news.changed == 1
        assert workspace.read(items.get, first.id).file_state is FileState.CHANGED
        assert workspace.read(items.get, second.id).file_state is FileState.PRESENT
        assert watching.check(workspace, first) is FileState.CHANGED
        watching.keep_labels(workspace, first.id)
        kept = workspace.read(items.get, first.id)
        assert kept.file_state is FileState.PRESENT and kept.regions == 1 and kept.state is ItemState.DRAFT
        assert watching.look(workspace, project).changed == 0


def test_files_are_found_in_a_new_place_by_path_name_or_content(tmp_path: Path) -> None:
    folder, other = tmp_path / "photos", tmp_path / "moved"
    for number, name in enumerate(("a.png", "sub/bcd.png", "efghij.png")):
        picture(folder / name, ("red", "green", "blue")[number])
    with opened(tmp_path / "w") as workspace:
        project = opening.open_source(workspace, folder)
        for item in workspace.read(items.page, project.id):
            watching.check(workspace, item)
            label(workspace, item)
        other.mkdir()
        shutil.move(folder / "a.png", other / "a.png")
        shutil.move(folder / "sub" / "bcd.png", other / "bcd.png")
        shutil.move(folder / "efghij.png", other / "renamed.png")
        assert watching.look(workspace, project).missing == 3
        with pytest.raises(InputError):
            watching.locate(workspace, project, tmp_path / "w")
        located = watching.locate(workspace, project, other)
        assert located == watching.Located(3, 0)
        after = workspace.read(items.page, project.id)
        assert {Path(item.path).name for item in after} == {"a.png", "bcd.png", "renamed.png"}
        assert all(item.file_state is FileState.PRESENT and item.regions == 1 for item in after)
        news = watching.look(workspace, project)
        assert (news.missing, news.changed, news.fresh) == (0, 0, ())


def test_a_whole_folder_that_moved_is_the_projects_folder_again(tmp_path: Path) -> None:
    folder, other = tmp_path / "photos", tmp_path / "disk" / "photos"
    picture(folder / "a.png")
    picture(folder / "sub" / "b.png")
    with opened(tmp_path / "w") as workspace:
        project = opening.open_source(workspace, folder)
        other.parent.mkdir()
        folder.rename(other)
        news = watching.look(workspace, project)
        assert news.gone and news.missing == 0
        assert watching.locate(workspace, project, other) == watching.Located(2, 0)
        moved = workspace.read(projects.get_project, project.id)
        assert moved.source == str(other.resolve())
        assert watching.look(workspace, moved).fresh == ()
        assert opening.open_source(workspace, other).id == project.id
