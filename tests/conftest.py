"""What holds for every test: offscreen windows, no network but loopback, nothing left behind, groups on demand."""

from __future__ import annotations

import gc
import ipaddress
import itertools
import os
import shutil
import socket
import sys
import threading
import traceback
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

GROUPS = ("node", "postgres", "browser", "oracle")

# Derandomised: a test that fails here fails everywhere, and a run explores the same examples on every machine.
settings.register_profile(
    "small",
    derandomize=True,
    max_examples=40,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("large", settings.get_profile("small"), derandomize=False, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "small"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--group", action="append", default=[], choices=GROUPS, help="run only the tests of this group (repeatable)"
    )
    parser.addoption("--all-groups", action="store_true", help="the tests of all groups besides the others")
    parser.addoption("--full", action="store_true", help="promises in their full size")
    parser.addoption("--promise", action="append", default=[], metavar="NAME", help="only the tests of this promise")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    groups = set(config.getoption("--group"))
    everything = config.getoption("--all-groups")
    promises = set(config.getoption("--promise"))
    kept, left_out = [], []
    for item in items:
        own = {group for group in GROUPS if item.get_closest_marker(group)}
        wanted = everything or (own <= groups and (not groups or bool(own)))
        if promises:
            wanted = wanted and any(promises & set(mark.args) for mark in item.iter_markers("promise"))
        (kept if wanted else left_out).append(item)
        if item.get_closest_marker("xvfb") and shutil.which("Xvfb") is None:
            item.add_marker(pytest.mark.skip(reason="needs an X server: Xvfb is not installed"))
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = kept


class NetworkForbidden(RuntimeError):
    """A test tried to leave this machine. Not an OSError: the code under test must not take it for being offline."""


def _is_local(host: object) -> bool:
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    try:
        address = ipaddress.ip_address(text.split("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


@pytest.fixture(autouse=True, scope="session")
def _only_loopback() -> Iterator[None]:
    """Connections and name look-ups that would leave this machine fail loudly."""
    patch = pytest.MonkeyPatch()

    def guarded(name: str) -> None:
        original = getattr(socket.socket, name)

        def connect(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_local(address[0]):
                raise NetworkForbidden(f"a test connects to {address}")
            return original(self, address)

        patch.setattr(socket.socket, name, connect)

    guarded("connect")
    guarded("connect_ex")
    look_up = socket.getaddrinfo

    def getaddrinfo(host: Any, *args: Any, **named: Any) -> Any:
        if not _is_local(host):
            raise NetworkForbidden(f"a test looks up {host!r}")
        return look_up(host, *args, **named)

    patch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def _quick_keys() -> Iterator[None]:
    """A new key file or vault takes a second of scrypt on purpose; hundreds of tests make one."""
    from app.signing import keystore
    from app.store import vault

    patch = pytest.MonkeyPatch()
    patch.setattr(keystore, "SCRYPT_N", 2**12)
    patch.setattr(vault, "SCRYPT_N", 2**12)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a running server without anything in it."""
    from tests.postgres import find_programs, throw_away_server

    if find_programs() is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with throw_away_server() as url:
        yield url


@pytest.fixture
def database(postgres: str) -> Iterator[str]:
    """The URL of an empty database."""
    from tests.postgres import new_database

    with new_database(postgres, f"station-{uuid.uuid4().hex}") as url:
        yield url


@pytest.fixture(autouse=True)
def _usual_depth() -> None:
    """Importing the EVM raises Python's recursion limit for the whole process; the program takes it back, see
    app/devchain/evm.py, and tests that import the EVM themselves must not leave it to the next ones."""
    sys.setrecursionlimit(1000)


@pytest.fixture(autouse=True)
def _garbage_in_the_main_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As the program does (see app/gui/garbage.py): whatever belongs to a window is never destroyed in another
    thread."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    collect_garbage()
    gc.enable()


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fails a test that leaves a non-daemon thread or a top-level window behind, and says where they are."""
    threads_before = set(threading.enumerate())
    widgets_before = {id(widget) for widget in _windows()}
    yield
    # The pool of a station shared by a module lives as long as that station; its server ends it.
    threads = [
        thread
        for thread in threading.enumerate()
        if thread not in threads_before and not thread.daemon and thread.name != "AnyIO worker thread"
    ]
    for thread in threads:
        thread.join(2)
    alive = [thread for thread in threads if thread.is_alive()]
    windows = [widget for widget in _windows() if id(widget) not in widgets_before]
    if windows:
        windows = _windows_after_collection(widgets_before)
    if alive or windows:
        pytest.fail("\n".join([*map(_describe_thread, alive), *map(_describe_window, windows)]), pytrace=False)


def _windows() -> list[Any]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    # Qt keeps its one tool tip for the life of the program.
    return [
        widget
        for widget in widgets.QApplication.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() != "QTipLabel"
    ]


def _windows_after_collection(before: set[int]) -> list[Any]:
    from PySide6.QtCore import QCoreApplication, QEvent

    # deleteLater waits for an event loop that a test no longer runs; reference cycles wait for the collector.
    collect_garbage()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [widget for widget in _windows() if id(widget) not in before]


def pytest_sessionfinish() -> None:
    gc.unfreeze()


_collections = itertools.count(1)


def collect_garbage() -> None:
    """Nearly all that is left is of modules and of longer-lived fixtures; walking over it again after each test would
    take a third of the whole run. Now and then it is, for what was still in use the last time."""
    if next(_collections) % 25 == 0:
        gc.unfreeze()
    gc.collect()
    gc.freeze()


def _describe_thread(thread: threading.Thread) -> str:
    frame = sys._current_frames().get(thread.ident or 0)
    where = "".join(traceback.format_stack(frame)) if frame else "  (not running)\n"
    return f"The test left the thread {thread.name!r} running:\n{where}"


def _describe_window(widget: Any) -> str:
    name = widget.objectName() or widget.windowTitle() or "without a name"
    return f"The test left a window behind: {type(widget).__module__}.{type(widget).__qualname__} ({name})"
