"""What can be done to regions of an image, for menus, palette and shortcut editor."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.gui.action_entry import ActionEntry

REGION_ACTIONS: tuple[ActionEntry, ...] = (
    ActionEntry("region.select_all", QT_TRANSLATE_NOOP("Actions", "Select all"), "region", 0, "select", "label"),
    ActionEntry("region.zoom", QT_TRANSLATE_NOOP("Actions", "Zoom to selection"), "region", 0, "", "label"),
    ActionEntry("region.text", QT_TRANSLATE_NOOP("Actions", "Text of the region…"), "region", 0, "text", "label"),
    ActionEntry(
        "region.next_handle", QT_TRANSLATE_NOOP("Actions", "Next point of the region"), "region", 1, "", "label", True
    ),
    ActionEntry(
        "region.previous_handle",
        QT_TRANSLATE_NOOP("Actions", "Previous point of the region"),
        "region",
        1,
        "",
        "label",
        True,
    ),
    ActionEntry(
        "region.insert_vertex", QT_TRANSLATE_NOOP("Actions", "Insert a point behind it"), "region", 1, "", "label"
    ),
    ActionEntry(
        "region.visibility",
        QT_TRANSLATE_NOOP("Actions", "Keypoint visible, hidden or absent"),
        "region",
        1,
        "skeleton",
        "label",
    ),
    ActionEntry("region.merge", QT_TRANSLATE_NOOP("Actions", "Merge"), "region", 2, "merge", "label"),
    ActionEntry("region.hole", QT_TRANSLATE_NOOP("Actions", "Make a hole of it"), "region", 2, "hole", "label"),
    ActionEntry(
        "region.subtract", QT_TRANSLATE_NOOP("Actions", "Cut out of the last one"), "region", 2, "subtract", "label"
    ),
    ActionEntry(
        "region.intersect", QT_TRANSLATE_NOOP("Actions", "Keep what they share"), "region", 2, "intersect", "label"
    ),
    ActionEntry("region.fill_holes", QT_TRANSLATE_NOOP("Actions", "Fill holes"), "region.mask", 3, "", "label"),
    ActionEntry("region.remove_specks", QT_TRANSLATE_NOOP("Actions", "Remove specks…"), "region.mask", 3, "", "label"),
    ActionEntry("region.grow", QT_TRANSLATE_NOOP("Actions", "Grow…"), "region.mask", 4, "", "label"),
    ActionEntry("region.shrink", QT_TRANSLATE_NOOP("Actions", "Shrink…"), "region.mask", 4, "", "label"),
    ActionEntry("region.simplify", QT_TRANSLATE_NOOP("Actions", "Simplify…"), "region", 2, "", "label"),
    ActionEntry("region.smooth", QT_TRANSLATE_NOOP("Actions", "Smooth…"), "region", 2, "", "label"),
    ActionEntry("region.convert_box", QT_TRANSLATE_NOOP("Actions", "Box"), "region.convert", 3, "box", "label"),
    ActionEntry(
        "region.convert_rotated_box",
        QT_TRANSLATE_NOOP("Actions", "Rotated box"),
        "region.convert",
        3,
        "rotated_box",
        "label",
    ),
    ActionEntry(
        "region.convert_polygon", QT_TRANSLATE_NOOP("Actions", "Polygon"), "region.convert", 3, "polygon", "label"
    ),
    ActionEntry(
        "region.convert_quad", QT_TRANSLATE_NOOP("Actions", "Quadrilateral"), "region.convert", 3, "quad", "label"
    ),
    ActionEntry(
        "region.convert_ellipse", QT_TRANSLATE_NOOP("Actions", "Ellipse"), "region.convert", 3, "ellipse", "label"
    ),
    ActionEntry(
        "region.convert_polyline", QT_TRANSLATE_NOOP("Actions", "Polyline"), "region.convert", 3, "polyline", "label"
    ),
    ActionEntry("region.convert_point", QT_TRANSLATE_NOOP("Actions", "Point"), "region.convert", 3, "point", "label"),
    ActionEntry("region.convert_mask", QT_TRANSLATE_NOOP("Actions", "Mask"), "region.convert", 3, "brush", "label"),
    ActionEntry("region.align_left", QT_TRANSLATE_NOOP("Actions", "Left edges"), "region.align", 3, "", "label"),
    ActionEntry(
        "region.align_center", QT_TRANSLATE_NOOP("Actions", "Centres, side by side"), "region.align", 3, "", "label"
    ),
    ActionEntry("region.align_right", QT_TRANSLATE_NOOP("Actions", "Right edges"), "region.align", 3, "", "label"),
    ActionEntry("region.align_top", QT_TRANSLATE_NOOP("Actions", "Top edges"), "region.align", 3, "", "label"),
    ActionEntry(
        "region.align_middle",
        QT_TRANSLATE_NOOP("Actions", "Centres, one below the other"),
        "region.align",
        3,
        "",
        "label",
    ),
    ActionEntry("region.align_bottom", QT_TRANSLATE_NOOP("Actions", "Bottom edges"), "region.align", 3, "", "label"),
    ActionEntry(
        "region.spread_across", QT_TRANSLATE_NOOP("Actions", "Equal gaps across"), "region.align", 3, "", "label"
    ),
    ActionEntry("region.spread_down", QT_TRANSLATE_NOOP("Actions", "Equal gaps down"), "region.align", 3, "", "label"),
    ActionEntry("region.turn_left", QT_TRANSLATE_NOOP("Actions", "Left by 1°"), "region.turn", 3, "", "label", True),
    ActionEntry("region.turn_right", QT_TRANSLATE_NOOP("Actions", "Right by 1°"), "region.turn", 3, "", "label", True),
    ActionEntry(
        "region.turn_left_15", QT_TRANSLATE_NOOP("Actions", "Left by 15°"), "region.turn", 3, "", "label", True
    ),
    ActionEntry(
        "region.turn_right_15", QT_TRANSLATE_NOOP("Actions", "Right by 15°"), "region.turn", 3, "", "label", True
    ),
    ActionEntry(
        "region.turn_left_90", QT_TRANSLATE_NOOP("Actions", "Left by 90°"), "region.turn", 3, "", "label", True
    ),
    ActionEntry(
        "region.turn_right_90", QT_TRANSLATE_NOOP("Actions", "Right by 90°"), "region.turn", 3, "", "label", True
    ),
    ActionEntry("region.front", QT_TRANSLATE_NOOP("Actions", "To the front"), "region.order", 3, "", "label"),
    ActionEntry("region.raise", QT_TRANSLATE_NOOP("Actions", "One up"), "region.order", 3, "up", "label", True),
    ActionEntry("region.lower", QT_TRANSLATE_NOOP("Actions", "One down"), "region.order", 3, "down", "label", True),
    ActionEntry("region.back", QT_TRANSLATE_NOOP("Actions", "To the back"), "region.order", 3, "", "label"),
    ActionEntry("region.group", QT_TRANSLATE_NOOP("Actions", "Group"), "region", 4, "group", "label"),
    ActionEntry("region.ungroup", QT_TRANSLATE_NOOP("Actions", "Take out of the group"), "region", 4, "", "label"),
    ActionEntry(
        "region.select_group", QT_TRANSLATE_NOOP("Actions", "Select the whole group"), "region", 4, "", "label"
    ),
    ActionEntry(
        "suggestion.accept", QT_TRANSLATE_NOOP("Actions", "Accept suggestion"), "region.suggestion", 4, "check", "label"
    ),
    ActionEntry(
        "suggestion.refuse", QT_TRANSLATE_NOOP("Actions", "Refuse suggestion"), "region.suggestion", 4, "close", "label"
    ),
    ActionEntry(
        "suggestion.next",
        QT_TRANSLATE_NOOP("Actions", "Next suggestion"),
        "region.suggestion",
        4,
        "next",
        "label",
        True,
    ),
    ActionEntry(
        "suggestion.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous suggestion"),
        "region.suggestion",
        4,
        "previous",
        "label",
        True,
    ),
    ActionEntry(
        "suggestion.accept_all",
        QT_TRANSLATE_NOOP("Actions", "Accept all listed suggestions"),
        "region.suggestion",
        4,
        "",
        "label",
    ),
    ActionEntry(
        "suggestion.refuse_all",
        QT_TRANSLATE_NOOP("Actions", "Refuse all listed suggestions"),
        "region.suggestion",
        4,
        "",
        "label",
    ),
    ActionEntry("region.snap", QT_TRANSLATE_NOOP("Actions", "Snap to points and edges"), "region", 5, "", "label"),
    ActionEntry(
        "region.shared", QT_TRANSLATE_NOOP("Actions", "Shared boundaries move together"), "region", 5, "", "label"
    ),
)
