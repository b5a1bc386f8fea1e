"""The select tool: pick, rubber band, move, resize, turn, and add, drag or remove vertices, by pointer or by keys."""

from __future__ import annotations

from app.core.region import Region
from app.modalities.image.handle import (
    ROTATE,
    edge_middle,
    handle_moved,
    handle_points,
    nearest_edge,
    nearest_handle,
    vertex_inserted,
    vertex_removed,
)
from app.modalities.image.keypoint import cycled, removed, with_keypoint
from app.modalities.image.outline import allowed_move, clamped, frame, moved
from app.modalities.image.paths import ABSENT, VISIBLE
from app.modalities.image.regions import Box, Ellipse, Mask, Point, Polygon, Polyline, Quad, RotatedBox, Skeleton
from app.modalities.image.snap import SHARING
from app.modalities.image.tools.pen import ARROWS
from app.modalities.image.tools.surface import EMPTY, Sketch, Surface
from app.modalities.tool import KeyEvent, PointerEvent, Tool

MANY = 200
"""Moving more regions than this shows the frame around them, not each of them."""
_HINTS: dict[type[Region], str] = {
    Box: "box", Polygon: "polygon", Polyline: "polygon", Quad: "quad", RotatedBox: "turned", Ellipse: "turned",
    Skeleton: "skeleton", Point: "point", Mask: "mask",
}  # fmt: skip


