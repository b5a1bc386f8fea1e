"""The strict check of one region of annotation/1: its fields and the geometry of each kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

from app.errors import FormatError

MAX_COORDINATE = 2**53 - 1
_GROUP = re.compile(r"g[1-9][0-9]*")
BLOB_NAME = re.compile(r"0x[0-9a-f]{64}")
_ORIGINS = frozenset({"suggestion", "suggestion_edited", "import"})
_REQUIRED = frozenset({"id", "type", "label", "geometry"})
_OPTIONAL = frozenset({"attributes", "text", "group", "origin", "confidence"})


def bad(where: str, what: str) -> FormatError:
    return FormatError("This work is not well formed.", f"{where or 'It'} {what}.")


def keys(value: Any, where: str, wanted: set[str] | frozenset[str]) -> None:
    """FormatError unless an object with exactly these keys."""
    if type(value) is not dict or value.keys() != wanted:
        raise bad(where, f"must have exactly {', '.join(sorted(wanted))}")


def text(value: Any, where: str, limit: int, *, empty: bool = True) -> str:
    if type(value) is not str or len(value) > limit or not (value or empty):
        raise bad(where, f"is not text of at most {limit} characters")
    return value


def integer(value: Any, where: str, least: int | None, most: int = MAX_COORDINATE) -> int:
    if type(value) is not int or (least is not None and value < least) or value > most:
        raise bad(where, "is not a whole number in range")
    return value


class Extent(NamedTuple):
    """How far geometry may reach; None where it is not known."""

    width: int | None = None  # 1/1000 pixel
    height: int | None = None
    length: int | None = None  # code points
    rows: int | None = None


def extent(frame: dict[str, Any] | None) -> Extent:
    """The extent of a payload's frame."""
    if frame is None:
        return Extent()
    if "width" in frame:
        return Extent(width=frame["width"] * 1000, height=frame["height"] * 1000)
    return Extent(length=frame.get("length"), rows=frame.get("rows"))


def _flat(value: Any, where: str, least: int, most: int | None = None, step: int = 2) -> list[int]:
    if type(value) is not list or len(value) < least or len(value) % step or (most is not None and len(value) > most):
        raise bad(where, "has a wrong number of coordinates")
    for number in value:
        if type(number) is not int:
            raise bad(where, "holds something else than whole numbers")
    return value


def _inside(points: list[int], where: str, size: Extent) -> None:
    if not points:
        return
    xs, ys = points[::2], points[1::2]
    if size.width is not None and not 0 <= min(xs) <= max(xs) <= size.width:
        raise bad(where, "lies outside the image")
    if size.height is not None and not 0 <= min(ys) <= max(ys) <= size.height:
        raise bad(where, "lies outside the image")


def _box(value: Any, where: str, size: Extent) -> None:
    x1, y1, x2, y2 = _flat(value, where, 4, 4)
    if x1 >= x2 or y1 >= y2:
        raise bad(where, "is not a box with left before right and top before bottom")
    _inside(value, where, size)


def _polygon(value: Any, where: str, size: Extent) -> None:
    keys(value, where, {"outer", "holes"})
    _inside(_flat(value["outer"], f"{where}.outer", 6), where, size)
    if type(value["holes"]) is not list:
        raise bad(f"{where}.holes", "is not a list")
    for hole in value["holes"]:
        _inside(_flat(hole, f"{where}.holes", 6), where, size)


def _points(least: int, most: int | None) -> Callable[[Any, str, Extent], None]:
    def check(value: Any, where: str, size: Extent) -> None:
        _inside(_flat(value, where, least, most), where, size)

    return check


def _turned(value: Any, where: str, size: Extent) -> None:
    """[centre x, centre y, width or radius, height or radius, angle]: the centre lies inside, a corner may not."""
    cx, cy, width, height, angle = _flat(value, where, 5, 5, step=5)
    if width <= 0 or height <= 0 or not 0 <= angle < 360_000:
        raise bad(where, "has a size of nothing or an angle beyond a full turn")
    _inside([cx, cy], where, size)


def _skeleton(value: Any, where: str, size: Extent) -> None:
    numbers = _flat(value, where, 3, None, step=3)
    for x, y, seen in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
        if seen not in (0, 1, 2):
            raise bad(where, "has a point that is neither absent, hidden nor visible")
        if not seen and (x or y):
            raise bad(where, "has an absent point with a place")
        if seen:
            _inside([x, y], where, size)
    if not any(numbers[2::3]):
        raise bad(where, "has no point that is labelled")


