"""Exports that a manager asked for through the network: made one at a time beside everything else, kept for a day.

What was asked for is in the database and the finished file in the station's store, so that any worker can answer for it
and another goes on where one was killed. Prevents: a request that runs into its time limit because there is much to
write, and a disk that fills with old files.
"""

from __future__ import annotations

import logging
import secrets
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import to_builtins
from msgspec.structs import replace
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.cancel import Cancel
from app.errors import AppError, Cancelled
from app.protocol.administration import ExportRequest, ExportStatus
from app.protocol.hexadecimal import ZERO_HASH, from_hex, to_hex
from app.protocol.manifest import convert
from app.protocol.problem import ProblemType
from app.station.file import open_store
from app.station.queue import LONG_PAST, now_ms
from app.station.refusal import Refusal
from app.station.tables import ExportRow

if TYPE_CHECKING:
    from app.station.station import Station

FOLDER = "exports"
KEEP_MS = 86_400_000
_MOST = 20
_MOST_ATTEMPTS = 3
_TELL_S = 1.0
_log = logging.getLogger("caravan.station.work")


class ExportJobs:
    """Any thread. At most one export of a station is written at a time; `close` ends what is written here and waits."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self.store = open_store(station.configuration, station.folder, FOLDER)
        """The finished files."""
        self._guard = threading.Lock()
        self._cancel = Cancel()
        self._thread: threading.Thread | None = None
        self._wanted = False

    def begin(self, request: ExportRequest) -> ExportStatus:
        """Starts one; the same wish while it is being written is the same export. Refusal while another is."""
        status, old = self._station.write(_begin, request, self._station.clock())
        self.go_on()
        for sha256 in old:
            self.store.remove(sha256)
        return status

    def go_on(self) -> None:
        """Writes what is waiting, on a thread of its own; at once back."""
        with self._guard:
            self._wanted = True
            if not self._cancel.requested and self._thread is None:
                self._thread = threading.Thread(target=self._run, name="station-export", daemon=True)
                self._thread.start()

    def status(self, name: bytes) -> ExportStatus:
        """Refusal (not found) for one that is not kept any more."""
        row = self._station.read(_get, name)
        if row is None:
            raise Refusal(ProblemType.NOT_FOUND, "This export is not here any more.", "Ask for it again.")
        return _status(row)

    def sha256(self, name: bytes) -> bytes:
        """The name of a finished export's file in the store."""
        status = self.status(name)
        if status.state != "done":
            raise Refusal(ProblemType.NOT_FOUND, "This export is not finished.")
        return from_hex(status.sha256)

    def close(self) -> None:
        """What is not finished goes on when the station is served again, or at another worker."""
        self._cancel.set()
        with self._guard:
            thread = self._thread
        if thread is not None:
            thread.join()

    # --- on the thread ------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        while True:
            with self._guard:
                if not self._wanted or self._cancel.requested:
                    self._thread = None
                    return
                self._wanted = False
            try:
                for name in self._station.read(open_exports):
                    self._take(name)
            except AppError as error:
                _log.warning("exports: %s %s", error.title, error.message)
            except Exception:  # noqa: BLE001  the thread goes on with what is asked for next
                _log.exception("exports")

    def _take(self, name: bytes) -> None:
        if self._cancel.requested:
            return
        queue, job = self._station.queue, f"export {name.hex()}"
        queue.put(job)
        turn = queue.take(job, now_ms())
        if turn is None:
            return
        again: int | None = LONG_PAST
        try:
            row = self._station.write(_try, name)
            if row is not None:
                self._make(name, convert(row.request, ExportRequest, "export"), _status(row))
            again = None
        except Cancelled:
            pass  # somebody else takes it up
        except Exception:
            self._station.write(_end, name, "The station made a mistake.")
            again = None
            raise
        finally:
            queue.done(turn, again_ms=again)

    def _make(self, name: bytes, request: ExportRequest, status: ExportStatus) -> None:
        # Imported here: reading and writing formats is only needed where somebody exports.
        from app.station.export import export

        path = self._free_path(name)
        told = time.monotonic()

        def tell(done: int, total: int) -> None:
            nonlocal told
            if time.monotonic() - told > _TELL_S:
                told = time.monotonic()
                self._station.write(_note, name, replace(status, done=done, total=total))

        try:
            made = export(
                self._station, path, project=None if request.project == ZERO_HASH else from_hex(request.project),
                format_name=request.format, assets=request.assets, progress=tell, cancel=self._cancel,
            )  # fmt: skip
            sha256, size = self.store.put_file(path)
            found = replace(
                status, state="done", sha256=to_hex(sha256), bytes=size, labels=made.labels, items=made.items,
                losses=made.losses,
            )  # fmt: skip
            self._station.write(_note, name, found)
        except Cancelled:
            raise
        except AppError as error:
            self._station.write(_end, name, f"{error.title} {error.message}".strip())
        finally:
            path.unlink(missing_ok=True)

    def _free_path(self, name: bytes) -> Path:
        """Where to write; what killed workers left there is taken away, since one export is written at a time."""
        folder = self._station.folder / FOLDER
        folder.mkdir(exist_ok=True, mode=0o700)
        for pattern in ("*.zip", "*.zip.part"):
            for path in folder.glob(pattern):
                path.unlink(missing_ok=True)
        return folder / f"{name.hex()[:16]}.zip"


