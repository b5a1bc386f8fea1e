"""M7 on anvil, somebody else's chain: the same storms, with its own pool, reorganisations and replacement rules."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

import pytest

from app.chain import transaction
from app.chain.rpc import Rpc
from app.devchain.account import DEV_ACCOUNTS
from tests.chain.conftest import CHAIN_ID, sign_with
from tests.promises.chaos import one_storm
from tests.station.scene import scene

pytestmark = pytest.mark.node
ALICE, BOB = DEV_ACCOUNTS[3], DEV_ACCOUNTS[4]


class AnvilWeather:
    """Blocks are made as we say: at once, or not at all while holding."""

    def __init__(self, rpc: Rpc) -> None:
        self.rpc = rpc

    def hold(self, holding: bool) -> None:
        self.rpc.call("evm_setAutomine", not holding)
        if not holding:
            self.blocks(1)

    def drop(self) -> None:
        self.rpc.call("anvil_dropAllTransactions")

    def reorganise(self, depth: int) -> None:
        self.rpc.call("anvil_reorg", depth, [])

    def blocks(self, count: int) -> None:
        self.rpc.call("anvil_mine", hex(count))


@pytest.mark.promise("M7")
@pytest.mark.timeout(3600)
def test_claims_under_chaos(anvil, tmp_path: Path, size, figure) -> None:
    seeds, earned, received, stuck, twice, replaced, killed = size(2, 60), 0, 0, 0, 0, 0, 0
    for seed in range(seeds):
        chance = Random(seed)
        # Final is what lies two epochs back: twelve blocks, as deep as the deepest reorganisation.
        with anvil("--slots-in-an-epoch", "6") as url, Rpc(url) as rpc, scene(tmp_path / str(seed), chain=url) as s:
            rpc.call("anvil_mine", hex(16))
            found = one_storm(s, url, AnvilWeather(rpc), chance, size(25, 60))
            s.assert_replays()
        assert found.stuck == 0 and found.received == found.earned, (seed, found)
        earned, received, stuck = earned + found.earned, received + found.received, stuck + found.stuck
        twice, replaced, killed = twice + found.paid_twice, replaced + found.replaced, killed + found.killed
    figure("claims in storms on anvil: seeds", seeds)
    figure("received of earned", received / earned, "", "1")
    figure("paid twice", twice, "", "0")
    figure("stuck", stuck, "", "0")
    figure("killed processes, replaced transactions", killed + replaced)
    assert twice == 0 and killed > 0


@pytest.mark.promise("M7")
def test_a_replacement_is_taken_and_followed(anvil) -> None:
    with anvil("--no-mining") as url, Rpc(url) as rpc:
        unsigned = transaction.build(rpc, chain_id=CHAIN_ID, sender=ALICE.address, to=BOB.address, data=b"")

        def sent(fields: dict) -> transaction.Sent:
            return transaction.sign(fields, call="", sender=ALICE.address, signer=sign_with(ALICE.key))

        first = sent(unsigned)
        transaction.broadcast(rpc, first)
        higher = transaction.replacement(unsigned, first.fees)
        again = sent(higher)
        assert transaction.broadcast(rpc, again) == again.hash
        rpc.call("evm_mine")
        both = transaction.Sent("", ALICE.address, first.nonce, again.raw, again.fees, (first.hash,))
        deadline = time.monotonic() + 20
        while (found := transaction.follow(rpc, both)).stage is not transaction.Stage.MINED:
            assert time.monotonic() < deadline
        assert found.hash == again.hash
