"""A file with pages: the first is shown, the others become items when the person wants that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import tifffile

from app.core.item import Item
from app.gui.item_name import item_name
from app.gui.labeling.pages_control import PagesDialog
from app.ops import items, watching


def test_pages_of_a_tiff_become_items_and_stay_when_the_folder_is_looked_at(qtbot, start, tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    with tifffile.TiffWriter(folder / "scan.tif") as file:
        for shade in (10, 20, 30):
            file.write(np.full((40 + shade, 60), shade, np.uint8), photometric="minisblack")
    before = (folder / "scan.tif").read_bytes()
    desk = start(folder)
    qtbot.waitUntil(
        lambda: "label" in desk.window.pages and desk.window.pages["label"].item is not None, timeout=20_000
    )
    page: Any = desk.window.pages["label"]
    assert page.item.name == "scan.tif" and page.view.canvas.pyramid.value(0, 0) == (10,)
    desk.window.actions_table["item.pages"].trigger()
    dialog = page.findChild(PagesDialog)
    assert dialog.last.value() == 3
    dialog.first.setValue(2)
    dialog.accept()
    workspace = desk.session.workspace
    listed = workspace.read(items.page, page.project.id)
    assert [item.name for item in listed] == ["scan.tif", "scan.tif#page=2", "scan.tif#page=3"]
    qtbot.waitUntil(lambda: page.strip.model.rowCount() == 3, timeout=20_000)
    page.open_item(listed[2])
    qtbot.waitUntil(lambda: page.item is not None and page.item.id == listed[2].id, timeout=20_000)
    assert [page.strip.model.data(page.strip.model.index(row, 0)) for row in range(3)] == [
        "scan.tif", "scan.tif, page 2", "scan.tif, page 3",
    ]  # fmt: skip
    assert page.toolbar.name.text() == "scan.tif, page 3"
    assert page.view.canvas.pyramid.value(0, 0) == (30,) and page.view.canvas.camera.height == 70
    page.pages_control.add(page.item, 1, 3)  # all are there already
    assert len(workspace.read(items.page, page.project.id)) == 3
    news = watching.look(workspace, page.project)
    assert (news.missing, news.changed, news.fresh) == (0, 0, ())
    assert (folder / "scan.tif").read_bytes() == before
    page.close_item()
    (folder / "scan.tif").rename(tmp_path / "scan.tif")
    assert watching.look(workspace, page.project).missing == 3
    found = watching.locate(workspace, page.project, tmp_path)
    assert (found.found, found.left) == (3, 0)
    places = [item.path for item in workspace.read(items.page, page.project.id)]
    assert places == [f"{tmp_path / 'scan.tif'}{mark}" for mark in ("", "#page=2", "#page=3")]


def test_a_file_that_is_really_called_so_is_that_file(tmp_path: Path) -> None:
    from app.media.source import split_page

    odd = tmp_path / "a#page=2"
    assert split_page(str(odd)) == (str(tmp_path / "a"), 1)
    item = Item("1", "p", "a#page=2", "image/png", path=str(odd))
    assert item_name(item) == "a, page 2"
    odd.write_bytes(b"x")
    assert item_name(item) == "a#page=2"
    assert split_page(str(odd)) == (str(odd), 0)
    assert split_page("a#page=x") == ("a#page=x", 0) and split_page("a.tif") == ("a.tif", 0)
