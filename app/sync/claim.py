"""Claiming: everything is checked against the person's own lines and the contract before the station is asked to
relay it.

What this prevents: claiming less than was earned, or to another account, because a station or an endpoint says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.chain import distributor
from app.chain.distributor import DistributorState
from app.chain.merkle import Leaf, verify
from app.chain.rpc import Rpc
from app.core.changes import Changes
from app.core.claim import Claim, ClaimState, Distribution
from app.core.ids import record_id
from app.errors import BlockedError, OfflineError, RejectedError
from app.ops import claiming, payout, rewards, stations
from app.ops.claiming import Payment
from app.ops.door import Door
from app.ops.stations import StationAccount
from app.protocol.earning import ClaimRequest, ClaimStatus
from app.protocol.hexadecimal import from_hex
from app.protocol.messages import Chain
from app.sync.account import sign_in
from app.sync.link import Clock, Link

_FOLLOW_MS = 1_000
_STATES = {
    "requested": ClaimState.REQUESTED,
    "signed": ClaimState.REQUESTED,
    "sent": ClaimState.SENT,
    "mined": ClaimState.MINED,
    "replaced": ClaimState.SENT,
    "final": ClaimState.FINAL,
    "failed": ClaimState.FAILED,
    "done_elsewhere": ClaimState.ELSEWHERE,
}


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


def request(door: Door, offer: ClaimOffer) -> str:
    """Ask the station to relay a checked offer; the claim's id. It is remembered first, so a crash asks for the
    same."""
    account = door.read(stations.get, offer.station)
    one = record_id()
    door.write(claiming.begin, offer.station, one, offer.number, offer.payments)
    client = sign_in(door, account)
    try:
        status = client.claim(ClaimRequest(claim="0x" + one, number=offer.number))
    finally:
        client.close()
    _keep(door, one, status, 0)
    return one


def follow(door: Door, link: Link, clock: Clock) -> bool:
    """Look once at an open claim that is due; False when none is."""
    now = clock.wall()
    claim = door.read(claiming.due_claim, link.account.id, now)
    if claim is None:
        return False
    if claim.state is ClaimState.CHECKED:
        status = link.client.claim(ClaimRequest(claim="0x" + claim.id, number=claim.number))
    else:
        status = link.client.claim_status(from_hex(claim.id))
    if status.state == "final":
        status = _confirmed(door, link, claim, status)
    _keep(door, claim.id, status, now + _FOLLOW_MS)
    if status.state in ("final", "done_elsewhere"):
        link.rewards_stale = True
    return True


def _keep(door: Door, claim_id: str, status: ClaimStatus, due_ms: int) -> Changes:
    state = _STATES.get(status.state, ClaimState.REQUESTED)
    transaction = status.transactions[-1] if status.transactions else ""
    return door.write(claiming.set_claim, claim_id, state, transaction=transaction, reason=status.detail, due_ms=due_ms)


def _confirmed(door: Door, link: Link, claim: Claim, status: ClaimStatus) -> ClaimStatus:
    """The station says final: believed only when the contract says that our leaves are paid."""
    chain = link.authority.network.chain
    found = door.read(rewards.distribution_of, link.account.id, claim.number)
    if chain is None or found is None:
        return status
    with _rpc(chain) as rpc:
        pairs = [(link.account.worker, token) for token, _ in claim.amounts]
        paid = dict(
            zip(
                (token for token, _ in claim.amounts),
                distributor.read_claimed(rpc, chain.distributor, pairs),
                strict=True,
            )
        )
    leaves = {leaf.token: leaf.cumulative for leaf in found.entitlements if leaf.token in paid}
    if any(paid[token] < amount for token, amount in leaves.items()):
        return ClaimStatus(claim=status.claim, number=status.number, state="sent", transactions=status.transactions)
    return status


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


def _check_contract(account: StationAccount, chain: Chain, found: Distribution) -> tuple[list[Payment], str]:
    with _rpc(chain) as rpc:
        state: DistributorState = distributor.read_state(rpc, chain.distributor)
        if state.paused:
            raise BlockedError("Claims are paused.", "The station's guardian stopped them; your rewards stay yours.")
        if state.root.hex() != found.root:
            if state.pending_root.hex() == found.root:
                raise BlockedError(
                    "The distribution is not active yet.", "It waits for its delay; claim it afterwards."
                )
            raise BlockedError("The chain shows another distribution.", "The newest one is fetched; try again shortly.")
        pairs = [(account.worker, leaf.token) for leaf in found.entitlements]
        claimed = distributor.read_claimed(rpc, chain.distributor, pairs)
        payments = []
        for leaf, paid in zip(found.entitlements, claimed, strict=True):
            token = distributor.read_token(rpc, leaf.token, chain.distributor)
            symbol, decimals = claiming.symbol_of(chain, leaf.token)
            if (token.symbol, token.decimals) != (symbol, decimals):
                raise RejectedError("A token is not the one the station named.", "Nothing was claimed.")
            due = max(0, leaf.cumulative - paid)
            if token.balance < due:
                raise BlockedError(
                    "The contract does not hold enough yet.", "Nothing was claimed; the station must fund it."
                )
            payments.append(Payment(leaf.token, symbol, decimals, leaf.account, due, leaf.cumulative, paid, leaf.proof))
        return payments, rpc.url


def _rpc(chain: Chain) -> Rpc:
    """An endpoint of the pinned chain; OfflineError when there is none, RejectedError when it is another chain."""
    if not chain.endpoints:
        raise OfflineError("No endpoint of the chain is known.", "Nothing was claimed.")
    rpc = Rpc(chain.endpoints[0])
    if rpc.chain_id() != chain.id:
        rpc.close()
        raise RejectedError("The endpoint belongs to another chain.", "Nothing was claimed.")
    return rpc
