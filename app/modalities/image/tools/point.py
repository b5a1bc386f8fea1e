"""The point tool: a click or Enter sets one."""

from __future__ import annotations

from app.core.ids import local_id
from app.modalities.image.regions import Point
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import EMPTY, Sketch
from app.modalities.tool import KeyEvent, PointerEvent


class PointTool(DrawingTool):
    """Each click is a region of its own; there is nothing to cancel."""

    name = "point"

    def press(self, event: PointerEvent) -> None:
        self._follow(event)
        self._set()

    def move(self, event: PointerEvent) -> None:
        self._follow(event)

    def double_click(self, event: PointerEvent) -> None:
        """Two quick clicks beside each other are two points, in one place they are one."""
        before = (self.x, self.y)
        x, y = self._follow(event)
        if max(abs(x - before[0]), abs(y - before[1])) > event.near:
            self._set()

    def key(self, event: KeyEvent) -> bool:
        if self._steer(event):
            return True
        if event.key == "Enter":
            self.by_key = True
            self._set()
            return True
        return False

    def preview(self) -> Sketch:
        return Sketch(cursor=self._cursor, snapped=self.snapped) if self._cursor or self.snapped else EMPTY

    def _set(self) -> None:
        self._add("Set point", Point(id=local_id(), label=self.surface.label, x=self.x, y=self.y))
