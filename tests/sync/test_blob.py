"""Work that is too large for a payload: its parts go first, come back to reviewers, and are proved in exports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from msgspec import structs
from sqlalchemy import func, select

from app.core.cancel import Cancel, no_progress
from app.core.item import ItemState
from app.core.outbox import OutboxState
from app.core.review import Verdict
from app.gui.decision.case import load_decision
from app.media.worker import DecodeWorker
from app.ops import disputing, items, outbox, reviewing, stations, submitting
from app.protocol import blob
from app.protocol.canonical import parse_canonical
from app.protocol.client import StationClient
from app.signing.verify import recover
from app.station.decide import decide_all
from app.station.export import export
from app.station.tables import BlobPartRow, SubmissionRow
from app.sync.blob import cut
from app.sync.status import SyncState
from app.verify.export import verify_export
from app.workspace import Workspace
from tests.promises.wire import Weather, proxied, through
from tests.stations import Served, serve
from tests.sync.large import image_project, label, noisy_mask, polygons
from tests.sync.people import engine, join, leased, settle, work
from tests.workspaces import opened


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("station") / "s") as found:
        yield found


def _large(workspace: Workspace, *, count: int = 1_000):
    """Seals a list of regions above 4 MiB with a mask above 64 KiB in it; (item, annotation, the payload's value)."""
    [item] = leased(workspace)
    annotation = label(workspace, item, [*polygons(count), noisy_mask()])
    submitting.finish(workspace, item.id, annotation)
    submission = workspace.read(submitting.submission_of, item.id)
    assert submission is not None
    return item, annotation, parse_canonical(submission.payload)


def _plain(annotation) -> list:
    return [(region.kind, region.label, region.geometry()) for region in annotation.ordered()]


def test_from_offline_to_the_proof(served: Served, tmp_path: Path) -> None:
    project = image_project(served, tmp_path / "pictures", reviewers_per_item=1)
    with opened(tmp_path / "a") as workspace, opened(tmp_path / "r") as other, DecodeWorker() as decoder:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project)
        settle(sync)
        item, annotation, value = _large(workspace)
        assert len(workspace.read(submitting.submission_of, item.id).payload) < 2_000
        names = [bytes.fromhex(one[2:]) for one in value["regions"]["blobs"]]
        assert len(names) >= 2 and all(workspace.assets.has(name.hex()) for name in names)
        settle(sync)
        assert workspace.read(outbox.counts).received == 1
        assert workspace.read(items.get, item.id).state is ItemState.RECEIVED
        assert sync.last.state is SyncState.IDLE

        judge = join(other, served, "reviewer")
        reviewing_sync, _ = engine(other)
        work(other, judge, project, role="reviewer")
        settle(reviewing_sync)
        [task] = leased(other)
        [subject] = other.read(reviewing.subjects, task.id)
        seen = reviewing.annotation(other, subject, task.id)
        assert _plain(seen) == _plain(annotation)
        fixed = label(other, task, list(seen.ordered())[1:])
        reviewing.decide(other, task.id, subject.submission_hash, Verdict.FIXED, fixed=fixed)
        settle(reviewing_sync)
        assert other.read(outbox.counts).received == 1
        decide_all(served.station)
        settle(sync)
        decision = workspace.read(disputing.decision_of, workspace.read(submitting.submission_of, item.id).digest)
        assert decision is not None and decision.verdict is Verdict.FIXED
        case = load_decision(
            workspace, decoder, item.id, ("Mine", "Theirs"), beside_draft=False, progress=no_progress, cancel=Cancel()
        )
        assert case is not None and case.fixed is not None
        assert (_plain(case.own), _plain(case.fixed)) == (_plain(annotation), _plain(fixed))
        sync.stop()
        reviewing_sync.stop()

    made = export(served.station, tmp_path / "export", project=project)
    assert made.labels == 1
    report = verify_export(tmp_path / "export", recover=recover)
    assert report.failure is None and report.counts["blob"] > 4
    file = tmp_path / "export" / "provenance" / "blobs" / names[0].hex()
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b"cell", b"sell", 1))
    failure = verify_export(tmp_path / "export", recover=recover).failure
    assert failure is not None and failure.kind == "Submission" and "not the one that was signed" in failure.what
    file.unlink()
    failure = verify_export(tmp_path / "export", recover=recover).failure
    assert failure is not None and names[0].hex() in failure.file


def _one_mask(workspace: Workspace) -> int:
    """Seals a mask of about 2 MiB; how much travels beside its record."""
    [item] = leased(workspace)
    submitting.finish(workspace, item.id, label(workspace, item, [noisy_mask(1500)]))
    payload = workspace.read(submitting.submission_of, item.id).payload
    return len(workspace.assets.read(parse_canonical(payload)["regions"][0]["geometry"]["blob"][2:]))


def _held(served: Served, project: bytes) -> int:
    return served.station.read(
        lambda s: s.scalar(select(func.count()).select_from(SubmissionRow).where(SubmissionRow.project == project))
    )


def test_killed_after_every_step_nothing_is_lost_and_nothing_is_sent_twice(served: Served, tmp_path: Path) -> None:
    project = image_project(served, tmp_path / "pictures")
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        key = workspace.key.signer
        sync, _ = engine(workspace)
        work(workspace, station, project)
        settle(sync)
        sync.stop()
        total = _one_mask(workspace)
    weather, ends = Weather(Random(1)), 0
    while ends < 100:
        with opened(tmp_path / "w") as workspace:
            workspace.key.signer = key
            sync, _ = engine(workspace, connecting=through(weather))
            sync.step()
            sync.stop()
            ends += 1
            if workspace.read(outbox.counts).received:
                break
    assert 10 < ends < 100
    parts = [path for path in weather.seen if "/parts/" in path]
    assert len(parts) == len(set(parts)) and len(parts) > 40
    assert total < weather.sent < 1.05 * total
    assert _held(served, project) == 1
    assert not served.station.read(lambda s: s.scalar(select(func.count()).select_from(BlobPartRow)))


