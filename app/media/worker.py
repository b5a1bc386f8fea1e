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
from dataclasses import asdict, fields
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.cancel import Cancel, Progress
from app.errors import FormatError
from app.media.child import serve
from app.media.limit import Limits, TooLarge, crashed, too_much_memory, too_slow
from app.media.source import shown_name
from app.media.tilecache import finish

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.media.live import LiveTiles
    from app.media.picture import DecodedImage, ImageInfo
    from app.media.text import DecodedText

_START_SECONDS = 60.0
_POLL_SECONDS = 0.05
_counter = itertools.count()
Reply = tuple[dict[str, Any], bytearray]


def _samples(facts: dict[str, Any], data: bytearray) -> NDArray[Any]:
    import numpy as np

    samples = np.frombuffer(data, np.dtype(facts["depth"])).reshape(facts["shape"])
    samples.flags.writeable = False
    return samples


def _taken_from(facts: dict[str, Any], kind: Any) -> dict[str, Any]:
    return {field.name: facts[field.name] for field in fields(kind) if field.name in facts}


class DecodeWorker:
    """One process, one file at a time; any thread may call, calls wait for each other (two workers do two at once).

    A crash, a hang or too much memory costs the one file a FormatError, and the process is started anew. After `close`
    every call is refused with ValueError.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._turn = threading.Lock()
        self._pairing = threading.Lock()
        self._second: DecodeWorker | None = None
        self._closed = False
        self._ready = False
        self._start()

    @property
    def background(self) -> DecodeWorker:
        """A second process for what takes long, so that the next picture need not wait; started when first needed."""
        with self._pairing:
            if self._closed:
                raise ValueError("this decode worker is closed")
            if self._second is None:
                self._second = DecodeWorker(self.limits)
            self._second.limits = self.limits
            return self._second

    def image(
        self,
        source: Path | str | bytes,
        max_side: int = 0,
        cancel: Cancel | None = None,
        *,
        name: str = "",
        page: int = 0,
        whole: int = 0,
    ) -> DecodedImage:
        """The upright picture; neither side of its samples longer than `max_side` if given, unless it has at most
        `whole` pixels. `page` counts from 0. FormatError (TooLarge among them), Cancelled."""
        from app.media.picture import DecodedImage

        facts, data = self._ask("image", source, cancel, name, max_side=max_side, page=page, whole=whole)
        samples = _samples(facts, data)
        scale = max(samples.shape[:2]) / max(facts["width"], facts["height"])
        return DecodedImage(samples=samples, scale=scale, **_taken_from(facts, DecodedImage))

    def plain(
        self, source: Path | str, max_side: int, whole: int, cancel: Cancel | None = None
    ) -> tuple[int, int, int, bytearray] | None:
        """(width, height, channels, samples row by row) of what `image` returns, for those who do without numpy; None
        for the few kinds of picture that cannot be had so."""
        facts, data = self._ask("plain", source, cancel, "", max_side=max_side, whole=whole)
        if "shape" not in facts:
            return None
        width, height, channels = facts["shape"]
        return width, height, channels, data

    def probe(
        self, source: Path | str | bytes, cancel: Cancel | None = None, *, name: str = "", page: int = 0
    ) -> ImageInfo:
        """Size, orientation, type and number of pages of a picture from its header."""
        from app.media.picture import ImageInfo

        return ImageInfo(**self._ask("probe", source, cancel, name, page=page)[0])

    def build_tiles(
        self, path: Path, target: Path, cancel: Cancel | None, progress: Progress, *, name: str = "", page: int = 0
    ) -> dict[str, Any]:
        """Write the picture in squares and smaller sizes to the new file `target`; what TileFile must know of it.
        FormatError, Cancelled: then nothing is left of it."""
        from app.media.picture import ImageInfo

        partial = target.with_suffix(f".{secrets.token_hex(4)}.part")
        try:
            facts, _ = self._ask(
                "build", path, cancel, name, lambda note: progress(note["done"], note["total"]), target=str(partial),
                page=page,
            )  # fmt: skip
            # What the header said, so that the picture can be shown again without a look at its file.
            facts["facts"]["info"] = _taken_from(facts, ImageInfo)
            finish(partial, target, facts["facts"])
        except BaseException:
            with contextlib.suppress(OSError):
                partial.unlink()
            raise
        return dict(facts["facts"])

    def live_tiles(
        self, path: Path, orientation: int, cancel: Cancel | None = None, *, name: str = "", page: int = 0
    ) -> LiveTiles | None:
        """A tiled TIFF to be read straight, in rectangles; None when it has no tiles. FormatError, Cancelled."""
        from app.media.live import LiveTiles

        facts, _ = self._ask("parts", path, cancel, name, page=page)
        if not facts["parts"]:
            return None
        sizes = [(width, height) for width, height in facts["sizes"]]
        return LiveTiles(path, facts["parts"], sizes, orientation, self._square)

    def _square(self, path: Path, part: dict[str, int], rect: tuple[int, int, int, int]) -> NDArray[Any]:
        return _samples(*self._ask("square", path, None, "", part=part, rect=rect))

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
        with self._pairing:
            self._closed = True
            second = self._second
        if second is not None:
            second.close()
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
                raise (TooLarge if reply.get("large") else FormatError)(*reply["error"])
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
