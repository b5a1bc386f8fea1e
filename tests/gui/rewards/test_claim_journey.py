"""Journey 5: what was labelled is accepted, appears with its cause, is claimed in plain words, and ends at paid."""

from __future__ import annotations

import csv
import json
import os

import pytest

from app.chain import distributor as contract
from app.chain.rpc import Rpc
from app.core.claim import ClaimState
from app.core.outbox import OutboxState
from app.core.reward import RewardState
from app.devchain.account import DEV_ACCOUNTS
from app.devchain.server import DevChain
from app.gui.rewards.claim_dialog import ClaimDialog
from app.gui.rewards.line_model import STATE
from app.gui.rewards.own_dialog import OwnClaimDialog
from app.gui.rewards.payout_dialog import PayoutDialog
from app.ops import outbox, payout
from app.protocol.code import Verdict
from app.protocol.envelope import Envelope
from app.signing.signer import KeyRole
from app.station import distribute
from app.station import transaction as station_transaction
from app.station.chain_setup import deploy
from app.station.work import STEPS
from tests.gui.joined import dialog, get_work, join, review_all, submit_all, system_keyring, until
from tests.stations import make_station, serve, write_texts

SHOTS = os.environ.get("CARAVAN_SHOTS", "")


def shot(widget, name: str) -> None:
    if SHOTS:
        widget.grab().save(f"{SHOTS}/{name}.png")


@pytest.fixture(autouse=True)
def _no_keyring():
    with system_keyring():
        yield


def _offered(desk, page) -> ClaimDialog | None:
    """The dialog once it offers something. Where the chain was not ready it says so, and a person tries again."""
    for shown in desk.window.findChildren(ClaimDialog):
        if shown.offer is not None:
            return shown
        if shown.isVisible() and shown.main.isVisible() and shown.main.isEnabled():
            shown.main.click()  # “Check again”, or “Close”
    if not any(shown.isVisible() for shown in desk.window.findChildren(ClaimDialog)) and page.claim.isEnabled():
        page.claim.click()
    return None


@pytest.mark.timeout(240)
def test_from_accepted_work_to_paid(qtbot, start, tmp_path) -> None:
    folder = make_station(tmp_path / "station")
    with DevChain() as chain, serve(folder, steps=STEPS) as served, Rpc(chain.url) as rpc:
        first, second = (token.address for token in deploy(served.station, chain.url, delay_s=1).tokens)
        terms = {
            "annotator": [
                {"token": first, "base": "20500000000000000000", "share_bp": 5000},
                {"token": second, "base": "5000000"},
            ],
            "reviewer": [{"token": first, "base": "5"}],
        }
        project = served.project(write_texts(tmp_path / "texts"), terms=terms, times={"hold_s": 0})
        desk = start(theme=os.environ.get("CARAVAN_SHOT_THEME", "light"))
        window = desk.window
        projects = join(qtbot, desk, served)
        assert projects.cards[0].pay.text() == "20.5 CRV + 5 PTS per accepted item"
        local = get_work(qtbot, desk, 3)
        workspace = desk.session.workspace
        assert submit_all(workspace, local) == 3
        window.account.sync_now()
        until(qtbot, lambda: workspace.read(outbox.counts).received == 3)
        window.show_page("rewards")
        page = window.pages["rewards"]
        review_all(served.person("reviewer"), project, Verdict.accepted)
        served.server.ticker.wake()
        window.account.sync_now()
        until(qtbot, lambda: page.purse is not None and page.purse.totals and page.purse.totals[0].frozen)
        assert not page.claim.isEnabled()

        assert distribute.distribute(served.station, rpc, fund=True) == 1
        window.account.sync_now()
        until(qtbot, lambda: page.purse.claimable)
        crv, pts = page.purse.totals
        assert (crv.claimable, pts.claimable) == (61_500_000_000_000_000_000, 15_000_000)
        assert page.model.rowCount() == 6
        shot(window, "rewards")
        page.claim.click()
        shot(dialog(qtbot, desk, ClaimDialog), "claim_checking")
        shown = until(qtbot, lambda: _offered(desk, page), 90)
        shot(shown, "claim_offer")
        assert {payment.symbol for payment in shown.offer.payments} == {"CRV", "PTS"}
        shown.main.click()
        until(qtbot, lambda: shown.claim is not None)
        shot(shown, "claim_following")
        served.server.ticker.wake()

        def paid() -> bool:
            served.server.ticker.wake()
            return shown.claim.state is ClaimState.FINAL

        until(qtbot, paid, 60)
        shot(shown, "claim_paid")
        assert shown.windowTitle() == "Paid"
        worker = workspace.signer.address
        assert [contract.read_balance(rpc, token, worker) for token in (first, second)] == [
            61_500_000_000_000_000_000,
            15_000_000,
        ]
        shown.main.click()
        until(qtbot, lambda: page.purse.totals[0].claimed == 61_500_000_000_000_000_000)
        assert {one.line.state for one in page.purse.earnings} == {RewardState.CLAIMED}
        shot(window, "rewards_paid")

        # A second claim says why there is none, and that is no error.
        page.show_claim()
        shown = dialog(qtbot, desk, ClaimDialog)
        until(qtbot, lambda: shown.windowTitle() == "Everything published has been paid.")
        shot(shown, "claim_nothing")
        shown.main.click()

        table, record = tmp_path / "out.csv", tmp_path / "out.json"
        page.save_statement(table)
        page.save_statement(record)
        until(qtbot, lambda: table.exists() and record.exists())
        with table.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        assert {(row["symbol"], row["amount"], row["cause"]) for row in rows} == {
            ("CRV", "20.5", "accepted"),
            ("PTS", "5", "accepted"),
        }
        assert Envelope.decode(record.read_bytes()).type == "Statement"
        assert json.loads(record.read_bytes())["message"]["worker"] == worker

        page.payout.click()
        shown = dialog(qtbot, desk, PayoutDialog)
        shown.field.setText("0x" + "AB" * 19 + "aB")
        shown.main.click()
        assert "typing error" in shown.field.property("fault_label").text()
        shot(shown, "payout")
        shown.field.setText("0x" + "b7" * 20)
        shown.main.click()
        until(qtbot, lambda: workspace.read(payout.bindings, page._station))
        window.account.sync_now()
        until(qtbot, lambda: workspace.read(payout.bindings, page._station)[0].state is OutboxState.RECEIVED)
        assert workspace.read(payout.own_accounts, page._station) == {worker, "0x" + "b7" * 20}


