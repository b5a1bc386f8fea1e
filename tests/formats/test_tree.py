from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from app.core.cancel import Cancel, no_progress
from app.errors import FormatError, InputError
from app.formats.base import Options, Report
from app.formats.parcel import fresh_parcel
from app.formats.registry import format_named, sniff
from app.formats.tree import opened, resolved

COCO = {"images": [{"id": 1, "file_name": "a.png", "width": 9, "height": 9}], "annotations": [], "categories": []}


def test_names_of_a_zip_lead_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    link = zipfile.ZipInfo("link.json")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a/ok.json", "../up.json", "/abs.json", "C:\\x.json", "a/../../b.json", "con.json", "__MACOSX/x"):
            archive.writestr(name, "{}")
        archive.writestr(link, "/etc/passwd")
        archive.writestr("bomb.json", b"0" * 30_000_000)
        archive.writestr("a/é 1.json", "[]")
    with opened(path) as tree:
        assert tree.names == ["a/é 1.json", "a/ok.json"] or tree.names == ["a/ok.json", "a/é 1.json"]
        assert len(tree.refused) == 7 and any("trap" in reason for _, reason in tree.refused)
        assert tree.read("a/ok.json") == b"{}" and tree.head("a/é 1.json", 1) == b"["
        with pytest.raises(KeyError):
            tree.read("../up.json")


def test_damaged_and_lying_zips(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.json", "{}" * 1000)
    data = path.read_bytes()
    for cut in (10, len(data) // 2, len(data) - 5):
        path.write_bytes(data[:cut])
        with pytest.raises(FormatError), opened(path) as tree:
            tree.read("a.json")
    path.write_bytes(data[:100] + b"xxxx" + data[104:])
    with opened(path) as tree, pytest.raises(FormatError, match="damaged"):
        tree.read("a.json")
    path.write_bytes(b"no archive")
    with pytest.raises(FormatError, match="not a zip"), opened(path):
        pass


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links")
def test_links_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("{}")
    folder = tmp_path / "in"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "ok.json").write_text("{}")
    os.symlink(tmp_path / "secret.json", folder / "link.json")
    os.symlink(tmp_path, folder / "loop")
    with opened(folder) as tree:
        assert tree.names == ["a/ok.json"]
        assert set(tree.refused) == {("link.json", "it is a link"), ("loop", "it is a link")}


def test_archives_whose_files_lie_over_one_another_are_refused(tmp_path: Path) -> None:
    """As in bombs that unpack the same bytes again and again: each entry is sound by itself."""
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.json", bytes(range(256)) * 4_000)
        first = archive.infolist()[0]
        for n in range(50):
            again = zipfile.ZipInfo(f"{n}.json")
            again.header_offset, again.CRC = first.header_offset, first.CRC
            again.compress_size, again.file_size = first.compress_size, first.file_size
            archive.filelist.append(again)
    with pytest.raises(FormatError, match="trap"), opened(path):
        pass


def test_references_stay_inside() -> None:
    assert resolved("../images/a.png", "labels/") == "images/a.png"
    assert resolved("..\\..\\a.png", "labels/") == "" and resolved("a.png", "x/") == "x/a.png"
    assert resolved("/etc/passwd", "") == ""


def test_a_folder_or_zip_is_recognised_by_what_it_holds(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    (folder / "annotations").mkdir(parents=True)
    (folder / "images").mkdir()
    (folder / "images" / "a.png").write_bytes(b"")
    (folder / "annotations" / "instances.json").write_text(json.dumps(COCO))
    (folder / "readme.txt").write_text("hello")
    assert sniff(folder) is format_named("coco")
    report = Report()
    known = format_named("coco")
    assert known.read is not None
    (item,) = known.read(folder, Options(), report, Cancel(), no_progress)
    assert item.item.name == "images/a.png" and report.is_clean
    with zipfile.ZipFile(tmp_path / "set.zip", "w") as archive:
        archive.write(folder / "annotations" / "instances.json", "annotations/instances.json")
    assert sniff(tmp_path / "set.zip") is known
    (folder / "annotations" / "instances.json").unlink()
    assert sniff(folder) is None
    with pytest.raises(FormatError, match="no labels in this format"):
        list(known.read(folder, Options(), Report(), Cancel(), no_progress))


def test_a_new_folder_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with pytest.raises(RuntimeError), fresh_parcel(target) as parcel:
        parcel.put("a/b.txt", b"x")
        raise RuntimeError
    assert not list(tmp_path.iterdir())
    with fresh_parcel(target) as parcel:
        parcel.put("a/b.txt", b"x")
    assert (target / "a" / "b.txt").read_bytes() == b"x" and [p.name for p in tmp_path.iterdir()] == ["out"]
    with pytest.raises(InputError, match="there already"), fresh_parcel(target):
        pass
