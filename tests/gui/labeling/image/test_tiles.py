"""Regions are drawn into squares of two sizes, and nobody sees which."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.gui.labeling.image.view import ImageView
from tests.gui.labeling.image.test_image_view import box, picture, show


def test_large_and_small_tiles_show_the_same(qtbot, monkeypatch) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    regions = [box(f"{n}", 20 + 70 * n, 30, 70 + 70 * n, 200 + 10 * n) for n in range(5)]
    found = []
    for most in (len(regions), 0):
        monkeypatch.setattr("app.gui.labeling.image.picture.FEW_TO_DRAW", most)
        show(view, *regions)
        view.show()
        qtbot.waitUntil(lambda: not view.canvas.busy)
        found.append(view.canvas.grab().toImage())
    view.close_item()
    assert found[0] == found[1]


def test_what_is_prepared_for_a_picture_waits_once_another_is_asked_for(qtbot) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    with qtbot.waitExposed(view):
        view.show()
    show(view, content=picture(3_000, 2_000))
    view.canvas.repaint()
    assert view.canvas.busy
    view.rest()
    made = len(view.canvas.pyramid.levels)
    for _ in range(50):
        QApplication.processEvents()
    assert view.canvas.busy and len(view.canvas.pyramid.levels) == made
    view.canvas.repaint()
    qtbot.waitUntil(lambda: not view.canvas.busy)
    assert view.canvas.pyramid.complete
    view.close_item()
