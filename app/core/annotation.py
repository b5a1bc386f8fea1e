"""All that one annotator says about one item: regions, relations and answers, and what others propose for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter

from immutables import Map

from app.core.question import Answer
from app.core.region import Region

Regions = Map[str, Region]
Relations = Map[str, "Relation"]
Answers = Map[str, Answer]


@dataclass(frozen=True, slots=True)
class Relation:
    """A directed, labelled link between two regions of one annotation."""

    id: str
    label: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A value: an edit makes a new one that shares what did not change. Its region ids are the map's keys."""

    id: str
    item_id: str
    annotator: str = ""
    regions: Regions = field(default_factory=Map)
    relations: Relations = field(default_factory=Map)
    answers: Answers = field(default_factory=Map)
    revision: int = 0
    suggestions: Regions = field(default_factory=Map)
    """What an assistant or a file proposes, by id. None of it is said by anybody until it is accepted; then it becomes
    a region of the same id and goes from here."""

    def find(self, region_id: str) -> Region | None:
        """The region or suggestion of this id."""
        return self.regions.get(region_id) or self.suggestions.get(region_id)

    def ordered(self) -> list[Region]:
        """The regions from bottom to top (z-order, ties by id)."""
        return sorted(self.regions.values(), key=attrgetter("order", "id"))

    @property
    def is_empty(self) -> bool:
        """Whether the annotator has said nothing yet, whatever was suggested."""
        return not (self.regions or self.relations or self.answers)
