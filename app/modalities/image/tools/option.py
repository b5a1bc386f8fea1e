"""What a person has set for the tools that paint and feel; kept from one item to the next."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, Self

LEAST_BRUSH, MOST_BRUSH = 1, 2_000


class Overlap(StrEnum):
    """What happens where a stroke meets other masks."""

    ALLOW = "allow"
    OVER = "over"
    """The others lose what is painted over."""
    BEHIND = "behind"
    """The stroke stops where others are."""


class Result(StrEnum):
    MASK = "mask"
    POLYGON = "polygon"


@dataclass(frozen=True, slots=True)
class Options:
    """`brush`: pixels across; `apart`: each stroke begins a region of its own; `enclosed`: what a stroke closes in is
    filled; `everything`: the eraser works on all masks, not on the selected ones alone; `tolerance`: 0 … 255 a channel;
    `clean`: what the wand finds has no specks, neither set nor missing;
    `result` of the wand, `traced` by the scissors; `cell`: pixels of the screen across a superpixel."""

    brush: int = 24
    square: bool = False
    apart: bool = False
    enclosed: bool = False
    overlap: Overlap = Overlap.ALLOW
    everything: bool = False
    tolerance: int = 24
    contiguous: bool = True
    clean: bool = True
    result: Result = Result.MASK
    traced: Result = Result.POLYGON
    cell: int = 24

    def as_settings(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_settings(cls, values: dict[str, Any]) -> Self:
        """What `as_settings` gave; a value that makes no sense is as if it were not there."""
        found: dict[str, Any] = {}
        for field in fields(cls):
            value, standard = values.get(field.name), field.default
            try:
                if isinstance(standard, StrEnum):
                    found[field.name] = type(standard)(str(value))
                elif type(value) is type(standard):
                    found[field.name] = value
            except ValueError:
                continue
        options = cls(**found)
        limits = {"brush": (LEAST_BRUSH, MOST_BRUSH), "tolerance": (0, 255), "cell": (6, 200)}
        fitted = {name: min(max(getattr(options, name), low), high) for name, (low, high) in limits.items()}
        return cls(**(asdict(options) | fitted))
