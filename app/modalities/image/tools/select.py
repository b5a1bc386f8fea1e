"""The select tool: pick, rubber band, move, resize, and add, drag or remove vertices."""

from __future__ import annotations

from app.core.region import Region
from app.modalities.image.handle import handle_moved, nearest_edge, nearest_handle, vertex_inserted, vertex_removed
from app.modalities.image.outline import allowed_move, clamped, frame, moved
from app.modalities.image.regions import Box, Polygon
from app.modalities.image.tools.surface import EMPTY, Sketch, Surface
from app.modalities.tool import KeyEvent, PointerEvent, Tool

MANY = 200
"""Moving more regions than this shows the frame around them, not each of them."""


class SelectTool(Tool):
    """One drag is one step. `active_vertex` is the vertex last held, for Backspace."""

    name = "select"

    def __init__(self, surface: Surface) -> None:
        self.surface = surface
        self.active_vertex: tuple[str, int] | None = None
        self._mode = ""
        self._start = self._now = (0, 0)
        self._handle = 0
        self._before: tuple[Region, ...] = ()
        self._live: tuple[Region, ...] = ()
        self._frame = (0, 0, 0, 0)
        self._shift = (0, 0)
        self._reselect: frozenset[str] | None = None
        self._keep: frozenset[str] = frozenset()
        self._name = ""

    @property
    def busy(self) -> bool:
        return bool(self._mode)

    @property
    def hint(self) -> str:
        if self._mode:
            return f"select.{self._mode}"
        region = self.only_selected()
        if region is None:
            return "select.many" if self.surface.selection else "select"
        return "select.polygon" if isinstance(region, Polygon) else "select.box"

    def only_selected(self) -> Region | None:
        """The selected region when there is exactly one."""
        if len(self.surface.selection) != 1:
            return None
        return self.surface.editor.annotation.regions.get(next(iter(self.surface.selection)))

    def press(self, event: PointerEvent) -> None:
        self._start = self._now = (event.x, event.y)
        self._reselect = None
        if self.surface.writable and self._press_handle(event):
            return
        self.active_vertex = None
        found = self.surface.at(event.x, event.y, event.near)
        chosen = self.surface.selection
        if found is None:
            self._mode, self._keep = "band", chosen if event.shift or event.ctrl else frozenset()
            return
        if event.shift or event.ctrl:
            self.surface.select(chosen ^ {found})
        elif found not in chosen:
            self.surface.select([found])
        else:
            # A plain click on one of several selects it alone, but only if no drag follows.
            self._reselect = frozenset({found})
        if self.surface.writable and found in self.surface.selection:
            self._mode, self._before = "wait", self._movable()

    def move(self, event: PointerEvent) -> None:
        self._now = (event.x, event.y)
        dx, dy = event.x - self._start[0], event.y - self._start[1]
        if self._mode in ("wait", "hold") and max(abs(dx), abs(dy)) > event.near // 2:
            self._mode = "move" if self._mode == "wait" else "reshape"
            self._frame = frame(self._before)
        if self._mode == "move":
            self._shift = allowed_move(self._frame, dx, dy, self.surface.extent)
            if len(self._before) <= MANY:
                self._live = tuple(moved(region, *self._shift) for region in self._before)
        elif self._mode == "reshape":
            x, y = clamped(event.x, event.y, self.surface.extent)
            changed = handle_moved(self._before[0], self._handle, x, y)
            self._live = (changed,)

    def release(self, event: PointerEvent) -> None:
        mode, live = self._mode, self._live
        if mode == "move" and not live:
            live = tuple(moved(region, *self._shift) for region in self._before)
        if mode == "band":
            x1, x2 = sorted((self._start[0], event.x))
            y1, y2 = sorted((self._start[1], event.y))
            is_click = max(x2 - x1, y2 - y1) <= event.near // 2
            inside = [] if is_click else self.surface.within(x1, y1, x2, y2)
            self.cancel()
            self.surface.select(self._keep | frozenset(inside))
            return
        self.cancel()
        if mode in ("move", "reshape") and live:
            name = self._name if mode == "reshape" else "Move"
            self.surface.editor.apply(name, put=[region for region in live if not _is_flat(region)])
        elif mode == "wait" and self._reselect is not None:
            self.surface.select(self._reselect)

    def double_click(self, event: PointerEvent) -> None:
        region = self.only_selected()
        self.cancel()
        if region is not None and self.surface.writable and not region.locked:
            self._insert(region, event)

    def key(self, event: KeyEvent) -> bool:
        if event.key == "Backspace" and self.active_vertex and self.surface.writable:
            region = self.only_selected()
            if region is not None and region.id == self.active_vertex[0]:
                return self._remove(region, self.active_vertex[1])
        return False

    def cancel(self) -> None:
        self._mode, self._before, self._live, self._shift = "", (), (), (0, 0)

    def preview(self) -> Sketch:
        if self._mode == "band":
            (x1, x2), (y1, y2) = sorted((self._start[0], self._now[0])), sorted((self._start[1], self._now[1]))
            return Sketch(band=(x1, y1, x2, y2))
        if self._mode == "move" and not self._live:
            (x1, y1, x2, y2), (dx, dy) = self._frame, self._shift
            return Sketch(band=(x1 + dx, y1 + dy, x2 + dx, y2 + dy))
        return Sketch(live=self._live) if self._live else EMPTY

    def _press_handle(self, event: PointerEvent) -> bool:
        region = self.only_selected()
        if region is None or region.locked or event.shift or event.ctrl:
            return False
        handle = nearest_handle(region, event.x, event.y, event.near)
        if handle is None:
            return event.alt and self._insert(region, event)
        if event.alt and self._remove(region, handle):
            return True
        self._mode, self._handle, self._before = "hold", handle, (region,)
        self._name = "Resize" if isinstance(region, Box) else "Move vertex"
        self.active_vertex = (region.id, handle) if isinstance(region, Polygon) else None
        return True

    def _insert(self, region: Region, event: PointerEvent) -> bool:
        edge = nearest_edge(region, event.x, event.y, event.near)
        if edge is None:
            return False
        self.surface.editor.apply("Add vertex", put=[vertex_inserted(region, *edge)])
        self.active_vertex = (region.id, edge[0] + 1)
        return True

    def _remove(self, region: Region, handle: int) -> bool:
        smaller = vertex_removed(region, handle)
        if smaller is None:
            return False
        self.active_vertex = None
        self.surface.editor.apply("Remove vertex", put=[smaller])
        return True

    def _movable(self) -> tuple[Region, ...]:
        regions = self.surface.editor.annotation.regions
        return tuple(r for key in self.surface.selection if (r := regions.get(key)) is not None and not r.locked)


def _is_flat(region: Region) -> bool:
    return isinstance(region, Box) and (region.x1 == region.x2 or region.y1 == region.y2)
