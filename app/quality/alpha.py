"""Krippendorff's alpha: any number of people, answers missing, four levels of measurement."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from app.quality.outcome import NO_VARIATION, TOO_FEW, Coefficient

Floats = NDArray[np.float64]


class Level(StrEnum):
    """How far apart two answers are: different or not, by rank, by difference, by ratio."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def alpha(answers: Sequence[Sequence[Hashable | None]], level: Level = Level.NOMINAL) -> Coefficient:
    """Alpha as in K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), from coincidences.

    `answers[person][item]`, None where there is none; numbers for every level but nominal (ValueError otherwise),
    and not negative for ratio. `observed` and `expected` of the result are disagreements.
    """
    items = [[row[n] for row in answers if row[n] is not None] for n in range(len(answers[0]) if answers else 0)]
    pairable = [values for values in items if len(values) > 1]
    if not pairable:
        return Coefficient(None, reason=TOO_FEW)
    values = _values([v for item in pairable for v in item], level)
    place = {value: n for n, value in enumerate(values)}
    coincidences = np.zeros((len(values), len(values)))
    for item in pairable:
        counts = np.zeros(len(values))
        np.add.at(counts, [place[v] for v in item], 1)
        coincidences += (np.outer(counts, counts) - np.diag(counts)) / (len(item) - 1)
    totals = coincidences.sum(1)
    total = float(totals.sum())
    distance = _distance(values, totals, level)
    observed = float((coincidences * distance).sum()) / total
    expected = float((np.outer(totals, totals) * distance).sum()) / (total * (total - 1))
    if expected == 0:
        return Coefficient(None, observed, expected, NO_VARIATION)
    return Coefficient(1 - observed / expected, observed, expected)


def _values(answers: list[Hashable], level: Level) -> list[Hashable]:
    if level is Level.NOMINAL:
        return list(dict.fromkeys(answers))
    numbers: set[int | float] = set()
    for answer in answers:
        if isinstance(answer, bool) or not isinstance(answer, int | float) or not np.isfinite(answer):
            raise ValueError(f"{answer!r} is not a number, as {level.value} answers must be")
        numbers.add(answer)
    if level is Level.RATIO and min(numbers) < 0:
        raise ValueError("ratio answers cannot be negative")
    return list[Hashable](sorted(numbers))


def _distance(values: list[Hashable], totals: Floats, level: Level) -> Floats:
    """Squared distances between all values (Krippendorff's metric differences)."""
    if level is Level.NOMINAL:
        return 1 - np.eye(len(values))
    if level is Level.ORDINAL:
        # Everything between two ranks, each end counted half.
        middle = np.cumsum(totals) - totals / 2
        return np.asarray(np.subtract.outer(middle, middle) ** 2)
    numbers = np.array(values, float)
    difference = np.subtract.outer(numbers, numbers)
    if level is Level.INTERVAL:
        return np.asarray(difference**2)
    whole = np.add.outer(numbers, numbers)
    return np.asarray(np.divide(difference, whole, out=np.zeros_like(difference), where=whole > 0) ** 2)
