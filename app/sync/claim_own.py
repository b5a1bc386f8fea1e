"""Claiming without the station: the person's own key pays the gas, or another wallet sends what is saved to a file.

What this prevents: money that can be had only while a station lives and has coin. The signed bytes are kept before they
are handed over, so that a crash sends the same ones again.

The saved file is JSON, `schema` claim/1:

    transaction  {chainId, to, value, data}, hexadecimal, as wallets take it: anybody may send it, from any account
    call         the contract's function, and claims, its arguments in order:
                 worker, account (which is paid), token, cumulative (base units, decimal text), proof
    distribution {number, root}, what the proofs lead to
    payments     for people: symbol, decimals, amount (what is still due of cumulative), account
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.chain import distributor, transaction
from app.chain.rpc import Rpc
from app.chain.transaction import Fees, Sent, Stage
from app.core.claim import Claim, ClaimState, Entitlement
from app.core.ids import record_id
from app.errors import AppError, BlockedError, RejectedError, StoreError
from app.ops import claiming, rewards, stations
from app.ops.door import Door
from app.protocol.keccak import checksum_address
from app.protocol.messages import Chain
from app.signing.call import ChainPin
from app.sync.claim_check import ClaimOffer, open_endpoint
from app.sync.link import Clock

CALL = "claim_many"
_FOLLOW_MS = 1_000
_LATER_MS = 15_000
_DEAREST_WEI = 10_000 * 10**9
"""Per gas: above this something is wrong with the endpoint, not with the market."""


@dataclass(frozen=True, slots=True)
class OwnCost:
    """What sending it oneself costs: `most` and the sender's `balance` in wei of the chain's own coin."""

    sender: str
    gas: int
    fees: Fees
    balance: int

    @property
    def most(self) -> int:
        return self.gas * self.fees.most

    @property
    def likely(self) -> int:
        """Without the room that is left for rising fees."""
        return self.gas * ((self.fees.most - self.fees.tip) // 2 + self.fees.tip) * 100 // 120

    @property
    def enough(self) -> bool:
        return self.balance >= self.most


def estimate(door: Door, offer: ClaimOffer) -> OwnCost:
    """What it would cost from this computer's key. RejectedError when the contract would refuse it. On a worker."""
    account = door.read(stations.get, offer.station)
    chain = _chain(door, offer.station)
    data = distributor.claim_many(_entitlements(account.worker, offer))
    with open_endpoint(chain) as rpc:
        gas = transaction.estimate_gas(rpc, sender=account.worker, to=chain.distributor, data=data)
        return OwnCost(account.worker, gas, transaction.suggest_fees(rpc), rpc.balance(account.worker))


def send(door: Door, offer: ClaimOffer, cost: OwnCost) -> str:
    """Sign with the person's own key, keep and hand over; the claim's id. BlockedError when the key is locked or has
    too little coin. Runs on a worker; following it is the network thread's."""
    signer = door.signer
    if signer is None:
        raise BlockedError("This workspace has no key.", "Join a station first. Nothing was sent.")
    chain = _chain(door, offer.station)
    if cost.fees.most > _DEAREST_WEI:
        raise RejectedError("The fee that the chain's address names cannot be right.", "Nothing was signed.")
    data = distributor.claim_many(_entitlements(cost.sender, offer))
    pin = ChainPin(chain.id, chain.distributor, frozenset(token.address for token in chain.tokens))
    with open_endpoint(chain) as rpc:
        unsigned = transaction.build(
            rpc, chain_id=chain.id, sender=cost.sender, to=chain.distributor, data=data, gas=cost.gas, fees=cost.fees
        )
        sent = transaction.sign(
            unsigned, call=CALL, sender=cost.sender, signer=lambda name, tx: signer.sign_transaction(name, tx, pin).raw
        )
        one = record_id()
        door.write(claiming.begin_own, offer.station, one, offer.number, offer.payments, sent)
        transaction.broadcast(rpc, sent)
    door.write(claiming.set_claim, one, ClaimState.SENT, transaction=sent.hash)
    return one


