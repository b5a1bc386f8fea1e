"""The dialog that changes one label."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.label import PALETTE, Label, LabelSchema
from app.gui.icon import swatch
from app.gui.labeling.label_dialog.attribute_editor import AttributeEditor
from app.gui.labeling.label_dialog.keypoint_editor import KeypointEditor
from app.gui.plain import plain_label


class LabelDialog(QDialog):
    """`saved` with the changed label; nothing changes before. `keypoints` is for images only."""

    saved = Signal(object)

    def __init__(self, schema: LabelSchema, label: Label, parent: QWidget, *, keypoints: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Label “{name}”").format(name=label.name))
        self.resize(640, 460)
        self._schema, self._label = schema, label
        self.name = QLineEdit(label.name)
        self.color = QComboBox()
        for color in dict.fromkeys((label.color, *PALETTE)):
            self.color.addItem(swatch(color), color, color)
        self.color.addItem(self.tr("Other…"))
        self.color.activated.connect(self._on_color)
        self.key = QComboBox()
        self.key.addItem(self.tr("none"), "")
        for digit in "1234567890":
            owner = next((other for other in schema.labels if other.key == digit and other.id != label.id), None)
            text = digit if owner is None else self.tr("{key} (now “{label}”)").format(key=digit, label=owner.name)
            self.key.addItem(text, digit)
        self.key.setCurrentIndex(max(0, self.key.findData(label.key)))
        self.message = plain_label()
        self.message.setProperty("role", "error")
        self.message.setWordWrap(True)
        form = QFormLayout()
        form.setSpacing(8)
        rows = ((self.tr("Name"), self.name), (self.tr("Colour"), self.color), (self.tr("Key"), self.key))
        for title, field in rows:
            field.setAccessibleName(title)
            form.addRow(title, field)
        self.attributes = AttributeEditor(label.attributes)
        self.keypoints = KeypointEditor(label.skeleton)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.attributes, self.tr("Attributes"))
        if keypoints:
            self.tabs.addTab(self.keypoints, self.tr("Keypoints"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.save)
        box.rejected.connect(self.reject)
        self.save_button = box.button(QDialogButtonBox.StandardButton.Save)
        self.save_button.setProperty("role", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.message)
        column.addWidget(self.tabs, 1)
        column.addWidget(box)
        self.name.textChanged.connect(self._check)
        self.keypoints.changed.connect(self._check)
        self._check()

    @property
    def result_label(self) -> Label:
        return replace(
            self._label,
            name=self.name.text().strip(),
            color=str(self.color.currentData()),
            key=str(self.key.currentData()),
            attributes=self.attributes.result,
            skeleton=self.keypoints.result,
        )

    def save(self) -> None:
        """Say what was changed, unless something is wrong."""
        if self.save_button.isEnabled():
            self.saved.emit(self.result_label)
            self.accept()

    def _check(self) -> None:
        name = self.name.text().strip()
        other = self._schema.named(name)
        fault = ""
        if not name:
            fault = self.tr("A label needs a name.")
        elif other is not None and other.id != self._label.id:
            fault = self.tr("Another label has this name already.")
        self.message.setText(fault)
        self.message.setVisible(bool(fault))
        self.save_button.setEnabled(not fault and not self.keypoints.fault)

    def _on_color(self, row: int) -> None:
        if self.color.itemData(row) is not None:
            return
        chosen = QColorDialog.getColor(QColor(self._label.color), self)
        color = chosen.name() if chosen.isValid() else self._label.color
        if self.color.findData(color) < 0:
            self.color.insertItem(0, swatch(color), color, color)
        self.color.setCurrentIndex(self.color.findData(color))
