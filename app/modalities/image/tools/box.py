"""The box tool: drag, or click two corners, or set them with arrows and Enter."""

from __future__ import annotations

from app.core.ids import local_id
from app.modalities.image.regions import MILLI, Box
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import EMPTY, Sketch, Surface
from app.modalities.tool import KeyEvent, PointerEvent

LEAST = MILLI
"""A box has at least one pixel each way; less is a slip of the hand."""


class BoxTool(DrawingTool):
    """Invariant: `corner` is the first corner while a box is under way, else None."""

    name = "box"

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.corner: tuple[int, int] | None = None
        self._pressed = False
        self._square = False

    @property
    def busy(self) -> bool:
        return self.corner is not None

    @property
    def hint(self) -> str:
        return "box.second" if self.busy else "box.first"

    def press(self, event: PointerEvent) -> None:
        point = self._follow(event)
        self._square = event.shift
        if self.corner is None:
            self.corner, self._pressed = point, True
        else:
            self._finish()

    def move(self, event: PointerEvent) -> None:
        self._follow(event)
        self._square = event.shift

    def release(self, event: PointerEvent) -> None:
        if not self._pressed or self.corner is None:
            return
        self._pressed = False
        x, y = self._follow(event)
        if max(abs(x - self.corner[0]), abs(y - self.corner[1])) > event.near:
            self._finish()

    def key(self, event: KeyEvent) -> bool:
        if self._steer(event):
            self._square = False
            return True
        if event.key == "Enter":
            if self.corner is None:
                self.corner, self.by_key = (self.x, self.y), True
            else:
                self._finish()
            return True
        return False

    def cancel(self) -> None:
        self.corner, self._pressed = None, False

    def preview(self) -> Sketch:
        cursor = (self.x, self.y) if self.by_key else None
        if self.corner is None:
            return Sketch(cursor=cursor) if cursor else EMPTY
        return Sketch(live=(self._box(""),), cursor=cursor)

    def _box(self, region_id: str) -> Box:
        cx, cy = self.corner or (self.x, self.y)
        x, y = self.x, self.y
        if self._square:
            side = min(max(abs(x - cx), abs(y - cy)), *self._room(cx, cy, x, y))
            x, y = cx + (side if x >= cx else -side), cy + (side if y >= cy else -side)
        return Box(id=region_id, label=self.surface.label, x1=min(cx, x), y1=min(cy, y), x2=max(cx, x), y2=max(cy, y))

    def _room(self, cx: int, cy: int, x: int, y: int) -> tuple[int, int]:
        width, height = self.surface.extent
        return (width - cx if x >= cx else cx), (height - cy if y >= cy else cy)

    def _finish(self) -> None:
        box = self._box(local_id())
        if box.x2 - box.x1 < LEAST or box.y2 - box.y1 < LEAST:
            return
        self.cancel()
        self._add("Draw box", box)
