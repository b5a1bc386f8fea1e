"""Which items of a project are listed, and in which order: values, and the SQL they stand for."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Text, and_, case, cast, exists, func, or_, select, type_coerce
from sqlalchemy.sql.selectable import ScalarSelect

from app.core.item import FileState, ItemState
from app.store.tables import AnnotationRow, AnswerRow, AssetRow, ItemRow, RegionRow

Range = tuple[float | None, float | None]
"""From (included) to (left out); None is no bound."""
ANY: Range = (None, None)
NO_LABEL = "\0"
"""As the label of a filter: items without a region."""


class ItemSort(StrEnum):
    """`PLACE` is the order of the folder (by name, numbers as numbers) or of the station."""

    PLACE = "place"
    TIME = "time"
    SIZE = "size"
    PIXELS = "pixels"
    STATE = "state"
    REGIONS = "regions"
    VISITED = "visited"


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """What the list shows, all of it at once; at its default each means all.

    `text` is looked for in names, notes, texts written on regions and the texts to be labelled. `answer` is a
    question's id and one of its options' on two lines. `regions` is their number, `side` the longer side of an image
    in pixels (unknown before it was opened), `extent` the side of a square as large as the box around a region, in
    pixels, and `aspect` that box's width by its height. `spent_ms` is the time worked on an item, `done_ms` when it
    was finished.
    """

    text: str = ""
    states: frozenset[ItemState] = frozenset()
    label: str = ""
    attribute: str = ""
    value: str = ""
    answer: str = ""
    files: frozenset[FileState] = frozenset()
    problems: bool = False
    note: bool = False
    suggestions: bool = False
    regions: Range = ANY
    side: Range = ANY
    extent: Range = ANY
    aspect: Range = ANY
    spent_ms: Range = ANY
    done_ms: Range = ANY

    def as_json(self) -> str:
        """Only what is not at its default."""
        plain, default = asdict(self), asdict(ALL)
        kept = {key: value for key, value in plain.items() if value != default[key]}
        return msgspec.json.encode({k: sorted(v) if isinstance(v, frozenset) else v for k, v in kept.items()}).decode()


ALL = ItemFilter()


def filter_from_json(text: str) -> ItemFilter:
    """The inverse of `as_json`; what cannot be read is left at its default."""
    try:
        document = msgspec.json.decode(text) if text else {}
    except msgspec.DecodeError:
        return ALL
    found: dict[str, Any] = {}
    for spec in fields(ItemFilter):
        value = document.get(spec.name) if isinstance(document, dict) else None
        default = getattr(ALL, spec.name)
        if isinstance(default, frozenset) and isinstance(value, list):
            kind = ItemState if spec.name == "states" else FileState
            found[spec.name] = frozenset(kind(entry) for entry in value if entry in set(kind))
        elif isinstance(default, tuple) and isinstance(value, list) and len(value) == 2:
            if all(bound is None or isinstance(bound, int | float) for bound in value):
                found[spec.name] = tuple(value)
        elif isinstance(default, str | bool) and type(value) is type(default):
            found[spec.name] = value
    return ItemFilter(**found)


def conditions(project_id: str, wanted: ItemFilter) -> list[ColumnElement[bool]]:
    """What an item's row must fulfil."""
    where: list[ColumnElement[bool]] = [ItemRow.project_id == project_id]
    if wanted.text:
        where.append(_mentions(wanted.text))
    if wanted.states:
        where.append(ItemRow.state.in_([state.value for state in wanted.states]))
    if wanted.files:
        where.append(ItemRow.file_state.in_([state.value for state in wanted.files]))
    if wanted.problems:
        where.append(ItemRow.problems > 0)
    if wanted.note:
        where.append(ItemRow.note != "")
    if wanted.suggestions:
        where.append(ItemRow.suggestions > 0)
    longer = func.max(ItemRow.width, ItemRow.height)
    where += _within(ItemRow.regions, wanted.regions)
    where += [*_within(longer, wanted.side), longer > 0] if wanted.side != ANY else []
    where += _within(ItemRow.active_ms, wanted.spent_ms)
    where += _within(ItemRow.done_ms, wanted.done_ms)
    if wanted.label == NO_LABEL:
        where.append(ItemRow.regions == 0)
    if wanted.answer:
        where.append(ItemRow.id.in_(_answered(wanted.answer)))
    of_region = _of_region(wanted)
    if of_region:
        ids = select(AnnotationRow.item_id).join(RegionRow, RegionRow.annotation_id == AnnotationRow.id)
        where.append(ItemRow.id.in_(ids.where(*of_region)))
    return where