@pytest.mark.parametrize("seed", range(4))
def test_an_upload_that_breaks_anywhere_goes_on_where_it_was(served: Served, tmp_path: Path, seed: int) -> None:
    project = image_project(served, tmp_path / "pictures")
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project)
        settle(sync)
        sync.stop()
        total = _one_mask(workspace)
        token = workspace.read(stations.get, station).token
        # Each connection carries a quarter of it, more or less: every one of the first is broken somewhere.
        chance = Random(seed)
        limits = [chance.randrange(1, total // 4) for _ in range(3)]
        limit = iter(limits)
        with proxied(served.server.url, lambda _: next(limit, None), up=True) as proxy:

            def connecting(_account) -> StationClient:
                return StationClient(proxy.url, served.station.id, token=token, compress=False)

            sync, clock = engine(workspace, connecting=connecting)
            for _ in range(100):
                sync.step()
                if workspace.read(outbox.counts).received:
                    break
                clock.pass_ms(400_000)
            sync.stop()
            assert workspace.read(outbox.counts).received == 1, sync.last
            assert next(limit, None) is None
            assert _held(served, project) == 1
            # The record, what is asked of the station and the heads of a hundred requests are in it too.
            assert proxy.up_bytes - total < 0.05 * total + 100_000


def test_what_a_station_lost_is_asked_for_again(served: Served, tmp_path: Path) -> None:
    project = image_project(served, tmp_path / "pictures")
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        work(workspace, station, project)
        settle(sync)
        item = leased(workspace)[0]
        _one_mask(workspace)
        link = sync._links[station]
        while not link.whole:
            sync.step()
        [lost] = link.whole
        served.station.blobs.remove(lost)
        for _ in range(400):
            sync.step()
            clock.pass_ms(400_000)
            if workspace.read(outbox.counts).received:
                break
        assert workspace.read(items.get, item.id).state is ItemState.RECEIVED
        assert served.station.blobs.size(lost)
        sync.stop()


def test_what_is_gone_from_this_computer_is_parked_and_keeps_nothing_else_waiting(
    served: Served, tmp_path: Path
) -> None:
    project = image_project(served, tmp_path / "pictures", 2)
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project)
        settle(sync)
        first, second = leased(workspace)
        for item, regions in ((first, [noisy_mask()]), (second, polygons(3))):
            submitting.finish(workspace, item.id, label(workspace, item, regions))
        payload = parse_canonical(workspace.read(submitting.submission_of, first.id).payload)
        name = payload["regions"][0]["geometry"]["blob"][2:]
        (workspace.path / "assets" / name[:2] / name).unlink()
        settle(sync)
        counts = workspace.read(outbox.counts)
        assert (counts.received, counts.parked) == (1, 1)
        assert workspace.read(items.get, second.id).state is ItemState.RECEIVED
        sync.stop()


def test_large_parts_wait_while_the_connection_is_metered(served: Served, tmp_path: Path) -> None:
    project = image_project(served, tmp_path / "pictures", 2)
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project)
        settle(sync)
        first, second = leased(workspace)
        for item, regions in ((first, [noisy_mask()]), (second, polygons(3))):
            submitting.finish(workspace, item.id, label(workspace, item, regions))
        sync.set_metered(True)
        settle(sync)
        assert workspace.read(items.get, first.id).state is ItemState.QUEUED
        assert workspace.read(items.get, second.id).state is ItemState.RECEIVED
        assert sync.last.state is SyncState.METERED and sync.last.total > 64_000
        sync.set_metered(False)
        settle(sync)
        assert workspace.read(items.get, first.id).state is ItemState.RECEIVED
        sync.stop()


def test_parts_are_small_enough_that_a_break_costs_little() -> None:
    for size in (1, 70_000, 5 * 2**20, 60 * 2**20):
        parts = cut(bytes(size))
        assert sum(map(len, parts)) == size and len(parts) <= 128
        assert max(map(len, parts)) <= max(32 * 1024, size // 128 + 1)
    assert blob.MAX_BYTES <= 128 * 4 * 2**20


def test_work_the_station_has_no_room_for_waits_and_keeps_nothing_else_waiting(served: Served, tmp_path: Path) -> None:
    project = image_project(served, tmp_path / "pictures", 2)
    before = served.station.configuration
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        work(workspace, station, project)
        settle(sync)
        first, second = leased(workspace)
        submitting.finish(workspace, first.id, label(workspace, first, [noisy_mask()]))
        served.station.configuration = structs.replace(before, unnamed_blob_bytes=1_000)
        settle(sync)
        submitting.finish(workspace, second.id, label(workspace, second, polygons(3)))
        settle(sync)
        assert workspace.read(items.get, first.id).state is ItemState.QUEUED
        assert workspace.read(items.get, second.id).state is ItemState.RECEIVED
        [waiting] = [one for one in workspace.read(outbox.entries) if one.state is OutboxState.QUEUED]
        assert "7 days" in waiting.reason and "too many large parts" in waiting.reason
        assert sync.last.state is SyncState.IDLE and not workspace.read(stations.get, station).trouble
        served.station.configuration = before
        clock.pass_ms(400_000)
        settle(sync)
        assert workspace.read(items.get, first.id).state is ItemState.RECEIVED
        sync.stop()
