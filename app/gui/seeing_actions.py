"""Everything a person can do to see an image better; none of it changes a region or a file."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.gui.action_entry import ActionEntry

SEEING_ACTIONS: tuple[ActionEntry, ...] = (
    ActionEntry("view.display", QT_TRANSLATE_NOOP("Actions", "Brightness and contrast"), "view", 5, "display", "label"),
    ActionEntry("view.plain", QT_TRANSLATE_NOOP("Actions", "Show the image plainly"), "view", 5, "", "label"),
    ActionEntry("view.minimap", QT_TRANSLATE_NOOP("Actions", "Overview map"), "view", 5, "minimap", "label"),
    ActionEntry("view.turn_left", QT_TRANSLATE_NOOP("Actions", "Turn view left"), "view", 6, "turn_left", "label"),
    ActionEntry("view.turn_right", QT_TRANSLATE_NOOP("Actions", "Turn view right"), "view", 6, "turn_right", "label"),
    ActionEntry("view.mirror", QT_TRANSLATE_NOOP("Actions", "Mirror view"), "view", 6, "mirror", "label"),
    ActionEntry("view.upright", QT_TRANSLATE_NOOP("Actions", "View upright again"), "view", 6, "", "label"),
    ActionEntry("view.compare", QT_TRANSLATE_NOOP("Actions", "Compare two images"), "view", 7, "compare", "label"),
    ActionEntry("view.compare_with", QT_TRANSLATE_NOOP("Actions", "Choose image to compare…"), "view", 7, "", "label"),
    ActionEntry("item.pages", QT_TRANSLATE_NOOP("Actions", "Pages as items"), "item", 4, "", "label"),
)  # fmt: skip
