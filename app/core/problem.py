"""Something to look at before submitting, with the place to jump to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """An error blocks submitting, a warning and a note do not. `region` or `question` says where; both empty: the whole
    item. `place` is a rectangle (x1, y1, x2, y2) of an image to look at, in 1/1000 pixel."""

    severity: Severity
    text: str
    region: str = ""
    question: str = ""
    place: tuple[int, int, int, int] | None = None
