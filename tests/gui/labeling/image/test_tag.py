"""Names beside regions can be read whole."""

from __future__ import annotations

from app.gui.labeling.image.view import ImageView
from app.modalities.image.regions import Polygon
from tests.gui.labeling.image.test_image_view import show


def test_a_name_at_the_edge_of_the_view_is_whole(qtbot) -> None:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(300, 400)
    with qtbot.waitExposed(view):
        view.show()
    # The corner its name stands at lies close to the right end of what is seen.
    show(view, Polygon(id="r", label="voiture-rouge", outer=(290_000, 60_000, 300_000, 250_000, 150_000, 250_000)))
    camera = view.canvas.camera
    view.canvas.look(300 - camera.view_width / 2, 150, 1.0)
    qtbot.waitUntil(lambda: not view.canvas.busy)
    (tag,) = view.canvas._placed
    rect, corner = tag.rect(camera), camera.to_view(tag.x, tag.y)[0]
    assert corner + rect.width() > camera.view_width, "it would be cut"
    assert rect.left() >= 0 and rect.right() <= camera.view_width
    view.close_item()
