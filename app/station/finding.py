"""What the doctor found at one place of a station."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Grade = Literal["ok", "warning", "fault"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, and for anything but ok what to do."""

    name: str
    grade: Grade
    text: str
    advice: str = ""
