"""What the status bar says about each gesture, and what the tools are called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

HINTS = {
    "pan": QT_TRANSLATE_NOOP("ImageView", "Drag to move the image"),
    "select": QT_TRANSLATE_NOOP("ImageView", "Click a region, or drag a frame around several"),
    "select.box": QT_TRANSLATE_NOOP("ImageView", "Drag to move, pull a handle to resize"),
    "select.polygon": QT_TRANSLATE_NOOP(
        "ImageView", "Drag a vertex; double-click an edge for a new one, Alt-click removes"
    ),
    "select.many": QT_TRANSLATE_NOOP("ImageView", "Drag to move the selected regions together"),
    "select.wait": QT_TRANSLATE_NOOP("ImageView", "Drag to move"),
    "select.hold": QT_TRANSLATE_NOOP("ImageView", "Drag to reshape"),
    "select.move": QT_TRANSLATE_NOOP("ImageView", "Release to place, Esc to cancel"),
    "select.reshape": QT_TRANSLATE_NOOP("ImageView", "Release to place, Esc to cancel"),
    "select.band": QT_TRANSLATE_NOOP("ImageView", "Release to select what lies inside the frame"),
    "box.first": QT_TRANSLATE_NOOP("ImageView", "Drag a box, or click its first corner (arrows and Enter work too)"),
    "box.second": QT_TRANSLATE_NOOP("ImageView", "Click or press Enter for the opposite corner, Shift for a square"),
    "polygon.first": QT_TRANSLATE_NOOP("ImageView", "Click the first vertex (arrows and Enter work too)"),
    "polygon.next": QT_TRANSLATE_NOOP("ImageView", "Click the next vertex; Backspace takes the last one back"),
    "polygon.close": QT_TRANSLATE_NOOP("ImageView", "Click on; Enter, a double-click or the first vertex closes"),
    "read": QT_TRANSLATE_NOOP("ImageView", "Click a region to see it; this view cannot be changed"),
}
TITLES = {
    "select": QT_TRANSLATE_NOOP("ImageView", "Select and move"),
    "pan": QT_TRANSLATE_NOOP("ImageView", "Pan"),
    "box": QT_TRANSLATE_NOOP("ImageView", "Box"),
    "polygon": QT_TRANSLATE_NOOP("ImageView", "Polygon"),
}
