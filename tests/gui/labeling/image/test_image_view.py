from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest

from app.core.annotation import Annotation
from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.core.label import LabelSchema, new_label
from app.core.region import Region
from app.gui.labeling.image.view import ImageView
from app.gui.labeling.view import ViewState
from app.modalities.image.regions import MILLI, Box, Polygon

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
WIDTH, HEIGHT = 400, 300


def schema() -> LabelSchema:
    return LabelSchema().with_label(new_label(LabelSchema(), "Voiture rouge"))


def picture(width: int = WIDTH, height: int = HEIGHT) -> SimpleNamespace:
    pixels = np.full((height, width, 3), (90, 120, 60), np.uint8)
    pixels.setflags(write=False)
    return SimpleNamespace(width=width, height=height, pixels=pixels, scale=1.0)


def box(key: str, x1: int, y1: int, x2: int, y2: int, **fields) -> Box:
    return Box(id=key, label="voiture-rouge", x1=x1 * MILLI, y1=y1 * MILLI, x2=x2 * MILLI, y2=y2 * MILLI, **fields)


@pytest.fixture
def view(qtbot):
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    show(view)
    with qtbot.waitExposed(view):
        view.show()
    view.zoom_actual()
    view.set_label("voiture-rouge")
    yield view
    view.close_item()


def show(view: ImageView, *regions: Region, read_only: bool = False, content=None) -> AnnotationEditor:
    editor = AnnotationEditor(Annotation("a", "i"))
    editor.apply("start", put=regions)
    view.open(Item("i", "p", "photo", "image/png"), content or picture(), editor, schema(), read_only=read_only)
    view.zoom_actual()
    return editor


def at(view: ImageView, x: float, y: float) -> QPoint:
    ratio = view.canvas.camera.ratio
    vx, vy = view.canvas.camera.to_view(x, y)
    return QPoint(round(vx / ratio), round(vy / ratio))


def move(view: ImageView, x: float, y: float, buttons=Qt.MouseButton.NoButton, modifiers=NO_KEY) -> None:
    place = QPointF(at(view, x, y))
    event = QMouseEvent(QEvent.Type.MouseMove, place, view.canvas.mapToGlobal(place), LEFT, buttons, modifiers)
    view.canvas.mouseMoveEvent(event)


def drag(view: ImageView, *points: tuple[float, float], button=LEFT, modifiers=NO_KEY) -> None:
    QTest.mousePress(view.canvas, button, modifiers, at(view, *points[0]))
    targets = [at(view, *point) for point in points[1:]]
    for target in targets:
        place = QPointF(target)
        event = QMouseEvent(QEvent.Type.MouseMove, place, view.canvas.mapToGlobal(place), button, button, modifiers)
        view.canvas.mouseMoveEvent(event)
    QTest.mouseRelease(view.canvas, button, modifiers, targets[-1])


def click(view: ImageView, x: float, y: float, modifiers=NO_KEY) -> None:
    QTest.mouseClick(view.canvas, LEFT, modifiers, at(view, x, y))


