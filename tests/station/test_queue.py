"""Background work: one worker at a time, taken up again when its worker is gone, in memory and on PostgreSQL."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from msgspec import structs
from sqlalchemy import select

from app.errors import BlockedError
from app.protocol.administration import ExportRequest, ExportStatus
from app.protocol.hexadecimal import from_hex
from app.station.configuration import Configuration
from app.station.doctor import examine
from app.station.init import replace_network
from app.station.log import head_of
from app.station.metrics import Metrics
from app.station.project import ProjectPlan, create_project
from app.station.queue import Queue, backlog
from app.station.station import Station
from app.station.tables import ExportRow
from app.station.work import run_steps
from tests.station.test_station import withdraw
from tests.stations import Served, make_station, project_fields, write_texts

Open = Callable[[], Station]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def opened(request: pytest.FixtureRequest, tmp_path: Path, kind: str) -> Iterator[Open]:
    """Opens the same station again and again; on PostgreSQL each is a worker of its own."""
    database = request.getfixturevalue("database") if kind == "postgres" else "sqlite:station.db"
    make_station(tmp_path / "s", configuration=Configuration(url="http://127.0.0.1:1", database=database))
    found: list[Station] = []

    def open_station() -> Station:
        found.append(Station.open(tmp_path / "s"))
        return found[-1]

    yield open_station
    for station in found:
        station.close()


def test_a_piece_of_work_is_taken_once_and_comes_back(opened: Open) -> None:
    queue = opened().queue
    queue.put("sweep", 1000)
    queue.put("sweep", 5)  # it is there already
    assert queue.take("nothing", 9999) is None and queue.take("sweep", 999) is None
    turn = queue.take("sweep", 1000)
    assert turn is not None and turn.is_fresh and queue.take("sweep", 9999) is None
    assert backlog(queue.look(), 4000).running == 1
    assert queue.done(turn, again_ms=3000, problem="no broom")
    found = backlog(queue.look(), 4000)
    assert (found.waiting, found.running, found.failed, found.oldest_ms) == (1, 0, 1, 1000)
    assert found.problems == (("sweep", "no broom"),)
    again = queue.take("sweep", 3000)
    assert again is not None and not again.is_fresh and again.attempt == 2
    assert queue.done(again) and queue.look() == ()
    assert not queue.done(turn, again_ms=1) and queue.look() == ()  # that turn is long over


def test_many_threads_get_one_turn(opened: Open) -> None:
    queue = opened().queue
    queue.put("sweep")
    with ThreadPoolExecutor(8) as pool:
        turns = [turn for turn in pool.map(lambda _: queue.take("sweep", 1), range(24)) if turn is not None]
    assert len(turns) == 1 and queue.done(turns[0])


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["postgres"])
def test_workers_share_the_turns_and_take_over_from_the_dead(opened: Open, database: str) -> None:
    one, two = opened(), opened()
    one.queue.put("sweep")
    turn = one.queue.take("sweep", 1)
    assert turn is not None and two.queue.take("sweep", 1) is None
    # The server ends every connection that holds a lock, as it does when a worker is killed.
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
        )
    over = _take_soon(two.queue, "sweep")
    assert over.is_fresh and over.attempt == 2
    with pytest.raises(Exception, match="database"):
        one.queue.done(turn, again_ms=99)
    assert one.queue.take("sweep", 10**15) is None
    assert two.queue.done(over, again_ms=50)
    assert [job.due_ms for job in one.queue.look()] == [50]


def _take_soon(queue: Queue, name: str):  # type: ignore[no-untyped-def]
    """The lock goes when the server has ended the connection, a moment after it was told to."""
    for _ in range(100_000):
        if (turn := queue.take(name, 1)) is not None:
            return turn
    raise AssertionError("nobody gives it back")


def test_steps_run_once_although_two_workers_look(opened: Open, kind: str) -> None:
    one = opened()
    two = opened() if kind == "postgres" else one
    inside, go_on, runs = threading.Event(), threading.Event(), []

    def slow(station: Station) -> bool:
        runs.append(station)
        inside.set()
        assert go_on.wait(30)
        return False

    thread = threading.Thread(target=run_steps, args=(one, (("slow", slow),)))
    thread.start()
    assert inside.wait(30)
    run_steps(two, (("slow", slow),))  # comes back at once
    go_on.set()
    thread.join()
    assert runs == [one]
    run_steps(two, (("slow", slow),))
    run_steps(one, (("slow", slow),), only_due=True, every_ms=0)
    assert runs == [one, two, one]


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["postgres"])
def test_a_duty_stays_with_its_worker_until_that_one_is_late(opened: Open) -> None:
    one, two = opened(), opened()
    runs: list[Station] = []
    steps = (("sweep", lambda station: bool(runs.append(station))),)
    run_steps(one, steps, every_ms=-1000)  # due again a second ago
    run_steps(two, steps, every_ms=10_000, only_due=True)
    assert runs == [one]
    run_steps(one, steps, every_ms=-30_000, only_due=True)
    run_steps(two, steps, every_ms=10_000, only_due=True)
    assert runs == [one, one, two]


def test_a_step_that_fails_is_seen(opened: Open) -> None:
    station = opened()

    def fail(_: Station) -> bool:
        raise BlockedError("The chain is dear.", "It is tried again.")

    def break_down(_: Station) -> bool:
        raise ZeroDivisionError

    run_steps(station, (("claims", fail), ("late work", break_down)))
    text = Metrics(station).text().decode()
    assert 'caravan_jobs{state="failed"} 2.0' in text and 'caravan_jobs{state="running"} 0.0' in text
    found = {one.name: one for one in examine(station)}["work"]
    assert found.grade == "warning" and "claims: The chain is dear." in found.text
    run_steps(station, (("claims", lambda _: False), ("late work", lambda _: False)))
    assert 'caravan_jobs{state="failed"} 0.0' in Metrics(station).text().decode()


def test_an_export_goes_on_where_a_worker_was_stopped(opened: Open, tmp_path: Path) -> None:
    first = opened()
    create_project(first, ProjectPlan(write_texts(tmp_path / "texts"), project_fields()))
    first.exports._cancel.set()  # as if it was killed as soon as it had answered
    status = first.exports.begin(ExportRequest(format="caravan"))
    assert status.state == "running" and first.exports.begin(ExportRequest(format="caravan")) == status
    first.close()
    second = opened()
    run_steps(second)
    _wait(second)
    found = second.exports.status(from_hex(status.export))
    assert (found.state, found.problem) == ("done", "")
    assert found.bytes == second.exports.store.size(from_hex(found.sha256))
    assert list(second.folder.joinpath("exports").glob("*.zip*")) == []


def test_an_export_that_ends_its_workers_is_given_up(opened: Open) -> None:
    station = opened()
    station.exports._cancel.set()
    status = station.exports.begin(ExportRequest(format="caravan"))
    station.write(lambda session: setattr(session.scalars(select(ExportRow)).one(), "attempts", 3))
    station.close()
    again = opened()
    again.exports.go_on()
    _wait(again)
    found = again.exports.status(from_hex(status.export))
    assert found.state == "failed" and "3 times" in found.problem


def _wait(station: Station) -> None:
    thread = station.exports._thread
    if thread is not None:
        thread.join(60)


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["postgres"])
def test_what_another_worker_changed_is_known(opened: Open) -> None:
    """Epoch and documents are remembered by each process and looked at again before each write."""
    one, two = opened(), opened()
    replace_network(one, structs.replace(one.authority.network, name="Another name"))
    withdraw(two, 1)
    assert two.authority.network.name == "Another name"
    one.restart()
    assert two.epoch != one.epoch
    withdraw(two, 2)
    size = two.read(head_of).size
    receipt = two.read(two.log.receipt, size - 1)
    assert two.epoch == one.epoch == receipt.message["epoch"]
    assert two._high_water.read() == size


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["postgres"])
def test_two_workers_that_notice_a_restore_announce_one(opened: Open) -> None:
    one, two = opened(), opened()
    size = one.checkpoint().size
    one.restart()
    two.restart()  # it had noticed with what it knew then
    assert one.checkpoint().size == size + 1 and one.epoch == two.epoch


def test_an_export_through_the_network(served: Served, tmp_path: Path) -> None:
    served.project(write_texts(tmp_path / "texts"))
    boss = served.person("manager")
    status = boss.client.call("POST", "/v1/admin/exports", ExportStatus, ExportRequest(format="caravan"))
    _wait(served.station)
    path = f"/v1/admin/exports/{from_hex(status.export).hex()}"
    status = boss.client.call("GET", path, ExportStatus)
    assert status.state == "done"
    boss.client.fetch_file(path + "/file", from_hex(status.sha256), tmp_path / "e.zip", max_bytes=10**8)
    assert (tmp_path / "e.zip").stat().st_size == status.bytes
