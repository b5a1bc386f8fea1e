"""What hands are used to from other tools: double clicks, pasting at the pointer, the last label, keys from a panel."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox

from app.core.label import Attribute, AttributeKind
from app.gui.labeling.image.wording import HINTS
from app.gui.labeling.label_dialog.attribute_editor import AttributeEditor
from app.modalities.image.regions import Box
from tests.gui.opened import label_page

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot, start, photos):
    page = label_page(qtbot, start(photos))
    for name in ("face", "hand"):
        page.labels.add(name)
    page.editor.apply("Draw", put=[Box(id="a", label="face", x1=20_000, y1=20_000, x2=60_000, y2=50_000)])
    page.focus_view()
    return page


def place(page, x: float, y: float) -> QPoint:
    return QPoint(*map(round, page.view.canvas.camera.to_view(x, y)))


def test_a_double_click_beside_everything_fits(page) -> None:
    canvas = page.view.canvas
    canvas.look(100, 100, 3.0)
    QTest.mouseDClick(canvas, LEFT, NONE, place(page, 40, 30))
    assert not canvas.camera.fitted, "on a region it does not"
    page.view.select([])
    QTest.mouseDClick(canvas, LEFT, NONE, place(page, 120, 110))
    assert canvas.camera.fitted
    page.regions.list.doubleClicked.emit(page.regions.model.index(0))
    page.view.select(["a"])
    page.regions.list.doubleClicked.emit(page.regions.model.index(0))
    assert not canvas.camera.fitted, "in the list it shows the region closely"


def test_pasting_at_the_pointer(page) -> None:
    page.view.select(["a"])
    page.shell.actions.run("edit.copy")
    QTest.mouseMove(page.view.canvas, place(page, 200, 150))
    page.view.canvas.pointed.emit(200, 150)
    page.shell.actions.run("edit.paste_here")
    (copy,) = page.view.selected_regions()
    assert copy.geometry() == [180_000, 135_000, 220_000, 165_000]
    page.view.canvas.pointed.emit(0, 0)
    page.shell.actions.run("edit.paste_here")
    (copy,) = page.view.selected_regions()
    assert copy.geometry() == [0, 0, 40_000, 30_000], "it stays on the image"


def test_the_last_label_is_remembered(qtbot, page, start) -> None:
    page.label_control.choose("hand")
    project = page.project
    page.labels.set_current("face")
    page.label_control.recall()
    assert page.labels.current_label == "hand"
    page.project = None
    page.open_project(project)
    assert page.labels.current_label == "hand"


def test_letters_stay_shortcuts_where_only_numbers_are_written(page) -> None:
    page.shell.actions.run("view.display")
    assert page.view.switches()["view.display"]
    field = page.view.findChildren(QDoubleSpinBox)[-1]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_D, SHIFT)
    assert not page.view.switches()["view.display"]


def test_the_default_of_an_attribute_is_chosen_in_its_editor(qtbot) -> None:
    editor = AttributeEditor([Attribute("size", "Size", AttributeKind.CHOICE, ("small", "large"))])
    qtbot.addWidget(editor)
    editor.default.setCurrentIndex(editor.default.findData("large"))
    editor.default.activated.emit(editor.default.currentIndex())
    assert editor.result[0].default == "large"
    editor.kind.setCurrentIndex(editor.kind.findData(AttributeKind.NUMBER))
    editor.kind.activated.emit(editor.kind.currentIndex())
    editor.default.setEditText("7")
    assert editor.result[0].default == "7" and editor.result[0].kind is AttributeKind.NUMBER
    editor.kind.setCurrentIndex(editor.kind.findData(AttributeKind.FLAG))
    editor.kind.activated.emit(editor.kind.currentIndex())
    editor.default.setCurrentIndex(editor.default.findData("true"))
    editor.default.activated.emit(editor.default.currentIndex())
    assert editor.result[0].default == "true"


def test_hints_name_the_keys_as_they_are_set(page) -> None:
    actions, view = page.shell.actions, page.view
    assert view.sentence("cut.locked") == "Nothing was split: the region is locked (Ctrl+L)."
    actions.set_keys({**actions.keys, "edit.lock": "Alt+F7"})
    assert view.sentence("cut.locked") == "Nothing was split: the region is locked (Alt+F7)."
    actions.set_keys({**actions.keys, "edit.lock": ""})
    assert view.sentence("cut.locked").endswith(f"(“{actions.actions['edit.lock'].text().replace('&', '')}”).")


def test_every_action_in_a_hint_is_there(page) -> None:
    for name in HINTS:
        assert not set(re.findall(r"\{(\w+\.\w+)\}", HINTS[name])) - page.shell.actions.entries.keys()
        assert "{" not in page.view.sentence(name).replace("{name}", "")
