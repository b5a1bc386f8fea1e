"""Region kinds in a table: a cell, or a set of rows however many (ranges of row numbers in the file's own order, end
exclusive)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from app.core.region import Geometry, Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Region):
    """One cell: row number (0-based, without the header) and column id. Geometry: {"row": n, "column": id}."""

    kind: ClassVar[str] = "cell"
    row: int
    column: str

    def geometry(self) -> Geometry:
        return {"row": self.row, "column": self.column}

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        row, column = geometry["row"], geometry["column"]
        if type(row) is not int or row < 0 or not isinstance(column, str):
            raise ValueError("a cell needs a row number and a column id")
        return cls(row=row, column=column, **fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows(Region):
    """A set of rows as ascending ranges that do not touch. Geometry: [[first, end], ...]."""

    kind: ClassVar[str] = "rows"
    ranges: tuple[tuple[int, int], ...]

    def geometry(self) -> Geometry:
        return [list(pair) for pair in self.ranges]

    @classmethod
    def from_geometry(cls, geometry: Geometry, **fields: Any) -> Self:
        ranges = tuple((first, end) for first, end in geometry)
        if not ranges or not all(type(n) is int for pair in ranges for n in pair):
            raise ValueError("a row set needs integer ranges")
        last = -1
        for first, end in ranges:
            if first <= last or first < 0 or end <= first:
                raise ValueError("row ranges must be ascending, apart and not empty")
            last = end
        return cls(ranges=ranges, **fields)


REGION_TYPES: tuple[type[Region], ...] = (Cell, Rows)