def wheel(view: ImageView, x: float, y: float, steps: int, modifiers=NO_KEY) -> None:
    place = QPointF(at(view, x, y))
    event = QWheelEvent(
        place, view.canvas.mapToGlobal(place), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.canvas.wheelEvent(event)


def only(editor: AnnotationEditor) -> Region:
    (region,) = editor.annotation.regions.values()
    return region


def settle(view: ImageView, qtbot) -> None:
    view.canvas.repaint()
    qtbot.waitUntil(lambda: not view.canvas.busy)


def test_a_drawn_box_is_exact_and_one_step(view) -> None:
    editor = view.editor
    view.set_tool("box")
    drag(view, (100, 50), (150, 90), (180, 140))
    assert only(editor).geometry() == [100_000, 50_000, 180_000, 140_000]
    assert only(editor).label == "voiture-rouge"
    assert view.selection == {only(editor).id}
    assert editor.history.cursor == 1
    editor.undo()
    assert not editor.annotation.regions and not view.selection


def test_a_box_without_a_label_asks_for_one(view, qtbot) -> None:
    view.set_label("")
    view.set_tool("box")
    with qtbot.waitSignal(view.label_wanted) as asked:
        drag(view, (100, 50), (180, 140))
    assert asked.args == [only(view.editor).id]
    view.relabel("voiture-rouge")
    assert only(view.editor).label == "voiture-rouge"


def test_a_polygon_by_clicks_with_keys(view) -> None:
    view.set_tool("polygon")
    for point in ((50, 50), (150, 50), (200, 200), (150, 150)):
        click(view, *point)
    QTest.keyClick(view.canvas, Qt.Key.Key_Backspace)
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    region = only(view.editor)
    assert isinstance(region, Polygon)
    assert region.outer == (50_000, 50_000, 150_000, 50_000, 200_000, 200_000)


def test_drawing_by_keyboard_alone(view) -> None:
    view.set_tool("box")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(view.canvas, key)
    box = only(view.editor)
    assert (box.x2 - box.x1, box.y2 - box.y1) == (10_000, 20_000)


def test_escape_cancels_then_leaves_the_tool(view) -> None:
    view.set_tool("polygon")
    click(view, 50, 50)
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert view.tool == "polygon" and not view.canvas.tool.busy
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert view.tool == "select"
    assert view.editor.history.cursor == 0


def test_dragging_moves_the_selection_as_one_step(view) -> None:
    editor = show(view, box("a", 20, 20, 60, 60), box("b", 100, 20, 140, 60))
    view.select(["a", "b"])
    drag(view, (40, 40), (60, 60), (140, 140))
    regions = editor.annotation.regions
    assert regions["a"].geometry() == [120_000, 120_000, 160_000, 160_000]
    assert regions["b"].geometry() == [200_000, 120_000, 240_000, 160_000]
    assert editor.history.cursor == 2
    editor.undo()
    assert editor.annotation.regions["a"].geometry() == [20_000, 20_000, 60_000, 60_000]


def test_cancelling_a_drag_leaves_no_trace(view) -> None:
    editor = show(view, box("a", 20, 20, 60, 60))
    QTest.mousePress(view.canvas, LEFT, NO_KEY, at(view, 40, 40))
    move(view, 150, 150, LEFT)
    assert view.canvas.sketch.live
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.canvas, LEFT, NO_KEY, at(view, 150, 150))
    assert editor.annotation.regions["a"].geometry() == [20_000, 20_000, 60_000, 60_000]
    assert editor.history.cursor == 1
    assert view.canvas.index.pick(40_000, 40_000, 0) is not None


def test_handles_resize_and_vertices_are_edited(view) -> None:
    shape = Polygon(id="p", label="", outer=(200_000, 20_000, 300_000, 20_000, 300_000, 120_000))
    editor = show(view, box("a", 20, 20, 60, 60), shape)
    view.select(["a"])
    drag(view, (60, 60), (70, 70), (90, 110))
    assert editor.annotation.regions["a"].geometry() == [20_000, 20_000, 90_000, 110_000]
    view.select(["p"])
    QTest.mouseDClick(view.canvas, LEFT, NO_KEY, at(view, 250, 20))
    assert editor.annotation.regions["p"].outer[2:4] == (250_000, 20_000)
    click(view, 250, 20, Qt.KeyboardModifier.AltModifier)
    assert editor.annotation.regions["p"] == shape


