"""Claiming: everything is checked against the person's own lines and the contract before the station is asked to
relay it.

What this prevents: claiming less than was earned, or to another account, because a station or an endpoint says so.
"""

from __future__ import annotations

from app.chain import distributor
from app.core.changes import Changes
from app.core.claim import Claim, ClaimState
from app.core.ids import record_id
from app.ops import claiming, rewards, stations
from app.ops.door import Door
from app.protocol.earning import ClaimRequest, ClaimStatus
from app.protocol.hexadecimal import from_hex
from app.sync.account import sign_in
from app.sync.claim_check import ClaimOffer, HeldError, check, open_endpoint
from app.sync.link import Clock, Link

__all__ = ["ClaimOffer", "HeldError", "check", "follow", "request"]
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
    """Look once at an open claim that the station relays and that is due; False when none is."""
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
    with open_endpoint(chain) as rpc:
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
