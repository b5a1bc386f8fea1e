"""D5: a station that comes back from an old backup is noticed, offered everything again, and holds each record once."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.ops import outbox, sending, stations
from app.station.backup import back_up, restore
from tests.promises.scene import drain, held, holding, new_project, submit
from tests.promises.test_delivery import move
from tests.stations import make_station, serve
from tests.sync.people import engine, leased_all, settle


def restored(folder: Path, figure, number: int) -> tuple[int, int, int]:
    """Work before and after a backup that then becomes the station; (held, different, waiting here)."""
    make_station(folder / "s")
    with serve(folder / "s") as served:
        project = new_project(served, folder / "t", number)
        with holding(served, folder / "w", project, number) as (workspace, station):
            sync, clock = engine(workspace)
            items = leased_all(workspace)
            submit(workspace, items[: number // 3])
            drain(workspace, sync, clock)
            back_up(folder / "s", folder / "b")
            submit(workspace, items[number // 3 : 2 * number // 3])
            drain(workspace, sync, clock)
            before = workspace.read(stations.get, station)
            served.server.close()
            restore(folder / "b", folder / "r")
            with serve(folder / "r") as again:
                workspace.write(move, station, again.server.url)
                submit(workspace, items[2 * number // 3 :])
                for _ in range(6):
                    clock.pass_ms(20_000)
                    settle(sync, 10_000)
                counts = workspace.read(outbox.counts)
                after = workspace.read(stations.get, station)
                # Leases, decisions and items were applied before: reading the feed anew doubles nothing.
                assert len(leased_all(workspace)) == number
                assert (counts.parked, counts.received) == (0, number)
                assert after.epoch != before.epoch
                assert after.trouble == ""
                sync.stop()
                total, distinct = held(again, project)
    figure("lost by the restored station", number - distinct, f"of {number}", "0")
    figure("held twice", total - distinct, "", "0")
    return total, distinct, counts.pending


@pytest.mark.promise("D5")
def test_a_station_restored_from_a_backup_gets_everything_again(tmp_path: Path, size, figure) -> None:
    number = size(30, 1_000)
    assert restored(tmp_path, figure, number) == (number, number, 0)


@pytest.mark.promise("D5")
def test_without_the_offer_the_work_since_the_backup_is_missing(tmp_path: Path, figure, monkeypatch) -> None:
    monkeypatch.setattr(sending, "begin_epoch", stations.start_epoch)
    total, distinct, _ = restored(tmp_path, figure, 12)
    assert total == distinct == 8
