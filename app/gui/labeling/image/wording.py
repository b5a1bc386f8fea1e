"""What the status bar says about each gesture, and what the tools are called."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QT_TRANSLATE_NOOP

HINTS = {
    "pan": QT_TRANSLATE_NOOP("ImageView", "Drag to move the image"),
    "select": QT_TRANSLATE_NOOP("ImageView", "Click a region, or drag a frame around several"),
    "select.suggestion": QT_TRANSLATE_NOOP(
        "ImageView", "A suggestion: accept or refuse it. To move or change it is to accept it"
    ),
    "select.box": QT_TRANSLATE_NOOP("ImageView", "Drag to move, pull a handle to resize"),
    "select.polygon": QT_TRANSLATE_NOOP(
        "ImageView", "Drag a vertex; double-click an edge for a new one, Alt-click removes"
    ),
    "select.turned": QT_TRANSLATE_NOOP(
        "ImageView", "Drag to move, pull a handle to resize, the round grip to turn (Shift by 15°)"
    ),
    "select.quad": QT_TRANSLATE_NOOP("ImageView", "Drag to move, or pull a corner"),
    "select.point": QT_TRANSLATE_NOOP("ImageView", "Drag to move"),
    "select.mask": QT_TRANSLATE_NOOP("ImageView", "Drag to move"),
    "select.skeleton": QT_TRANSLATE_NOOP(
        "ImageView",
        "Drag a keypoint; right-click it to hide it or leave it out, {region.next_handle} holds the next one",
    ),
    "select.keyed": QT_TRANSLATE_NOOP(
        "ImageView",
        "Point {name}: arrows move it, Shift by 10; "
        "{region.next_handle} the next one, {region.insert_vertex} adds, Backspace removes, Esc ends",
    ),
    "select.keypoint.2": QT_TRANSLATE_NOOP(
        "ImageView",
        "{name} (visible): arrows move it, Shift by 10; "
        "{region.visibility} hides it, {region.next_handle} the next one, Esc ends",
    ),
    "select.keypoint.1": QT_TRANSLATE_NOOP(
        "ImageView",
        "{name} (hidden): arrows move it, Shift by 10; "
        "{region.visibility} leaves it out, {region.next_handle} the next one, Esc ends",
    ),
    "select.keypoint.0": QT_TRANSLATE_NOOP(
        "ImageView", "{name} (left out): {region.visibility} puts it back, {region.next_handle} the next one, Esc ends"
    ),
    "select.many": QT_TRANSLATE_NOOP("ImageView", "Drag to move the selected regions together"),
    "select.wait": QT_TRANSLATE_NOOP("ImageView", "Drag to move"),
    "select.hold": QT_TRANSLATE_NOOP("ImageView", "Drag to reshape"),
    "select.move": QT_TRANSLATE_NOOP("ImageView", "Release to place, Esc to cancel"),
    "select.reshape": QT_TRANSLATE_NOOP("ImageView", "Release to place, Esc to cancel"),
    "select.shared": QT_TRANSLATE_NOOP(
        "ImageView", "Neighbours move along, {region.shared} parts them; release to place, Esc to cancel"
    ),
    "select.band": QT_TRANSLATE_NOOP("ImageView", "Release to select what lies inside the frame"),
    "box.first": QT_TRANSLATE_NOOP("ImageView", "Drag a box, or click its first corner (arrows and Enter work too)"),
    "box.second": QT_TRANSLATE_NOOP("ImageView", "Click or press Enter for the opposite corner, Shift for a square"),
    "polygon.first": QT_TRANSLATE_NOOP("ImageView", "Click the first vertex (arrows and Enter work too)"),
    "polygon.next": QT_TRANSLATE_NOOP("ImageView", "Click the next vertex; Backspace takes the last one back"),
    "polygon.close": QT_TRANSLATE_NOOP("ImageView", "Click on; Enter, a double-click or the first vertex closes"),
    "ellipse.first": QT_TRANSLATE_NOOP(
        "ImageView", "Drag the frame of an ellipse, or click its first corner (arrows and Enter work too)"
    ),
    "ellipse.second": QT_TRANSLATE_NOOP(
        "ImageView", "Click or press Enter for the opposite corner, Shift for a circle"
    ),
    "rotated_box.first": QT_TRANSLATE_NOOP(
        "ImageView", "Drag along one side of the object, or click where it begins (arrows and Enter work too)"
    ),
    "rotated_box.second": QT_TRANSLATE_NOOP("ImageView", "Click where the side ends, Shift turns by 15°"),
    "rotated_box.third": QT_TRANSLATE_NOOP("ImageView", "Click how far the box reaches"),
    "polyline.first": QT_TRANSLATE_NOOP("ImageView", "Click where the line begins (arrows and Enter work too)"),
    "polyline.next": QT_TRANSLATE_NOOP("ImageView", "Click the next point"),
    "polyline.close": QT_TRANSLATE_NOOP(
        "ImageView", "Click on; Enter or a double-click ends the line, Backspace takes the last point back"
    ),
    "quad.first": QT_TRANSLATE_NOOP(
        "ImageView", "Click the object's own upper left corner (arrows and Enter work too)"
    ),
    "quad.next": QT_TRANSLATE_NOOP("ImageView", "Click the next corner; Backspace takes the last one back"),
    "point": QT_TRANSLATE_NOOP("ImageView", "Click to set a point (arrows and Enter work too)"),
    "skeleton.none": QT_TRANSLATE_NOOP(
        "ImageView", "This label has no keypoints: right-click it in the list of labels to define them"
    ),
    "skeleton.next": QT_TRANSLATE_NOOP(
        "ImageView", "Click {name}; Shift if it is hidden, X leaves it out, Backspace takes back, Enter ends"
    ),
    "cut.first": QT_TRANSLATE_NOOP(
        "ImageView", "Click where the cut begins, outside the region (arrows and Enter work too)"
    ),
    "cut.next": QT_TRANSLATE_NOOP("ImageView", "Click the next point of the cut, beyond the region"),
    "cut.close": QT_TRANSLATE_NOOP(
        "ImageView", "Enter or a double-click cuts, Backspace takes the last point back, Esc cancels"
    ),
    "cut.outside": QT_TRANSLATE_NOOP("ImageView", "Nothing was split: the line crosses no region."),
    "cut.inside": QT_TRANSLATE_NOOP(
        "ImageView", "Nothing was split: the line must begin and end outside of the region."
    ),
    "cut.others": QT_TRANSLATE_NOOP(
        "ImageView", "Nothing was split: the line crosses no selected region. With none selected it splits all."
    ),
    "cut.locked": QT_TRANSLATE_NOOP("ImageView", "Nothing was split: the region is locked ({edit.lock})."),
    "vertices": QT_TRANSLATE_NOOP("ImageView", "Sweep over the points to take away; by keyboard Enter, arrows, Enter"),
    "vertices.sweep": QT_TRANSLATE_NOOP("ImageView", "Release or press Enter to take them away, Esc keeps them"),
    "brush.first": QT_TRANSLATE_NOOP(
        "ImageView", "Drag to paint; Shift goes on in a straight line, Alt erases, [ and ] change the size (Enter too)"
    ),
    "brush.on": QT_TRANSLATE_NOOP("ImageView", "Release to keep the stroke, Esc to cancel"),
    "brush.key": QT_TRANSLATE_NOOP("ImageView", "Arrows paint; Enter keeps the stroke, Esc cancels"),
    "wand.first": QT_TRANSLATE_NOOP(
        "ImageView", "Click a colour, drag sideways for more or less; Shift adds to the selected mask, Alt takes away"
    ),
    "wand.on": QT_TRANSLATE_NOOP("ImageView", "Drag right for more, left for less; release to keep it, Esc to cancel"),
    "wand.key": QT_TRANSLATE_NOOP("ImageView", "[ and ] change the tolerance; Enter keeps it, Esc cancels"),
    "wand.cut": QT_TRANSLATE_NOOP("ImageView", "It goes on beyond what was looked at: zoom out to take all of it."),
    "wand.nothing": QT_TRANSLATE_NOOP("ImageView", "Select the mask first from which something is to be taken."),
    "scissors.first": QT_TRANSLATE_NOOP("ImageView", "Click on the edge of an object (arrows and Enter work too)"),
    "scissors.next": QT_TRANSLATE_NOOP("ImageView", "Move along the edge and click; Alt draws a straight line"),
    "scissors.close": QT_TRANSLATE_NOOP(
        "ImageView", "Click on; Enter, a double-click or the first point closes, Backspace takes the last click back"
    ),
    "superpixel.wait": QT_TRANSLATE_NOOP("ImageView", "The picture in view is being divided…"),
    "superpixel.first": QT_TRANSLATE_NOOP(
        "ImageView", "Click or drag over cells to take them, Alt takes them away; [ and ] make them smaller or larger"
    ),
    "superpixel.on": QT_TRANSLATE_NOOP("ImageView", "Release to keep the cells, Esc to cancel"),
    "superpixel.nothing": QT_TRANSLATE_NOOP("ImageView", "Select the mask first from which cells are to be taken."),
    "eraser.first": QT_TRANSLATE_NOOP(
        "ImageView", "Drag to erase from the selected mask or the one under the eraser; [ and ] change the size"
    ),
    "eraser.on": QT_TRANSLATE_NOOP("ImageView", "Release to keep the stroke, Esc to cancel"),
    "eraser.key": QT_TRANSLATE_NOOP("ImageView", "Arrows erase; Enter keeps the stroke, Esc cancels"),
    "read": QT_TRANSLATE_NOOP("ImageView", "Click a region to see it; this view cannot be changed"),
}
TITLES = {
    "select": QT_TRANSLATE_NOOP("ImageView", "Select and move"),
    "pan": QT_TRANSLATE_NOOP("ImageView", "Pan"),
    "box": QT_TRANSLATE_NOOP("ImageView", "Box"),
    "rotated_box": QT_TRANSLATE_NOOP("ImageView", "Rotated box"),
    "polygon": QT_TRANSLATE_NOOP("ImageView", "Polygon"),
    "polyline": QT_TRANSLATE_NOOP("ImageView", "Polyline"),
    "point": QT_TRANSLATE_NOOP("ImageView", "Point"),
    "ellipse": QT_TRANSLATE_NOOP("ImageView", "Ellipse"),
    "quad": QT_TRANSLATE_NOOP("ImageView", "Quadrilateral"),
    "skeleton": QT_TRANSLATE_NOOP("ImageView", "Skeleton"),
    "brush": QT_TRANSLATE_NOOP("ImageView", "Brush"),
    "eraser": QT_TRANSLATE_NOOP("ImageView", "Eraser"),
    "wand": QT_TRANSLATE_NOOP("ImageView", "Magic wand"),
    "scissors": QT_TRANSLATE_NOOP("ImageView", "Smart polygon"),
    "superpixel": QT_TRANSLATE_NOOP("ImageView", "Superpixels"),
    "cut": QT_TRANSLATE_NOOP("ImageView", "Split along a line"),
    "vertices": QT_TRANSLATE_NOOP("ImageView", "Erase points"),
}

KINDS = {
    "box": QT_TRANSLATE_NOOP("Kinds", "box"),
    "rotated_box": QT_TRANSLATE_NOOP("Kinds", "rotated box"),
    "polygon": QT_TRANSLATE_NOOP("Kinds", "polygon"),
    "quad": QT_TRANSLATE_NOOP("Kinds", "quadrilateral"),
    "ellipse": QT_TRANSLATE_NOOP("Kinds", "ellipse"),
    "polyline": QT_TRANSLATE_NOOP("Kinds", "line"),
    "point": QT_TRANSLATE_NOOP("Kinds", "point"),
    "skeleton": QT_TRANSLATE_NOOP("Kinds", "skeleton"),
    "mask": QT_TRANSLATE_NOOP("Kinds", "mask"),
}
"""What a region is, for those who hear it."""


def percent(zoom: float) -> str:
    """A zoom as the status bar says it."""
    return f"{zoom * 100:.0f} %" if zoom >= 0.1 else f"{ceil(zoom * 1000) / 10} %"
