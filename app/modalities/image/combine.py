"""Regions made from others: merged, cut out of one another, split along a line; coordinates in 1/1000 pixel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from app.core.ids import local_id
from app.core.region import Region
from app.modalities.image.convert import converted
from app.modalities.image.geometry import THIN, Shape, area, area_shape, outline
from app.modalities.image.mask import Mask
from app.modalities.image.mask_edit import reduced, united
from app.modalities.image.regions import Box, Polygon, Polyline, bounds
from app.modalities.image.unit import MILLI

LEAST_AREA = MILLI * MILLI
"""A piece of less than one square pixel is what is left where edges nearly meet, and is dropped."""


def merged(regions: Sequence[Region], kept: Region) -> list[Region]:
    """What `regions` cover together, as few regions as that takes, with everything else from `kept`.

    The first has the id of `kept`; pieces that lie apart share a group. Lines and points cover nothing and are not
    meant. Of masks alone comes one mask, in however many parts.
    """
    import shapely

    if isinstance(kept, Mask) and all(isinstance(region, Mask) for region in regions):
        return [united(regions, kept)]
    whole = shapely.union_all([area_shape(region) for region in regions])
    return grouped(_simplest(polygons(whole, kept), regions))


def subtracted(target: Region, others: Sequence[Region]) -> list[Region]:
    """`target` without what `others` cover: with holes, in pieces that share a group, or nothing at all."""
    import shapely

    if isinstance(target, Mask):
        left = reduced(target, others)
        return [] if left is None else [left]
    rest = area_shape(target).difference(shapely.union_all([area_shape(region) for region in others]))
    return grouped(_simplest(polygons(rest, target), [target]))


def holed(under: Sequence[Region], cutters: Sequence[Region]) -> tuple[list[Region], list[Region]]:
    """(changed, used): each cutter goes out of the smallest region that it lies wholly in; those that lie in none are
    not used. Locked regions, lines and points keep what they have."""
    targets = [(region, bounds(region)) for region in under if not region.locked and not isinstance(region, THIN)]
    cuts: dict[str, list[Region]] = {}
    used = []
    for cutter in cutters:
        shape, (x1, y1, x2, y2) = area_shape(cutter), bounds(cutter)
        framing = [r for r, b in targets if b[0] <= x1 and b[1] <= y1 and b[2] >= x2 and b[3] >= y2]
        around = [region for region in framing if area_shape(region).covers(shape)]
        if around:
            smallest = min(around, key=lambda region: (area(region), region.id))
            cuts.setdefault(smallest.id, []).append(cutter)
            used.append(cutter)
    changed = [piece for region, _ in targets if region.id in cuts for piece in subtracted(region, cuts[region.id])]
    return changed, used


def split(region: Region, line: Sequence[int]) -> list[Region]:
    """The pieces of `region` on either side of a line, flat (x, y, …), largest first; [] when it does not cut it.

    The first keeps the id. A box cut straight stays a box, a mask stays a mask.
    """
    import shapely
    import shapely.ops

    knife = shapely.LineString(list(zip(line[::2], line[1::2], strict=True)))
    if isinstance(region, Polyline):
        course = shapely.LineString(list(zip(region.points[::2], region.points[1::2], strict=True)))
        if not course.intersects(knife):
            return []
        parts = [part for part in _parts(course.difference(knife.buffer(0.5)), "LineString") if part.length > MILLI]
        lines = [tuple(round(n) for point in part.coords for n in point) for part in parts]
        return _named([replace(region, points=points) for points in lines]) if len(lines) > 1 else []
    if isinstance(region, THIN):
        return []
    whole = area_shape(region)
    if not whole.crosses(knife) and not whole.contains(knife):
        return []
    edges = shapely.unary_union([whole.boundary, knife])
    faces = [face for face in shapely.ops.polygonize(edges) if whole.contains(face.representative_point())]
    # Faces that the line does not part belong together where the region was one before.
    pieces = [polygon for face in faces for polygon in polygons(face, region)]
    if len(pieces) < 2 or len(pieces) <= len(_parts(whole, "Polygon")):
        return []
    if isinstance(region, Mask):
        return _named([mask for piece in pieces if (mask := _mask(piece)) is not None])
    return _named(_simplest(pieces, [region]))


def meets(region: Region, line: Sequence[int]) -> bool:
    """Whether a line, flat (x, y, …), lies on something of `region` at all."""
    import shapely

    return bool(outline(region).intersects(shapely.LineString(list(zip(line[::2], line[1::2], strict=True)))))


def polygons(shape: Shape, like: Region) -> list[Polygon]:
    """A shapely shape as polygons, largest first, with everything else from `like`; specks are left out."""
    parts = [part for part in _parts(shape, "Polygon") if part.area >= LEAST_AREA]
    parts.sort(key=lambda part: -part.area)
    found = []
    for part in parts:
        outer = _ring(part.exterior)
        holes = tuple(_ring(hole) for hole in part.interiors if _area(hole) >= LEAST_AREA)
        found.append(Polygon(outer=outer, holes=tuple(h for h in holes if len(h) >= 6), **_shared(like)))
    return _named([polygon for polygon in found if len(polygon.outer) >= 6])


def grouped(pieces: Sequence[Region]) -> list[Region]:
    """Several pieces of one thing say so by a group; one piece alone stays as it is."""
    if len(pieces) < 2:
        return list(pieces)
    group = pieces[0].group or f"parts-{pieces[0].id}"
    return [replace(piece, group=group) for piece in pieces]


def _simplest(pieces: Sequence[Polygon], sources: Sequence[Region]) -> list[Region]:
    """Boxes where there were only boxes and the piece is one."""
    if not all(isinstance(source, Box) for source in sources):
        return list(pieces)
    return [_box(piece) for piece in pieces]


def _box(piece: Polygon) -> Region:
    found = converted(piece, Box.kind)
    return found.regions[0] if found is not None and not found.loss else piece


def _mask(piece: Polygon) -> Region | None:
    found = converted(piece, Mask.kind)
    return found.regions[0] if found is not None else None


def _named(pieces: Sequence[Any]) -> list[Any]:
    """The first keeps its id, the others get new ones."""
    return [piece if n == 0 else replace(piece, id=local_id()) for n, piece in enumerate(pieces)]


def _parts(shape: Shape, kind: str) -> list[Shape]:
    if shape.geom_type == kind:
        return [] if shape.is_empty else [shape]
    return [part for one in getattr(shape, "geoms", ()) for part in _parts(one, kind)]


def _ring(ring: Shape) -> tuple[int, ...]:
    """Rounded, without the closing point and without points that fell together."""
    points: list[tuple[int, int]] = []
    for x, y in list(ring.coords)[:-1]:
        point = (round(x), round(y))
        if not points or points[-1] != point:
            points.append(point)
    while len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return tuple(n for point in _straightened(points) for n in point)


def _straightened(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without points in the middle of a straight side, which unions leave behind."""
    count = len(points)
    kept = []
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[i - 1], points[(i + 1) % count]
        if (x - ax) * (by - y) != (y - ay) * (bx - x):
            kept.append((x, y))
    return kept if len(kept) >= 3 else points


def _area(ring: Shape) -> float:
    import shapely

    return float(shapely.Polygon(ring).area)


def _shared(region: Region) -> dict[str, Any]:
    return {field.name: getattr(region, field.name) for field in fields(Region)}
