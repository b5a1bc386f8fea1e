"""Calls to and readings of the reward distributor and its tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.chain import abi
from app.chain.rpc import Rpc, octets, quantity
from app.core.claim import Entitlement
from app.errors import InputError, OfflineError

MOST_CLAIMS = 64  # the contract's bound for claim_many

PROPOSE = "propose(uint256,bytes32,bytes32,bytes32)"
REGISTER = "register(bytes32,bytes32,bytes32,uint256,uint256)"
CLAIM = "claim(address,address,address,uint256,bytes32[])"
CLAIM_MANY = "claim_many((address,address,address,uint256,bytes32[])[])"


@dataclass(frozen=True, slots=True)
class DistributorState:
    """What the contract says. Numbers and times are 0 and hashes zero where there is nothing; times seconds UTC."""

    number: int
    root: bytes
    last_number: int
    pending_number: int
    pending_root: bytes
    pending_matures: int
    paused: bool
    delay: int
    publisher: str
    guardian: str


@dataclass(frozen=True, slots=True)
class TokenState:
    """A token as it describes itself, and how much of it one address holds (base units)."""

    address: str
    symbol: str
    decimals: int
    balance: int


class PaymentKind(StrEnum):
    CLAIMED = "claimed"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Payment:
    """One line of a claim transaction's outcome. `amount` is 0 unless claimed; all amounts in base units."""

    kind: PaymentKind
    worker: str
    account: str
    token: str
    cumulative: int
    amount: int = 0


# -- call data


def propose(number: int, root: bytes, leaf_file_hash: bytes, checkpoint: bytes) -> bytes:
    words = (abi.uint_word(number), *map(abi.hash_word, (root, leaf_file_hash, checkpoint)))
    return abi.selector(PROPOSE) + b"".join(words)


def promote() -> bytes:
    return abi.selector("promote()")


def revoke() -> bytes:
    return abi.selector("revoke()")


def pause(paused: bool) -> bytes:
    return abi.selector("pause(bool)") + abi.bool_word(paused)


def register(version: bytes, records_root: bytes, weights_root: bytes, total_weight: int, log_size: int) -> bytes:
    words = (*map(abi.hash_word, (version, records_root, weights_root)), *map(abi.uint_word, (total_weight, log_size)))
    return abi.selector(REGISTER) + b"".join(words)


def claim(entitlement: Entitlement) -> bytes:
    return abi.selector(CLAIM) + _claim_tuple(entitlement)


def claim_many(entitlements: Sequence[Entitlement]) -> bytes:
    """InputError for none or more than 64."""
    if not 0 < len(entitlements) <= MOST_CLAIMS:
        raise InputError(f"One transaction carries 1 to {MOST_CLAIMS} claims.")
    tuples = [_claim_tuple(entitlement) for entitlement in entitlements]
    array = abi.uint_word(len(tuples)) + abi.with_tails([None] * len(tuples), tuples)
    return abi.selector(CLAIM_MANY) + abi.with_tails([None], [array])


def transfer(to: str, amount: int) -> bytes:
    """To fund a distributor: sent to the token."""
    return abi.selector("transfer(address,uint256)") + abi.address_word(to) + abi.uint_word(amount)


def mint(to: str, amount: int) -> bytes:
    """Test tokens only."""
    return abi.selector("mint(address,uint256)") + abi.address_word(to) + abi.uint_word(amount)


def misbehave(*, halted: bool, fee_bp: int) -> bytes:
    """Test tokens only: refuse all transfers, or keep `fee_bp` hundredths of a percent of each."""
    return abi.selector("misbehave(bool,uint256)") + abi.bool_word(halted) + abi.uint_word(fee_bp)


def proof_bytes(entitlement: Entitlement) -> tuple[bytes, ...]:
    """The proof's hexadecimal siblings as bytes. InputError when they are not 32 bytes each."""
    try:
        siblings = tuple(bytes.fromhex(sibling.removeprefix("0x")) for sibling in entitlement.proof)
    except ValueError:
        siblings = (b"",)
    if any(len(sibling) != abi.WORD for sibling in siblings):
        raise InputError("The proof of this reward is damaged.", "Nothing was sent. Fetch the distribution again.")
    return siblings


