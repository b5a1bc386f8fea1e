"""The typed attributes of the selected regions as fields; regions that differ show an empty field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from app.core.label import Attribute, AttributeKind, LabelSchema
from app.core.region import Region, Value


class AttributeForm(QWidget):
    """`edited` with {attribute id: new value, or None to take it away}; hidden when there is nothing to fill in."""

    edited = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(12, 8, 12, 12)
        self._form.setSpacing(8)
        self._attributes: tuple[Attribute, ...] = ()
        self._fields: dict[str, QWidget] = {}
        self.hide()

    def show_regions(self, regions: Sequence[Region], schema: LabelSchema, *, read_only: bool) -> None:
        labels = {region.label for region in regions}
        label = schema.get(next(iter(labels))) if len(labels) == 1 else None
        attributes = label.attributes if label is not None else ()
        if attributes != self._attributes:
            self._build(attributes)
        self.setVisible(bool(attributes))
        self.setEnabled(not read_only)
        for attribute in attributes:
            values = {dict(region.attributes).get(attribute.id) for region in regions}
            self._show(attribute, values.pop() if len(values) == 1 else None)

    def _build(self, attributes: tuple[Attribute, ...]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._attributes = attributes
        self._fields = {}
        for attribute in attributes:
            field = self._field(attribute)
            field.setAccessibleName(attribute.name)
            self._fields[attribute.id] = field
            self._form.addRow(attribute.name + (" *" if attribute.required else ""), field)

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
