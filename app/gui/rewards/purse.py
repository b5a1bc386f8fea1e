"""Everything the rewards page shows of one station, read at once on a worker."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.claim import Claim
from app.core.reward import RewardState
from app.errors import BlockedError
from app.ops import claiming, earning, rewards
from app.ops.earning import Earning, Estimate
from app.ops.rewards import TokenTotal
from app.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Purse:
    """`claims` newest first; `holds` is when the first hold ends per token (ms); `chain` whether one can claim.

    `estimates` are of what waits for a decision, per token.
    """

    earnings: tuple[Earning, ...]
    totals: tuple[TokenTotal, ...]
    claims: tuple[Claim, ...]
    holds: dict[str, int]
    chain: bool
    statement: bool
    estimates: dict[str, Estimate]

    @property
    def open_claim(self) -> Claim | None:
        return next((one for one in self.claims if one.state in claiming.OPEN), None)

    @property
    def claimable(self) -> bool:
        return any(total.claimable for total in self.totals)


def read(workspace: Workspace, station_id: str) -> Purse:
    from app.ops import stations

    found = workspace.read(earning.earnings, station_id)
    holds: dict[str, int] = {}
    for one in found:
        line = one.line
        if line.state is RewardState.FROZEN and line.available_ms:
            holds[line.token] = min(holds.get(line.token, line.available_ms), line.available_ms)
    totals = rewards.totals([one.line for one in found])
    return Purse(
        tuple(found),
        tuple(totals),
        tuple(workspace.read(claiming.claims, station_id)),
        holds,
        workspace.read(stations.get, station_id).authority.network.chain is not None,
        workspace.read(earning.statement, station_id) is not None,
        {total.token: earning.estimate(found, total.token) for total in totals},
    )


def stopped(workspace: Workspace, station_id: str) -> str:
    """Why nothing can be claimed just now although it is ready, in words; empty when nothing is in the way. On a
    worker; asks the chain."""
    from app.sync.claim_check import HeldError, check

    try:
        check(workspace, station_id)
    except HeldError as error:
        return f"{error.title} {error.message}"
    except BlockedError:
        return ""  # it waits for its delay, or everything is paid: nothing is wrong
    return ""
