"""The table view: pick rows or cells, choose a label; filter and label all that is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.editor import Edit
from app.core.region import Region
from app.errors import AppError
from app.gui.labeling.tabular.bar import FilterBar
from app.gui.labeling.tabular.delegate import CellDelegate
from app.gui.labeling.tabular.detail import RowDetail
from app.gui.labeling.tabular.grid import Grid
from app.gui.labeling.tabular.lookup import LabelLookup
from app.gui.labeling.tabular.menu import pick_menu
from app.gui.labeling.tabular.model import LABELS, PageModel
from app.gui.labeling.tabular.order import TableOrder
from app.gui.labeling.tabular.wording import HINTS
from app.gui.labeling.view import LabelingView, ToolInfo, ViewState
from app.gui.messages import sentence
from app.gui.plain import isolated
from app.gui.widgets.note_strip import NoteStrip
from app.modalities.tabular.regions import REGION_TYPES, Cell
from app.modalities.tabular.rowset import Ranges
from app.modalities.tabular.tools import Place, label_cells, label_rows, relabel, unlabel_cells, unlabel_rows

MOST_CELLS = 20_000
"""Cells labelled at once; more are better labelled as rows."""


class TableView(LabelingView):
    """What is picked in the grid is not the selection: a label goes to the picked rows or cells, and regions are
    selected by their chips or from outside. Invariant: picks and a selection never stand together."""

    kinds = REGION_TYPES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order: TableOrder | None = None
        self.model = PageModel(self)
        self.lookup = LabelLookup()
        self.bar = FilterBar(self)
        self.grid = Grid(self.model)
        self.delegate = CellDelegate(self.model, self.lookup, self.color_of, self.label_text, self.grid)
        self.detail = RowDetail()
        self.notes = NoteStrip(self)
        self._tool = "rows"
        self._quiet = False
        self.model.labels_title = self.tr("Labels")
        self.model.row_text = self._labels_as_text
        self.grid.setItemDelegate(self.delegate)
        self.grid.setAccessibleName(self.tr("Table"))
        self.setAccessibleName(self.tr("Table to label"))
        self.setFocusProxy(self.grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.notes, self.bar):
            layout.addWidget(part)
        layout.addWidget(self.detail.below(self.grid), 1)
        self.bar.filter_changed.connect(self._on_filter)
        self.bar.label_all.connect(self.label_all)
        self.bar.left.connect(self.grid.setFocus)
        self.grid.picks_changed.connect(self._on_picked)
        self.grid.selectionModel().currentChanged.connect(self._show_detail)
        self.grid.chip_clicked.connect(self._on_chip_clicked)
        self.grid.horizontalHeader().sectionClicked.connect(self._on_header_clicked)
        self.grid.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.grid.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    # Tools.

    def tools(self) -> Sequence[ToolInfo]:
        rows = ToolInfo("rows", self.tr("Label rows"), "rows", "W")
        return (rows,) if self.read_only else (rows, ToolInfo("cell", self.tr("Label cells"), "cell", "C"))

    @property
    def tool(self) -> str:
        return self._tool

    def set_tool(self, name: str) -> None:
        if name not in {info.name for info in self.tools()} or name == self._tool:
            return
        self._tool = name
        self.grid.pick_cells(name == "cell")
        self.tool_changed.emit(name)
        self._tell()

    # Content.

    def _show_content(self, content: Any) -> None:
        assert self.editor is not None
        with self._errors():
            self.order = TableOrder(content)
        self.notes.say(content.notes)
        self.bar.show_filter("")
        self.lookup.reset(self.shown_regions())
        self._restyle()
        self.model.show(content)
        self.grid.fit_rows()
        self.grid.fit_columns()
        self._show_order()
        if self.read_only:
            self.set_tool("rows")
        if self.model.rowCount():
            self.grid.go_to(0, min(1, self.model.columnCount() - 1))
        self._show_count()
        self._tell()

    def _clear_content(self) -> None:
        self.order = None
        self.model.show(None)
        self.lookup.reset(())
        self.detail.clear()

    # What the page asks.

    def set_label(self, label_id: str) -> None:
        super().set_label(label_id)
        self._label_picked(label_id)
        self._show_count()

    def show_details(self, shown: bool) -> None:
        self.detail.setVisible(shown)

    def set_schema(self, schema: Any) -> None:
        super().set_schema(schema)
        self._show_count()

    def relabel(self, label_id: str) -> None:
        if self._label_picked(label_id) or not self.editable:
            return
        assert self.editor is not None
        self.select(relabel(self.editor, self.selected_regions(), label_id) or self.selection)

    def delete_selection(self) -> None:
        """Take labels off what is picked; with nothing picked, remove the selected regions."""
        rows, cells = self._picked()
        if not self.editable or not (rows or cells):
            super().delete_selection()
            return
        assert self.editor is not None
        if cells:
            unlabel_cells(self.editor, cells)
        else:
            unlabel_rows(self.editor, rows)

    def label_all(self) -> None:
        """Give the current label to every row that the filter leaves, as one step."""
        if not self.editable or self.order is None:
            return
        assert self.editor is not None
        if not self.current_label:
            self.grid.selectAll()
            self.label_wanted.emit("")
            return
        with self._errors():
            label_rows(self.editor, self.order.content.rows_matching(), self.current_label)

    def zoom_in(self) -> None:
        self.grid.resize_text(1.1)

    def zoom_out(self) -> None:
        self.grid.resize_text(1 / 1.1)

    def zoom_fit(self) -> None:
        self.grid.fit_columns()

    def zoom_actual(self) -> None:
        self.grid.resize_text(self.font().pointSizeF() / self.grid.font().pointSizeF())

    def view_state(self) -> ViewState:
        order = self.order
        return ViewState(
            1.0,
            float(self.grid.horizontalScrollBar().value()),
            float(self.grid.verticalScrollBar().value()),
            *((order.filter, order.sort, order.descending) if order else ()),
        )

    def set_view_state(self, state: ViewState) -> None:
        self._quiet = True
        self.bar.show_filter(state.filter)
        self._arrange(state.filter, state.sort, state.descending)
        self.grid.verticalScrollBar().setValue(round(state.y))
        self.grid.horizontalScrollBar().setValue(round(state.x))
        self._quiet = False

    # Following editor and selection.

    def _edited(self, edit: Edit) -> None:
        for region in edit.shown:
            self.lookup.put(region)
        for key in edit.gone:
            self.lookup.drop(key)
        self._restyle()
        self._show_detail()

    def _selection_shown(self, before: frozenset[str]) -> None:
        if self.selection and self.grid.selectionModel().hasSelection():
            self.grid.clearSelection()
        self._restyle()
        self._tell()

    def _restyle(self) -> None:
        self.delegate.states = {**self.looks(), **self.marks}
        self.delegate.restyle()
        self.grid.viewport().update()

    def _reveal(self, ids: frozenset[str]) -> None:
        if self.order is None:
            return
        for key in self._reading_order():
            region = self.editor.annotation.find(key) if self.editor and key in ids else None
            place = self.order.place_of(region) if region is not None else None
            if place is not None:
                known = isinstance(region, Cell) and region.column in self.model.column_ids
                self.grid.go_to(place, self.model.column_ids.index(region.column) + 1 if known else None)
                return

    def _reading_order(self) -> Sequence[str]:
        return self.lookup.reading_order()

    def _fitted(self, region: Region) -> Region | None:
        return region if self.order is not None and self.order.fits(region) else None

    # Picks.

    def _picked(self) -> tuple[Ranges, list[Place]]:
        """The picked rows, or the picked cells of the table's own columns (no more than `MOST_CELLS`)."""
        if self.order is None or not self.grid.selectionModel().hasSelection():
            return (), []
        if self._tool == "rows":
            rows: Ranges = ()
            with self._errors():
                rows = self.order.rows_at(self.grid.picked_places())
            return rows, []
        return (), list(islice(self.grid.picked_cells(), MOST_CELLS))

    def _label_picked(self, label_id: str) -> bool:
        """Label what is picked; False when nothing is."""
        if not self.editable or not label_id:
            return False
        assert self.editor is not None
        rows, cells = self._picked()
        if cells:
            label_cells(self.editor, cells, label_id)
        else:
            label_rows(self.editor, rows, label_id)
        return bool(rows or cells)

    def _on_picked(self) -> None:
        if self.selection and self.grid.selectionModel().hasSelection():
            self._set_selection(frozenset())
        self._tell()

    def _on_chip_clicked(self, place: int, x: int) -> None:
        """A chip selects its row set; the row stays only current."""
        index = self.model.index(place, LABELS)
        region = self.delegate.label_at(self.grid.visualRect(index), self.model.line(place)[0], x)
        if region is not None:
            self.grid.clearSelection()
            self.select([region.id])

    # Order and filter.

    def _arrange(self, filter: str, sort: str, descending: bool) -> None:
        """Filter and sort anew; the current row stays current where it is still in view."""
        order = self.order
        if order is None or (filter, sort, descending) == (order.filter, order.sort, order.descending):
            return
        current = self._current_line()[0]
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            with self._errors():
                order.change(filter, sort, descending)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.model.refresh()
        self._show_order()
        place = order.content.row_position(current) if current >= 0 else None
        if self.model.rowCount():
            self.grid.go_to(place or 0, 1)
        self._show_count()
        self._show_detail()
        self._on_scrolled()

    def _on_filter(self, text: str) -> None:
        if self.order is not None:
            self._arrange(text, self.order.sort, self.order.descending)

    def _on_header_clicked(self, section: int) -> None:
        """Ascending, descending, as in the file."""
        order = self.order
        if section == LABELS or order is None:
            self._show_order()
            return
        column = self.model.column_ids[section - 1]
        if column != order.sort:
            self._arrange(order.filter, column, False)
        else:
            self._arrange(order.filter, "" if order.descending else column, not order.descending)

    def _show_order(self) -> None:
        """Qt moves the arrow at every click; it is put back where the order is."""
        sort, descending = (self.order.sort, self.order.descending) if self.order else ("", False)
        section = self.model.column_ids.index(sort) + 1 if sort in self.model.column_ids else -1
        direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.grid.horizontalHeader().setSortIndicator(section, direction)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """What the table cannot do is said in the status bar; what was there stays."""
        try:
            yield
        except AppError as error:
            self.hint_changed.emit(sentence(error))

    # Showing.

    def _show_detail(self) -> None:
        self._tell()
        row, cells = self._current_line()
        if row < 0:
            self.detail.clear()
            return
        fields = [(self.model.labels_title, self._labels_as_text(row))]
        for place, cell in enumerate(cells):
            name = str(self.model.headerData(place + 1, Qt.Orientation.Horizontal))
            marks = [self.label_text(r.label) for r in self.lookup.of_cell(row, self.model.column_ids[place])]
            fields.append((f"{name} [{', '.join(marks)}]" if marks else name, cell))
        self.detail.show_row(fields)

    def _current_line(self) -> tuple[int, Sequence[str]]:
        """(row number, cells) of the current row; (-1, ()) when there is none."""
        current = self.grid.currentIndex()
        return self.model.line(current.row()) if current.isValid() else (-1, ())

    def _show_count(self) -> None:
        if self.order is None:
            return
        known = self.schema.get(self.current_label)
        name, color = (known.name, known.color) if known else ("", "")
        self.bar.show_count(self.model.rowCount(), self.order.content.row_count, name, color, can_label=self.editable)

    def _labels_as_text(self, row: int) -> str:
        return ", ".join(self.label_text(region.label) for region in self.lookup.of_row(row))

    def _on_scrolled(self) -> None:
        if not self._quiet and self.editor is not None:
            self.view_changed.emit(self.view_state())

    def _tell(self) -> None:
        if self.order is None:
            return
        proposed = self.editable and self.selection and all(map(self.is_suggestion, self.selection))
        parts = [self.tr(HINTS["suggestion" if proposed else self._tool if self.editable else "read"])]
        picked = sum(end - first for first, end in self.grid.picked_places())
        if picked > 1 and self._tool == "rows":
            parts.append(self.tr("{n} rows picked").format(n=f"{picked:,}"))
        row = self._current_line()[0]
        if row >= 0:
            parts.append(self.tr("row {n}").format(n=f"{row + 1:,}"))
        self.hint_changed.emit("  ·  ".join(map(isolated, parts)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.current_label:
                self._label_picked(self.current_label)
            elif self.editable and self.grid.selectionModel().hasSelection():
                self.label_wanted.emit("")
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_selection()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.select_next(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Escape:
            self.grid.clearSelection()
            self.select(())
        elif key == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.begin_search()
        else:
            super().keyPressEvent(event)

    def begin_search(self) -> None:
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.editable and self.editor is not None:
            menu = pick_menu(self, self.editor, *self._picked())
            if not menu.isEmpty():
                menu.popup(event.globalPos())
