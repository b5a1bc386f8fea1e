"""Seeing an image better: how it is shown, turned, mapped and compared. Changes no label and no file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer

from app.gui.labeling.image.display_panel import DisplayPanel
from app.gui.labeling.image.look import NO_LOOK, Look, from_text, to_text
from app.gui.labeling.image.minimap import Minimap

if TYPE_CHECKING:
    from app.gui.labeling.image.view import ImageView

FRAME_MS = 16
SWITCHES = ("view.display", "view.minimap")


class Seeing(QObject):
    """Panel and map are made when first asked for. `looks` keeps how a project's images are seen, by its id."""

    def __init__(self, view: ImageView) -> None:
        super().__init__(view)
        self._view = view
        self.looks: MutableMapping[str, str] = {}
        self.panel: DisplayPanel | None = None
        self.minimap: Minimap | None = None
        self._pending: Look | None = None
        # A slider moves more often than pictures can be drawn.
        self._timer = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._timer.timeout.connect(self._apply)
        view.canvas.installEventFilter(self)
        view.canvas.camera_moved.connect(self._on_camera_moved)
        view.switched.connect(self._on_switched)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        return {
            "view.plain": lambda: self.set_look(NO_LOOK),
            "view.turn_left": lambda: self.turn(-90),
            "view.turn_right": lambda: self.turn(90),
            "view.mirror": self.mirror,
            "view.upright": lambda: self._turn(0, False),
        }

    # What the view tells.

    def show(self) -> None:
        """An image was opened, or has more detail now: seen as those of its project are."""
        view = self._view
        if view.item is not None:
            view.canvas.layer.set_look(from_text(self.looks.get(view.item.project_id, "")))
        self._refresh()

    def clear(self) -> None:
        """Nothing is open."""
        self._timer.stop()
        self._pending = None

    @property
    def look(self) -> Look:
        pyramid = self._view.canvas.pyramid
        return pyramid.look if pyramid is not None else NO_LOOK

    def set_look(self, look: Look) -> None:
        """Show all images of the project so."""
        view = self._view
        if view.item is not None:
            self.looks[view.item.project_id] = to_text(look)
            view.canvas.layer.set_look(look)
            view.comparing.restyle()
            self._refresh()

    def turn(self, degrees: float) -> None:
        """Turn the view clockwise by so many degrees."""
        camera = self._view.canvas.camera
        self._turn(camera.angle + degrees, camera.mirrored)

    def mirror(self) -> None:
        """Swap left and right as they are seen."""
        camera = self._view.canvas.camera
        # Seen from the screen: mirroring comes after turning there, before it in the camera.
        self._turn(-camera.angle, not camera.mirrored)

    def _turn(self, angle: float, mirrored: bool) -> None:
        canvas = self._view.canvas
        canvas.camera.turn(angle, mirrored)
        canvas.moved_camera()
        canvas.camera_moved.emit()
        if self.panel is not None:
            self.panel.show_angle(canvas.camera.angle)

    # Panel and map.

    def _on_switched(self, name: str, on: bool) -> None:
        if name == "view.display":
            self._show_panel(on)
        elif name == "view.minimap":
            self._show_minimap(on)

    def _show_panel(self, on: bool) -> None:
        view = self._view
        if self.panel is None:
            self.panel = DisplayPanel(view)
            self.panel.look_changed.connect(self._on_look)
            self.panel.angle_changed.connect(lambda angle: self._turn(angle, view.canvas.camera.mirrored))
            self.panel.closed.connect(lambda: view.set_switch("view.display", False))
            self.panel.left.connect(view.canvas.setFocus)
        had_focus = self.panel.isAncestorOf(view.focusWidget()) if view.focusWidget() is not None else False
        self.panel.setVisible(on)
        self._refresh()
        if on and view.isVisible():
            self.panel.brightness.setFocus()
        elif had_focus:
            view.canvas.setFocus()

    def _show_minimap(self, on: bool) -> None:
        if self.minimap is None:
            self.minimap = Minimap(self._view.canvas)
        self.minimap.setVisible(on)
        self.minimap.settle()

    def _refresh(self) -> None:
        pyramid, camera = self._view.canvas.pyramid, self._view.canvas.camera
        if self.panel is not None and self.panel.isVisibleTo(self._view):
            if pyramid is not None:
                self.panel.show_picture(pyramid, pyramid.look, camera.angle)
            self.settle()
        if self.minimap is not None:
            self.minimap.settle()

    def settle(self) -> None:
        """The panel stands below the options of the tool."""
        strip = self._view.strip
        if self.panel is not None and not self.panel.isHidden():
            covers = not strip.isHidden() and strip.geometry().right() > self._view.width() - self.panel.width() - 16
            self.panel.settle(strip.geometry().bottom() if covers else 0)

    def _on_look(self, look: Look) -> None:
        self._pending = look
        if not self._timer.isActive():
            self._timer.start()

    def _apply(self) -> None:
        look, self._pending = self._pending, None
        view = self._view
        if look is not None and view.item is not None:
            self.looks[view.item.project_id] = to_text(look)
            view.canvas.layer.set_look(look)
            view.comparing.restyle()
            if self.minimap is not None:
                self.minimap.update()

    def _on_camera_moved(self) -> None:
        if self.minimap is not None:
            self.minimap.update()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if self.panel is not None and self.panel.isVisibleTo(self._view):
                self.settle()
            if self.minimap is not None:
                self.minimap.settle()
        return False
