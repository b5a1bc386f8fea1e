"""An outbox delivered to a station in a process of its own: every signature recovered there, every receipt verified and
stored here; beside the least client and the least server for the same records."""

from __future__ import annotations

import http.client
import json
import os
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks.frame import Row, benchmark
from tests.benchmarks.process import running

RECORDS = int(os.environ.get("CARAVAN_BENCH_OUTBOX", "20000"))
_LEASED_AT_ONCE = 500
_SEALED_AT_ONCE = 500
_BATCH = 100


@benchmark("outbox")
def outbox() -> Iterator[Row]:
    """The floor posts the same records in batches of 100 to `station_floor`, which recovers who signed each and stores
    them durably, and puts each answer durably into one table. It knows no receipts."""
    from app.ops import outbox as waiting
    from tests.sync.people import engine
    from tests.workspaces import opened

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _station(folder) as (invitation, project), opened(folder / "w") as workspace:
            sync, _ = engine(workspace)
            _take_work(workspace, sync, invitation, project)
            _seal_all(workspace)
            records = workspace.read(_records)
            assert len(records) == RECORDS
            with running("tests.benchmarks.station_floor", str(folder)) as line:
                floor = _bare_delivery(int(line()), records, folder / "receipts.db")
            start = time.perf_counter()
            sync.wake()
            while workspace.read(waiting.counts).pending:
                sync.step()
            seconds = time.perf_counter() - start
            assert workspace.read(waiting.counts).received == RECORDS
            sync.stop()
            yield Row("outbox", f"deliver {RECORDS:,} records, receipts stored", seconds, "s", floor, asked="≤ 20 s")


@contextmanager
def _station(folder: Path) -> Iterator[tuple[Any, bytes]]:
    """(an invitation, the project) of a station that is being served with a text for each record."""
    from app.station.configuration import Configuration
    from app.station.invitation import make_invitation
    from app.station.project import ProjectPlan, create_project
    from app.station.station import Station
    from tests.stations import make_station, project_fields, write_texts

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    make_station(folder / "s", configuration=Configuration(url=f"http://127.0.0.1:{port}"))
    station = Station.open(folder / "s")
    source = write_texts(folder / "t", [f"Text number {n}, short and plain." for n in range(RECORDS)])
    plan = ProjectPlan(source, {**project_fields(), "batch_items": min(RECORDS, 10_000)})
    project = create_project(station, plan)
    invitation = make_invitation(station, "annotator")
    station.close()
    with running("app.station", "serve", str(folder / "s"), "--port", str(port)) as line:
        line(), line()
        yield invitation, project


def _take_work(workspace: Any, sync: Any, invitation: Any, project: bytes) -> None:
    """Leases over all of it; the texts themselves are not waited for."""
    from app.ops import items, projects
    from app.signing.keystore import new_secret
    from app.signing.signer import KeyRole, Signer
    from app.sync import account
    from tests.sync.people import work

    workspace.key.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
    station = account.join(workspace, invitation).id
    have = 0
    while have < RECORDS:
        work(workspace, station, project, min(_LEASED_AT_ONCE, RECORDS - have))
        sync.wake()
        before = have
        while have == before:
            sync.step()
            found = workspace.read(projects.all_projects)
            have = workspace.read(items.count, found[0].id) if found else 0


def _seal_all(workspace: Any) -> None:
    """Signs and queues an answer for each item as the program does, but the disk is forced once for many."""
    from immutables import Map

    from app.core.annotation import Annotation
    from app.core.changes import Changes
    from app.core.ids import record_id
    from app.ops import labeling, submitting
    from tests.sync.people import leased_all

    class Inside:
        """The workspace's door from inside a transaction that is open."""

        def __init__(self, session: Any) -> None:
            self.session = session
            self.person, self.signer, self.spool = workspace.person, workspace.signer, self

        def put(self, spooled: Any) -> None:
            workspace.spool._path(spooled.id).write_bytes(spooled.record)

        def read(self, function: Any, *words: Any, **more: Any) -> Any:
            return function(self.session, *words, **more)

        write = read

    def some(session: Any, items: Any) -> Any:
        done = Changes()
        for item in items:
            annotation = Annotation(record_id(), item.id, workspace.person, answers=Map({"mood": "good"}))
            labeling.put_all(session, annotation)
            stored, _ = labeling.open_annotation(session, item.id, workspace.person)
            inside: Any = Inside(session)
            done |= submitting.finish(inside, item.id, stored)
        return done

    everything = leased_all(workspace)
    for start in range(0, len(everything), _SEALED_AT_ONCE):
        workspace.write(some, everything[start : start + _SEALED_AT_ONCE])


def _records(session: Any) -> list[bytes]:
    from sqlalchemy import select

    from app.store.tables import OutboxRow

    return list(session.scalars(select(OutboxRow.record)))


def _bare_delivery(port: int, records: list[bytes], answers: Path) -> float:
    """Seconds."""
    from sqlcipher3 import dbapi2

    database = dbapi2.connect(str(answers), isolation_level=None)
    for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE answer (data BLOB)"):
        database.execute(statement).fetchall()
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.connect()
    start = time.perf_counter()
    for first in range(0, len(records), _BATCH):
        body = b'{"records":[%s]}' % b",".join(records[first : first + _BATCH])
        connection.request("POST", "/v1/batch", body, {"Content-Type": "application/json"})
        answer = connection.getresponse().read()
        assert "results" in json.loads(answer)
        database.execute("INSERT INTO answer VALUES (?)", (answer,)).fetchall()
    seconds = time.perf_counter() - start
    connection.close()
    database.close()
    return seconds
