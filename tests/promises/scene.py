"""A workspace with leased items, answered and sealed, and what the station holds of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.core.item import Item
from app.ops import items, outbox
from app.station.tables import SubmissionRow
from app.store.base import Base
from app.sync.engine import SyncEngine
from app.workspace import Workspace
from tests.stations import Served, write_texts
from tests.sync.people import TestClock, answer_and_submit, engine, join, leased_all, settle, work
from tests.workspaces import opened


def texts(number: int) -> list[str]:
    return [f"Text number {n}." for n in range(number)]


def new_project(served: Served, folder: Path, number: int, **fields: Any) -> bytes:
    """A project of `number` short texts, all of them in one assignment."""
    return served.project(write_texts(folder, texts(number)), batch_items=max(number, 1), **fields)


@contextmanager
def holding(
    served: Served, folder: Path, project: bytes, number: int, *, secret: bytes = b""
) -> Iterator[tuple[Workspace, str]]:
    """A workspace that joined and holds `number` items of the project; (workspace, station id)."""
    with opened(folder) as workspace:
        station = join(workspace, served, secret=secret)
        sync, _ = engine(workspace)
        work(workspace, station, project, number)
        settle(sync, number * 3 + 300)
        sync.stop()
        assert len(leased_all(workspace)) == number
        yield workspace, station


def submit(workspace: Workspace, some: list[Item], mood: str = "good") -> None:
    for item in some:
        answer_and_submit(workspace, workspace.read(items.get, item.id), mood=mood)


def drain(workspace: Workspace, sync: SyncEngine, clock: TestClock, *, rounds: int = 300, jump: int = 400_000) -> None:
    """Steps with time passing between, until nothing waits."""
    for _ in range(rounds):
        settle(sync, 100_000)
        if not workspace.read(outbox.counts).pending:
            return
        clock.pass_ms(jump)


def held(served: Served, project: bytes) -> tuple[int, int]:
    """(submissions of the project at the station, different items among them)."""
    query = (
        select(func.count(), func.count(SubmissionRow.item.distinct()))
        .select_from(SubmissionRow)
        .where(SubmissionRow.project == project)
    )
    total, distinct = served.station.read(lambda session: session.execute(query).one())
    return total, distinct


def dump(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""

    def rows(session: Session) -> dict[str, list[tuple[Any, ...]]]:
        return {
            table.name: sorted((tuple(row) for row in session.execute(select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }

    return workspace.read(rows)
