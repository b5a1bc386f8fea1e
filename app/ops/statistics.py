"""What a project's labels look like in numbers: each bar of a chart with the filter that lists its items."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.core.cancel import Cancel
from app.core.item import ItemState
from app.core.project import ModalityName, Project
from app.errors import StoreError
from app.ops.cancelling import cancellable
from app.ops.door import Door
from app.ops.filtering import ItemFilter, Range, conditions, region_height, region_width
from app.store.tables import AnnotationRow, AnswerRow, ItemRow, RegionRow

REGION_EDGES = (0, 1, 2, 3, 6, 11, 21, 51, 101)
EXTENT_EDGES = (0, 8, 16, 32, 64, 128, 256, 512, 1024)
"""Pixels; 32 is the bound of "small" in COCO."""
ASPECT_EDGES = (0, 0.25, 0.5, 0.8, 1.25, 2, 4)
SPENT_EDGES = (1, 5_000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000)
MOST_DAYS = 60


class ChartName(StrEnum):
    LABELS = "labels"
    STATES = "states"
    REGIONS = "regions"
    EXTENTS = "extents"
    ASPECTS = "aspects"
    SPENT = "spent"
    DAYS = "days"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Bar:
    """`key` says what is counted: a label's id, a state, a day (ISO 8601), a question and its answer; `bounds` a range
    of numbers. `wanted` lists the items behind it; None when they cannot be listed."""

    key: str
    count: int
    wanted: ItemFilter | None = None
    bounds: Range = (None, None)


@dataclass(frozen=True, slots=True)
class Statistics:
    """`charts` without a single count are left out; times in ms."""

    items: int
    finished: int
    regions: int
    spent_ms: int
    charts: tuple[tuple[ChartName, tuple[Bar, ...]], ...]

    def chart(self, name: ChartName) -> tuple[Bar, ...]:
        return dict(self.charts).get(name, ())


def compute(door: Door, project: Project, *, progress: Any = None, cancel: Cancel | None = None) -> Statistics:
    """All of it, on a worker; Cancelled when asked to stop. Some seconds for a million regions."""
    return door.read(_compute, project, cancel)


def write_csv(path: Path, rows: Sequence[tuple[str, str, int]]) -> None:
    """Chart, bar and count as rows of a CSV file. StoreError when it cannot be written."""
    try:
        with path.open("w", newline="", encoding="utf-8-sig") as file:
            csv.writer(file).writerows([("chart", "bar", "count"), *rows])
    except OSError as error:
        raise StoreError(
            f"“{path.name}” could not be written.", f"Nothing else was changed. {error.strerror or error}"
        ) from error


def _compute(session: Session, project: Project, cancel: Cancel | None) -> Statistics:
    mine = conditions(project.id, ItemFilter())
    with cancellable(session, cancel):
        items, regions, spent, finished = session.execute(
            select(
                func.count(), func.sum(ItemRow.regions), func.sum(ItemRow.active_ms),
                func.sum(case((ItemRow.state.in_((ItemState.NEW.value, ItemState.DRAFT.value)), 0), else_=1)),
            ).where(*mine)
        ).one()  # fmt: skip
        found = [
            (ChartName.LABELS, _labels(session, project)),
            (ChartName.STATES, _states(session, project)),
            (ChartName.REGIONS, _items_in(session, project, ItemRow.regions, REGION_EDGES, "regions")),
            (ChartName.ANSWERS, _answers(session, project)),
            (ChartName.DAYS, _days(session, project)),
            (ChartName.SPENT, _items_in(session, project, ItemRow.active_ms, SPENT_EDGES, "spent_ms")),
        ]
        if project.modality is ModalityName.IMAGE:
            found += _shapes(session, project)
    charts = tuple((name, bars) for name, bars in found if any(bar.count for bar in bars))
    return Statistics(items, finished or 0, regions or 0, spent or 0, charts)


def _labels(session: Session, project: Project) -> tuple[Bar, ...]:
    """Every label of the schema, most used first; then labels that are no longer in it."""
    query = select(RegionRow.label, func.count()).where(*_regions_of(project)).group_by(RegionRow.label)
    counts: dict[str, int] = {row[0]: row[1] for row in session.execute(query)}
    known = {label.id: 0 for label in project.schema.labels} | counts
    ranked = sorted(known.items(), key=lambda pair: -pair[1])
    return tuple(Bar(label, count, ItemFilter(label=label) if label else None) for label, count in ranked)


def _states(session: Session, project: Project) -> tuple[Bar, ...]:
    query = select(ItemRow.state, func.count()).where(ItemRow.project_id == project.id).group_by(ItemRow.state)
    counts: dict[str, int] = {row[0]: row[1] for row in session.execute(query)}
    return tuple(
        Bar(state.value, counts[state.value], ItemFilter(states=frozenset({state})))
        for state in ItemState
        if counts.get(state.value)
    )


def _answers(session: Session, project: Project) -> tuple[Bar, ...]:
    """How often each answer was given to the questions that offer some."""
    offered = [question.id for question in project.questions if question.options]
    if not offered:
        return ()
    value = func.json_each(AnswerRow.value).table_valued("value")
    query = (
        select(AnswerRow.question_id, value.c.value, func.count())
        .select_from(AnswerRow)
        .join(value, value.c.value.is_not(None))
        .join(AnnotationRow, AnnotationRow.id == AnswerRow.annotation_id)
        .join(ItemRow, ItemRow.id == AnnotationRow.item_id)
        .where(ItemRow.project_id == project.id, AnswerRow.question_id.in_(offered))
        .group_by(AnswerRow.question_id, value.c.value)
    )
    counts: dict[tuple[str, str], int] = {(row[0], str(row[1])): row[2] for row in session.execute(query)}
    return tuple(
        Bar(key := f"{question.id}\n{option.id}", counts.get((question.id, option.id), 0), ItemFilter(answer=key))
        for question in project.questions
        for option in question.options
    )


def _days(session: Session, project: Project) -> tuple[Bar, ...]:
    """Items finished on each of the last days on which some were, by the clock of this computer."""
    day = func.strftime("%Y-%m-%d", ItemRow.done_ms / 1000, "unixepoch", "localtime")
    query = select(day, func.count()).where(ItemRow.project_id == project.id, ItemRow.done_ms > 0).group_by(day)
    rows: list[tuple[str, int]] = [
        (row[0], row[1]) for row in session.execute(query.order_by(day.desc()).limit(MOST_DAYS))
    ]
    bars = []
    for text, count in reversed(rows):
        first = date.fromisoformat(text)
        bounds = (_midnight(first), _midnight(first + timedelta(days=1)))
        bars.append(Bar(text, count, ItemFilter(done_ms=bounds), bounds))
    return tuple(bars)


def _midnight(day: date) -> float:
    return datetime.combine(day, time.min).astimezone().timestamp() * 1000


def _items_in(session: Session, project: Project, column: Any, edges: Sequence[float], field: str) -> tuple[Bar, ...]:
    bucket = _bucket(column, edges)
    query = select(bucket, func.count()).where(ItemRow.project_id == project.id, column >= edges[0]).group_by(bucket)
    return _bars({row[0]: row[1] for row in session.execute(query)}, edges, field)


def _shapes(session: Session, project: Project) -> list[tuple[ChartName, tuple[Bar, ...]]]:
    """Sizes and shapes of the regions of images, worked out in one pass."""
    sides = select(region_width().label("width"), region_height().label("height")).where(*_regions_of(project))
    # Kept apart, else SQLite works the geometry out again for each edge that a region is compared with.
    measured = sides.cte("measured").prefix_with("MATERIALIZED")
    width, height = measured.c.width, measured.c.height
    area = _bucket(width * height / 1_000_000.0, [edge**2 for edge in EXTENT_EDGES])
    # Without a height there is no shape: NULL is in no range, and its bucket is left out below.
    aspect = case((height > 0, _bucket(width * 1.0 / func.nullif(height, 0), ASPECT_EDGES)), else_=-1)
    query = select(area, aspect, func.count()).where(width.is_not(None)).group_by(area, aspect)
    extents: dict[int, int] = defaultdict(int)
    aspects: dict[int, int] = defaultdict(int)
    for size, shape, count in session.execute(query):
        extents[size] += count
        aspects[shape] += count
    return [
        (ChartName.EXTENTS, _bars(extents, EXTENT_EDGES, "extent")),
        (ChartName.ASPECTS, _bars(aspects, ASPECT_EDGES, "aspect")),
    ]


def _bars(counts: Mapping[int, int], edges: Sequence[float], field: str) -> tuple[Bar, ...]:
    bars = []
    for number, low in enumerate(edges):
        bounds = (low, edges[number + 1] if number + 1 < len(edges) else None)
        bars.append(Bar(str(low), counts.get(number, 0), ItemFilter(**{field: bounds}), bounds))  # type: ignore[arg-type]
    return tuple(bars)


def _bucket(column: Any, edges: Sequence[float]) -> Any:
    """The number of the range a value falls into."""
    below = [(column < edge, number) for number, edge in enumerate(edges[1:])]
    return case(*below, else_=len(edges) - 1)


def _regions_of(project: Project) -> list[Any]:
    ids = select(ItemRow.id).where(ItemRow.project_id == project.id)
    return [RegionRow.annotation_id == AnnotationRow.id, AnnotationRow.item_id.in_(ids)]
