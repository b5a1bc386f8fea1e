"""A real chain with the contracts deployed, once per module; each test starts from the same block."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from eth_account import Account

from app.chain import distributor, merkle, transaction
from app.chain.artifact import distributor_creation, token_creation
from app.chain.rpc import Rpc
from app.core.claim import Entitlement
from app.devchain.account import DEV_ACCOUNTS
from app.devchain.server import DevChain
from app.protocol.keccak import checksum_address

CHAIN_ID = 31337
DELAY = 3600
PUBLISHER, GUARDIAN, RELAYER = DEV_ACCOUNTS[0], DEV_ACCOUNTS[1], DEV_ACCOUNTS[2]


def sign_with(key: str) -> transaction.Sign:
    def signer(call: str, unsigned: dict[str, Any]) -> bytes:
        target = {"to": checksum_address(unsigned["to"])} if "to" in unsigned else {}
        return bytes(Account.sign_transaction({**unsigned, **target}, key).raw_transaction)

    return signer


@dataclass
class World:
    """A chain, a distributor funded in two tokens, and short ways to use them."""

    rpc: Rpc
    distributor: str
    tokens: tuple[str, str]

    def send(self, account: Any, to: str | None, data: bytes, *, gas: int | None = None) -> transaction.Progress:
        unsigned = transaction.build(self.rpc, chain_id=CHAIN_ID, sender=account.address, to=to, data=data, gas=gas)
        sent = transaction.sign(unsigned, call="", sender=account.address, signer=sign_with(account.key))
        transaction.broadcast(self.rpc, sent)
        # On a chain that is final only much later, mined is enough: nothing else goes on there.
        return transaction.wait(self.rpc, sent, until=transaction.Stage.MINED)

    def leaf(self, worker: str, account: str, token: str, amount: int) -> merkle.Leaf:
        return merkle.Leaf(CHAIN_ID, self.distributor, worker, account, token, amount)

    def entitlement(self, tree: merkle.MerkleTree, leaf: merkle.Leaf) -> Entitlement:
        proof = tuple("0x" + sibling.hex() for sibling in tree.proof(leaf.hash()))
        return Entitlement(leaf.worker, leaf.account, leaf.token, leaf.cumulative, proof)

    def propose(self, number: int, leaves: list[merkle.Leaf]) -> merkle.MerkleTree:
        tree = merkle.build(leaves)
        data = distributor.propose(number, tree.root, b"\1" * 32, b"\2" * 32)
        self.send(PUBLISHER, self.distributor, data)
        return tree

    def publish(self, number: int, leaves: list[merkle.Leaf]) -> list[Entitlement]:
        """Propose, let the delay pass and promote; one entitlement per leaf."""
        tree = self.propose(number, leaves)
        self.rpc.call("evm_increaseTime", DELAY)
        self.send(RELAYER, self.distributor, distributor.promote())
        return [self.entitlement(tree, leaf) for leaf in leaves]


def deploy_world(rpc: Rpc) -> World:
    """The contracts, deployed and funded on the chain behind `rpc`, whichever it is."""
    world = World(rpc, "", ("", ""))
    creation = distributor_creation(publisher=PUBLISHER.address, guardian=GUARDIAN.address, delay=DELAY)
    world.distributor = world.send(PUBLISHER, None, creation).contract
    first, second = (
        world.send(PUBLISHER, None, token_creation(name=name, symbol=symbol, decimals=decimals)).contract
        for name, symbol, decimals in (("Points ✓", "PTS", 18), ("Stable", "USDX", 6))
    )
    world.tokens = (first, second)
    for token in world.tokens:
        world.send(PUBLISHER, token, distributor.mint(PUBLISHER.address, 10**9))
        world.send(PUBLISHER, token, distributor.transfer(world.distributor, 10**6))
    return world


@pytest.fixture(scope="module")
def deployed() -> Iterator[World]:
    with DevChain(chain_id=CHAIN_ID) as chain, Rpc(chain.url) as rpc:
        yield deploy_world(rpc)


@pytest.fixture
def world(deployed: World) -> Iterator[World]:
    name = deployed.rpc.call("evm_snapshot")
    yield deployed
    deployed.rpc.call("evm_revert", name)


@pytest.fixture(scope="session")
def person() -> Callable[[int], str]:
    return lambda number: "0x" + (0xA0000000 + number).to_bytes(20, "big").hex()
