"""The attributes that regions of a label have: a list on the left, the chosen one on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.core.label import Attribute, AttributeKind, default_value, label_id_for
from app.gui.widgets.entry_list import EntryList

KINDS: dict[AttributeKind, Any] = {
    AttributeKind.CHOICE: QT_TRANSLATE_NOOP("AttributeKind", "One of several values"),
    AttributeKind.FLAG: QT_TRANSLATE_NOOP("AttributeKind", "Yes or no"),
    AttributeKind.NUMBER: QT_TRANSLATE_NOOP("AttributeKind", "A number"),
    AttributeKind.TEXT: QT_TRANSLATE_NOOP("AttributeKind", "Text"),
}


class AttributeEditor(QWidget):
    """Keeps the ids of attributes that stay, so that values given before stay theirs."""

    changed = Signal()

    def __init__(self, attributes: Sequence[Attribute]) -> None:
        super().__init__()
        self.attributes: list[Attribute] = list(attributes)
        self._showing = False
        self.entries = entries = EntryList(self.tr("Attributes"))
        self.list, self.remove_button = entries.list, entries.remove_button
        entries.picked.connect(self._show)
        entries.add_wanted.connect(self.add)
        entries.remove_wanted.connect(self.remove)
        self.name = QLineEdit()
        self.kind = QComboBox()
        for kind, title in KINDS.items():
            self.kind.addItem(QCoreApplication.translate("AttributeKind", title), kind)
        self.options = QPlainTextEdit()
        self.options.setPlaceholderText(self.tr("One value a line"))
        self.default = QComboBox()
        self.default.setToolTip(self.tr("What a new region begins with"))
        self.required = QCheckBox(self.tr("Must be filled in before submitting"))
        self.form = QFormLayout()
        self.form.setSpacing(8)
        rows = (
            (self.tr("Name"), self.name), (self.tr("Kind"), self.kind), (self.tr("Values"), self.options),
            (self.tr("Default"), self.default), ("", self.required),
        )  # fmt: skip
        for title, field in rows:
            field.setAccessibleName(title or self.required.text())
            self.form.addRow(title, field)
        self.name.textEdited.connect(self._take)
        self.options.textChanged.connect(self._take)
        self.kind.activated.connect(self._take)
        self.default.activated.connect(self._take)
        self.default.editTextChanged.connect(self._take)
        self.required.clicked.connect(self._take)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(12, 12, 12, 12)
        middle.setSpacing(16)
        middle.addWidget(entries, 2)
        middle.addLayout(self.form, 3)
        for attribute in self.attributes:
            self.list.addItem(attribute.name)
        self.list.setCurrentRow(0)
        self._show(self.list.currentRow())

    @property
    def result(self) -> tuple[Attribute, ...]:
        """Those with a name; a choice without values asks nothing and is left out."""
        return tuple(a for a in self.attributes if a.name and (a.options or a.kind is not AttributeKind.CHOICE))

    def add(self) -> None:
        taken = {attribute.id for attribute in self.attributes}
        self.attributes.append(Attribute(label_id_for(f"attribute {len(taken) + 1}", taken), "", AttributeKind.CHOICE))
        self.entries.append(self.tr("New attribute"))
        self.name.setFocus()
        self.changed.emit()

    def remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            del self.attributes[row]
            self.list.takeItem(row)
            self._show(self.list.currentRow())
            self.changed.emit()

    def _show(self, row: int) -> None:
        known = 0 <= row < len(self.attributes)
        attribute = self.attributes[row] if known else Attribute("", "")
        self._showing = True
        self.name.setText(attribute.name)
        self.kind.setCurrentIndex(self.kind.findData(attribute.kind))
        self.options.setPlainText("\n".join(attribute.options))
        self.required.setChecked(attribute.required)
        self._fill_default(attribute)
        self._showing = False
        for field in (self.name, self.kind, self.options, self.default, self.required, self.remove_button):
            field.setEnabled(known)
        self.form.setRowVisible(self.options, attribute.kind is AttributeKind.CHOICE)

    def _fill_default(self, attribute: Attribute) -> None:
        """Offer the values there are; numbers and texts are written."""
        written = attribute.kind in (AttributeKind.NUMBER, AttributeKind.TEXT)
        self.default.clear()
        self.default.setEditable(written)
        if written:
            self.default.lineEdit().setPlaceholderText(self.tr("none"))
            self.default.setEditText(attribute.default)
            return
        self.default.addItem(self.tr("none"), "")
        if attribute.kind is AttributeKind.FLAG:
            self.default.addItem(self.tr("Yes"), "true")
            self.default.addItem(self.tr("No"), "false")
            value = default_value(attribute)
            wanted = "" if value is None else str(value).lower()
        else:
            for option in attribute.options:
                self.default.addItem(option, option)
            wanted = attribute.default
        self.default.setCurrentIndex(max(0, self.default.findData(wanted)))

    def _take(self) -> None:
        row = self.list.currentRow()
        if self._showing or not 0 <= row < len(self.attributes):
            return
        kind = AttributeKind(self.kind.currentData())
        lines = dict.fromkeys(line.strip() for line in self.options.toPlainText().splitlines())
        self.attributes[row] = replace(
            self.attributes[row],
            name=self.name.text().strip(),
            kind=kind,
            required=self.required.isChecked(),
            options=tuple(filter(None, lines)) if kind is AttributeKind.CHOICE else (),
            default=(self.default.currentText().strip() if self.default.isEditable() else self.default.currentData())
            or "",
        )
        if self.sender() is not self.default:
            self._showing = True
            self._fill_default(self.attributes[row])
            self._showing = False
        self.list.item(row).setText(self.attributes[row].name or self.tr("New attribute"))
        self.form.setRowVisible(self.options, kind is AttributeKind.CHOICE)
        self.changed.emit()
