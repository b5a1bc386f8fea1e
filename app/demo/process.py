"""The demo's backstage as a child process: it ends with this one, however this one ends."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from app.core.event import Event
from app.demo.place import Place
from app.errors import AppError, BlockedError, StoreError
from app.gui.tour.behind import Role

ROOT = Path(__file__).parents[2]
_END_S = 15.0


class BackstageProcess:
    """`start`, then `said`, `ready` and `failed` are emitted in a thread of its own. `close` waits for its end.

    The child reads its orders from a pipe and ends when that ends, so that nothing stays behind even when this process
    is killed.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self.said: Event[str] = Event()
        self.ready: Event[dict[str, Any]] = Event()
        self.failed: Event[AppError] = Event()
        self._answers: dict[int, queue.SimpleQueue[dict[str, Any]]] = {}
        self._number = 0
        self._closing = False
        self._process: subprocess.Popen[str] | None = None
        self._reader = threading.Thread(target=self._read, name="backstage", daemon=True)

    def start(self) -> None:
        """StoreError when no process can be started."""
        command = [sys.executable, "demo"] if getattr(sys, "frozen", False) else [
            sys.executable, str(ROOT / "main.py"), "demo",
        ]  # fmt: skip
        command += ["--backstage", "--folder", str(self.place.root)]
        # Ctrl+C in a terminal reaches this process, which then ends the child in order.
        apart: dict[str, Any] = {"start_new_session": True}
        if sys.platform == "win32":
            apart = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=str(ROOT),
                **apart,
            )  # fmt: skip
        except OSError as error:
            raise StoreError("The demo could not be started.", str(error.strerror)) from error
        self._reader.start()

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def roles(self) -> tuple[Role, ...]:
        """The people one plays, once it is ready: annotator, reviewer, manager."""
        memory = self.place.read()
        people = memory.people if memory is not None else ()
        return tuple(Role(one.role, self.place.workspace(one), one.words) for one in people)

    def order(self, do: str, *, timeout_s: float = 60.0, **fields: Any) -> None:
        """Have something done and wait for it; AppError as the child says."""
        self._number += 1
        number, answer = self._number, queue.SimpleQueue[dict[str, Any]]()
        self._answers[number] = answer
        self._write({"do": do, "number": number, **fields})
        try:
            found = answer.get(timeout=timeout_s)
        except queue.Empty as error:
            raise BlockedError("The demo does not answer.", "Its log says why.") from error
        finally:
            del self._answers[number]
        if "error" in found:
            raise BlockedError(found["error"], found.get("message", ""))

    def close(self) -> None:
        """A second call does nothing."""
        process = self._process
        if process is None:
            return
        self._closing = True
        self._write({"do": "end"})
        assert process.stdin is not None
        try:
            process.stdin.close()
        except OSError:
            pass
        try:
            process.wait(_END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._reader.join()
        self._process = None

    def _write(self, order: dict[str, Any]) -> None:
        assert self._process is not None and self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            pass  # it has ended; the reader says so

    def _read(self) -> None:
        assert self._process is not None and self._process.stdout is not None
        told = False
        with self._process.stdout as lines:
            for line in lines:
                found = json.loads(line)
                if "say" in found:
                    self.said.emit(found["say"])
                elif "done" in found and found["done"] in self._answers:
                    self._answers[found["done"]].put(found)
                elif "ready" in found:
                    self.ready.emit(found)
                elif "error" in found:
                    told = True
                    self.failed.emit(BlockedError(found["error"], found.get("message", "")))
        for answer in list(self._answers.values()):
            answer.put({"error": "The demo's station has ended.", "message": "Its log says why."})
        if not told and not self._closing:
            self.failed.emit(
                BlockedError("The demo's station has ended.", f"Its log is in {self.place.logs}. Your work is saved.")
            )
