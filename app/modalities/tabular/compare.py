"""How far annotators of one table agree: cells by place, row labels row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from app.core.agreement import Agreement
from app.core.annotation import Annotation
from app.core.region import Region
from app.modalities import matching
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import Ranges, count, intersection

MATCH_FROM = 0.5


def compare(annotations: Sequence[Annotation]) -> Agreement:
    """A cell's labels match at the same place; row sets with at least half of their rows in common (Jaccard) are the
    same thing, or those with the most rows in common under one label."""
    pairs: list[matching.Pair] = []
    cells: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    row_sets: list[tuple[int, Rows]] = []
    for n, annotation in enumerate(annotations):
        for region in annotation.regions.values():
            if isinstance(region, Cell):
                cells[region.row, region.column].append((n, region.id))
            elif isinstance(region, Rows):
                row_sets.append((n, region))
    for places in cells.values():
        pairs += [matching.Pair(a, b, 1.0) for k, a in enumerate(places) for b in places[k + 1 :] if a[0] != b[0]]
    for k, (n, one) in enumerate(row_sets):
        for other_n, other in row_sets[k + 1 :]:
            ratio = overlap(one.ranges, other.ranges) if n != other_n else 0.0
            if ratio >= MATCH_FROM or (ratio and one.label == other.label):
                pairs.append(matching.Pair((n, one.id), (other_n, other.id), ratio))
    return matching.compare(annotations, pairs, same_geometry=1.0, words=_words)


def overlap(a: Ranges, b: Ranges) -> float:
    """Rows in both over rows in either, 0 … 1."""
    common = count(intersection(a, b))
    return common / (count(a) + count(b) - common)


def _words(region: Region) -> str:
    if isinstance(region, Cell):
        return f"“{region.label}” in row {region.row + 1:,}, column “{region.column[:40]}”"
    if isinstance(region, Rows):
        rows = count(region.ranges)
        return f"“{region.label}” on {rows:,} {'row' if rows == 1 else 'rows'} from row {region.ranges[0][0] + 1:,}"
    return region.kind
