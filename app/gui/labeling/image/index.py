"""Which regions are where: packed outlines with a spatial index that takes edits without being built again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

import numpy as np
import shapely
from shapely import STRtree

from app.core.label import KeypointSchema
from app.core.region import Region
from app.modalities.image.outline import contains, near_outline, near_skeleton, rings
from app.modalities.image.regions import Mask, Point, Polyline, Skeleton, bounds

NORMAL, SELECTED, DIFFERENCE, CURRENT, SUGGESTED, CONSIDERED = range(6)
"""How a region looks; `CONSIDERED` is a selected suggestion."""
AREA, HOLED, LINE, DOT, LINKED, PIXELS = range(6)
"""How a region is drawn: by its outer ring, in bulk; with holes; open; as a dot; keypoints and edges; by its pixels."""
ALIKE = 1_000
"""Looked at of what is pasted, to see whether it would lie upon what is there."""
FORMS = {Polyline: LINE, Point: DOT, Skeleton: LINKED, Mask: PIXELS}


class RegionIndex:
    """Every version of a region is a slot; a change ends one slot and begins another at the end. Coordinates in 1/1000
    pixel. Invariant: slots below `_treed` are in the tree, later ones are looked through one by one (vectorised)."""

    def __init__(self, keypoints_of: Callable[[str], KeypointSchema | None] = lambda _label: None) -> None:
        self.keypoints_of = keypoints_of
        """What a label's skeletons consist of."""
        self.reset(())

    def reset(self, regions: Iterable[Region]) -> None:
        """Start again with these regions."""
        self.regions: list[Region] = list(regions)
        self.slot_of = {region.id: slot for slot, region in enumerate(self.regions)}
        # Only outer rings are packed, to be drawn in bulk; what is no plain area is drawn by itself (`form`).
        outlines = [rings(region) for region in self.regions]
        self.count = np.fromiter((len(outline[0]) // 2 for outline in outlines), np.int64, len(outlines))
        self._used = int(self.count.sum())
        flat = np.fromiter(chain.from_iterable(outline[0] for outline in outlines), np.float64, 2 * self._used)
        # Room for the first edits, so that none of them has to move everything.
        self._points = np.concatenate((flat.reshape(-1, 2), np.zeros((_room(self._used), 2))))
        self.start = np.cumsum(self.count) - self.count
        self.bounds = np.empty((0, 4))
        if len(outlines):
            packed = self._points[: self._used]
            low, high = np.minimum.reduceat(packed, self.start), np.maximum.reduceat(packed, self.start)
            self.bounds = np.concatenate((low, high), axis=1)
        size = len(self.regions)
        self.form = np.fromiter(
            (FORMS.get(type(r), HOLED if len(o) > 1 else AREA) for r, o in zip(self.regions, outlines, strict=True)),
            np.int8, size,
        )  # fmt: skip
        self.live = np.fromiter((not region.hidden for region in self.regions), bool, size)
        self.order = np.fromiter((region.order for region in self.regions), np.int64, size)
        self.label_ids: dict[str, int] = {}
        self.label = np.fromiter((self._label(region.label) for region in self.regions), np.int32, size)
        self.state = np.zeros(size, np.int8)
        b = self.bounds
        self._treed = size
        self._tree = STRtree(shapely.box(b[:, 0], b[:, 1], b[:, 2], b[:, 3]) if size else [])

    def __len__(self) -> int:
        return len(self.slot_of)

    def put(self, region: Region, state: int = NORMAL) -> None:
        """Add a region, or take the new version of one."""
        self.drop(region.id)
        slot = len(self.regions)
        if slot == len(self.start):
            self._grow_slots()
        outline = rings(region)
        points = np.array(outline[0], np.float64).reshape(-1, 2)
        self._append(points)
        self.regions.append(region)
        self.slot_of[region.id] = slot
        self.start[slot], self.count[slot] = self._used - len(points), len(points)
        self.form[slot] = FORMS.get(type(region), HOLED if len(outline) > 1 else AREA)
        self.bounds[slot, :2], self.bounds[slot, 2:] = points.min(0), points.max(0)
        self.live[slot], self.order[slot] = not region.hidden, region.order
        self.label[slot], self.state[slot] = self._label(region.label), state

    def drop(self, region_id: str) -> None:
        slot = self.slot_of.pop(region_id, None)
        if slot is not None:
            self.live[slot] = False

    def get(self, region_id: str) -> Region | None:
        slot = self.slot_of.get(region_id)
        return None if slot is None else self.regions[slot]

    def frame_of(self, regions: Sequence[Region]) -> tuple[int, int, int, int]:
        """(x1, y1, x2, y2) around regions that are in it."""
        slots = [self.slot_of[region.id] for region in regions if region.id in self.slot_of]
        b = self.bounds[slots]
        if not len(b):
            return 0, 0, 0, 0
        low, high = b[:, :2].min(0), b[:, 2:].max(0)
        return int(low[0]), int(low[1]), int(high[0]), int(high[1])

    def holds_alike(self, regions: Sequence[Region]) -> bool:
        """Whether one of the first of them has exactly the frame of another that is shown."""
        for region in regions[:ALIKE]:
            frame = bounds(region)
            if any(bounds(self.regions[slot]) == frame for slot in self.near(*frame).tolist()):
                return True
        return False

    @property
    def is_stale(self) -> bool:
        """Whether building the tree again would make searching faster; `refresh` does it."""
        return len(self.regions) - self._treed > max(512, self._treed // 8)

    def refresh(self) -> None:
        """Pack again and build the tree; states are kept."""
        kept = {self.regions[slot].id: int(self.state[slot]) for slot in np.nonzero(self.state[: len(self.regions)])[0]}
        self.reset([self.regions[slot] for slot in sorted(self.slot_of.values())])
        self.set_states(kept)

    def set_states(self, states: dict[str, int]) -> None:
        """Forget all states and set these."""
        self.state[:] = NORMAL
        slots = np.fromiter((self.slot_of.get(key, -1) for key in states), np.int64, len(states))
        looks = np.fromiter(states.values(), np.int8, len(states))
        self.state[slots[slots >= 0]] = looks[slots >= 0]

    def set_state(self, region_id: str, state: int) -> None:
        slot = self.slot_of.get(region_id)
        if slot is not None:
            self.state[slot] = state

    def set_live(self, region_id: str, live: bool) -> None:
        """Leave a region out of drawing and picking while a gesture shows another version of it."""
        slot = self.slot_of.get(region_id)
        if slot is not None:
            self.live[slot] = live and not self.regions[slot].hidden

    def near(self, x1: float, y1: float, x2: float, y2: float) -> np.ndarray:
        """Slots of the visible regions whose bounds touch the rectangle, unordered."""
        found = self._tree.query(shapely.box(x1, y1, x2, y2)) if self._treed else np.empty(0, np.int64)
        late = self.bounds[self._treed : len(self.regions)]
        if len(late):
            touching = (late[:, 2] >= x1) & (late[:, 0] <= x2) & (late[:, 3] >= y1) & (late[:, 1] <= y2)
            found = np.concatenate((found, np.nonzero(touching)[0] + self._treed))
        return found[self.live[found]]

    def pick(self, x: float, y: float, near: float) -> Region | None:
        """The region a click means: the uppermost one touched, of equals the smallest."""
        best, found = None, None
        for slot in self.near(x - near, y - near, x + near, y + near).tolist():
            region = self.regions[slot]
            x1, y1, x2, y2 = self.bounds[slot].tolist()
            rank = (-int(self.order[slot]), (x2 - x1) * (y2 - y1))
            if (best is None or rank < best) and self._touches(region, x, y, near):
                best, found = rank, region
        return found

    def _touches(self, region: Region, x: float, y: float, near: float) -> bool:
        if isinstance(region, Skeleton):
            return near_skeleton(region, self.edges_of(region.label), x, y, near)
        return contains(region, x, y) or near_outline(region, x, y, near)

    def edges_of(self, label_id: str) -> tuple[tuple[int, int], ...]:
        """Which keypoints of a label's skeletons are joined."""
        schema = self.keypoints_of(label_id)
        return schema.edges if schema is not None else ()

    def within(self, x1: float, y1: float, x2: float, y2: float) -> list[str]:
        """Ids of the visible regions wholly inside the rectangle."""
        slots = self.near(x1, y1, x2, y2)
        b = self.bounds[slots]
        inside = (b[:, 0] >= x1) & (b[:, 1] >= y1) & (b[:, 2] <= x2) & (b[:, 3] <= y2)
        return [self.regions[slot].id for slot in slots[inside]]

    def points(self, slots: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(points, counts): the outer rings of `slots` one behind the other, shape (sum of counts, 2)."""
        counts = self.count[slots]
        ends = np.cumsum(counts)
        rows = np.repeat(self.start[slots] - ends + counts, counts) + np.arange(int(counts.sum()))
        return self._points[rows], counts

    def reading_order(self) -> list[str]:
        """Ids of the visible regions from top to bottom, then left to right."""
        slots = np.fromiter(self.slot_of.values(), np.int64, len(self.slot_of))
        slots = slots[self.live[slots]]
        b = self.bounds[slots]
        return [self.regions[slot].id for slot in slots[np.lexsort((b[:, 0], b[:, 1]))].tolist()]

    def _label(self, label_id: str) -> int:
        return self.label_ids.setdefault(label_id, len(self.label_ids))

    def _grow_slots(self) -> None:
        room = max(64, len(self.start) // 50)
        for name in ("start", "count", "form", "live", "order", "label", "state"):
            old = getattr(self, name)
            setattr(self, name, np.concatenate((old, np.zeros(room, old.dtype))))
        self.bounds = np.concatenate((self.bounds, np.zeros((room, 4))))

    def _append(self, points: np.ndarray) -> None:
        if self._used + len(points) > len(self._points):
            room = max(_room(self._used), len(points))
            self._points = np.concatenate((self._points[: self._used], np.zeros((room, 2))))
        self._points[self._used : self._used + len(points)] = points
        self._used += len(points)


def _room(used: int) -> int:
    return max(1_024, used // 50)
