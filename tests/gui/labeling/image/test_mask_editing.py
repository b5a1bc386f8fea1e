from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.modalities.image.mask import Mask, packed
from tests.gui.labeling.image.stroke import CAR, block, only, opened, pixels, show


@pytest.fixture
def view(qtbot):
    view = opened(qtbot)
    yield view
    view.close_item()


def ring(key: str = "m") -> Mask:
    pixels = np.ones((60, 60), bool)
    pixels[20:40, 20:40] = False
    pixels[59, 59] = pixels[58, 59] = pixels[59, 58] = False
    mask = packed(pixels, 100, 100, id=key, label=CAR)
    assert mask is not None
    return mask


def test_masks_are_united_cut_and_intersected_from_the_menu(view) -> None:
    editor = show(view, block("a", 100, 100, 40, 40), block("b", 120, 100, 40, 40), block("c", 300, 200, 5, 5))
    commands = view.commands()
    view.select(["a", "b"])
    commands["region.intersect"]()
    assert len(editor.annotation.regions) == 2
    (found,) = view.selected_regions()
    assert found.area == 20 * 40
    editor.undo()
    view.select(["a", "c"])
    commands["region.merge"]()
    (found,) = view.selected_regions()
    assert isinstance(found, Mask) and found.area == 1625 and len(editor.annotation.regions) == 2
    editor.undo()
    with_notes = []
    view.noted.connect(with_notes.append)
    view.select(["a", "c"])
    commands["region.intersect"]()
    assert len(with_notes) == 1 and len(editor.annotation.regions) == 3


def test_holes_are_filled_and_a_slider_grows_with_a_live_view(view) -> None:
    editor = show(view, ring())
    view.select(["m"])
    view.commands()["region.fill_holes"]()
    assert only(editor).area == 3_597
    view.commands()["region.grow"]()
    bar = view.editing.bar
    bar.slider.setValue(2)
    (live,) = view.canvas.sketch.live
    assert live.area > 4_000 and only(editor).area == 3_597
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert only(editor).area == live.area
    view.commands()["region.shrink"]()
    QTest.keyClick(view.editing.bar, Qt.Key.Key_Escape)
    assert only(editor).area == live.area and view.editing.bar is None
    editor.undo()
    editor.undo()
    assert only(editor) == ring()


def test_masks_turn_into_polygons_and_back(view) -> None:
    editor = show(view, ring())
    view.select(["m"])
    view.commands()["region.convert_polygon"]()
    (polygon,) = editor.annotation.regions.values()
    assert polygon.kind == "polygon" and len(polygon.holes) == 1
    view.commands()["region.convert_mask"]()
    assert np.array_equal(pixels(only(editor)), pixels(ring()))
