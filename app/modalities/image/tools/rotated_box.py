"""The rotated box tool: one side from end to end, then how far the box reaches from it."""

from __future__ import annotations

import math

from app.core.ids import local_id
from app.modalities.image.handle import STEP
from app.modalities.image.regions import MILLI, TURN, RotatedBox
from app.modalities.image.tools.corner import LEAST
from app.modalities.image.tools.path import PathTool
from app.modalities.image.tools.surface import Sketch, Surface
from app.modalities.tool import KeyEvent, PointerEvent


class RotatedBoxTool(PathTool):
    """Drag or click the side the object stands or lies along, then click its breadth. Shift turns by 15° steps."""

    name = "rotated_box"
    least = most = 3

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._pressed = False

    @property
    def hint(self) -> str:
        return f"rotated_box.{('first', 'second', 'third')[min(len(self.points), 2)]}"

    def press(self, event: PointerEvent) -> None:
        self._pressed = not self.points
        super().press(event)

    def release(self, event: PointerEvent) -> None:
        if self._pressed and len(self.points) == 1:
            x, y = self._follow(event)
            if max(abs(x - self.points[0][0]), abs(y - self.points[0][1])) > event.near:
                self._append((x, y))
        self._pressed = False

    def preview(self) -> Sketch:
        box = self._box("", self.x, self.y) if len(self.points) == 2 else None
        if box is None:
            return super().preview()
        return Sketch(live=(box,), cursor=self._cursor, snapped=self.snapped)

    def key(self, event: KeyEvent) -> bool:
        self._pressed = False
        return super().key(event)

    def _follow(self, event: PointerEvent) -> tuple[int, int]:
        x, y = super()._follow(event)
        if event.shift and len(self.points) == 1 and self.snapped is None:
            cx, cy = self.points[0]
            length = math.hypot(x - cx, y - cy)
            step = math.radians(STEP / MILLI)
            turn = round(math.atan2(y - cy, x - cx) / step) * step
            self.x, self.y = round(cx + length * math.cos(turn)), round(cy + length * math.sin(turn))
        return self.x, self.y

    def _append(self, point: tuple[int, int]) -> None:
        if len(self.points) == 1 and math.dist(self.points[0], point) < LEAST:
            return
        if len(self.points) == 2 and self._box("", *point) is None:
            return
        super()._append(point)

    def _box(self, region_id: str, x: int, y: int) -> RotatedBox | None:
        """The box on the first side that reaches to (x, y); None while it is thinner than a pixel."""
        (ax, ay), (bx, by) = self.points[:2]
        width = math.hypot(bx - ax, by - ay)
        ux, uy = (bx - ax) / width, (by - ay) / width
        # How far to the right of the side, seen along it; on the screen y points down.
        reach = (x - ax) * -uy + (y - ay) * ux
        if abs(reach) < LEAST:
            return None
        angle = round(math.degrees(math.atan2(uy, ux)) * MILLI) % TURN
        return RotatedBox(
            id=region_id, label=self.surface.label,
            cx=round((ax + bx) / 2 - uy * reach / 2), cy=round((ay + by) / 2 + ux * reach / 2),
            width=round(width), height=round(abs(reach)), angle=angle,
        )  # fmt: skip

    def _finish(self) -> None:
        box = self._box(local_id(), *self.points[2])
        self.cancel()
        if box is not None:
            self._add("Draw rotated box", box)