def open_exports(session: Session) -> list[bytes]:
    """The ids of those that have not ended, oldest first."""
    return list(session.scalars(select(ExportRow.id).where(ExportRow.open).order_by(ExportRow.begun_ms)))


def _status(row: ExportRow) -> ExportStatus:
    return convert(row.status, ExportStatus, "export")


def _get(session: Session, name: bytes) -> ExportRow | None:
    return session.get(ExportRow, name)


def _begin(session: Session, request: ExportRequest, now: int) -> tuple[ExportStatus, list[bytes]]:
    """(its status, the files of old exports that nothing names any more)."""
    for row in session.scalars(select(ExportRow).where(ExportRow.open)):
        if convert(row.request, ExportRequest, "export") == request:
            return _status(row), []
        raise Refusal(ProblemType.BUSY, "Another export is being written.", "Try again when it is done.")
    rows = list(session.scalars(select(ExportRow).order_by(ExportRow.begun_ms.desc())))
    gone = [row for place, row in enumerate(rows) if place >= _MOST - 1 or now - row.begun_ms > KEEP_MS]
    for row in gone:
        session.delete(row)
    kept = {_status(row).sha256 for row in rows if row not in gone} | {ZERO_HASH}
    name = secrets.token_bytes(32)
    status = ExportStatus(export=to_hex(name), state="running")
    session.add(
        ExportRow(
            id=name, request=to_builtins(request), status=to_builtins(status), open=True, attempts=0, begun_ms=now
        )
    )  # fmt: skip
    return status, [from_hex(found) for row in gone if (found := _status(row).sha256) not in kept]


def _try(session: Session, name: bytes) -> ExportRow | None:
    """The export to write, one more attempt counted; None where it has ended, now perhaps."""
    row = session.get(ExportRow, name)
    if row is None or not row.open:
        return None
    row.attempts += 1
    if row.attempts > _MOST_ATTEMPTS:
        _end(session, name, f"The station was stopped {_MOST_ATTEMPTS} times while it was written.")
        return None
    return row


def _note(session: Session, name: bytes, status: ExportStatus) -> None:
    row = session.get(ExportRow, name)
    if row is not None and row.open:
        row.status, row.open = to_builtins(status), status.state == "running"


def _end(session: Session, name: bytes, problem: str) -> None:
    row = session.get(ExportRow, name)
    if row is not None:
        _note(session, name, replace(_status(row), state="failed", problem=problem))
