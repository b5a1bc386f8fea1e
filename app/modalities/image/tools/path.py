"""Shapes drawn point by point: polygon, line and quadrilateral; each point by a click or Enter."""

from __future__ import annotations

from typing import ClassVar

from app.core.ids import local_id
from app.modalities.image.regions import Polygon, Polyline, Quad
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import EMPTY, Sketch, Surface
from app.modalities.tool import KeyEvent, PointerEvent


class PathTool(DrawingTool):
    """Invariant: `points` holds those set so far, no two neighbours equal. With `least` of them Enter and a double
    click finish, with `most` the last one does."""

    least: ClassVar[int] = 2
    most: ClassVar[int] = 0
    """0: as many as one likes."""
    closed: ClassVar[bool] = False

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.points: list[tuple[int, int]] = []
        self._closing = False

    @property
    def busy(self) -> bool:
        return bool(self.points)

    @property
    def hint(self) -> str:
        if not self.points:
            return f"{self.name}.first"
        return f"{self.name}.next" if self.most or len(self.points) < self.least else f"{self.name}.close"

    def press(self, event: PointerEvent) -> None:
        point = self._follow(event)
        if self._is_on_first(event.near):
            self._close()
        else:
            self._append(point)

    def move(self, event: PointerEvent) -> None:
        self._follow(event)
        self._closing = self._is_on_first(event.near)

    def double_click(self, event: PointerEvent) -> None:
        if self.most:
            self.press(event)
            return
        # The first click of the two has set the last point.
        self._follow(event)
        self._close()

    def key(self, event: KeyEvent) -> bool:
        if self._steer(event):
            self._closing = False
            return True
        if event.key == "Enter":
            # By keyboard, Enter sets a point where the cross hair went, and closes where it already stands.
            if self.by_key and (not self.points or self.points[-1] != (self.x, self.y)):
                self._append((self.x, self.y))
            elif not self.points:
                self.by_key = True
                self._append((self.x, self.y))
            else:
                self._close()
            return True
        if event.key == "Backspace" and self.points:
            self.points.pop()
            return True
        return False

    def cancel(self) -> None:
        self.points, self._closing = [], False

    def preview(self) -> Sketch:
        if not self.points:
            return Sketch(cursor=self._cursor, snapped=self.snapped) if self._cursor or self.snapped else EMPTY
        end = self.points[0] if self._closing else (self.x, self.y)
        line = tuple(n for point in (*self.points, end) for n in point)
        return Sketch(
            line=line, closing=self._closing, cursor=self._cursor, open=not self.closed, snapped=self.snapped
        )  # fmt: skip

    @property
    def flat(self) -> tuple[int, ...]:
        return tuple(n for point in self.points for n in point)

    def _append(self, point: tuple[int, int]) -> None:
        if not self.points or self.points[-1] != point:
            self.points.append(point)
            if self.most and len(self.points) == self.most:
                self._close()

    def _is_on_first(self, near: int) -> bool:
        if not self.closed or self.most or len(self.points) < 3:
            return False
        x, y = self.points[0]
        return abs(self.x - x) <= near and abs(self.y - y) <= near

    def _close(self) -> None:
        if len(set(self.points)) >= self.least:
            self._finish()

    def _finish(self) -> None:
        """Make something of the points."""
        raise NotImplementedError


class PolygonTool(PathTool):
    """A vertex per click or Enter; Enter, a double click or the first vertex closes."""

    name = "polygon"
    least = 3
    closed = True

    def _finish(self) -> None:
        polygon = Polygon(id=local_id(), label=self.surface.label, outer=self.flat)
        self.cancel()
        self._add("Draw polygon", polygon)


class PolylineTool(PathTool):
    """A point per click or Enter; Enter or a double click ends the line."""

    name = "polyline"

    def _finish(self) -> None:
        line = Polyline(id=local_id(), label=self.surface.label, points=self.flat)
        self.cancel()
        self._add("Draw polyline", line)


class QuadTool(PathTool):
    """Four corners, beginning with the object's own upper left one."""

    name = "quad"
    least = most = 4
    closed = True

    def _finish(self) -> None:
        quad = Quad(id=local_id(), label=self.surface.label, points=self.flat)
        self.cancel()
        self._add("Draw quadrilateral", quad)

    def _close(self) -> None:
        if len(set(self.points)) == 4:
            self._finish()
        elif len(self.points) == 4:
            # Two corners in one place are a slip: the last one is set again.
            self.points.pop()
