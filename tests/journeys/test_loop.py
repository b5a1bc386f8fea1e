"""The whole loop without a window: one person with the simulated colleagues reaches paid, and a new start keeps it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.chain import distributor
from app.chain.rpc import Rpc
from app.core.claim import ClaimState
from app.core.project import Role
from app.core.review import Verdict
from app.demo.backstage import Backstage
from app.demo.colleague import Colleague, label
from app.demo.joining import open_workspace
from app.demo.place import Place
from app.errors import BlockedError
from app.ops import claiming, disputing, outbox, rewards, stations
from app.sync import account, claim
from app.sync.engine import SyncEngine

AT_MOST_S = 60.0
COUNTS = {"photos": 2, "messages": 2, "products": 1}


class Me(Colleague):
    """A person who does everything when told to, in the calling thread."""

    def __init__(self, folder: Path, words: str) -> None:
        super().__init__("me", folder, words, lambda _me: False)
        self.workspace = open_workspace(folder, words)
        self.engine = SyncEngine(self.workspace, poll_ms=300)

    def until(self, ready: Callable[[], Any], what: str) -> Any:
        end = time.monotonic() + AT_MOST_S
        while not (found := ready()):
            assert time.monotonic() < end, f"{what} did not come; {self.engine.last}"
            if not self.engine.step():
                time.sleep(0.05)
        return found

    def leave(self) -> None:
        self._close_decoder()
        self.engine.stop()
        self.workspace.close()

    def totals(self) -> list[rewards.TokenTotal]:
        return rewards.totals(self.workspace.read(rewards.lines))


def _offer(me: Me, station: str) -> claim.ClaimOffer | None:
    try:
        return claim.check(me.workspace, station)
    except BlockedError:
        return None  # published, not in force yet


@pytest.mark.timeout(180)
def test_one_person_alone_reaches_paid_and_a_new_start_keeps_it(tmp_path) -> None:
    place = Place(tmp_path / "demo")
    backstage = Backstage(place, lambda _text: None, review_after_s=0.0)
    try:
        memory = backstage.stage.memory
        person = next(one for one in memory.people if one.role == "annotator")
        me = Me(place.workspace(person), person.words)
        try:
            held = _work_to_paid(me, memory.projects)
        finally:
            me.leave()
    finally:
        backstage.close()
    assert set(held) == {"CRV", "PTS"} and all(held.values())

    said: list[str] = []
    again = Backstage(place, said.append)
    try:
        assert not any("Making" in text for text in said)
        me = Me(place.workspace(person), person.words)
        try:
            assert {one.symbol: one.claimed for one in me.totals()} == held
            assert _balances(me) == held
        finally:
            me.leave()
    finally:
        again.close()


def _work_to_paid(me: Me, names: dict[str, str]) -> dict[str, int]:
    read = me.workspace.read
    [joined] = read(stations.all_stations)
    for name, count in COUNTS.items():
        account.ask_for_work(me.workspace, joined, names[name], "annotator", count)
    wanted = sum(COUNTS.values())
    me.engine.wake()
    me.until(lambda: sum(map(me.is_here, (item for _, item in me.leased(Role.ANNOTATOR)))) == wanted, "the files")
    for project, item in me.leased(Role.ANNOTATOR):
        label(me, next(name for name, one in names.items() if one[2:] == project.remote), item)
    me.until(lambda: read(outbox.counts).received == wanted, "the receipts")
    found = me.until(lambda: len(read(disputing.unseen)) == wanted and read(disputing.unseen), "the decisions")
    assert {decision.verdict for decision in found} <= {Verdict.ACCEPTED, Verdict.FIXED}

    def settled() -> bool:
        totals = me.totals()
        return len(totals) == 2 and all(one.claimable and not one.pending and not one.frozen for one in totals)

    me.until(settled, "rewards to claim")
    offer = me.until(lambda: _offer(me, joined.id), "a distribution in force")
    assert {one.symbol for one in offer.payments} == {"CRV", "PTS"}
    claim.request(me.workspace, offer)
    me.until(lambda: read(claiming.claims)[0].state is ClaimState.FINAL, "the final transaction")
    me.until(lambda: all(one.claimed and not one.claiming for one in me.totals()), "the word paid")
    [followed] = read(claiming.claims)
    assert followed.transaction
    paid = {one.symbol: one.claimed for one in me.totals()}
    assert _balances(me) == paid == {one.symbol: one.amount for one in offer.payments}
    return paid


def _balances(me: Me) -> dict[str, int]:
    """What the chain says."""
    [joined] = me.workspace.read(stations.all_stations)
    chain = joined.authority.network.chain
    with Rpc(chain.endpoints[0]) as rpc:
        return {token.symbol: distributor.read_balance(rpc, token.address, joined.worker) for token in chain.tokens}
