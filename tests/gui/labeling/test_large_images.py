"""Large images in the real window: seen at once, every pixel soon after, Cancel, limits, pages and the linked view."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.gui.labeling import item_loader
from app.media import live
from app.media.live import LiveTiles
from app.media.tilefile import TileFile
from app.ops import picture
from tests.media.pictures import pattern, saved

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """What counts as large is small here; everything else is as it is."""
    monkeypatch.setattr(picture, "FIRST_SIDE", 300)
    monkeypatch.setattr(picture, "FIRST_WHOLE", 10_000)
    monkeypatch.setattr(picture, "AHEAD_PIXELS", 10_000)
    monkeypatch.setattr(picture, "HELD_BYTES", 1_000_000)
    monkeypatch.setattr(live, "SMALL_ENOUGH", 400)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "large"
    made.mkdir()
    return made


def opened(qtbot: Any, desk: Any, name: str = "") -> Any:
    def ready() -> bool:
        page = desk.window.pages.get("label")
        return page is not None and page.item is not None and (not name or page.item.name == name)

    qtbot.waitUntil(ready, timeout=30_000)
    return desk.window.pages["label"]


def content(page: Any) -> Any:
    return page.loader._contents[page.item.id]


def test_a_large_picture_is_reduced_at_first_and_complete_soon(qtbot, start, folder, small_limits) -> None:
    samples = pattern(1_500, 1_200)
    saved(folder / "a.png", samples)
    saved(folder / "b.tif", samples, tile=True, tile_width=128, tile_height=128)
    saved(folder / "c.tif", samples, tile=True, tile_width=128, tile_height=128, pyramid=True)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    desk = start(folder)
    page = opened(qtbot, desk, "a.png")
    seen: list[str] = []
    page.detailing.improved.connect(lambda item, better: seen.append(type(better.tiles).__name__))
    qtbot.waitUntil(lambda: isinstance(content(page).tiles, TileFile), timeout=30_000)
    pyramid = page.view.canvas.pyramid
    assert pyramid.samples.shape[1] == 300 and pyramid.full_width == 1_500
    assert np.array_equal(pyramid.area(700, 800, 50, 40), samples[800:840, 700:750])
    page.step(1)
    page = opened(qtbot, desk, "b.tif")
    qtbot.waitUntil(lambda: isinstance(content(page).tiles, TileFile), timeout=30_000)
    assert seen[-1] == "TileFile"
    page.step(1)
    page = opened(qtbot, desk, "c.tif")
    qtbot.waitUntil(lambda: isinstance(content(page).tiles, LiveTiles), timeout=30_000)
    assert np.array_equal(page.view.canvas.pyramid.area(9, 9, 50, 40), samples[9:49, 9:59])
    assert page.item.width == 1_500 and not page.detail_badge.isVisible()
    page.step(-1)
    opened(qtbot, desk, "b.tif")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert len(list((desk.session.path / "cache" / "tiles").glob("*.tiles"))) == 2


def test_preparing_can_be_cancelled_and_taken_up_again(qtbot, start, folder, small_limits) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (3_000, 4_000, 3), np.uint8)
    saved(folder / "a.png", noise)
    desk = start(folder)
    page = opened(qtbot, desk)
    with qtbot.waitSignal(page.detailing.progressed, timeout=30_000):
        pass
    page.detailing.cancel()
    assert page.detail_badge.isVisible() and "reduced" in page.detail_badge.words.text()
    assert not list((desk.session.path / "cache" / "tiles").glob("*.tiles"))
    QTest.mouseClick(page.detail_badge.button, LEFT)
    qtbot.waitUntil(lambda: isinstance(content(page).tiles, TileFile), timeout=60_000)
    assert not page.detail_badge.isVisible()


def test_closing_the_window_leaves_nothing_half_prepared(qtbot, start, folder, small_limits) -> None:
    saved(folder / "a.png", np.random.default_rng(0).integers(0, 255, (3_000, 4_000, 3), np.uint8))
    desk = start(folder)
    page = opened(qtbot, desk)
    with qtbot.waitSignal(page.detailing.progressed, timeout=30_000):
        pass
    cache = desk.session.path / "cache" / "tiles"
    desk.window.close()
    desk.close()
    # What was ready in that very moment may stay.
    assert {path.suffix for path in cache.iterdir()} in (set(), {".tiles", ".json"})


def test_a_slow_picture_keeps_nobody_from_the_next(qtbot, start, folder, monkeypatch) -> None:
    saved(folder / "a.png", np.random.default_rng(0).integers(0, 255, (5_000, 5_000, 3), np.uint8))
    saved(folder / "b.png", pattern(60, 40))
    monkeypatch.setattr(item_loader, "SLOW_SECONDS", 0.0)
    desk = start(folder)
    qtbot.waitUntil(lambda: "label" in desk.window.pages and desk.window.pages["label"].loader._jobs != {})
    page = desk.window.pages["label"]
    first = next(iter(page.loader._jobs.values()))
    page.step(1)
    assert first.token.requested
    page = opened(qtbot, desk, "b.png")
    page.step(-1)
    opened(qtbot, desk, "a.png")


def test_a_picture_beyond_the_limit_is_opened_when_the_person_allows_it(qtbot, start, folder) -> None:
    saved(folder / "a.png", np.zeros((1_100, 1_000), np.uint8))
    desk = start(folder, megapixels=1)
    qtbot.waitUntil(
        lambda: "label" in desk.window.pages and desk.window.pages["label"].failure.findChildren(QPushButton) != [],
        timeout=30_000,
    )
    page = desk.window.pages["label"]
    words = [button for button in page.failure.findChildren(QPushButton) if "100" in button.text()]
    assert page.item is None and len(words) == 1
    words[0].click()
    page = opened(qtbot, desk, "a.png")
    assert desk.window._settings.megapixels == 100


def test_two_images_side_by_side_look_at_the_same_place(qtbot, start, photos) -> None:
    desk = start(photos)
    page = opened(qtbot, desk)
    first = page.item.name
    page.step(1)
    qtbot.waitUntil(lambda: page.item is not None and page.item.name != first, timeout=20_000)
    desk.window.actions_table["view.compare"].trigger()
    comparing = page.view.comparing
    qtbot.waitUntil(lambda: comparing.pane is not None and comparing.pane.picture.pyramid is not None, timeout=20_000)
    assert comparing.pane.name.text() == first
    canvas, other = page.view.canvas, comparing.pane.picture
    canvas.look(100, 120, 2.0)
    share = other.camera.width / canvas.camera.width
    assert other.camera.center[0] == pytest.approx(100 * share, abs=1)
    QTest.mousePress(other, LEFT, pos=QPoint(100, 100))
    QTest.mouseMove(other, QPoint(60, 100))
    QTest.mouseRelease(other, LEFT, pos=QPoint(60, 100))
    assert canvas.camera.center[0] == pytest.approx(other.camera.center[0] / share, abs=1)
    assert canvas.camera.center[0] > 110
    page.view.seeing.turn(90)
    assert other.camera.angle == 90
    page.compare_control.choose()
    from app.gui.labeling.item_dialog import ItemDialog

    dialog = page.findChild(ItemDialog)
    dialog.filter.setText("rocket")
    assert dialog.list.count() == 1
    dialog.accept()
    qtbot.waitUntil(lambda: comparing.pane.name.text() == "rocket.jpg", timeout=20_000)
    page.step(-1)
    qtbot.waitUntil(lambda: page.item is not None and page.item.name == first, timeout=20_000)
    assert comparing.pane.name.text() == "rocket.jpg"
    assert not page.editor.annotation.regions
    desk.window.actions_table["view.compare"].trigger()
    assert not comparing.pane.isVisible() and page.compare_control._content is None


def test_how_images_are_seen_is_remembered_for_the_project(qtbot, start, photos) -> None:
    desk = start(photos)
    page = opened(qtbot, desk)
    desk.window.actions_table["view.display"].trigger()
    panel = page.view.seeing.panel
    panel.contrast.setValue(24)
    panel.contrast.setFocus()
    QTest.keyClick(panel.contrast, Qt.Key.Key_Up)  # which nudges regions when the image has the keyboard
    assert panel.contrast.value() == 25
    QTest.keyClick(panel.contrast, Qt.Key.Key_Tab)
    assert panel.isAncestorOf(page.view.window().focusWidget())
    QTest.keyClick(panel.contrast, Qt.Key.Key_Escape)
    assert page.view.canvas.hasFocus()
    qtbot.waitUntil(lambda: page.view.seeing.look.contrast == 25)
    desk.window.actions_table["view.minimap"].trigger()
    desk.window.close()
    desk.close()
    again = start()
    qtbot.waitUntil(lambda: again.session.workspace is not None, timeout=20_000)
    again.window.show_page("label")
    page = opened(qtbot, again)
    assert page.view.seeing.look.contrast == 25
    assert page.view.seeing.panel.isVisible() and page.view.seeing.minimap.isVisible()
    again.window.actions_table["view.plain"].trigger()
    assert page.view.seeing.look.is_plain and page.view.seeing.panel.contrast.value() == 0
