"""Distributions on a real chain: leaves from the ledger, funding, proposing, promoting, and what must not happen."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.chain import distributor as contract
from app.chain import merkle
from app.chain.rpc import Rpc
from app.devchain.server import DevChain
from app.errors import BlockedError, RejectedError
from app.protocol.authority import check_station_record
from app.protocol.canonical import sha256
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.signing.signer import KeyRole
from app.signing.verify import recover
from app.station import distribute, transaction
from app.station.changes import changes_page
from app.station.leaf import chain_leaf, claim_root, read_file
from app.station.log import logged
from app.station.refusal import Refusal
from app.station.statement import rewards_answer
from app.station.tables import DistributionRow, LeafRow, MetaRow
from tests.station.scene import DAY, Scene, chained, scene


def ready(s: Scene, count: int = 1) -> None:
    """Accepted work whose hold has ended."""
    s.accept_one(count=count)
    s.later(3 * DAY)


def row_of(s: Scene, number: int) -> DistributionRow:
    return s.station.read(lambda session: session.get_one(DistributionRow, number))


def test_a_distribution_from_the_ledger_to_the_contract(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        chain = transaction.chain_of(s.station)
        assert distribute.distribute(s.station, rpc) is None
        ready(s)
        with pytest.raises(BlockedError, match="too little"):
            distribute.distribute(s.station, rpc)
        assert s.station.read(distribute.is_any_open) is False
        assert distribute.distribute(s.station, rpc, fund=True) == 1
        distribute.advance(s.station, rpc)
        row = row_of(s, 1)
        assert row.state == "promoted" and contract.read_state(rpc, chain.distributor).root == row.root
        file = read_file(row.leaf_file)
        assert [(leaf.worker, leaf.token) for leaf in file.leaves] == sorted(
            (leaf.worker, leaf.token) for leaf in file.leaves
        )
        assert {int(leaf.cumulative) for leaf in file.leaves} == {20_000, 300, 7_000}
        record = s.station.read(logged, row.log_index)
        check_station_record(record, record.message["logSize"] - 1, s.station.authority, recover)
        assert record.message["leafFileHash"] == sha256(row.leaf_file)
        assert claim_root(file.leaves) == record.message["root"]
        assert {line.state for line in s.lines()} == {"claimable"}
        s.assert_replays()
        sums = s.replayed().amounts[1]
        assert sums == {(leaf.worker, leaf.token): int(leaf.cumulative) for leaf in file.leaves}


def test_a_worker_gets_the_own_leaves_and_is_told(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        ready(s)
        distribute.distribute(s.station, rpc, fund=True)
        anna = s.person("anna").worker
        answer = distribute.distribution_answer(s.station, anna, 1)
        assert answer.state == "promoted" and [own.leaf.worker for own in answer.own] == [anna, anna]
        root = Envelope.from_wire(answer.distribution).message["root"]
        for own in answer.own:
            assert merkle.verify(root, chain_leaf(own.leaf), [from_hex(node) for node in own.proof])
        page = s.station.read(changes_page, s.station, anna, "", 200)
        kinds = [change.record["type"] for change in page.changes]
        assert kinds[-2:] == ["Distribution", "Statement"]
        assert rewards_answer(s.station, anna).distribution == 1
        with pytest.raises(Refusal):
            distribute.distribution_answer(s.station, anna, 2)


def test_amounts_are_cumulative_and_the_payout_is_the_bound_one(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        ready(s)
        assert distribute.distribute(s.station, rpc, fund=True) == 1
        assert s.bind_payout("anna", "0x" + "55" * 20).receipt is not None
        ready(s, 2)
        assert distribute.distribute(s.station, rpc, fund=True) == 2
        anna = s.person("anna").worker
        leaves = [own.leaf for own in distribute.distribution_answer(s.station, anna, 2).own]
        assert sorted(int(leaf.cumulative) for leaf in leaves) == [900, 60_000]
        assert {leaf.account for leaf in leaves} == {"0x" + "55" * 20}
        # The client compares its own lines with the leaf for that account.
        assert {line.account for line in s.lines("anna")} == {"0x" + "55" * 20}
        first, second = row_of(s, 1), s.station.read(logged, row_of(s, 2).log_index)
        assert second.message["previousRoot"] == first.root
        s.assert_replays()


def test_an_amount_that_would_fall_is_refused(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        ready(s)
        distribute.distribute(s.station, rpc, fund=True)
        ready(s)

        def forget(session: Session) -> None:
            session.query(LeafRow).filter_by(worker=s.person("anna").worker).update({"cumulative": 10**9})

        s.station.write(forget)
        with pytest.raises(RejectedError, match="would fall"):
            distribute.distribute(s.station, rpc, fund=True)


def test_a_delay_holds_the_next_one_back_and_a_revoked_one_is_paid_by_the_next(tmp_path: Path) -> None:
    with DevChain() as chain, Rpc(chain.url) as rpc, scene(tmp_path, chain=chain.url, delay_s=1000) as s:
        distributor = transaction.chain_of(s.station).distributor
        ready(s)
        # The station's clock is ahead of the chain's: promoting is tried, and the contract says not yet.
        assert distribute.distribute(s.station, rpc, fund=True) == 1
        assert row_of(s, 1).state == "proposed"
        assert contract.read_state(rpc, distributor).pending_number == 1
        assert {line.state for line in s.lines()} == {"frozen"}
        with pytest.raises(BlockedError, match="not in force"):
            distribute.distribute(s.station, rpc)
        transaction.send(s.station, rpc, KeyRole.GUARDIAN, "revoke", contract.revoke())
        distribute.advance(s.station, rpc)
        assert row_of(s, 1).state == "revoked"
        ready(s)
        assert distribute.distribute(s.station, rpc, fund=True) == 2
        rpc.call("evm_increaseTime", 1001)
        rpc.call("evm_mine")
        distribute.advance(s.station, rpc)
        assert row_of(s, 2).state == "promoted"
        assert contract.read_state(rpc, distributor).number == 2
        assert {line.state for line in s.lines()} == {"claimable"}
        s.assert_replays()


def test_a_crash_after_signing_proposes_the_same_root(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        ready(s)
        found = s.station.read(distribute.plan, s.station, s.now[0])
        assert found is not None
        distribute.send_funds(s.station, rpc, distribute.read_funding(rpc, transaction.chain_of(s.station), found))
        s.station.write(distribute._publish, s.station, found, s.now[0])
        assert row_of(s, 1).state == "draft"
        assert distribute.advance(s.station, rpc) is True
        assert row_of(s, 1).state == "promoted" and row_of(s, 1).root == found.tree().root
        assert distribute.advance(s.station, rpc) is False


def test_nothing_is_paid_right_after_a_restore(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        ready(s)
        s.station.write(lambda session: session.add(MetaRow(name="restarted_ms", value=s.now[0])) or None)
        with pytest.raises(BlockedError, match="restored"):
            distribute.distribute(s.station, rpc, fund=True)
        assert distribute.distribute(s.station, rpc, fund=True, confirm=True) == 1


def test_a_station_without_a_chain_says_so(tmp_path: Path) -> None:
    with scene(tmp_path) as s, pytest.raises(BlockedError, match="payroll"):
        distribute.distribute(s.station)