def test_arrows_nudge_and_delete_removes(view) -> None:
    editor = show(view, box("a", 20, 20, 60, 60), box("l", 100, 100, 120, 120, locked=True))
    view.select(["a", "l"])
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    QTest.keyClick(view.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert editor.annotation.regions["a"].geometry() == [21_000, 30_000, 61_000, 70_000]
    view.nudge(-500, 0)
    assert editor.annotation.regions["a"].x1 == 0
    QTest.keyClick(view.canvas, Qt.Key.Key_Delete)
    assert set(editor.annotation.regions) == {"l"} and view.selection == {"l"}


def test_rubber_band_and_shift_click(view) -> None:
    show(view, box("a", 20, 20, 60, 60), box("b", 100, 20, 140, 60), box("c", 200, 200, 240, 240))
    drag(view, (5, 5), (100, 50), (160, 80))
    assert view.selection == {"a", "b"}
    click(view, 220, 220, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection == {"a", "b", "c"}
    click(view, 350, 250)
    assert not view.selection


def test_of_nested_regions_the_smallest_is_meant(view) -> None:
    show(view, box("big", 10, 10, 300, 250), box("small", 100, 100, 140, 140))
    click(view, 120, 120)
    assert view.selection == {"small"}
    click(view, 30, 30)
    assert view.selection == {"big"}


def test_next_goes_in_reading_order_and_brings_into_view(view) -> None:
    show(view, box("third", 10, 200, 30, 220), box("first", 10, 10, 30, 30), box("second", 200, 10, 220, 30))
    seen = []
    for _ in range(4):
        view.select_next(1)
        seen += view.selection
    assert seen == ["first", "second", "third", "first"]
    view.canvas.look(390, 290, 30.0)
    view.select_next(-1)
    assert view.selection == {"third"}
    x, y = view.canvas.camera.center
    assert abs(x - 20) < 30 and abs(y - 210) < 30


def test_copies_lie_beside_and_stay_on_the_image(view) -> None:
    editor = show(view, box("a", 380, 280, 400, 300))
    view.select(["a"])
    view.paste(view.copy())
    (pasted,) = view.selected_regions()
    assert pasted.id != "a" and pasted.geometry() == [370_000, 270_000, 390_000, 290_000]
    assert len(editor.annotation.regions) == 2


def test_wheel_zooms_at_the_pointer_within_limits(view) -> None:
    show(view)
    place = at(view, 120, 90)
    wheel(view, 120, 90, 3)
    assert view.canvas.camera.zoom > 1.5
    moved = at(view, 120, 90) - place
    assert abs(moved.x()) <= 1 and abs(moved.y()) <= 1
    for _ in range(40):
        wheel(view, 120, 90, 3)
    assert view.canvas.camera.zoom == 64
    for _ in range(80):
        wheel(view, 120, 90, -3)
    assert view.canvas.camera.zoom == 1 / 64


def test_panning_by_middle_button_space_and_hand(view) -> None:
    show(view)
    before = view.canvas.camera.left
    drag(view, (100, 100), (120, 100), (140, 100), button=Qt.MouseButton.MiddleButton)
    assert before - view.canvas.camera.left == 40
    QTest.keyPress(view.canvas, Qt.Key.Key_Space)
    drag(view, (100, 100), (90, 100))
    QTest.keyRelease(view.canvas, Qt.Key.Key_Space)
    assert before - view.canvas.camera.left == 30
    view.set_tool("pan")
    drag(view, (100, 100), (100, 80))
    assert view.editor.history.cursor == 0
    wheel(view, 100, 100, 1, Qt.KeyboardModifier.ShiftModifier)
    assert before - view.canvas.camera.left > 30


def test_linked_views_do_not_answer_back(view, qtbot) -> None:
    show(view)
    states: list[ViewState] = []
    view.view_changed.connect(states.append)
    view.set_view_state(ViewState(4.0, 100.0, 80.0))
    assert not states
    assert view.view_state().zoom == 4.0
    wheel(view, 100, 80, 1)
    assert states and states[-1] == view.view_state()


def test_read_only_shows_and_selects_but_changes_nothing(view) -> None:
    editor = show(view, box("a", 20, 20, 60, 60), read_only=True)
    assert [tool.name for tool in view.tools()] == ["select", "pan"]
    drag(view, (40, 40), (100, 100))
    QTest.keyClick(view.canvas, Qt.Key.Key_Delete)
    view.relabel("x")
    view.nudge(1, 1)
    view.paste(view.copy())
    assert view.selection == {"a"}
    assert editor.history.cursor == 1


def test_what_is_painted_follows_every_edit(view, qtbot) -> None:
    editor = show(view)
    settle(view, qtbot)

    def color() -> QColor:
        settle(view, qtbot)
        return QColor(view.canvas.grab().toImage().pixel(at(view, 60, 60)))

    plain = color()
    editor.apply("x", put=[box("a", 20, 20, 100, 100)])
    drawn = color()
    assert drawn != plain
    view.select(["a"])
    assert color() != drawn
    editor.apply("y", drop=["a"])
    assert color() == plain


def test_the_image_is_painted_where_it_is(view, qtbot) -> None:
    content = picture()
    content.pixels = content.pixels.copy()
    content.pixels[100, 200] = (255, 0, 0)
    show(view, content=content)
    view.canvas.look(200, 100, 16.0)
    settle(view, qtbot)
    image = view.canvas.grab().toImage()
    assert QColor(image.pixel(at(view, 200.5, 100.5))) == QColor(255, 0, 0)
    assert QColor(image.pixel(at(view, 201.5, 100.5))) == QColor(90, 120, 60)


def test_a_reduced_picture_keeps_full_coordinates(view) -> None:
    content = picture(100, 75)
    content.width, content.height, content.scale = 400, 300, 0.25
    show(view, content=content)
    view.set_tool("box")
    drag(view, (300, 200), (390, 290))
    assert only(view.editor).geometry() == [300_000, 200_000, 390_000, 290_000]


@pytest.mark.parametrize("shape", [(300, 400), (300, 400, 4)])
def test_grey_and_transparent_pictures(view, qtbot, shape) -> None:
    show(view, content=SimpleNamespace(width=400, height=300, pixels=np.full(shape, 77, np.uint8), scale=1.0))
    settle(view, qtbot)
    assert view.canvas.pyramid.value(3, 3)[0] == 77


def test_hints_say_what_comes_next(view) -> None:
    hints: list[str] = []
    view.hint_changed.connect(hints.append)
    view.set_tool("box")
    assert "Drag a box" in hints[-1]
    click(view, 10, 10)
    assert "opposite corner" in hints[-1]
    move(view, 20, 30)
    assert "20, 30" in hints[-1] and "90 120 60" in hints[-1]


def test_marks_are_drawn_and_go_away(view, qtbot) -> None:
    show(view, box("a", 20, 20, 100, 100))
    settle(view, qtbot)
    plain = view.canvas.grab().toImage()
    view.set_marks({"a": "difference"})
    settle(view, qtbot)
    assert view.canvas.grab().toImage() != plain
    view.set_marks({})
    settle(view, qtbot)
    assert view.canvas.grab().toImage() == plain


def test_fifty_thousand_regions_and_the_pointer_finds_the_right_one(view, qtbot) -> None:
    many = [box(f"{i}-{j}", i * 2, j * 2, i * 2 + 1, j * 2 + 1) for i in range(200) for j in range(150)] + [
        Polygon(id=f"p{k}", label="", outer=(k, 0, k + 10, 0, k, 10)) for k in range(20_000)
    ]
    editor = show(view, *many)
    view.canvas.look(200, 150, 16.0)
    settle(view, qtbot)
    for i, j in ((100, 75), (101, 76), (97, 74)):
        move(view, i * 2 + 0.5, j * 2 + 0.5)
        assert view.canvas.hovered.id == f"{i}-{j}"
    click(view, 200.5, 150.5)
    assert view.selection == {"100-75"}
    drag(view, (200.5, 150.5), (201, 151), (202.5, 152.5))
    assert editor.annotation.regions["100-75"].geometry() == [202_000, 152_000, 203_000, 153_000]
    move(view, 200.5, 150.5)
    assert view.canvas.hovered is None
    editor.undo()
    move(view, 200.5, 150.5)
    assert view.canvas.hovered.id == "100-75"


def test_closing_lets_go(view) -> None:
    editor = show(view, box("a", 20, 20, 60, 60))
    view.select(["a"])
    view.close_item()
    view.close_item()
    assert not view.selection
    editor.apply("later", drop=["a"])
    click(view, 10, 10)
    view.set_tool("box")
    view.canvas.grab()
