"""Work leaves the main thread and comes back to it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread

from app.core.event import Event
from app.errors import InputError
from app.gui.bridge import Bridge
from app.gui.runner import Runner


@pytest.fixture
def runner(qapp):
    made = Runner()
    yield made
    assert made.close()
    made.deleteLater()


def test_result_and_progress_arrive_in_the_main_thread(qtbot, runner) -> None:
    seen: list[object] = []

    def work(count: int, *, progress, cancel) -> int:
        for n in range(count):
            cancel.check()
            progress(n + 1, count)
        seen.append(QThread.isMainThread())
        return count

    progress: list[tuple[int, int]] = []
    job = runner.start(work, 50, tracked=True, done=lambda value: seen.append((value, QThread.isMainThread())))
    job.progressed.connect(lambda done, total: progress.append((done, total)))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [False, (50, True)]
    assert progress[-1] == (50, 50)


def test_errors_are_values_and_go_to_the_default_without_a_handler(qtbot, runner) -> None:
    shown: list[Exception] = []
    runner.set_default_failed(shown.append)

    def work() -> None:
        raise InputError("No.")

    runner.start(work)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert isinstance(shown[0], InputError)


def test_a_cancelled_job_delivers_nothing_and_its_result_is_dropped(qtbot, runner) -> None:
    entered, go_on, dropped = threading.Event(), threading.Event(), []
    delivered: list[object] = []

    def work() -> str:
        entered.set()
        go_on.wait(10)
        return "late"

    job = runner.start(work, done=delivered.append, failed=delivered.append, drop=dropped.append)
    assert entered.wait(10)
    job.cancel()
    go_on.set()
    with qtbot.waitSignal(job.ended):
        pass
    assert delivered == []
    assert dropped == ["late"]


def test_nothing_is_delivered_to_an_owner_that_is_gone(qtbot, runner) -> None:
    owner, delivered = QObject(), []
    go_on = threading.Event()
    job = runner.start(go_on.wait, 10, done=delivered.append, owner=owner)
    import shiboken6

    shiboken6.delete(owner)
    go_on.set()
    with qtbot.waitSignal(job.ended):
        pass
    assert delivered == []


def test_closing_drops_results_nobody_took(qapp) -> None:
    runner, dropped = Runner(), []
    job = runner.start(lambda: "result", drop=dropped.append)
    runner._futures[job].result(10)
    assert runner.close()
    assert dropped == ["result"]
    runner.deleteLater()


def test_a_bridge_brings_events_of_other_threads_and_stops_when_closed(qtbot) -> None:
    event: Event[int] = Event()
    bridge = Bridge(event)
    seen: list[tuple[int, bool]] = []
    bridge.received.connect(lambda value: seen.append((value, QThread.isMainThread())))
    thread = threading.Thread(target=event.emit, args=(1,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: seen == [(1, True)])
    event.emit(2)
    bridge.close()
    event.emit(3)
    qtbot.wait(20)
    assert seen == [(1, True)]