def _claim_tuple(entitlement: Entitlement) -> bytes:
    siblings = proof_bytes(entitlement)
    heads = [
        abi.address_word(entitlement.worker),
        abi.address_word(entitlement.account),
        abi.address_word(entitlement.token),
        abi.uint_word(entitlement.cumulative),
        None,
    ]
    return abi.with_tails(heads, [abi.uint_word(len(siblings)) + b"".join(siblings)])


# -- readings

_STATE = (
    *("number", "root", "lastNumber", "pendingNumber", "pendingRoot", "pendingMatures"),
    *("paused", "delay", "publisher", "guardian"),
)


def read_state(rpc: Rpc, distributor: str, tag: str = "latest") -> DistributorState:
    """All of the contract's state in one exchange. OfflineError when there is no distributor at this address."""
    words = _read_words(rpc, [(distributor, abi.selector(f"{name}()")) for name in _STATE], tag)
    number, root, last, pending, pending_root, matures, paused, delay, publisher, guardian = words
    return DistributorState(
        number=number,
        root=abi.uint_word(root),
        last_number=last,
        pending_number=pending,
        pending_root=abi.uint_word(pending_root),
        pending_matures=matures,
        paused=bool(paused),
        delay=delay,
        publisher=abi.read_address(publisher),
        guardian=abi.read_address(guardian),
    )


def read_claimed(rpc: Rpc, distributor: str, pairs: Sequence[tuple[str, str]], tag: str = "latest") -> list[int]:
    """What has been paid so far to each (worker, token), in base units."""
    head = abi.selector("claimed(address,address)")
    calls = [(distributor, head + abi.address_word(worker) + abi.address_word(token)) for worker, token in pairs]
    return _read_words(rpc, calls, tag)


def is_registered(rpc: Rpc, distributor: str, version: bytes) -> bool:
    """Whether the contract knows this version of a dataset. OfflineError for a contract that keeps none."""
    call = abi.selector("registered(bytes32)") + abi.hash_word(version)
    return bool(_read_words(rpc, [(distributor, call)], "latest")[0])


def read_balance(rpc: Rpc, token: str, holder: str, tag: str = "latest") -> int:
    """Base units of `token` that `holder` has."""
    return _read_words(rpc, [(token, abi.selector("balanceOf(address)") + abi.address_word(holder))], tag)[0]


def read_token(rpc: Rpc, token: str, holder: str) -> TokenState:
    """Symbol, decimals and balance. OfflineError when there is no token at this address."""
    symbol = abi.read_string(rpc.read(token, abi.selector("symbol()")))
    balance_call = abi.selector("balanceOf(address)") + abi.address_word(holder)
    decimals, balance = _read_words(rpc, [(token, abi.selector("decimals()")), (token, balance_call)], "latest")
    if decimals > 255:
        raise OfflineError("This is not a token's contract.", f"{token} names {decimals} decimals.")
    return TokenState(token, symbol, decimals, balance)


def _read_words(rpc: Rpc, calls: Sequence[tuple[str, bytes]], tag: str) -> list[int]:
    asked = [("eth_call", ({"to": to, "data": "0x" + data.hex()}, tag)) for to, data in calls]
    return [abi.read_words(octets(answer), 1)[0] for answer in rpc.batch(asked)]


# -- events

_KINDS = {
    abi.topic("Claimed(address,address,address,uint256,uint256)"): PaymentKind.CLAIMED,
    abi.topic("ClaimSkipped(address,address,address,uint256)"): PaymentKind.SKIPPED,
    abi.topic("ClaimFailed(address,address,address,uint256)"): PaymentKind.FAILED,
}


def payments(receipt: Mapping[str, Any], distributor: str) -> tuple[Payment, ...]:
    """What a claim transaction did, read from the logs of its receipt; other contracts' logs do not count."""
    found = []
    for log in receipt.get("logs") or ():
        topics = log.get("topics") or ()
        kind = _KINDS.get(topics[0]) if topics else None
        if kind is None or str(log.get("address")).lower() != distributor or len(topics) != 4:
            continue
        worker, account, token = (abi.read_address(quantity(topic)) for topic in topics[1:])
        data = octets(log.get("data"))
        if kind is PaymentKind.CLAIMED:
            amount, cumulative = abi.read_words(data, 2)
            found.append(Payment(kind, worker, account, token, cumulative, amount))
        else:
            found.append(Payment(kind, worker, account, token, abi.read_words(data, 1)[0]))
    return tuple(found)
