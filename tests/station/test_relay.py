"""Relayed claims on a real chain: paid once, whatever is repeated, lost or done by somebody else."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from app.chain import distributor as contract
from app.chain import transaction as chain_transaction
from app.chain.rpc import Rpc
from app.core.claim import Entitlement
from app.protocol.earning import ClaimRequest, ClaimStatus
from app.protocol.hexadecimal import from_hex, to_hex
from app.signing.signer import KeyRole
from app.station import distribute, duty, relay, transaction
from app.station.refusal import Refusal
from app.station.tables import TransactionRow
from tests.station.scene import DAY, Scene, chained


def paid_out(s: Scene, rpc: Rpc, count: int = 1) -> None:
    """Accepted work in a distribution that is in force."""
    s.accept_one(count=count)
    s.later(3 * DAY)
    distribute.distribute(s.station, rpc, fund=True)


def claim(s: Scene, name: str, number: int, claim_id: str = "") -> ClaimStatus:
    request = ClaimRequest(claim=claim_id or to_hex(secrets.token_bytes(32)), number=number)
    worker = s.person(name).worker

    def ask(session):  # type: ignore[no-untyped-def]
        row = relay.request_claim(session, s.station, worker, request, s.now[0])
        return relay.status_of(session, s.station, row)

    return s.station.write(ask)


def status(s: Scene, name: str, found: ClaimStatus) -> ClaimStatus:
    return s.station.read(relay.claim_status, s.station, s.person(name).worker, from_hex(found.claim))


def balances(s: Scene, rpc: Rpc, holder: str) -> list[int]:
    tokens = transaction.chain_of(s.station).tokens
    return [contract.read_balance(rpc, token.address, holder) for token in tokens]


def transactions(s: Scene) -> list[TransactionRow]:
    return s.station.read(lambda session: session.query(TransactionRow).filter_by(call=relay.CALL).all())


def test_two_tokens_are_paid_in_one_transaction(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        paid_out(s, rpc)
        anna = s.person("anna").worker
        asked = claim(s, "anna", 1)
        assert asked.state == "requested" and {row.state for row in s.lines("anna")} == {"claiming"}
        assert claim(s, "anna", 1, asked.claim) == asked
        assert relay.relay(s.station, rpc) is True
        done = status(s, "anna", asked)
        assert done.state == "final" and len(done.transactions) == 1 and done.block is not None
        assert balances(s, rpc, anna) == [20_000, 300]
        assert {row.state for row in s.lines("anna")} == {"claimed"} and len(transactions(s)) == 1
        assert {row.state for row in s.lines("rita")} == {"claimable"}
        assert relay.relay(s.station, rpc) is False
        s.assert_replays()


def test_the_bound_payout_is_paid_and_a_later_claim_pays_the_difference(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        payout = "0x" + "66" * 20
        s.lease("anna", count=1)
        s.bind_payout("anna", payout)
        paid_out(s, rpc)
        claim(s, "anna", 1)
        relay.relay(s.station, rpc)
        assert balances(s, rpc, payout) == [20_000, 300]
        paid_out(s, rpc, 2)
        claim(s, "anna", 2)
        relay.relay(s.station, rpc)
        assert balances(s, rpc, payout) == [60_000, 900]
        assert {row.state for row in s.lines("anna")} == {"claimed"}


def test_what_cannot_be_claimed_is_refused(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        paid_out(s, rpc)
        for name, number in (("anna", 2), ("nobody", 1)):
            with pytest.raises(Refusal):
                claim(s, name, number)
        asked = claim(s, "anna", 1)
        with pytest.raises(Refusal, match="Another claim"):
            claim(s, "rita", 1, asked.claim)
        with pytest.raises(Refusal):
            status(s, "rita", asked)


def test_a_crash_before_the_broadcast_sends_the_same_bytes(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        paid_out(s, rpc)
        asked = claim(s, "anna", 1)
        with pytest.MonkeyPatch.context() as patch:

            def crash(*_: object) -> str:
                raise KeyboardInterrupt

            patch.setattr(chain_transaction, "broadcast", crash)
            with pytest.raises(KeyboardInterrupt):
                relay.relay(s.station, rpc)
        [kept] = transactions(s)
        assert kept.state == "signed" and status(s, "anna", asked).state == "sent"
        # Somebody else hands in the same bytes meanwhile: known already is as good as sent.
        rpc.call("eth_sendRawTransaction", "0x" + kept.raw.hex())
        relay.relay(s.station, rpc)
        assert status(s, "anna", asked).state == "final"
        assert [row.raw for row in transactions(s)] == [kept.raw]
        assert balances(s, rpc, s.person("anna").worker) == [20_000, 300]


def test_two_devices_share_one_transaction(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        paid_out(s, rpc)
        first, second = claim(s, "anna", 1), claim(s, "anna", 1)
        relay.relay(s.station, rpc)
        found = [status(s, "anna", one) for one in (first, second)]
        assert [one.state for one in found] == ["final", "final"]
        assert found[0].transactions == found[1].transactions and len(transactions(s)) == 1


def test_several_workers_ride_together(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        paid_out(s, rpc)
        found = [claim(s, name, 1) for name in ("anna", "rita")]
        relay.relay(s.station, rpc)
        assert [status(s, name, one).state for name, one in zip(("anna", "rita"), found, strict=True)] == ["final"] * 2
        assert len(transactions(s)) == 1
        assert {row.state for row in s.lines()} == {"claimed"}


def test_a_claim_sent_by_the_worker_is_done_elsewhere(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        paid_out(s, rpc)
        own = [
            Entitlement(leaf.worker, leaf.account, leaf.token, int(leaf.cumulative), proof)
            for leaf, proof in (
                (one.leaf, one.proof)
                for one in distribute.distribution_answer(s.station, s.person("anna").worker, 1).own
            )
        ]
        transaction.send(s.station, rpc, KeyRole.RELAYER, "claim_many", contract.claim_many(own), subject="elsewhere")
        asked = claim(s, "anna", 1)
        relay.relay(s.station, rpc)
        assert status(s, "anna", asked).state == "done_elsewhere"
        assert {row.state for row in s.lines("anna")} == {"claimed"}


def test_payments_elsewhere_are_noticed_without_a_claim(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        paid_out(s, rpc)
        [own] = distribute.distribution_answer(s.station, s.person("rita").worker, 1).own
        entitled = Entitlement(own.leaf.worker, own.leaf.account, own.leaf.token, int(own.leaf.cumulative), own.proof)
        transaction.send(s.station, rpc, KeyRole.RELAYER, "claim", contract.claim(entitled), subject="elsewhere")
        duty.notice_payments_elsewhere(s.station)
        assert {row.state for row in s.lines("rita")} == {"claimed"}
        assert {row.state for row in s.lines("anna")} == {"claimable"}


def test_a_token_that_refuses_leaves_the_rest_paid(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        paid_out(s, rpc)
        halted = transaction.chain_of(s.station).tokens[1].address
        owner = rpc.call("eth_accounts")[0]
        halt = "0x" + contract.misbehave(halted=True, fee_bp=0).hex()
        rpc.call("eth_sendTransaction", {"from": owner, "to": halted, "data": halt})
        asked = claim(s, "anna", 1)
        relay.relay(s.station, rpc)
        done = status(s, "anna", asked)
        assert done.state == "final" and halted in done.detail
        assert {(row.token == halted, row.state) for row in s.lines("anna")} == {
            (True, "claimable"),
            (False, "claimed"),
        }


def test_a_reorganisation_sends_the_same_bytes_again(tmp_path: Path) -> None:
    with chained(tmp_path, finality=3) as (s, rpc):
        paid_out(s, rpc)
        asked = claim(s, "anna", 1)
        before = rpc.call("evm_snapshot")
        relay.relay(s.station, rpc)
        assert status(s, "anna", asked).state == "mined"
        rpc.call("evm_revert", before)
        relay.relay(s.station, rpc)
        rpc.call("evm_mine")
        relay.relay(s.station, rpc)
        assert status(s, "anna", asked).state == "mined" and len(transactions(s)) == 1
        for _ in range(3):
            rpc.call("evm_mine")
        relay.relay(s.station, rpc)
        assert status(s, "anna", asked).state == "final"
        assert balances(s, rpc, s.person("anna").worker) == [20_000, 300]


def test_a_paused_contract_keeps_claims_waiting(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        paid_out(s, rpc)
        transaction.send(s.station, rpc, KeyRole.GUARDIAN, "pause", contract.pause(True))
        asked = claim(s, "anna", 1)
        assert relay.relay(s.station, rpc) is False and status(s, "anna", asked).state == "requested"
        transaction.send(s.station, rpc, KeyRole.GUARDIAN, "pause", contract.pause(False))
        assert relay.relay(s.station, rpc) is True and status(s, "anna", asked).state == "final"
