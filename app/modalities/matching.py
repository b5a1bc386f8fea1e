"""Which regions of 2..N annotators are the same thing, and the agreement and differences that follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.core.agreement import Agreement, Difference, DifferenceKind
from app.core.annotation import Annotation
from app.core.region import Region
from app.modalities.answers import FULL, compare_answers, letter

Place = tuple[int, str]
"""An annotation's position and a region id in it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two regions of different annotations and how far they cover the same (0 < overlap ≤ 1)."""

    a: Place
    b: Place
    overlap: float


def compare(
    annotations: Sequence[Annotation],
    pairs: Iterable[Pair],
    *,
    same_geometry: float,
    words: Callable[[Region], str],
) -> Agreement:
    """Group the regions, best overlap first (same label wins a tie), and count.

    The score is the mean over groups and answered questions; a group's is the mean over all pairs of annotators:
    overlap, lessened by differing attributes; 0 where the label differs or one has no such region. `same_geometry`:
    from this overlap on, a difference in shape is not worth a look. `words` says what and where a region is.
    """
    overlaps = {frozenset((pair.a, pair.b)): pair.overlap for pair in pairs}
    groups = _groups(annotations, overlaps)
    scores: list[float] = []
    differences: list[Difference] = []
    for group in groups:
        found = [a.regions.get(key) if key else None for a, key in zip(annotations, group, strict=True)]
        score = _group_score(found, group, overlaps)
        scores.append(score)
        differences += _differences(found, group, overlaps, round(score * FULL), same_geometry, words)
    for match in compare_answers(annotations):
        scores.append(match.score / FULL)
        if match.difference is not None:
            differences.append(match.difference)
    total = round(FULL * sum(scores) / len(scores)) if scores else FULL
    return Agreement(min(total, FULL - 1) if differences else total, tuple(groups), tuple(differences))


def _groups(annotations: Sequence[Annotation], overlaps: dict[frozenset[Place], float]) -> list[tuple[str, ...]]:
    def region(place: Place) -> Region:
        return annotations[place[0]].regions[place[1]]

    def identity(place: Place) -> tuple[str, str, str]:
        # Never the annotator's position: the result must not depend on the order of annotators.
        return region(place).kind, repr(region(place).geometry()), region(place).label

    def rank(entry: tuple[frozenset[Place], float]) -> tuple[float, bool, list[tuple[tuple[str, str, str], str]]]:
        a, b = entry[0]
        keys = sorted((identity(place), place[1]) for place in (a, b))
        return -round(entry[1], 9), region(a).label != region(b).label, keys

    group_of: dict[Place, dict[int, str]] = {}
    for n, annotation in enumerate(annotations):
        for key in annotation.regions:
            group_of[n, key] = {n: key}
    for ends, _ in sorted(overlaps.items(), key=rank):
        a, b = ends
        first, second = group_of[a], group_of[b]
        if first is second or first.keys() & second.keys():
            continue
        merged = first | second
        for n, key in merged.items():
            group_of[n, key] = merged
    unique = {id(group): group for group in group_of.values()}
    return [tuple(group.get(n, "") for n in range(len(annotations))) for group in unique.values()]


def _group_score(found: list[Region | None], group: tuple[str, ...], overlaps: dict[frozenset[Place], float]) -> float:
    pairs = list(combinations(range(len(found)), 2))
    if not pairs:
        return 1.0
    total = 0.0
    for i, j in pairs:
        a, b = found[i], found[j]
        if a is None or b is None or a.label != b.label:
            continue
        total += overlaps.get(frozenset(((i, group[i]), (j, group[j]))), 0.0) * (1 + _attribute_share(a, b)) / 2
    return total / len(pairs)


def _attribute_share(a: Region, b: Region) -> float:
    one, other = dict(a.attributes), dict(b.attributes)
    names = one.keys() | other.keys()
    return sum(one.get(name) == other.get(name) for name in names) / len(names) if names else 1.0


def _differences(
    found: list[Region | None],
    group: tuple[str, ...],
    overlaps: dict[frozenset[Place], float],
    score: int,
    same_geometry: float,
    words: Callable[[Region], str],
) -> list[Difference]:
    present = [(n, region) for n, region in enumerate(found) if region is not None]
    what = words(present[0][1])
    result = []

    def add(kind: DifferenceKind, text: str) -> None:
        result.append(Difference(kind, text, group, score=score))

    if len(present) < len(found):
        have = ", ".join(letter(n) for n, _ in present)
        without = ", ".join(letter(n) for n, region in enumerate(found) if region is None)
        add(DifferenceKind.MISSING, f"{what}: {have} has it, {without} has not")
    if len({region.label for _, region in present}) > 1:
        add(DifferenceKind.LABEL, f"{what}: labels differ ({_said(present, lambda r: r.label or 'none')})")
    close = [
        overlaps.get(frozenset(((i, group[i]), (j, group[j]))), 0.0) for (i, _), (j, _) in combinations(present, 2)
    ]
    if close and min(close) < same_geometry:
        add(DifferenceKind.GEOMETRY, f"{what}: extents differ ({min(close):.0%} in common)")
    for name in sorted({key for _, region in present for key, _ in region.attributes}):
        if len({dict(region.attributes).get(name) for _, region in present}) > 1:
            said = _said(present, lambda r, name=name: str(dict(r.attributes).get(name, "none")))  # type: ignore[misc]
            add(DifferenceKind.ATTRIBUTE, f"{what}: “{name}” differs ({said})")
    if len({region.text for _, region in present}) > 1:
        add(DifferenceKind.ATTRIBUTE, f"{what}: the text written on it differs")
    return result


def _said(present: list[tuple[int, Region]], value: Callable[[Region], str]) -> str:
    return "; ".join(f"{letter(n)}: {value(region)[:40]}" for n, region in present)
