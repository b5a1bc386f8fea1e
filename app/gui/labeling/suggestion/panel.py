"""The suggestions of the open item with what decides about them: label, confidence, accept and refuse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection

from PySide6.QtCore import QItemSelectionModel, QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSlider,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.editor import AnnotationEditor, Edit
from app.core.label import LabelSchema
from app.gui.icon import set_icon
from app.gui.labeling.region_delegate import RegionDelegate
from app.gui.labeling.region_model import REGION
from app.gui.labeling.suggestion.model import ANY_LABEL, SuggestionModel
from app.gui.messages import shown
from app.gui.plain import plain_label
from app.gui.widgets.empty import EmptyState

SETTLE_MS = 40
"""The list follows the slider; what is drawn follows this much later, so that the slider never waits."""


class SuggestionPanel(QWidget):
    """`chosen` when the person picks in the list; `decided` with ids and whether they are accepted; `narrowed` with the
    ids that the filter leaves out."""

    chosen = Signal(object)
    decided = Signal(object, bool)
    narrowed = Signal(object)
    counted = Signal(int)
    """How many there are, shown or not."""

    def __init__(self) -> None:
        super().__init__()
        self._editor: AnnotationEditor | None = None
        self._read_only = True
        self._disconnect: Callable[[], None] | None = None
        self._quiet = False
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self._narrow)
        self._build()
        self._refresh()

    def _build(self) -> None:
        self.model = SuggestionModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(RegionDelegate(self.list, proposed=True))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().selectionChanged.connect(self._on_selection)
        self.list.doubleClicked.connect(lambda index: self.decided.emit([index.data(REGION).id], True))
        self.problem = ""
        self.empty = self._emptiness()
        self.count = plain_label()
        self.count.setProperty("role", "muted")
        self.show_button = QToolButton()
        self.show_button.setCheckable(True)
        self.show_button.setChecked(True)
        self.show_button.setToolTip(self.tr("Show suggestions"))
        self.show_button.setAccessibleName(self.tr("Show suggestions"))
        set_icon(self.show_button, "show", "muted")
        self.show_button.toggled.connect(self._on_shown)
        self.label = QComboBox()
        self.label.setAccessibleName(self.tr("Label of the suggestions"))
        self.label.activated.connect(lambda _row: self._filter())
        self.least = QSlider(Qt.Orientation.Horizontal)
        self.least.setRange(0, 100)
        self.least.setPageStep(5)
        self.least.setAccessibleName(self.tr("Least confidence"))
        self.least.setToolTip(self.tr("Least confidence"))
        self.least.valueChanged.connect(lambda _value: self._filter())
        self.percent = plain_label()
        self.percent.setMinimumWidth(self.percent.fontMetrics().horizontalAdvance("≥ 100 %") + 4)
        self.accept_button = QPushButton()
        self.accept_button.setProperty("role", "primary")
        self.accept_button.clicked.connect(lambda: self._decide(True))
        self.refuse_button = QPushButton()
        self.refuse_button.clicked.connect(lambda: self._decide(False))
        self._lay_out()

    def _emptiness(self) -> EmptyState:
        """What stands in place of the list: why suggestions that should be here are not, or what would be here."""
        if self.problem:
            title, _, text = self.problem.partition("\n")
            return EmptyState("warning", shown(title), shown(text), small=True)
        return EmptyState(
            "suggestion",
            self.tr("No suggestions"),
            self.tr("Suggestions of a station or a file wait here until you accept or refuse them."),
            small=True,
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(self.show_button)
        self.slider_row = QWidget()
        row = QHBoxLayout(self.slider_row)
        row.setContentsMargins(0, 0, 0, 0)
        title = plain_label(self.tr("Confidence"))
        title.setProperty("role", "muted")
        row.addWidget(title)
        row.addWidget(self.least, 1)
        row.addWidget(self.percent)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept_button, 1)
        buttons.addWidget(self.refuse_button, 1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.label)
        column.addWidget(self.slider_row)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(full)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    # What the page calls.

    def open(self, editor: AnnotationEditor, schema: LabelSchema, problem: str = "", *, read_only: bool) -> None:
        """Follow the editor; the filter stays as it was. `problem` is told where there are no suggestions."""
        self.close_item()
        if problem != self.problem:
            self.problem, before = problem, self.empty
            self.empty = self._emptiness()
            self.stack.insertWidget(0, self.empty)
            self.stack.removeWidget(before)
            before.deleteLater()
        self._editor, self._read_only = editor, read_only
        self._fill_labels(schema)
        self.model.show_annotation(editor, schema)
        self._disconnect = editor.changed.connect(self._on_edit)
        self._refresh()
        self._narrow()

    def close_item(self) -> None:
        if self._disconnect is not None:
            self._disconnect()
            self._disconnect = None
        self._timer.stop()
        self._editor = None
        self.model.show_annotation(None, self.model.schema)
        self._refresh()

    def set_schema(self, schema: LabelSchema) -> None:
        self._fill_labels(schema)
        self.model.set_schema(schema)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._refresh()

    def show_selection(self, ids: Collection[str]) -> None:
        """Mark what the view has selected."""
        rows = self.model.rows_of(ids)
        if rows == self._rows():
            return
        self._quiet = True
        self.list.clearSelection()
        for row in rows:
            self.list.selectionModel().select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        if rows:
            first = self.model.index(rows[0])
            self.list.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.list.scrollTo(first)
        self._quiet = False
        self._refresh()

    def selected(self) -> list[str]:
        return [region.id for row in self._rows() if (region := self.model.region(row)) is not None]

    def listed(self) -> list[str]:
        """The ids that pass the filter, in order."""
        return [region.id for region in self.model.rows]

    def _rows(self) -> list[int]:
        """The selected rows, in order; Qt's own list of them takes long where they are many."""
        spans = self.list.selectionModel().selection()
        return sorted(row for span in spans for row in range(span.top(), span.bottom() + 1))

    # Following.

    def _on_edit(self, edit: Edit) -> None:
        if self._editor is None or not edit.suggestions:
            return
        self._quiet = True
        self.model.take_edit(edit, self._editor)
        self._quiet = False
        self._fill_labels(self.model.schema)
        self._refresh()
        self._timer.start()

    def _on_selection(self) -> None:
        if not self._quiet:
            self._refresh()
            self.chosen.emit(frozenset(self.selected()))

    def _on_shown(self, on: bool) -> None:
        set_icon(self.show_button, "show" if on else "hide", "muted")
        self._narrow()

    def _filter(self) -> None:
        self.model.label = self.label.currentData() or ANY_LABEL
        self.model.least = 100 * self.least.value()
        self._quiet = True
        self.model.show_annotation(self._editor, self.model.schema)
        self._quiet = False
        self._refresh()
        self._timer.start()

    def _narrow(self) -> None:
        """Say what the view leaves out."""
        if self._editor is not None:
            proposed = self._editor.annotation.suggestions
            if self.show_button.isChecked():
                out = [key for key, region in proposed.items() if not self.model.passes(region)]
            else:
                out = list(proposed)
            self.narrowed.emit(frozenset(out))

    def _decide(self, accepted: bool) -> None:
        self.decided.emit(self.selected() or self.listed(), accepted)

    def _fill_labels(self, schema: LabelSchema) -> None:
        """The labels that are suggested, with how often; one that is chosen stays offered."""
        proposed = self._editor.annotation.suggestions if self._editor is not None else {}
        counts = Counter(region.label for region in proposed.values())
        told = QLocale().toString
        with QSignalBlocker(self.label):
            self.label.clear()
            self.label.addItem(self.tr("All labels"), ANY_LABEL)
            for key in dict.fromkeys((*(label.id for label in schema.labels), *counts, self.model.label)):
                if counts[key] or key == self.model.label != ANY_LABEL:
                    known = schema.get(key)
                    name = known.name if known is not None else key or self.tr("no label")
                    self.label.addItem(f"{name} ({told(counts[key])})", key)
            self.label.setCurrentIndex(max(0, self.label.findData(self.model.label)))
        has_confidence = any(region.confidence for region in proposed.values())
        self.slider_row.setVisible(has_confidence or self.model.least > 0)

    def _refresh(self) -> None:
        total = len(self._editor.annotation.suggestions) if self._editor is not None else 0
        shown, chosen = self.model.rowCount(), len(self._rows())
        self.stack.setCurrentIndex(1 if total else 0)
        told = QLocale().toString
        text = self.tr("%Ln suggestion(s)", "", total)
        if shown != total:
            text = self.tr("{shown} of {total} suggestions").format(shown=told(shown), total=told(total))
        self.count.setText(text)
        self.percent.setText(f"≥ {told(self.least.value())} %" if self.least.value() else self.tr("any"))
        meant = chosen or shown
        if meant == total and total > 1:
            self.accept_button.setText(self.tr("Accept all {count}").format(count=told(meant)))
            self.refuse_button.setText(self.tr("Refuse all {count}").format(count=told(meant)))
        else:
            self.accept_button.setText(self.tr("Accept {count}").format(count=told(meant)))
            self.refuse_button.setText(self.tr("Refuse {count}").format(count=told(meant)))
        for button in (self.accept_button, self.refuse_button):
            button.setEnabled(bool(meant) and not self._read_only)
        self.counted.emit(total)
