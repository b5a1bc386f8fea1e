"""The bar above the item in wide and narrow windows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from app.core.item import Item
from app.gui.actions import ActionSet
from app.gui.labeling.image.view import ImageView
from app.gui.labeling.toolbar import LabelingToolBar


@pytest.fixture
def bar(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    bar = LabelingToolBar(ActionSet(window, {}))
    bar.setParent(window)
    view = ImageView(window)
    bar.set_tools(view.tools())
    bar.show_item(Item("1", "p", "photo.jpg", "image/jpeg"), 1, 3)
    window.resize(2_000, 100)
    window.show()
    return bar


def shown(bar: LabelingToolBar) -> int:
    return sum(isinstance(bar.widgetForAction(action), QToolButton) for action in bar.actions())


def test_tools_fold_into_families_where_there_is_no_room_and_come_back(bar) -> None:
    bar.resize(1_600, 48)
    wide = shown(bar)
    assert bar.sizeHint().width() <= 1_600
    bar.resize(900, 48)
    assert shown(bar) < wide and bar.sizeHint().width() <= 900
    bar.resize(560, 48)
    assert shown(bar) < wide - 8 and bar.sizeHint().width() < 900
    bar.resize(1_600, 48)
    assert shown(bar) == wide


def test_a_family_shows_the_tool_in_use_and_offers_the_others(bar) -> None:
    bar.resize(900, 48)
    bar.show_tool("ellipse")
    button = next(button for family, button in bar._families if "ellipse" in family)
    assert button.defaultAction().text() == "Ellipse" and button.defaultAction().isChecked()
    chosen: list[str] = []
    bar.tool_chosen.connect(chosen.append)
    next(action for action in button.menu().actions() if action.text() == "Rotated box").trigger()
    assert chosen == ["rotated_box"]
    assert button.accessibleName()


def test_the_menu_of_a_family_tells_the_key_of_each_tool(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = LabelingToolBar(ActionSet(window, {"tool.box": "R", "tool.quad": "Shift+O"}))
    bar.setParent(window)
    bar.set_tools(ImageView(window).tools())
    window.show()
    bar.resize(900, 48)
    button = next(button for family, button in bar._families if "box" in family)
    keys = {action.text(): action.shortcut().toString() for action in button.menu().actions()}
    assert keys == {"Box": "R", "Rotated box": "", "Quadrilateral": "Shift+O", "Ellipse": ""}
