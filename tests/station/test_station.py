"""A station on disk: identity, the log under one writer, receipts, reopening, and noticing a restored database."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.errors import InputError, StoreError
from app.protocol.authority import check_receipt
from app.protocol.canonical import sha256
from app.protocol.code import KeyChangeReason
from app.protocol.log import (
    Tree,
    consistency_proof,
    inclusion_proof,
    leaf_data,
    leaf_hash,
    verify_consistency,
    verify_inclusion,
)
from app.signing.verify import recover
from app.station.init import Plan, create_station
from app.station.log import logged, nodes
from app.station.station import Station
from app.station.store.migrate import upgrade
from app.station.tables import LogRow, MetaRow


def make(folder: Path) -> Station:
    create_station(folder, Plan(scrypt_n=2**4))
    return Station.open(folder)


def withdraw(station: Station, number: int) -> int:
    def append(session: Session) -> int:
        payload = b'{"code":"test","text":""}'
        message = {"leaseHash": bytes([number]) * 32, "reasonHash": sha256(payload), "withdrawnMs": number}
        return station.log.append(session, station.sign("Withdrawal", message, payload), 1_000 + number)

    return station.write(append)


def test_a_new_station_knows_itself(tmp_path: Path) -> None:
    station = make(tmp_path / "s")
    try:
        assert station.authority.root == station.charter.root
        first = station.read(logged, 0)
        assert first.type == "KeyChange" and first.message["reason"] == KeyChangeReason.first
        receipt = station.read(station.log.receipt, 0)
        assert check_receipt(receipt, first, station.authority, recover) == station.checkpoint()
    finally:
        station.close()
    assert (tmp_path / "s" / "keys" / "passphrase").stat().st_mode & 0o077 == 0


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(InputError):
        create_station(tmp_path, Plan(scrypt_n=2**4))
    with pytest.raises(InputError):
        Station.open(tmp_path)


def test_the_log_equals_the_model_and_survives_reopening(tmp_path: Path) -> None:
    station = make(tmp_path / "s")
    receipts = {}
    for number in range(1, 12):
        index = withdraw(station, number)
        receipts[index] = station.read(station.log.receipt, index).encode()
    station.close()
    station = Station.open(tmp_path / "s")
    try:
        withdraw(station, 12)
        rows = station.read(
            lambda session: [
                leaf_hash(leaf_data(row.kind, row.digest, row.record_hash, row.received_ms))
                for row in session.query(LogRow).order_by(LogRow.index)
            ]
        )
        tree, head = Tree(rows), station.checkpoint()
        assert head == tree.frontier.checkpoint() and head.size == 13
        for index, data in receipts.items():
            assert station.read(station.log.receipt, index).encode() == data
        proof = station.read(lambda session: inclusion_proof(5, 13, nodes(session)))
        assert verify_inclusion(rows[5], 5, 13, proof, head.root)
        old = Tree(rows[:6]).frontier.checkpoint()
        assert verify_consistency(old, head, station.read(lambda session: consistency_proof(6, 13, nodes(session))))
    finally:
        station.close()


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    station = make(tmp_path / "s")
    try:
        before = station.checkpoint()

        def fail(session: Session) -> None:
            session.add(MetaRow(name="x", value=1))
            payload = b'{"code":"test","text":""}'
            message = {"leaseHash": bytes(32), "reasonHash": sha256(payload), "withdrawnMs": 1}
            station.log.append(session, station.sign("Withdrawal", message, payload), 1)
            raise InputError("No.")

        with pytest.raises(InputError):
            station.write(fail)
        assert station.checkpoint() == before
        assert station.read(lambda session: session.get(MetaRow, "x")) is None
        assert withdraw(station, 1) == before.size
    finally:
        station.close()


def test_a_database_put_back_begins_a_new_epoch(tmp_path: Path) -> None:
    station = make(tmp_path / "s")
    epoch = station.epoch
    withdraw(station, 1)
    station.close()
    shutil.copy(tmp_path / "s" / "station.db", tmp_path / "old.db")
    station = Station.open(tmp_path / "s")
    withdraw(station, 2)
    fork = station.checkpoint()
    station.close()
    for name in ("station.db-wal", "station.db-shm"):
        (tmp_path / "s" / name).unlink(missing_ok=True)
    shutil.copy(tmp_path / "old.db", tmp_path / "s" / "station.db")
    station = Station.open(tmp_path / "s")
    try:
        assert station.epoch != epoch
        restart = station.read(logged, 2)
        assert restart.type == "Restart" and restart.message["oldEpoch"] == epoch
        assert restart.message["forkSize"] == 2 and fork.size == 3
    finally:
        station.close()
    again = Station.open(tmp_path / "s")
    assert again.epoch == station.epoch
    again.close()


def test_two_programs_append_to_one_log(tmp_path: Path) -> None:
    one = make(tmp_path / "s")
    two = Station.open(tmp_path / "s")
    try:
        for number in range(1, 9):
            assert withdraw(one if number % 3 else two, number) == number
        leaves = one.read(lambda session: [logged(session, index).message for index in range(9)])
        assert len(leaves) == 9 and one.checkpoint() == two.checkpoint()
    finally:
        one.close()
        two.close()


def test_many_threads_write_one_after_the_other(tmp_path: Path) -> None:
    station = make(tmp_path / "s")
    try:
        with ThreadPoolExecutor(8) as pool:
            indexes = list(pool.map(lambda number: withdraw(station, number), range(1, 41)))
        assert sorted(indexes) == list(range(1, 41)) and station.checkpoint().size == 41
    finally:
        station.close()


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    station = make(tmp_path / "s")
    station._writer.connect().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'").connection.commit()
    station.close()
    with pytest.raises(StoreError, match="newer"):
        Station.open(tmp_path / "s")


def test_migrations_make_the_tables(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from app.station.store.base import Base
    from app.station.store.engine import open_engines

    writer, reader = open_engines("sqlite:x.db", tmp_path)
    upgrade(writer)
    with writer.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    writer.dispose()
    reader.dispose()


def test_tables_are_sound_on_postgresql() -> None:
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.schema import CreateIndex, CreateTable

    from app.station.store.base import Base

    for table in Base.metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=postgresql.dialect()))
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=postgresql.dialect()))
