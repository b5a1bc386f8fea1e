"""Everything a person can do besides changing regions: menus, palette and shortcut editor are made from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.gui.action_entry import ActionEntry
from app.gui.region_actions import REGION_ACTIONS
from app.gui.seeing_actions import SEEING_ACTIONS

MENUS: tuple[tuple[str, Any], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("region", QT_TRANSLATE_NOOP("Actions", "Regio&n")),
    ("item", QT_TRANSLATE_NOOP("Actions", "&Item")),
    ("tool", QT_TRANSLATE_NOOP("Actions", "&Tools")),
    ("review", QT_TRANSLATE_NOOP("Actions", "&Review")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("go", QT_TRANSLATE_NOOP("Actions", "&Go")),
    ("account", QT_TRANSLATE_NOOP("Actions", "&Account")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

SUBMENUS: Mapping[str, Any] = {
    "region.convert": QT_TRANSLATE_NOOP("Actions", "Turn into"),
    "region.mask": QT_TRANSLATE_NOOP("Actions", "Mask"),
    "region.align": QT_TRANSLATE_NOOP("Actions", "Align"),
    "region.turn": QT_TRANSLATE_NOOP("Actions", "Turn"),
    "region.order": QT_TRANSLATE_NOOP("Actions", "Order"),
    "region.suggestion": QT_TRANSLATE_NOOP("Actions", "Suggestions"),
}
"""Menus within a menu: what stands before the dot."""

_GENERAL: tuple[ActionEntry, ...] = (
    ActionEntry("file.open_folder", QT_TRANSLATE_NOOP("Actions", "Open folder…"), "file", 0, "folder"),
    ActionEntry("file.open_file", QT_TRANSLATE_NOOP("Actions", "Open file…"), "file", 0, "file"),
    ActionEntry("file.open_texts", QT_TRANSLATE_NOOP("Actions", "Open table as texts…"), "file", 0, "text"),
    ActionEntry("file.join", QT_TRANSLATE_NOOP("Actions", "Join a station…"), "file", 1, "station"),
    ActionEntry("file.demo", QT_TRANSLATE_NOOP("Actions", "Try the demo"), "file", 1, "demo"),
    ActionEntry("file.new_workspace", QT_TRANSLATE_NOOP("Actions", "New workspace…"), "file", 2, "workspace"),
    ActionEntry("file.open_workspace", QT_TRANSLATE_NOOP("Actions", "Open workspace…"), "file", 2),
    ActionEntry("file.encrypt", QT_TRANSLATE_NOOP("Actions", "Encrypt this workspace…"), "file", 2, "lock"),
    ActionEntry("file.passphrase", QT_TRANSLATE_NOOP("Actions", "Change passphrase…"), "file", 2, "key"),
    ActionEntry("file.decrypt", QT_TRANSLATE_NOOP("Actions", "Decrypt this workspace…"), "file", 2, "unlock"),
    ActionEntry("file.locate", QT_TRANSLATE_NOOP("Actions", "Locate missing files…"), "file", 3, "search", "label"),
    ActionEntry("file.import", QT_TRANSLATE_NOOP("Actions", "Import labels…"), "file", 3, "import", "label"),
    ActionEntry("file.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "file", 3, "export", "label"),
    ActionEntry("file.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "file", 4),
    ActionEntry("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "edit", 0, "undo", "label", True),
    ActionEntry("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "edit", 0, "redo", "label", True),
    ActionEntry("edit.copy", QT_TRANSLATE_NOOP("Actions", "Copy regions"), "edit", 1, "copy", "label"),
    ActionEntry("edit.paste", QT_TRANSLATE_NOOP("Actions", "Paste regions"), "edit", 1, "", "label"),
    ActionEntry("edit.paste_here", QT_TRANSLATE_NOOP("Actions", "Paste at the pointer"), "edit", 1, "", "label"),
    ActionEntry("edit.duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate regions"), "edit", 1, "", "label"),
    ActionEntry(
        "edit.keep_previous",
        QT_TRANSLATE_NOOP("Actions", "Take over the regions of the previous item"),
        "edit",
        1,
        "",
        "label",
    ),
    ActionEntry("edit.delete", QT_TRANSLATE_NOOP("Actions", "Delete regions"), "edit", 1, "delete", "label"),
    ActionEntry("edit.hide", QT_TRANSLATE_NOOP("Actions", "Hide or show regions"), "edit", 2, "hide", "label"),
    ActionEntry("edit.lock", QT_TRANSLATE_NOOP("Actions", "Lock or unlock regions"), "edit", 2, "lock", "label"),
    ActionEntry("edit.next_region", QT_TRANSLATE_NOOP("Actions", "Select next region"), "edit", 3, "", "label", True),
    ActionEntry(
        "edit.previous_region", QT_TRANSLATE_NOOP("Actions", "Select previous region"), "edit", 3, "", "label", True
    ),
    ActionEntry("edit.nudge_left", QT_TRANSLATE_NOOP("Actions", "Move left"), "edit", 4, "", "label", True),
    ActionEntry("edit.nudge_right", QT_TRANSLATE_NOOP("Actions", "Move right"), "edit", 4, "", "label", True),
    ActionEntry("edit.nudge_up", QT_TRANSLATE_NOOP("Actions", "Move up"), "edit", 4, "", "label", True),
    ActionEntry("edit.nudge_down", QT_TRANSLATE_NOOP("Actions", "Move down"), "edit", 4, "", "label", True),
    ActionEntry("edit.jump_left", QT_TRANSLATE_NOOP("Actions", "Move left by 10"), "edit", 5, "", "label", True),
    ActionEntry("edit.jump_right", QT_TRANSLATE_NOOP("Actions", "Move right by 10"), "edit", 5, "", "label", True),
    ActionEntry("edit.jump_up", QT_TRANSLATE_NOOP("Actions", "Move up by 10"), "edit", 5, "", "label", True),
    ActionEntry("edit.jump_down", QT_TRANSLATE_NOOP("Actions", "Move down by 10"), "edit", 5, "", "label", True),
    ActionEntry("item.previous", QT_TRANSLATE_NOOP("Actions", "Previous item"), "item", 0, "previous", "label", True),
    ActionEntry("item.next", QT_TRANSLATE_NOOP("Actions", "Next item"), "item", 0, "next", "label", True),
    ActionEntry("item.filter", QT_TRANSLATE_NOOP("Actions", "Filter items"), "item", 0, "filter", "label"),
    ActionEntry("item.next_problem", QT_TRANSLATE_NOOP("Actions", "Next problem"), "item", 1, "problems", "label"),
    ActionEntry("item.note", QT_TRANSLATE_NOOP("Actions", "Note on the item…"), "item", 1, "note", "label"),
    ActionEntry("item.submit", QT_TRANSLATE_NOOP("Actions", "Submit item"), "item", 2, "submit", "label"),
    ActionEntry("label.add", QT_TRANSLATE_NOOP("Actions", "Add label…"), "item", 3, "add", "label"),
    ActionEntry("tool.select", QT_TRANSLATE_NOOP("Actions", "Select and move"), "tool", 0, "select", "label"),
    ActionEntry("tool.pan", QT_TRANSLATE_NOOP("Actions", "Pan"), "tool", 0, "pan", "label"),
    ActionEntry("tool.box", QT_TRANSLATE_NOOP("Actions", "Box"), "tool", 1, "box", "label"),
    ActionEntry("tool.rotated_box", QT_TRANSLATE_NOOP("Actions", "Rotated box"), "tool", 1, "rotated_box", "label"),
    ActionEntry("tool.polygon", QT_TRANSLATE_NOOP("Actions", "Polygon"), "tool", 1, "polygon", "label"),
    ActionEntry("tool.polyline", QT_TRANSLATE_NOOP("Actions", "Polyline"), "tool", 1, "polyline", "label"),
    ActionEntry("tool.point", QT_TRANSLATE_NOOP("Actions", "Point"), "tool", 1, "point", "label"),
    ActionEntry("tool.ellipse", QT_TRANSLATE_NOOP("Actions", "Ellipse"), "tool", 1, "ellipse", "label"),
    ActionEntry("tool.quad", QT_TRANSLATE_NOOP("Actions", "Quadrilateral"), "tool", 1, "quad", "label"),
    ActionEntry("tool.skeleton", QT_TRANSLATE_NOOP("Actions", "Skeleton"), "tool", 1, "skeleton", "label"),
    ActionEntry("tool.cut", QT_TRANSLATE_NOOP("Actions", "Split along a line"), "tool", 2, "cut", "label"),
    ActionEntry("tool.vertices", QT_TRANSLATE_NOOP("Actions", "Erase points"), "tool", 2, "vertices", "label"),
    ActionEntry("tool.brush", QT_TRANSLATE_NOOP("Actions", "Brush"), "tool", 2, "brush", "label"),
    ActionEntry("tool.eraser", QT_TRANSLATE_NOOP("Actions", "Eraser"), "tool", 2, "eraser", "label"),
    ActionEntry("tool.wand", QT_TRANSLATE_NOOP("Actions", "Magic wand"), "tool", 2, "wand", "label"),
    ActionEntry("tool.scissors", QT_TRANSLATE_NOOP("Actions", "Smart polygon"), "tool", 2, "scissors", "label"),
    ActionEntry("tool.superpixel", QT_TRANSLATE_NOOP("Actions", "Superpixels"), "tool", 2, "superpixel", "label"),
    ActionEntry("tool.span", QT_TRANSLATE_NOOP("Actions", "Mark text"), "tool", 3, "span", "label"),
    ActionEntry("tool.rows", QT_TRANSLATE_NOOP("Actions", "Label rows"), "tool", 3, "rows", "label"),
    ActionEntry("tool.cell", QT_TRANSLATE_NOOP("Actions", "Label cells"), "tool", 3, "cell", "label"),
    ActionEntry("tool.options", QT_TRANSLATE_NOOP("Actions", "Options of the tool"), "tool", 4, "settings", "label"),
    ActionEntry("tool.repeat", QT_TRANSLATE_NOOP("Actions", "Repeat last tool"), "tool", 4, "", "label"),
    ActionEntry("view.zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "view", 0, "zoom_in", "label", True),
    ActionEntry("view.zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "view", 0, "zoom_out", "label", True),
    ActionEntry("view.zoom_fit", QT_TRANSLATE_NOOP("Actions", "Fit in window"), "view", 0, "zoom_fit", "label"),
    ActionEntry("view.zoom_actual", QT_TRANSLATE_NOOP("Actions", "Actual size"), "view", 0, "zoom_actual", "label"),
    *SEEING_ACTIONS,
    ActionEntry("view.follow", QT_TRANSLATE_NOOP("Actions", "Zoom to the region stepped to"), "view", 1, "", "label"),
    ActionEntry("view.crosshair", QT_TRANSLATE_NOOP("Actions", "Cross hair while drawing"), "view", 1, "", "label"),
    ActionEntry("view.names", QT_TRANSLATE_NOOP("Actions", "Names of regions"), "view", 1, "", "label"),
    ActionEntry("view.stronger", QT_TRANSLATE_NOOP("Actions", "Regions stronger"), "view", 1, "", "label", True),
    ActionEntry("view.fainter", QT_TRANSLATE_NOOP("Actions", "Regions fainter"), "view", 1, "", "label", True),
    ActionEntry("view.reset_layout", QT_TRANSLATE_NOOP("Actions", "Put panels back"), "view", 2, "", "label"),
    ActionEntry("view.palette", QT_TRANSLATE_NOOP("Actions", "Command palette…"), "view", 3, "command"),
    ActionEntry("view.full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "view", 3),
    ActionEntry("sync.now", QT_TRANSLATE_NOOP("Actions", "Sync now"), "account", 0, "sync"),
    ActionEntry("sync.pause", QT_TRANSLATE_NOOP("Actions", "Pause or go on syncing"), "account", 0, "pause"),
    ActionEntry("sync.carry", QT_TRANSLATE_NOOP("Actions", "Carry without a network…"), "account", 0, "carry"),
    ActionEntry("sync.metered", QT_TRANSLATE_NOOP("Actions", "Metered connection: not now"), "account", 0, "metered"),
    ActionEntry("account.unlock", QT_TRANSLATE_NOOP("Actions", "Unlock your key…"), "account", 1, "unlock"),
    ActionEntry("account.lock", QT_TRANSLATE_NOOP("Actions", "Lock now"), "account", 1, "lock"),
    ActionEntry("account.back_up", QT_TRANSLATE_NOOP("Actions", "Back up your key…"), "account", 2, "backup"),
    ActionEntry("account.key_file", QT_TRANSLATE_NOOP("Actions", "Use a key file…"), "account", 2, "key"),
    ActionEntry("help.shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts…"), "help", 0, "keyboard"),
    ActionEntry("help.logs", QT_TRANSLATE_NOOP("Actions", "Open the log folder"), "help", 1),
    ActionEntry("help.about", QT_TRANSLATE_NOOP("Actions", "About Caravan"), "help", 1, "info"),
)

ACTIONS: tuple[ActionEntry, ...] = (*_GENERAL, *REGION_ACTIONS)
