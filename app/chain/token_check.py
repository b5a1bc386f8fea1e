"""Whether a token moves exactly what a transfer names: one that keeps a fee or changes balances cannot be promised."""

from __future__ import annotations

from typing import Any

from app.chain import abi
from app.chain.artifact import runtime_code
from app.chain.distributor import read_balance, read_token
from app.chain.rpc import NodeRefused, Rpc, octets
from app.errors import BlockedError, InputError

_PROBE = abi.selector("probe(address,address,uint256)")
_TRANSFER = abi.topic("Transfer(address,address,uint256)")
_LOOK_BACK = 2_000
"""Blocks over which a holder's balance is compared with its transfers; nodes refuse logs of very many."""
_ODD = 999_983
_ADVICE = "Rewards are promised to the last unit, so such a token cannot be paid here. Choose another one."


def check_token(rpc: Rpc, token: str, holder: str, receiver: str) -> None:
    """Tries transfers of `holder`'s tokens to `receiver` in calls that change nothing, and looks at its past balance.

    InputError for a token that keeps a fee, rounds or changes balances by itself, and where the holder has none to try
    with. BlockedError for a node that cannot try.
    """
    name, held = read_token(rpc, token, holder).symbol or token, read_balance(rpc, token, holder)
    if not held:
        raise InputError(
            f"{name} cannot be tried.", f"{holder} holds none of it. Send it some; it funds distributions anyway."
        )
    for amount in sorted({1, min(held, _ODD), -(-held // 3), held}):
        _try(rpc, token, name, holder, receiver, amount)
    _check_past(rpc, token, name, holder)


def _try(rpc: Rpc, token: str, name: str, holder: str, receiver: str, amount: int) -> None:
    data = _PROBE + abi.address_word(token) + abi.address_word(receiver) + abi.uint_word(amount)
    call = {"from": holder, "to": holder, "data": "0x" + data.hex()}
    override = {holder: {"code": "0x" + runtime_code("TransferProbe").hex()}}
    try:
        answer = octets(rpc.call("eth_call", call, "latest", override))
    except NodeRefused as error:
        raise InputError(
            f"{name} refuses a transfer.", f"{amount} base units from {holder}: {error.reason}."
        ) from error
    if not answer:
        raise BlockedError(
            f"{rpc.host} cannot try a transfer.", "It knows no calls with replaced code. Name another endpoint."
        )
    done, before, after, there, then = abi.read_words(answer, 5)
    if not done:
        raise InputError(f"{name} refuses a transfer.", f"{amount} base units from {holder}.")
    if (before - after, then - there) != (amount, amount):
        raise InputError(
            f"{name} does not move exactly what is sent.",
            f"Of {amount} base units, {before - after} left and {then - there} arrived: it keeps a fee or changes "
            f"balances by itself. {_ADVICE}",
        )


def _check_past(rpc: Rpc, token: str, name: str, holder: str) -> None:
    """A balance that changed without a transfer. A node that keeps no past says nothing about it."""
    head = rpc.head()
    if head is None or not head.number:
        return
    start = max(0, head.number - _LOOK_BACK)
    try:
        after = read_balance(rpc, token, holder, hex(head.number))
        is_older = octets(rpc.call("eth_getCode", token, hex(start)))
        before = read_balance(rpc, token, holder, hex(start)) if is_older else 0
        moved = sum(_moved(rpc, token, holder, start + 1, head.number, place) for place in (1, 2))
    except NodeRefused:
        return
    if after - before != moved:
        raise InputError(
            f"{name} changes balances by itself.",
            f"{holder} has {after - before} base units more than {head.number - start} blocks ago, and its transfers "
            f"come to {moved}. {_ADVICE}",
        )


def _moved(rpc: Rpc, token: str, holder: str, start: int, end: int, place: int) -> int:
    """What transfers from (`place` 1) or to (2) the holder changed."""
    topics: list[Any] = [_TRANSFER, None, None]
    topics[place] = "0x" + abi.address_word(holder).hex()
    found = rpc.call(
        "eth_getLogs", {"address": token, "fromBlock": hex(start), "toBlock": hex(end), "topics": topics[: place + 1]}
    )
    amounts = [abi.read_words(octets(log.get("data")), 1)[0] for log in found or ()]
    return sum(amounts) if place == 2 else -sum(amounts)
