"""M7: claims under chaos pay what was earned, once, and end; what waits is replaced; a poor relayer says so."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from msgspec import structs

from app.chain import transaction as chain_transaction
from app.chain.rpc import Rpc
from app.devchain.server import DevChain
from app.station import duty, gas, relay, transaction
from app.station.doctor import _chain
from tests.chain.storm import Storm, stormy
from tests.promises.chaos import claim, one_storm, publish
from tests.station.scene import scene
from tests.station.test_relay import balances, status, transactions
from tests.station.test_relay import claim as asked_claim


class StormWeather:
    """The weather of the development chain."""

    def __init__(self, storm: Storm, chance: Random) -> None:
        self.storm, self.chance = storm, chance

    def hold(self, holding: bool) -> None:
        self.storm.holding = holding
        if not holding:
            self.storm.mine()

    def drop(self) -> None:
        self.storm.drop()

    def reorganise(self, depth: int) -> None:
        self.storm.reorganise(depth, lose=self.chance.random() < 0.5)
        # The new branch is at least as long as the old one.
        self.storm.blocks(depth)

    def blocks(self, count: int) -> None:
        if not self.storm.holding:
            self.storm.mine()
        self.storm.blocks(count)


@pytest.mark.promise("M7")
@pytest.mark.timeout(900)
def test_claims_under_chaos(tmp_path: Path, size, figure) -> None:
    seeds = size(3, 60)
    earned = received = stuck = twice = replaced = killed = 0
    for seed in range(seeds):
        chance = Random(seed)
        folder = tmp_path / str(seed)
        with DevChain(finality=12) as chain, stormy(chain) as storm, scene(folder, chain=chain.url) as s:
            storm.blocks(15)
            found = one_storm(s, chain.url, StormWeather(storm, chance), chance, size(25, 60))
            s.assert_replays()
        assert found.stuck == 0 and found.received == found.earned, (seed, found)
        earned, received, stuck = earned + found.earned, received + found.received, stuck + found.stuck
        twice, replaced, killed = twice + found.paid_twice, replaced + found.replaced, killed + found.killed
    figure("claims in storms: seeds", seeds)
    figure("received of earned", received / earned, "", "1")
    figure("paid twice", twice, "", "0")
    figure("stuck", stuck, "", "0")
    figure("killed processes, replaced transactions", killed + replaced)
    assert twice == 0 and killed > 0


@pytest.fixture
def held(tmp_path: Path):
    """(scene, rpc, storm): accepted work in a distribution that is in force, and a chain that is then held."""
    chain = DevChain(finality=3)
    with chain, stormy(chain) as storm, Rpc(chain.url) as rpc, scene(tmp_path, chain=chain.url) as s:
        publish(s, rpc, 1)
        storm.blocks(4)
        transaction.follow_all(s.station, rpc)
        yield s, rpc, storm


@pytest.mark.promise("M7")
def test_what_waits_too_long_is_replaced_and_any_version_counts(held) -> None:
    s, rpc, storm = held
    storm.holding = True
    asked = asked_claim(s, "anna", 1)
    relay.relay(s.station, rpc)
    relay.relay(s.station, rpc)
    [row] = transactions(s)
    assert row.state == "sent" and len(row.hashes) == 1 and len(storm.pool) == 1
    first = storm.pool[0]
    s.later(1000 * s.station.configuration.replace_after_s)
    relay.relay(s.station, rpc)
    [row] = transactions(s)
    assert len(row.hashes) == 2 and row.nonce == first.nonce and [one.name for one in storm.pool] == row.hashes[1:]
    assert storm.pool[0].most * 1000 >= first.most * 1125 and storm.pool[0].tip * 1000 >= first.tip * 1125
    relay.relay(s.station, rpc)
    assert len(transactions(s)[0].hashes) == 2, "not again before its time"
    # The chain takes the first version after all, and later loses that block and takes the second.
    before = rpc.call("evm_snapshot")
    storm.node.call("eth_sendRawTransaction", [first.raw])
    storm.pool.clear()
    relay.relay(s.station, rpc)
    assert status(s, "anna", asked).state == "mined" and status(s, "anna", asked).transactions[-1] == first.name
    rpc.call("evm_revert", before)
    relay.relay(s.station, rpc)
    assert status(s, "anna", asked).state == "sent" and len(storm.pool) == 1
    storm.holding = False
    storm.mine()
    relay.relay(s.station, rpc)
    storm.blocks(3)
    relay.relay(s.station, rpc)
    done = status(s, "anna", asked)
    assert done.state == "final" and done.transactions[-1] != first.name and len(done.transactions) == 2
    assert balances(s, rpc, s.person("anna").worker) == [20_000, 300]


@pytest.mark.promise("M7")
def test_fees_end_at_the_cap_and_a_crash_hands_over_the_replacement(held) -> None:
    s, rpc, storm = held
    storm.holding = True
    asked_claim(s, "anna", 1)
    relay.relay(s.station, rpc)
    cap = storm.pool[0].most * 12 // 10
    s.station.configuration = structs.replace(s.station.configuration, most_fee_gwei=-(-cap // gas.GWEI))
    s.later(200_000)
    with pytest.MonkeyPatch.context() as patch:
        broadcast, calls = chain_transaction.broadcast, []

        def crash(rpc: Rpc, sent: chain_transaction.Sent) -> str:
            calls.append(sent)
            raise KeyboardInterrupt

        patch.setattr(chain_transaction, "broadcast", crash)
        with pytest.raises(KeyboardInterrupt):
            relay.relay(s.station, rpc)
    assert len(calls) == 1 and broadcast is chain_transaction.broadcast
    assert [one.name for one in storm.pool] == transactions(s)[0].hashes[:1]
    relay.relay(s.station, rpc)
    assert [one.name for one in storm.pool] == transactions(s)[0].hashes[1:]
    for _ in range(4):
        s.later(200_000)
        relay.relay(s.station, rpc)
    [row] = transactions(s)
    assert row.fields["maxFeePerGas"] <= gas.most_fee(s.station) and len(storm.pool) == 1


@pytest.mark.promise("M7")
def test_a_dropped_transaction_is_sent_again(held) -> None:
    s, rpc, storm = held
    storm.holding = True
    asked_claim(s, "anna", 1)
    relay.relay(s.station, rpc)
    storm.drop()
    relay.relay(s.station, rpc)
    assert len(storm.pool) == 1 and len(transactions(s)) == 1


@pytest.mark.promise("M7")
def test_a_transaction_that_another_duty_finished_leaves_no_claim_behind(held) -> None:
    s, rpc, storm = held
    asked = asked_claim(s, "anna", 1)
    relay.relay(s.station, rpc)
    storm.blocks(4)
    # The distributions' duty looks first and stores that the transaction is final; the process ends there.
    transaction.follow_all(s.station, rpc)
    assert status(s, "anna", asked).state == "mined"
    relay.relay(s.station, rpc)
    assert status(s, "anna", asked).state == "final"


@pytest.mark.promise("M7")
def test_a_relayer_without_coin_says_so_and_a_day_has_an_end(held) -> None:
    s, rpc, storm = held
    plenty = s.station.configuration
    assert _chain(s.station).grade == "ok"
    address = gas.look_at_relayer(s.station, rpc).address
    # Poor in the eyes of the configuration, then in truth.
    s.station.configuration = structs.replace(plenty, relayer_low_gwei=10**18)
    assert _chain(s.station).grade == "warning" and address in _chain(s.station).text
    s.station.configuration = structs.replace(plenty, relay_gwei_day=1)
    asked = asked_claim(s, "anna", 1)
    relay.relay(s.station, rpc)
    waiting = status(s, "anna", asked)
    assert waiting.state == "requested" and "send it yourself" in waiting.detail and transactions(s) == []
    s.station.configuration = structs.replace(plenty, relays_per_worker_day=1)
    relay.relay(s.station, rpc)
    storm.blocks(4)
    relay.relay(s.station, rpc)
    assert status(s, "anna", asked).state == "final" and status(s, "anna", asked).detail == ""
    publish(s, rpc, 1)
    s.now[0] -= 3 * 86_400_000 - 60_000  # back to the day of the first claim
    again = asked_claim(s, "anna", 2)
    relay.relay(s.station, rpc)
    assert status(s, "anna", again).state == "requested" and "today" in status(s, "anna", again).detail
    s.later(86_400_000)
    relay.relay(s.station, rpc)
    assert status(s, "anna", again).state == "mined"
    s.station.write(gas.note_balance, gas.look_at_relayer(s.station, rpc).balance)
    assert s.station.read(gas.balance_seen)


@pytest.mark.promise("M7")
def test_a_proposal_that_a_reorganisation_takes_is_proposed_again(held) -> None:
    s, rpc, storm = held
    publish(s, rpc, 1)
    assert claim(s, "anna", 2)
    storm.reorganise(3)
    for _ in range(6):
        duty.advance_distributions(s.station)
        relay.relay(s.station, rpc)
        duty.follow_transactions(s.station)
        storm.blocks(1)
    assert balances(s, rpc, s.person("anna").worker) == [40_000, 600]
