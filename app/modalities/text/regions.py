"""Region kinds in a text; offsets are code points over the asset's text, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from app.core.region import Geometry, Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Region):
    """One or more stretches of text in ascending order that do not touch. Geometry: [[start, end], ...]."""

    kind: ClassVar[str] = "span"
    parts: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]

    def geometry(self) -> Geometry:
        return [list(part) for part in self.parts]

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        parts = tuple((start, end) for start, end in geometry)
        if not parts or not all(type(n) is int for part in parts for n in part):
            raise ValueError("a span needs integer offsets")
        last = -1
        for start, end in parts:
            if start <= last or start < 0 or end <= start:
                raise ValueError("the parts of a span must be ascending, apart and not empty")
            last = end
        return cls(parts=parts, **fields)


REGION_TYPES: tuple[type[Region], ...] = (Span,)
