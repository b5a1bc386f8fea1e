"""The sync engine, step by step, against a real station."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from app.core.item import ItemState
from app.core.outbox import OutboxState
from app.errors import BlockedError, InputError, OfflineError
from app.media.worker import DecodeWorker
from app.ops import content, items, outbox, projects, stations, submitting
from app.signing.signer import KeyRole, Signer
from app.station.tables import SubmissionRow
from app.store.spool import Spooled
from app.sync.status import SyncState
from tests.stations import Served, serve, write_texts
from tests.sync.people import answer_and_submit, engine, join, leased, settle, work
from tests.workspaces import opened

SECRET, OTHER = b"\x21" * 32, b"\x22" * 32


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("station") / "s") as found:
        yield found


@pytest.fixture
def project(served: Served, tmp_path: Path) -> bytes:
    return served.project(write_texts(tmp_path / "texts"))


def at_station(served: Served, project: bytes) -> list:
    return served.station.read(lambda s: list(s.scalars(select(SubmissionRow).where(SubmissionRow.project == project))))


def test_join_work_offline_and_deliver(served: Served, project: bytes, tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project)
        settle(sync)
        found = leased(workspace)
        assert len(found) == 6
        (mine,) = workspace.read(projects.all_projects)
        assert (mine.title, mine.guideline.splitlines()[0]) == ("Moods", "# Answers")
        assert mine.terms[0][1].symbol == "CRED"
        with DecodeWorker() as decoder:
            texts = {content.load(workspace, item, decoder).text for item in found}
        assert "Київ — столиця України." in texts
        with pytest.raises(InputError):
            answer_and_submit(workspace, workspace.read(items.get, found[0].id))
        for item in found:
            answer_and_submit(workspace, workspace.read(items.get, item.id), mood="good")
        assert workspace.read(outbox.counts).pending == 6
        assert len(workspace.spool) == 6
        settle(sync)
        counts = workspace.read(outbox.counts)
        assert (counts.pending, counts.received) == (0, 6)
        assert len(workspace.spool) == 0
        assert {workspace.read(items.get, item.id).state for item in found} == {ItemState.RECEIVED}
        assert len(at_station(served, project)) == 6
        assert sync.last.state is SyncState.IDLE
        sync.stop()


def test_what_was_sealed_with_the_key_locked_is_signed_when_it_opens(
    served: Served, project: bytes, tmp_path: Path
) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project, 2)
        settle(sync)
        key, workspace.key.signer = workspace.key.signer, None
        item = leased(workspace)[0]
        answer_and_submit(workspace, item, mood="bad")
        assert workspace.read(items.get, item.id).state is ItemState.UNSIGNED
        settle(sync)
        assert workspace.read(outbox.counts).unsigned == 1
        workspace.key.signer = key
        settle(sync)
        assert workspace.read(outbox.counts).received == 1
        assert workspace.read(items.get, item.id).state is ItemState.RECEIVED
        sync.stop()


def test_a_lost_reply_sends_the_same_bytes_again_and_nothing_twice(
    served: Served, project: bytes, tmp_path: Path
) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, clock = engine(workspace, connecting=losing_replies(3))
        work(workspace, station, project, 3)
        settle(sync)
        for item in leased(workspace):
            answer_and_submit(workspace, item, mood="good")
        for _ in range(12):
            sync.step()
            clock.pass_ms(400_000)
        counts = workspace.read(outbox.counts)
        assert (counts.pending, counts.received) == (0, 3)
        assert len(at_station(served, project)) == 3
        sync.stop()


def losing_replies(times: int):
    """A client whose first batches arrive and are answered, but the answers are lost on the way."""
    from app.protocol.client import StationClient
    from app.sync.engine import connect

    left = [times]

    def connecting(account) -> StationClient:
        client = connect(account)
        deliver = client.batch

        def batch(records, **more):
            answer = deliver(records)
            if left[0]:
                left[0] -= 1
                raise OfflineError("The connection broke.")
            return answer

        client.batch = batch
        return client

    return connecting


def test_an_unreachable_station_blocks_nothing_and_is_left_alone_for_a_while(
    served: Served, project: bytes, tmp_path: Path
) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, clock = engine(workspace)
        work(workspace, station, project, 2)
        settle(sync)
        answer_and_submit(workspace, leased(workspace)[0], mood="good")
        url = workspace.read(stations.get, station).url
        workspace.write(move_station, station, "http://127.0.0.1:9")
        sync.wake()
        sync.step()
        assert sync.last.state is SyncState.OFFLINE
        assert workspace.read(outbox.counts).queued == 1
        answer_and_submit(workspace, leased(workspace)[1], mood="good")
        workspace.write(move_station, station, url)
        clock.pass_ms(400_000)
        settle(sync)
        assert workspace.read(outbox.counts).received == 2
        sync.stop()


def move_station(session, station: str, url: str):
    from app.core.changes import Changes
    from app.store.tables import StationRow

    session.get_one(StationRow, station).url = url
    return Changes()


def test_one_refused_record_parks_with_its_reason_and_the_others_go(
    served: Served, project: bytes, tmp_path: Path
) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project, 3)
        settle(sync)
        first, *rest = leased(workspace)
        workspace.write(spoil_asset, first.id)
        for item in (workspace.read(items.get, first.id), *rest):
            answer_and_submit(workspace, item, mood="good")
        settle(sync)
        counts = workspace.read(outbox.counts)
        assert (counts.received, counts.parked) == (2, 1)
        (parked,) = workspace.read(outbox.entries, [OutboxState.PARKED])
        assert parked.reason
        sync.stop()


def spoil_asset(session, item_id: str):
    from app.core.changes import Changes
    from app.store.tables import ItemRow

    session.get_one(ItemRow, item_id).asset = "11" * 32
    return Changes()


def test_a_sign_in_that_ran_out_is_renewed_by_itself(served: Served, project: bytes, tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        workspace.write(stations.set_token, station, "x" * 43)
        sync, _ = engine(workspace)
        settle(sync)
        assert workspace.read(stations.get, station).token != "x" * 43
        assert sync.last.state is SyncState.IDLE
        sync.stop()


def test_with_a_locked_key_the_account_waits_and_says_so(served: Served, tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        workspace.write(stations.set_token, station, "x" * 43)
        workspace.key.signer = None
        sync, _ = engine(workspace)
        sync.wake()
        sync.step()
        assert sync.last.state is SyncState.BLOCKED
        assert "Unlock" in sync.last.text
        sync.stop()


def test_the_spool_brings_back_what_the_database_lost(served: Served, project: bytes, tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served, secret=SECRET)
        sync, _ = engine(workspace)
        work(workspace, station, project, 1)
        settle(sync)
        workspace.back_up()
        backup = (tmp_path / "w" / "workspace.db").read_bytes()
        assert backup
        answer_and_submit(workspace, leased(workspace)[0], mood="good")
        (spooled,) = list(workspace.spool)
        assert isinstance(spooled, Spooled)
        sync.stop()
    newest = max((tmp_path / "w" / "backups").glob("*.db"))
    for part in (tmp_path / "w").glob("workspace.db*"):
        part.unlink()
    newest.rename(tmp_path / "w" / "workspace.db")
    with opened(tmp_path / "w") as workspace:
        workspace.key.signer = Signer.from_secret(SECRET, KeyRole.WORKER)
        assert workspace.read(outbox.counts).queued == 1
        sync, _ = engine(workspace)
        settle(sync)
        assert workspace.read(outbox.counts).received == 1
        sync.stop()
    assert len(at_station(served, project)) == 1


def test_deleting_the_database_loses_no_sealed_submission(served: Served, project: bytes, tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served, secret=OTHER)
        sync, _ = engine(workspace)
        work(workspace, station, project, 3)
        settle(sync)
        for item in leased(workspace)[:2]:
            answer_and_submit(workspace, item, mood="good")
        account = workspace.read(stations.get, station)
        sync.stop()
    for part in (tmp_path / "w").glob("workspace.db*"):
        part.unlink()
    with opened(tmp_path / "w") as workspace:
        workspace.key.signer = Signer.from_secret(OTHER, KeyRole.WORKER)
        workspace.write(
            stations.add,
            station_id=station,
            url=account.url,
            fingerprint="",
            name=account.name,
            network=account.network,
            worker=account.worker,
            token="",
            roles=account.roles,
        )
        sync, _ = engine(workspace)
        settle(sync)
        assert workspace.read(outbox.counts).received == 2, sync.last
        states = sorted(item.state.value for item in leased(workspace))
        assert states == ["new", "received", "received"]
        sync.stop()
    assert len(at_station(served, project)) == 2


def test_the_thread_stops_within_a_second(served: Served, tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        join(workspace, served)
        workspace.start_sync()
        assert workspace.sync is not None
        assert workspace.sync.stop(timeout=1.0)


def test_submitting_twice_is_refused(served: Served, project: bytes, tmp_path: Path) -> None:
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        work(workspace, station, project, 1)
        settle(sync)
        (item,) = leased(workspace)
        annotation = answer_and_submit(workspace, item, mood="good")
        with pytest.raises(InputError, match="submitted before"):
            submitting.finish(workspace, item.id, annotation)
        sync.stop()


def test_joining_without_a_key_says_what_to_do(served: Served, tmp_path: Path) -> None:
    from app.station.invitation import make_invitation
    from app.sync import account

    with opened(tmp_path / "w") as workspace, pytest.raises(BlockedError, match="key"):
        account.join(workspace, make_invitation(served.station, "annotator"))
