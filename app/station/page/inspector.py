"""Asks a process that can be killed about a file from outside: dying is all that the file can make it do.

Prevents: a station that is slowed down or brought down by an archive made for it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import msgspec

import app
from app.protocol.problem import ProblemType
from app.protocol.struct_type import learnt
from app.station.page import inspection
from app.station.page.inspection import Verified
from app.station.refusal import Refusal
from app.verify.lookup import FoundRecord

MEMORY_BYTES = 1024 * 2**20
SECONDS = 60
_START_SECONDS = 30
_TURN_SECONDS = 10
_MOST_WAITING = 4
_ROOT = str(Path(app.__file__).parents[1])


class Inspector:
    """A process for each question; any thread, `at_once` of them at the same time (others are told to come again)."""

    def __init__(self, *, seconds: int = SECONDS, memory: int = MEMORY_BYTES, at_once: int = 2) -> None:
        self._seconds, self._memory = seconds, memory
        self._free = threading.BoundedSemaphore(at_once)
        # The threads that wait are those that answer everybody else.
        self._waiting = threading.BoundedSemaphore(at_once + _MOST_WAITING)

    def verify(self, path: Path) -> Verified:
        """What `caravan verify` says of it; Refusal when it takes too long or too much."""
        return msgspec.json.decode(self._ask("verify", path, ""), type=learnt(Verified))

    def find(self, path: Path, text: str) -> FoundRecord | None:
        """One record of an export that verifies; Refusal when it takes too long or too much."""
        return msgspec.json.decode(self._ask("find", path, text), type=learnt(FoundRecord | None))

    def _ask(self, question: str, path: Path, text: str) -> bytes:
        if not self._waiting.acquire(blocking=False):
            raise _busy()
        try:
            if not self._free.acquire(timeout=_TURN_SECONDS):
                raise _busy()
            try:
                return self._run(question, path, text)
            finally:
                self._free.release()
        finally:
            self._waiting.release()

    def _run(self, question: str, path: Path, text: str) -> bytes:
        command = [sys.executable, "-m", inspection.__name__, question, str(path), text]
        command += [str(self._memory), str(self._seconds)]
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": _ROOT},
        ) as child:  # fmt: skip
            try:
                said, _ = child.communicate(timeout=self._seconds + _START_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                said = b""
        if child.returncode or not said:
            raise Refusal(
                ProblemType.TOO_LARGE, "This file could not be checked here.",
                "It is damaged, or takes more time or memory than is given to strangers. Use caravan verify.",
            )  # fmt: skip
        return said


def _busy() -> Refusal:
    return Refusal(
        ProblemType.BUSY, "Others have their exports checked just now.", "Try again in a minute.", retry_after_s=30
    )
