"""Mouse, wheel and keys on the picture: the camera's gestures are made here, all others go to the active tool."""

from __future__ import annotations

from dataclasses import replace
from math import atan2, degrees

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.core.region import Region
from app.gui.labeling.image.accessible import install
from app.gui.labeling.image.camera import STEP, Camera
from app.gui.labeling.image.index import CONSIDERED, CURRENT, SELECTED
from app.gui.labeling.image.overlay import NEAR
from app.gui.labeling.image.picture import Picture
from app.gui.labeling.image.tag import TagPainter
from app.modalities.image.handle import HANDLES, ROTATE, nearest_handle
from app.modalities.image.regions import MILLI, Box, Ellipse, RotatedBox
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.select import SelectTool
from app.modalities.image.tools.surface import EMPTY, Sketch
from app.modalities.tool import Button, KeyEvent, PointerEvent, Tool

TURN_STEP = 5
"""Degrees for a notch of the wheel with Alt."""
KEY_STEP = 10
"""Logical pixels that an arrow moves the keyboard's cross hair."""
CLOSEST = 16.0
"""Zooming to a region stops here."""
KEYS = {
    Qt.Key.Key_Return: "Enter", Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Escape", Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Left: "Left", Qt.Key.Key_Right: "Right", Qt.Key.Key_Up: "Up", Qt.Key.Key_Down: "Down",
}  # fmt: skip
_DIRECTIONS = (
    Qt.CursorShape.SizeHorCursor, Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor, Qt.CursorShape.SizeBDiagCursor,
)  # fmt: skip


def handle_cursor(region: Region, handle: int, camera: Camera) -> Qt.CursorShape:
    """The arrows of a handle point where it pulls, also on a box or in a view that is turned."""
    if not isinstance(region, Box | RotatedBox | Ellipse):
        return Qt.CursorShape.CrossCursor
    if handle == ROTATE:
        return Qt.CursorShape.PointingHandCursor
    fx, fy = HANDLES[handle]
    angle = degrees(atan2(2 * fy - 1, 2 * fx - 1)) + (0 if isinstance(region, Box) else region.angle / MILLI)
    angle = (180 - angle if camera.mirrored else angle) + camera.angle
    return _DIRECTIONS[round(angle / 45) % 4]


