"""The brush and the eraser: strokes on masks, committed as run lengths without laying out the image."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from app.core.ids import local_id
from app.core.region import Region
from app.modalities.image.mask import Mask, mask_of, repainted, spans_of
from app.modalities.image.span import EMPTY as NOTHING
from app.modalities.image.span import Spans, clipped, common, cut, holes, joined, union, without
from app.modalities.image.stamp import snapped, stamp
from app.modalities.image.tools.ground import Ground
from app.modalities.image.tools.option import LEAST_BRUSH, MOST_BRUSH, Overlap
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import Painted, Sketch
from app.modalities.image.unit import MILLI
from app.modalities.tool import KeyEvent, PointerEvent

LEAST_SEEN, USUAL = 3, 24
"""Pixels of the screen across a brush: fewer are as good as none, and what it gets then."""


class PaintTool(DrawingTool):
    """One stroke is one step. `_before` holds the masks of the stroke as they were, `_live` as they would become;
    both are empty between strokes."""

    surface: Ground
    guided: ClassVar[bool] = False
    letters: ClassVar[str] = "[]"
    erasing: ClassVar[bool] = False

    def __init__(self, surface: Ground) -> None:
        super().__init__(surface)
        self._before: dict[str, Mask | None] = {}
        self._live: dict[str, Spans] = {}
        self._base: dict[str, Spans] = {}
        self._box = (0, 0, 0, 0)
        self._dabs = NOTHING
        self._end: tuple[float, float] | None = None
        """Where the last stroke ended, in pixels: Shift goes on from there in a straight line."""
        self._down = ""
        self._erases = self.erasing
        self._label = ""

    def place(self, x: int, y: int) -> None:
        super().place(x, y)
        options, zoom = self.surface.options, self.surface.zoom
        if options.brush * zoom < LEAST_SEEN:
            # On an image so large a brush from the last one would leave nothing that can be seen.
            breadth = min(round(USUAL / zoom), MOST_BRUSH)
            self.surface.set_options(replace(options, brush=breadth))

    @property
    def busy(self) -> bool:
        return bool(self._down)

    @property
    def hint(self) -> str:
        return f"{self.name}.{'key' if self._down == 'key' else 'on' if self._down else 'first'}"

    def press(self, event: PointerEvent) -> None:
        self._go_to(event)
        if self._down == "key":
            self._finish()
        if self._down or not self.surface.writable:
            return
        self._begin("pointer", event.shift, event.alt)

    def move(self, event: PointerEvent) -> None:
        self._go_to(event)
        if self._down == "pointer":
            self._on()

    def release(self, event: PointerEvent) -> None:
        if self._down == "pointer":
            self._go_to(event)
            self._on()
            self._finish()

    def double_click(self, event: PointerEvent) -> None:
        # Two quick dabs are two dabs.
        self.press(event)

    def wheel(self, steps: int) -> bool:
        for _ in range(abs(steps)):
            self._resize(1 if steps > 0 else -1)
        return True

    def key(self, event: KeyEvent) -> bool:
        if event.key in ("[", "]"):
            self._resize(1 if event.key == "]" else -1)
            return True
        if self._steer(event):
            if self._down == "key":
                self._on()
            return True
        if event.key == "Enter":
            if self._down:
                self._finish()
            elif self.surface.writable:
                self.by_key = True
                self._begin("key", event.shift, event.alt)
            return True
        return False

    def cancel(self) -> None:
        self._before, self._live, self._base, self._dabs, self._down = {}, {}, {}, NOTHING, ""

    def preview(self) -> Sketch:
        options = self.surface.options
        x, y = snapped(self.x / MILLI, self.y / MILLI, options.brush)
        brush = round(x * MILLI), round(y * MILLI), options.brush * MILLI, options.square
        painted = [
            Painted(
                key,
                mask.label if (mask := self._before[key]) is not None else self._label,
                spans,
                self._base.get(key),
                self._box,
            )
            for key, spans in self._live.items()
        ]
        return Sketch(painted=tuple(painted), brush=brush)

    def _go_to(self, event: PointerEvent) -> None:
        # A brush may stand beyond the edge, or nothing there could be painted with its rim.
        self.by_key = False
        self.x, self.y = event.x, event.y

    def _resize(self, step: int) -> None:
        options = self.surface.options
        by = max(1, options.brush // 8)
        self.surface.set_options(replace(options, brush=min(max(options.brush + step * by, LEAST_BRUSH), MOST_BRUSH)))

    def _place(self) -> tuple[float, float]:
        return snapped(self.x / MILLI, self.y / MILLI, self.surface.options.brush)

    def _begin(self, by: str, goes_on: bool, turned: bool) -> None:
        self._down, self._erases, self._label = by, self.erasing != turned, self.surface.label
        for mask in self._targets():
            self._take(mask)
        if not self._live and not self._erases:
            key = local_id()
            self._before[key], self._live[key] = None, NOTHING
        if not goes_on or self._end is None:
            self._end = self._place()
        self._on()

    def _targets(self) -> list[Mask]:
        """The masks a stroke that begins here works on; none where it begins a new one, or takes them as it goes."""
        options = self.surface.options
        chosen = [mask for key in sorted(self.surface.selection) if (mask := self._mask(key)) is not None]
        if self._erases:
            if options.everything or chosen:
                return [] if options.everything else chosen
            x, y = self._place()
            dab = stamp(x, y, x, y, options.brush, square=options.square)
            under = [mask for mask in self._others(dab) if common(spans_of(mask), dab)]
            return [max(under, key=lambda mask: (mask.order, -mask.area))] if under else []
        # With nothing chosen in the list of labels, a stroke goes on with whatever mask is selected.
        fitting = [mask for mask in chosen if not self._label or mask.label == self._label]
        return [] if options.apart else fitting[:1]

    def _mask(self, key: str) -> Mask | None:
        region = self.surface.editor.annotation.regions.get(key)
        return region if isinstance(region, Mask) and not region.locked and not region.hidden else None

    def _take(self, mask: Mask) -> None:
        self._before[mask.id], self._live[mask.id] = mask, spans_of(mask)

    def _on(self) -> None:
        """Paint from where the stroke is to where the pointer is."""
        options, width, height = self.surface.options, *self.surface.extent
        ax, ay = self._end or self._place()
        bx, by = self._end = self._place()
        dab = clipped(
            stamp(ax, ay, bx, by, options.brush, square=options.square), 0, 0, width // MILLI, height // MILLI
        )
        if not dab:
            return
        if self._erases and options.everything:
            for mask in self._others(dab):
                self._take(mask)
        self._base, self._box = self._live, dab.bounds()
        if self._erases:
            self._live = {key: cut(spans, dab) for key, spans in self._live.items()}
            return
        if options.overlap is Overlap.BEHIND:
            dab = self._uncovered(dab)
        if options.overlap is Overlap.OVER:
            self._dabs = joined(self._dabs, dab)
        self._live = {key: joined(spans, dab) for key, spans in self._live.items()}

    def _others(self, spans: Spans, locked: bool = False) -> list[Mask]:
        """Visible masks that are not of this stroke and touch the box around `spans`."""
        x1, y1, x2, y2 = (n * MILLI for n in spans.bounds())
        return [
            mask
            for mask in self.surface.around(x1, y1, x2, y2)
            if mask.id not in self._live and isinstance(mask, Mask) and (locked or not mask.locked)
        ]

    def _uncovered(self, spans: Spans) -> Spans:
        box = spans.bounds()
        covered = [clipped(spans_of(mask), *box) for mask in self._others(spans, locked=True)]
        return without(spans, union(*covered))

    def _finish(self) -> None:
        before, live, dabs = self._before, self._live, self._dabs
        now = self.surface.editor.annotation.regions
        if any(mask is not None and now.get(key) != mask for key, mask in before.items()):
            # Undone or changed elsewhere while the button was down: the stroke has lost its ground.
            self.cancel()
            return
        put: list[Region] = []
        drop: list[str] = []
        options = self.surface.options
        if not self._erases:
            key, spans = next(iter(live.items()))
            if options.enclosed:
                old = before[key]
                # Holes that were there before were left by intention.
                closed = without(holes(spans), holes(spans_of(old)) if old is not None else NOTHING)
                closed = self._uncovered(closed) if closed and options.overlap is Overlap.BEHIND else closed
                live[key], dabs = joined(spans, closed), joined(dabs, closed)
            if options.overlap is Overlap.OVER and dabs:
                for mask in self._others(dabs):
                    if common(spans_of(mask), dabs):
                        before[mask.id], live[mask.id] = mask, cut(spans_of(mask), dabs)
        new = ""
        for key, spans in live.items():
            old = before[key]
            if old is None:
                made = mask_of(spans, id=key, label=self._label)
                if made is not None:
                    put.append(made)
                    new = key
            elif not spans:
                drop.append(key)
            elif not spans.same(spans_of(old)):
                put.append(repainted(old, spans))
        name = "Erase" if self._erases else "Paint"
        self.cancel()
        if put or drop:
            self.surface.editor.apply(name, put=put, drop=drop)
        if new:
            self.surface.select([new])
            self.surface.added(self.surface.editor.annotation.regions[new])


class BrushTool(PaintTool):
    """Paints; with Alt held at the press it erases."""

    name = "brush"


class EraserTool(PaintTool):
    """Erases from the selected masks, from the one under it where none is selected, or from all."""

    name = "eraser"
    erasing = True
