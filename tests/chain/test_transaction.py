"""Building, sending and following transactions on a real chain."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from eth_abi import encode

from app.chain import distributor, transaction
from app.chain.rpc import NodeRefused, Rpc
from app.chain.transaction import Fees, Progress, Stage
from app.core.claim import Entitlement
from app.devchain.account import DEV_ACCOUNTS
from app.devchain.server import DevChain
from app.errors import BlockedError, OfflineError, RejectedError
from app.signing.call import ChainPin
from app.signing.signer import KeyRole, Signer
from tests.chain.conftest import CHAIN_ID, RELAYER, World, sign_with

ALICE, BOB = DEV_ACCOUNTS[3], DEV_ACCOUNTS[4]


@pytest.fixture(scope="module")
def slow_final() -> Iterator[Rpc]:
    """A chain whose blocks are final two blocks later."""
    with DevChain(finality=2) as chain, Rpc(chain.url) as rpc:
        yield rpc


def prepare(rpc: Rpc, account=ALICE, **changes: object) -> tuple[dict, transaction.Sent]:
    unsigned = transaction.build(rpc, chain_id=CHAIN_ID, sender=account.address, to=BOB.address, data=b"")
    unsigned |= changes
    return unsigned, transaction.sign(unsigned, call="", sender=account.address, signer=sign_with(account.key))


def test_sent_mined_final(slow_final: Rpc) -> None:
    _, sent = prepare(slow_final)
    assert transaction.follow(slow_final, sent).stage is Stage.MISSING
    assert transaction.broadcast(slow_final, sent) == sent.hash
    assert transaction.follow(slow_final, sent).stage is Stage.MINED
    # After a crash: the same bytes again are a success.
    assert transaction.broadcast(slow_final, sent) == sent.hash
    for _ in range(2):
        assert transaction.follow(slow_final, sent).stage is Stage.MINED
        slow_final.call("evm_mine")
    progress = transaction.follow(slow_final, sent)
    assert progress.stage is Stage.FINAL
    assert transaction.wait(slow_final, sent, until=Stage.FINAL) == progress


def test_another_transaction_with_the_nonce_replaces(slow_final: Rpc) -> None:
    unsigned, sent = prepare(slow_final)
    raised = transaction.replacement(unsigned, sent.fees)
    other = transaction.sign(raised, call="", sender=ALICE.address, signer=sign_with(ALICE.key))
    assert other.nonce == sent.nonce
    assert other.hash != sent.hash
    transaction.broadcast(slow_final, other)
    with pytest.raises(RejectedError, match="nonce too low"):
        transaction.broadcast(slow_final, sent)
    assert transaction.follow(slow_final, sent).stage is Stage.MISSING
    for _ in range(2):
        slow_final.call("evm_mine")
    assert transaction.follow(slow_final, sent).stage is Stage.REPLACED
    assert transaction.follow(slow_final, other).stage is Stage.FINAL
    with pytest.raises(RejectedError, match="took its place"):
        transaction.wait(slow_final, sent)


def test_a_dropped_block_is_sent_again(slow_final: Rpc) -> None:
    _, sent = prepare(slow_final)
    name = slow_final.call("evm_snapshot")
    transaction.broadcast(slow_final, sent)
    assert transaction.follow(slow_final, sent).stage is Stage.MINED
    slow_final.call("evm_revert", name)  # what a reorganisation looks like from outside
    assert transaction.follow(slow_final, sent).stage is Stage.MISSING
    assert transaction.wait(slow_final, sent).stage is Stage.MINED


def test_waiting_ends(slow_final: Rpc) -> None:
    _, sent = prepare(slow_final)
    transaction.broadcast(slow_final, sent)
    with pytest.raises(OfflineError, match="may still go through"):
        transaction.wait(slow_final, sent, until=Stage.FINAL, seconds=0, pause=lambda _: None)


def test_a_failure_is_told(world: World) -> None:
    unsigned = transaction.build(
        world.rpc, chain_id=CHAIN_ID, sender=ALICE.address, to=world.distributor,
        data=distributor.promote(), gas=100_000,
    )  # fmt: skip
    sent = transaction.sign(unsigned, call="promote", sender=ALICE.address, signer=sign_with(ALICE.key))
    transaction.broadcast(world.rpc, sent)
    assert transaction.follow(world.rpc, sent).stage is Stage.FAILED
    with pytest.raises(RejectedError, match="refused"):
        transaction.wait(world.rpc, sent)


def test_refused_before_it_is_sent(world: World) -> None:
    with pytest.raises(BlockedError, match="another chain"):
        transaction.build(world.rpc, chain_id=1, sender=ALICE.address, to=None, data=b"")
    with pytest.raises(RejectedError, match="nothing pending"):
        transaction.build(
            world.rpc, chain_id=CHAIN_ID, sender=ALICE.address, to=world.distributor, data=distributor.promote()
        )
    with pytest.raises(BlockedError, match="coin"):
        transaction.build(world.rpc, chain_id=CHAIN_ID, sender="0x" + "77" * 20, to=BOB.address, data=b"")


def test_fees_rise_enough_to_replace() -> None:
    assert Fees(1000, 8).raised() == Fees(1125, 9)
    assert Fees(1, 1).raised() == Fees(2, 2)
    fees = Fees(10**9 + 1, 10**9 + 1).raised()
    assert fees.most * 1000 >= (10**9 + 1) * 1125


def test_the_real_signer_signs_what_is_built(world: World, person) -> None:
    signer = Signer.from_secret(bytes.fromhex(RELAYER.key[2:]), KeyRole.RELAYER)
    pin = ChainPin(CHAIN_ID, world.distributor, frozenset(world.tokens))
    entitlements = world.publish(1, [world.leaf(person(5), person(5), token, 12) for token in world.tokens])
    sent, name = transaction.send(
        world.rpc,
        call="claim_many",
        chain_id=CHAIN_ID,
        sender=RELAYER.address,
        to=world.distributor,
        data=distributor.claim_many(entitlements),
        signer=lambda call, unsigned: signer.sign_transaction(call, unsigned, pin).raw,
    )
    assert name == sent.hash
    progress: Progress = transaction.wait(world.rpc, sent, until=Stage.FINAL)
    assert [line.amount for line in distributor.payments(progress.receipt or {}, world.distributor)] == [12, 12]


def test_call_data_is_what_another_encoder_makes(person) -> None:
    claims = [
        Entitlement(person(n), person(n + 1), person(n + 2), 10**n, tuple((bytes([k]) * 32).hex() for k in range(n)))
        for n in range(4)
    ]
    shape = "(address,address,address,uint256,bytes32[])"
    tuples = [(c.worker, c.account, c.token, c.cumulative, [bytes.fromhex(s) for s in c.proof]) for c in claims]
    assert distributor.claim_many(claims)[4:] == encode([shape + "[]"], [tuples])
    assert distributor.claim(claims[3])[4:] == encode(shape[1:-1].split(","), tuples[3])


def test_refusals_keep_their_reason(world: World) -> None:
    with pytest.raises(NodeRefused) as caught:
        world.rpc.read(world.distributor, distributor.promote())
    assert caught.value.code == 3
    assert "nothing pending" in caught.value.reason
    assert caught.value.data[:4].hex() == "08c379a0"
