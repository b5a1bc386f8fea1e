"""How far annotators of one text agree: spans matched by the characters they share."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.agreement import Agreement
from app.core.annotation import Annotation
from app.core.region import Region
from app.modalities import matching
from app.modalities.text.regions import Span

MATCH_FROM = 0.5


def compare(annotations: Sequence[Annotation]) -> Agreement:
    """Spans that share at least half of their characters (Jaccard) are the same; other offsets are a difference."""
    spans = [
        (region.start, region.end, n, region)
        for n, annotation in enumerate(annotations)
        for region in annotation.regions.values()
        if isinstance(region, Span)
    ]
    spans.sort(key=lambda entry: entry[:3])
    pairs: list[matching.Pair] = []
    open_spans: list[tuple[int, int, int, Span]] = []
    for entry in spans:
        start, _, n, region = entry
        open_spans = [other for other in open_spans if other[1] > start]
        for _, _, other_n, other in open_spans:
            if other_n != n and (ratio := overlap(region, other)) >= MATCH_FROM:
                pairs.append(matching.Pair((other_n, other.id), (n, region.id), ratio))
        open_spans.append(entry)
    return matching.compare(annotations, pairs, same_geometry=1.0, words=_words)


def overlap(a: Span, b: Span) -> float:
    """Characters in both over characters in either, 0 … 1."""
    common = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a.parts for y in b.parts)
    whole = sum(end - start for span in (a, b) for start, end in span.parts) - common
    return common / whole


def _words(region: Region) -> str:
    if not isinstance(region, Span):
        return region.kind
    return f"“{region.label}” at characters {region.start:,}–{region.end:,}"
