"""Which labels a row and a cell have, found while painting them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from app.core.region import Region
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import contains

REMEMBERED = 4_096


class LabelLookup:
    """Follows the annotation region by region; hidden regions are kept out."""

    def __init__(self) -> None:
        self.reset(())

    def reset(self, regions: Iterable[Region]) -> None:
        """Start again with these regions."""
        self._rows: dict[str, Rows] = {}
        self._cells: dict[str, Cell] = {}
        self._by_place: defaultdict[tuple[int, str], list[Cell]] = defaultdict(list)
        self._known: dict[int, list[Rows]] = {}
        for region in regions:
            self.put(region)

    def put(self, region: Region) -> None:
        """Add a region, or take the new version of one."""
        self.drop(region.id)
        if region.hidden:
            return
        if isinstance(region, Rows):
            self._rows[region.id] = region
            self._known.clear()
        elif isinstance(region, Cell):
            self._cells[region.id] = region
            self._by_place[region.row, region.column].append(region)

    def drop(self, region_id: str) -> None:
        if self._rows.pop(region_id, None) is not None:
            self._known.clear()
        cell = self._cells.pop(region_id, None)
        if cell is not None:
            place = (cell.row, cell.column)
            self._by_place[place] = [other for other in self._by_place[place] if other.id != region_id]
            if not self._by_place[place]:
                del self._by_place[place]

    def of_row(self, row: int) -> list[Rows]:
        """The row sets that hold a row, in a stable order."""
        found = self._known.get(row)
        if found is None:
            if len(self._known) > REMEMBERED:
                self._known.clear()
            holding = (region for region in self._rows.values() if contains(region.ranges, row))
            found = self._known[row] = sorted(holding, key=lambda region: (region.order, region.label, region.id))
        return found

    def of_cell(self, row: int, column: str) -> list[Cell]:
        return self._by_place.get((row, column), [])

    def reading_order(self) -> list[str]:
        """Ids by first row, row sets before cells."""
        rows = [(region.ranges[0][0], 0, "", region.id) for region in self._rows.values()]
        cells = [(region.row, 1, region.column, region.id) for region in self._cells.values()]
        return [key[-1] for key in sorted(rows + cells)]