@pytest.mark.timeout(240)
def test_sent_with_the_own_key_saved_for_a_wallet_and_stopped_by_the_guardian(qtbot, start, tmp_path) -> None:
    folder = make_station(tmp_path / "station")
    with DevChain() as chain, serve(folder, steps=STEPS) as served, Rpc(chain.url) as rpc:
        token = deploy(served.station, chain.url, delay_s=1).tokens[0].address
        terms = {"annotator": [{"token": token, "base": "20500000000000000000"}], "reviewer": []}
        project = served.project(write_texts(tmp_path / "texts"), terms=terms, times={"hold_s": 0})
        desk = start(theme=os.environ.get("CARAVAN_SHOT_THEME", "light"))
        window = desk.window
        join(qtbot, desk, served)
        local = get_work(qtbot, desk, 2)
        workspace = desk.session.workspace
        assert submit_all(workspace, local) == 2
        window.account.sync_now()
        until(qtbot, lambda: workspace.read(outbox.counts).received == 2)
        review_all(served.person("reviewer"), project, Verdict.accepted)
        served.server.ticker.wake()
        window.show_page("rewards")
        page = window.pages["rewards"]
        window.account.sync_now()
        until(qtbot, lambda: page.purse is not None and page.purse.totals and page.purse.totals[0].frozen)
        assert distribute.distribute(served.station, rpc, fund=True) == 1
        window.account.sync_now()
        until(qtbot, lambda: page.purse.claimable)

        until(qtbot, lambda: not page._looking)
        # The guardian pauses: what was ready is shown as stopped, with the reason, before anybody tries.
        station_transaction.send(served.station, rpc, KeyRole.GUARDIAN, "pause", contract.pause(True))
        page._look_after = 0.0
        page.refresh()
        until(qtbot, lambda: "paused" in page.stopped.text())
        shot(window, "rewards_stopped")
        assert page.model.index(0, STATE).data() == "Stopped for now"
        assert "stopped for now" in page.totals[0].accessibleName()
        station_transaction.send(served.station, rpc, KeyRole.GUARDIAN, "pause", contract.pause(False))
        page._look_after = 0.0
        page.refresh()
        until(qtbot, lambda: not page.stopped.text())
        assert "ready to claim" in page.totals[0].accessibleName()

        page.claim.click()
        shown = dialog(qtbot, desk, ClaimDialog)
        until(qtbot, lambda: shown.offer is not None)
        saved = tmp_path / "claim.json"
        shown.save_for_wallet(saved)
        until(qtbot, saved.exists)
        assert json.loads(saved.read_text())["payments"][0]["amount"] == "41000000000000000000"
        until(qtbot, lambda: "claim.json" in shown.outcome.text())
        shot(shown, "claim_saved")

        # Without coin it says so; with some, the key signs and the contract pays.
        shown.own.click()
        own = dialog(qtbot, desk, OwnClaimDialog)
        until(qtbot, lambda: own.cost is not None)
        assert "too little coin" in own.outcome.text()
        shot(own, "claim_own_poor")
        worker = workspace.signer.address
        rpc.call("eth_sendTransaction", {"from": DEV_ACCOUNTS[0].address, "to": worker, "value": hex(10**18)})
        own.main.click()
        until(qtbot, lambda: own.cost.enough)
        shot(own, "claim_own")
        own.main.click()
        until(qtbot, lambda: shown.claim is not None)
        shot(shown, "claim_own_following")

        def paid() -> bool:
            window.account.sync_now()
            return shown.claim.state is ClaimState.FINAL

        until(qtbot, paid, 60)
        shot(shown, "claim_own_paid")
        assert contract.read_balance(rpc, token, worker) == 41_000_000_000_000_000_000
        shown.main.click()
