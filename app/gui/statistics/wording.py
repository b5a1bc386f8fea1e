"""What charts and their bars are called."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from app.core.item import ItemState
from app.core.project import Project
from app.gui.labeling.item_list.state import STATES, state_text
from app.gui.statistics.chart import Row
from app.gui.theme import colors
from app.ops.filtering import Range
from app.ops.statistics import Bar, ChartName

TITLES: dict[ChartName, tuple[Any, Any]] = {
    ChartName.LABELS: (QT_TRANSLATE_NOOP("Statistics", "Labels"), QT_TRANSLATE_NOOP("Statistics", "regions")),
    ChartName.STATES: (QT_TRANSLATE_NOOP("Statistics", "States"), QT_TRANSLATE_NOOP("Statistics", "items")),
    ChartName.REGIONS: (
        QT_TRANSLATE_NOOP("Statistics", "Regions on an item"), QT_TRANSLATE_NOOP("Statistics", "items")
    ),
    ChartName.EXTENTS: (
        QT_TRANSLATE_NOOP("Statistics", "Sizes of regions"),
        QT_TRANSLATE_NOOP("Statistics", "regions; side in pixels of a square as large as the box around"),
    ),
    ChartName.ASPECTS: (
        QT_TRANSLATE_NOOP("Statistics", "Shapes of regions"),
        QT_TRANSLATE_NOOP("Statistics", "regions; width by height of the box around"),
    ),
    ChartName.SPENT: (QT_TRANSLATE_NOOP("Statistics", "Time on an item"), QT_TRANSLATE_NOOP("Statistics", "items")),
    ChartName.DAYS: (
        QT_TRANSLATE_NOOP("Statistics", "Progress"), QT_TRANSLATE_NOOP("Statistics", "items finished on each day")
    ),
    ChartName.ANSWERS: (QT_TRANSLATE_NOOP("Statistics", "Answers"), QT_TRANSLATE_NOOP("Statistics", "items")),
}  # fmt: skip


def said(text: str) -> str:
    return QCoreApplication.translate("Statistics", text)


def rows_of(name: ChartName, bars: tuple[Bar, ...], project: Project) -> list[Row]:
    """The bars in words, in the colours of labels and states."""
    speak: Callable[[Bar], tuple[str, str]] = {
        ChartName.LABELS: lambda bar: _label(bar, project),
        ChartName.STATES: _state,
        ChartName.DAYS: lambda bar: (_day(bar.key), ""),
        ChartName.ANSWERS: lambda bar: (_answer(bar, project), ""),
        ChartName.SPENT: lambda bar: (_range(bar.bounds, spoken_time), ""),
        ChartName.REGIONS: lambda bar: (_whole(bar.bounds), ""),
    }.get(name, lambda bar: (_range(bar.bounds, _number), ""))
    found = []
    for bar in bars:
        text, color = speak(bar)
        found.append(Row(text, bar.count, bar.wanted, color))
    return found


def spoken_time(milliseconds: float) -> str:
    """A duration in its largest fitting unit."""
    seconds = milliseconds / 1000
    if seconds < 60:
        return said("{count} s").format(count=_number(round(seconds)))
    if seconds < 3_600:
        return said("{count} min").format(count=_number(round(seconds / 60)))
    return said("{count} h").format(count=_number(round(seconds / 3_600, 1)))


def _label(bar: Bar, project: Project) -> tuple[str, str]:
    label = project.schema.get(bar.key)
    if label is not None:
        return label.name, label.color
    return (said("Without a label") if not bar.key else bar.key), ""


def _state(bar: Bar) -> tuple[str, str]:
    state = ItemState(bar.key)
    return state_text(state), str(getattr(colors(), STATES[state].color))


def _answer(bar: Bar, project: Project) -> str:
    key, _, option = bar.key.partition("\n")
    question = next(question for question in project.questions if question.id == key)
    text = next(entry.text for entry in question.options if entry.id == option)
    several = sum(bool(question.options) for question in project.questions) > 1
    return f"{question.text}: {text}" if several else text


def _day(key: str) -> str:
    day = date.fromisoformat(key)
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def _whole(bounds: Range) -> str:
    low, high = bounds
    first = int(low or 0)
    if high is None:
        return f"≥ {_number(first)}"
    return _number(first) if high - first <= 1 else f"{_number(first)} – {_number(high - 1)}"


def _range(bounds: Range, speak: Callable[[float], str]) -> str:
    low, high = bounds
    if high is None:
        return f"≥ {speak(low or 0)}"
    # The shortest time is a thousandth of a second.
    return f"< {speak(high)}" if not low or low == 1 else f"{speak(low)} – {speak(high)}"


def _number(value: float) -> str:
    return QLocale().toString(float(value), "g", 6) if value != int(value) else QLocale().toString(int(value))