class SelectTool(Tool):
    """One drag is one step. `active_vertex` is the point last held, for Backspace; while `keyed` arrows move it."""

    name = "select"

    def __init__(self, surface: Surface) -> None:
        self.surface = surface
        self.active_vertex: tuple[str, int] | None = None
        self.keyed = False
        self._mode = ""
        self._start = self._now = (0, 0)
        self._handle = 0
        self._partners: list[tuple[Region, int]] = []
        self._before: tuple[Region, ...] = ()
        self._live: tuple[Region, ...] = ()
        self._frame = (0, 0, 0, 0)
        self._shift = (0, 0)
        self._snapped: tuple[int, int] | None = None
        self._reselect: frozenset[str] | None = None
        self._keep: frozenset[str] = frozenset()
        self._left_out: dict[tuple[str, int], tuple[int, int]] = {}
        """Where keypoints were before they were left out: they come back there."""
        self._name = ""

    @property
    def busy(self) -> bool:
        return bool(self._mode)

    @property
    def hint(self) -> str:
        if self._mode:
            return "select.shared" if self._mode == "reshape" and self._partners else f"select.{self._mode}"
        region = self.only_selected()
        if region is None:
            return "select.many" if self.surface.selection else "select"
        if self.keyed:
            held = self.held()
            if held is not None and isinstance(region, Skeleton):
                return f"select.keypoint.{region.triples()[held[1]][2]}"
            return "select.keyed"
        return f"select.{_HINTS.get(type(region), 'box')}"

    @property
    def subject(self) -> str:
        """What the point held is called."""
        region, held = self.only_selected(), self.active_vertex
        if region is None or held is None or held[0] != region.id:
            return ""
        known = self.surface.keypoints(region.label) if isinstance(region, Skeleton) else None
        if known is not None and held[1] < len(known.names):
            return known.names[held[1]]
        return f"{held[1] + 1}/{len(handle_points(region))}"

    def only_selected(self) -> Region | None:
        """The selected region when there is exactly one."""
        if len(self.surface.selection) != 1:
            return None
        return self.surface.editor.annotation.find(next(iter(self.surface.selection)))

    def held(self) -> tuple[Region, int] | None:
        """The selected region that can be changed and its point last held, if that is still there."""
        region, held = self.only_selected(), self.active_vertex
        if region is None or held is None or held[0] != region.id or region.locked or not self.surface.writable:
            return None
        return (region, held[1]) if held[1] < len(handle_points(region)) else None

    # Pointer.

    def press(self, event: PointerEvent) -> None:
        self._start = self._now = (event.x, event.y)
        self._reselect, self.keyed = None, False
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
            self._reshape(event)

    def release(self, event: PointerEvent) -> None:
        mode, live, before, shift = self._mode, self._live, self._before, self._shift
        if mode == "band":
            x1, x2 = sorted((self._start[0], event.x))
            y1, y2 = sorted((self._start[1], event.y))
            is_click = max(x2 - x1, y2 - y1) <= event.near // 2
            inside = [] if is_click else self.surface.within(x1, y1, x2, y2)
            self.cancel()
            self.surface.select(self._keep | frozenset(inside))
            return
        self.cancel()
        if mode == "move" and not live and shift != (0, 0):
            self.surface.change("Move", before, lambda region: moved(region, *shift))
        elif mode in ("move", "reshape") and live:
            name = self._name if mode == "reshape" else "Move"
            self.surface.editor.apply(name, put=[region for region in live if not _is_flat(region)])
        elif mode == "wait" and self._reselect is not None:
            self.surface.select(self._reselect)

    def double_click(self, event: PointerEvent) -> None:
        region = self.only_selected()
        self.cancel()
        if region is not None and self.surface.writable and not region.locked:
            self._insert(region, event)

    def cancel(self) -> None:
        self._mode, self._before, self._live, self._shift = "", (), (), (0, 0)
        self._partners, self._snapped, self.keyed = [], None, False

    def preview(self) -> Sketch:
        if self._mode == "band":
            (x1, x2), (y1, y2) = sorted((self._start[0], self._now[0])), sorted((self._start[1], self._now[1]))
            return Sketch(band=(x1, y1, x2, y2))
        if self._mode == "move" and not self._live:
            (x1, y1, x2, y2), (dx, dy) = self._frame, self._shift
            return Sketch(band=(x1 + dx, y1 + dy, x2 + dx, y2 + dy))
        return Sketch(live=self._live, snapped=self._snapped) if self._live else EMPTY

    # Keys and commands.

    def key(self, event: KeyEvent) -> bool:
        held = self.held()
        if held is None:
            return False
        if event.key == "Backspace":
            return self._remove(*held)
        if self.keyed and event.key in ARROWS:
            (dx, dy), step = ARROWS[event.key], event.one * (10 if event.shift else 1)
            x, y = handle_points(held[0], event.step)[held[1]]
            x, y = clamped(x + dx * step, y + dy * step, self.surface.extent)
            partners = self._sharing(*held)
            put = [handle_moved(region, handle, x, y) for region, handle in (held, *partners)]
            self.surface.editor.apply("Move point", put=[region for region in put if not _is_flat(region)])
            return True
        return False

    def step_handle(self, step: int) -> bool:
        """Hold the next or previous point of the selected region, so that arrow keys move it."""
        region = self.only_selected()
        count = len(handle_points(region)) if region is not None else 0
        if region is None or not count or not self.surface.writable or region.locked:
            return False
        at = self.active_vertex[1] if self.active_vertex and self.active_vertex[0] == region.id else -1
        self.active_vertex = (region.id, (at + step) % count if at >= 0 else 0 if step > 0 else count - 1)
        self.keyed = True
        return True

    def insert_behind(self) -> bool:
        """A new vertex half way from the one last held to the next."""
        held = self.held()
        middle = edge_middle(*held) if held is not None else None
        if held is None or middle is None:
            return False
        self._put_vertex(held[0], held[1], *middle)
        return True

    def change_visibility(self) -> bool:
        """A keypoint last held: visible, then hidden, then absent, then visible again."""
        region, number = self.held() or (None, 0)
        if not isinstance(region, Skeleton):
            return False
        x, y, seen = region.triples()[number]
        after = cycled(region, number)
        if after.triples()[number][2] == ABSENT:
            self._left_out[region.id, number] = (x, y)
        elif seen == ABSENT and (region.id, number) in self._left_out:
            after = with_keypoint(region, number, *self._left_out[region.id, number], VISIBLE)
        self.surface.editor.apply("Change keypoint", put=[after])
        return True

    # Parts.

    def _press_handle(self, event: PointerEvent) -> bool:
        region = self.only_selected()
        if region is None or region.locked or event.ctrl:
            return False
        handle = nearest_handle(region, event.x, event.y, event.near)
        if handle is None:
            return event.alt and self._insert(region, event)
        # A point is all handle: Shift-click on it selects.
        if event.shift and isinstance(region, Point):
            return False
        if event.alt and self._remove(region, handle):
            return True
        self._mode, self._handle, self._before = "hold", handle, (region,)
        self._partners = self._sharing(region, handle)
        boxes = isinstance(region, Box | RotatedBox | Ellipse)
        self._name = ("Turn" if handle == ROTATE else "Resize") if boxes else "Move vertex"
        self.active_vertex = None if boxes else (region.id, handle)
        return True

    def _reshape(self, event: PointerEvent) -> None:
        x, y = clamped(event.x, event.y, self.surface.extent)
        region = self._before[0]
        self._snapped = None
        turning = isinstance(region, RotatedBox | Ellipse) and self._handle == ROTATE
        if turning:
            x, y = event.x, event.y
        elif not event.alt:
            ids = (region.id, *(partner.id for partner, _ in self._partners))
            self._snapped = self.surface.snap(x, y, event.near, ids)
            x, y = clamped(*self._snapped, self.surface.extent) if self._snapped else (x, y)
        changed = [handle_moved(region, self._handle, x, y, stepped=event.shift)]
        changed += [handle_moved(partner, handle, x, y) for partner, handle in self._partners]
        self._live = tuple(changed)

    def _sharing(self, region: Region, handle: int) -> list[tuple[Region, int]]:
        if not isinstance(region, SHARING):
            return []
        return self.surface.sharing(*handle_points(region)[handle], region.id)

    def _insert(self, region: Region, event: PointerEvent) -> bool:
        edge = nearest_edge(region, event.x, event.y, event.near)
        if edge is None:
            return False
        self._put_vertex(region, *edge)
        return True

    def _put_vertex(self, region: Region, edge: int, x: int, y: int) -> None:
        """Neighbours that share the edge get the vertex too, or the boundary would come apart."""
        put, middle = [vertex_inserted(region, edge, x, y)], edge_middle(region, edge)
        for partner, _handle in self._sharing(region, edge):
            same = (n for n in range(len(handle_points(partner))) if edge_middle(partner, n) == middle)
            put += [vertex_inserted(partner, n, x, y) for n in list(same)[:1]]
        self.surface.editor.apply("Add vertex", put=put)
        self.active_vertex = (region.id, edge + 1)

    def _remove(self, region: Region, handle: int) -> bool:
        if isinstance(region, Skeleton):
            smaller: Region | None = removed(region, handle)
        else:
            smaller = vertex_removed(region, handle)
        if smaller is None:
            return False
        self.active_vertex = None
        partners = [vertex_removed(*partner) for partner in self._sharing(region, handle)]
        put = [smaller, *(partner for partner in partners if partner is not None)]
        self.surface.editor.apply("Remove vertex", put=put)
        return True

    def _movable(self) -> tuple[Region, ...]:
        find = self.surface.editor.annotation.find
        return tuple(r for key in self.surface.selection if (r := find(key)) is not None and not r.locked)


def _is_flat(region: Region) -> bool:
    match region:
        case Box():
            return region.x1 == region.x2 or region.y1 == region.y2
        case RotatedBox():
            return not region.width or not region.height
        case Ellipse():
            return not region.rx or not region.ry
    return False
