"""A coefficient or, where it has no value, the reason in words: never NaN, and never a flattering 1."""

from __future__ import annotations

from dataclasses import dataclass

NO_VARIATION = "Everybody gave the same answer everywhere, so agreement by chance cannot be told from real agreement."
TOO_FEW = "Too few answers: at least two people must have answered the same item."


@dataclass(frozen=True, slots=True)
class Coefficient:
    """`value` is None where the coefficient is undefined; `reason` then says why. `observed` and `expected` are
    agreement (kappa) or disagreement (alpha) as its formula takes them."""

    value: float | None
    observed: float = 0.0
    expected: float = 0.0
    reason: str = ""
