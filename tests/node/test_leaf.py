"""M8: leaves, proofs and root are those of OpenZeppelin's library and of the contract, and the sum is what is paid."""

from __future__ import annotations

import json
from collections import Counter
from random import Random

import pytest

from app.chain import distributor, merkle
from app.chain.rpc import NodeRefused, Rpc
from app.core.claim import Entitlement
from tests.chain.conftest import CHAIN_ID, DELAY, PUBLISHER, RELAYER, World, deploy_world
from tests.node.toolbox import Toolbox

pytestmark = pytest.mark.node


def random_leaves(world_or_address: str, tokens: tuple[str, ...], number: int) -> list[merkle.Leaf]:
    chance = Random(8)

    def leaf(n: int) -> merkle.Leaf:
        worker = "0x" + chance.randbytes(20).hex()
        account = worker if chance.random() < 0.5 else "0x" + chance.randbytes(20).hex()
        amount = chance.choice((1, chance.randrange(1, 10**6), chance.randrange(1, 10**24), 2**96 - n))
        return merkle.Leaf(CHAIN_ID, world_or_address, worker, account, chance.choice(tokens), amount)

    return [leaf(n) for n in range(number)]


@pytest.mark.promise("M8")
@pytest.mark.timeout(900)
def test_leaves_are_those_of_the_library_and_of_the_contract(toolbox: Toolbox, anvil, size, figure) -> None:
    number = size(300, 10_000)
    with anvil("--disable-block-gas-limit") as url, Rpc(url, timeout=60) as rpc:
        world: World = deploy_world(rpc)
        leaves = random_leaves(world.distributor, world.tokens, number)
        values = [
            [str(one.chain_id), one.distributor, one.worker, one.account, one.token, str(one.cumulative)]
            for one in leaves
        ]
        theirs = toolbox.run("tree.cjs", str(number), stdin=json.dumps(values))
        tree = merkle.build(leaves)
        assert theirs["root"] == "0x" + tree.root.hex()
        assert theirs["leaves"] == ["0x" + one.hash().hex() for one in leaves]
        own = {str(n): ["0x" + s.hex() for s in tree.proof(one.hash())] for n, one in enumerate(leaves)}
        assert theirs["proofs"] == own
        figure("leaves, proofs and root as the library's", number, "", "10,000")

        totals = Counter[str]()
        for one in leaves:
            totals[one.token] += one.cumulative
        for token, amount in totals.items():
            held = distributor.read_balance(rpc, token, world.distributor)
            assert held < amount
            world.send(PUBLISHER, token, distributor.mint(PUBLISHER.address, amount - held))
            world.send(PUBLISHER, token, distributor.transfer(world.distributor, amount - held))
        world.propose(1, leaves)
        rpc.call("evm_increaseTime", DELAY)
        world.send(RELAYER, world.distributor, distributor.promote())

        def entitled(n: int) -> Entitlement:
            one = leaves[n]
            return Entitlement(one.worker, one.account, one.token, one.cumulative, tuple(own[str(n)]))

        with pytest.raises(NodeRefused, match="bad proof"):
            wrong = Entitlement(leaves[0].worker, leaves[0].account, leaves[0].token, leaves[0].cumulative + 1,
                                tuple(own["0"]))  # fmt: skip
            rpc.read(world.distributor, distributor.claim(wrong))
        for start in range(0, number, distributor.MOST_CLAIMS):
            some = [entitled(n) for n in range(start, min(number, start + distributor.MOST_CLAIMS))]
            done = world.send(RELAYER, world.distributor, distributor.claim_many(some), gas=29_000_000)
            paid = distributor.payments(done.receipt or {}, world.distributor)
            assert [(line.worker, line.amount) for line in paid] == [(one.worker, one.cumulative) for one in some]
        figure("leaves paid by the contract", number, "", "10,000")
        # The sum of the leaves is what was there, to the last unit.
        assert {distributor.read_balance(rpc, token, world.distributor) for token in totals} == {0}
