"""How far annotators of one image agree: regions matched by intersection over union."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.agreement import Agreement
from app.core.annotation import Annotation
from app.core.region import Region
from app.modalities import matching
from app.modalities.image.geometry import overlaps
from app.modalities.image.regions import MILLI, bounds

MATCH_FROM = 0.5
SAME_FROM = 0.9


def compare(annotations: Sequence[Annotation]) -> Agreement:
    """Regions with at least half in common are the same thing; above 90 % the shapes count as alike for the list of
    differences (the score still counts what is missing)."""
    places = [(n, region) for n, annotation in enumerate(annotations) for region in annotation.regions.values()]
    found = overlaps([region for _, region in places], MATCH_FROM)
    pairs = [
        matching.Pair((places[i][0], places[i][1].id), (places[j][0], places[j][1].id), ratio)
        for i, j, ratio in found
        if places[i][0] != places[j][0]
    ]
    return matching.compare(annotations, pairs, same_geometry=SAME_FROM, words=_words)


def _words(region: Region) -> str:
    x1, y1, *_ = bounds(region)
    return f"{region.kind.capitalize()} “{region.label}” at {x1 // MILLI}, {y1 // MILLI}"
