"""The magic wand: what is of one colour around a pixel, its tolerance set by dragging."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from app.core.cancel import Cancel
from app.core.ids import local_id
from app.core.region import Region
from app.modalities.image.mask import Mask, mask_of, repainted, spans_of
from app.modalities.image.span import EMPTY as NOTHING
from app.modalities.image.span import Spans, clipped, cut, enlarged, joined
from app.modalities.image.tools.ground import Errand, Ground
from app.modalities.image.tools.option import Result
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import Painted, Sketch
from app.modalities.image.unit import MILLI
from app.modalities.tool import KeyEvent, PointerEvent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST = 4_000_000
"""Pixels looked at: what is in view and as much again around it, where that is no more than this."""
PER_STEP = 2
"""Pixels of the screen to drag for one more of tolerance."""


class WandTool(DrawingTool):
    """Invariant: `_seed` is set while something is shown that is not kept yet; `_found` lies on the image.

    The work is done elsewhere, one piece at a time; what was asked for meanwhile follows it.
    """

    surface: Ground
    name = "wand"
    letters: ClassVar[str] = "[]"

    def __init__(self, surface: Ground) -> None:
        super().__init__(surface)
        self._seed: tuple[int, int] | None = None
        self._pressed: tuple[int, int, int] | None = None
        """Where the button went down (x in 1/1000 pixel), and the tolerance then."""
        self._id = ""
        self._target: Mask | None = None
        self._takes = False
        self._window = (0, 0, 0, 0)
        self._step = 1
        self._apart: NDArray[np.uint8] | None = None
        self._found = NOTHING
        self._errand = Errand()
        self._shown = -1
        self._ending = False

    @property
    def busy(self) -> bool:
        return self._seed is not None

    @property
    def hint(self) -> str:
        return "wand.on" if self._pressed else "wand.key" if self.busy else "wand.first"

    def press(self, event: PointerEvent) -> None:
        self._go_to(event)
        if self.busy:
            self.cancel()
        if self.surface.writable:
            self._pressed = (event.x, event.y, self.surface.options.tolerance)
            self._begin(event.shift, event.alt)

    def move(self, event: PointerEvent) -> None:
        self._go_to(event)
        if self._pressed is None:
            return
        dragged = (event.x - self._pressed[0]) / MILLI * self.surface.zoom
        # A hand never holds quite still.
        by = 0 if abs(dragged) < 4 else round(dragged / PER_STEP)
        self._set_tolerance(self._pressed[2] + by)

    def release(self, event: PointerEvent) -> None:
        if self._pressed is not None:
            self._pressed = None
            self._end()

    def double_click(self, event: PointerEvent) -> None:
        self.press(event)

    def wheel(self, steps: int) -> bool:
        self._set_tolerance(self.surface.options.tolerance + 2 * steps)
        return True

    def key(self, event: KeyEvent) -> bool:
        if event.key in ("[", "]"):
            self._set_tolerance(self.surface.options.tolerance + (2 if event.key == "]" else -2))
            return True
        if event.key == "Enter" and self.surface.writable:
            if self.busy:
                self._end()
            else:
                self.by_key = True
                self._begin(event.shift, event.alt)
            return True
        if self._steer(event):
            if self.busy and self._pressed is None:
                self.cancel()
            return True
        return False

    def cancel(self) -> None:
        self._errand.cancel()
        self._seed = self._pressed = self._apart = self._target = None
        self._found, self._shown, self._ending = NOTHING, -1, False

    def preview(self) -> Sketch:
        if not self.busy:
            return Sketch(cursor=self._cursor)
        after = self._after()
        label = self._target.label if self._target is not None else self.surface.label
        painted = (Painted(self._id, label, after),) if after or self._target is not None else ()
        return Sketch(painted=painted, cursor=self._cursor)

    def _go_to(self, event: PointerEvent) -> None:
        self.by_key = False
        self.x, self.y = event.x, event.y

    def _begin(self, adds: bool, takes: bool) -> None:
        width, height = (n // MILLI for n in self.surface.extent)
        column, row = self.x // MILLI, self.y // MILLI
        if not (0 <= column < width and 0 <= row < height):
            self._pressed = None
            return
        self._takes = takes
        self._target = self._selected() if adds or takes else None
        if takes and self._target is None:
            self._pressed = None
            self.surface.note("wand.nothing")
            return
        self._id = self._target.id if self._target is not None else local_id()
        # The finer the more the image is enlarged: what is felt is what is seen.
        self._step = step = max(1, int(1 / self.surface.zoom))
        self._window = x1, y1, x2, y2 = self._around(column, row, width, height, step)
        self._seed = min((column - x1) // step, (x2 - x1 - 1) // step), min((row - y1) // step, (y2 - y1 - 1) // step)
        pixels = self.surface.pixels(x1, y1, x2, y2, step)
        seed = self._seed

        def feel(cancel: Cancel) -> NDArray[np.uint8]:
            from app.modalities.image.sense.flood import distances

            return distances(pixels, *seed)

        self._errand.start(self.surface, feel, self._felt)

    def _around(self, column: int, row: int, width: int, height: int, step: int) -> tuple[int, int, int, int]:
        """The box to look at: what is in view, with half a view on each side where that is not too much."""
        x1, y1, x2, y2 = self.surface.in_view
        dx, dy = (x2 - x1) // 2, (y2 - y1) // 2
        if 4 * (x2 - x1) * (y2 - y1) <= MOST * step * step:
            x1, y1, x2, y2 = x1 - dx, y1 - dy, x2 + dx, y2 + dy
        x1, y1, x2, y2 = min(x1, column), min(y1, row), max(x2, column + 1), max(y2, row + 1)
        return max(0, x1) // step * step, max(0, y1) // step * step, min(width, x2), min(height, y2)

    def _selected(self) -> Mask | None:
        regions = self.surface.editor.annotation.regions
        for key in sorted(self.surface.selection):
            mask = regions.get(key)
            if isinstance(mask, Mask) and not mask.locked and not mask.hidden:
                return mask
        return None

    def _felt(self, apart: NDArray[np.uint8]) -> None:
        self._apart = apart
        self._flood()

    def _set_tolerance(self, tolerance: int) -> None:
        options = self.surface.options
        self.surface.set_options(replace(options, tolerance=min(max(tolerance, 0), 255)))
        self._flood()

    def _flood(self) -> None:
        """Ask for what is near enough, unless an answer is on its way: its end asks again."""
        options, apart, seed, step, window = (
            self.surface.options, self._apart, self._seed, self._step, self._window,
        )  # fmt: skip
        if apart is None or seed is None or self._errand.running:
            return

        def find(cancel: Cancel) -> tuple[int, Spans]:
            from app.modalities.image.sense.flood import flooded

            found = flooded(apart, options.tolerance, *seed, contiguous=options.contiguous, clean=options.clean)
            cancel.check()
            return options.tolerance, clipped(enlarged(found, step, window[0], window[1]), *window)

        def show(answer: tuple[int, Spans]) -> None:
            self._shown, self._found = answer
            if self._shown != self.surface.options.tolerance:
                self._flood()
            elif self._ending:
                self._keep()

        self._errand.start(self.surface, find, show)

    def _after(self) -> Spans:
        if self._target is None:
            return self._found
        before = spans_of(self._target)
        return cut(before, self._found) if self._takes else joined(before, self._found)

    def _end(self) -> None:
        self._ending = True
        if not self._errand.running:
            self._keep()

    def _keep(self) -> None:
        target, key, after, found, step = self._target, self._id, self._after(), self._found, self._step
        label, corner = self.surface.label, self._window[:2]
        if self._is_cut():
            self.surface.note("wand.cut")
        if target is None and self.surface.options.result is Result.POLYGON:

            def trace(cancel: Cancel) -> list[Region]:
                from app.modalities.image.sense.shape import polygons_of

                return list(polygons_of(found, step, corner, id=key, label=label))

            self._errand.start(self.surface, trace, self._add_all)
            return
        if target is None:
            mask = mask_of(found, id=key, label=label)
            self._add_all([mask] if mask is not None else [])
            return
        self.cancel()
        if self.surface.editor.annotation.regions.get(target.id) != target:
            return
        put = [repainted(target, after)] if after and not after.same(spans_of(target)) else []
        self.surface.editor.apply("Magic wand", put=put, drop=[] if after else [target.id])

    def _is_cut(self) -> bool:
        """Whether what was found reaches the rim of what was looked at, and the image goes on there."""
        x1, y1, x2, y2 = self._found.bounds()
        left, top, right, bottom = self._window
        width, height = (n // MILLI for n in self.surface.extent)
        return bool(self._found) and (0 < left == x1 or 0 < top == y1 or x2 == right < width or y2 == bottom < height)

    def _add_all(self, made: list[Region]) -> None:
        self.cancel()
        if made:
            self.surface.editor.apply("Magic wand", put=made)
            self.surface.select([region.id for region in made])
            self.surface.added(made[0])