class ImageCanvas(Picture):
    """Turns events into gestures. `tool` is None while only looking is possible (the hand)."""

    camera_moved = Signal()
    pointed = Signal(int, int)
    """The pixel under the pointer."""
    tool_advanced = Signal()
    """The tool took an event: its hint may be another."""
    tool_left = Signal()
    """Escape with nothing under way."""

    def __init__(self, tags: TagPainter, parent: QWidget | None = None) -> None:
        super().__init__(tags, parent)
        self.tool: Tool | None = None
        self.accessible: object = None
        """What a screen reader meets; kept here because Qt does not own it."""
        install()
        self.crosshair = True
        """Whether lines across the view follow the pointer while drawing."""
        self._space = False
        self._grip: QPointF | None = None
        self._pointed: QPointF | None = None
        """Where the pointer moved last (device pixels), while it is over the image."""
        self._turned = 0
        """What a fine wheel has turned with Ctrl held, short of a whole step."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_tool(self, tool: Tool | None) -> None:
        """Change tools; a gesture under way is cancelled."""
        if self.tool is not None:
            self.tool.cancel()
        self.tool = tool
        self.set_sketch(EMPTY)
        self.set_guide(None)
        if isinstance(tool, DrawingTool):
            self.set_hovered(None)
            # Where the pointer is, if it is here: what the tool shows at once belongs there.
            at = self._pointed
            cx, cy = self.camera.to_image(at.x(), at.y()) if at is not None else self.camera.center
            tool.place(round(cx * MILLI), round(cy * MILLI))
        self._show_cursor()

    def cancel(self) -> bool:
        """End the gesture under way without a trace; False when there was none."""
        tool = self.tool
        busy = tool is not None and (tool.busy or (isinstance(tool, SelectTool) and tool.keyed))
        if self.tool is not None:
            self.tool.cancel()
        self.advance()
        return busy

    def advance(self) -> None:
        """Show what the tool shows now."""
        tool = self.tool
        preview = tool.preview() if tool is not None else EMPTY
        self.set_sketch(preview if isinstance(preview, Sketch) else EMPTY)
        if isinstance(tool, SelectTool):
            region = tool.only_selected() if tool.surface.writable else None
            vertex = tool.active_vertex
            is_shown = region is not None and not region.locked and not region.hidden
            self.set_handled(
                region if is_shown else None, vertex[1] if vertex and region and vertex[0] == region.id else None
            )
        else:
            self.set_handled(None)
        self.tool_advanced.emit()

    # Mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and (self._space or self.tool is None)):
            self._grip = event.position()
            self._show_cursor()
        elif left and self.tool is not None and self.pyramid is not None and self._grip is None:
            self.tool.press(self._pointer(event))
            self.advance()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.pyramid is None:
            return
        self._pointed = event.position() * self.camera.ratio
        if self._grip is not None:
            moved = (event.position() - self._grip) * self.camera.ratio
            self._grip = event.position()
            self.camera.pan(moved.x(), moved.y())
            self._camera_changed()
            return
        pointer = self._pointer(event)
        tool = self.tool
        if tool is not None and (tool.busy or isinstance(tool, DrawingTool)):
            tool.move(pointer)
            self.advance()
        if isinstance(tool, DrawingTool) and self.crosshair and tool.guided:
            self.set_guide(event.position() * self.camera.ratio)
        if not isinstance(tool, DrawingTool) and (tool is None or not tool.busy):
            self.set_hovered(self.index.pick(pointer.x, pointer.y, pointer.near))
            self._show_cursor(pointer)
        elif isinstance(tool, DrawingTool):
            self._show_cursor()
        self.pointed.emit(pointer.x // MILLI, pointer.y // MILLI)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            if event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.LeftButton):
                self._grip = None
                self._show_cursor()
            return
        if event.button() == Qt.MouseButton.LeftButton and self.tool is not None and self.pyramid is not None:
            self.tool.release(self._pointer(event))
            self.advance()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._space or self.tool is None or self.pyramid is None:
            self.mousePressEvent(event)
            return
        pointer = self._pointer(event)
        self.tool.double_click(pointer)
        self.advance()
        tool = self.tool
        idle = isinstance(tool, SelectTool) and not tool.surface.selection
        if idle and self.index.pick(pointer.x, pointer.y, pointer.near) is None:
            self.look(0, 0, 0)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed = None
        self.set_hovered(None)
        self.set_guide(None)
        if self.tool is not None and not self.tool.busy and self.sketch is not EMPTY:
            # Nothing stays behind where the pointer was.
            self.set_sketch(replace(self.sketch, brush=None, band=None, dots=()))
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() or event.angleDelta().x()
        if self.pyramid is None or not steps:
            return
        ratio = self.camera.ratio
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.tool is not None:
            self._turned += steps
            turns = int(self._turned / 120)
            if self.tool.wheel(turns):
                self._turned -= 120 * turns
                self.advance()
                event.accept()
                return
            self._turned = 0
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.camera.turn(self.camera.angle + TURN_STEP * (1 if steps > 0 else -1), self.camera.mirrored)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.camera.pan(steps * 0.6 * ratio, 0)
        else:
            at = event.position() * ratio
            self.camera.zoom_at(self.camera.zoom * STEP ** (steps / 120), at.x(), at.y())
        self._camera_changed()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A fitted image has another zoom now, which stands beside the hint.
        self.tool_advanced.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._wants(event):
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            at = event.position() * self.camera.ratio
            self.camera.zoom_at(self.camera.zoom * (1 + event.value()), at.x(), at.y())
            self._camera_changed()
            return True
        return super().event(event)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self._space = True
                self._show_cursor()
            return
        if event.key() == Qt.Key.Key_Escape:
            if not self.cancel():
                self.tool_left.emit()
            return
        if self.tool is not None and self.tool.key(self._key(event)):
            self.advance()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_cursor()
            return
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        self._space = False
        super().focusOutEvent(event)

    def _wants(self, event: QKeyEvent) -> bool:
        """Keys that mean something to the gesture now, before any shortcut of the window."""
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return False
        name = KEYS.get(event.key(), "")
        tool = self.tool
        if event.key() == Qt.Key.Key_Space:
            return not event.modifiers()
        if isinstance(tool, DrawingTool):
            if name == "Enter" and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            if event.text() and event.text() in tool.letters:
                return not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            return name in ("Left", "Right", "Up", "Down", "Enter") or (tool.busy and name in ("Escape", "Backspace"))
        if isinstance(tool, SelectTool):
            if tool.keyed and tool.held() is not None and name in ("Left", "Right", "Up", "Down"):
                return True
            return (name == "Escape" and (tool.busy or tool.keyed)) or (
                name == "Backspace" and tool.active_vertex is not None
            )
        return False

    def _key(self, event: QKeyEvent) -> KeyEvent:
        held = event.modifiers()
        unit = MILLI / self.camera.zoom
        pixels = max(1, round(KEY_STEP * unit / MILLI))
        return KeyEvent(
            self.camera.arrow(KEYS.get(event.key(), event.text())),
            shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
            ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
            alt=bool(held & Qt.KeyboardModifier.AltModifier),
            step=pixels * MILLI,
            one=MILLI,
        )

    def _pointer(self, event: QMouseEvent) -> PointerEvent:
        at = event.position() * self.camera.ratio
        x, y = self.camera.to_image(at.x(), at.y())
        held = event.modifiers()
        return PointerEvent(
            round(x * MILLI),
            round(y * MILLI),
            near=max(1, round(NEAR * MILLI / self.camera.zoom)),
            button=Button.LEFT,
            shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
            ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
            alt=bool(held & Qt.KeyboardModifier.AltModifier),
        )

    # The camera.

    def _camera_changed(self) -> None:
        self.moved_camera()
        self.camera_moved.emit()

    def zoom_by(self, factor: float) -> None:
        """Zoom at the middle of the view."""
        self.camera.zoom_at(self.camera.zoom * factor, self.camera.view_width / 2, self.camera.view_height / 2)
        self._camera_changed()

    def frame_in(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Fill half of the view with a rectangle of the image; what is tiny is shown with something around it."""
        width, height = max(x2 - x1, 8.0), max(y2 - y1, 8.0)
        zoom = 0.5 * min(self.camera.view_width / width, self.camera.view_height / height) / self.camera.ratio
        self.look((x1 + x2) / 2, (y1 + y2) / 2, min(zoom, CLOSEST))

    def name_of(self, label_id: str) -> str:
        """What a label is called."""
        return self.tags.text(label_id)

    def is_selected(self, region_id: str) -> bool:
        return self._states.get(region_id) in (SELECTED, CURRENT, CONSIDERED)

    def show_place(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Put a rectangle of the image (or a spot, without size) in the middle, so that small things show."""
        fitting = min(self.camera.view_width / max(x2 - x1, 1.0), self.camera.view_height / max(y2 - y1, 1.0))
        zoom = min(max(0.8 * fitting / self.camera.ratio, 0.3), 1.0)
        if (x1, y1) == (x2, y2):
            zoom = max(self.camera.zoom, 2.0)
        self.look((x1 + x2) / 2, (y1 + y2) / 2, zoom)

    def change_opacity(self, by: float) -> None:
        """Draw regions stronger or fainter, from barely visible to full."""
        self.opacity = min(1.0, max(0.1, round(self.opacity + by, 2)))
        self.update()

    def look(self, x: float, y: float, zoom: float) -> None:
        self.camera.look(x, y, zoom)
        self._camera_changed()

    def _show_cursor(self, pointer: PointerEvent | None = None) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._grip is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._space or self.tool is None:
            shape = Qt.CursorShape.OpenHandCursor
        elif isinstance(self.tool, DrawingTool):
            brush = self.sketch.brush
            is_seen = brush is not None and brush[2] * self.camera.zoom > 6 * MILLI
            shape = Qt.CursorShape.BlankCursor if is_seen else Qt.CursorShape.CrossCursor
        elif pointer is not None and self.handled is not None:
            handle = nearest_handle(self.handled, pointer.x, pointer.y, pointer.near)
            if handle is not None:
                shape = handle_cursor(self.handled, handle, self.camera)
            elif self.hovered is not None and self.hovered.id == self.handled.id:
                shape = Qt.CursorShape.SizeAllCursor
        if self.cursor().shape() != shape:
            self.setCursor(QCursor(shape))
