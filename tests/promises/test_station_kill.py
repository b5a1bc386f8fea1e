"""The station killed under load: every receipt it ever gave is in its log afterwards, under the tree it speaks of."""

from __future__ import annotations

import random
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from app.errors import AppError
from app.protocol.authority import check_receipt
from app.protocol.client import StationClient
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.log import Checkpoint, Tree, leaf_data, leaf_hash
from app.signing.verify import recover
from app.station.configuration import Configuration
from app.station.station import Station
from app.station.tables import LogRow, SubmissionRow
from tests.station.test_command import start, stop
from tests.stations import Person, make_station, serve, write_texts

_PEOPLE, _BATCH = 4, 5


class Sender(threading.Thread):
    """Sends a person's records in turns of one and of a few, again and again until there is a receipt for each."""

    def __init__(self, person: Person, records: list[Envelope], address: list[str], over: threading.Event) -> None:
        super().__init__(daemon=True)
        self.person, self.waiting, self.address, self.over = person, records, address, over
        self.receipts: dict[bytes, bytes] = {}
        self.different = 0

    def run(self) -> None:
        client, url = self.person.client, ""
        while not self.over.is_set() and self.waiting:
            if url != self.address[0]:
                client.close()
                url = self.address[0]
                client = StationClient(url, self.person.authority.station, token=client.token)
            try:
                part = self.waiting[:_BATCH] if len(self.receipts) % 2 else self.waiting[:1]
                if len(part) == 1:
                    found = [client.send(part[0])]
                else:
                    results = client.batch([one.encode() for one in part]).results
                    by_record = {result.record: result.receipt for result in results}
                    found = [Envelope.from_wire(by_record[to_hex(one.record_hash)]) for one in part]
                for record, receipt in zip(part, found, strict=True):
                    check_receipt(receipt, record, self.person.authority, recover)
                    self.receipts[record.encode()] = receipt.encode()
                # What was answered is now and then sent again: it must get the very same receipt.
                again = random.choice(list(self.receipts))
                if client.send(Envelope.decode(again)).encode() != self.receipts[again]:
                    self.different += 1
                self.waiting = self.waiting[len(part) :]
            except AppError:
                self.over.wait(0.02)
        client.close()


def kill_under_load(folder: Path, kills: int, database: str = "") -> dict[str, int]:
    """Kills the station of `folder` so often while four people send to it; what was found afterwards."""
    configuration = Configuration(url="http://127.0.0.1:1", **({"database": database} if database else {}))
    make_station(folder, configuration=configuration)
    each = 10 + kills * 4
    people, records = [], []
    with serve(folder) as served:
        texts = [f"Text {number}." for number in range(each * _PEOPLE)]
        project = served.project(write_texts(folder.with_name("texts"), texts), batch_items=each)
        for _ in range(_PEOPLE):
            person = served.person()
            person.join(project)
            lease = person.lease(project, each)
            people.append(person)
            records.append([person.submission(lease, item) for item in lease.items])
    address, over, chance = ["http://127.0.0.1:1"], threading.Event(), random.Random(kills)
    senders = [Sender(person, mine, address, over) for person, mine in zip(people, records, strict=True)]
    for sender in senders:
        sender.start()
    done = 0
    try:
        while done < kills:
            process, address[0] = start(folder)
            # As many receipts as come in a random moment: never the same place of the work.
            before, until = sum(len(one.receipts) for one in senders), time.monotonic() + 5
            wanted = before + chance.randrange(1, 8)
            while sum(len(one.receipts) for one in senders) < wanted and time.monotonic() < until:
                over.wait(0.001)
            over.wait(chance.random() * 0.01)
            assert stop(process, signal.SIGKILL) == -signal.SIGKILL
            done += 1
        process, address[0] = start(folder)
        for sender in senders:
            sender.join(120)
        assert stop(process, signal.SIGTERM) in (0, -signal.SIGTERM)
    finally:
        over.set()
    receipts = {record: receipt for sender in senders for record, receipt in sender.receipts.items()}
    return {
        "kills": done, "undelivered": sum(len(one.waiting) for one in senders), "receipts": len(receipts),
        "different": sum(one.different for one in senders), **compare(folder, receipts),
    }  # fmt: skip


def compare(folder: Path, receipts: dict[bytes, bytes]) -> dict[str, int]:
    """The log against the receipts: how many are not in it, are there twice, or speak of another tree."""
    station = Station.open(folder)
    try:

        def read(session: Any) -> tuple[list[Any], int, int]:
            rows = session.execute(
                select(LogRow.kind, LogRow.digest, LogRow.record_hash, LogRow.received_ms, LogRow.record)
                .order_by(LogRow.index)
            ).all()  # fmt: skip
            return rows, session.scalar(select(func.count()).select_from(SubmissionRow)), 0

        rows, submissions, _ = station.read(read)
        tree = Tree([leaf_hash(leaf_data(*row[:4])) for row in rows])
        missing = inconsistent = 0
        for record, data in receipts.items():
            receipt = Envelope.decode(data).message
            if receipt["logIndex"] >= len(rows) or rows[receipt["logIndex"]].record != record:
                missing += 1
            elif receipt["root"] != tree.root(receipt["treeSize"]):
                inconsistent += 1
        head = station.checkpoint()
        assert head == Checkpoint(len(rows), tree.root())
        return {"missing": missing, "inconsistent": inconsistent, "twice": submissions - len(receipts)}
    finally:
        station.close()


_NOTHING = {"undelivered": 0, "different": 0, "missing": 0, "inconsistent": 0, "twice": 0}


def _judge(found: dict[str, int], figure: Callable[..., None], where: str) -> None:
    figure(f"{where}: kills under load", found["kills"])
    figure(f"{where}: receipts given that are not in the log", found["missing"], "", "0")
    figure(f"{where}: receipts that speak of another tree", found["inconsistent"], "", "0")
    assert {name: found[name] for name in _NOTHING} == _NOTHING
    assert found["receipts"] > 0


@pytest.mark.promise("H10")
@pytest.mark.timeout(7200)
def test_kills_lose_no_receipt(tmp_path: Path, size: Callable[[int, int], int], figure: Callable[..., None]) -> None:
    _judge(kill_under_load(tmp_path / "station", size(6, 300)), figure, "SQLite")


@pytest.mark.promise("H10")
@pytest.mark.timeout(7200)
@pytest.mark.postgres
def test_kills_lose_no_receipt_on_postgresql(
    tmp_path: Path, database: str, size: Callable[[int, int], int], figure: Callable[..., None]
) -> None:
    _judge(kill_under_load(tmp_path / "station", size(6, 300), database), figure, "PostgreSQL")


@pytest.mark.promise("H10")
def test_a_log_that_lost_its_end_is_found_out(tmp_path: Path) -> None:
    """The guard: the comparison above must be able to fail."""
    folder = tmp_path / "station"
    with serve(folder) as served:
        project = served.project(write_texts(tmp_path / "texts"))
        ann = served.person()
        ann.join(project)
        lease = ann.lease(project, 2)
        records = [ann.submission(lease, item) for item in lease.items]
        receipts = {record.encode(): ann.send(record).encode() for record in records}
    assert compare(folder, receipts) == {"missing": 0, "inconsistent": 0, "twice": 0}
    first, second = receipts
    assert compare(folder, {first: receipts[second]})["missing"] == 1
    lie = Envelope.decode(receipts[first])
    moved = Envelope(lie.type, {**lie.message, "root": bytes(32)}, lie.signature)
    assert compare(folder, {first: moved.encode()})["inconsistent"] == 1
