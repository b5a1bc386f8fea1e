"""M7: what stands between a person and the money is said first, and one can claim without the station."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from eth_account import Account
from msgspec import structs

from app.chain import distributor as contract
from app.chain import transaction as chain_transaction
from app.chain.rpc import Rpc
from app.core.claim import ClaimState
from app.devchain.account import DEV_ACCOUNTS
from app.devchain.failure import RpcFailure
from app.errors import BlockedError
from app.ops import claiming, stations
from app.protocol.keccak import checksum_address
from app.signing.signer import KeyRole
from app.station import transaction
from app.sync import claim, claim_check, claim_own
from app.sync.claim_check import HeldError
from tests.chain.storm import second_endpoint, stormy
from tests.promises.test_claim import paid, wait
from tests.sync.people import TestClock

PAUSED = "0x" + contract.abi.selector("paused()").hex()
CLAIMED = "0x" + contract.abi.selector("claimed(address,address)").hex()
ROOT = "0x" + contract.abi.selector("root()").hex()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple]:
    with paid(tmp_path_factory.mktemp("own")) as found:
        yield found


@pytest.fixture
def rpc(place) -> Iterator[Rpc]:
    """Whatever a test does to the chain is undone."""
    _, _, _, chain = place
    with Rpc(chain.url) as rpc:
        before = rpc.call("evm_snapshot")
        yield rpc
        rpc.call("evm_revert", before)


def held(place) -> str:
    _, workspace, station, _ = place
    with pytest.raises(HeldError) as error:
        claim.check(workspace, station)
    assert workspace.read(claiming.claims) == []
    return str(error.value.title)


def give_coin(rpc: Rpc, to: str, wei: int) -> None:
    rpc.call("eth_sendTransaction", {"from": DEV_ACCOUNTS[0].address, "to": to, "value": hex(wei)})


@pytest.mark.promise("M7")
@pytest.mark.parametrize("lie", ["paused", "claimed", "root"])
def test_two_endpoints_must_agree(place, monkeypatch, lie: str) -> None:
    _, workspace, station, chain = place
    selector = {"paused": PAUSED, "claimed": CLAIMED, "root": ROOT}[lie]

    def liar(method, params, result):
        if method == "eth_call" and str(params[0].get("data")).startswith(selector):
            return "0x" + (b"\7" * 32 if lie == "root" else (1).to_bytes(32, "big")).hex()
        return result

    def true(_method, _params, result):
        return result

    with stormy(chain) as storm, second_endpoint(storm, true) as honest, second_endpoint(storm, liar) as lying:
        one = claim_check._check_contract

        def through(*urls: str):
            def checked(account, pinned, found):
                return one(account, structs.replace(pinned, endpoints=urls), found)

            monkeypatch.setattr(claim_check, "_check_contract", checked)

        through(chain.url, honest)
        assert claim.check(workspace, station).payments
        through(chain.url, lying)
        assert "disagree" in held(place)
        through(lying, chain.url)
        assert "disagree" in held(place)


@pytest.mark.promise("M7")
def test_paused_and_underfunded_are_said_before_claiming(place, rpc) -> None:
    served, _, _, chain = place
    pinned = transaction.chain_of(served.station)
    guardian = served.station.signer(KeyRole.GUARDIAN)
    data = contract.pause(True)
    pin = transaction.pin_of(pinned)
    before = rpc.call("evm_snapshot")
    chain_transaction.send(
        rpc, call="pause", chain_id=pinned.id, sender=guardian.address, to=pinned.distributor, data=data,
        signer=lambda call, unsigned: guardian.sign_transaction(call, unsigned, pin).raw,
    )  # fmt: skip
    assert "paused" in held(place)
    rpc.call("evm_revert", before)
    with stormy(chain) as storm:
        poor = "0x" + contract.abi.selector("balanceOf(address)").hex()

        def lie(method, params, result):
            is_balance = method == "eth_call" and str(params[0].get("data")).startswith(poor)
            return "0x" + (39).to_bytes(32, "big").hex() if is_balance else result

        storm.lie = lie
        assert "does not hold enough" in held(place)


@pytest.mark.promise("M7")
def test_another_wallet_sends_what_was_saved(place, rpc, tmp_path: Path) -> None:
    _, workspace, station, _ = place
    offer = claim.check(workspace, station)
    file = claim_own.save(workspace, offer, tmp_path / "claim.json")
    saved = json.loads(file.read_text())
    assert saved["schema"] == "claim/1" and [one["amount"] for one in saved["payments"]] == ["40", "40"]
    account = workspace.read(stations.get, station)
    assert {one["worker"] for one in saved["claims"]} == {checksum_address(account.worker)}
    # Any wallet: the transaction as it stands, from somebody else's account.
    call = {**saved["transaction"], "from": DEV_ACCOUNTS[4].address}
    del call["chainId"]
    receipt = rpc.call("eth_getTransactionReceipt", rpc.call("eth_sendTransaction", call))
    paid_lines = contract.payments(receipt, saved["transaction"]["to"].lower())
    assert [line.amount for line in paid_lines] == [40, 40]
    with pytest.raises(BlockedError, match="has been paid"):
        claim.check(workspace, station)


@pytest.mark.promise("M7")
def test_the_person_sends_it_and_a_crash_sends_the_same_bytes(tmp_path: Path) -> None:
    with paid(tmp_path) as (served, workspace, station, chain), Rpc(chain.url) as rpc:
        worker = workspace.read(stations.get, station).worker
        offer = claim.check(workspace, station)
        cost = claim_own.estimate(workspace, offer)
        assert not cost.enough and cost.balance == 0 and 0 < cost.likely < cost.most
        with pytest.raises(BlockedError, match="not enough coin"):
            claim_own.send(workspace, offer, cost)
        assert workspace.read(claiming.claims) == []
        give_coin(rpc, worker, 10**18)
        cost = claim_own.estimate(workspace, offer)
        assert cost.enough
        with pytest.MonkeyPatch.context() as patch:

            def crash(*_: object) -> str:
                raise KeyboardInterrupt

            patch.setattr(chain_transaction, "broadcast", crash)
            with pytest.raises(KeyboardInterrupt):
                claim_own.send(workspace, offer, cost)
        (one,) = workspace.read(claiming.claims)
        sent = workspace.read(claiming.own_transaction, one.id)
        assert one.state is ClaimState.SIGNED and sent is not None and one.transaction == sent.hash
        assert one.amounts == tuple((payment.token, 40) for payment in offer.payments)
        assert Account.recover_transaction(sent.raw) == checksum_address(worker)
        # The station is not asked: the chain alone tells.
        clock = TestClock()
        with stormy(chain) as storm:

            def away(_method, _params) -> None:
                raise RpcFailure(-32005, "busy")

            storm.before = away
            clock.pass_ms(20_000)
            assert claim_own.follow_own(workspace, clock)
            assert not claim_own.follow_own(workspace, clock), "put off, and nothing else is hindered"

        def done() -> bool:
            clock.pass_ms(20_000)
            claim_own.follow_own(workspace, clock)
            return workspace.read(claiming.claims)[0].state is ClaimState.FINAL

        wait(done)
        assert rpc.call("eth_getTransactionReceipt", sent.hash)["status"] == "0x1"
        tokens = transaction.chain_of(served.station).tokens
        assert [contract.read_balance(rpc, token.address, worker) for token in tokens] == [40, 40]
