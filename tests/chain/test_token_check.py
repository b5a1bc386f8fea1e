"""Tokens that cannot be promised to the last unit are refused before a station pays in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.chain import distributor
from app.chain.abi import selector, uint_word
from app.chain.rpc import Rpc
from app.chain.token_check import check_token
from app.errors import BlockedError, InputError
from app.station.chain_setup import inspect
from tests.chain.conftest import GUARDIAN, PUBLISHER, World

TOKENS = Path(__file__).parent / "tokens"


def deploy(world: World, name: str) -> str:
    compile_code = pytest.importorskip("vyper").compile_code
    code = compile_code((TOKENS / f"{name}.vy").read_text("utf-8"), output_formats=["bytecode"])["bytecode"]
    return world.send(PUBLISHER, None, bytes.fromhex(code.removeprefix("0x"))).contract


def check(world: World, token: str) -> None:
    check_token(world.rpc, token, PUBLISHER.address, world.distributor)


def test_an_exact_token(world: World) -> None:
    before = world.rpc.call("eth_blockNumber")
    for token in world.tokens:
        held = distributor.read_balance(world.rpc, token, PUBLISHER.address)
        check(world, token)
        assert distributor.read_balance(world.rpc, token, PUBLISHER.address) == held, "nothing moved"
    assert world.rpc.call("eth_blockNumber") == before


def test_a_fee_on_transfers(world: World) -> None:
    with pytest.raises(InputError, match="FEE does not move exactly") as caught:
        check(world, deploy(world, "FeeToken"))
    assert "arrived" in caught.value.message and "Choose another" in caught.value.message


def test_a_fee_that_is_switched_on(world: World) -> None:
    token = world.tokens[0]
    world.send(PUBLISHER, token, distributor.misbehave(halted=False, fee_bp=1))
    with pytest.raises(InputError, match="does not move exactly"):
        check(world, token)
    world.send(PUBLISHER, token, distributor.misbehave(halted=True, fee_bp=0))
    with pytest.raises(InputError, match="refuses a transfer"):
        check(world, token)


@pytest.mark.parametrize("index", [1001, 2000, 3000])
def test_balances_that_change_by_themselves(world: World, index: int) -> None:
    """Those that round are seen in a transfer, those that do not in their past."""
    token = deploy(world, "RebasingToken")
    check(world, token)
    world.send(PUBLISHER, token, selector("rebase(uint256)") + uint_word(index))
    with pytest.raises(InputError, match=r"BASE (does not move exactly|changes balances by itself)"):
        check(world, token)


def test_a_rebase_without_rounding_is_seen_in_the_past(world: World) -> None:
    token = deploy(world, "RebasingToken")
    world.send(PUBLISHER, token, selector("rebase(uint256)") + uint_word(500))
    with pytest.raises(InputError, match="BASE changes balances by itself"):
        check(world, token)


def test_nothing_to_try_with(world: World) -> None:
    with pytest.raises(InputError, match="cannot be tried"):
        check_token(world.rpc, world.tokens[0], "0x" + "77" * 20, world.distributor)


def test_a_node_that_ignores_replaced_code(world: World) -> None:
    class Plain(Rpc):
        def call(self, method: str, *params: Any) -> Any:
            return super().call(method, *params[:2]) if method == "eth_call" else super().call(method, *params)

    with Plain(world.rpc.url) as rpc, pytest.raises(BlockedError, match="cannot try a transfer"):
        check_token(rpc, world.tokens[0], PUBLISHER.address, world.distributor)


def test_a_station_refuses_it_when_it_is_named(world: World) -> None:
    keys = {"publisher": PUBLISHER.address, "guardian": GUARDIAN.address}
    chain = inspect(world.rpc.url, world.distributor, world.tokens, **keys)
    assert tuple(token.address for token in chain.tokens) == world.tokens
    with pytest.raises(InputError, match="FEE does not move exactly"):
        inspect(world.rpc.url, world.distributor, [*world.tokens, deploy(world, "FeeToken")], **keys)
