"""What accepted work earns: integers in a token's base unit, one division each."""

from __future__ import annotations

from collections.abc import Mapping

from app.errors import InputError

WHOLE_BP = 10_000
AMOUNT_LIMIT = 2**128


def _basis_points(name: str, value: int) -> int:
    if not 0 <= value <= WHOLE_BP:
        raise InputError(f"The {name} is out of range.", "It is given in basis points, from 0 to 10,000.")
    return value


def _amount(name: str, value: int) -> int:
    if not 0 <= value < AMOUNT_LIMIT:
        raise InputError(f"The {name} is out of range.", "An amount is a whole number below 2^128 base units.")
    return value


def annotator_reward(base: int, share_bp: int, bonus_bp: int) -> int:
    """base · share · (1 + bonus), rounded down: share 10,000 when accepted, the printed share when fixed, else 0."""
    share, bonus = _basis_points("share", share_bp), _basis_points("bonus", bonus_bp)
    return _amount("reward", _amount("base", base) * share * (WHOLE_BP + bonus) // 10**8)


def bonus_earned(bonus_bp: int, threshold_bp: int, gold_score_bp: int | None) -> int:
    """The bonus in basis points; 0 without gold (None) or below the threshold."""
    return bonus_bp if gold_score_bp is not None and gold_score_bp >= threshold_bp else 0


def reviewer_reward(base: int, agree_bp: int) -> int:
    """base · (1 + agreement bonus), rounded down; the bonus comes from seeded errors only."""
    bonus = _basis_points("bonus", agree_bp)
    return _amount("reward", _amount("base", base) * (WHOLE_BP + bonus) // WHOLE_BP)


def royalty_shares(income: int, weights: Mapping[str, int], carried: int = 0) -> tuple[dict[str, int], int]:
    """({contributor: amount}, what is carried over) of an income and what was carried, by weight, rounded down."""
    total = sum(weights.values())
    pot = _amount("income", income) + _amount("carried amount", carried)
    if any(weight < 0 for weight in weights.values()):
        raise InputError("A royalty weight is negative.")
    if total == 0:
        return {}, pot
    shares = {who: pot * weight // total for who, weight in sorted(weights.items())}
    return shares, pot - sum(shares.values())
