"""M1, M8 on Python parts alone: other libraries agree about digests and leaves, the contract about what is paid.

The second implementations in JavaScript are in tests/node.
"""

from __future__ import annotations

from random import Random

import pytest
from eth_abi import encode
from eth_account import Account
from eth_account.messages import encode_typed_data
from eth_utils import keccak

from app.chain import distributor, merkle
from app.chain.rpc import Rpc
from app.devchain.server import DevChain
from app.protocol.typed_data import MONEY_TYPES, TYPES
from tests.chain.conftest import DELAY, PUBLISHER, RELAYER, deploy_world
from tests.node.test_leaf import random_leaves
from tests.node.test_signature import random_record
from tests.verify.small_station import Station


@pytest.mark.promise("M1")
def test_another_library_recovers_every_signer(size, figure) -> None:
    station, chance, number = Station(), Random(11), size(60, 1_000)
    for _ in range(number):
        record = random_record(station, chance)
        domain = station.money if record.type in MONEY_TYPES else station.domain
        ends = {"salt": "bytes32", "chainId": "uint256", "verifyingContract": "address"}
        described = [{"name": name, "type": ends.get(name, "string")} for name, _ in domain.fields]
        data = {
            "domain": dict(domain.fields),
            "primaryType": record.type,
            "types": {
                "EIP712Domain": described,
                record.type: [{"name": field.name, "type": field.kind} for field in TYPES[record.type].fields],
            },
            "message": dict(record.message),
        }
        signable = encode_typed_data(full_message=data)
        digest = keccak(b"\x19\x01" + signable.header + signable.body)
        assert digest == record.digest(domain)
        signer = Account.recover_message(signable, signature=record.signature).lower()
        people = {record.message.get(name) for name in ("worker", "reviewer", "oldKey")}
        keys = {station.root.address, station.record.address, station.publisher.address}
        assert signer in people | keys
    figure("random records checked by eth-account", number, "", "1,000")


@pytest.mark.promise("M8")
@pytest.mark.timeout(600)
def test_leaves_are_the_contracts_and_their_sum_is_paid(size, figure) -> None:
    number = size(64, 1_024)
    with DevChain() as chain, Rpc(chain.url, timeout=60) as rpc:
        world = deploy_world(rpc)
        leaves = random_leaves(world.distributor, world.tokens, number)
        types = ["uint256", "address", "address", "address", "address", "uint256"]
        for one in leaves:
            fields = [one.chain_id, one.distributor, one.worker, one.account, one.token, one.cumulative]
            assert one.hash() == keccak(keccak(encode(types, fields)))
        totals = {token: sum(one.cumulative for one in leaves if one.token == token) for token in world.tokens}
        for token, amount in totals.items():
            short = amount - distributor.read_balance(rpc, token, world.distributor)
            world.send(PUBLISHER, token, distributor.mint(PUBLISHER.address, short))
            world.send(PUBLISHER, token, distributor.transfer(world.distributor, short))
        tree = world.propose(1, leaves)
        rpc.call("evm_increaseTime", DELAY)
        world.send(RELAYER, world.distributor, distributor.promote())
        for start in range(0, number, 32):
            some = [world.entitlement(tree, one) for one in leaves[start : start + 32]]
            done = world.send(RELAYER, world.distributor, distributor.claim_many(some), gas=20_000_000)
            paid = distributor.payments(done.receipt or {}, world.distributor)
            assert [(line.worker, line.amount) for line in paid] == [(one.worker, one.cumulative) for one in some]
        assert {distributor.read_balance(rpc, token, world.distributor) for token in totals} == {0}
    assert merkle.build(leaves).root == tree.root
    figure("leaves paid by the contract on py-evm", number, "", "10,000")
