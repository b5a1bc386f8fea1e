"""One line of pay: for which submission, in which token, how much, why, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RewardState(StrEnum):
    PENDING = "pending"
    FROZEN = "frozen"
    CLAIMABLE = "claimable"
    CLAIMING = "claiming"
    CLAIMED = "claimed"
    VOID = "void"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class RewardLine:
    """`amount`, `base` and `bonus` are in the token's base unit; `available_ms` is when the hold ends."""

    id: str
    submission_digest: str
    project: str
    item: str
    token: str
    symbol: str
    decimals: int
    base: int
    share_bp: int
    bonus_bp: int
    amount: int
    cause: str
    state: RewardState
    payer: str = "station"
    account: str = ""
    available_ms: int = 0

    @property
    def counts(self) -> bool:
        """Whether it is part of what the station owes here (not void, not a partner's)."""
        return self.state not in (RewardState.VOID, RewardState.EXTERNAL)


def in_units(amount: int, decimals: int) -> str:
    """`amount` base units as plain decimal text without trailing zeros: (21000000000000000000, 18) -> '21'."""
    sign, digits = ("-" if amount < 0 else ""), str(abs(amount)).rjust(decimals + 1, "0")
    whole, part = (digits[:-decimals], digits[-decimals:].rstrip("0")) if decimals else (digits, "")
    return sign + whole + ("." + part if part else "")
