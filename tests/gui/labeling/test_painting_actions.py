"""Painting in the real window: keys, menus, work on threads and what is remembered."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.actions import menu_title
from app.modalities.image.mask import Mask

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot, start, photos):
    desk = start(photos)
    qtbot.waitUntil(
        lambda: "label" in desk.window.pages and desk.window.pages["label"].editor is not None, timeout=20_000
    )
    page = desk.window.pages["label"]
    qtbot.keyClicks(page.labels.field, "face")
    qtbot.keyClick(page.labels.field, Qt.Key.Key_Return)
    page.focus_view()
    return page


def press(page, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.view.canvas, key, held)


def test_painting_by_keys_and_the_size_is_remembered(qtbot, page) -> None:
    for key, held, tool in (
        (Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "brush"), (Qt.Key.Key_B, SHIFT, "eraser"),
        (Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, "wand"), (Qt.Key.Key_S, SHIFT, "superpixel"),
        (Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, "scissors"),
    ):  # fmt: skip
        press(page, key, held)
        assert page.view.tool == tool and page.view.strip.isVisible()
    press(page, Qt.Key.Key_B)
    size = page.view.options.brush
    press(page, Qt.Key.Key_BracketRight)
    assert page.view.options.brush > size
    (kept,) = [json.loads(text) for name, text in page.shell.settings.tools.items() if name.endswith("options")]
    assert kept["brush"] == page.view.options.brush
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        press(page, key)
    (mask,) = page.editor.annotation.regions.values()
    assert isinstance(mask, Mask) and mask.label == page.labels.current_label
    press(page, Qt.Key.Key_T, SHIFT)
    qtbot.waitUntil(lambda: page.view.strip.isAncestorOf(page.window().focusWidget()))
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert page.window().focusWidget() is page.view.canvas


def test_the_wand_works_on_a_thread_of_the_window(qtbot, page) -> None:
    press(page, Qt.Key.Key_M)
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.editor.annotation.regions), timeout=20_000)
    (mask,) = page.editor.annotation.regions.values()
    assert isinstance(mask, Mask) and mask.area > 0


def test_the_menu_of_masks_and_every_tool_has_an_icon(page) -> None:
    bar = page.window().menuBar()
    menu = next(action.menu() for action in bar.actions() if action.text() == menu_title("region"))
    inner = {action.text(): action.menu() for action in menu.actions() if action.menu()}
    assert [action.text() for action in inner["Mask"].actions() if action.text()] == [
        "Fill holes", "Remove specks…", "Grow…", "Shrink…",
    ]  # fmt: skip
    for name in ("brush", "eraser", "wand", "scissors", "superpixel"):
        action = page.shell.actions[f"tool.{name}"]
        assert not action.icon().isNull() and action.shortcut().toString() and action.text()
