"""A tiled TIFF read straight: its squares come from the decoding process as they are looked at."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.event import Event
from app.errors import AppError
from app.media.raster import Rect, Size, stored_rect, turned, upright_size

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE = 512
KEPT_BYTES = 96_000_000
SMALL_ENOUGH = 4_096
"""A smallest size of so many pixels a side can be shown whole without smaller ones."""
Fetch = Callable[[Path, dict[str, int], Rect], "NDArray[Any]"]
"""(file, which part of it, rectangle as stored) → samples as stored; blocks. FormatError."""


class LiveTiles:
    """Squares are fetched by a thread of its own, the one asked for last first; `arrived` is emitted in that thread.

    Invariant: at most KEPT_BYTES of squares are kept, whatever the size of the picture.
    """

    def __init__(
        self, path: Path, parts: list[dict[str, int]], stored: list[Size], orientation: int, fetch: Fetch
    ) -> None:
        self.arrived: Event[None] = Event()
        self.levels: tuple[Size, ...] = tuple(upright_size(size, orientation) for size in stored)
        self._path, self._parts, self._stored, self._orientation, self._fetch = path, parts, stored, orientation, fetch
        self._squares: OrderedDict[tuple[int, int, int], NDArray[Any] | None] = OrderedDict()
        self._bytes = 0
        self._wanted: OrderedDict[tuple[int, int, int], None] = OrderedDict()
        self._news = threading.Condition()
        self._closed = False
        self._thread: threading.Thread | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the file brings its smaller levels along, so that none need to be made."""
        width, height = self.levels[-1]
        return max(width, height) <= SMALL_ENOUGH

    def area(self, level: int, rect: Rect, *, wait: bool = False) -> NDArray[Any] | None:
        """As `Raster.area`."""
        import numpy as np

        size = self._stored[level]
        x, y, w, h = stored_rect(rect, size, self._orientation)
        keys = [
            (level, column, row)
            for row in range(y // SIDE, (y + h - 1) // SIDE + 1)
            for column in range(x // SIDE, (x + w - 1) // SIDE + 1)
        ]
        if wait:
            found = {key: self._now(key) for key in keys}
        else:
            with self._news:
                missing = [key for key in keys if key not in self._squares]
                if missing:
                    self._ask(missing)
                    return None
                found = {key: self._squares[key] for key in keys}
                for key in keys:
                    self._squares.move_to_end(key)
        sample = next((square for square in found.values() if square is not None), None)
        if sample is None:
            return None
        result = np.zeros((h, w, *sample.shape[2:]), sample.dtype)
        for (_, column, row), square in found.items():
            if square is None:
                continue
            top, bottom = max(y, row * SIDE), min(y + h, row * SIDE + square.shape[0])
            left, right = max(x, column * SIDE), min(x + w, column * SIDE + square.shape[1])
            result[top - y : bottom - y, left - x : right - x] = square[
                top - row * SIDE : bottom - row * SIDE, left - column * SIDE : right - column * SIDE
            ]
        return turned(result, self._orientation)

    def close(self) -> None:
        """Stop the thread; waits for the square under way."""
        with self._news:
            self._closed = True
            self._wanted.clear()
            self._news.notify_all()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(5.0)

    def _ask(self, keys: list[tuple[int, int, int]]) -> None:
        if self._closed:
            return
        for key in keys:
            self._wanted[key] = None
            self._wanted.move_to_end(key)
        while len(self._wanted) > 256:
            self._wanted.popitem(last=False)
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="squares", daemon=True)
            self._thread.start()
        self._news.notify_all()

    def _serve(self) -> None:
        while True:
            with self._news:
                while not self._wanted and not self._closed:
                    self._news.wait()
                if self._closed:
                    return
                key = self._wanted.popitem()[0]
            self._now(key)
            if not self._closed:
                self.arrived.emit(None)

    def _now(self, key: tuple[int, int, int]) -> NDArray[Any] | None:
        with self._news:
            if key in self._squares:
                self._squares.move_to_end(key)
                return self._squares[key]
        level, column, row = key
        width, height = self._stored[level]
        x, y = column * SIDE, row * SIDE
        square: NDArray[Any] | None
        try:
            square = self._fetch(self._path, self._parts[level], (x, y, min(SIDE, width - x), min(SIDE, height - y)))
        except (AppError, ValueError):
            square = None  # a damaged square, or the program ends: the coarser picture stays in its place
        with self._news:
            if key not in self._squares:
                self._squares[key] = square
                self._bytes += square.nbytes if square is not None else 0
            while self._bytes > KEPT_BYTES and len(self._squares) > 1:
                gone = self._squares.popitem(last=False)[1]
                self._bytes -= gone.nbytes if gone is not None else 0
        return square
