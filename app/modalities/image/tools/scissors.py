"""The smart polygon: an outline that follows the edges of the picture from one click to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from app.core.ids import local_id
from app.core.region import Region
from app.modalities.image.convert import converted
from app.modalities.image.outline import clamped
from app.modalities.image.regions import Polygon
from app.modalities.image.tools.ground import Ground
from app.modalities.image.tools.option import Result
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import EMPTY, Sketch
from app.modalities.image.unit import MILLI
from app.modalities.tool import KeyEvent, PointerEvent

if TYPE_CHECKING:
    from app.modalities.image.sense.wire import Wire

    Point = tuple[int, int]

REACH = 160
"""Pixels, as they are shown, around an anchor in which edges are followed; beyond, the line is straight."""
PULL = 4
"""So many such pixels away an anchor is drawn to the strongest edge."""
BUDGET = 0.008
"""Seconds of searching a move may take; the next one goes on from there."""
SLACK = 0.8
"""How many such pixels the outline may leave the way that was found, to have few points."""


class ScissorsTool(DrawingTool):
    """Invariant: `_legs[n]` leads from anchor n to anchor n + 1, both with it; with any anchor there is a field of
    costs around the last one."""

    surface: Ground
    name = "scissors"

    letters: ClassVar[str] = ""

    def __init__(self, surface: Ground) -> None:
        super().__init__(surface)
        self._anchors: list[Point] = []
        self._legs: list[list[Point]] = []
        self._tail: list[Point] = []
        self._wire: Wire | None = None
        self._cost: Any = None
        self._corner, self._step = (0, 0), 1
        self._closing = False
        self._straight = False

    @property
    def busy(self) -> bool:
        return bool(self._anchors)

    @property
    def hint(self) -> str:
        count = len(self._anchors)
        return "scissors.first" if not count else "scissors.next" if count < 2 else "scissors.close"

    def press(self, event: PointerEvent) -> None:
        self._point(event)
        if self._is_on_first(event.near):
            self._close()
        elif self.surface.writable:
            self._set_anchor()

    def move(self, event: PointerEvent) -> None:
        self._point(event)
        self._closing = self._is_on_first(event.near)
        self._follow_edge(BUDGET)

    def double_click(self, event: PointerEvent) -> None:
        # The first click of the two has set the last anchor.
        self._close()

    def key(self, event: KeyEvent) -> bool:
        if self._steer(event):
            self._straight = self._closing = False
            self._follow_edge(BUDGET)
            return True
        if event.key == "Enter" and self.surface.writable:
            if self.busy and not (self.by_key and self._tail and self._anchors[-1] != (self.x, self.y)):
                self._close()
            else:
                self.by_key = True
                self._set_anchor()
                # The cross hair goes along to where the anchor was drawn, so that Enter again closes.
                self.x, self.y = self._anchors[-1]
                self._tail = []
            return True
        if event.key == "Backspace" and self.busy:
            self._take_back()
            return True
        return False

    def cancel(self) -> None:
        self._anchors, self._legs, self._tail = [], [], []
        self._wire, self._cost, self._closing = None, None, False

    def preview(self) -> Sketch:
        if not self._anchors:
            return Sketch(cursor=self._cursor) if self._cursor else EMPTY
        course = [point for leg in self._legs for point in leg] + (self._tail or [self._anchors[-1]] * 2)
        line = tuple(n for point in course for n in point)
        anchors = tuple(n for point in self._anchors for n in point)
        return Sketch(line=line, anchors=anchors, closing=self._closing, cursor=self._cursor)

    def _point(self, event: PointerEvent) -> None:
        self.by_key, self._straight = False, event.alt
        self.x, self.y = clamped(event.x, event.y, self.surface.extent)

    def _set_anchor(self) -> None:
        if not self._anchors:
            self._feel_around((self.x, self.y))
            self._anchors = [self._start_wire((self.x, self.y), pulled=not self._straight)]
            return
        self._follow_edge(float("inf"))
        if not self._tail or self._tail[-1] == self._anchors[-1]:
            return
        self._legs.append(self._tail)
        self._anchors.append(self._tail[-1])
        self._tail = []
        self._feel_around(self._anchors[-1])
        self._start_wire(self._anchors[-1], pulled=False)

    def _take_back(self) -> None:
        self._anchors.pop()
        if not self._anchors:
            self.cancel()
            return
        self._legs.pop()
        self._feel_around(self._anchors[-1])
        self._start_wire(self._anchors[-1], pulled=False)
        self._follow_edge(BUDGET)

    def _feel_around(self, point: Point) -> None:
        from app.modalities.image.sense.wire import costs

        width, height = (n // MILLI for n in self.surface.extent)
        self._step = step = max(1, int(1 / self.surface.zoom))
        column, row, reach = point[0] // MILLI, point[1] // MILLI, REACH * step
        x1, y1 = max(0, column - reach), max(0, row - reach)
        self._corner = x1, y1
        self._cost = costs(self.surface.pixels(x1, y1, min(width, column + reach), min(height, row + reach), step))

    def _start_wire(self, point: Point, *, pulled: bool) -> Point:
        from app.modalities.image.sense.wire import Wire, strongest

        column, row = self._pixel(point)
        if pulled:
            column, row = strongest(self._cost, column, row, PULL)
            point = self._middle(column, row)
        self._wire = Wire(self._cost, column, row)
        return point

    def _follow_edge(self, seconds: float) -> None:
        """The way from the last anchor to where the pointer is, or as much of it as there is time for."""
        from app.modalities.image.sense.wire import strongest

        if not self._anchors or self._wire is None:
            return
        here = self._anchors[0] if self._closing else (self.x, self.y)
        if self._straight:
            self._tail = [self._anchors[-1], here]
            return
        column, row = self._pixel(here)
        inside = self._is_inside(here)
        if inside and not self._closing:
            column, row = strongest(self._cost, column, row, PULL)
        if not self._wire.reach(column, row, seconds):
            self._tail = [self._anchors[-1], here]
            return
        way = [self._middle(*pixel) for pixel in self._wire.way(column, row)]
        # It begins and ends exactly at anchors, and goes on straight where the edges are not known.
        self._tail = [self._anchors[-1], *way[1:-1], *([way[-1]] if inside and not self._closing else [way[-1], here])]

    def _is_on_first(self, near: int) -> bool:
        if len(self._anchors) < 2:
            return False
        x, y = self._anchors[0]
        return abs(self.x - x) <= near and abs(self.y - y) <= near

    def _close(self) -> None:
        if len(self._anchors) < 2:
            return
        self._closing = True
        self._follow_edge(float("inf"))
        legs, label = [*self._legs, self._tail], self.surface.label
        flat = tuple(n for leg in legs for point in self._simple(leg)[:-1] for n in point)
        self.cancel()
        if len(flat) < 6:
            return
        region: Region = Polygon(id=local_id(), label=label, outer=flat)
        if self.surface.options.traced is Result.MASK:
            found = converted(region, "mask")
            region = found.regions[0] if found is not None else region
        self._add("Smart polygon", region)

    def _simple(self, leg: list[Point]) -> list[Point]:
        import shapely

        if len(leg) < 3:
            return leg
        line = shapely.LineString(leg).simplify(SLACK * self._step * MILLI)
        return [(round(x), round(y)) for x, y in line.coords]

    def _pixel(self, point: Point) -> Point:
        """The felt pixel nearest to a point of the image."""
        rows, columns = self._cost.shape
        column, row = ((n // MILLI - first) // self._step for n, first in zip(point, self._corner, strict=True))
        return min(max(column, 0), columns - 1), min(max(row, 0), rows - 1)

    def _is_inside(self, point: Point) -> bool:
        rows, columns = self._cost.shape
        column, row = ((n / MILLI - first) / self._step for n, first in zip(point, self._corner, strict=True))
        return 0 <= column <= columns and 0 <= row <= rows

    def _middle(self, column: int, row: int) -> Point:
        x, y = self._corner
        half = self._step * MILLI // 2
        place = (x + column * self._step) * MILLI + half, (y + row * self._step) * MILLI + half
        return clamped(*place, self.surface.extent)
