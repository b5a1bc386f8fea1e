"""Masks made from masks: united, cut out, what they share, holes filled, specks removed, grown and shrunk."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.region import Region
from app.modalities.image.convert import converted
from app.modalities.image.mask import Mask, repainted, spans_of
from app.modalities.image.outline import Extent
from app.modalities.image.span import (
    EMPTY,
    Spans,
    clipped,
    common,
    grown,
    holes,
    shrunk,
    union,
    without,
    without_specks,
)
from app.modalities.image.unit import MILLI


def pixels_in(region: Region) -> Spans:
    """The pixels a region covers; none for lines and points, and for shapes too large to be filled."""
    if isinstance(region, Mask):
        return spans_of(region)
    found = converted(region, "mask")
    return spans_of(found.regions[0]) if found is not None and isinstance(found.regions[0], Mask) else EMPTY


def united(regions: Sequence[Region], kept: Mask) -> Mask:
    """One mask of all that `regions` cover, with everything else from `kept`."""
    return repainted(kept, union(*map(pixels_in, regions)))


def reduced(target: Mask, others: Sequence[Region]) -> Mask | None:
    """`target` without what `others` cover; None when nothing is left."""
    rest = without(spans_of(target), union(*map(pixels_in, others)))
    return repainted(target, rest) if rest else None


def shared(regions: Sequence[Region], kept: Mask) -> Mask | None:
    """What all of `regions` cover, with everything else from `kept`; None when there is no such pixel."""
    both = pixels_in(kept)
    for region in regions:
        both = common(both, pixels_in(region))
    return repainted(kept, both) if both else None


def filled(mask: Mask, most: int = 0) -> Mask:
    """Without holes; with `most`, only those of at most so many pixels are filled."""
    spans = spans_of(mask)
    inner = holes(spans)
    if most:
        inner = without(inner, without_specks(inner, most + 1))
    return repainted(mask, union(spans, inner)) if inner else mask


def cleaned(mask: Mask, least: int) -> Mask:
    """Without parts of fewer than `least` pixels; as it is where nothing would be left."""
    rest = without_specks(spans_of(mask), least)
    return repainted(mask, rest) if rest and len(rest) < len(spans_of(mask)) else mask


def resized(mask: Mask, by: int, extent: Extent) -> Mask:
    """Grown by `by` pixels on every side within the image, or shrunk where it is negative; as it is where nothing
    would be left."""
    spans = spans_of(mask)
    if by >= 0:
        changed = clipped(grown(spans, by), 0, 0, extent[0] // MILLI, extent[1] // MILLI)
    else:
        changed = shrunk(spans, -by)
    return repainted(mask, changed) if changed and not changed.same(spans) else mask
