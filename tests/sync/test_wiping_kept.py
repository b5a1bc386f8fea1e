"""What a project's wish that its files are wiped never takes, and what comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.cancel import Cancel
from app.core.item import FileState, ItemState
from app.core.review import Verdict
from app.media.worker import DecodeWorker
from app.ops import (
    carrying,
    content,
    items,
    opening,
    outbox,
    projects,
    proposing,
    sending,
    stations,
    submitting,
    wiping,
)
from app.protocol.canonical import parse_canonical
from app.protocol.carrying import Wish
from app.protocol.hexadecimal import to_hex
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.station import carry as at_station
from app.station.decide import decide_all
from app.store.tables import HandedRow
from app.sync import carry, exam
from app.sync.account import sign_in
from app.workspace import Workspace
from tests.stations import Served, answer, serve, write_texts
from tests.sync.large import image_project as large_pictures
from tests.sync.large import label, noisy_mask
from tests.sync.people import answer_and_submit, engine, join, leased, settle, work
from tests.sync.wiped import WIPES, at_work, judge, sweep, take_back, wiped
from tests.workspaces import opened


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serve(tmp_path / "station") as found:
        yield found


def test_a_file_that_two_items_share_stays_until_both_are_done(served: Served, tmp_path: Path) -> None:
    with at_work(served, tmp_path, 1, 1, texts=["the same", "the same"]) as (workspace, sync, clock, project, _):
        first, second = leased(workspace)
        assert first.asset == second.asset
        for item in (first, second):
            answer_and_submit(workspace, item, mood="good")
            settle(sync)
            judge(served, project, Verdict.ACCEPTED)
            sweep(sync, clock)
            assert workspace.read(items.get, item.id).state is ItemState.ACCEPTED
            assert wiped(workspace) == [item is second] * 2
        sync.stop()


def test_a_file_of_ones_own_with_the_same_bytes_stays(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts", ["the same"]), **WIPES)
    table = tmp_path / "own.csv"
    table.write_text("text\nthe same\nanother\n", "utf-8")
    with opened(tmp_path / "w") as workspace, DecodeWorker() as decoder:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        work(workspace, station, project, 1)
        settle(sync)
        [item] = leased(workspace)
        own = opening.open_source(workspace, table, as_texts="text")
        mine = next(one for one in workspace.read(items.page, own.id) if one.asset == item.asset)
        answer_and_submit(workspace, item, mood="good")
        settle(sync)
        judge(served, project, Verdict.ACCEPTED)
        sweep(sync, clock)
        assert workspace.assets.has(item.asset)
        assert content.load(workspace, mine, decoder, Cancel()).text == "the same"
        sync.stop()


def test_work_that_is_returned_after_all_gets_its_file_again(served: Served, tmp_path: Path) -> None:
    with at_work(served, tmp_path, 1) as (workspace, sync, clock, project, _):
        [item] = leased(workspace)
        answer_and_submit(workspace, item, mood="good")
        settle(sync)
        judge(served, project, Verdict.ACCEPTED)
        sweep(sync, clock)
        assert wiped(workspace) == [True]
        workspace.write(items.set_state, item.id, ItemState.RETURNED)
        sweep(sync, clock)
        assert wiped(workspace) == [False]
        sync.stop()


def test_a_large_part_of_work_stays_whatever_the_station_lends(served: Served, tmp_path: Path) -> None:
    """A station that lends somebody their own work as an item cannot have it wiped from their computer."""
    project = large_pictures(served, tmp_path / "pictures", reviewers_per_item=0, quorum=0)
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        work(workspace, station, project, 1)
        settle(sync)
        [item] = leased(workspace)
        submitting.finish(workspace, item.id, label(workspace, item, [noisy_mask()]))
        payload = parse_canonical(workspace.read(submitting.submission_of, item.id).payload)
        part = payload["regions"][0]["geometry"]["blob"][2:]
        (tmp_path / "trap").mkdir()
        (tmp_path / "trap" / "a.txt").write_bytes(workspace.assets.read(part))
        trap = served.project(tmp_path / "trap", modality="text", **WIPES)
        work(workspace, station, trap, 1)
        settle(sync)
        bait = next(
            one for row in workspace.read(projects.all_projects) for one in workspace.read(items.page, row.id)
            if one.id != item.id
        )  # fmt: skip
        assert bait.asset == part
        workspace.write(take_back)
        sweep(sync, clock)
        assert workspace.assets.has(part) and not workspace.read(items.get, bait.id).file_state
        sync.stop()


def test_carried_by_hand_files_are_wiped_and_do_not_come_back(served: Served, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    project = served.project(
        write_texts(tmp_path / "texts"), reviewers_per_item=0, quorum=0, times={"hold_s": 0}, **WIPES
    )
    with opened(tmp_path / "w") as workspace:
        workspace.key.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
        at_station.write_welcome(served.station, stick / "welcome.zip", "annotator", name="Ada")
        station = carry.join(workspace, stick / "welcome.zip").id

        def round_trip(*wishes: Wish, ask: bool = False) -> Path:
            out = carrying.write_outbox(workspace, station, stick, wishes, ask=ask)
            back, _, _ = at_station.import_bundle(served.station, out, stick)
            carry.take_in(workspace, back)
            return back

        round_trip()
        lent = round_trip(Wish(id=to_hex(bytes([1]) * 32), project=to_hex(project), count=2))
        assert wiped(workspace) == [False, False]
        for item in leased(workspace):
            answer_and_submit(workspace, item, mood="good")
        round_trip()
        assert wiped(workspace) == [False, False]
        decide_all(served.station)
        round_trip(ask=True)
        assert {item.state for item in leased(workspace)} == {ItemState.ACCEPTED}
        assert wiped(workspace) == [True, True]
        assert carry.take_in(workspace, lent).nothing  # the bundle that brought them, once more
        assert wiped(workspace) == [True, True]


def test_a_restored_station_gets_its_records_again_and_sends_no_files(served: Served, tmp_path: Path) -> None:
    with at_work(served, tmp_path, 1) as (workspace, sync, clock, project, station):
        answer_and_submit(workspace, leased(workspace)[0], mood="good")
        settle(sync)
        judge(served, project, Verdict.ACCEPTED)
        sweep(sync, clock)
        assert wiped(workspace) == [True]
        workspace.write(sending.begin_epoch, station, workspace.read(stations.get, station).epoch)
        assert workspace.read(outbox.counts).received == 0
        assert workspace.read(wiping.wanted_again, clock.wall()) == set()
        sweep(sync, clock)
        assert workspace.read(outbox.counts).received == 1 and wiped(workspace) == [True]
        sync.stop()


def test_an_exams_files_go_once_it_was_handed_in(served: Served, tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    names = sorted(path.name for path in texts.iterdir())[:2]
    served.project(
        texts, exam={"pass_mark_bp": 5_000, "attempts": 2, "items": 2},
        exam_answers=dict.fromkeys(names, json.loads(answer())), **WIPES,
    )  # fmt: skip
    with opened(tmp_path / "w") as workspace:
        account = workspace.read(stations.get, join(workspace, served))
        sync, clock = engine(workspace)
        [card] = _cards(workspace, account)
        taken = exam.begin(workspace, account, card)
        found = workspace.read(items.page, taken.id)
        for item in found:
            answer_and_submit(workspace, item, mood="good")
        sweep(sync, clock)
        assert all(workspace.assets.has(item.asset) for item in found)
        exam.hand_in(workspace, account, taken.id)
        sweep(sync, clock)
        assert not any(workspace.assets.has(item.asset) for item in found)
        assert exam.missing(workspace, taken.id) == 0
        sync.stop()


def _cards(workspace: Workspace, account):
    client = sign_in(workspace, account)
    try:
        return client.projects().projects
    finally:
        client.close()


def test_suggestions_go_with_the_last_item_they_are_about(served: Served, tmp_path: Path) -> None:
    with at_work(served, tmp_path, 1, 1) as (workspace, sync, clock, project, _):
        name = workspace.assets.put(b"suggestions of both")
        first, second = leased(workspace)
        workspace.write(proposing.note, {item.id: name for item in (first, second)}, ())
        for item in (first, second):
            workspace.write(_brought, item.id)
            answer_and_submit(workspace, item, mood="good")
            settle(sync)
            judge(served, project, Verdict.ACCEPTED)
            sweep(sync, clock)
            assert workspace.read(items.get, item.id).file_state is FileState.WIPED
            assert workspace.assets.has(name) is (item is first)
            assert (name in workspace.read(wiping.unwanted)) is (item is second)
        sync.stop()


def _brought(session, item_id: str) -> None:
    session.get_one(HandedRow, item_id).state = "brought"
