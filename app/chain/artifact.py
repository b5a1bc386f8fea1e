"""Compiled contracts from resources/contracts: the bytecode to deploy on a development chain."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from app.chain.abi import address_word, string_tail, uint_word, with_tails

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "contracts"


@cache
def bytecode(contract: str) -> bytes:
    """Creation code of `RewardDistributor` or `TestToken`, without constructor arguments."""
    record = json.loads((FOLDER / f"{contract}.json").read_text(encoding="utf-8"))
    return bytes.fromhex(record["bytecode"].removeprefix("0x"))


@cache
def runtime_code(contract: str) -> bytes:
    """Of a contract that is run without being deployed: `TransferProbe`."""
    record = json.loads((FOLDER / f"{contract}.json").read_text(encoding="utf-8"))
    return bytes.fromhex(record["runtime"].removeprefix("0x"))


def distributor_creation(*, publisher: str, guardian: str, delay: int) -> bytes:
    """Data of the transaction that deploys a distributor; `delay` in seconds."""
    return bytecode("RewardDistributor") + address_word(publisher) + address_word(guardian) + uint_word(delay)


def token_creation(*, name: str, symbol: str, decimals: int) -> bytes:
    """Data of the transaction that deploys a token for development; its sender may mint it."""
    arguments = with_tails([None, None, uint_word(decimals)], [string_tail(name), string_tail(symbol)])
    return bytecode("TestToken") + arguments
