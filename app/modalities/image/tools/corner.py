"""Shapes drawn from corner to corner, box and ellipse: drag, click two corners, or set them with arrows and Enter."""

from __future__ import annotations

from app.core.ids import local_id
from app.core.region import Region
from app.modalities.image.regions import MILLI, Box, Ellipse
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import EMPTY, Sketch, Surface
from app.modalities.tool import KeyEvent, PointerEvent

LEAST = MILLI
"""A shape has at least one pixel each way; less is a slip of the hand."""


class CornerTool(DrawingTool):
    """Invariant: `corner` is the first corner while a shape is under way, else None."""

    title = ""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.corner: tuple[int, int] | None = None
        self._pressed = False
        self._even = False

    @property
    def busy(self) -> bool:
        return self.corner is not None

    @property
    def hint(self) -> str:
        return f"{self.name}.second" if self.busy else f"{self.name}.first"

    def press(self, event: PointerEvent) -> None:
        point = self._follow(event)
        self._even = event.shift
        if self.corner is None:
            self.corner, self._pressed = point, True
        else:
            self._finish()

    def move(self, event: PointerEvent) -> None:
        self._follow(event)
        self._even = event.shift

    def release(self, event: PointerEvent) -> None:
        if not self._pressed or self.corner is None:
            return
        self._pressed = False
        x, y = self._follow(event)
        if max(abs(x - self.corner[0]), abs(y - self.corner[1])) > event.near:
            self._finish()

    def key(self, event: KeyEvent) -> bool:
        if self._steer(event):
            self._even = False
            return True
        if event.key == "Enter":
            if self.corner is None:
                self.corner, self.by_key = (self.x, self.y), True
            else:
                self._even = event.shift
                self._finish()
            return True
        return False

    def cancel(self) -> None:
        self.corner, self._pressed = None, False

    def preview(self) -> Sketch:
        if self.corner is None:
            return Sketch(cursor=self._cursor, snapped=self.snapped) if self._cursor or self.snapped else EMPTY
        return Sketch(live=(self._region("", *self._frame()),), cursor=self._cursor, snapped=self.snapped)

    def _region(self, region_id: str, x1: int, y1: int, x2: int, y2: int) -> Region:
        """What fills the frame."""
        raise NotImplementedError

    def _frame(self) -> tuple[int, int, int, int]:
        cx, cy = self.corner or (self.x, self.y)
        x, y = self.x, self.y
        if self._even:
            side = min(max(abs(x - cx), abs(y - cy)), *self._room(cx, cy, x, y))
            x, y = cx + (side if x >= cx else -side), cy + (side if y >= cy else -side)
        return min(cx, x), min(cy, y), max(cx, x), max(cy, y)

    def _room(self, cx: int, cy: int, x: int, y: int) -> tuple[int, int]:
        width, height = self.surface.extent
        return (width - cx if x >= cx else cx), (height - cy if y >= cy else cy)

    def _finish(self) -> None:
        x1, y1, x2, y2 = self._frame()
        if x2 - x1 < LEAST or y2 - y1 < LEAST:
            return
        region = self._region(local_id(), x1, y1, x2, y2)
        self.cancel()
        self._add(self.title, region)


class BoxTool(CornerTool):
    """An upright box; Shift makes it square."""

    name = "box"
    title = "Draw box"

    def _region(self, region_id: str, x1: int, y1: int, x2: int, y2: int) -> Region:
        return Box(id=region_id, label=self.surface.label, x1=x1, y1=y1, x2=x2, y2=y2)


class EllipseTool(CornerTool):
    """An upright ellipse that fills the frame; Shift makes it a circle."""

    name = "ellipse"
    title = "Draw ellipse"

    def _region(self, region_id: str, x1: int, y1: int, x2: int, y2: int) -> Region:
        label = self.surface.label
        rx, ry = (x2 - x1) // 2, (y2 - y1) // 2
        return Ellipse(id=region_id, label=label, cx=x1 + rx, cy=y1 + ry, rx=rx, ry=ry)
