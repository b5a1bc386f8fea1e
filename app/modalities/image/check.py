"""What may be wrong with the regions of an image."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.core.annotation import Annotation
from app.core.item import Item
from app.core.label import LabelSchema
from app.core.problem import Problem, Severity
from app.core.region import Region
from app.modalities.image.geometry import area, crossing, overlaps, shapes
from app.modalities.image.mask import Mask
from app.modalities.image.regions import MILLI, Ellipse, Point, Polygon, Polyline, Quad, RotatedBox, Skeleton, bounds
from app.modalities.labels import label_problems

NEAR_DUPLICATE = 0.95
SLIVER = 0.75
"""Pixels of mean width below which something that covers an area is a sliver."""
_TINY_AREA = 4.0


def validate(annotation: Annotation, item: Item, schema: LabelSchema) -> list[Problem]:
    """Problems in drawing order; nothing is compared with the picture's edge while its size is unknown."""
    regions = annotation.ordered()
    # Masks are measured by their runs: an outline would cost far more.
    drawn = shapes([_stand_in(region) for region in regions])
    sizes, widths, unsound = _measures(regions, drawn)
    problems: list[Problem] = []
    for n, region in enumerate(regions):
        problems += label_problems(region, schema, _noun(region))
        if isinstance(region, Skeleton):
            problems += _skeleton_problems(region, schema)
        problems += _place_problems(region, item)
        if not isinstance(region, Polyline | Point | Skeleton):
            problems += _area_problems(region, sizes[n], widths[n], unsound[n])
    for first, second, ratio in overlaps(regions, NEAR_DUPLICATE, drawn):
        if regions[first].label == regions[second].label:
            text = f"This {_noun(regions[second])} covers the same as another one ({ratio:.0%}). Delete one of them."
            problems.append(Problem(Severity.WARNING, text, regions[second].id))
    return problems


def _stand_in(region: Region) -> Region:
    return region if not isinstance(region, Mask) else Point(id="", label="", x=0, y=0)


def _measures(regions: Sequence[Region], drawn: Any) -> tuple[list[float], list[float], list[bool]]:
    """(square pixels, mean width in pixels, whether an outline crosses itself) of every region; of a mask only the
    first, the others say that nothing is wrong."""
    import numpy as np
    import shapely

    if not len(drawn):
        return [], [], []
    unsound = ~shapely.is_valid(drawn)
    sizes = shapely.area(drawn) / MILLI**2
    around = np.maximum(shapely.length(drawn) / MILLI, 1e-9)
    widths = 2 * sizes / around
    for n, region in enumerate(regions):
        if unsound[n] or isinstance(region, Mask | Ellipse | RotatedBox):
            sizes[n] = area(region)
        if isinstance(region, Mask):
            widths[n] = np.inf
    return sizes.tolist(), widths.tolist(), unsound.tolist()


def _noun(region: Region) -> str:
    return {"rotated_box": "rotated box", "quad": "quadrilateral", "polyline": "line"}.get(region.kind, region.kind)


def _skeleton_problems(region: Skeleton, schema: LabelSchema) -> list[Problem]:
    label = schema.get(region.label)
    if label is not None and label.skeleton is None:
        text = f"“{label.name}” has no keypoints defined. Choose a label that has, or draw another shape."
        return [Problem(Severity.ERROR, text, region.id)]
    wanted = len(label.skeleton.names) if label and label.skeleton else len(region.triples())
    if len(region.triples()) != wanted:
        text = f"This skeleton has {len(region.triples())} keypoints, its label {wanted}. Delete it and draw it again."
        return [Problem(Severity.ERROR, text, region.id)]
    if not region.seen():
        text = "This skeleton has no keypoint that is labelled. Place one or delete it."
        return [Problem(Severity.ERROR, text, region.id)]
    return []


def _place_problems(region: Region, item: Item) -> list[Problem]:
    if isinstance(region, Skeleton) and not region.seen():
        return []
    noun = _noun(region)
    problems = []
    # Of what is turned only the centre must be inside: a corner may reach over the edge.
    x1, y1, x2, y2 = (region.cx, region.cy) * 2 if isinstance(region, RotatedBox | Ellipse) else bounds(region)
    if item.width and item.height:
        right, bottom = item.width * MILLI, item.height * MILLI
        thin = x1 == x2 or y1 == y2
        if (x2 < 0 or y2 < 0 or x1 > right or y1 > bottom) or (
            not thin and (x2 == 0 or y2 == 0 or x1 == right or y1 == bottom)
        ):
            text = f"This {noun} lies outside the image. Move it inside or delete it."
            problems.append(Problem(Severity.ERROR, text, region.id))
        elif x1 < 0 or y1 < 0 or x2 > right or y2 > bottom:
            text = f"Part of this {noun} lies outside the image. Pull it inside."
            problems.append(Problem(Severity.ERROR, text, region.id))
    if isinstance(region, Polyline) and len(set(zip(region.points[::2], region.points[1::2], strict=True))) == 1:
        problems.append(Problem(Severity.ERROR, "This line has no length. Reshape or delete it.", region.id))
    return problems


def _area_problems(region: Region, size: float, width: float, unsound: bool) -> list[Problem]:
    problems = []
    noun = _noun(region)
    if size == 0:
        problems.append(Problem(Severity.ERROR, f"This {noun} covers nothing. Reshape or delete it.", region.id))
    elif size < _TINY_AREA:
        text = f"This {noun} covers only {size:.1f} pixels. Was it drawn by accident?"
        problems.append(Problem(Severity.WARNING, text, region.id))
    elif width < SLIVER:
        text = f"This {noun} is a sliver, {width:.1f} pixels wide. Is it left over from another one?"
        problems.append(Problem(Severity.WARNING, text, region.id))
    if unsound and isinstance(region, Polygon | Quad) and (place := crossing(region)) is not None:
        x, y = place
        text = (
            f"The outline of this {noun} crosses or touches itself near x {x // MILLI}, y {y // MILLI}. "
            "Move a point there, or others may read its area differently."
        )
        problems.append(Problem(Severity.WARNING, text, region.id, place=(x, y, x, y)))
    return problems
