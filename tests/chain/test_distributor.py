"""The contract on a real EVM, through our own encoding: who may do what, what is paid, and what never is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.chain import distributor
from app.chain.distributor import PaymentKind
from app.errors import InputError, OfflineError, RejectedError
from tests.chain.conftest import DELAY, GUARDIAN, PUBLISHER, RELAYER, World

Person = Callable[[int], str]


def test_claim_many_pays_both_tokens_in_one_transaction(world: World, person: Person) -> None:
    worker, account = person(1), person(2)
    leaves = [world.leaf(worker, account, token, 100 + index) for index, token in enumerate(world.tokens)]
    leaves += [world.leaf(person(number), person(number), world.tokens[0], number) for number in range(10, 15)]
    entitlements = world.publish(1, leaves)
    done = world.send(RELAYER, world.distributor, distributor.claim_many(entitlements[:2]))
    paid = distributor.payments(done.receipt or {}, world.distributor)
    assert [(line.kind, line.token, line.amount) for line in paid] == [
        (PaymentKind.CLAIMED, world.tokens[0], 100),
        (PaymentKind.CLAIMED, world.tokens[1], 101),
    ]
    assert [distributor.read_balance(world.rpc, token, account) for token in world.tokens] == [100, 101]
    pairs = [(worker, token) for token in world.tokens]
    assert distributor.read_claimed(world.rpc, world.distributor, pairs) == [100, 101]
    # Again: nothing is due, nothing is paid.
    done = world.send(RELAYER, world.distributor, distributor.claim_many(entitlements[:2]))
    paid = distributor.payments(done.receipt or {}, world.distributor)
    assert [line.kind for line in paid] == [PaymentKind.SKIPPED] * 2
    with pytest.raises(RejectedError, match="nothing due"):
        world.send(RELAYER, world.distributor, distributor.claim(entitlements[0]))
    assert distributor.read_balance(world.rpc, world.tokens[0], account) == 100


def test_a_later_root_pays_the_difference(world: World, person: Person) -> None:
    worker, token = person(1), world.tokens[1]
    first = world.publish(1, [world.leaf(worker, worker, token, 40)])
    world.send(RELAYER, world.distributor, distributor.claim(first[0]))
    second = world.publish(2, [world.leaf(worker, person(9), token, 100)])
    done = world.send(RELAYER, world.distributor, distributor.claim(second[0]))
    assert distributor.payments(done.receipt or {}, world.distributor)[0].amount == 60
    assert distributor.read_balance(world.rpc, token, worker) == 40
    assert distributor.read_balance(world.rpc, token, person(9)) == 60
    with pytest.raises(RejectedError, match="bad proof"):
        world.send(RELAYER, world.distributor, distributor.claim(first[0]))


def test_what_the_root_does_not_say_is_not_paid(world: World, person: Person) -> None:
    leaves = [world.leaf(person(number), person(number), world.tokens[0], 50) for number in range(3)]
    good = world.publish(1, leaves)[0]
    forged = [
        replace(good, cumulative=51),
        replace(good, account=person(2)),
        replace(good, worker=person(2)),
        replace(good, token=world.tokens[1]),
        replace(good, proof=good.proof[:-1]),
        replace(good, proof=()),
    ]
    for entitlement in forged:
        with pytest.raises(RejectedError, match="bad proof"):
            world.send(RELAYER, world.distributor, distributor.claim(entitlement))
    done = world.send(RELAYER, world.distributor, distributor.claim_many([*forged, good]))
    paid = distributor.payments(done.receipt or {}, world.distributor)
    assert [line.kind for line in paid] == [PaymentKind.SKIPPED] * 6 + [PaymentKind.CLAIMED]
    # The same claim twice in one transaction is paid once.
    again = world.publish(2, [world.leaf(person(0), person(0), world.tokens[0], 70)])
    done = world.send(RELAYER, world.distributor, distributor.claim_many(again * 2))
    kinds = [line.kind for line in distributor.payments(done.receipt or {}, world.distributor)]
    assert kinds == [PaymentKind.CLAIMED, PaymentKind.SKIPPED]


@pytest.mark.parametrize("fault", ["halted", "fee", "empty"])
def test_a_failing_token_does_not_block_the_other(world: World, person: Person, fault: str) -> None:
    worker, (bad, good) = person(1), world.tokens
    amount = 10**7 if fault == "empty" else 30  # more than the distributor holds
    entitlements = world.publish(1, [world.leaf(worker, worker, bad, amount), world.leaf(worker, worker, good, 30)])
    if fault != "empty":
        misbehave = distributor.misbehave(halted=fault == "halted", fee_bp=1000 if fault == "fee" else 0)
        world.send(PUBLISHER, bad, misbehave)
    done = world.send(RELAYER, world.distributor, distributor.claim_many(entitlements))
    paid = distributor.payments(done.receipt or {}, world.distributor)
    assert [line.kind for line in paid] == [PaymentKind.FAILED, PaymentKind.CLAIMED]
    assert distributor.read_claimed(world.rpc, world.distributor, [(worker, bad), (worker, good)]) == [0, 30]
    assert distributor.read_balance(world.rpc, good, worker) == 30
    with pytest.raises(RejectedError):
        world.send(RELAYER, world.distributor, distributor.claim(entitlements[0]))
    # What failed is due still, and paid once the token works and is funded.
    world.send(PUBLISHER, bad, distributor.misbehave(halted=False, fee_bp=0))
    world.send(PUBLISHER, bad, distributor.mint(world.distributor, amount))
    world.send(RELAYER, world.distributor, distributor.claim_many(entitlements))
    assert distributor.read_balance(world.rpc, bad, worker) == amount


def test_too_little_gas_cannot_make_payments_fail(world: World, person: Person) -> None:
    entitlements = world.publish(1, [world.leaf(person(1), person(1), token, 30) for token in world.tokens])
    with pytest.raises(RejectedError):
        world.send(RELAYER, world.distributor, distributor.claim_many(entitlements), gas=300_000)
    assert distributor.read_balance(world.rpc, world.tokens[0], person(1)) == 0
    world.send(RELAYER, world.distributor, distributor.claim_many(entitlements))
    assert distributor.read_balance(world.rpc, world.tokens[1], person(1)) == 30


def test_a_root_waits_for_its_delay(world: World, person: Person) -> None:
    leaf = world.leaf(person(1), person(1), world.tokens[0], 30)
    tree = world.propose(1, [leaf])
    state = distributor.read_state(world.rpc, world.distributor)
    assert (state.number, state.root, state.last_number) == (0, bytes(32), 1)
    assert (state.pending_number, state.pending_root) == (1, tree.root)
    head = world.rpc.head()
    assert head is not None
    assert state.pending_matures == head.time + DELAY
    entitlement = world.entitlement(tree, leaf)
    with pytest.raises(RejectedError, match="bad proof"):
        world.send(RELAYER, world.distributor, distributor.claim(entitlement))
    for account, data in ((RELAYER, distributor.promote()), (PUBLISHER, distributor.propose(2, *[b"\3" * 32] * 3))):
        with pytest.raises(RejectedError, match="still pending"):
            world.send(account, world.distributor, data)
    world.rpc.call("evm_increaseTime", DELAY)
    # The next proposal promotes the matured one.
    world.send(PUBLISHER, world.distributor, distributor.propose(2, *[b"\3" * 32] * 3))
    state = distributor.read_state(world.rpc, world.distributor)
    assert (state.number, state.root, state.pending_number, state.last_number) == (1, tree.root, 2, 2)
    world.send(RELAYER, world.distributor, distributor.claim(entitlement))
    assert distributor.read_balance(world.rpc, world.tokens[0], person(1)) == 30
    with pytest.raises(RejectedError, match="still pending"):
        world.send(RELAYER, world.distributor, distributor.promote())


def test_revoked_roots_never_pay_and_their_numbers_are_gone(world: World, person: Person) -> None:
    leaf = world.leaf(person(1), person(1), world.tokens[0], 30)
    first = world.publish(1, [leaf])
    world.propose(2, [replace(leaf, cumulative=90)])
    with pytest.raises(RejectedError, match="not guardian"):
        world.send(PUBLISHER, world.distributor, distributor.revoke())
    world.send(GUARDIAN, world.distributor, distributor.revoke())
    state = distributor.read_state(world.rpc, world.distributor)
    assert (state.number, state.pending_number, state.last_number) == (1, 0, 2)
    for account, data, reason in (
        (GUARDIAN, distributor.revoke(), "nothing pending"),
        (RELAYER, distributor.promote(), "nothing pending"),
        (PUBLISHER, distributor.propose(2, *[b"\3" * 32] * 3), "wrong number"),
        (PUBLISHER, distributor.propose(4, *[b"\3" * 32] * 3), "wrong number"),
        (PUBLISHER, distributor.propose(3, bytes(32), *[b"\3" * 32] * 2), "empty root"),
        (GUARDIAN, distributor.propose(3, *[b"\3" * 32] * 3), "not publisher"),
    ):
        with pytest.raises(RejectedError, match=reason):
            world.send(account, world.distributor, data)
    world.send(RELAYER, world.distributor, distributor.claim(first[0]))
    assert distributor.read_balance(world.rpc, world.tokens[0], person(1)) == 30


def test_pause_stops_claims_only(world: World, person: Person) -> None:
    entitlements = world.publish(1, [world.leaf(person(1), person(1), world.tokens[0], 30)])
    with pytest.raises(RejectedError, match="not guardian"):
        world.send(PUBLISHER, world.distributor, distributor.pause(True))
    world.send(GUARDIAN, world.distributor, distributor.pause(True))
    assert distributor.read_state(world.rpc, world.distributor).paused
    for data in (distributor.claim(entitlements[0]), distributor.claim_many(entitlements)):
        with pytest.raises(RejectedError, match="paused"):
            world.send(RELAYER, world.distributor, data)
    world.propose(2, [world.leaf(person(1), person(1), world.tokens[0], 31)])
    world.send(GUARDIAN, world.distributor, distributor.pause(False))
    world.send(RELAYER, world.distributor, distributor.claim(entitlements[0]))
    assert distributor.read_balance(world.rpc, world.tokens[0], person(1)) == 30


def test_nobody_pays_themselves_past_the_proof(world: World) -> None:
    words = [RELAYER.address, RELAYER.address, world.tokens[0]]
    data = distributor.abi.selector("pay_from_self(address,address,address,uint256)")
    data += b"".join(map(distributor.abi.address_word, words)) + distributor.abi.uint_word(5)
    with pytest.raises(RejectedError, match="only self"):
        world.send(RELAYER, world.distributor, data)


def test_tokens_describe_themselves(world: World) -> None:
    token = distributor.read_token(world.rpc, world.tokens[1], world.distributor)
    assert (token.symbol, token.decimals, token.balance) == ("USDX", 6, 10**6)
    with pytest.raises(OfflineError):
        distributor.read_token(world.rpc, "0x" + "44" * 20, world.distributor)
    with pytest.raises(OfflineError):
        distributor.read_state(world.rpc, "0x" + "44" * 20)


def test_the_roles_are_the_given_ones(world: World) -> None:
    state = distributor.read_state(world.rpc, world.distributor)
    assert (state.publisher, state.guardian, state.delay) == (PUBLISHER.address, GUARDIAN.address, DELAY)


def test_bad_entitlements_are_not_encoded(world: World, person: Person) -> None:
    good = world.publish(1, [world.leaf(person(1), person(1), world.tokens[0], 30)])[0]
    for proof in (("0x12",), ("zz" * 32,), ("",)):
        with pytest.raises(InputError):
            distributor.claim(replace(good, proof=proof))
    for count in (0, 65):
        with pytest.raises(InputError):
            distributor.claim_many([good] * count)


def test_a_contract_that_keeps_no_versions_says_so(deployed: World) -> None:
    with pytest.raises(RejectedError):
        distributor.is_registered(deployed.rpc, deployed.tokens[0], b"\1" * 32)