def ordering(sort: ItemSort, descending: bool) -> list[Any]:
    """The ORDER BY; equal ones stay in the project's order."""
    columns: dict[ItemSort, Any] = {
        ItemSort.TIME: ItemRow.mtime_ns,
        ItemSort.SIZE: ItemRow.size,
        ItemSort.PIXELS: ItemRow.width * ItemRow.height,
        ItemSort.STATE: ItemRow.state,
        ItemSort.REGIONS: ItemRow.regions,
        ItemSort.VISITED: ItemRow.visited_ms,
    }
    place = ItemRow.position
    if sort is ItemSort.PLACE:
        return [place.desc() if descending else place]
    return [columns[sort].desc() if descending else columns[sort], place]


def region_width() -> ColumnElement[Any]:
    """The width in 1/1000 pixel of the box around a region of an image; NULL for a point or another modality."""
    return _across(0)


def region_height() -> ColumnElement[Any]:
    return _across(1)


def region_area() -> ColumnElement[Any]:
    """The area in square pixels of the box around a region; this SQLite cannot draw the root of it."""
    return region_width() * region_height() / 1_000_000.0


def region_aspect() -> ColumnElement[Any]:
    """Width by height of the box around a region; NULL without a height."""
    return region_width() * 1.0 / func.nullif(region_height(), 0)


def _across(axis: int) -> ColumnElement[Any]:
    document = type_coerce(RegionRow.document, Text)
    place = func.json_extract

    def difference(path: str) -> Any:
        return place(document, f"{path}[{axis + 2}]") - place(document, f"{path}[{axis}]")

    def spread(path: str) -> ScalarSelect[Any]:
        numbers = func.json_each(document, path).table_valued("key", "value")
        return select(func.max(numbers.c.value) - func.min(numbers.c.value)).where(
            numbers.c.key % 2 == axis
        ).scalar_subquery()  # fmt: skip

    kind = place(document, "$.type")
    return case(
        (kind == "box", difference("$.geometry")),
        (kind == "polygon", spread("$.geometry.outer")),
        (kind == "mask", 1000 * difference("$.geometry.box")),
        (kind == "rotated_box", place(document, f"$.geometry[{2 + axis}]")),
        (kind == "ellipse", 2 * place(document, f"$.geometry[{2 + axis}]")),
        (kind.in_(("quad", "polyline")), spread("$.geometry")),
    )


def _of_region(wanted: ItemFilter) -> list[ColumnElement[bool]]:
    """What one and the same region must fulfil."""
    where: list[ColumnElement[bool]] = []
    if wanted.label and wanted.label != NO_LABEL:
        where.append(RegionRow.label == wanted.label)
    if wanted.attribute:
        quoted = wanted.attribute.replace('"', '""')
        found = func.json_extract(type_coerce(RegionRow.document, Text), f'$.attributes."{quoted}"')
        where.append(found.is_not(None) if not wanted.value else cast(found, Text) == wanted.value)
    if wanted.extent != ANY:
        low, high = wanted.extent
        squared = (None if low is None else low**2, None if high is None else high**2)
        where += _within(region_area(), squared)
    if wanted.aspect != ANY:
        where += _within(region_aspect(), wanted.aspect)
    return where


def _answered(answer: str) -> Any:
    """The ids of items with this answer among those to its question."""
    question, _, option = answer.partition("\n")
    given = func.json_each(AnswerRow.value).table_valued("value")
    query = select(AnnotationRow.item_id).join(AnswerRow, AnswerRow.annotation_id == AnnotationRow.id)
    return query.join(given, given.c.value == option).where(AnswerRow.question_id == question)


def _mentions(text: str) -> ColumnElement[bool]:
    written = func.json_extract(type_coerce(RegionRow.document, Text), "$.text")
    on_region = select(AnnotationRow.item_id).join(RegionRow, RegionRow.annotation_id == AnnotationRow.id)
    stored = type_coerce(RegionRow.document, Text).contains('"text":', autoescape=True)
    within = exists().where(
        and_(AssetRow.sha256 == ItemRow.asset, cast(AssetRow.inline, Text).icontains(text, autoescape=True))
    )
    return or_(
        ItemRow.name.icontains(text, autoescape=True),
        and_(ItemRow.note != "", ItemRow.note.icontains(text, autoescape=True)),
        ItemRow.id.in_(on_region.where(stored, written.icontains(text, autoescape=True))),
        and_(ItemRow.asset != "", within),
    )


def _within(column: Any, bounds: Range) -> list[ColumnElement[bool]]:
    low, high = bounds
    if low is not None and high is not None:
        # BETWEEN works out its left side once, which is most of the work where that is a region's geometry.
        return [column.between(low, math.nextafter(high, -math.inf))]
    if low is not None:
        return [column >= low]
    return [] if high is None else [column < high]
