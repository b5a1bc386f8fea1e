"""How signed votes turn into a verdict: pure functions, the same for the station and for whoever checks it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.protocol.code import Verdict

_IMPROVEMENT = (Verdict.returned, Verdict.rejected, Verdict.fixed, Verdict.accepted)
"""From worst to best for the annotator."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One review as it counts. `review` is its record digest, `index` its log index."""

    review: bytes
    verdict: Verdict
    index: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """`deciding` is the review whose words explain the verdict; None where no person voted."""

    verdict: Verdict
    rule: str
    deciding: Ballot | None = None


def tally(
    ballots: Sequence[Ballot],
    *,
    quorum: int,
    planned: int,
    wanted: int,
    tie: Literal["extra_reviewer", "expert"] = "extra_reviewer",
) -> Outcome | int:
    """The outcome of the votes so far, or how many reviews are wanted (more than `wanted` after a tie).

    `planned` is the number of reviewers the project promises, `wanted` that number and those added after ties. Nothing
    is decided before the quorum. On a tie with nobody left to wait for one more is asked; whoever comes after a second
    tie (or after the first, by the project's rule `expert`) decides alone.
    """
    cast = sorted(ballots, key=lambda ballot: ballot.index)
    if quorum == 0 and not cast:
        return Outcome(Verdict.accepted, "machine_check")
    if len(cast) < max(1, quorum):
        return max(wanted, quorum, 1)
    extra = len(cast) - max(planned, quorum, 1)
    if extra >= (1 if tie == "expert" else 2):
        return Outcome(cast[-1].verdict, "expert", cast[-1])
    counts = Counter(ballot.verdict for ballot in cast)
    most = max(counts.values())
    leaders = [verdict for verdict, count in counts.items() if count == most]
    if len(leaders) > 1:
        return max(wanted, len(cast) + 1)
    deciding = next(ballot for ballot in cast if ballot.verdict == leaders[0])
    return Outcome(leaders[0], "tie_break" if extra > 0 else "quorum", deciding)


def is_better(after: Verdict, before: Verdict) -> bool:
    """Whether a verdict is better for the annotator than another."""
    rank = [*_IMPROVEMENT, Verdict.accepted_by_timeout]
    return rank.index(after) > rank.index(before)


def settle_dispute(before: Verdict, ballot: Ballot) -> tuple[Outcome, bool]:
    """(new outcome, whether the objection was right) by the second reviewer; an objection never makes it worse."""
    better = is_better(ballot.verdict, before)
    return Outcome(ballot.verdict if better else before, "dispute", ballot), better
