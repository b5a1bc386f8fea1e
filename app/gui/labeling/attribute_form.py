"""What the selected regions say besides their place: attributes, text, group, origin; where they differ, nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from app.core.label import Attribute, AttributeKind, LabelSchema
from app.core.region import Origin, Region, Value
from app.gui.plain import plain_label

WITH_TEXT = {"box", "rotated_box", "polygon", "quad", "ellipse", "mask", "polyline", "point", "skeleton"}
"""Kinds of a picture: what is written there can be typed in, and several can be one group."""


class AttributeForm(QWidget):
    """`edited` with {attribute id: new value, or None to take it away}; hidden when there is nothing to fill in or
    tell. `described` with {"text" or "group": what was typed}."""

    edited = Signal(dict)
    described = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(12, 8, 12, 12)
        self._form.setSpacing(8)
        self._attributes: tuple[Attribute, ...] = ()
        self._fields: dict[str, QWidget] = {}
        self.text = self._own_line("text", self.tr("Text of the region"), self.tr("What is written there"))
        self.group = self._own_line("group", self.tr("Group of the region"), self.tr("none"))
        self.origin = plain_label()
        self.origin.setAccessibleName(self.tr("Origin of the region"))
        self._form.addRow(self.tr("Text"), self.text)
        self._form.addRow(self.tr("Group"), self.group)
        self._form.addRow(self.tr("Origin"), self.origin)
        self._own = self._form.rowCount()
        self.hide()

    def show_regions(self, regions: Sequence[Region], schema: LabelSchema, *, read_only: bool) -> None:
        labels = {region.label for region in regions}
        label = schema.get(next(iter(labels))) if len(labels) == 1 else None
        attributes = label.attributes if label is not None else ()
        if attributes != self._attributes:
            self._build(attributes)
        told = bool(regions) and all(region.kind in WITH_TEXT for region in regions)
        for row in range(self._form.rowCount() - self._own, self._form.rowCount()):
            self._form.setRowVisible(row, told)
        if told:
            _show_line(self.text, {region.text for region in regions})
            _show_line(self.group, {region.group for region in regions})
            self.origin.setText(self._origin(regions))
        self.setVisible(bool(attributes) or told)
        self.setEnabled(not read_only)
        for attribute in attributes:
            values = {dict(region.attributes).get(attribute.id) for region in regions}
            self._show(attribute, values.pop() if len(values) == 1 else None)

    def _build(self, attributes: tuple[Attribute, ...]) -> None:
        while self._form.rowCount() > self._own:
            self._form.removeRow(0)
        self._attributes = attributes
        self._fields = {}
        for attribute in attributes:
            field = self._field(attribute)
            field.setAccessibleName(attribute.name)
            self._fields[attribute.id] = field
            place = self._form.rowCount() - self._own
            self._form.insertRow(place, attribute.name + (" *" if attribute.required else ""), field)

    def focus_text(self) -> None:
        """Begin typing what is written in the region."""
        if self.text.isVisibleTo(self):
            self.text.setFocus()
            self.text.selectAll()

    def _own_line(self, name: str, title: str, hint: str) -> QLineEdit:
        line = QLineEdit(placeholderText=hint)
        line.setAccessibleName(title)
        line.editingFinished.connect(lambda: self._on_own_line(name, line))
        return line

    def _on_own_line(self, name: str, line: QLineEdit) -> None:
        if line.isModified():
            line.setModified(False)
            self.described.emit({name: line.text().strip()})

    def _origin(self, regions: Sequence[Region]) -> str:
        words = {
            Origin.HAND: self.tr("by hand"),
            Origin.SUGGESTION: self.tr("suggestion, as it was"),
            Origin.EDITED: self.tr("suggestion, changed"),
            Origin.IMPORT: self.tr("import"),
        }
        origins = {region.origin for region in regions}
        if len(origins) > 1:
            return self.tr("different")
        text = words[origins.pop()]
        confidence = {region.confidence for region in regions}
        if len(confidence) == 1 and (value := confidence.pop()):
            text += f" · {self.locale().toString(value / 100, 'f', 0)} %"
        return text

    def _field(self, attribute: Attribute) -> QWidget:
        key = attribute.id
        match attribute.kind:
            case AttributeKind.CHOICE:
                box = QComboBox()
                box.addItem("", None)
                for option in attribute.options:
                    box.addItem(option, option)
                box.activated.connect(lambda _row: self.edited.emit({key: box.currentData()}))
                return box
            case AttributeKind.FLAG:
                check = QCheckBox()
                check.clicked.connect(lambda on: self.edited.emit({key: on}))
                return check
            case _:
                line = QLineEdit()
                line.editingFinished.connect(lambda: self._on_line(attribute, line))
                return line

    def _on_line(self, attribute: Attribute, line: QLineEdit) -> None:
        if not line.isModified():
            return
        line.setModified(False)
        self.edited.emit({attribute.id: line.text().strip() or None})

    def _show(self, attribute: Attribute, value: Value | None) -> None:
        field = self._fields[attribute.id]
        with QSignalBlocker(field):
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(0, field.findData(value)))
            elif isinstance(field, QCheckBox):
                field.setTristate(value is None)
                field.setCheckState(
                    Qt.CheckState.PartiallyChecked
                    if value is None
                    else Qt.CheckState.Checked
                    if value
                    else Qt.CheckState.Unchecked
                )
            elif isinstance(field, QLineEdit) and not field.hasFocus():
                field.setText("" if value is None else str(value))


def _show_line(line: QLineEdit, values: set[str]) -> None:
    if not line.isModified():
        with QSignalBlocker(line):
            line.setText(values.pop() if len(values) == 1 else "")
