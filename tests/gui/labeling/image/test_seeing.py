"""Seeing an image: window, brightness, channels, turns, map and values. Nothing of it reaches a region."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.gui.labeling.image.look import NO_LOOK, Look, Table, from_text, to_text
from app.gui.labeling.image.pyramid import Pyramid
from app.gui.labeling.image.view import ImageView
from app.modalities.image.regions import MILLI, Box
from tests.gui.labeling.image.gesture import ALT, LEFT, NONE, SCHEMA, opened, place

RED, LIME, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def quarters() -> np.ndarray:
    """400 × 300: red, lime above blue, white."""
    pixels = np.zeros((300, 400, 3), np.uint8)
    pixels[:150, :200], pixels[:150, 200:], pixels[150:, :200], pixels[150:, 200:] = RED, LIME, BLUE, WHITE
    return pixels


def shown(view: ImageView, samples: np.ndarray, **more) -> AnnotationEditor:
    editor = AnnotationEditor(Annotation("a", "i"))
    low, high = more.pop("window", (0.0, 255.0))
    content = SimpleNamespace(
        width=samples.shape[1], height=samples.shape[0], samples=samples, low=low, high=high, tiles=None, scale=1.0
    )
    view.open(Item("i", "p", "photo", "image/png"), content, editor, SCHEMA)
    view.zoom_actual()
    return editor


def colour(view: ImageView, x: float, y: float) -> tuple[int, int, int]:
    """What is painted at a place of the image, once all is drawn."""
    canvas = view.canvas
    canvas.repaint()
    while canvas.busy:
        canvas._on_idle()
    picture = QImage(canvas.size(), QImage.Format.Format_RGB32)
    canvas.render(picture, QPoint())
    found: QColor = picture.pixelColor(place(view, x, y))
    return found.red(), found.green(), found.blue()


@pytest.mark.parametrize("angle", (0, 90, 180, 270, 33))
@pytest.mark.parametrize("mirrored", (False, True))
def test_a_turned_view_shows_each_place_where_it_is(qtbot, angle: float, mirrored: bool) -> None:
    view = opened(qtbot)
    shown(view, quarters())
    view.seeing._turn(angle, mirrored)
    for x, y, wanted in ((100, 75, RED), (300, 75, LIME), (100, 225, BLUE), (300, 225, WHITE)):
        assert colour(view, x, y) == wanted
        at = place(view, x, y)
        assert view.canvas.camera.to_image(at.x(), at.y()) == pytest.approx((x, y), abs=1)


@pytest.mark.parametrize("angle", (90, 180, 270, 20))
@pytest.mark.parametrize("mirrored", (False, True))
def test_drawing_and_picking_while_turned(qtbot, angle: float, mirrored: bool) -> None:
    view = opened(qtbot)
    editor = view.editor
    view.seeing._turn(angle, mirrored)
    view.set_tool("box")
    QTest.mousePress(view.canvas, LEFT, NONE, place(view, 100, 80))
    for x, y in ((120, 90), (200, 160)):
        QTest.mouseMove(view.canvas, place(view, x, y))
    QTest.mouseRelease(view.canvas, LEFT, NONE, place(view, 200, 160))
    (region,) = editor.annotation.regions.values()
    assert [n / MILLI for n in (region.x1, region.y1, region.x2, region.y2)] == pytest.approx(
        [100, 80, 200, 160], abs=2
    )
    view.set_tool("select")
    view.select(())
    QTest.mouseClick(view.canvas, LEFT, NONE, place(view, 150, 120))
    assert view.selection == {region.id}
    QTest.mouseClick(view.canvas, LEFT, NONE, place(view, 20, 20))
    assert not view.selection
    view.seeing.commands()["view.upright"]()
    assert not view.canvas.camera.is_turned
    assert editor.annotation.regions[region.id] == region


def test_arrow_keys_nudge_as_the_eye_sees(qtbot) -> None:
    view = opened(qtbot, Box(id="a", label="car", x1=50_000, y1=50_000, x2=90_000, y2=90_000))
    view.select(["a"])
    view.seeing.turn(90)
    before = view.canvas.camera.to_view(50, 50)
    view.nudge(1, 0)
    box = view.editor.annotation.regions["a"]
    after = view.canvas.camera.to_view(box.x1 / MILLI, box.y1 / MILLI)
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((1, 0), abs=1e-6)


def test_alt_and_the_wheel_turn_freely(qtbot) -> None:
    view = opened(qtbot)
    middle = QPointF(view.canvas.rect().center())
    event = QWheelEvent(
        middle, view.canvas.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, ALT,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.canvas.wheelEvent(event)
    assert view.canvas.camera.angle == 5
    view.seeing.mirror()
    assert (view.canvas.camera.angle, view.canvas.camera.mirrored) == (355, True)


@pytest.mark.parametrize("turned", (0, 90, 180, -90))
def test_the_panel_tells_how_far_the_view_is_turned(qtbot, turned: int) -> None:
    view = opened(qtbot)
    view.set_switch("view.display", True)
    view.seeing.turn(turned)
    assert view.seeing.panel.angle.value() == turned


def test_sliders_change_what_is_seen_and_nothing_else(qtbot) -> None:
    view = opened(qtbot)
    looks: dict[str, str] = {}
    view.remember_looks(looks)
    editor = shown(view, np.full((300, 400, 3), 100, np.uint8))
    assert colour(view, 50, 50) == (100, 100, 100)
    view.set_switch("view.display", True)
    panel = view.seeing.panel
    panel.brightness.setValue(20)
    qtbot.waitUntil(lambda: view.seeing.look.brightness == 20)
    assert colour(view, 50, 50) == (151, 151, 151)
    panel.invert.setChecked(True)
    qtbot.waitUntil(lambda: view.seeing.look.invert)
    assert colour(view, 50, 50) == (104, 104, 104)
    assert not editor.annotation.regions and not editor.can_undo
    assert np.array_equal(view.canvas.pyramid.samples_in(50, 50, 1, 1)[0, 0], (100, 100, 100))
    assert from_text(looks["p"]).brightness == 20
    shown(view, np.full((300, 400, 3), 100, np.uint8))  # the next image of the project
    assert view.seeing.look.invert and panel.brightness.value() == 20
    QTest.mouseClick(panel.reset, LEFT)
    qtbot.waitUntil(lambda: view.seeing.look == NO_LOOK)
    assert colour(view, 50, 50) == (100, 100, 100) and looks["p"] == ""
    QTest.keyClick(panel.brightness, Qt.Key.Key_Escape)
    assert view.canvas.hasFocus()
    view.set_switch("view.display", False)
    assert not panel.isVisible()


def test_deep_samples_have_a_window_and_their_own_values(qtbot) -> None:
    view = opened(qtbot)
    deep = (np.arange(300)[:, None] * 200 + np.zeros((1, 400), int)).astype(np.uint16)
    shown(view, deep, window=(0.0, 59_800.0))
    told: list[str] = []
    view.hint_changed.connect(told.append)
    QTest.mouseMove(view.canvas, place(view, 10.5, 150.5))
    assert "30000" in told[-1] and "10, 150" in told[-1]
    assert colour(view, 100, 150)[0] == pytest.approx(128, abs=2)
    view.set_switch("view.display", True)
    panel = view.seeing.panel
    panel.cut.setCurrentIndex(panel.cut.findData(5.0))
    panel.cut.activated.emit(panel.cut.currentIndex())
    qtbot.waitUntil(lambda: view.seeing.look.cut == 5.0)
    assert panel.low.value() == pytest.approx(2_990, abs=210) and panel.high.value() == pytest.approx(56_800, abs=210)
    assert colour(view, 100, 5) == (0, 0, 0)
    # The right handle of the histogram, dragged to the middle.
    histogram = panel.histogram
    end = QPoint(round(histogram._x(panel.high.value())), 20)
    QTest.mousePress(histogram, LEFT, NONE, end)
    QTest.mouseMove(histogram, QPoint(histogram.width() // 2, 20))
    QTest.mouseRelease(histogram, LEFT, NONE, QPoint(histogram.width() // 2, 20))
    qtbot.waitUntil(lambda: view.seeing.look.cut == -1 and view.seeing.look.high == pytest.approx(29_900, abs=400))
    assert colour(view, 100, 160) == (255, 255, 255)


def test_one_channel_alone(qtbot) -> None:
    view = opened(qtbot)
    shown(view, quarters())
    view.seeing.set_look(Look(channel=1))
    assert colour(view, 100, 75) == (0, 0, 0) and colour(view, 300, 75) == (255, 255, 255)
    assert view.canvas.pyramid.area(300, 75, 1, 1)[0, 0].tolist() == [255, 255, 255]
    view.seeing.commands()["view.plain"]()
    assert colour(view, 300, 75) == LIME


def test_the_map_moves_the_view(qtbot) -> None:
    view = opened(qtbot)
    shown(view, np.zeros((3_000, 4_000, 3), np.uint8))
    view.set_switch("view.minimap", True)
    small = view.seeing.minimap
    assert small.isVisible() and small.width() > small.height()
    QTest.mouseClick(small, LEFT, NONE, QPoint(small.width() // 4, small.height() // 4))
    assert view.canvas.camera.center == pytest.approx((1_000, 750), abs=40)
    assert view.canvas.camera.zoom == 1.0
    small.grab()
    view.set_switch("view.minimap", False)
    assert not small.isVisible()


def test_values_are_written_into_large_pixels(qtbot) -> None:
    view = opened(qtbot)
    shown(view, np.full((300, 400), 7, np.uint8))
    view.canvas.look(20.5, 20.5, 64)
    corner = colour(view, 20.02, 20.02)
    picture = view.canvas.grab().toImage()
    at = place(view, 20.5, 20.5)
    inked = {
        picture.pixel(at.x() + dx, at.y() + dy) for dx in range(-8, 9) for dy in range(-8, 9)
    }  # fmt: skip
    assert len(inked) > 1 and corner != (255, 255, 255)


def test_full_detail_takes_the_place_of_the_reduced_picture(qtbot, tmp_path) -> None:
    from app.core.cancel import no_progress
    from app.media.tilefile import TileFile
    from app.media.worker import DecodeWorker
    from tests.media.pictures import pattern, saved

    samples = pattern(1_600, 1_200)
    source = saved(tmp_path / "a.png", samples)
    with DecodeWorker() as worker:
        facts = worker.build_tiles(source, tmp_path / "x.tiles", None, no_progress)
    tiles = TileFile(tmp_path / "x.tiles", facts, 1)
    view = opened(qtbot)
    reduced = np.ascontiguousarray(samples[::8, ::8])
    first = SimpleNamespace(width=1_600, height=1_200, samples=reduced, low=0.0, high=255.0, tiles=None, scale=1 / 8)
    view.open(Item("i", "p", "big", "image/png"), first, AnnotationEditor(Annotation("a", "i")), SCHEMA)
    view.canvas.look(801, 601, 8)
    before = view.canvas.camera.left
    second = SimpleNamespace(**{**vars(first), "tiles": tiles})
    view.update_content(second)
    assert view.canvas.camera.left == before
    assert colour(view, 801.5, 601.5) == tuple(samples[601, 801])
    assert np.array_equal(view.canvas.pyramid.area(10, 20, 300, 200), samples[20:220, 10:310])
    assert view.canvas.pyramid.value(1_599, 1_199) == tuple(samples[1_199, 1_599].tolist())
    view.zoom_fit()
    colour(view, 800, 600)
    tiles.close()  # as when the cache is emptied meanwhile
    view.canvas.look(300, 300, 1.0)
    colour(view, 300, 300)
    assert view.canvas.pyramid.tiles is None
    view.close_item()


@pytest.mark.parametrize("dtype", (np.uint8, np.uint16, np.float32))
def test_the_table_is_exact_at_its_ends(dtype: type) -> None:
    samples = np.array([[0, 10, 20, 30]]).astype(dtype)
    table = Table(NO_LOOK, samples.dtype, 10.0, 20.0)
    assert table.apply(samples).tolist() == [[0, 0, 255, 255]]
    assert Table(Look(invert=True), samples.dtype, 10.0, 20.0).apply(samples).tolist() == [[255, 255, 0, 0]]
    four = np.zeros((1, 1, 4), dtype)
    four[0, 0, 3] = {np.uint8: 200, np.uint16: 200 * 257, np.float32: 200}[dtype]
    assert Table(Look(invert=True), four.dtype, 0.0, 1.0).apply(four)[0, 0, 3] == 200


def test_looks_are_kept_as_text_and_bad_text_is_harmless() -> None:
    look = Look(brightness=-5, gamma=2.2, channel=1, invert=True, cut=0.1)
    assert from_text(to_text(look)) == look
    assert to_text(NO_LOOK) == ""
    for text in ("", "no", "[]", '{"gamma": 1e999}', '{"brightness": 1000}', '{"cut": 80}', '{"gamma": "x"}', "null"):
        assert from_text(text) == NO_LOOK


def test_a_pyramid_of_transparent_and_gray_pictures() -> None:
    gray = Pyramid(np.full((40, 60), 9, np.uint8), 60, 40)
    assert gray.area(0, 0, 2, 2).shape == (2, 2, 3) and gray.value(1, 1) == (9,)
    clear = Pyramid(np.zeros((40, 60, 4), np.uint8), 60, 40)
    assert clear.has_alpha and clear.value(0, 0) == (0, 0, 0, 0)
    assert clear.value(60, 0) is None