def _mask(value: Any, where: str, size: Extent) -> None:
    """COCO-order run lengths cropped to a box in whole pixels; above 64 KiB the runs are a blob named by its hash."""
    if type(value) is not dict:
        raise bad(where, "is not an object")
    keys(value, where, {"box", "blob"} if "blob" in value else {"box", "counts"})
    x1, y1, x2, y2 = _flat(value["box"], f"{where}.box", 4, 4)
    if x1 >= x2 or y1 >= y2:
        raise bad(f"{where}.box", "is empty")
    _inside([number * 1000 for number in value["box"]], where, size)
    if "blob" in value:
        if type(value["blob"]) is not str or not BLOB_NAME.fullmatch(value["blob"]):
            raise bad(f"{where}.blob", "is not a hash")
        return
    counts = _flat(value["counts"], f"{where}.counts", 1, None, step=1)
    if min(counts) < 0 or sum(counts) != (x2 - x1) * (y2 - y1):
        raise bad(f"{where}.counts", "do not add up to the box")
    if len(counts) < 2 or min(counts[1:]) == 0:
        raise bad(f"{where}.counts", "are empty or hold a run of nothing after the first")


def _ranges(value: Any, where: str, end_at: int | None, what: str) -> None:
    if type(value) is not list or not value:
        raise bad(where, "is not a list of ranges")
    flat: list[int] = []
    for pair in value:
        flat += _flat(pair, where, 2, 2)
    if flat[0] < 0 or any(a >= b for a, b in pairwise(flat)):
        raise bad(where, "has ranges that are empty, touch or are out of order")
    if end_at is not None and flat[-1] > end_at:
        raise bad(where, f"lies outside the {what}")


def _span(value: Any, where: str, size: Extent) -> None:
    _ranges(value, where, size.length, "text")


def _rows(value: Any, where: str, size: Extent) -> None:
    _ranges(value, where, size.rows, "table")


def _cell(value: Any, where: str, size: Extent) -> None:
    keys(value, where, {"row", "column"})
    row = integer(value["row"], f"{where}.row", 0)
    text(value["column"], f"{where}.column", 1000, empty=False)
    if size.rows is not None and row >= size.rows:
        raise bad(where, "lies outside the table")


GEOMETRY: dict[str, tuple[str, Callable[[Any, str, Extent], None]]] = {
    "box": ("image", _box),
    "polygon": ("image", _polygon),
    "rotated_box": ("image", _turned),
    "ellipse": ("image", _turned),
    "polyline": ("image", _points(4, None)),
    "point": ("image", _points(2, 2)),
    "quad": ("image", _points(8, 8)),
    "skeleton": ("image", _skeleton),
    "mask": ("image", _mask),
    "span": ("text", _span),
    "cell": ("tabular", _cell),
    "rows": ("tabular", _rows),
}
"""Region type -> (modality, check of its geometry)."""


def check_region(region: Any, number: int, modality: str, frame: dict[str, Any] | None) -> None:
    """FormatError names the place unless region `number` (from 0) is well formed and inside the frame."""
    where = f"regions[{number}]"
    if type(region) is not dict or not _REQUIRED <= region.keys() <= _REQUIRED | _OPTIONAL:
        raise bad(where, f"must have {', '.join(sorted(_REQUIRED))} and nothing unknown")
    if region["id"] != f"r{number + 1}":
        raise bad(f"{where}.id", f"is not r{number + 1}")
    text(region["label"], f"{where}.label", 200)
    kind = region["type"]
    if type(kind) is not str or kind not in GEOMETRY or GEOMETRY[kind][0] != modality:
        raise bad(f"{where}.type", f"is not a kind of region of a {modality} item")
    GEOMETRY[kind][1](region["geometry"], f"{where}.geometry", extent(frame))
    attributes = region.get("attributes", {})
    if type(attributes) is not dict or any(type(one) not in (str, int, bool) for one in attributes.values()):
        raise bad(f"{where}.attributes", "holds something else than text, whole numbers and flags")
    text(region.get("text", ""), f"{where}.text", 100_000)
    if "group" in region and not (type(region["group"]) is str and _GROUP.fullmatch(region["group"])):
        raise bad(f"{where}.group", "is not g1, g2 …")
    if "origin" in region and region["origin"] not in _ORIGINS:
        raise bad(f"{where}.origin", "is not known")
    integer(region.get("confidence", 0), f"{where}.confidence", 0, 10_000)
