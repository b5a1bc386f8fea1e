"""The station's log file: one JSON object a line, with the id of the request it belongs to and without secrets."""

from __future__ import annotations

import logging
import os
import re
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

import msgspec

from app.log import redacted

MAX_BYTES = 16 * 2**20
FILES = 8
ACCESS = "caravan.station.access"
request_id: ContextVar[str] = ContextVar("request_id", default="")
_GIVEN = re.compile(r"[A-Za-z0-9._-]{8,64}")


def name_request(given: str | None) -> str:
    """The id of a request: the one a proxy in front gave it, where it is plain, else a new one."""
    name = given if given and _GIVEN.fullmatch(given) else os.urandom(8).hex()
    request_id.set(name)
    return name


class JsonFormatter(logging.Formatter):
    """`extra={"fields": {…}}` goes beside the message. Access lines hold nothing that could be secret; all else is
    taken through the redaction of `app.log`."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        if name := request_id.get():
            line["request"] = name
        fields = getattr(record, "fields", {})
        if record.name == ACCESS:
            return msgspec.json.encode({**line, **fields}).decode()
        line["message"] = redacted(record.getMessage())
        if record.exc_info:
            line["trace"] = redacted(self.formatException(record.exc_info))
        return msgspec.json.encode({**line, **fields}).decode()


class PatientFile(RotatingFileHandler):
    """Leaves out lines while there is no room for them: a full disk must not cost the answers as well.

    A line is put into words once and the file's size is kept in mind; the library does the one twice and asks for the
    other each time, which took a tenth of a station's processor.
    """

    _size = 0

    def emit(self, record: logging.LogRecord) -> None:
        try:
            line = self.format(record) + self.terminator
            if self.stream is not None and self._size + len(line) > self.maxBytes:
                self.doRollover()
            if self.stream is None:
                self.stream = self._open()
                self._size = os.fstat(self.stream.fileno()).st_size
            self.stream.write(line)
            self.flush()
            self._size += len(line)
        except Exception:  # noqa: BLE001  as every handler of the library does
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  named by the library
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def start_journal(folder: Path, name: str = "station") -> Path:
    """Logs to `folder`/`name`.jsonl, rotating; the file. Each process has its own: two cannot turn one over."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = folder / f"{name}.jsonl"
    handler = PatientFile(file, maxBytes=MAX_BYTES, backupCount=FILES - 1, encoding="utf-8", delay=True)
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return file
