"""Agreement corrected for chance: Cohen for two people, Fleiss for any fixed number of ratings per item."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from app.quality.outcome import NO_VARIATION, TOO_FEW, Coefficient


def cohen(a: Sequence[Hashable | None], b: Sequence[Hashable | None]) -> Coefficient:
    """Cohen's kappa (Educ. Psychol. Meas. 20, 1960) of two people's answers, item by item; None is no answer, and an
    item that only one has answered does not count."""
    both = [(x, y) for x, y in zip(a, b, strict=True) if x is not None and y is not None]
    if not both:
        return Coefficient(None, reason=TOO_FEW)
    place = {value: n for n, value in enumerate(dict.fromkeys(v for pair in both for v in pair))}
    table = np.zeros((len(place), len(place)))
    np.add.at(table, ([place[x] for x, _ in both], [place[y] for _, y in both]), 1)
    table /= len(both)
    return _corrected(float(np.trace(table)), float(table.sum(1) @ table.sum(0)))


def fleiss(counts: NDArray[np.int64]) -> Coefficient:
    """Fleiss' kappa (Psychol. Bull. 76, 1971). `counts[item, category]`: how many gave it; every row has the same sum
    ≥ 2 (ValueError otherwise; use alpha when answers are missing)."""
    table = np.asarray(counts, float)
    if table.ndim != 2 or not len(table):
        return Coefficient(None, reason=TOO_FEW)
    raters = table.sum(1)
    if (raters != raters[0]).any():
        raise ValueError("every item must have the same number of ratings")
    if raters[0] < 2:
        return Coefficient(None, reason=TOO_FEW)
    n = raters[0]
    observed = float((((table**2).sum(1) - n) / (n * (n - 1))).mean())
    shares = table.sum(0) / table.sum()
    return _corrected(observed, float((shares**2).sum()))


def fleiss_by_category(counts: NDArray[np.int64]) -> list[float | None]:
    """Fleiss' kappa of each category against the rest; None for one that nobody or everybody chose."""
    table = np.asarray(counts, float)
    n = table.sum(1)[0]
    share = table.sum(0) / table.sum()
    disagreement = (table * (n - table)).sum(0)
    chance = len(table) * n * (n - 1) * share * (1 - share)
    return [1 - float(d / c) if c > 0 else None for d, c in zip(disagreement, chance, strict=True)]


def _corrected(observed: float, expected: float) -> Coefficient:
    if expected >= 1:
        return Coefficient(None, observed, expected, NO_VARIATION)
    return Coefficient((observed - expected) / (1 - expected), observed, expected)
