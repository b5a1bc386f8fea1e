"""The brake against mass withdrawal: what a station takes back in great number waits for a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.ops import braking, items
from app.station import release
from app.station.tables import LeaseRow
from app.store.tables import AssignmentRow
from app.workspace import Workspace
from tests.stations import Served, serve, write_texts
from tests.sync.people import engine, join, leased, settle, work
from tests.workspaces import opened

MANY = 22


@pytest.fixture
def served(tmp_path: Path):
    with serve(tmp_path / "station") as found:
        yield found


def states(workspace: Workspace) -> dict[str, int]:
    query = select(AssignmentRow.state, func.count()).group_by(AssignmentRow.state)
    return dict(workspace.read(lambda session: session.execute(query).tuples().all()))


def withdraw(served: Served, count: int) -> None:
    def all_open(session):
        query = select(LeaseRow.id).where(LeaseRow.state == "active").order_by(LeaseRow.log_index)
        return session.scalars(query.limit(count)).all()

    for lease in served.station.read(all_open):
        served.station.write(release.withdraw, served.station, lease, "The project ends.")


def test_a_few_are_taken_back_and_many_wait_for_the_person(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts", [f"Text {n}." for n in range(2 * MANY)]))
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        for _ in range(MANY):
            work(workspace, station, project, 1)
        settle(sync)
        withdraw(served, 3)
        settle(sync)
        assert states(workspace) == {"active": MANY - 3, "canceled": 3}
        withdraw(served, MANY)
        settle(sync)
        # With the three of before they are more than twenty and more than a tenth: nothing was taken away.
        assert states(workspace) == {"active": MANY - 3, "canceled": 3}
        assert len(workspace.read(braking.held, station)) == MANY - 3
        settle(sync)
        assert states(workspace)["active"] == MANY - 3  # it does not lift by itself
        workspace.write(braking.let_go, station)
        assert states(workspace) == {"canceled": MANY} and not workspace.read(braking.held, station)
        assert len(leased(workspace)) == MANY  # local work is not deleted
        assert workspace.read(items.get, leased(workspace)[0].id) is not None
        sync.stop()


def test_the_person_may_keep_the_work(served: Served, tmp_path: Path) -> None:
    project = served.project(write_texts(tmp_path / "texts", [f"Text {n}." for n in range(MANY)]))
    with opened(tmp_path / "w") as workspace:
        station = join(workspace, served)
        sync, _ = engine(workspace)
        for _ in range(MANY):
            work(workspace, station, project, 1)
        settle(sync)
        withdraw(served, MANY)
        settle(sync)
        workspace.write(braking.keep, station)
        assert states(workspace) == {"active": MANY} and not workspace.read(braking.held, station)
        sync.stop()
