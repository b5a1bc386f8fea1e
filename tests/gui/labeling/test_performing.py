"""Commands on more regions than a person waits for: off the window's thread, one step, and no trace when stopped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.labeling.performing import MANY
from app.modalities.image.regions import Box, Polygon
from tests.gui.opened import label_page

CTRL = Qt.KeyboardModifier.ControlModifier
COUNT = MANY + 200


@pytest.fixture
def page(qtbot, start, photos):
    page = label_page(qtbot, start(photos))
    for name in ("face", "hand"):
        page.labels.add(name)
    regions = []
    for n in range(COUNT):
        x, y = 1_000 * (n % 40) * 10, 1_000 * (n // 40) * 10
        outline = (x, y, x + 4_000, y, x + 8_000, y + 1, x + 8_000, y + 8_000)
        regions.append(Polygon(id=f"{n:04}", label="face", outer=outline))
    page.editor.apply("Draw", put=regions)
    page.focus_view()
    return page


def idle(qtbot, page) -> None:
    qtbot.waitUntil(lambda: not page.view.performer.busy, timeout=60_000)


def run(qtbot, page, name: str) -> None:
    """Run an action that is worked out elsewhere, to its end."""
    page.shell.actions.run(name)
    assert page.view.performer.busy, name
    idle(qtbot, page)


def test_each_command_is_one_step_that_can_be_undone(qtbot, page) -> None:
    before = page.editor.annotation.regions
    page.shell.actions.run("region.select_all")
    assert len(page.view.selection) == COUNT
    for name in ("edit.nudge_right", "edit.lock", "edit.lock", "region.group", "region.turn_left", "region.convert_box",
                 "region.align_left"):  # fmt: skip
        steps, regions = page.editor.history.cursor, page.editor.annotation.regions
        run(qtbot, page, name)
        assert page.editor.history.cursor == steps + 1 and page.editor.annotation.regions != regions, name
    assert {type(region) for region in page.editor.annotation.regions.values()} == {Box}
    page.label_control.choose("hand")
    idle(qtbot, page)
    assert {region.label for region in page.editor.annotation.regions.values()} == {"hand"}
    while page.editor.history.cursor > 1:
        run(qtbot, page, "edit.undo")
    assert page.editor.annotation.regions == before
    run(qtbot, page, "edit.redo")
    assert page.editor.annotation.regions["0000"].outer[0] == 1_000
    shown = page.view.canvas.index
    assert shown.get("0000") == page.editor.annotation.regions["0000"] and len(shown) == COUNT


def test_copies_and_removal(qtbot, page) -> None:
    page.shell.actions.run("region.select_all")
    page.shell.actions.run("edit.copy")
    run(qtbot, page, "edit.paste")
    assert len(page.editor.annotation.regions) == 2 * COUNT and len(page.view.selection) == COUNT
    assert page.regions.model.rowCount() == 2 * COUNT
    run(qtbot, page, "edit.delete")
    assert len(page.editor.annotation.regions) == COUNT and not page.view.selection
    page.shell.actions.run("region.select_all")
    page.shell.actions.run("region.simplify")
    page.view.editing.bar._accept()
    idle(qtbot, page)
    assert {len(region.outer) for region in page.editor.annotation.regions.values()} == {6}


def test_a_stopped_command_leaves_no_trace(qtbot, page) -> None:
    before, history = page.editor.annotation, page.editor.history
    started = []
    page.shell.runner.job_started.connect(started.append)
    page.shell.actions.run("region.select_all")
    page.shell.actions.run("edit.nudge_right")
    assert started[-1].title == f"{COUNT:,} regions are being worked on"
    started[-1].cancel()
    qtbot.waitUntil(lambda: not page.view.performer.busy, timeout=60_000)
    page.shell.actions.run("edit.nudge_down")
    page.view.performer.stop()
    qtbot.waitUntil(lambda: not page.shell.runner.busy, timeout=60_000)
    assert page.editor.annotation is before and page.editor.history is history


def test_what_was_changed_meanwhile_stays_and_the_command_is_not_done(qtbot, page) -> None:
    said = []
    page.view.noted.connect(said.append)
    page.shell.actions.run("region.select_all")
    page.shell.actions.run("edit.nudge_right")
    page.editor.apply("Draw", put=[Box(id="new", label="face", x1=0, y1=0, x2=5_000, y2=5_000)])
    page.shell.actions.run("edit.nudge_right")
    assert said == ["The last command is still being worked out."]
    idle(qtbot, page)
    assert said[-1] == "The regions were changed meanwhile, so nothing was done. Try again."
    assert page.editor.annotation.regions["0000"].outer[0] == 0 and "new" in page.editor.annotation.regions


def test_another_item_ends_the_command(qtbot, page) -> None:
    item = page.item
    page.shell.actions.run("region.select_all")
    page.shell.actions.run("edit.nudge_right")
    page.step(1)
    qtbot.waitUntil(lambda: page.item is not None and page.item.id != item.id, timeout=20_000)
    assert not page.view.performer.busy and not page.editor.annotation.regions


def test_a_drag_of_very_many(qtbot, page) -> None:
    page.shell.actions.run("region.select_all")
    canvas = page.view.canvas
    camera = canvas.camera
    a, b = (camera.to_view(x, y) for x, y in ((7, 1), (27, 11)))
    from PySide6.QtCore import QPoint

    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, a)))
    QTest.mouseMove(canvas, QPoint(*map(round, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))))
    QTest.mouseMove(canvas, QPoint(*map(round, b)))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, b)))
    idle(qtbot, page)
    assert page.editor.history.steps[-1].name == "Move"
    assert page.editor.annotation.regions["0000"].outer[0] > 10_000
