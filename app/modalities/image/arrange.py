"""Regions put in order: aligned, spread evenly, turned about their middle, moved up and down the stack."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import fields, replace

from app.core.region import Region
from app.modalities.image.outline import Extent, Flat, frame, inward, moved
from app.modalities.image.regions import (
    TURN,
    Box,
    Ellipse,
    Mask,
    Point,
    Polygon,
    Polyline,
    Quad,
    RotatedBox,
    Skeleton,
    bounds,
)
from app.modalities.image.unit import direction

Rect = tuple[int, int, int, int]
SIDES: dict[str, Callable[[Rect, Rect], tuple[int, int]]] = {
    "left": lambda all_, one: (all_[0] - one[0], 0),
    "right": lambda all_, one: (all_[2] - one[2], 0),
    "top": lambda all_, one: (0, all_[1] - one[1]),
    "bottom": lambda all_, one: (0, all_[3] - one[3]),
    "center": lambda all_, one: ((all_[0] + all_[2] - one[0] - one[2]) // 2, 0),
    "middle": lambda all_, one: (0, (all_[1] + all_[3] - one[1] - one[3]) // 2),
}


def aligned(regions: Sequence[Region], side: str) -> list[Region]:
    """The regions moved so that one of their `SIDES` falls together with that of the frame around all."""
    around = frame(regions)
    return [moved(region, *SIDES[side](around, bounds(region))) for region in regions]


def spread(regions: Sequence[Region], across: bool) -> list[Region]:
    """The outer two stay, the others move so that the gaps between frames are equal (they may be negative)."""
    low, high = (0, 2) if across else (1, 3)
    ordered = sorted(regions, key=lambda region: (bounds(region)[low] + bounds(region)[high], region.id))
    if len(ordered) < 3:
        return list(ordered)
    boxes = [bounds(region) for region in ordered]
    sizes = [box[high] - box[low] for box in boxes]
    gap = (boxes[-1][high] - boxes[0][low] - sum(sizes)) / (len(ordered) - 1)
    at, result = float(boxes[0][low]), []
    for region, box, size in zip(ordered, boxes, sizes, strict=True):
        by = round(at) - box[low]
        result.append(moved(region, by if across else 0, 0 if across else by))
        at += size + gap
    return [ordered[0], *result[1:-1], ordered[-1]]


def turned(regions: Sequence[Region], angle: int, extent: Extent) -> list[Region]:
    """The regions turned clockwise about the middle of the frame around all (angle in 1/1000 degree), and pushed back
    onto the image where they would leave it. An upright box becomes a rotated one unless the angle is a right one; a
    mask turns by right angles only and is left out otherwise."""
    x1, y1, x2, y2 = frame(regions)
    cx, cy = (x1 + x2) / 2, (y1 + y2) / 2
    found = [one for region in regions if (one := _turned(region, angle % TURN, cx, cy)) is not None]
    if not found:
        return []
    shift = inward(frame(found), extent)
    return [moved(region, *shift) for region in found]


def raised(ordered: Sequence[Region], chosen: Sequence[Region], step: int) -> list[Region]:
    """New versions of the regions that change so that each of `chosen` stands one higher (`step` 1) or lower (-1)
    among those it overlaps; `ordered` are all regions from bottom to top."""
    new: dict[str, Region] = {}
    for region in sorted(chosen, key=lambda r: (r.order, r.id), reverse=step > 0):
        stack = [new.get(r.id, r) for r in ordered if r.id == region.id or _meet(bounds(r), bounds(region))]
        stack.sort(key=lambda r: (r.order, r.id))
        place = next(i for i, r in enumerate(stack) if r.id == region.id)
        if not 0 <= place + step < len(stack):
            continue
        stack[place], stack[place + step] = stack[place + step], stack[place]
        new |= {r.id: r for r in restacked(stack)}
    return list(new.values())


def restacked(stack: Sequence[Region]) -> list[Region]:
    """Those of a stack, from bottom to top, that need another order to be drawn in this one; as few as that takes."""
    changed, last = [], None
    for region in stack:
        if last is not None and (region.order, region.id) <= last:
            order = last[0] if region.id > last[1] else last[0] + 1
            region = replace(region, order=order)
            changed.append(region)
        last = (region.order, region.id)
    return changed


def to_end(ordered: Sequence[Region], chosen: Sequence[Region], front: bool) -> list[Region]:
    """`chosen` above or below all others, in their own order."""
    ids = {region.id for region in chosen}
    orders = [region.order for region in ordered if region.id not in ids]
    if not orders:
        return []
    mine = sorted(chosen, key=lambda r: (r.order, r.id))
    first = max(orders) + 1 if front else min(orders) - len(mine)
    return [replace(region, order=first + n) for n, region in enumerate(mine)]


def _turned(region: Region, angle: int, cx: float, cy: float) -> Region | None:
    cos, sin = direction(angle)

    def at(x: float, y: float) -> tuple[int, int]:
        return round(cx + (x - cx) * cos - (y - cy) * sin), round(cy + (x - cx) * sin + (y - cy) * cos)

    def flat(points: Flat) -> Flat:
        return tuple(n for i in range(0, len(points), 2) for n in at(points[i], points[i + 1]))

    match region:
        case Box(x1=x1, y1=y1, x2=x2, y2=y2):
            if angle % 90_000 == 0:
                (ax, ay), (bx, by) = at(x1, y1), at(x2, y2)
                return replace(region, x1=min(ax, bx), y1=min(ay, by), x2=max(ax, bx), y2=max(ay, by))
            return _turned(_loose(region), angle, cx, cy)
        case RotatedBox() | Ellipse():
            x, y = at(region.cx, region.cy)
            return replace(region, cx=x, cy=y, angle=(region.angle + angle) % TURN)
        case Polygon():
            return replace(region, outer=flat(region.outer), holes=tuple(flat(hole) for hole in region.holes))
        case Quad() | Polyline():
            return replace(region, points=flat(region.points))
        case Point():
            x, y = at(region.x, region.y)
            return replace(region, x=x, y=y)
        case Skeleton():
            triples = [(*at(x, y), seen) if seen else (0, 0, 0) for x, y, seen in region.triples()]
            return replace(region, points=tuple(n for triple in triples for n in triple))
        case Mask():
            return _turned_mask(region, angle, cx, cy)
    return None


def _loose(box: Box) -> RotatedBox:
    from app.modalities.image.convert import converted

    found = converted(box, RotatedBox.kind)
    assert found is not None and isinstance(found.regions[0], RotatedBox)
    return found.regions[0]


def _turned_mask(mask: Mask, angle: int, cx: float, cy: float) -> Region | None:
    if angle % 90_000:
        return None
    import numpy as np

    from app.modalities.image.mask import packed, unpacked
    from app.modalities.image.unit import MILLI

    pixels = np.rot90(unpacked(mask), -(angle // 90_000))
    height, width = pixels.shape
    cos, sin = direction(angle)
    mx, my = (mask.x + mask.width / 2) * MILLI - cx, (mask.y + mask.height / 2) * MILLI - cy
    x = (cx + mx * cos - my * sin) / MILLI - width / 2
    y = (cy + mx * sin + my * cos) / MILLI - height / 2
    shared = {field.name: getattr(mask, field.name) for field in fields(Region)}
    return packed(pixels, math.floor(x + 0.5), math.floor(y + 0.5), **shared)


def _meet(a: Rect, b: Rect) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
