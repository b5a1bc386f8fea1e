"""Keypoints of a skeleton that is there: placing, hiding and leaving out single ones."""

from __future__ import annotations

from dataclasses import replace

from app.modalities.image.paths import ABSENT, OCCLUDED, VISIBLE, skeleton_points
from app.modalities.image.regions import Skeleton, bounds

_NEXT = {VISIBLE: OCCLUDED, OCCLUDED: ABSENT, ABSENT: VISIBLE}


def with_keypoint(skeleton: Skeleton, number: int, x: int, y: int, seen: int) -> Skeleton:
    """The skeleton with one keypoint placed; one that is absent has no place."""
    triples = skeleton.triples()
    triples[number] = (x, y, seen)
    return replace(skeleton, points=skeleton_points(triples))


def cycled(skeleton: Skeleton, number: int) -> Skeleton:
    """A keypoint that was visible is hidden, one that was hidden absent, one that was absent visible, in the middle of
    the others. The last one that is labelled is never left out."""
    x, y, seen = skeleton.triples()[number]
    after = _NEXT[seen]
    if after == ABSENT and len(skeleton.seen()) <= 2:
        after = VISIBLE
    if seen == ABSENT:
        x1, y1, x2, y2 = bounds(skeleton)
        x, y = (x1 + x2) // 2, (y1 + y2) // 2
    return with_keypoint(skeleton, number, x, y, after)


def removed(skeleton: Skeleton, number: int) -> Skeleton | None:
    """Without one keypoint; None when none would be left."""
    if not skeleton.triples()[number][2] or len(skeleton.seen()) <= 2:
        return None
    return with_keypoint(skeleton, number, 0, 0, ABSENT)