def follow_own(door: Door, clock: Clock) -> bool:
    """Look once at a transaction of the person's own that is due; False when none is. Needs the chain, not the station:
    a chain that cannot be reached is asked again later, and hinders nothing else. A lost transaction is sent again."""
    now = clock.wall()
    found = door.read(claiming.due_own, now)
    if found is None:
        return False
    station_id, claim = found
    try:
        _look(door, station_id, claim, now + _FOLLOW_MS)
    except StoreError:
        raise
    except AppError:
        door.write(claiming.put_off, claim.id, now + _LATER_MS)
    return True


def _look(door: Door, station_id: str, claim: Claim, due_ms: int) -> None:
    sent = door.read(claiming.own_transaction, claim.id)
    worker, chain = door.read(stations.get, station_id).worker, _chain(door, station_id)
    assert sent is not None
    with open_endpoint(chain) as rpc:
        progress = transaction.follow(rpc, sent)
        state, reason = ClaimState.SENT, ""
        if progress.stage is Stage.MISSING:
            _again(rpc, sent)
        elif progress.stage is Stage.MINED:
            state = ClaimState.MINED
        elif progress.stage in (Stage.FINAL, Stage.FAILED, Stage.REPLACED):
            # Whatever became of the transaction: what the contract has paid, in a block that stays, is what counts.
            height = hex(transaction.final_height(rpc))
            tokens = [token for token, _ in claim.amounts]
            pairs = [(worker, token) for token in tokens]
            paid = dict(zip(tokens, distributor.read_claimed(rpc, chain.distributor, pairs, height), strict=True))
            known = door.read(rewards.distribution_of, station_id, claim.number)
            leaves = {leaf.token: leaf.cumulative for leaf in known.entitlements} if known else {}
            if all(paid[token] >= leaves.get(token, 0) for token in tokens):
                state = ClaimState.FINAL if progress.stage is Stage.FINAL else ClaimState.ELSEWHERE
            else:
                state = ClaimState.FAILED
                reason = "The chain did not pay all of it; what is left can be claimed again."
    door.write(claiming.set_claim, claim.id, state, transaction=sent.hash, reason=reason, due_ms=due_ms)


def document(door: Door, offer: ClaimOffer) -> dict[str, Any]:
    """What the saved file holds; see the head of this module."""
    account, chain = door.read(stations.get, offer.station), _chain(door, offer.station)
    found = door.read(rewards.distribution_of, offer.station, offer.number)
    entitled = _entitlements(account.worker, offer)
    return {
        "schema": "claim/1",
        "transaction": {
            "chainId": hex(chain.id), "to": checksum_address(chain.distributor), "value": "0x0",
            "data": "0x" + distributor.claim_many(entitled).hex(),
        },
        "call": distributor.CLAIM_MANY,
        "claims": [
            {
                "worker": checksum_address(one.worker), "account": checksum_address(one.account),
                "token": checksum_address(one.token), "cumulative": str(one.cumulative), "proof": list(one.proof),
            }
            for one in entitled
        ],
        "distribution": {"number": offer.number, "root": "0x" + (found.root if found else "")},
        "payments": [
            {
                "symbol": one.symbol, "decimals": one.decimals, "amount": str(one.amount),
                "account": checksum_address(one.account),
            }
            for one in offer.payments
        ],
    }  # fmt: skip


def save(door: Door, offer: ClaimOffer, target: Path) -> Path:
    """Write the unsigned transaction and its proofs, whole or not at all. StoreError when it cannot be written."""
    data = json.dumps(document(door, offer), indent=2).encode() + b"\n"
    part = target.with_name(target.name + ".part")
    try:
        part.write_bytes(data)
        os.replace(part, target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError("The file could not be written.", f"{target}: {error.strerror}.") from error
    return target


def _again(rpc: Rpc, sent: Sent) -> None:
    try:
        transaction.broadcast(rpc, sent)
    except RejectedError:
        pass  # another transaction used its nonce, or the fees rose: following it tells


def _entitlements(worker: str, offer: ClaimOffer) -> list[Entitlement]:
    return [Entitlement(worker, one.account, one.token, one.cumulative, one.proof) for one in offer.payments]


def _chain(door: Door, station_id: str) -> Chain:
    chain = door.read(stations.get, station_id).authority.network.chain
    if chain is None:
        raise BlockedError("This station pays by payroll.", "There is nothing to send.")
    return chain
