"""One answer from many: majority, people weighed by skill, or skills and answers found together (Dawid and Skene)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

V = TypeVar("V", bound=Hashable)
Floats = NDArray[np.float64]
SMOOTHING = 0.5


@dataclass(frozen=True, slots=True)
class Majority:
    """`value` is None when several answers are equally frequent: a tie is for a person to break. `votes` of `total`."""

    value: Hashable | None
    votes: int
    total: int


def majority(answers: Sequence[Hashable]) -> Majority:
    """The most frequent answer."""
    counted = Counter(answers).most_common(2)
    if not counted:
        return Majority(None, 0, 0)
    value, votes = counted[0]
    tied = len(counted) > 1 and counted[1][1] == votes
    return Majority(None if tied else value, votes, len(answers))


def smoothed_accuracy(correct: int, total: int) -> float:
    """A person's share of correct gold answers, drawn towards one half while few (Toloka: (K + c)/(2K + n), K = ½)."""
    if not 0 <= correct <= total:
        raise ValueError(f"{correct} of {total} is not a share")
    return (SMOOTHING + correct) / (2 * SMOOTHING + total)


def skill_posterior(answers: Sequence[tuple[V, float]], options: int) -> dict[V, float]:
    """How probable each given answer is, from (answer, that person's accuracy in 0 … 1) and the number of options ≥ 2.

    A wrong answer is taken to fall on each other option alike. Options nobody chose share what is missing to 1.
    """
    if options < 2 or len({answer for answer, _ in answers}) > options:
        raise ValueError("there must be at least two options, and no more answers than options")
    if any(not 0 < accuracy < 1 for _, accuracy in answers):
        raise ValueError("an accuracy must lie between 0 and 1; smooth it first")
    given = list(dict.fromkeys(answer for answer, _ in answers))
    accuracy = np.array([a for _, a in answers])
    right, wrong = np.log(accuracy), np.log((1 - accuracy) / (options - 1))
    logs = np.array([np.where([answer == value for answer, _ in answers], right, wrong).sum() for value in given])
    unchosen = options - len(given)
    whole = np.append(logs, [wrong.sum()] * unchosen)
    weights = np.exp(whole - whole.max()) if len(whole) else whole
    return {value: float(weight / weights.sum()) for value, weight in zip(given, weights, strict=False)}


@dataclass(frozen=True, slots=True)
class DawidSkene:
    """`posteriors[item, class]`; `marginals[class]`; `confusions[person, true class, given class]` (rows sum to
    1, or to 0 for a class nobody had); `log_likelihood` of the data; `converged` within the iterations allowed."""

    classes: tuple[Hashable, ...]
    posteriors: Floats
    marginals: Floats
    confusions: Floats
    log_likelihood: float
    iterations: int
    converged: bool

    def labels(self) -> list[Hashable]:
        """The most probable class of each item; the first of several alike."""
        return [self.classes[n] for n in self.posteriors.argmax(1)]

    def error_rates(self) -> Floats:
        """Each person's probability of a wrong answer, over the classes as frequent as they are."""
        right = np.einsum("pcc,c->p", self.confusions, self.marginals)
        return np.asarray(1 - right)


def dawid_skene(
    answers: Mapping[tuple[int, int], Sequence[Hashable]],
    classes: Sequence[Hashable] = (),
    *,
    tolerance: float = 1e-12,
    most: int = 10_000,
) -> DawidSkene:
    """Expectation maximisation as in A. P. Dawid and A. M. Skene, Appl. Statist. 28 (1979), 20–28.

    `answers[item, person]`: that person's answers to the item (several are allowed); both count from 0.
    It starts from each item's answer frequencies (their eq. 3.1; starting from majority votes ends in worse optima) and
    stops when no posterior changes by more than `tolerance`. ValueError when there is no answer.
    """
    counts, names = _counts(answers, classes)
    posteriors = counts.sum(1) / counts.sum((1, 2), keepdims=False)[:, None]
    marginals, confusions = _maximised(posteriors, counts)
    likelihood, iterations, converged = 0.0, 0, False
    while not converged and iterations < most:
        marginals, confusions = _maximised(posteriors, counts)
        fresh, likelihood = _expected(marginals, confusions, counts)
        converged = bool(np.abs(fresh - posteriors).max() < tolerance)
        posteriors = fresh
        iterations += 1
    return DawidSkene(names, posteriors, marginals, confusions, likelihood, iterations, converged)


def _counts(
    answers: Mapping[tuple[int, int], Sequence[Hashable]], classes: Sequence[Hashable]
) -> tuple[Floats, tuple[Hashable, ...]]:
    """How often each person gave each class to each item: [item, person, class]."""
    names = tuple(classes) or tuple(dict.fromkeys(v for given in answers.values() for v in given))
    place = {name: n for n, name in enumerate(names)}
    if not names or not any(answers.values()):
        raise ValueError("there is no answer")
    items, persons = (1 + max(key[n] for key in answers) for n in (0, 1))
    counts = np.zeros((items, persons, len(names)))
    for (item, person), given in answers.items():
        for value in given:
            counts[item, person, place[value]] += 1
    if not counts.sum((1, 2)).all():
        raise ValueError("every item needs an answer")
    return counts, names


def _maximised(posteriors: Floats, counts: Floats) -> tuple[Floats, Floats]:
    marginals = posteriors.mean(0)
    given = np.einsum("it,ipg->ptg", posteriors, counts)
    totals = given.sum(2, keepdims=True)
    return marginals, np.divide(given, totals, out=np.zeros_like(given), where=totals > 0)


def _expected(marginals: Floats, confusions: Floats, counts: Floats) -> tuple[Floats, float]:
    """Posteriors and log-likelihood, 0 · log 0 being 0; an answer impossible under a class rules that class out."""
    with np.errstate(divide="ignore"):
        log_confusions, log_marginals = np.log(confusions), np.log(marginals)
    possible = np.isfinite(log_confusions)
    logs = np.einsum("ipg,ptg->it", counts, np.where(possible, log_confusions, 0.0))
    ruled_out = np.einsum("ipg,ptg->it", counts, np.where(possible, 0.0, 1.0)) > 0
    logs = np.where(ruled_out, -np.inf, logs + log_marginals)
    top = logs.max(1, keepdims=True)
    weights = np.exp(logs - top)
    sums = weights.sum(1, keepdims=True)
    return weights / sums, float((np.log(sums) + top).sum())
