"""The tool that takes points away by sweeping over them."""

from __future__ import annotations

from app.core.region import Region
from app.modalities.image.handle import handle_points, vertex_removed
from app.modalities.image.outline import clamped
from app.modalities.image.refine import REFINED
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import EMPTY, Sketch, Surface
from app.modalities.tool import KeyEvent, PointerEvent

REACH = 2
"""The sweep is this many times as wide as what counts as touching."""
SHOWN = 40
"""Points are shown as far as this many times what counts as touching."""
MOST_REGIONS, MOST_POINTS = 200, 500
"""Of more regions around no points are shown, they would be a grey mass; of more points the first."""


class EraseTool(DrawingTool):
    """One sweep is one step. By keyboard Enter begins and ends it, and arrows sweep. With nothing selected the points
    of every polygon and line go, else of those that are selected; locked ones never."""

    name = "vertices"
    guided = False

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._sweeping = False
        self._near = 0
        self._changed: dict[str, Region] = {}

    @property
    def busy(self) -> bool:
        return self._sweeping

    @property
    def hint(self) -> str:
        return "vertices.sweep" if self._sweeping else "vertices"

    def press(self, event: PointerEvent) -> None:
        # Not from where the cross hair was before.
        self.x, self.y = clamped(event.x, event.y, self.surface.extent)
        self._begin(event.near)
        self.move(event)

    def move(self, event: PointerEvent) -> None:
        before = (self.x, self.y)
        self.by_key = False
        self.x, self.y = clamped(event.x, event.y, self.surface.extent)
        self._near = event.near
        if self._sweeping:
            self._sweep(before)

    def release(self, event: PointerEvent) -> None:
        self._end()

    def key(self, event: KeyEvent) -> bool:
        before = (self.x, self.y)
        if self._steer(event):
            self._near = event.step
            if self._sweeping:
                self._sweep(before)
            return True
        if event.key == "Enter":
            self.by_key = True
            if self._sweeping:
                self._end()
            else:
                self._begin(event.step)
                self._sweep((self.x, self.y))
            return True
        return False

    def cancel(self) -> None:
        self._sweeping, self._changed = False, {}

    def preview(self) -> Sketch:
        if not self._near:
            return EMPTY
        reach = REACH * self._near
        band = (self.x - reach, self.y - reach, self.x + reach, self.y + reach)
        live = tuple(self._changed.values())
        return Sketch(live=live, band=band, cursor=self._cursor, dots=self._dots())

    def _dots(self) -> tuple[int, ...]:
        """The points around that can be taken away, as they are now."""
        far = SHOWN * self._near
        x1, y1, x2, y2 = self.x - far, self.y - far, self.x + far, self.y + far
        found = {*(region.id for region in self.surface.around(x1, y1, x2, y2)), *self._changed}
        dots: list[int] = []
        for key in sorted(found) if len(found) <= MOST_REGIONS else ():
            known = self._meant(key)
            for x, y in handle_points(self._changed.get(key, known)) if known is not None else ():
                if x1 <= x <= x2 and y1 <= y <= y2:
                    dots += (x, y)
        return tuple(dots[: 2 * MOST_POINTS])

    def _meant(self, key: str) -> Region | None:
        """A region whose points can be taken away; None for others."""
        known, chosen = self.surface.editor.annotation.regions.get(key), self.surface.selection
        if known is None or known.locked or not isinstance(known, REFINED) or (chosen and key not in chosen):
            return None
        return known

    def _begin(self, near: int) -> None:
        self._sweeping, self._near, self._changed = True, max(1, near), {}

    def _end(self) -> None:
        changed = list(self._changed.values())
        self.cancel()
        if changed:
            self.surface.editor.apply("Erase points", put=changed)

    def _sweep(self, before: tuple[int, int]) -> None:
        """From where the pointer was to where it is, in steps no longer than the sweep is wide."""
        reach = REACH * self._near
        steps = max(1, (max(abs(self.x - before[0]), abs(self.y - before[1])) + reach - 1) // reach)
        for step in range(1, min(steps, 500) + 1):
            x = before[0] + (self.x - before[0]) * step // steps
            y = before[1] + (self.y - before[1]) * step // steps
            self._erase(x, y, reach)

    def _erase(self, x: int, y: int, reach: int) -> None:
        for key in {*(r.id for r in self.surface.around(x - reach, y - reach, x + reach, y + reach)), *self._changed}:
            known = self._meant(key)
            if known is None:
                continue
            region: Region = self._changed.get(key, known)
            # From the last to the first, so that numbers stay right.
            for number, (px, py) in reversed(list(enumerate(handle_points(region)))):
                if abs(px - x) <= reach and abs(py - y) <= reach and number < len(handle_points(region)):
                    region = vertex_removed(region, number) or region
            if region is not known:
                self._changed[key] = region
