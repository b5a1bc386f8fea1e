"""What may be wrong with the regions of an image."""

from __future__ import annotations

from app.core.annotation import Annotation
from app.core.item import Item
from app.core.label import LabelSchema
from app.core.problem import Problem, Severity
from app.core.region import Region
from app.modalities.image.geometry import area, crossing, overlaps
from app.modalities.image.regions import MILLI, Ellipse, Point, Polygon, Polyline, Quad, RotatedBox, Skeleton, bounds
from app.modalities.labels import label_problems

NEAR_DUPLICATE = 0.95
_TINY_AREA = 4.0


def validate(annotation: Annotation, item: Item, schema: LabelSchema) -> list[Problem]:
    """Problems in drawing order; nothing is compared with the picture's edge while its size is unknown."""
    regions = annotation.ordered()
    problems: list[Problem] = []
    for region in regions:
        problems += label_problems(region, schema, _noun(region))
        if isinstance(region, Skeleton):
            problems += _skeleton_problems(region, schema)
        problems += _shape_problems(region, item)
    for first, second, ratio in overlaps(regions, NEAR_DUPLICATE):
        if regions[first].label == regions[second].label:
            text = f"This {_noun(regions[second])} covers the same as another one ({ratio:.0%}). Delete one of them."
            problems.append(Problem(Severity.WARNING, text, regions[second].id))
    return problems


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


def _shape_problems(region: Region, item: Item) -> list[Problem]:
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
    if not isinstance(region, Polyline | Point | Skeleton):
        problems += _area_problems(region, noun)
    return problems


def _area_problems(region: Region, noun: str) -> list[Problem]:
    problems = []
    size = area(region)
    if size == 0:
        problems.append(Problem(Severity.ERROR, f"This {noun} covers nothing. Reshape or delete it.", region.id))
    elif size < _TINY_AREA:
        text = f"This {noun} covers only {size:.1f} pixels. Was it drawn by accident?"
        problems.append(Problem(Severity.WARNING, text, region.id))
    if isinstance(region, Polygon | Quad) and (place := crossing(region)) is not None:
        text = (
            f"The outline of this {noun} crosses or touches itself near x {place[0] // MILLI}, y {place[1] // MILLI}. "
            "Move a point there, or others may read its area differently."
        )
        problems.append(Problem(Severity.WARNING, text, region.id))
    return problems
