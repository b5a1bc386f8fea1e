"""M7 (in part): before anything is claimed, every lie of a station, an endpoint or a disk is found and said."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import update

from app.core.changes import Changes
from app.devchain.server import DevChain
from app.errors import AppError, BlockedError, RejectedError
from app.ops import claiming, rewards, stations
from app.station.chain_setup import deploy
from app.station.work import run_steps
from app.store.tables import EntitlementRow, RewardRow
from app.sync import claim, claim_check
from app.sync.status import SyncState
from app.workspace import Workspace
from tests.promises.scene import drain, holding, new_project, submit
from tests.promises.wire import Weather, through
from tests.stations import Clock, Served, make_station, serve
from tests.sync.people import engine, leased_all, settle

OTHER = "0x" + "77" * 20


@contextmanager
def paid(folder: Path) -> Iterator[tuple[Served, Workspace, str, DevChain]]:
    """A worker with a published, funded distribution in force, all of it known to the workspace."""
    made = make_station(folder / "s")
    # The chain of a test runs ahead of the clock: each of its blocks is a second later than the one before.
    ahead = Clock()
    ahead.pass_(60)
    with DevChain() as chain, serve(made, clock=ahead) as served:
        tokens = [token.address for token in deploy(served.station, chain.url, delay_s=0).tokens]
        terms = {"annotator": [{"token": token, "base": "20"} for token in tokens], "reviewer": []}
        fields = {"terms": terms, "times": {"hold_s": 0}, "reviewers_per_item": 0, "quorum": 0}
        project = new_project(served, folder / "t", 2, **fields)
        with holding(served, folder / "w", project, 2) as (workspace, station):
            submit(workspace, leased_all(workspace))
            sync, clock = engine(workspace)
            drain(workspace, sync, clock)
            run_steps(served.station)
            manager = served.person("manager")
            wait(lambda: published(manager))
            wait(lambda: run_steps(served.station) or told(workspace, sync, clock, station))
            sync.stop()
            yield served, workspace, station, chain


def wait(look) -> None:
    end = time.monotonic() + 30
    while not look():
        assert time.monotonic() < end, "it does not happen"
        time.sleep(0.05)


def published(manager) -> bool:
    try:
        return b'"number":1' in manager.client._bytes("POST", "/v1/admin/distributions", b'{"fund":true}')
    except AppError:
        return False


def told(workspace: Workspace, sync, clock, station: str) -> bool:
    clock.pass_ms(20_000)
    sync.wake()
    settle(sync, 1_000)
    try:
        return bool(claim.check(workspace, station))
    except AppError:
        return False


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Workspace, str, DevChain]]:
    with paid(tmp_path_factory.mktemp("claim")) as found:
        yield found


@pytest.fixture
def lies(place, tmp_path: Path):
    """Change rows of the workspace for one test."""
    _, workspace, station, _ = place
    kept = {
        table: workspace.read(lambda session, table=table: [dict(row) for row in session.execute(
            table.__table__.select()).mappings()])
        for table in (EntitlementRow, RewardRow)
    }  # fmt: skip

    def lie(table, **values):
        workspace.write(lambda session: session.execute(update(table).values(values)) and Changes())

    yield lie

    def undo(session) -> Changes:
        for table, rows in kept.items():
            session.execute(table.__table__.delete())
            session.execute(table.__table__.insert(), rows)
        return Changes()

    workspace.write(undo)
    assert claim.check(workspace, station).payments


def refused(place, kind: type[AppError], words: str) -> None:
    _, workspace, station, _ = place
    with pytest.raises(kind) as error:
        claim.check(workspace, station)
    assert words in str(error.value), error.value
    assert error.value.message
    assert workspace.read(claiming.claims) == []


@pytest.mark.promise("M7")
def test_a_leaf_lower_than_the_own_lines(place, lies) -> None:
    lies(EntitlementRow, cumulative="39")
    refused(place, RejectedError, "lower than what you earned")


@pytest.mark.promise("M7")
def test_a_leaf_higher_than_the_own_lines(place, lies) -> None:
    lies(EntitlementRow, cumulative="41")
    refused(place, RejectedError, "not the sum of your own rewards")


@pytest.mark.promise("M7")
def test_a_leaf_of_another_account(place, lies) -> None:
    lies(EntitlementRow, account=OTHER)
    refused(place, RejectedError, "lower than what you earned")


@pytest.mark.promise("M7")
def test_an_account_that_was_never_bound_here(place, lies) -> None:
    _, workspace, station, _ = place
    # Lines and leaf agree with each other, and on somebody else: the proof is what does not fit then.
    lies(EntitlementRow, account=OTHER)
    lies(RewardRow, account=OTHER)
    refused(place, RejectedError, "proof does not fit")
    found = workspace.read(rewards.last_distribution, station)
    account = workspace.read(stations.get, station)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(claim_check, "verify", lambda *_: True)
        with pytest.raises(RejectedError, match="names another account"):
            claim_check._check_proofs(account, account.authority.network.chain, found, frozenset({account.worker}))


@pytest.mark.promise("M7")
def test_a_proof_that_does_not_fold(place, lies) -> None:
    lies(EntitlementRow, proof=["0x" + "11" * 32])
    refused(place, RejectedError, "proof does not fit")


@pytest.mark.promise("M7")
def test_an_endpoint_of_another_chain(place, lies, monkeypatch) -> None:
    with DevChain(chain_id=1337) as other:
        original = claim_check.Rpc
        monkeypatch.setattr(claim_check, "Rpc", lambda _: original(other.url))
        refused(place, RejectedError, "another chain")


@pytest.mark.promise("M7")
def test_a_token_that_is_not_the_named_one(place, lies, monkeypatch) -> None:
    monkeypatch.setattr(claiming, "symbol_of", lambda *_: ("GOLD", 2))
    refused(place, RejectedError, "not the one the station named")


@pytest.mark.promise("M7")
@pytest.mark.parametrize("field", ["cumulative", "account", "worker", "token", "proof"])
def test_a_station_that_lies_about_the_distribution_is_not_believed(place, field: str) -> None:
    """What it says later puts nothing wrong in place of what was verified."""
    _, workspace, station, _ = place
    before = workspace.read(rewards.last_distribution, station)

    def lie(request, body: bytes) -> bytes:
        if not request.path_url.startswith("/v1/distributions"):
            return body
        answer = json.loads(body)
        for own in answer["own"]:
            if field == "proof":
                own["proof"] = [*own["proof"], "0x" + "22" * 32]
            else:
                own["leaf"][field] = "1" if field == "cumulative" else OTHER
        return json.dumps(answer).encode()

    sync, clock = engine(workspace, connecting=through(Weather(Random(0), hook=lie)))
    for _ in range(3):
        sync.wake()
        settle(sync, 100)
        clock.pass_ms(400_000)
    assert sync.last.state is SyncState.BLOCKED, sync.last
    sync.stop()
    assert workspace.read(rewards.last_distribution, station) == before
    assert claim.check(workspace, station).payments


@pytest.mark.promise("M7")
def test_paid_once_and_final_only_when_the_contract_says_so(tmp_path: Path) -> None:
    with paid(tmp_path) as (served, workspace, station, _chain):
        offer = claim.check(workspace, station)
        assert [payment.amount for payment in offer.payments] == [40] * len(offer.payments)
        claim.request(workspace, offer)

        def final(request, body: bytes) -> bytes:
            """The station says final at once, whatever the chain says."""
            if not request.path_url.startswith("/v1/claims"):
                return body
            return json.dumps(json.loads(body) | {"state": "final"}).encode()

        sync, clock = engine(workspace, connecting=through(Weather(Random(0), hook=final)))

        def done() -> bool:
            run_steps(served.station)
            clock.pass_ms(20_000)
            settle(sync, 100)
            (one,) = workspace.read(claiming.claims)
            if one.state.value != "final":
                return False
            with pytest.raises(BlockedError, match="has been paid"):
                claim.check(workspace, station)
            return True

        wait(done)
        sync.stop()
