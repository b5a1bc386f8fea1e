"""Superpixels: the picture in view falls into small areas of nearly one colour, and a stroke takes them whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from app.core.cancel import Cancel
from app.core.ids import local_id
from app.modalities.image.mask import Mask, mask_of, repainted, spans_of
from app.modalities.image.span import EMPTY as NOTHING
from app.modalities.image.span import Spans, clipped, cut, enlarged, joined
from app.modalities.image.tools.ground import Errand, Ground
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import Grid, Painted, Sketch
from app.modalities.image.unit import MILLI
from app.modalities.tool import KeyEvent, PointerEvent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Where = tuple[int, int, int, int, int, int]

MOST = 1_200_000
"""Pixels that are divided at a time."""
LEAST_CELL, MOST_CELL = 6, 200


class SuperpixelTool(DrawingTool):
    """Cells belong to a place and zoom: (x1, y1, x2, y2, step, breadth); moving on asks for new ones. A stroke under
    way keeps the cells it began with."""

    surface: Ground
    name = "superpixel"
    guided: ClassVar[bool] = False
    letters: ClassVar[str] = "[]"

    def __init__(self, surface: Ground) -> None:
        super().__init__(surface)
        self._where: Where | None = None
        self._asked: Where | None = None
        self._cells: NDArray[np.int32] | None = None
        self._grid: Grid | None = None
        self._errand = Errand()
        self._hovered = -1
        self._taken: set[int] = set()
        self._found: dict[int, Spans] = {}
        self._down = False
        self._takes = False
        self._target: Mask | None = None
        self._id = ""
        self._live = NOTHING

    @property
    def busy(self) -> bool:
        return self._down

    @property
    def hint(self) -> str:
        waiting = self._cells is None and self._errand.running
        return f"superpixel.{'wait' if waiting else 'on' if self._down else 'first'}"

    def press(self, event: PointerEvent) -> None:
        self._go_to(event)
        self._begin(event.alt)

    def move(self, event: PointerEvent) -> None:
        self._go_to(event)
        self._hover()
        if self._down:
            self._take()

    def release(self, event: PointerEvent) -> None:
        if self._down:
            self._finish()

    def double_click(self, event: PointerEvent) -> None:
        self.press(event)

    def wheel(self, steps: int) -> bool:
        self._resize(steps)
        return True

    def key(self, event: KeyEvent) -> bool:
        if event.key in ("[", "]"):
            self._resize(1 if event.key == "]" else -1)
            return True
        if self._steer(event):
            self._hover()
            return True
        if event.key == "Enter":
            self._begin(event.alt)
            if self._down:
                self._finish()
            return True
        return False

    def cancel(self) -> None:
        self._down, self._target, self._live = False, None, NOTHING
        self._taken = set()
        if self._errand.running:
            # Another tool or image is next; if it is not, the next look asks again.
            self._errand.cancel()
            self._asked = None

    def preview(self) -> Sketch:
        self._look()
        cell = self._cell(self._hovered) if self._hovered >= 0 and not self._down else NOTHING
        painted: tuple[Painted, ...] = ()
        if self._down:
            label = self._target.label if self._target is not None else self.surface.label
            painted = (Painted(self._id, label, self._live),)
        elif cell:
            # Under a name no region has, so that it lies over all of them.
            painted = (Painted("superpixel", self.surface.label, cell),)
        return Sketch(painted=painted, grid=self._grid, cursor=self._cursor)

    def _go_to(self, event: PointerEvent) -> None:
        self.by_key = False
        self.x, self.y = event.x, event.y

    def _resize(self, steps: int) -> None:
        options = self.surface.options
        breadth = min(max(options.cell + 2 * steps, LEAST_CELL), MOST_CELL)
        self.surface.set_options(replace(options, cell=breadth))

    def _look(self) -> None:
        """Ask for the cells of what is in view now, unless they are there or on their way."""
        x1, y1, x2, y2 = self.surface.in_view
        if x2 <= x1 or y2 <= y1 or self._down:
            return
        step = max(1, int(1 / self.surface.zoom))
        while (x2 - x1) * (y2 - y1) > MOST * step * step:
            step += 1
        breadth = max(3, round(self.surface.options.cell / self.surface.zoom / step))
        where = x1, y1, x2, y2, step, breadth
        if where == self._asked:
            return
        self._asked = where
        if self._cells is not None:
            self._cells, self._grid, self._hovered = None, None, -1
        pixels = self.surface.pixels(x1, y1, x2, y2, step)

        def divide(cancel: Cancel) -> NDArray[np.int32]:
            from app.modalities.image.sense.cells import cells

            return cells(pixels, breadth, cancel)

        def show(found: NDArray[np.int32]) -> None:
            self._where, self._cells, self._found = where, found, {}
            self._grid = Grid(x1, y1, step, found)
            self._hover()

        self._errand.start(self.surface, divide, show)

    def _hover(self) -> None:
        self._hovered = -1
        if self._cells is None or self._where is None:
            return
        x1, y1, *_rest, step, _breadth = self._where
        column, row = (self.x // MILLI - x1) // step, (self.y // MILLI - y1) // step
        rows, columns = self._cells.shape
        if 0 <= column < columns and 0 <= row < rows:
            self._hovered = int(self._cells[row, column])

    def _cell(self, number: int) -> Spans:
        from app.modalities.image.sense.cells import cell_spans

        assert self._cells is not None and self._where is not None
        if number not in self._found:
            x1, y1, x2, y2, step, _breadth = self._where
            spans = enlarged(cell_spans(self._cells, number), step, x1, y1)
            self._found[number] = clipped(spans, x1, y1, x2, y2)
        return self._found[number]

    def _begin(self, takes: bool) -> None:
        self._hover()
        if not self.surface.writable or self._cells is None:
            return
        self._takes, self._target = takes, self._selected(takes)
        if takes and self._target is None:
            self.surface.note("superpixel.nothing")
            return
        self._down = True
        self._id = self._target.id if self._target is not None else local_id()
        self._live = spans_of(self._target) if self._target is not None else NOTHING
        self._take()

    def _selected(self, takes: bool) -> Mask | None:
        """The mask that cells go to: the selected one of the label in hand, or to take from, any selected one."""
        regions, label = self.surface.editor.annotation.regions, self.surface.label
        for key in sorted(self.surface.selection):
            mask = regions.get(key)
            if isinstance(mask, Mask) and not mask.locked and not mask.hidden:
                if takes:
                    return mask
                if not self.surface.options.apart and (not label or mask.label == label):
                    return mask
        return None

    def _take(self) -> None:
        if self._hovered < 0 or self._hovered in self._taken:
            return
        self._taken.add(self._hovered)
        self._live = (cut if self._takes else joined)(self._live, self._cell(self._hovered))

    def _finish(self) -> None:
        target, live, key, label = self._target, self._live, self._id, self.surface.label
        self.cancel()
        if target is not None and self.surface.editor.annotation.regions.get(target.id) != target:
            return
        if target is not None:
            put = [repainted(target, live)] if live and not live.same(spans_of(target)) else []
            self.surface.editor.apply("Superpixels", put=put, drop=[] if live else [target.id])
        elif (mask := mask_of(live, id=key, label=label)) is not None:
            self._add("Superpixels", mask)
