"""Each image format in archives and folders that lead elsewhere, lie or are cut off."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import FormatError
from app.formats.registry import formats
from app.ops import importing, items
from app.workspace import Workspace
from tests.formats.hostile import GOOD, MADE, Files, packed, put
from tests.formats.test_hostile import Imported, good_is_there, png


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path_factory.mktemp("workspace"))
    yield made
    made.close()


@pytest.mark.parametrize("name", [known.name for known in formats() if known.reads_trees and known.name in MADE])
class TestArchives:
    def made(self, name: str) -> Files:
        files = MADE[name]([GOOD])
        return files | ({"images/good.png": png()} if name in ("yolo", "open_images") else {})

    @pytest.mark.promise("H1")
    def test_cut_off(self, name: str, workspace: Workspace, tmp_path: Path) -> None:
        path = packed(self.made(name), tmp_path / "x.zip")
        whole = path.read_bytes()
        for size in (4, 30, len(whole) // 2, len(whole) - 1):
            path.write_bytes(whole[:size])
            with pytest.raises(FormatError, match="damaged"):
                importing.import_as_project(workspace, path, name)

    @pytest.mark.promise("H4")
    def test_entries_that_lead_outside(self, name: str, workspace: Workspace, tmp_path: Path) -> None:
        files = self.made(name)
        (first, body), *_ = files.items()
        path = packed(files, tmp_path / "x.zip")
        link = zipfile.ZipInfo("labels/link.txt")
        link.external_attr = 0o120777 << 16
        with zipfile.ZipFile(path, "a") as archive:
            for bad in ("../evil/", "/abs/", "C:/", "a/../../"):
                archive.writestr(bad + first, body)
            archive.writestr(link, "/etc/passwd")
        done = Imported(workspace, name, path)
        good_is_there(done)
        refused = [skip.reason for skip in done.report.skipped]
        assert sum("outside" in reason for reason in refused) >= 4 and "it is a link" in refused

    @pytest.mark.promise("H1")
    def test_bombs(self, name: str, workspace: Workspace, tmp_path: Path) -> None:
        files = self.made(name)
        (first, body), *_ = files.items()
        files[first.replace(".", "2.")] = body + b" " * 20_000_000
        files[first.rpartition("/")[0] + "/deep.zip"] = b"PK\x03\x04"
        done = Imported(workspace, name, packed(files, tmp_path / "x.zip"))
        good_is_there(done)
        assert any("trap" in skip.reason for skip in done.report.skipped)

    @pytest.mark.promise("H4")
    def test_links_in_a_folder(self, name: str, workspace: Workspace, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        put(self.made(name), folder)
        first = next(iter(self.made(name)))
        secret = tmp_path / "secret"
        secret.mkdir()
        (secret / "x").write_bytes((folder / first).read_bytes())
        os.symlink(secret / "x", folder / first.replace(".", "9."))
        os.symlink(secret, folder / "more")
        done = Imported(workspace, name, folder)
        good_is_there(done)
        assert any(skip.reason == "it is a link" for skip in done.report.skipped)


@pytest.mark.promise("H4")
def test_a_picture_that_is_a_link_to_elsewhere_is_not_taken(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    path = put(MADE["coco"]([GOOD, replace(GOOD, name="link.png")]), folder)
    secret = tmp_path / "secret.png"
    secret.write_bytes(png())
    (folder / "good.png").write_bytes(png())
    os.symlink(secret, folder / "link.png")
    project, report = importing.import_as_project(workspace, path, "coco")
    paths = {item.name: item.path for item in workspace.read(items.page, project.id)}
    assert paths["good.png"] == str(folder / "good.png")
    assert report.losses == {"files that were not found beside the labels (their labels are kept)": 1}
