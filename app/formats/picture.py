"""What all image formats share: numbers from files, items from names, regions made to fit, and what gets lost."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from immutables import Map

from app.core.annotation import Annotation
from app.core.ids import record_id
from app.core.item import Item
from app.core.label import LabelSchema
from app.core.question import Question, QuestionKind
from app.core.region import Origin, Region, Value
from app.errors import InputError
from app.formats.base import LabeledItem, Options, Report
from app.formats.tree import Tree
from app.media.scan import media_type_of
from app.modalities.image.boxes import rotated_from_corners
from app.modalities.image.convert import converted, plural
from app.modalities.image.regions import MILLI, Box, Quad, RotatedBox

MOST = 2**31
ITEM_QUESTION = "label"
"""The question that labels of whole pictures answer."""


def number(value: Any) -> float:
    """A finite number, also from text; ValueError when it cannot stand in a picture."""
    if isinstance(value, str):
        try:
            value = float(value) if len(value) < 60 else None
        except ValueError:
            value = None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or abs(value) > MOST:
        raise ValueError("a coordinate is not a number that can stand in an image")
    return float(value)


def milli(value: Any) -> int:
    """Pixels as 1/1000 pixel."""
    return round(number(value) * MILLI)


def pixels(value: int) -> float | int:
    """1/1000 pixel as pixels, whole where they are."""
    whole, rest = divmod(value, MILLI)
    return value / MILLI if rest else whole


def many_pixels(flat: Sequence[int]) -> list[float | int]:
    """`pixels` of each, for long outlines."""
    return [n / MILLI if n % MILLI else n // MILLI for n in flat]


def decimal(value: float, places: int = 6) -> str:
    """Without exponent and trailing zeros."""
    return f"{value:.{places}f}".rstrip("0").rstrip(".") or "0"


def side(value: Any) -> int:
    """A declared width or height; 0 when it is none."""
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit() and len(value) < 12:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if type(value) is int and 0 < value < MOST else 0


def box_of(x1: Any, y1: Any, x2: Any, y2: Any, report: Report) -> dict[str, Any]:
    """Corners in pixels as the fields of a `Box`; reversed ones are turned round and counted."""
    left, top, right, bottom = (milli(n) for n in (x1, y1, x2, y2))
    report.lose("reversed corners of boxes (turned round)", int(left > right or top > bottom))
    return {"x1": min(left, right), "y1": min(top, bottom), "x2": max(left, right), "y2": max(top, bottom)}


def flat_of(values: Iterable[Any], least: int) -> tuple[int, ...]:
    """Pixels in turn x, y as 1/1000 pixel; ValueError for fewer than `least` points."""
    result = tuple(milli(value) for value in values)
    if len(result) % 2 or len(result) < 2 * least:
        raise ValueError(f"an outline needs at least {least} points, x and y in turn")
    return result


def turned(corners: Sequence[float], fields: dict[str, Any]) -> Region:
    """Four corners, flat, in 1/1000 pixel: a rotated box where they are those of one, else a quadrilateral as it is.

    They are not rounded before, so that the angle of a small box comes back to the thousandth of a degree.
    """
    box = RotatedBox.from_geometry(list(rotated_from_corners(tuple(corners))), **fields)
    again = (n for corner in box.exact_corners() for n in corner)
    if box.width and box.height and all(abs(a - b) <= 10 for a, b in zip(again, corners, strict=True)):
        return box
    return Quad(points=tuple(round(n) for n in corners), **fields)


def confidence(score: Any) -> int:
    """A score of 0 … 1 in 1/10,000; 0 when it is none."""
    if isinstance(score, int | float) and not isinstance(score, bool) and 0 <= score <= 1:
        return round(10_000 * score)
    return 0


def attributes_of(given: Any, report: Report) -> tuple[tuple[str, Value], ...]:
    """The simple values of an object; the rest is counted as lost."""
    result: dict[str, Value] = {}
    for key, value in given.items() if isinstance(given, dict) else ():
        if isinstance(value, float) and math.isfinite(value):
            result[str(key)] = repr(value)
        elif isinstance(value, str | bool | int) and (not isinstance(value, int) or abs(value) < 2**53):
            result[str(key)] = value
        elif value is not None:
            report.lose("attributes that are lists, objects or huge numbers")
    return tuple(sorted(result.items()))


def flag(text: Any) -> bool:
    return str(text).strip().lower() in ("1", "true", "yes")


def image_item(name: str, width: int = 0, height: int = 0, position: int = 0) -> Item:
    media_type = media_type_of(name)
    if not media_type.startswith("image/"):
        media_type = "image/jpeg"
    return Item(record_id(), "", name, media_type, position=position, width=width, height=height)


def labeled(item: Item, regions: Iterable[Region], answers: Mapping[str, Any] | None = None) -> LabeledItem:
    """An item with its regions numbered r1, r2 … in their order; brought regions are marked as imported."""
    keyed: dict[str, Region] = {}
    for n, region in enumerate(regions, 1):
        origin = Origin.IMPORT if region.origin is Origin.HAND else region.origin
        keyed[f"r{n}"] = replace(region, id=f"r{n}", order=n, origin=origin)
    return LabeledItem(item, Annotation(record_id(), item.id, regions=Map(keyed), answers=Map(answers or {})))


def rest_of(tree: Tree, seen: set[str], report: Report) -> Iterator[LabeledItem]:
    """The pictures of a folder or zip that no label file spoke of."""
    for name in tree.images():
        if name not in seen:
            yield report.count(labeled(image_item(name), ()))


def refusals(tree: Tree, report: Report) -> None:
    """Say what of a folder or zip was left out for safety."""
    for name, reason in tree.refused:
        report.skip(tree.root, name, reason)


def fitted(source: LabeledItem, kinds: tuple[str, ...], report: Report, keeps: str = "") -> list[Region]:
    """The regions from bottom to top in kinds a format can hold, each turned into the first of `kinds` that does; what
    is lost is counted. `keeps` names what the format does hold: attributes text group order confidence answers."""
    annotation = source.annotation
    report.lose("relations", len(annotation.relations))
    if "answers" not in keeps:
        report.lose("answers", len(annotation.answers))
    result: list[Region] = []
    for region in annotation.ordered():
        if not region.label:
            report.lose("regions without a label")
            continue
        change = converted(region, region.kind if region.kind in kinds else "")
        for kind in kinds if change is None else ():
            if (change := converted(region, kind)) is not None:
                break
        if change is None or not change.regions:
            report.lose(f"{plural(region.kind)}")
            continue
        if change.loss:
            report.lose(change.loss)
        report.lose("locks and hidden marks", int(region.locked or region.hidden))
        for name, words in (("text", "texts written on regions"), ("group", "groups"), ("confidence", "confidences")):
            report.lose(words, int(name not in keeps and bool(getattr(region, name))))
        report.lose("attributes", 0 if "attributes" in keeps else len(region.attributes))
        if isinstance(region, Box) and (region.x1 == region.x2 or region.y1 == region.y2):
            report.lose("boxes that cover nothing")
            continue
        result += change.regions
    return result


def label_name(schema: LabelSchema, label_id: str) -> str:
    label = schema.get(label_id)
    return label.name if label else label_id


class LabelNumbers:
    """Numbers for the labels in the schema's order; labels that are not in it follow as they are met."""

    def __init__(self, schema: LabelSchema, first: int = 0) -> None:
        self.schema = schema
        self._first = first
        self._numbers = {label.id: n for n, label in enumerate(schema.labels, first)}

    def __getitem__(self, label_id: str) -> int:
        return self._numbers.setdefault(label_id, len(self._numbers) + self._first)

    def items(self) -> list[tuple[str, int]]:
        """(label id, number) in order."""
        return list(self._numbers.items())

    def names(self) -> list[str]:
        return [label_name(self.schema, label_id) for label_id in self._numbers]


def picture_answer(label: str, report: Report) -> str:
    """The label of a whole picture as an answer to one question, which is made when needed."""
    return report.option(Question(ITEM_QUESTION, "Label", QuestionKind.SINGLE), label)


def validation_share(options: Options) -> int:
    """How many percent of the pictures are set apart for validation; InputError when that is no percentage."""
    share = options.values.get("val") or "0"
    if not (share.isascii() and share.isdigit() and int(share) < 100):
        raise InputError("The part for validation is a percentage from 0 to 99.", "Nothing was written.")
    return int(share)


def part_of(name: str, share: int) -> str:
    """“val” or “train”, by the name, so that a picture stays in its part however often it is written."""
    return "val" if zlib.crc32(name.encode()) % 100 < share else "train"
