"""How a table is looked at: its filter and its order, and where rows stand in them."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.region import Region
from app.gui.labeling.content import TableContent
from app.gui.labeling.tabular.picking import row_numbers
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import Ranges, intersection


class TableOrder:
    """Begins unfiltered in the file's order. Invariant: `filter`, `sort` and `descending` are what the content does."""

    def __init__(self, content: TableContent) -> None:
        self.content = content
        self.filter, self.sort, self.descending = "", "", False
        content.sort(None)
        content.filter()

    def change(self, filter: str, sort: str, descending: bool) -> None:
        """Filter and sort as asked; AppError when the content cannot, which leaves what was."""
        if filter != self.filter:
            self.content.filter(*([filter] if filter else []))
            self.filter = filter
        if (sort, descending) != (self.sort, self.descending):
            self.content.sort(sort or None, descending)
            self.sort, self.descending = sort, descending

    def rows_at(self, places: Iterable[tuple[int, int]]) -> Ranges:
        """The row numbers at places (first, end) of the view."""
        return row_numbers(self.content, places, is_sorted=bool(self.sort), is_filtered=bool(self.filter))

    def place_of(self, region: Region) -> int | None:
        """Where a region begins in the view; None where the filter hides all of it."""
        if isinstance(region, Cell):
            return self.content.row_position(region.row)
        if not isinstance(region, Rows):
            return None
        ranges = region.ranges
        if self.filter:
            ranges = intersection(ranges, self.content.rows_matching())
        return self.content.row_position(ranges[0][0]) if ranges else None

    def fits(self, region: Region) -> bool:
        """Whether the table has the rows and the column that a region names."""
        total = self.content.row_count
        if isinstance(region, Rows):
            return region.ranges[-1][1] <= total
        return isinstance(region, Cell) and region.row < total and region.column in {c.id for c in self.content.columns}
