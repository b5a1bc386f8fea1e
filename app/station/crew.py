"""Worker processes of a station behind one socket: started, watched, replaced when one dies, stopped together.

Prevents: workers that live on after whoever watches over them was killed, and a station that restarts for ever.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import FrameType

from prometheus_client.multiprocess import mark_process_dead

from app.errors import AppError, BlockedError, InputError
from app.station.journal import start_journal
from app.station.server import StationServer, bind, check_address
from app.station.station import Station
from app.station.store.engine import is_shared

METRICS_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Where prometheus_client adds up the figures of several processes; a worker must find it when it imports that."""
MOST = 64
_log = logging.getLogger("caravan.station.crew")
_GRACE_S = 25.0
_QUICK_S = 30.0
_MOST_QUICK = 5
_LOOK_S = 0.5


@dataclass(frozen=True, slots=True)
class Serving:
    """How each worker serves."""

    folder: Path
    workers: int
    tick_s: float
    behind_proxy: bool
    keep_url: bool
    """Whether sign-ins are bound to the station's configured address and not to that of the socket."""


class Crew:
    """`run` on the main thread: it returns once all have ended. Made, it listens already."""

    def __init__(self, serving: Serving, *, host: str | None, port: int | None) -> None:
        """Upgrades the database and notices a restore, once and before the first worker. InputError unless the database
        is one that several processes can share."""
        self._serving = serving
        if not 1 <= serving.workers <= MOST:
            raise InputError("This many workers are not served.", f"Give 1 to {MOST}.")
        station = Station.open(serving.folder)
        try:
            configuration = station.configuration
            if not is_shared(configuration.database):
                raise InputError(
                    "Several workers need PostgreSQL.",
                    "This station's database is a file, which one process writes at a time. "
                    "Serve it without --workers, or make a station with --database postgresql://….",
                )
            self.id = station.id
            self.socket = bind(host or configuration.host, configuration.port if port is None else port)
            try:
                self.url = check_address(
                    self.socket, configuration, keep_url=serving.keep_url, behind_proxy=serving.behind_proxy
                )
            except BaseException:
                self.socket.close()
                raise
        finally:
            station.close()
        self._context = _context()
        self._workers: dict[int, tuple[BaseProcess, float]] = {}
        self._stopping = threading.Event()
        self._quick = 0

    def run(self) -> None:
        """Until interrupted. BlockedError when workers keep dying as soon as they were started."""
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self._stop)
        with tempfile.TemporaryDirectory(prefix="caravan-figures-") as figures:
            os.environ[METRICS_FOLDER] = figures
            try:
                while not self._stopping.is_set():
                    self._fill()
                    self._stopping.wait(_LOOK_S)
            finally:
                self._end()
                del os.environ[METRICS_FOLDER]
                self.socket.close()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping.set()

    def _fill(self) -> None:
        for number in range(self._serving.workers):
            process, began = self._workers.get(number, (None, 0.0))
            if process is not None and process.is_alive():
                continue
            if process is not None:
                _log.error("worker %d ended by itself (status %s) and is started again", number, process.exitcode)
                mark_process_dead(process.pid or 0)  # type: ignore[no-untyped-call]
                # One that was killed may be killed again; one that gives up by itself will do so each time.
                gave_up = (process.exitcode or 0) >= 0 and time.monotonic() - began < _QUICK_S
                self._quick = self._quick + 1 if gave_up else 0
                if self._quick >= _MOST_QUICK:
                    raise BlockedError("The station's workers cannot run.", "Their logs say why; see the doctor.")
            made = self._context.Process(
                target=serve_as_worker, args=(self._serving, number, self.socket), name=f"station-worker-{number}"
            )
            made.start()
            self._workers[number] = made, time.monotonic()

    def _end(self) -> None:
        processes = [process for process, _ in self._workers.values()]
        for process in processes:
            if process.is_alive():
                process.terminate()
        until = time.monotonic() + _GRACE_S
        for process in processes:
            process.join(max(0.0, until - time.monotonic()))
            if process.is_alive():
                process.kill()
                process.join()


def serve_as_worker(serving: Serving, number: int, listening: socket.socket) -> None:
    """A worker process: serves on the socket it was given until told to stop, or until its parent is gone."""
    start_journal(serving.folder / "logs", f"station-{number}")
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def follow() -> None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=follow, name="station-parent", daemon=True).start()
    try:
        StationServer(
            serving.folder, listening=listening, keep_url=serving.keep_url, tick_s=serving.tick_s,
            behind_proxy=serving.behind_proxy, workers=serving.workers,
        ).run()  # fmt: skip
    except AppError as error:
        _log.error("worker %d: %s %s", number, error.title, error.message)
        sys.exit(2)


def _context() -> SpawnContext | ForkServerContext:
    """A process that has everything loaded and does nothing but split off workers: one that died is replaced at once,
    and they share the memory of what was loaded."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload([StationServer.__module__])
    return found
