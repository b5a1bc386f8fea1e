"""Sending: build, sign elsewhere, keep the bytes, broadcast, follow to final, pay more when it does not move.

A transaction that is signed again instead of sent again can pay twice: keep the signed bytes before the first
broadcast, and after a crash broadcast the same bytes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.chain.rpc import NodeRefused, Rpc, octets, quantity
from app.errors import BlockedError, OfflineError, RejectedError
from app.protocol.keccak import keccak256

Sign = Callable[[str, dict[str, Any]], bytes]
"""Gives the raw signed bytes of a named call; whoever holds the key checks the name against the data."""

DEFAULT_TIP = 10**9
GAS_MARGIN_PERCENT = 20
BUMP_THOUSANDTHS = 1125  # nodes replace a pending transaction only for 12.5 % more of both fees
DEPTH_WITHOUT_TAG = 12


@dataclass(frozen=True, slots=True)
class Fees:
    """EIP-1559 fees in wei per gas: the most in all, and the share for the block's maker."""

    most: int
    tip: int

    def raised(self) -> Fees:
        """At least 12.5 % more of both, rounded up."""
        return Fees(*(-(-value * BUMP_THOUSANDTHS // 1000) for value in (self.most, self.tip)))


@dataclass(frozen=True, slots=True)
class Sent:
    """A signed transaction: everything that is needed to send it again and to follow it.

    `earlier` are the hashes of what was signed before with the same nonce and lower fees: any of them may be mined.
    """

    call: str
    sender: str
    nonce: int
    raw: bytes
    fees: Fees
    earlier: tuple[str, ...] = ()

    @property
    def hash(self) -> str:
        return transaction_hash(self.raw)


class Stage(StrEnum):
    SENT = "sent"  # a node holds it
    MISSING = "missing"  # no node knows it: broadcast the same bytes again
    MINED = "mined"
    FINAL = "final"
    FAILED = "failed"  # reverted, in a final block
    REPLACED = "replaced"  # another transaction took its nonce, in a final block


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a transaction has come. `receipt` is the node's, from `mined` on."""

    stage: Stage
    block: int = 0
    receipt: Mapping[str, Any] | None = None

    @property
    def hash(self) -> str:
        """Of the version that a block took; empty before."""
        return str((self.receipt or {}).get("transactionHash") or "").lower()

    @property
    def contract(self) -> str:
        """Address of the contract it created, or an empty string."""
        return str((self.receipt or {}).get("contractAddress") or "").lower()


def transaction_hash(raw: bytes) -> str:
    """Of the signed bytes, as the chain names the transaction."""
    return "0x" + keccak256(raw).hex()


def suggest_fees(rpc: Rpc) -> Fees:
    """Enough for several full blocks: twice the next base fee, and the tip that the node advises."""
    history = rpc.call("eth_feeHistory", "0x1", "latest", [])
    fees = history.get("baseFeePerGas") if isinstance(history, dict) else None
    if not isinstance(fees, list) or not fees:
        raise OfflineError("The chain does not say what a transaction costs.", "Nothing was sent; try again later.")
    try:
        tip = quantity(rpc.call("eth_maxPriorityFeePerGas"))
    except NodeRefused:
        tip = DEFAULT_TIP  # an optional method
    return Fees(2 * quantity(fees[-1]) + tip, tip)


def build(
    rpc: Rpc,
    *,
    chain_id: int,
    sender: str,
    to: str | None,
    data: bytes,
    nonce: int | None = None,
    fees: Fees | None = None,
    gas: int | None = None,
) -> dict[str, Any]:
    """An unsigned EIP-1559 transaction that moves no coin; `to` None creates a contract.

    The call is simulated first: RejectedError says why it would fail. BlockedError on another chain than `chain_id`,
    or without coin for its fee.
    """
    found = rpc.chain_id()
    if found != chain_id:
        raise BlockedError("This is another chain.", f"{rpc.host} is chain {found}, not {chain_id}. Nothing was sent.")
    if gas is None:
        gas = estimate_gas(rpc, sender=sender, to=to, data=data)
    fees = fees or suggest_fees(rpc)
    if rpc.balance(sender) < gas * fees.most:
        raise BlockedError(
            "There is not enough coin to pay the fee.", f"{sender} needs {gas * fees.most} wei. Nothing was sent."
        )
    transaction = {
        "type": 2,
        "chainId": chain_id,
        "nonce": rpc.nonce(sender) if nonce is None else nonce,
        "value": 0,
        "data": data,
        "gas": gas,
        "maxFeePerGas": fees.most,
        "maxPriorityFeePerGas": fees.tip,
    }
    if to is not None:
        transaction["to"] = to
    return transaction


def estimate_gas(rpc: Rpc, *, sender: str, to: str | None, data: bytes) -> int:
    """Simulated use with a margin of 20 %. RejectedError when the call would fail."""
    call = {"from": sender, "data": "0x" + data.hex()} | ({} if to is None else {"to": to})
    try:
        used = quantity(rpc.call("eth_estimateGas", call))
    except NodeRefused as error:
        raise RejectedError("The contract would refuse this.", f"{error.reason}. Nothing was sent.") from error
    return used * (100 + GAS_MARGIN_PERCENT) // 100


def sign(transaction: dict[str, Any], *, call: str, sender: str, signer: Sign) -> Sent:
    """Have the named call signed. Keep the result before `broadcast`."""
    raw = signer(call, transaction)
    fees = Fees(transaction["maxFeePerGas"], transaction["maxPriorityFeePerGas"])
    return Sent(call, sender, transaction["nonce"], raw, fees)


def broadcast(rpc: Rpc, sent: Sent) -> str:
    """Hand the bytes to the node and return the hash. A node that has them already is a success.

    RejectedError when they can never be mined as they are: follow the transaction to learn whether its nonce was used.
    """
    try:
        answer = octets(rpc.call("eth_sendRawTransaction", "0x" + sent.raw.hex()), 32)
    except NodeRefused as error:
        words = error.reason.lower()
        if "already known" in words or "known transaction" in words or "already imported" in words:
            return sent.hash
        # After a crash the same bytes may have been mined meanwhile: then the nonce is too low because of them.
        if "nonce too low" in words and rpc.call("eth_getTransactionReceipt", sent.hash) is not None:
            return sent.hash
        raise RejectedError("The chain did not take the transaction.", f"{error.reason}.") from error
    if "0x" + answer.hex() != sent.hash:
        raise OfflineError(f"{rpc.host} does not answer like a chain.", "It named another transaction than ours.")
    return sent.hash


def replacement(transaction: dict[str, Any], fees: Fees) -> dict[str, Any]:
    """The same call with the same nonce and both fees at least 12.5 % higher than `fees`, to be signed again."""
    raised = fees.raised()
    return {**transaction, "maxFeePerGas": raised.most, "maxPriorityFeePerGas": raised.tip}


def raised_fees(rpc: Rpc, fees: Fees, most: int) -> Fees | None:
    """What a replacement of a transaction with `fees` should pay: at least 12.5 % more of both, what the chain asks for
    just now if that is higher, and never above `most` wei per gas. None when that leaves no room."""
    least, now = fees.raised(), suggest_fees(rpc)
    if least.most > most:
        return None
    return Fees(min(max(least.most, now.most), most), max(least.tip, min(now.tip, most)))


def final_height(rpc: Rpc, confirmations: int = 0) -> int:
    """Highest block that will not change: the `finalized` tag (12 below the newest where there is none), and never
    one with fewer than `confirmations` blocks above it."""
    try:
        head = rpc.head("finalized")
    except NodeRefused:
        head = None
    if head is not None and not confirmations:
        return head.number
    newest = rpc.head()
    if newest is None:
        return 0
    if head is None:
        return max(0, newest.number - max(confirmations, DEPTH_WITHOUT_TAG))
    return max(0, min(head.number, newest.number - confirmations))


def follow(rpc: Rpc, sent: Sent, *, confirmations: int = 0) -> Progress:
    """Look once how far `sent`, in any of its versions, has come. Nothing short of a final block counts as failed or
    replaced."""
    names = (sent.hash, *sent.earlier)
    receipts = rpc.batch([("eth_getTransactionReceipt", (name,)) for name in names])
    receipt, name = next(
        ((one, name) for one, name in zip(receipts, names, strict=True) if one is not None), (None, "")
    )
    if receipt is None:
        return _without_receipt(rpc, sent, names, confirmations)
    if not isinstance(receipt, dict) or str(receipt.get("transactionHash")).lower() != name:
        raise OfflineError(f"{rpc.host} does not answer like a chain.", "It sent the receipt of another transaction.")
    number = quantity(receipt.get("blockNumber"))
    block = rpc.head(number)
    if block is None or block.hash != str(receipt.get("blockHash")).lower():
        # The block was dropped in a reorganisation between the two questions.
        return Progress(Stage.SENT)
    if number > final_height(rpc, confirmations):
        return Progress(Stage.MINED, number, receipt)
    succeeded = quantity(receipt.get("status")) == 1
    return Progress(Stage.FINAL if succeeded else Stage.FAILED, number, receipt)


def _without_receipt(rpc: Rpc, sent: Sent, names: Sequence[str], confirmations: int) -> Progress:
    if any(one is not None for one in rpc.batch([("eth_getTransactionByHash", (name,)) for name in names])):
        return Progress(Stage.SENT)
    used = rpc.nonce(sent.sender, hex(final_height(rpc, confirmations)))
    return Progress(Stage.REPLACED if used > sent.nonce else Stage.MISSING)


def wait(
    rpc: Rpc,
    sent: Sent,
    *,
    until: Stage = Stage.MINED,
    seconds: float = 60.0,
    pause: Callable[[float], object] = time.sleep,
) -> Progress:
    """Follow until mined (or final), failed or replaced, sending the same bytes again when they got lost.

    OfflineError when that takes longer than `seconds`; the transaction may still go through later. RejectedError when
    it failed: at `mined` a failure is told at once.
    """
    deadline = time.monotonic() + seconds
    delay = 0.02
    while True:
        progress = follow(rpc, sent)
        if progress.stage is Stage.FAILED or (progress.receipt and progress.receipt.get("status") == "0x0"):
            raise RejectedError("The contract refused the transaction.", f"It changed nothing: {sent.hash}.")
        if progress.stage is Stage.REPLACED:
            raise RejectedError("Another transaction took its place.", f"This one changed nothing: {sent.hash}.")
        if progress.stage is Stage.FINAL or progress.stage is until:
            return progress
        if progress.stage is Stage.MISSING:
            broadcast(rpc, sent)
        if time.monotonic() > deadline:
            raise OfflineError(
                "The chain has not confirmed the transaction yet.", f"It may still go through: {sent.hash}."
            )
        pause(delay)
        delay = min(2.0, delay * 1.5)


def send(
    rpc: Rpc, *, call: str, chain_id: int, sender: str, to: str | None, data: bytes, signer: Sign
) -> tuple[Sent, str]:
    """Build, sign and broadcast in one go, where nobody needs to survive a crash in between."""
    transaction = build(rpc, chain_id=chain_id, sender=sender, to=to, data=data)
    sent = sign(transaction, call=call, sender=sender, signer=signer)
    return sent, broadcast(rpc, sent)
