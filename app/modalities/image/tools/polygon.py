"""The polygon tool: a vertex per click or Enter; Enter, a double click or the first vertex closes."""

from __future__ import annotations

from app.core.ids import local_id
from app.modalities.image.regions import Polygon
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import EMPTY, Sketch, Surface
from app.modalities.tool import KeyEvent, PointerEvent


class PolygonTool(DrawingTool):
    """Invariant: `points` holds the vertices set so far, no two neighbours equal."""

    name = "polygon"

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.points: list[tuple[int, int]] = []
        self._closing = False

    @property
    def busy(self) -> bool:
        return bool(self.points)

    @property
    def hint(self) -> str:
        return "polygon.first" if not self.points else "polygon.next" if len(self.points) < 3 else "polygon.close"

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
        # The first click of the two has set the last vertex.
        self._follow(event)
        self._close()

    def key(self, event: KeyEvent) -> bool:
        if self._steer(event):
            self._closing = False
            return True
        if event.key == "Enter":
            # By keyboard, Enter sets a vertex where the cross hair went, and closes where it already stands.
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
        cursor = (self.x, self.y) if self.by_key else None
        if not self.points:
            return Sketch(cursor=cursor) if cursor else EMPTY
        end = self.points[0] if self._closing else (self.x, self.y)
        line = tuple(n for point in (*self.points, end) for n in point)
        return Sketch(line=line, closing=self._closing, cursor=cursor)

    def _append(self, point: tuple[int, int]) -> None:
        if not self.points or self.points[-1] != point:
            self.points.append(point)

    def _is_on_first(self, near: int) -> bool:
        if len(self.points) < 3:
            return False
        x, y = self.points[0]
        return abs(self.x - x) <= near and abs(self.y - y) <= near

    def _close(self) -> None:
        if len(set(self.points)) < 3:
            return
        flat = tuple(n for point in self.points for n in point)
        self.cancel()
        self._add("Draw polygon", Polygon(id=local_id(), label=self.surface.label, outer=flat))
