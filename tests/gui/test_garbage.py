"""Garbage is looked for in the main thread, and nowhere else while a window stands."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.gui.garbage import Collector


class Circle(QWidget):
    """Kept alive by nothing but itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def where() -> Iterator[list[threading.Thread]]:
    """The threads in which Python looked for garbage."""
    found: list[threading.Thread] = []

    def note(phase: str, _facts: dict[str, int]) -> None:
        if phase == "start":
            found.append(threading.current_thread())

    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)


def test_a_thread_that_makes_much_destroys_no_window(qtbot, where) -> None:
    gc.enable()
    owner = QObject()
    collector = Collector(owner)
    collector.begin()
    left = weakref.ref(Circle())
    kept: list[list[int]] = []
    thread = threading.Thread(target=lambda: kept.extend([number] for number in range(100_000)))
    thread.start()
    thread.join()
    assert where == [] and left() is not None
    qtbot.waitUntil(lambda: left() is None)
    assert set(where) == {threading.main_thread()}
    collector.end()
    assert gc.isenabled()


def test_the_program_looks_so_from_the_first_window_to_its_end(qtbot, start, where) -> None:
    gc.enable()
    desk = start()
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: desk.session.workspace is not None, timeout=20_000)
    qtbot.waitUntil(lambda: bool(where), timeout=20_000)
    assert set(where) == {threading.main_thread()}
    desk.close()
    assert gc.isenabled()
