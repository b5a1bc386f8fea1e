"""The panel that says which items are listed: states, labels, attributes, numbers, and what is known of the files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.item import FileState, ItemState
from app.core.label import AttributeKind
from app.core.project import ModalityName, Project
from app.gui import theme
from app.gui.labeling.item_list.range_field import RangeField
from app.gui.labeling.item_list.state import file_text, state_text
from app.gui.page import Shell
from app.gui.plain import isolated, plain_label
from app.ops.filtering import ALL, ANY, NO_LABEL, ItemFilter, Range

if TYPE_CHECKING:
    from app.gui.runner import Job

OWN_STATES = (ItemState.NEW, ItemState.DRAFT, ItemState.DONE)
WIDTH = 380


class FilterPanel(QFrame):
    """Pops up beside the list; every choice is used at once. What a chart asked for stands below as a sentence."""

    changed = Signal(object)
    measured = Signal()
    """Sizes of images were read that were not known before."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._shell = shell
        self._project: Project | None = None
        self._filter = ALL
        self._job: Job | None = None
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Filter items"))
        self.states: dict[ItemState, QCheckBox] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self.label = QComboBox()
        self.attribute = QComboBox()
        self.value = QComboBox()
        self.regions = RangeField(self.tr("Number of regions"))
        self.side = RangeField(self.tr("Longer side of the image"), " px")
        self.unknown = QPushButton()
        self.unknown.setProperty("role", "quiet")
        self.unknown.clicked.connect(self._read_sizes)
        self.problems = QCheckBox(self.tr("With problems"))
        self.note = QCheckBox(self.tr("With a note"))
        self.suggestions = QCheckBox(self.tr("With open suggestions"))
        self.files = {state: QCheckBox(file_text(state)) for state in (FileState.MISSING, FileState.CHANGED)}
        self.chart = plain_label()
        self.chart.setWordWrap(True)
        self.chart.setProperty("role", "muted")
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(16)
        for title, field in (
            (self.tr("Label"), self.label), (self.tr("Attribute"), self.attribute), (self.tr("Value"), self.value),
            (self.tr("Regions"), self.regions), (self.tr("Longer side"), self.side), ("", self.unknown),
        ):  # fmt: skip
            field.setAccessibleName(field.accessibleName() or title)
            self._form.addRow(title, field)
        boxes = QGridLayout()
        for place, box in enumerate((self.problems, self.note, self.suggestions, *self.files.values())):
            boxes.addWidget(box, place // 2, place % 2)
        self._arrange(boxes)
        for combo in (self.label, self.attribute, self.value):
            combo.activated.connect(lambda _row: self._take())
        self.value.editTextChanged.connect(lambda _text: self._take() if self.value.isEditable() else None)
        for box in (self.problems, self.note, self.suggestions, *self.files.values()):
            box.toggled.connect(lambda _on: self._take())
        for field in (self.regions, self.side):
            field.changed.connect(self._take)

    def _arrange(self, boxes: QGridLayout) -> None:
        title = plain_label(self.tr("Show only items"))
        title.setFont(theme.title_font(1))
        clear = QPushButton(self.tr("Clear filter"))
        clear.setProperty("role", "quiet")
        clear.clicked.connect(self._clear)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addLayout(self._form)
        column.addLayout(boxes)
        column.addWidget(self.chart)

    def open_below(self, button: QWidget) -> None:
        """Show the panel at a button, within the screen."""
        self._show_unknown()
        self.adjustSize()
        place = button.mapToGlobal(QPoint(0, button.height() + 4))
        room = button.screen().availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self.show()
        next(iter(self.states.values())).setFocus()

    def show_project(self, project: Project) -> None:
        """Offer what the project's items can differ in."""
        before, self._project = self._project, project
        images = project.modality is ModalityName.IMAGE
        self._form.setRowVisible(self.side, images)
        self._form.setRowVisible(self.unknown, False)
        for box in self.files.values():
            box.setVisible(project.is_local)
        if before is None or before.is_local != project.is_local:
            self._fill_states(OWN_STATES if project.is_local else tuple(ItemState))
        self._fill_labels(project)
        self.show_filter(self._filter)

    def show_filter(self, wanted: ItemFilter) -> None:
        """Show a filter without asking for it."""
        self._filter = wanted
        widgets: list[Any] = [self.label, self.attribute, self.value, self.problems, self.note, self.regions, self.side]
        widgets += [self.suggestions, *self.states.values(), *self.files.values()]
        for widget in widgets:
            widget.blockSignals(True)
        for state, box in self.states.items():
            box.setChecked(state in wanted.states)
        for file, box in self.files.items():
            box.setChecked(file in wanted.files)
        self.problems.setChecked(wanted.problems)
        self.note.setChecked(wanted.note)
        self.suggestions.setChecked(wanted.suggestions)
        self.label.setCurrentIndex(max(0, self.label.findData(wanted.label)))
        self.attribute.setCurrentIndex(max(0, self.attribute.findData(wanted.attribute)))
        self._fill_values(wanted)
        self.regions.show_range(wanted.regions, exclusive=True)
        self.side.show_range(wanted.side, exclusive=True)
        for widget in widgets:
            widget.blockSignals(False)
        self._show_chart()

    def _fill_states(self, states: tuple[ItemState, ...]) -> None:
        for box in self.states.values():
            box.deleteLater()
        self.states = {state: QCheckBox(state_text(state)) for state in states}
        for place, box in enumerate(self.states.values()):
            self._grid.addWidget(box, place // 2, place % 2)
            box.toggled.connect(lambda _on: self._take())

    def _fill_labels(self, project: Project) -> None:
        self.label.clear()
        self.label.addItem(self.tr("Any"), "")
        self.label.addItem(self.tr("None: no region at all"), NO_LABEL)
        self.attribute.clear()
        self.attribute.addItem(self.tr("Any"), "")
        known: dict[str, str] = {}
        for label in project.schema.labels:
            self.label.addItem(isolated(label.name), label.id)
            known |= {attribute.id: attribute.name for attribute in label.attributes}
        for key, name in known.items():
            self.attribute.addItem(isolated(name), key)
        self._form.setRowVisible(self.attribute, bool(known))

    def _fill_values(self, wanted: ItemFilter) -> None:
        """The values of the chosen attribute; numbers and texts are written."""
        found = [
            attribute
            for label in (self._project.schema.labels if self._project else ())
            for attribute in label.attributes
            if attribute.id == wanted.attribute
        ]
        self._form.setRowVisible(self.value, bool(found))
        kind = found[0].kind if found else AttributeKind.CHOICE
        written = kind in (AttributeKind.NUMBER, AttributeKind.TEXT)
        if written and self.value.isEditable():
            if self.value.currentText() != wanted.value:
                self.value.setEditText(wanted.value)
            return
        self.value.setEditable(written)
        self.value.clear()
        if written:
            self.value.setEditText(wanted.value)
            return
        self.value.addItem(self.tr("Any"), "")
        if kind is AttributeKind.FLAG:
            self.value.addItem(self.tr("Yes"), "1")
            self.value.addItem(self.tr("No"), "0")
        for option in dict.fromkeys(option for attribute in found for option in attribute.options):
            self.value.addItem(option, option)
        self.value.setCurrentIndex(max(0, self.value.findData(wanted.value)))

    def _take(self) -> None:
        attribute = self.attribute.currentData() or ""
        value = ""
        if attribute and attribute == self._filter.attribute:
            value = self.value.currentText() if self.value.isEditable() else self.value.currentData() or ""
        wanted = replace(
            self._filter,
            states=frozenset(state for state, box in self.states.items() if box.isChecked()),
            files=frozenset(state for state, box in self.files.items() if box.isChecked()),
            label=self.label.currentData() or "", attribute=attribute, value=value,
            problems=self.problems.isChecked(), note=self.note.isChecked(), suggestions=self.suggestions.isChecked(),
            regions=self.regions.range(exclusive=True), side=self.side.range(exclusive=True),
        )  # fmt: skip
        if wanted != self._filter:
            self.show_filter(wanted)
            self.changed.emit(wanted)

    def _clear(self) -> None:
        self.show_filter(replace(ALL, text=self._filter.text))
        self.changed.emit(self._filter)

    def _show_chart(self) -> None:
        """Say what only a chart can ask for."""
        wanted, parts = self._filter, []
        for bounds, words, factor in (
            (wanted.extent, self.tr("region size {range} px"), 1.0),
            (wanted.aspect, self.tr("width by height {range}"), 1.0),
            (wanted.spent_ms, self.tr("time {range} s"), 1000.0),
        ):
            if bounds != ANY:
                parts.append(words.format(range=self._spoken(bounds, factor)))
        if wanted.answer:
            parts.append(self.tr("one answer to a question"))
        if wanted.done_ms != ANY:
            parts.append(self.tr("finished on one day"))
        self.chart.setText(self.tr("From a chart: {parts}").format(parts=", ".join(parts)))
        self.chart.setVisible(bool(parts))

    def _spoken(self, bounds: Range, factor: float) -> str:
        low, high = (None if bound is None else self.locale().toString(bound / factor, "g", 3) for bound in bounds)
        return f"≥ {low}" if high is None else f"< {high}" if low is None else f"{low} – {high}"

    # Sizes that are not known yet

    def _show_unknown(self) -> None:
        from app.ops.measuring import unknown_count

        project, session = self._project, self._shell.session
        count = 0
        if project is not None and project.modality is ModalityName.IMAGE and session.workspace is not None:
            count = session.read(unknown_count, project.id)
        self._form.setRowVisible(self.unknown, count > 0)
        self.unknown.setEnabled(self._job is None)
        self.unknown.setText(self.tr("Sizes of %Ln image(s) are unknown: read", "", count))

    def _read_sizes(self) -> None:
        workspace, project = self._shell.session.workspace, self._project
        if workspace is None or project is None or self._job is not None:
            return
        from app.ops.measuring import measure

        self.unknown.setEnabled(False)
        self._job = self._shell.runner.start(
            measure, workspace, project.id, title=self.tr("Reading sizes of images"), tracked=True, owner=self,
        )  # fmt: skip
        self._job.ended.connect(self._on_measured)

    def _on_measured(self) -> None:
        self._job = None
        self._show_unknown()
        self.measured.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._project is not None:
            self._fill_labels(self._project)
        super().changeEvent(event)
