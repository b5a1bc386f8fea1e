"""The list of regions with hide, lock and delete, and the attributes of those selected."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.editor import AnnotationEditor, Edit
from app.core.label import LabelSchema
from app.core.region import Region, Value
from app.gui.icon import set_icon
from app.gui.labeling.attribute_form import AttributeForm
from app.gui.labeling.region_delegate import RegionDelegate
from app.gui.labeling.region_model import REGION, RegionModel
from app.gui.plain import plain_label, plain_tip
from app.gui.widgets.empty import EmptyState


class RegionPanel(QWidget):
    """Follows the editor and the view's selection; `selection_edited` when the person picks in the list."""

    selection_edited = Signal(object)
    visit_wanted = Signal(str)
    """A region is to be seen closely."""

    def __init__(self) -> None:
        super().__init__()
        self._editor: AnnotationEditor | None = None
        self._read_only = True
        self._disconnect: Callable[[], None] | None = None
        self._quiet = False
        self.change: Callable[[str, list[Region], Callable[[Region], Region]], None] = self._change
        self.drop: Callable[[list[str]], None] = self._drop
        """Make new versions of regions, and remove regions, as one step; the page has it done in the background where
        they are many."""
        self.model = RegionModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Regions"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(RegionDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().selectionChanged.connect(self._on_selection)
        self.list.doubleClicked.connect(lambda index: self.visit_wanted.emit(index.data(REGION).id))
        self.empty = EmptyState(
            "regions", self.tr("Nothing marked yet"), self.tr("What you mark appears here."), small=True
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        self.count = plain_label()
        self.count.setProperty("role", "muted")
        self.hide_button = self._button("hide", self.tr("Hide or show"), self.toggle_hidden)
        self.lock_button = self._button("lock", self.tr("Lock or unlock"), self.toggle_locked)
        self.delete_button = self._button("delete", self.tr("Delete"), self.delete_selection)
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 4)
        head.setSpacing(4)
        head.addWidget(self.count, 1)
        for button in (self.hide_button, self.lock_button, self.delete_button):
            head.addWidget(button)
        self.form = AttributeForm()
        self.form.edited.connect(self._on_attributes)
        self.form.described.connect(self._on_described)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addWidget(self.form)
        self._refresh()

    def open(self, editor: AnnotationEditor, schema: LabelSchema, *, read_only: bool) -> None:
        self.close_item()
        self._editor, self._read_only = editor, read_only
        self.model.show_annotation(editor, schema)
        self._disconnect = editor.changed.connect(self._on_edit)
        self._refresh()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._refresh()

    def close_item(self) -> None:
        if self._disconnect is not None:
            self._disconnect()
            self._disconnect = None
        self._editor = None
        self.model.show_annotation(None, self.model.schema)
        self._refresh()

    def set_schema(self, schema: LabelSchema) -> None:
        self.model.set_schema(schema)
        self._refresh()

    def show_selection(self, ids: Collection[str]) -> None:
        """Mark what the view has selected."""
        rows = self.model.rows_of(ids)
        if rows == self._selected_rows():
            return
        selection = QItemSelection()
        start = 0
        for n in range(1, len(rows) + 1):
            if n == len(rows) or rows[n] != rows[n - 1] + 1:
                selection.select(self.model.index(rows[start]), self.model.index(rows[n - 1]))
                start = n
        self._quiet = True
        self.list.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            self.list.scrollTo(self.model.index(rows[-1]))
        self._quiet = False
        self._refresh()

    def selected(self) -> list[Region]:
        return [region for row in self._selected_rows() if (region := self.model.region(row)) is not None]

    def _selected_rows(self) -> list[int]:
        spans = self.list.selectionModel().selection()
        return sorted(chain.from_iterable(range(span.top(), span.bottom() + 1) for span in spans))

    def toggle_hidden(self) -> None:
        """Hide the selected (all, when none is selected) if one of them shows, else show them."""
        self._toggle("hidden", "Hide", "Show")

    def toggle_locked(self) -> None:
        self._toggle("locked", "Lock", "Unlock")

    def delete_selection(self) -> None:
        gone = [region.id for region in self.selected() if not region.locked]
        if self._editor is not None and not self._read_only and gone:
            self.drop(gone)

    def _toggle(self, field: str, on: str, off: str) -> None:
        if self._editor is None or self._read_only:
            return
        regions = self.selected() or list(self._editor.annotation.regions.values())
        value = not all(getattr(region, field) for region in regions)
        self.change(on if value else off, regions, lambda region: replace(region, **{field: value}))

    def _change(self, name: str, regions: list[Region], make: Callable[[Region], Region]) -> None:
        if self._editor is not None:
            self._editor.apply(name, put=[make(region) for region in regions])

    def _drop(self, ids: list[str]) -> None:
        if self._editor is not None:
            self._editor.apply("Delete", drop=ids)

    def _button(self, icon: str, text: str, action: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setToolTip(plain_tip(text))
        button.setAccessibleName(text)
        set_icon(button, icon, "muted")
        button.clicked.connect(action)
        return button

    def _on_edit(self, edit: Edit) -> None:
        if self._editor is not None:
            # Rows that come and go change what the list has selected; nobody picked anything.
            self._quiet = True
            self.model.take_edit(edit, self._editor)
            self._quiet = False
            self._refresh()

    def _on_selection(self) -> None:
        if not self._quiet:
            self._refresh()
            self.selection_edited.emit(frozenset(region.id for region in self.selected()))

    def _on_attributes(self, changed: dict[str, Value]) -> None:
        if self._editor is None or self._read_only:
            return
        put = []
        for region in self.selected():
            values = {**dict(region.attributes), **changed}
            put.append(replace(region, attributes=tuple(sorted((k, v) for k, v in values.items() if v is not None))))
        self._editor.apply("Change attribute", put=put)

    def _on_described(self, changed: dict[str, str]) -> None:
        if self._editor is not None and not self._read_only:
            put = [replace(region, **changed) for region in self.selected() if not region.locked]
            self._editor.apply("Change text" if "text" in changed else "Change group", put=put)

    def _refresh(self) -> None:
        total, chosen = self.model.rowCount(), self.selected()
        self.stack.setCurrentWidget(self.list if total else self.empty)
        text = self.tr("%Ln region(s)", "", total)
        if chosen:
            text += " · " + self.tr("%Ln selected", "", len(chosen))
        self.count.setText(text if total else "")
        for button in (self.hide_button, self.lock_button):
            button.setEnabled(bool(total) and not self._read_only)
        self.delete_button.setEnabled(bool(chosen) and not self._read_only)
        self.form.show_regions(chosen, self.model.schema, read_only=self._read_only)
