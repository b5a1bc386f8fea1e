"""Suggestions in the real window: seen apart, decided by key, list, menu and slider, gone from nothing but the item."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.region import Origin, Region
from app.gui.labeling.image.index import CONSIDERED, NORMAL, SUGGESTED
from app.gui.labeling.image.region_menu import RegionMenu
from app.gui.labeling.suggestion.panel import SuggestionPanel
from app.modalities.image.regions import Box, Mask
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.text.regions import Span
from tests.gui.opened import label_page

NONE, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def proposed(key: str, x: int, confidence: int = 0, label: str = "face") -> Box:
    place = {"x1": x * 1_000, "y1": 50_000, "x2": (x + 40) * 1_000, "y2": 90_000}
    return Box(id=key, label=label, confidence=confidence, origin=Origin.SUGGESTION, **place)


@pytest.fixture
def page(qtbot, start, photos):
    page = label_page(qtbot, start(photos))
    for name in ("face", "hand"):
        page.labels.add(name)
    found = (proposed("a", 10, 9_000), proposed("b", 100, 8_000), proposed("c", 200, 4_000, "hand"))
    page.editor.apply("Import", suggestions={region.id: region for region in found})
    page.focus_view()
    return page


def key(page, name: Qt.Key, held=NONE) -> None:
    QTest.keyClick(page.view.canvas, name, held)


def kept(page) -> dict[str, Origin]:
    return {key: region.origin for key, region in page.editor.annotation.regions.items()}


def state(page, region_id: str) -> int:
    index = page.view.canvas.index
    return int(index.state[index.slot_of[region_id]])


def settled(qtbot, page) -> None:
    qtbot.waitUntil(lambda: not page.suggestions._timer.isActive())


def test_keys_decide_one_after_the_other(page) -> None:
    assert page.suggestions.listed() == ["a", "b", "c"]
    assert page.frame.docks["suggestions"].windowTitle() == "Suggestions (3)"
    key(page, Qt.Key.Key_Q)
    assert page.view.selection == {"a"} and not kept(page), "the first press only shows it"
    assert (state(page, "a"), state(page, "b")) == (CONSIDERED, SUGGESTED)
    key(page, Qt.Key.Key_Q)
    assert kept(page) == {"a": Origin.SUGGESTION} and page.view.selection == {"b"}
    assert state(page, "a") == NORMAL
    key(page, Qt.Key.Key_Q, SHIFT)
    assert page.view.selection == {"c"} and page.suggestions.listed() == ["c"]
    key(page, Qt.Key.Key_Q, ALT)
    key(page, Qt.Key.Key_Right)
    assert kept(page) == {"a": Origin.SUGGESTION, "c": Origin.EDITED}, "to move it is to accept it"
    assert not page.editor.annotation.suggestions and page.suggestions.stack.currentWidget() is page.suggestions.empty
    for _ in range(3):
        page.editor.undo()
    assert page.suggestions.listed() == ["a", "b", "c"] and not kept(page)
    assert {state(page, one) for one in "ab"} == {SUGGESTED}


def test_all_of_a_label_and_all_above_a_confidence(qtbot, page) -> None:
    panel: SuggestionPanel = page.suggestions
    panel.least.setValue(50)
    assert panel.accept_button.text() == "Accept 2" and panel.count.text() == "2 of 3 suggestions"
    settled(qtbot, page)
    assert page.view.canvas.index.get("c") is None, "what is left out is not drawn"
    panel.label.setCurrentIndex(panel.label.findData("hand"))
    panel.label.activated.emit(panel.label.currentIndex())
    assert not panel.listed() and not panel.accept_button.isEnabled()
    panel.least.setValue(0)
    settled(qtbot, page)
    assert page.view.canvas.index.get("c") is not None and page.view.canvas.index.get("a") is None
    QTest.mouseClick(panel.refuse_button, Qt.MouseButton.LeftButton)
    assert set(page.editor.annotation.suggestions) == {"a", "b"}
    panel.label.setCurrentIndex(0)
    panel.label.activated.emit(0)
    assert panel.accept_button.text() == "Accept all 2"
    key(page, Qt.Key.Key_Return, ALT)
    assert kept(page) == {"a": Origin.SUGGESTION, "b": Origin.SUGGESTION}
    page.editor.undo()
    key(page, Qt.Key.Key_Delete, ALT)
    assert not page.editor.annotation.suggestions and not kept(page)


def test_all_regions_are_not_the_suggestions(page) -> None:
    page.editor.apply("Draw", put=[Box(id="own", label="face", x1=0, y1=0, x2=9_000, y2=9_000)])
    key(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.view.selection == {"own"}
    page.view.select(["a"])
    key(page, Qt.Key.Key_H)
    assert page.editor.annotation.suggestions["a"].hidden and not page.editor.annotation.regions["own"].hidden
    key(page, Qt.Key.Key_Q)
    assert not page.editor.annotation.regions["a"].hidden, "what is accepted is shown"


def test_the_menu_offers_to_decide_where_there_is_something(page) -> None:
    index = page.view.canvas.index
    x1, y1, x2, y2 = (index.bounds[index.slot_of["b"]] / 1_000).tolist()
    at = page.view.canvas.camera.to_view((x1 + x2) / 2, (y1 + y2) / 2)
    texts = {action.text(): action for action in RegionMenu(page.view, QPoint(*map(round, at))).actions()}
    texts["Accept suggestion"].trigger()
    assert set(kept(page)) == {"b"}
    page.view.select(["b"])
    menu = RegionMenu(page.view, QPoint(*map(round, at)))
    assert "Accept suggestion" not in {action.text() for action in menu.actions()}


def test_they_look_unlike_regions_without_their_colour(qtbot, page) -> None:
    """The same mask and box, accepted, fill pixels that they leave open as suggestions."""
    mask = Mask(id="m", label="face", x=300, y=300, width=60, height=60, counts=(0, 3_600), origin=Origin.SUGGESTION)
    page.editor.apply("Import", suggestions={"m": mask})
    page.view.select([])

    def colors(x: int, y: int, side: int) -> int:
        qtbot.waitUntil(lambda: not page.view.canvas.busy, timeout=20_000)
        picture, camera = page.view.canvas.grab().toImage(), page.view.canvas.camera
        points = [camera.to_view(x + n / 2, y + n / 3) for n in range(side)]
        return sum(picture.pixelColor(round(a), round(b)).blue() for a, b in points)

    before = colors(305, 305, 40), colors(15, 60, 30)
    page.editor.apply("Accept", put=[page.editor.annotation.suggestions[one] for one in "ma"])
    after = colors(305, 305, 40), colors(15, 60, 30)
    assert before[0] != after[0] and before[1] != after[1]


def test_items_with_some_are_listed(qtbot, page) -> None:
    item = page.item
    assert page.flush()
    page.step(1)
    qtbot.waitUntil(lambda: page.item is not None and page.item.id != item.id, timeout=20_000)
    assert not page.suggestions.listed()
    page.strip.panel.suggestions.setChecked(True)
    qtbot.waitUntil(lambda: page.strip.model.rowCount() == 1, timeout=20_000)
    page.strip.clear_filter()
    page.step(-1)
    qtbot.waitUntil(lambda: page.item is not None and page.item.id == item.id, timeout=20_000)
    assert page.suggestions.listed() == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("texts", [Span(id="s", label="face", parts=((4, 11),), origin=Origin.SUGGESTION)]),
        ("tables/trades.csv", [
            Rows(id="r", label="face", ranges=((2, 5),), origin=Origin.SUGGESTION),
            Cell(id="s", label="face", row=6, column="price", origin=Origin.SUGGESTION),
        ]),
    ],
)  # fmt: skip
def test_texts_and_tables_too(qtbot, start, source: str, found: list[Region]) -> None:
    page = label_page(qtbot, start(Path(__file__).parents[3] / "resources" / "samples" / source))
    page.labels.add("face")
    page.editor.apply("Import", suggestions={region.id: region for region in found})
    page.suggestion_control.step(1)
    assert len(page.view.selection) == 1
    page.view.grab()
    page.shell.actions.run("suggestion.accept")
    page.shell.actions.run("suggestion.accept_all")
    assert set(kept(page)) == {region.id for region in found}
    page.editor.undo()
    assert page.editor.annotation.suggestions
    page.shell.actions.run("suggestion.refuse_all")
    assert not page.editor.annotation.suggestions
