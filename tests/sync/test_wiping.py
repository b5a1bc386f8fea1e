"""A project's wish that its files are wiped: they go once nothing needs them, and nothing else goes with them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.cancel import Cancel
from app.core.item import FileState, ItemState
from app.core.review import Verdict
from app.errors import WipedError
from app.media.worker import DecodeWorker
from app.ops import (
    content,
    disputing,
    guarding,
    items,
    outbox,
    projects,
    reviewing,
    submitting,
    wiping,
)
from app.station.decide import decide_all
from app.workspace import Workspace
from tests.stations import Served, serve, write_texts
from tests.sync.people import answer_and_submit, engine, join, leased, settle, work
from tests.sync.wiped import (
    DAY_MS,
    DISPUTE_S,
    WIPES,
    at_work,
    count,
    derived,
    judge,
    late_ms,
    pictures,
    sweep,
    take_back,
    wiped,
)
from tests.workspaces import opened


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serve(tmp_path / "station") as found:
        yield found


def test_what_is_decided_and_cannot_be_disputed_is_wiped_and_nothing_else(served: Served, tmp_path: Path) -> None:
    with at_work(served, tmp_path, 2, 1) as (workspace, sync, clock, project, _), DecodeWorker() as decoder:
        accepted, rejected, open_ = leased(workspace)
        for item in (accepted, rejected):
            answer_and_submit(workspace, item, mood="good")
        settle(sync)
        assert wiped(workspace) == [False, False, False]  # received, and not decided
        judge(served, project, Verdict.ACCEPTED, Verdict.REJECTED)
        settle(sync)
        assert [workspace.read(items.get, one.id).state for one in (accepted, rejected)] == [
            ItemState.ACCEPTED, ItemState.REJECTED,
        ]  # fmt: skip
        assert wiped(workspace) == [True, False, False]
        before = count(workspace)
        assert before[0] == 2 and before[1] == 2 and before[2] == 2
        decision = workspace.read(disputing.decision_of, workspace.read(submitting.submission_of, rejected.id).digest)
        assert decision is not None
        # The other is still in its time to be labelled; it is not wiped by this.
        end = decision.decided_ms + DISPUTE_S * 1000
        sweep(sync, clock, end - 60_000)
        assert not workspace.read(items.get, rejected.id).file_state
        late = workspace.read(late_ms, open_.id)
        assert end + 60_000 < late
        sweep(sync, clock, end + 60_000)
        assert wiped(workspace) == [True, True, False]
        assert count(workspace) == before
        assert all(workspace.read(submitting.submission_of, one.id).payload for one in (accepted, rejected))
        for item in (rejected, workspace.read(items.get, rejected.id)):  # a value from before it was wiped, too
            with pytest.raises(WipedError, match="wiped, as the project asks"):
                content.load(workspace, item, decoder, Cancel())
        content.load(workspace, open_, decoder, Cancel())
        # Not fetched again by a program that begins anew.
        sync.stop()
        sync, clock = engine(workspace)
        sweep(sync, clock, end + 60_000)
        assert wiped(workspace) == [True, True, False]
        # The rest of the lease ends by itself, once it could not be handed in any more.
        sweep(sync, clock, late + 60_000)
        assert wiped(workspace) == [True, True, True]
        sync.stop()


def test_a_disputed_decision_keeps_the_file_and_another_project_keeps_all(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"), **WIPES)
    plain = served.project(write_texts(tmp_path / "others", ["one", "two"]))
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        work(workspace, station, project, 1)
        settle(sync)
        [item] = leased(workspace)
        work(workspace, station, plain, 1)
        settle(sync)
        answer_and_submit(workspace, item, mood="good")
        other = next(
            one for row in workspace.read(projects.all_projects) for one in workspace.read(items.page, row.id)
            if one.id != item.id
        )  # fmt: skip
        answer_and_submit(workspace, other, mood="good")
        settle(sync)
        judge(served, project, Verdict.REJECTED)
        judge(served, plain, Verdict.ACCEPTED)
        settle(sync)
        submission = workspace.read(submitting.submission_of, item.id)
        decision = workspace.read(disputing.decision_of, submission.digest)
        disputing.dispute(workspace, decision.id, "It is right.")
        settle(sync)
        sweep(sync, clock, clock.wall() + 100 * DAY_MS)
        assert workspace.read(items.get, item.id).state is ItemState.DISPUTED
        assert workspace.assets.has(item.asset) and workspace.assets.has(other.asset)
        assert not workspace.read(items.get, other.id).file_state
        sync.stop()


def test_what_was_taken_back_goes_unless_something_sealed_still_waits(served: Served, tmp_path: Path) -> None:
    with at_work(served, tmp_path, 2) as (workspace, sync, clock, _, _):
        sealed, _ = leased(workspace)
        answer_and_submit(workspace, sealed, mood="good")
        workspace.write(take_back)
        hashes = wiping.due(workspace, clock.wall())
        assert hashes == [leased(workspace)[1].asset]
        wiping.work_off(workspace, clock.wall(), Cancel())
        assert wiped(workspace) == [False, True]
        settle(sync)  # delivered
        assert workspace.read(outbox.counts).received == 1
        sweep(sync, clock)
        assert wiped(workspace) == [True, True]
        sync.stop()


def test_a_reviewers_file_goes_with_the_verdict(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts"), **WIPES)
    with opened(tmp_path / "a") as workspace, opened(tmp_path / "r") as other:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project, 1)
        settle(sync)
        answer_and_submit(workspace, leased(workspace)[0], mood="good")
        settle(sync)
        judge = join(other, served, "reviewer")
        judging, clock = engine(other)
        work(other, judge, project, role="reviewer")
        settle(judging)
        assert wiped(other) == [False]
        [task] = leased(other)
        [subject] = other.read(reviewing.subjects, task.id)
        reviewing.decide(other, task.id, subject.submission_hash, Verdict.ACCEPTED)
        assert wiping.due(other, clock.wall()) == []
        settle(judging)
        assert wiped(other) == [True]
        assert other.read(reviewing.subjects, task.id)[0].payload
        sync.stop()
        judging.stop()


def test_killed_in_the_middle_the_rest_is_done_the_next_time(served: Served, tmp_path: Path) -> None:
    project = pictures(served, tmp_path / "pictures", 3)
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        work(workspace, station, project, 3)
        settle(sync)
        found = leased(workspace)
        made = [path for item in found for path in derived(workspace, item)]
        assert len(made) == 18
        for item in found:
            answer_and_submit(workspace, item, mood="good")
        while workspace.read(outbox.counts).received < 3:
            sync.step()
        decide_all(served.station)
        clock.pass_ms(20_000)
        while leased(workspace)[-1].state is not ItemState.ACCEPTED:
            sync.step()
        sync.stop()
        key, now = workspace.key.signer, clock.wall()
        hashes = wiping.due(workspace, now)
        assert len(hashes) == 3

        def cut_off(session) -> None:
            wiping.wipe(session, workspace.assets, hashes[:2], now)
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            workspace.write(cut_off)
        # Two files are gone, and nothing says so yet: all of it is done again, in another process.
        assert sum(path.exists() for path in made) == 6
        assert [item.file_state for item in leased(workspace)] == [FileState.PRESENT] * 3
        # Half of what is made from one: the program ended between two of its files.
        os.makedirs(made[2].parent, exist_ok=True)
        made[2].write_bytes(b"made of it")
    with opened(tmp_path / "w") as workspace:
        workspace.key.signer = key
        again, _ = engine(workspace)
        again.step()
        assert [item.file_state for item in leased(workspace)] == [FileState.WIPED] * 3
        settle(again)
        assert not any(path.exists() for path in made)
        assert wiped(workspace) == [True] * 3
        again.stop()


def test_in_an_encrypted_workspace_opened_copies_go_too(served: Served, tmp_path: Path) -> None:
    project = pictures(served, tmp_path / "pictures", 1)
    Workspace.open(tmp_path / "w").close()
    guarding.encrypt(tmp_path / "w", "twelve small hares", scrypt_n=2**4)
    workspace = Workspace.open(tmp_path / "w", passphrase="twelve small hares")
    try:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        work(workspace, station, project, 1)
        settle(sync)
        [item] = leased(workspace)
        made = derived(workspace, item)
        sealed = [path for path in (workspace.path / "assets").rglob("*") if path.is_file()]
        assert len(sealed) == 1 and made[-1].read_bytes()[:4] == b"\x89PNG"
        workspace.write(take_back)
        sweep(sync, clock)
        assert wiped(workspace) == [True]
        assert not any(path.exists() for path in (*made, *sealed))
        sync.stop()
    finally:
        workspace.close()


def test_a_table_is_wiped_with_the_copy_it_was_read_into(served: Served, tmp_path: Path) -> None:
    source = tmp_path / "table.csv"
    source.write_text("a,b\n1,2\n3,4\n", "utf-8")
    project = served.project(source, modality="tabular", **WIPES)
    with opened(tmp_path / "w") as workspace, DecodeWorker() as decoder:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        work(workspace, station, project, 1)
        settle(sync)
        [item] = leased(workspace)
        content.load(workspace, item, decoder, Cancel()).close()
        assert [path.suffix for path in sorted(workspace.assets.cache.iterdir())].count(".duckdb") == 1
        workspace.write(take_back)
        sweep(sync, clock)
        assert wiped(workspace) == [True]
        assert not [path for path in workspace.assets.cache.rglob("*") if path.is_file()]
        sync.stop()
