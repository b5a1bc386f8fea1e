"""The order of the item list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ops.filtering import ItemSort

SORTS: dict[ItemSort, Any] = {
    ItemSort.PLACE: QT_TRANSLATE_NOOP("ItemSort", "Name"),
    ItemSort.TIME: QT_TRANSLATE_NOOP("ItemSort", "Time of the file"),
    ItemSort.SIZE: QT_TRANSLATE_NOOP("ItemSort", "Size of the file"),
    ItemSort.PIXELS: QT_TRANSLATE_NOOP("ItemSort", "Size of the image"),
    ItemSort.STATE: QT_TRANSLATE_NOOP("ItemSort", "State"),
    ItemSort.REGIONS: QT_TRANSLATE_NOOP("ItemSort", "Number of regions"),
    ItemSort.VISITED: QT_TRANSLATE_NOOP("ItemSort", "Last opened"),
}


class SortMenu(QMenu):
    """One order, upwards or downwards."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sort = ItemSort.PLACE
        self.descending = False
        self.setAccessibleName(self.tr("Sort items"))
        group = QActionGroup(self)
        self.choices = {}
        for sort, title in SORTS.items():
            action = self.addAction(QCoreApplication.translate("ItemSort", title))
            action.setCheckable(True)
            action.setChecked(sort is self.sort)
            action.triggered.connect(lambda _on=False, sort=sort: self._choose(sort))
            group.addAction(action)
            self.choices[sort] = action
        self.addSeparator()
        self.downwards = self.addAction(self.tr("Largest, newest or last first"))
        self.downwards.setCheckable(True)
        self.downwards.triggered.connect(lambda _on=False: self._choose(self.sort))

    @property
    def is_default(self) -> bool:
        return self.sort is ItemSort.PLACE and not self.descending

    @property
    def note(self) -> str:
        return f"{self.sort.value}{'-' if self.descending else ''}"

    def restore(self, note: str) -> None:
        """Take back what `note` said."""
        name = note.rstrip("-")
        self.sort = ItemSort(name) if name in set(ItemSort) else ItemSort.PLACE
        self.descending = note.endswith("-")
        self.choices[self.sort].setChecked(True)
        self.downwards.setChecked(self.descending)

    def _choose(self, sort: ItemSort) -> None:
        self.sort, self.descending = sort, self.downwards.isChecked()
        self.changed.emit()
