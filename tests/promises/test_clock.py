"""D8: whatever the clock of this computer says, order, ids, leases and pay are the same, and a wrong one is shown."""

from __future__ import annotations

import time as real
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from app.ops import clock as ops_clock
from app.ops import outbox, sending, submitting
from app.protocol import client
from app.protocol.code import Status
from app.station.tables import SubmissionRow
from app.station.work import run_steps
from app.store.tables import OutboxRow
from app.sync.status import SyncStatus
from tests.promises.scene import drain, holding, new_project, submit
from tests.promises.wire import Weather, through
from tests.stations import serve
from tests.sync.people import engine, leased_all

DAY = 86_400
NOW = real.time()
CLOCKS: dict[str, Callable[[int], float]] = {
    "1970": lambda n: 1.0 + n,
    "2038": lambda n: 2.0**31 + n,
    "a month slow": lambda n: real.time() - 30 * DAY,
    "a month fast": lambda n: real.time() + 30 * DAY,
    "jumping": lambda n: Random(n).uniform(0, 2 * NOW),
}


class FalseTime:
    """Stands for the module `time` where the program asks it."""

    def __init__(self, seconds: Callable[[int], float]) -> None:
        self.seconds, self.asked = seconds, 0

    def time(self) -> float:
        self.asked += 1
        return self.seconds(self.asked)

    def time_ns(self) -> int:
        return int(self.time() * 1e9)

    def monotonic(self) -> float:
        return real.monotonic()


def work_by(seconds: Callable[[int], float], folder: Path, patch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Six items labelled and paid under such a clock: what the station says of them, and what the person was told."""
    number = 6
    with serve(folder / "s") as served:
        project = new_project(served, folder / "t", number, reviewers_per_item=0, quorum=0)
        with holding(served, folder / "w", project, number) as (workspace, _):
            false = FalseTime(seconds)
            patch.setattr(ops_clock, "time", false)
            patch.setattr(client, "time", false)
            weather = Weather(Random(2), lose_request=0.4)
            sync, clock = engine(workspace, connecting=through(weather))
            said: list[SyncStatus] = []
            sync.status.connect(said.append)
            submit(workspace, leased_all(workspace)[:3])
            clock.now_wall = int(false.time() * 1000)
            sync.wake()
            sync.step()
            submit(workspace, leased_all(workspace)[3:])
            for _ in range(40):
                clock.now_wall = int(false.time() * 1000)
                clock.now_monotonic += 400_000
                drain(workspace, sync, clock, rounds=1)
            sealed = [workspace.read(submitting.submission_of, item.id).digest for item in leased_all(workspace)]
            counts = workspace.read(outbox.counts)
            sync.stop()
            patch.undo()
        run_steps(served.station)
        query = select(SubmissionRow).order_by(SubmissionRow.log_index)
        rows = served.station.read(lambda session: list(session.scalars(query)))
    return SimpleNamespace(
        counts=counts,
        in_order=[row.digest.hex() for row in rows] == sealed,
        ids=len({row.id for row in rows}),
        states={row.state for row in rows},
        late={row.status for row in rows},
        skew=max((abs(status.skew_s) for status in said), default=0.0),
    )


@pytest.mark.promise("D8")
@pytest.mark.parametrize("name", CLOCKS)
def test_a_wrong_clock_changes_nothing_and_is_shown(tmp_path: Path, monkeypatch, figure, name: str) -> None:
    found = work_by(CLOCKS[name], tmp_path, monkeypatch)
    figure(f"clock {name}: delivered in order", found.counts.received, "of 6", "6")
    assert (found.counts.received, found.counts.pending) == (6, 0)
    assert found.in_order
    assert found.ids == 6
    assert found.states == {"accepted"}
    assert found.late == {Status.received}
    assert found.skew > 300


@pytest.mark.promise("D8")
def test_ordered_by_the_clock_the_order_is_lost(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(sending, "SEALED_ORDER", OutboxRow.created_ms)
    patch = pytest.MonkeyPatch()
    found = work_by(lambda n: NOW - n * DAY, tmp_path, patch)
    assert not found.in_order
