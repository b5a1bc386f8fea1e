"""Before anything is shown as claimable: leaf, proof, contract and money are checked against the person's own lines.

What this prevents: claiming less than was earned, or to another account, because a station or an endpoint says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.chain import distributor
from app.chain.distributor import DistributorState
from app.chain.merkle import Leaf, verify
from app.chain.rpc import Rpc
from app.core.claim import Distribution
from app.errors import BlockedError, OfflineError, RejectedError
from app.ops import claiming, payout, rewards, stations
from app.ops.claiming import Payment
from app.ops.door import Door
from app.ops.stations import StationAccount
from app.protocol.hexadecimal import from_hex
from app.protocol.messages import Chain

_LOOKS = 2


class HeldError(BlockedError):
    """What was ready to claim is frozen for now, by no fault of the person's: paused, revoked, not funded, disputed
    between endpoints. Nothing is lost."""


@dataclass(frozen=True, slots=True)
class ClaimOffer:
    """A claim that stood every check: what it pays, token by token, and through which distribution."""

    station: str
    number: int
    payments: tuple[Payment, ...]
    own_chain: bool
    """The chain is the station's own, not a public one this program knows."""
    endpoint: str


def check(door: Door, station_id: str) -> ClaimOffer:
    """Check what may be claimed now. RejectedError when something is wrong, BlockedError when nothing is due yet,
    OfflineError when the chain cannot be reached. Runs on a worker."""
    account = door.read(stations.get, station_id)
    chain = account.authority.network.chain
    if chain is None:
        raise BlockedError("This station pays by payroll.", "Your signed statement is the result; there is no claim.")
    found = door.read(rewards.last_distribution, station_id)
    if found is None or not found.entitlements:
        raise BlockedError(
            "Nothing has been published for you yet.", "Rewards can be claimed after the next distribution."
        )
    claiming.check_own_lines(found, door.read(rewards.lines, station_id))
    _check_proofs(account, chain, found, door.read(payout.own_accounts, station_id))
    payments, endpoint = _check_contract(account, chain, found)
    due = tuple(payment for payment in payments if payment.amount > 0)
    if not due:
        raise BlockedError("Everything published has been paid.", "New rewards follow with the next distribution.")
    return ClaimOffer(station_id, found.number, due, True, endpoint)


def _check_proofs(account: StationAccount, chain: Chain, found: Distribution, own: frozenset[str]) -> None:
    for leaf in found.entitlements:
        mine = Leaf(chain.id, chain.distributor, account.worker, leaf.account, leaf.token, leaf.cumulative)
        if not verify(bytes.fromhex(found.root), mine, [from_hex(node) for node in leaf.proof]):
            raise RejectedError(
                "The proof does not fit the published distribution.",
                "Nothing was claimed. The station is asked for it again.",
            )
        # A change of payout waits some days: until then an earlier account of the same person is right.
        if leaf.account not in own:
            raise RejectedError(
                "The distribution names another account.", "Nothing was claimed. Ask the station's manager."
            )


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one endpoint says about the contract and one worker."""

    host: str
    state: DistributorState
    claimed: tuple[int, ...]

    def differences(self, other: _Reading) -> str:
        """In what two endpoints disagree, in words; empty when in nothing that matters."""
        if self.state.root != other.state.root:
            return "which distribution is in force"
        if self.state.paused != other.state.paused:
            return "whether claims are paused"
        return "what has been paid to you" if self.claimed != other.claimed else ""


def _read(rpc: Rpc, chain: Chain, worker: str, found: Distribution) -> _Reading:
    state = distributor.read_state(rpc, chain.distributor)
    pairs = [(worker, leaf.token) for leaf in found.entitlements]
    return _Reading(rpc.host, state, tuple(distributor.read_claimed(rpc, chain.distributor, pairs)))


def _agreed(chain: Chain, worker: str, found: Distribution) -> _Reading:
    """What the chain says. HeldError unless two endpoints, where two are known, say the same."""
    first, second = "", ""
    for _ in range(_LOOKS):
        readings = []
        for number in range(min(2, len(chain.endpoints)) or 1):
            with open_endpoint(chain, number) as rpc:
                readings.append(_read(rpc, chain, worker, found))
        if len(readings) == 1:
            return readings[0]
        # One may be a block ahead of the other: that is over by the second look.
        what = readings[0].differences(readings[1])
        if not what:
            return readings[0]
        first, second = readings[0].host, readings[1].host
    where = first if first == second else f"{first} and {second}"
    raise HeldError(
        "Two sources about the chain disagree.",
        f"They do not say the same about {what} ({where}). Nothing was claimed and nothing is lost; try again later.",
    )


def _check_contract(account: StationAccount, chain: Chain, found: Distribution) -> tuple[list[Payment], str]:
    reading = _agreed(chain, account.worker, found)
    state = reading.state
    if state.paused:
        raise HeldError("Claims are paused.", "The station's guardian stopped them; your rewards stay yours.")
    if state.root.hex() != found.root:
        if state.pending_root.hex() == found.root:
            raise BlockedError("The distribution is not active yet.", "It waits for its delay; claim it afterwards.")
        if state.last_number >= found.number > state.number:
            raise HeldError(
                "The station took this distribution back.",
                "Its guardian revoked it before it could pay. Your rewards stay yours; the next one counts them.",
            )
        raise BlockedError("The chain shows another distribution.", "The newest one is fetched; try again shortly.")
    with open_endpoint(chain) as rpc:
        payments = []
        for leaf, paid in zip(found.entitlements, reading.claimed, strict=True):
            token = distributor.read_token(rpc, leaf.token, chain.distributor)
            symbol, decimals = claiming.symbol_of(chain, leaf.token)
            if (token.symbol, token.decimals) != (symbol, decimals):
                raise RejectedError("A token is not the one the station named.", "Nothing was claimed.")
            due = max(0, leaf.cumulative - paid)
            if token.balance < due:
                raise HeldError(
                    "The contract does not hold enough yet.",
                    f"It has too little {symbol} for you. Nothing was claimed; the station must fund it.",
                )
            payments.append(Payment(leaf.token, symbol, decimals, leaf.account, due, leaf.cumulative, paid, leaf.proof))
        return payments, rpc.url


def open_endpoint(chain: Chain, number: int = 0) -> Rpc:
    """An endpoint of the pinned chain; OfflineError when there is none, RejectedError when it is another chain."""
    if not chain.endpoints:
        raise OfflineError("No endpoint of the chain is known.", "Nothing was claimed.")
    rpc = Rpc(chain.endpoints[number])
    if rpc.chain_id() != chain.id:
        rpc.close()
        raise RejectedError("The endpoint belongs to another chain.", "Nothing was claimed.")
    return rpc
