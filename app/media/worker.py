"""A decoding process that is started ahead, killed when it hangs, and started again."""

from __future__ import annotations

import contextlib
import itertools
import json
import multiprocessing
import os
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.cancel import Cancel
from app.errors import FormatError
from app.media.child import serve
from app.media.limit import Limits, crashed, too_much_memory, too_slow
from app.media.source import shown_name

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.media.image import DecodedImage, ImageInfo
    from app.media.text import DecodedText

_START_SECONDS = 60.0
_POLL_SECONDS = 0.05
_counter = itertools.count()
Reply = tuple[dict[str, Any], bytearray]


class DecodeWorker:
    """One process, one file at a time; any thread may call, calls wait for each other (two workers do two at once).

    A crash, a hang or too much memory costs the one file a FormatError, and the process is started anew. After `close`
    every call is refused with ValueError.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._turn = threading.Lock()
        self._closed = False
        self._ready = False
        self._start()

    def image(
        self, source: Path | str | bytes, max_side: int = 0, cancel: Cancel | None = None, *, name: str = ""
    ) -> DecodedImage:
        """The upright picture; neither side of its pixels longer than `max_side` if given. FormatError, Cancelled."""
        import numpy as np

        from app.media.image import DecodedImage

        facts, data = self._ask("image", source, cancel, name, max_side=max_side)
        pixels = np.frombuffer(data, np.uint8).reshape(facts["shape"])
        pixels.flags.writeable = False
        scale = max(pixels.shape[:2]) / max(facts["width"], facts["height"])
        keys = ("width", "height", "orientation", "raw_width", "raw_height", "media_type")
        return DecodedImage(pixels=pixels, scale=scale, **{key: facts[key] for key in keys})

    def probe(self, source: Path | str | bytes, cancel: Cancel | None = None, *, name: str = "") -> ImageInfo:
        """Size, orientation and type of a picture from its header."""
        from app.media.image import ImageInfo

        return ImageInfo(**self._ask("probe", source, cancel, name)[0])

    def indices(
        self, source: Path | str | bytes, cancel: Cancel | None = None, *, name: str = ""
    ) -> NDArray[np.integer[Any]]:
        """The numbers a picture is made of, not turned: rows × columns, or rows × columns × 3 colours."""
        import numpy as np

        facts, data = self._ask("indices", source, cancel, name)
        numbers = np.frombuffer(data, np.uint8 if facts["size"] == 1 else np.dtype("<i4"))
        height, width, channels = facts["shape"]
        return numbers.reshape((height, width) if channels == 1 else (height, width, channels))

    def text(
        self, source: Path | str | bytes, cancel: Cancel | None = None, *, encoding: str = "", name: str = ""
    ) -> DecodedText:
        """The decoded text of a file; `encoding` overrules the guess (a byte-order mark overrules both)."""
        from app.media.text import DecodedText, Newlines

        facts, data = self._ask("text", source, cancel, name, encoding=encoding)
        return DecodedText(
            data.decode("utf-8"),
            facts["encoding"],
            facts["sha256_source"],
            Newlines(facts["newlines"]),
            facts["certain"],
        )

    def load_table(
        self, path: Path | str, target: Path, cancel: Cancel | None, report: Callable[[dict[str, Any]], None]
    ) -> None:
        """Read a table into the database file `target`; `report` hears of first rows, progress and notes."""
        self._ask("table", path, cancel, "", report, target=os.fspath(target))

    def close(self) -> None:
        """Stop the process; waits at most for the call under way to notice that."""
        self._closed = True
        with self._turn:
            self._stop()

    def __enter__(self) -> DecodeWorker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(
        self,
        task: str,
        source: Path | str | bytes,
        cancel: Cancel | None,
        name: str,
        report: Callable[[dict[str, Any]], None] | None = None,
        **more: Any,
    ) -> Reply:
        held = source if isinstance(source, bytes) else None
        request: dict[str, Any] = {"do": task, "bytes": held is not None, "limits": asdict(self.limits), **more}
        if not isinstance(source, bytes):
            request["path"] = os.path.abspath(source)
        request["name"] = name or ("the file" if isinstance(source, bytes) else shown_name(source))
        request["shared"] = f"cv{os.getpid():x}-{next(_counter):x}{secrets.token_hex(3)}"
        with self._taking_turns(cancel):
            try:
                return self._exchange(request, held, cancel, report)
            except BaseException as error:
                if not isinstance(error, FormatError) or not self._process.is_alive():
                    self._restart(request["shared"])
                raise

    @contextlib.contextmanager
    def _taking_turns(self, cancel: Cancel | None) -> Iterator[None]:
        while not self._turn.acquire(timeout=_POLL_SECONDS):
            if cancel is not None:
                cancel.check()
        try:
            if self._closed:
                raise ValueError("this decode worker is closed")
            yield
        finally:
            self._turn.release()

    def _exchange(
        self,
        request: dict[str, Any],
        held: bytes | None,
        cancel: Cancel | None,
        report: Callable[[dict[str, Any]], None] | None,
    ) -> Reply:
        name = request["name"]
        try:
            self._wait_ready(cancel)
            self._connection.send_bytes(json.dumps(request).encode())
            if held is not None:
                self._connection.send_bytes(held)
            while True:
                self._wait(self.limits.seconds, cancel, name)
                reply = json.loads(self._connection.recv_bytes())
                if "note" not in reply:
                    break
                if report is not None:
                    report(reply)  # each one starts the time anew: a long table is not a hanging one
            if "error" in reply:
                raise FormatError(*reply["error"])
            if not reply.get("length"):
                return reply, bytearray()
            return reply, self._taken(request["shared"], reply)
        except (EOFError, OSError) as error:
            if self._closed:
                raise ValueError("this decode worker is closed") from error
            self._process.join(1.0)
            code = self._process.exitcode
            self._process.kill()
            self._process.join()
            if code in (-9, -6):  # killed for memory, or a library aborted for want of it
                raise too_much_memory(name, self.limits) from error
            raise crashed(name) from error

    def _taken(self, shared_name: str, reply: dict[str, Any]) -> bytearray:
        if not reply["shared"]:
            return bytearray(self._connection.recv_bytes())
        shared = SharedMemory(shared_name)
        try:
            return bytearray(memoryview(shared.buf or b"")[: reply["length"]])
        finally:
            shared.close()
            shared.unlink()

    def _wait_ready(self, cancel: Cancel | None) -> None:
        if not self._ready:
            self._wait(_START_SECONDS, cancel, "the decoding process")
            self._connection.recv_bytes()
            self._ready = True

    def _wait(self, seconds: float, cancel: Cancel | None, name: str) -> None:
        deadline = time.monotonic() + seconds
        while not self._connection.poll(_POLL_SECONDS):
            if cancel is not None:
                cancel.check()
            if self._closed:
                raise ValueError("this decode worker is closed")
            if time.monotonic() > deadline:
                self._process.kill()
                self._process.join()
                raise too_slow(name, self.limits)

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection: Connection
        self._connection, other = context.Pipe()
        self._process = context.Process(target=serve, args=(other, self.limits), name="caravan-decode", daemon=True)
        self._process.start()
        other.close()
        self._ready = False
        self._running = True

    def _restart(self, shared_name: str) -> None:
        self._stop()
        try:
            left = SharedMemory(shared_name)
        except OSError:
            pass  # it had not got that far
        else:
            left.close()
            left.unlink()
        if not self._closed:
            self._start()

    def _stop(self) -> None:
        if not self._running:
            return
        self._running = False
        self._process.kill()
        self._process.join()
        self._process.close()
        self._connection.close()
