"""From felt pixels to polygons with few points."""

from __future__ import annotations

from typing import Any

import numpy as np

from app.modalities.image.paths import Polygon
from app.modalities.image.span import Spans, holes, moved, union, without, without_specks
from app.modalities.image.trace import faces
from app.modalities.image.unit import MILLI

SPECK = 12
"""Parts and holes of fewer pixels (as they were looked at) are noise and no shape of their own."""
SLACK = 1.0
"""How many such pixels an outline may leave its edge: the steps between pixels go, corners stay."""
MOST = 1 << 26


def polygons_of(spans: Spans, step: int, corner: tuple[int, int], **fields: Any) -> list[Polygon]:
    """The parts of `spans`, which are squares of `step` pixels counted from `corner`, as polygons, largest first.

    Further ones have the id with `+2`, `+3` … behind it and share a group. [] where there is nothing, or too much.
    """
    import shapely

    x1, y1, x2, y2 = spans.bounds()
    # Squares cut at the image's edge count as whole ones.
    columns, rows = -(-(x2 - x1) // step), -(-(y2 - y1) // step)
    if not 0 < columns * rows <= MOST:
        return []
    if step > 1:
        keep = (spans.columns - corner[0]) % step == 0
        left = (spans.columns[keep] - corner[0]) // step
        top = (spans.tops[keep] - corner[1]) // step
        bottom = -(-(spans.bottoms[keep] - corner[1]) // step)
        small = Spans((left << 32) + top, (left << 32) + bottom)
    else:
        small = moved(spans, -corner[0], -corner[1])
    small = without_specks(small, SPECK) or small
    inner = holes(small)
    small = union(small, without(inner, without_specks(inner, SPECK)))
    found = []
    for face in faces(small):
        simple = shapely.simplify(face, SLACK, preserve_topology=True)
        if simple.geom_type == "Polygon" and not simple.is_empty:
            found.append(simple)
    found.sort(key=lambda polygon: -polygon.area)
    group = fields.pop("group", "") or (f"parts-{fields['id']}" if len(found) > 1 else "")
    key = fields.pop("id")
    place = np.array(corner)
    return [
        Polygon(
            id=key if n == 1 else f"{key}+{n}", group=group, outer=_flat(polygon.exterior, place, step),
            holes=tuple(_flat(hole, place, step) for hole in polygon.interiors), **fields,
        )
        for n, polygon in enumerate(found, 1)
    ]  # fmt: skip


def _flat(ring: Any, corner: np.ndarray, step: int) -> tuple[int, ...]:
    import shapely

    points = np.rint((shapely.get_coordinates(ring)[:-1] * step + corner) * MILLI).astype(np.int64)
    return tuple(points.ravel().tolist())
