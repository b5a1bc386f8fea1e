"""A picture in squares in one file of our own: written once by the decoding process, read in rectangles.

The file is an uncompressed tiled TIFF with its smaller levels; beside it a JSON file says where each level begins, so
that reading needs no TIFF library and meets nothing that somebody else's file could have shaped.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import FormatError
from app.media.picture import DEPTHS, ImageInfo
from app.media.raster import Rect, Size, stored_rect, turned, upright_size

if TYPE_CHECKING:
    import pyvips
    from numpy.typing import NDArray

SIDE = 256
VERSION = 1


def write_tiles(image: pyvips.Image, target: str, report: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """Write all levels of `image` (1, 3 or 4 bands) to `target` and return what the JSON file is to hold. The child
    process only; `report` hears of the progress in percent."""
    told = -1

    def on_progress(_image: Any, progress: Any) -> None:
        nonlocal told
        if progress.percent > told:
            told = progress.percent
            report({"note": "progress", "done": told, "total": 100})

    image.set_progress(True)
    image.signal_connect("eval", on_progress)
    image.tiffsave(
        target, tile=True, tile_width=SIDE, tile_height=SIDE, pyramid=True, compression="none", bigtiff=True,
        region_shrink="mean", keep="none",
    )  # fmt: skip
    return _facts(target)


def _facts(target: str) -> dict[str, Any]:
    import tifffile

    levels = []
    with tifffile.TiffFile(target) as file:
        pages: Any = file.pages
        for page in pages:
            offsets, length = page.dataoffsets, page.databytecounts[0]
            if any(offset != offsets[0] + n * length for n, offset in enumerate(offsets)):
                raise ValueError("the squares do not follow each other")
            levels.append([int(page.imagewidth), int(page.imagelength), int(offsets[0])])
        first: Any = file.pages[0]
        depth, bands = str(first.dtype), int(first.samplesperpixel)
    return {"version": VERSION, "side": SIDE, "depth": depth, "bands": bands, "levels": levels}


class TileFile:
    """Any thread may read. Reads what is asked for and keeps nothing, so the memory it needs does not grow."""

    def __init__(self, path: Path, facts: dict[str, Any], orientation: int) -> None:
        """FormatError when `facts` and the file do not belong together."""
        import numpy as np

        if facts.get("version") != VERSION or facts["depth"] not in DEPTHS or facts["bands"] not in (1, 3, 4):
            raise _broken(path)
        self._side, self._bands = int(facts["side"]), int(facts["bands"])
        self._dtype = np.dtype(facts["depth"])
        self._stored = [(int(width), int(height), int(offset)) for width, height, offset in facts["levels"]]
        self._orientation = orientation
        self.levels: tuple[Size, ...] = tuple(upright_size((w, h), orientation) for w, h, _ in self._stored)
        self._length = self._side * self._side * self._bands * self._dtype.itemsize
        width, height, offset = self._stored[0]
        across, down = -(-width // self._side), -(-height // self._side)
        try:
            self._file = path.open("rb")
            if path.stat().st_size < offset + across * down * self._length:
                self._file.close()
                raise _broken(path)
        except OSError as error:
            raise _broken(path) from error
        self.path = path
        self.info = ImageInfo(**facts["info"]) if "info" in facts else None
        """What the header of the picture said when it was prepared."""
        self._turn = threading.Lock()

    def area(self, level: int, rect: Rect, *, wait: bool = False) -> NDArray[Any]:
        """As `Raster.area`; always there."""
        import numpy as np

        width, height, start = self._stored[level]
        x, y, w, h = stored_rect(rect, (width, height), self._orientation)
        side, across = self._side, -(-width // self._side)
        result = np.empty((h, w, self._bands), self._dtype)
        columns = range(x // side, (x + w - 1) // side + 1)
        for row in range(y // side, (y + h - 1) // side + 1):
            # The squares of a row follow each other: one read for all of them.
            data = self._read(start + (row * across + columns.start) * self._length, len(columns) * self._length)
            squares = np.frombuffer(data, self._dtype).reshape(len(columns), side, side, self._bands)
            top, bottom = max(y, row * side), min(y + h, (row + 1) * side)
            for column, square in zip(columns, squares, strict=True):
                left, right = max(x, column * side), min(x + w, (column + 1) * side)
                result[top - y : bottom - y, left - x : right - x] = square[
                    top - row * side : bottom - row * side, left - column * side : right - column * side
                ]
        return turned(result[:, :, 0] if self._bands == 1 else result, self._orientation)

    def close(self) -> None:
        with self._turn:
            self._file.close()

    def _read(self, offset: int, length: int) -> bytes:
        with self._turn:
            try:
                self._file.seek(offset)
                data = self._file.read(length)
            except (OSError, ValueError) as error:
                raise _broken(self.path) from error
        if len(data) != length:
            raise _broken(self.path)
        return data


def open_tiles(path: Path, orientation: int = 0) -> TileFile | None:
    """The finished file of that name; None when there is none, or what is left of one that was cut short.
    `orientation` 0: as the header of the picture said."""
    try:
        facts = json.loads(path.with_suffix(".json").read_text("utf-8"))
        if not isinstance(facts, dict):
            return None
        tiles = TileFile(path, facts, orientation or int(facts["info"]["orientation"]))
    except (OSError, ValueError, KeyError, TypeError, IndexError, FormatError):
        return None
    with suppress(OSError):
        path.with_suffix(".json").touch()  # used just now: thrown away last
    return tiles


def _broken(path: Path) -> FormatError:
    return FormatError(
        "The prepared squares of this picture cannot be read.",
        f"They are made again when it is opened the next time. Nothing of yours was changed ({path.name}).",
    )
