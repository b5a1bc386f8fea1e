"""Parts of a large image that were never looked at."""

from __future__ import annotations

from app.core.problem import Severity
from app.gui.labeling.image.camera import Camera
from app.gui.labeling.image.visit import Visits
from tests.gui.labeling.image.gesture import opened, show


def test_a_small_image_is_seen_at_once(qtbot) -> None:
    view = opened(qtbot)
    view.zoom_fit()
    assert view.visits.share == 1.0 and not view.remarks()


def test_a_large_image_is_seen_part_by_part(qtbot) -> None:
    view = opened(qtbot)
    show(view, width=8_000, height=6_000)
    view.zoom_fit()
    fresh = Visits(8_000, 6_000)
    view.visits = fresh
    (note,) = view.remarks()
    assert note.severity is Severity.NOTE and "100 %" in note.text and note.place == (0, 0, 8_000_000, 6_000_000)
    view.canvas.look(1_000, 1_000, 0.5)
    (note,) = view.remarks()
    assert 0 < fresh.share < 0.1 and note.place != (0, 0, 8_000_000, 6_000_000)
    for _ in range(600):
        found = view.remarks()
        if not found:
            break
        view.show_place(found[0].place)
    assert fresh.share > 0.98


def test_what_is_too_small_to_read_was_not_seen() -> None:
    camera, visits = Camera(), Visits(40_000, 30_000)
    camera.set_view(1_000, 800, 1.0)
    camera.set_image(40_000, 30_000)
    visits.look(camera)
    assert visits.share == 0 and visits.missing() == (0, 0, 40_000, 30_000)


def test_a_view_that_cannot_be_changed_says_nothing(qtbot) -> None:
    view = opened(qtbot)
    show(view, width=8_000, height=6_000, read_only=True)
    assert not view.remarks()
