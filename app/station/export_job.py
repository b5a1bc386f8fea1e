"""Exports that a manager asked for through the network: made one at a time beside everything else, kept for a day.

Prevents: a request that runs into its time limit because there is much to write, and a disk that fills with old files.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from app.core.cancel import Cancel
from app.errors import AppError, Cancelled
from app.protocol.administration import ExportRequest, ExportStatus
from app.protocol.hexadecimal import ZERO_HASH, from_hex, to_hex
from app.protocol.problem import ProblemType
from app.station.refusal import Refusal

if TYPE_CHECKING:
    from app.station.station import Station

FOLDER = "exports"
KEEP_MS = 86_400_000
_MOST = 20
_CHUNK = 1024 * 1024


@dataclass(slots=True)
class _Job:
    request: ExportRequest
    begun_ms: int
    status: ExportStatus
    path: Path


class ExportJobs:
    """Any thread. At most one export is written at a time; `close` ends it and waits."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._folder = station.folder / FOLDER
        self._jobs: dict[bytes, _Job] = {}
        self._guard = threading.Lock()
        self._cancel = Cancel()
        self._thread: threading.Thread | None = None

    def begin(self, request: ExportRequest) -> ExportStatus:
        """Starts one; the same wish while it is being written is the same export. Refusal while another is."""
        with self._guard:
            for job in self._jobs.values():
                if job.status.state == "running":
                    if job.request == request:
                        return job.status
                    raise Refusal(ProblemType.BUSY, "Another export is being written.", "Try again when it is done.")
            self._forget_old()
            name = secrets.token_bytes(32)
            self._folder.mkdir(exist_ok=True, mode=0o700)
            status = ExportStatus(export=to_hex(name), state="running")
            job = _Job(request, self._station.clock(), status, self._folder / f"{name.hex()}.zip")
            self._jobs[name] = job
            self._thread = threading.Thread(target=self._write, args=(job,), name="station-export", daemon=True)
            self._thread.start()
            return status

    def status(self, name: bytes) -> ExportStatus:
        """Refusal (not found) for one that is not kept any more."""
        with self._guard:
            job = self._jobs.get(name)
        if job is None:
            raise Refusal(ProblemType.NOT_FOUND, "This export is not here any more.", "Ask for it again.")
        return job.status

    def file(self, name: bytes) -> tuple[Path, bytes]:
        """(where a finished export is, its SHA-256)."""
        status = self.status(name)
        if status.state != "done":
            raise Refusal(ProblemType.NOT_FOUND, "This export is not finished.")
        with self._guard:
            return self._jobs[name].path, from_hex(status.sha256)

    def close(self) -> None:
        self._cancel.set()
        if self._thread is not None:
            self._thread.join()
        for job in self._jobs.values():
            job.path.unlink(missing_ok=True)

    def _write(self, job: _Job) -> None:
        # Imported here: reading and writing formats is only needed where somebody exports.
        from app.station.export import export

        request = job.request
        project = None if request.project == ZERO_HASH else from_hex(request.project)
        try:
            made = export(
                self._station, job.path, project=project, format_name=request.format, assets=request.assets,
                progress=lambda done, total: self._told(job, done, total), cancel=self._cancel,
            )  # fmt: skip
            digest = hashlib.sha256()
            with job.path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
            job.status = replace(
                job.status, state="done", sha256=to_hex(digest.digest()), bytes=job.path.stat().st_size,
                labels=made.labels, items=made.items, losses=made.losses,
            )  # fmt: skip
        except Cancelled:
            job.status = replace(job.status, state="failed", problem="The station was stopped.")
        except AppError as error:
            job.status = replace(job.status, state="failed", problem=f"{error.title} {error.message}".strip())
        finally:
            if job.status.state == "running":
                # A fault of the station's own: the thread's end is logged with it, here only that there is no export.
                job.status = replace(job.status, state="failed", problem="The station made a mistake.")

    def _told(self, job: _Job, done: int, total: int) -> None:
        job.status = replace(job.status, done=done, total=total)

    def _forget_old(self) -> None:
        """Called with the guard held."""
        now = self._station.clock()
        kept = sorted(self._jobs.items(), key=lambda pair: pair[1].begun_ms, reverse=True)
        for place, (name, job) in enumerate(kept):
            if place >= _MOST or now - job.begun_ms > KEEP_MS:
                job.path.unlink(missing_ok=True)
                del self._jobs[name]
        known = {job.path for job in self._jobs.values()}
        for path in self._folder.glob("*.zip") if self._folder.exists() else ():
            if path not in known:
                path.unlink(missing_ok=True)
