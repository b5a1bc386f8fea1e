"""How far two or more annotations of one item match: the pairs, and every difference one can jump to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DifferenceKind(StrEnum):
    MISSING = "missing"
    LABEL = "label"
    GEOMETRY = "geometry"
    ATTRIBUTE = "attribute"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Difference:
    """`regions` holds one region id per annotation (empty where that annotator has none); `question` is set for
    answers.

    `text` says it in plain English for a list; `score` is the match in 1/10,000 (0: nothing in common).
    """

    kind: DifferenceKind
    text: str
    regions: tuple[str, ...] = ()
    question: str = ""
    score: int = 0


@dataclass(frozen=True, slots=True)
class Agreement:
    """`score` in 1/10,000 over all matched and unmatched regions and answers; 10,000 when nothing differs (also when
    all are empty)."""

    score: int
    groups: tuple[tuple[str, ...], ...] = ()
    """Regions that are the same thing: one id per annotation, empty where missing."""
    differences: tuple[Difference, ...] = ()

    @property
    def is_full(self) -> bool:
        return not self.differences
