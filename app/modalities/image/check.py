"""What may be wrong with the regions of an image."""

from __future__ import annotations

from app.core.annotation import Annotation
from app.core.item import Item
from app.core.label import LabelSchema
from app.core.problem import Problem, Severity
from app.core.region import Region
from app.modalities.image.geometry import area, crossing, overlaps
from app.modalities.image.regions import MILLI, Polygon, bounds
from app.modalities.labels import label_problems

NEAR_DUPLICATE = 0.95
_TINY_AREA = 4.0


def validate(annotation: Annotation, item: Item, schema: LabelSchema) -> list[Problem]:
    """Problems in drawing order; nothing is compared with the picture's edge while its size is unknown."""
    regions = annotation.ordered()
    problems: list[Problem] = []
    for region in regions:
        problems += label_problems(region, schema, region.kind)
        problems += _shape_problems(region, item)
    for first, second, ratio in overlaps(regions, NEAR_DUPLICATE):
        if regions[first].label == regions[second].label:
            text = f"This {regions[second].kind} covers the same as another one ({ratio:.0%}). Delete one of them."
            problems.append(Problem(Severity.WARNING, text, regions[second].id))
    return problems


def _shape_problems(region: Region, item: Item) -> list[Problem]:
    problems = []
    x1, y1, x2, y2 = bounds(region)
    if item.width and item.height:
        right, bottom = item.width * MILLI, item.height * MILLI
        if x2 <= 0 or y2 <= 0 or x1 >= right or y1 >= bottom:
            text = f"This {region.kind} lies outside the image. Move it inside or delete it."
            problems.append(Problem(Severity.ERROR, text, region.id))
        elif x1 < 0 or y1 < 0 or x2 > right or y2 > bottom:
            text = f"Part of this {region.kind} lies outside the image. Pull it inside."
            problems.append(Problem(Severity.ERROR, text, region.id))
    size = area(region)
    if size == 0:
        problems.append(Problem(Severity.ERROR, f"This {region.kind} covers nothing. Reshape or delete it.", region.id))
    elif size < _TINY_AREA:
        text = f"This {region.kind} covers only {size:.1f} pixels. Was it drawn by accident?"
        problems.append(Problem(Severity.WARNING, text, region.id))
    if isinstance(region, Polygon) and (place := crossing(region)) is not None:
        text = (
            f"The outline of this polygon crosses or touches itself near x {place[0] // MILLI}, y {place[1] // MILLI}. "
            "Move a point there, or others may read its area differently."
        )
        problems.append(Problem(Severity.WARNING, text, region.id))
    return problems
