"""Something to look at before submitting, with the place to jump to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """An error blocks submitting, a warning does not. `region` or `question` says where; both empty: the whole item."""

    severity: Severity
    text: str
    region: str = ""
    question: str = ""
