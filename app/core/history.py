"""Undo as kept values: a step says what was and what is, so that going back never needs an inverse operation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from app.core.annotation import Relation
from app.core.question import Answer
from app.core.region import Region

T = TypeVar("T")

MAX_STEPS = 1_000
MAX_BYTES = 64 * 2**20
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """One key before and after; None where it is absent."""

    key: str
    before: T | None
    after: T | None


@dataclass(frozen=True, slots=True)
class Step:
    """What one gesture did, in words and values."""

    name: str
    regions: tuple[Change[Region], ...] = ()
    answers: tuple[Change[Answer], ...] = ()
    relations: tuple[Change[Relation], ...] = ()
    suggestions: tuple[Change[Region], ...] = ()

    def inverse(self) -> Step:
        return Step(
            self.name,
            _inverse(self.regions),
            _inverse(self.answers),
            _inverse(self.relations),
            _inverse(self.suggestions),
        )

    @property
    def is_empty(self) -> bool:
        return not (self.regions or self.answers or self.relations or self.suggestions)

    def cost(self) -> int:
        """Roughly how many bytes it keeps alive: of very many changes some stand for all."""
        changes = (*self.regions, *self.suggestions)
        some = changes[:: max(1, len(changes) // _SAMPLE)]
        regions = sum(_region_cost(c.before) + _region_cost(c.after) for c in some)
        return 200 + regions * len(changes) // max(1, len(some)) + 200 * len(self.answers)


def _inverse(changes: tuple[Change[T], ...]) -> tuple[Change[T], ...]:
    return tuple(Change(c.key, c.after, c.before) for c in reversed(changes))


def _region_cost(region: Region | None) -> int:
    if region is None:
        return 0
    cost = 300
    for name in _LONG:
        values = getattr(region, name, None)
        if type(values) is tuple:
            cost += 8 * len(values)
    return cost


_LONG = ("outer", "points", "counts", "ranges")


@dataclass(frozen=True, slots=True)
class History:
    """Steps done (before `cursor`) and undone (from it on). `first` counts the steps already forgotten, so that
    a step's position (first + index) never changes and names its stored row."""

    steps: tuple[Step, ...] = ()
    cursor: int = 0
    first: int = 0

    def pushed(self, step: Step) -> History:
        """With `step` done now: what could have been redone is gone, and the oldest go when there are too many."""
        steps = (*self.steps[: self.cursor], step)
        forgotten = max(0, len(steps) - MAX_STEPS)
        if len(steps) % 64 == 0 or step.cost() > MAX_BYTES // 64:
            forgotten = max(forgotten, _over_budget(steps))
        return History(steps[forgotten:], len(steps) - forgotten, self.first + forgotten)

    def back(self) -> tuple[Step, History] | None:
        if self.cursor == 0:
            return None
        return self.steps[self.cursor - 1], History(self.steps, self.cursor - 1, self.first)

    def forward(self) -> tuple[Step, History] | None:
        if self.cursor == len(self.steps):
            return None
        return self.steps[self.cursor], History(self.steps, self.cursor + 1, self.first)


def _over_budget(steps: tuple[Step, ...]) -> int:
    kept = 0
    for index in range(len(steps) - 1, -1, -1):
        kept += steps[index].cost()
        if kept > MAX_BYTES:
            return min(index + 1, len(steps) - 1)
    return 0
