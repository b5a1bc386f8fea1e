"""The regions of the open annotation as a list, following its edits without ever comparing whole annotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from app.core.editor import AnnotationEditor, Edit
from app.core.label import LabelSchema
from app.core.region import Region
from app.gui.plain import plain_tip

REGION = Qt.ItemDataRole.UserRole + 1
COLOR = Qt.ItemDataRole.UserRole + 2

MANY = 500
"""An edit of more regions than this is told at once, or the whole list is read again: cheaper than as many signals."""


class RegionModel(QAbstractListModel):
    """From bottom to top; `row_of` answers at once whatever the count. What is listed, and in which order, is `listed`,
    `changes` and `place`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.schema = LabelSchema()
        self._regions: list[Region] = []
        self._rows: dict[str, int] | None = {}

    def show_annotation(self, editor: AnnotationEditor | None, schema: LabelSchema) -> None:
        self.beginResetModel()
        self.schema = schema
        self._regions = self.listed(editor) if editor is not None else []
        self._rows = None
        self.endResetModel()

    def set_schema(self, schema: LabelSchema) -> None:
        self.schema = schema
        if self._regions:
            self.dataChanged.emit(self.index(0), self.index(len(self._regions) - 1))

    def take_edit(self, edit: Edit, editor: AnnotationEditor) -> None:
        """Show what just changed."""
        put, drop = self.changes(edit)
        if len(put) + len(drop) > MANY:
            if drop or not self._replace(put):
                self.show_annotation(editor, self.schema)
            return
        for key in drop:
            self._drop(key)
        for region in put:
            row = self.row_of(region.id)
            if row >= 0 and self.place(self._regions[row]) == self.place(region):
                self._regions[row] = region
                self.dataChanged.emit(self.index(row), self.index(row))
            else:
                self._drop(region.id)
                self._insert(region)

    def listed(self, editor: AnnotationEditor) -> list[Region]:
        """What there is to list, in order."""
        return editor.annotation.ordered()

    def changes(self, edit: Edit) -> tuple[Sequence[Region], Sequence[str]]:
        """What came or is another now, and what went."""
        return edit.put, edit.drop

    def place(self, region: Region) -> tuple[Any, ...]:
        """What the order goes by."""
        return region.order, region.id

    def region(self, row: int) -> Region | None:
        return self._regions[row] if 0 <= row < len(self._regions) else None

    def row_of(self, region_id: str) -> int:
        """Its row, -1 when it is not in the list."""
        return self._places().get(region_id, -1)

    def rows_of(self, ids: Collection[str]) -> list[int]:
        """The rows of those that are in the list, in order."""
        rows = self._places()
        return sorted([rows[key] for key in ids if key in rows]) if rows else []

    def _places(self) -> dict[str, int]:
        if self._rows is None:
            self._rows = {region.id: row for row, region in enumerate(self._regions)}
        return self._rows

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._regions)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        region = self.region(index.row())
        if region is None:
            return None
        if role == REGION:
            return region
        label = self.schema.get(region.label)
        if role == COLOR:
            return label.color if label else "#808080"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = label.name if label else region.label
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def _replace(self, put: Sequence[Region]) -> bool:
        """Put new versions where those before stand, so that nothing is sorted or laid out again; False, and nothing is
        done, when one is new or belongs elsewhere."""
        rows = [self.row_of(region.id) for region in put]
        if min(rows) < 0:
            return False
        place, now = self.place, self._regions
        if any(place(now[row]) != place(region) for row, region in zip(rows, put, strict=True)):
            return False
        for row, region in zip(rows, put, strict=True):
            now[row] = region
        self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
        return True

    def _drop(self, key: str) -> None:
        row = self.row_of(key)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._regions[row]
        self._rows = None
        self.endRemoveRows()

    def _insert(self, region: Region) -> None:
        row = bisect_left(self._regions, self.place(region), key=self.place)
        self.beginInsertRows(QModelIndex(), row, row)
        self._regions.insert(row, region)
        self._rows = None
        self.endInsertRows()
