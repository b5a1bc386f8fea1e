"""What is broken or hostile, met as a person meets it: in the window, with a sentence, and with nothing lost."""

from __future__ import annotations

import shutil
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from app import config
from app.errors import BlockedError
from app.gui.widgets.empty import EmptyState
from app.ops import opening
from app.workspace import DATABASE, Workspace
from tests.media.bad_pictures import chunk

SENTENCE = 20
"""A message shorter than this says nothing."""


@pytest.fixture
def default(home: Path) -> Path:
    """Where the workspace of a first start lies."""
    return config.directories().default_workspace


def _page(qtbot, desk):
    qtbot.waitUntil(lambda: desk.window.page_name == "label", timeout=30_000)
    page = desk.window.pages["label"]
    qtbot.waitUntil(lambda: page.item is not None or bool(_failure(page)), timeout=30_000)
    return page


def _failure(page) -> str:
    shown = page.failure.findChild(EmptyState)
    if shown is None or page.centre.currentWidget() is not page.failure:
        return ""
    return " ".join(label.text() for label in shown.findChildren(QLabel))


def _bomb(side: int) -> bytes:
    """A sound black and white PNG: 2.5 gigapixels of one colour are a few hundred kilobytes in the file."""

    packer, row = zlib.compressobj(1), bytes(1 + side // 8)
    lines = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def _bad_pictures(folder: Path, good: Path) -> list[str]:
    whole = good.read_bytes()
    made = {
        "b cut.jpg": whole[: len(whole) // 8],
        "c empty.png": b"",
        "d words.jpg": b"These are words and no picture.",
        "e page.png": b"<html><body>Please sign in</body></html>",
    }
    for name, content in made.items():
        (folder / name).write_bytes(content)
    (folder / "f bomb.png").write_bytes(_bomb(50_000))
    return [*made, "f bomb.png"]


@pytest.mark.promise("H2")
@pytest.mark.timeout(240)
def test_pictures_that_cannot_be_opened_are_said_one_by_one_and_the_good_ones_work(qtbot, start, photos) -> None:
    folder = photos.parent / "mixed"
    folder.mkdir()
    shutil.copy(photos / "rocket.jpg", folder / "a good.jpg")
    names = _bad_pictures(folder, photos / "rocket.jpg")
    shutil.copy(photos / "rocket.jpg", folder / "z good.jpg")
    desk = start(folder)
    page = _page(qtbot, desk)
    qtbot.waitUntil(lambda: page.item is not None and page.item.name == "a good.jpg", timeout=30_000)
    for name in names:
        page.step(1)
        qtbot.waitUntil(lambda: page.item is None and page.toolbar.name.text() == name, timeout=30_000)  # noqa: B023
        assert len(_failure(page)) > SENTENCE
    page.step(1)
    qtbot.waitUntil(lambda: page.item is not None and page.item.name == "z good.jpg", timeout=30_000)
    assert page.view.editable


def test_texts_that_are_none_are_said_and_the_good_ones_work(qtbot, start, tmp_path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("A good text.", "utf-8")
    (folder / "b nul.txt").write_bytes(b"one\0two")
    (folder / "c binary.txt").write_bytes(bytes(range(256)) * 9)
    (folder / "d empty.txt").write_bytes(b"")
    with (folder / "e gigabyte.txt").open("wb") as file:
        file.write(b"words ")
        file.truncate(10**9 + 1)  # sparse: takes no room
    (folder / "f latin.txt").write_bytes("Ein gutes Stück Brot für mich.".encode("latin-1"))
    desk = start(folder)
    page = _page(qtbot, desk)
    for name in ("b nul.txt", "c binary.txt", "d empty.txt", "e gigabyte.txt"):
        page.step(1)
        qtbot.waitUntil(lambda: page.item is None and page.toolbar.name.text() == name, timeout=30_000)  # noqa: B023
        assert len(_failure(page)) > SENTENCE
    page.step(1)
    qtbot.waitUntil(lambda: page.item is not None and page.item.name == "f latin.txt", timeout=30_000)
    assert "Stück" in page.view.pane.toPlainText() and "assumed" in page.view.notes.texts[0]

    def read_as(encoding: str) -> None:
        shown = page.view.encoding
        shown.setCurrentIndex(shown.findData(encoding))
        shown.activated.emit(shown.currentIndex())

    read_as("cp1251")
    qtbot.waitUntil(lambda: "Stьck" in page.view.pane.toPlainText(), timeout=30_000)
    # Bytes that are nothing in the chosen encoding stay as they were.
    read_as("utf-8")
    qtbot.waitUntil(lambda: "Stück" in page.view.pane.toPlainText(), timeout=30_000)
    assert page.view.encoding.encoding == "cp1252" and page.view.encoding.isEnabled()


def test_a_table_of_ragged_rows_and_mixed_encodings_opens_with_a_word_about_them(qtbot, start, tmp_path) -> None:
    wide = ",".join("1" * 2_000_000)
    path = tmp_path / "ragged.csv"
    path.write_bytes(b"name,n\nZo\xc3\xab,1\nZo\xeb,2\n,\nshort\n" + wide.encode() + b"\nlast,5\n")
    page = _page(qtbot, start(path))
    qtbot.waitUntil(lambda: page.item is not None, timeout=30_000)
    notes = " ".join(page.view.notes.texts)
    assert "surplus" in notes and "Windows-1252" in notes and "Fewer" in notes


def test_a_workspace_of_a_newer_program_is_left_alone(qtbot, start, default) -> None:
    from sqlalchemy import text

    from app.core.changes import Changes

    workspace = Workspace.open(default)
    workspace.write(lambda s: s.execute(text("UPDATE alembic_version SET version_num='9999'")) and Changes())
    workspace.close()
    before = (default / DATABASE).read_bytes()
    desk = start()
    qtbot.waitUntil(lambda: len(desk.window.notices.texts) == 1, timeout=30_000)
    assert "newer Caravan" in desk.window.notices.texts[0] and desk.session.workspace is None
    assert (default / DATABASE).read_bytes() == before


def test_a_damaged_workspace_comes_back_from_its_backup_and_says_what_is_lost(qtbot, start, default, photos) -> None:
    workspace = Workspace.open(default)
    opening.open_source(workspace, photos)
    workspace.back_up()
    workspace.close()
    data = bytearray((default / DATABASE).read_bytes())
    data[:200] = b"\xff" * 200
    (default / DATABASE).write_bytes(data)
    desk = start()
    qtbot.waitUntil(lambda: desk.session.workspace is not None, timeout=30_000)
    [notice] = desk.window.notices.texts
    assert "was damaged" in notice and "kept in" in notice
    assert len(list((default / "damaged").glob("*/" + DATABASE))) == 1


def test_a_damaged_key_file_keeps_nobody_from_the_work_and_is_never_written_over(qtbot, start, default, photos) -> None:
    workspace = Workspace.open(default)
    workspace.key.make("a good long one")
    address = workspace.signer.address
    workspace.close()
    key = default / "key.json"
    backup = photos.parent / "backup.json"
    shutil.copy(key, backup)
    key.write_bytes(b'{"version": 3, "crypto": {"kdfparams": {"n": 1e99')
    desk = start(photos)
    page = _page(qtbot, desk)
    assert page.item is not None and "key" in " ".join(desk.window.notices.texts)
    holder = desk.session.workspace.key
    with pytest.raises(BlockedError, match="no new key was made"):
        holder.make("another long one")
    desk.window.actions_table["account.key_file"].trigger()
    from app.gui.account.unlock_dialog import KeyFileDialog
    from tests.gui.joined import dialog, until

    shown = dialog(qtbot, desk, KeyFileDialog)
    shown.path.setText(str(backup))
    shown.field.edit.setText("not this one")
    shown.main.click()
    until(qtbot, lambda: shown.field.edit.property("fault_label").text())
    assert not list(default.glob("key.json.damaged-*"))
    shown.field.edit.setText("a good long one")
    shown.main.click()
    until(qtbot, lambda: holder.signer is not None)
    assert holder.signer.address == address and holder.fault is None
    assert (default / "key.json.damaged-1").read_bytes().startswith(b'{"version": 3')
