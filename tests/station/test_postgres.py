"""PostgreSQL: the tables of the migrations, one log under many writers, reads of one state, kills."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Table, select, text
from sqlalchemy.exc import SQLAlchemyError

from app.errors import InputError, StoreError
from app.station.configuration import Configuration
from app.station.init import Plan, create_station
from app.station.log import head_of, logged
from app.station.station import Station
from app.station.store import engine
from app.station.store.base import Base
from app.station.store.engine import open_engines, open_queue_engine
from app.station.store.migrate import upgrade
from app.station.store.statement import Insertion
from app.station.tables import SubmissionRow
from tests.station.test_station import withdraw

pytestmark = pytest.mark.postgres


@pytest.fixture
def folder(tmp_path: Path, database: str) -> Path:
    configuration = Configuration(url="http://127.0.0.1:1", database=database)
    create_station(tmp_path / "s", Plan(configuration=configuration, scrypt_n=2**4))
    return tmp_path / "s"


def test_migrations_make_the_tables(tmp_path: Path, database: str) -> None:
    writer, reader = open_engines(database, tmp_path)
    upgrade(writer)
    with writer.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    with reader.connect() as connection, pytest.raises(SQLAlchemyError, match="read-only"):
        connection.execute(text("DELETE FROM log"))
    writer.dispose()
    reader.dispose()


def test_two_programs_with_many_threads_append_to_one_log(folder: Path) -> None:
    one, two = Station.open(folder), Station.open(folder)
    try:
        with ThreadPoolExecutor(8) as pool:
            made = list(pool.map(lambda number: withdraw(one if number % 3 else two, number), range(1, 41)))
        assert sorted(made) == list(range(1, 41)) and one.checkpoint() == two.checkpoint()
        assert one.read(lambda session: len({logged(session, index).message["leaseHash"] for index in made})) == 40
    finally:
        one.close()
        two.close()


def test_a_read_sees_one_state(folder: Path) -> None:
    station = Station.open(folder)
    try:

        def look_twice(session):  # type: ignore[no-untyped-def]
            before = head_of(session)
            with ThreadPoolExecutor(1) as pool:
                pool.submit(withdraw, station, 1).result()
            return before, head_of(session)

        before, after = station.read(look_twice)
        assert before == after and station.checkpoint().size == before.size + 1
    finally:
        station.close()


def test_connections_that_end_while_nobody_uses_them_are_replaced(folder: Path, monkeypatch) -> None:
    monkeypatch.setattr(engine, "_REST_S", 0.0)
    station = Station.open(folder)
    try:
        withdraw(station, 1)
        before = station.checkpoint().size
        outside = open_queue_engine(station.configuration.database)
        with outside.connect() as other:
            others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            ended = other.execute(text(f"{others} AND datname = current_database()")).all()
        outside.dispose()
        assert len(ended) >= 2
        withdraw(station, 2)
        assert station.checkpoint().size == before + 1
    finally:
        station.close()


def test_a_reader_cannot_write(folder: Path) -> None:
    station = Station.open(folder)
    try:
        with pytest.raises(StoreError):
            station.read(lambda session: session.execute(text("DELETE FROM log")))
    finally:
        station.close()


def test_what_cannot_be_reached_is_said(tmp_path: Path, folder: Path) -> None:
    station = Station.open(folder)
    station.close()
    with pytest.raises(InputError):
        create_station(tmp_path / "t", Plan(configuration=station.configuration, scrypt_n=2**4))
    lost = Configuration(url="http://127.0.0.1:1", database="postgresql://station@127.0.0.1:1/none")
    with pytest.raises(StoreError):
        create_station(tmp_path / "u", Plan(configuration=lost, scrypt_n=2**4))


def test_many_rows_at_once_are_kept_whole_or_refused(tmp_path: Path, database: str) -> None:
    writer, reader = open_engines(database, tmp_path)
    upgrade(writer)
    rows = [
        {name: bytes(32) for name in ("lease", "item", "project", "payload_hash", "supersedes")}
        | {"worker": f"0x{n:040x}", "id": bytes([n]) * 32, "digest": bytes([n]) * 32, "state": "received"}
        | {"generation": 0, "status": 0, "current": False, "reviews_wanted": 1, "reviews_taken": 0}
        | {"log_index": 2**40 + n, "received_ms": n}
        for n in range(100)
    ]
    insertion = Insertion(cast(Table, SubmissionRow.__table__))
    with writer.begin() as connection:
        insertion.run(connection, rows)
    with reader.connect() as connection:
        kept = connection.execute(select(SubmissionRow.__table__).order_by(SubmissionRow.log_index)).mappings().all()
        assert [dict(row) for row in kept] == rows
    # A list's values must not be cut to the column's length, as a cast to it would.
    longer = [{**row, "id": bytes([n]), "digest": bytes([n]), "state": "r" * 25} for n, row in enumerate(rows[:2])]
    with writer.begin() as connection, pytest.raises(SQLAlchemyError, match="too long"):
        insertion.run(connection, longer)
    writer.dispose()
    reader.dispose()
