"""The reward contract against a model of it in Python: calls in any order, by anybody, right and wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from app.chain import distributor, merkle
from app.chain.distributor import PaymentKind
from app.chain.rpc import quantity
from app.core.claim import Entitlement
from app.devchain.account import DEV_ACCOUNTS
from tests.chain.conftest import DELAY, GUARDIAN, PUBLISHER, World

CALLERS = [account.address for account in DEV_ACCOUNTS[:4]]
WORKERS = ["0x" + bytes([n]).hex() * 20 for n in (0xA1, 0xA2, 0xA3)]
ACCOUNTS = [*WORKERS[:2], "0x" + "b9" * 20]
RICH = "0x" + "cc" * 20
ZERO = bytes(32)
callers = st.sampled_from(CALLERS)
leaf_lists = st.dictionaries(
    st.tuples(st.sampled_from(WORKERS), st.integers(0, 1)),
    st.tuples(st.sampled_from(ACCOUNTS), st.integers(1, 60)),
    min_size=1, max_size=5,
)  # fmt: skip


@dataclass
class Published:
    """A root with everything under it."""

    number: int = 0
    leaves: list[merkle.Leaf] = field(default_factory=list)

    @property
    def root(self) -> bytes:
        return merkle.build(self.leaves).root if self.leaves else ZERO

    def proof(self, leaf: merkle.Leaf) -> tuple[str, ...]:
        tree = merkle.build(self.leaves)
        return tuple("0x" + one.hex() for one in tree.proof(leaf.hash())) if leaf in self.leaves else ()


class Model(RuleBasedStateMachine):
    """Every rule does it on the chain and in the model, and compares; the invariants compare all that can be read."""

    world: World
    seen: Counter[str]
    begun: Published
    """What was in force, and paid, before."""

    @initialize()
    def start(self) -> None:
        self.rpc, self.contract = self.world.rpc, self.world.distributor
        self.snapshot = self.rpc.call("evm_snapshot")
        self.current, self.pending, self.matures = self.begun, Published(), 0
        self.last, self.paused, self.known = self.begun.number, False, [self.begun]
        self.received: dict[tuple[str, str], int] = {}
        self.versions: set[bytes] = set()
        tokens = self.world.tokens
        self.held = {token: distributor.read_balance(self.rpc, token, self.contract) for token in tokens}
        self.claimed = {(one.worker, one.token): one.cumulative for one in self.begun.leaves if one.worker == RICH}

    def teardown(self) -> None:
        if hasattr(self, "snapshot"):
            self.rpc.call("evm_revert", self.snapshot)

    def send(self, sender: str, to: str, data: bytes) -> tuple[bool, int, dict]:
        """(whether it succeeded, the block's time, the receipt)."""
        call = {"from": sender, "to": to, "data": "0x" + data.hex(), "gas": hex(8_000_000)}
        receipt = self.rpc.call("eth_getTransactionReceipt", self.rpc.call("eth_sendTransaction", call))
        head = self.rpc.head(quantity(receipt["blockNumber"]))
        return receipt["status"] == "0x1", head.time, receipt

    def may_promote(self, time: int) -> bool:
        return self.pending.number != 0 and time >= self.matures

    def promote_model(self) -> None:
        self.current, self.pending, self.matures = self.pending, Published(), 0
        self.seen["promoted"] += 1

    # -- what the station's keys, and everybody else, may try

    @rule(
        sender=st.sampled_from([PUBLISHER.address] * 4 + CALLERS), leaves=leaf_lists,
        step=st.sampled_from([1] * 5 + [0, 2]),
    )  # fmt: skip
    def propose(self, sender: str, leaves: dict, step: int) -> None:
        made = Published(
            self.last + step,
            [self.world.leaf(worker, account, self.world.tokens[token], amount)
             for (worker, token), (account, amount) in leaves.items()],
        )  # fmt: skip
        done, time, _ = self.send(
            sender, self.contract, distributor.propose(made.number, made.root, b"\1" * 32, b"\2" * 32)
        )
        free = self.pending.number == 0 or self.may_promote(time)
        assert done == (sender == PUBLISHER.address and free and step == 1)
        if done:
            if self.pending.number:
                self.promote_model()
            self.last, self.pending, self.matures = made.number, made, time + DELAY
            self.known.append(made)

    @rule(leaves=leaf_lists)
    def publish(self, leaves: dict) -> None:
        """The way that chance alone seldom goes to its end."""
        self.propose(PUBLISHER.address, leaves, 1)
        self.wait(DELAY)
        self.promote(CALLERS[3])

    @rule(sender=callers)
    def propose_nothing(self, sender: str) -> None:
        done, _, _ = self.send(sender, self.contract, distributor.propose(self.last + 1, ZERO, ZERO, ZERO))
        assert not done

    @rule(sender=callers)
    def promote(self, sender: str) -> None:
        done, time, _ = self.send(sender, self.contract, distributor.promote())
        assert done == self.may_promote(time)
        if done:
            self.promote_model()

    @rule(sender=st.sampled_from([GUARDIAN.address] * 2 + CALLERS))
    def revoke(self, sender: str) -> None:
        done, _, _ = self.send(sender, self.contract, distributor.revoke())
        assert done == (sender == GUARDIAN.address and self.pending.number != 0)
        if done:
            self.pending, self.matures = Published(), 0
            self.seen["revoked"] += 1

    @rule(sender=st.sampled_from([GUARDIAN.address] * 2 + CALLERS), paused=st.sampled_from([False] * 4 + [True]))
    def pause(self, sender: str, paused: bool) -> None:
        done, _, _ = self.send(sender, self.contract, distributor.pause(paused))
        assert done == (sender == GUARDIAN.address)
        if done:
            self.paused = paused

    @rule(
        sender=st.sampled_from([PUBLISHER.address] * 3 + CALLERS), version=st.integers(0, 3),
        weight=st.sampled_from([0, 1, 10**20]),
    )  # fmt: skip
    def register(self, sender: str, version: int, weight: int) -> None:
        name = bytes([version]) * 32
        done, _, receipt = self.send(
            sender, self.contract, distributor.register(name, b"\3" * 32, b"\4" * 32, weight, 5)
        )
        assert done == (sender == PUBLISHER.address and version > 0 and weight > 0 and name not in self.versions)
        if done:
            self.versions.add(name)
            self.seen["registered"] += 1
            [event] = receipt["logs"]
            words = ("03" * 32, "04" * 32, f"{weight:064x}", f"{5:064x}")
            assert event["topics"][1] == "0x" + name.hex() and event["data"] == "0x" + "".join(words)

    @rule(seconds=st.sampled_from([DELAY // 2, DELAY, DELAY]))
    def wait(self, seconds: int) -> None:
        self.rpc.call("evm_increaseTime", seconds)

    @rule(token=st.integers(0, 1), amount=st.integers(0, 100))
    def fund(self, token: int, amount: int) -> None:
        address = self.world.tokens[token]
        assert self.send(PUBLISHER.address, address, distributor.transfer(self.contract, amount))[0]
        self.held[address] += amount

    # -- claims

    def entitlement(self, choice: tuple[int, int, int, bool]) -> tuple[Entitlement, merkle.Leaf]:
        """Of the current, or of any other root there ever was, perhaps with another amount than the leaf's."""
        which, index, more, current = choice
        source = self.current if current else self.known[which % len(self.known)]
        if source.leaves:
            leaf = source.leaves[index % len(source.leaves)]
        else:
            leaf = self.world.leaf(WORKERS[0], WORKERS[0], self.world.tokens[0], 1 + index)
        amount = leaf.cumulative + more
        told = self.world.leaf(leaf.worker, leaf.account, leaf.token, amount)
        return Entitlement(leaf.worker, leaf.account, leaf.token, amount, source.proof(leaf)), told

    def is_proved(self, told: merkle.Leaf, entitled: Entitlement) -> bool:
        proof = distributor.proof_bytes(entitled)
        return self.current.number != 0 and merkle.verify(self.current.root, told, proof)

    def pay(self, told: merkle.Leaf) -> int | None:
        """What the model pays; None when the contract holds too little."""
        pair = (told.worker, told.token)
        amount = told.cumulative - self.claimed.get(pair, 0)
        if amount > self.held[told.token]:
            return None
        self.claimed[pair] = told.cumulative
        self.held[told.token] -= amount
        whose = (told.account, told.token)
        self.received[whose] = self.received.get(whose, 0) + amount
        return amount

    choices = st.tuples(
        st.integers(0, 3), st.integers(0, 4), st.sampled_from([0] * 6 + [1]), st.sampled_from([True] * 4 + [False])
    )

    @rule(sender=callers, choice=choices)
    def claim(self, sender: str, choice: tuple[int, int, int, bool]) -> None:
        entitled, told = self.entitlement(choice)
        done, _, receipt = self.send(sender, self.contract, distributor.claim(entitled))
        due = told.cumulative > self.claimed.get((told.worker, told.token), 0)
        paid = self.pay(told) if not self.paused and due and self.is_proved(told, entitled) else None
        assert done == (paid is not None)
        self.seen["claim"] += done
        if done:
            [line] = distributor.payments(receipt, self.contract)
            assert (line.kind, line.account, line.amount) == (PaymentKind.CLAIMED, told.account, paid)

    @rule(sender=callers, some=st.lists(choices, min_size=1, max_size=5))
    def claim_many(self, sender: str, some: list[tuple[int, int, int, bool]]) -> None:
        pairs = [self.entitlement(choice) for choice in some]
        done, _, receipt = self.send(sender, self.contract, distributor.claim_many([one for one, _ in pairs]))
        assert done == (not self.paused)
        if not done:
            return
        expected = []
        for entitled, told in pairs:
            due = told.cumulative > self.claimed.get((told.worker, told.token), 0)
            if not due or not self.is_proved(told, entitled):
                expected.append((PaymentKind.SKIPPED, 0))
                continue
            paid = self.pay(told)
            expected.append((PaymentKind.FAILED, 0) if paid is None else (PaymentKind.CLAIMED, paid))
        found = distributor.payments(receipt, self.contract)
        self.seen.update(kind.value for kind, _ in expected)
        assert [(line.kind, line.amount) for line in found] == expected

    # -- what everybody can read

    @invariant()
    def state_is_the_models(self) -> None:
        if not hasattr(self, "snapshot"):
            return
        state = distributor.read_state(self.rpc, self.contract)
        assert (state.number, state.root) == (self.current.number, self.current.root)
        assert (state.last_number, state.paused) == (self.last, self.paused)
        assert (state.pending_number, state.pending_root, state.pending_matures) == (
            self.pending.number, self.pending.root, self.matures
        )  # fmt: skip

    @invariant()
    def versions_are_the_models(self) -> None:
        if hasattr(self, "snapshot"):
            known = {
                bytes([n]) * 32 for n in range(4) if distributor.is_registered(self.rpc, self.contract, bytes([n]) * 32)
            }
            assert known == self.versions

    @invariant()
    def money_is_the_models(self) -> None:
        if not hasattr(self, "snapshot"):
            return
        tokens = self.world.tokens
        assert {t: distributor.read_balance(self.rpc, t, self.contract) for t in tokens} == self.held
        pairs = [(worker, token) for worker in WORKERS for token in tokens]
        claimed = distributor.read_claimed(self.rpc, self.contract, pairs)
        assert claimed == [self.claimed.get(pair, 0) for pair in pairs]
        for account in ACCOUNTS:
            for token in tokens:
                held = distributor.read_balance(self.rpc, token, account)
                assert held == self.received.get((account, token), 0)


@pytest.mark.timeout(300)
def test_contract_and_model_agree(deployed: World, request: pytest.FixtureRequest) -> None:
    """Little is left in the contract at first: payments that cannot be made belong to the game."""
    everything = request.config.getoption("--full")
    snapshot = deployed.rpc.call("evm_snapshot")
    leaves = [deployed.leaf(RICH, RICH, token, 10**6 - 40) for token in deployed.tokens]
    small = [deployed.leaf(worker, ACCOUNTS[2], deployed.tokens[0], 30) for worker in WORKERS]
    entitlements = deployed.publish(1, [*leaves, *small])
    for entitled in entitlements[: len(leaves)]:
        deployed.send(PUBLISHER, deployed.distributor, distributor.claim(entitled))

    class Bound(Model):
        world = deployed
        seen = Counter()
        begun = Published(1, [*leaves, *small])

    size = settings(max_examples=200 if everything else 12, stateful_step_count=30 if everything else 18)
    try:
        run_state_machine_as_test(Bound, settings=size)
    finally:
        deployed.rpc.call("evm_revert", snapshot)
    # It went everywhere: a model that never gets to a payment proves nothing. A few examples may leave a corner out.
    wanted = {"claimed", "skipped", "failed", "promoted", "revoked", "claim", "registered"}
    assert set(+Bound.seen) & wanted and (not everything or wanted <= set(+Bound.seen))
