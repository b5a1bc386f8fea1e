"""Which spans touch a stretch of text, without looking at all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from app.core.region import Region
from app.modalities.text.regions import Span

BUCKET = 2_048
MANY = 32
"""A span over more buckets than this is kept in one list of long ones instead."""


class SpanIndex:
    """Spans by the buckets of code points they touch. Hidden spans are kept out."""

    def __init__(self) -> None:
        self._spans: dict[str, Span] = {}
        self._buckets: defaultdict[int, set[str]] = defaultdict(set)
        self._long: set[str] = set()

    def __len__(self) -> int:
        return len(self._spans)

    def reset(self, regions: Iterable[Region]) -> None:
        """Start again with these regions."""
        self._spans, self._buckets, self._long = {}, defaultdict(set), set()
        for region in regions:
            self.put(region)

    def put(self, region: Region) -> None:
        """Add a span, or take the new version of one."""
        self.drop(region.id)
        if not isinstance(region, Span) or region.hidden:
            return
        self._spans[region.id] = region
        buckets = _buckets(region)
        if buckets is None:
            self._long.add(region.id)
        for bucket in buckets or ():
            self._buckets[bucket].add(region.id)

    def drop(self, region_id: str) -> None:
        span = self._spans.pop(region_id, None)
        if span is None:
            return
        self._long.discard(region_id)
        for bucket in _buckets(span) or ():
            self._buckets[bucket].discard(region_id)

    def get(self, region_id: str) -> Span | None:
        return self._spans.get(region_id)

    def touching(self, start: int, end: int) -> list[Span]:
        """Spans with a part in [start, end), by start, longer ones first."""
        ids = set(self._long)
        for bucket in range(start // BUCKET, max(start, end - 1) // BUCKET + 1):
            ids |= self._buckets.get(bucket, set())
        found = [
            span for key in ids for span in [self._spans[key]] if any(a < end and b > start for a, b in span.parts)
        ]
        return sorted(found, key=lambda span: (span.start, -span.end, span.id))

    def at(self, offset: int) -> list[Span]:
        """Spans over the character at `offset`, the shortest first."""
        return sorted(self.touching(offset, offset + 1), key=lambda span: (span.end - span.start, span.id))

    def reading_order(self) -> list[str]:
        return sorted(self._spans, key=lambda key: (self._spans[key].start, -self._spans[key].end, key))


def _buckets(span: Span) -> set[int] | None:
    """The buckets a span touches; None when they are too many to list."""
    stretches = [range(start // BUCKET, (end - 1) // BUCKET + 1) for start, end in span.parts]
    if sum(map(len, stretches)) > MANY:
        return None
    return {bucket for stretch in stretches for bucket in stretch}
