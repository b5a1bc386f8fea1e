"""The dialect of a format as fields to choose from, in words."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from app.formats.base import Format, Setting

Way = Literal["read", "write"]

_TITLES = {
    ("coco", "holes"): QT_TRANSLATE_NOOP("Exchange", "Polygons with holes"),
    ("coco", "rle"): QT_TRANSLATE_NOOP("Exchange", "Pixel masks"),
    ("coco", "area"): QT_TRANSLATE_NOOP("Exchange", "Areas"),
    ("coco", "masks"): QT_TRANSLATE_NOOP("Exchange", "Pixel masks"),
    ("yolo", "task"): QT_TRANSLATE_NOOP("Exchange", "Labels are"),
    ("yolo", "val"): QT_TRANSLATE_NOOP("Exchange", "Set apart for validation"),
    ("voc", "origin"): QT_TRANSLATE_NOOP("Exchange", "Coordinates"),
    ("voc", "val"): QT_TRANSLATE_NOOP("Exchange", "Set apart for validation"),
    ("labelme", "dialect"): QT_TRANSLATE_NOOP("Exchange", "Dialect"),
    ("mask_png", "kind"): QT_TRANSLATE_NOOP("Exchange", "A pixel is"),
    ("mask_png", "bits"): QT_TRANSLATE_NOOP("Exchange", "Depth"),
}
_VALUES = {
    ("coco", "holes", "mask"): QT_TRANSLATE_NOOP("Exchange", "As pixel masks"),
    ("coco", "holes", "keyhole"): QT_TRANSLATE_NOOP("Exchange", "As one outline that goes in and out"),
    ("coco", "rle", "compressed"): QT_TRANSLATE_NOOP("Exchange", "Compressed run lengths"),
    ("coco", "rle", "list"): QT_TRANSLATE_NOOP("Exchange", "Run lengths as numbers"),
    ("coco", "area", "outline"): QT_TRANSLATE_NOOP("Exchange", "Within the outline"),
    ("coco", "area", "pixels"): QT_TRANSLATE_NOOP("Exchange", "Filled pixels"),
    ("coco", "masks", "mask"): QT_TRANSLATE_NOOP("Exchange", "Keep as masks"),
    ("coco", "masks", "polygon"): QT_TRANSLATE_NOOP("Exchange", "Trace as polygons"),
    ("yolo", "task", "detect"): QT_TRANSLATE_NOOP("Exchange", "Boxes (detect)"),
    ("yolo", "task", "segment"): QT_TRANSLATE_NOOP("Exchange", "Outlines (segment)"),
    ("yolo", "task", "obb"): QT_TRANSLATE_NOOP("Exchange", "Rotated boxes (obb)"),
    ("yolo", "task", "pose"): QT_TRANSLATE_NOOP("Exchange", "Keypoints (pose)"),
    ("voc", "origin", "1"): QT_TRANSLATE_NOOP("Exchange", "From 1 (Pascal VOC)"),
    ("voc", "origin", "0"): QT_TRANSLATE_NOOP("Exchange", "From 0 (labelImg)"),
    ("labelme", "dialect", "labelme"): "labelme",
    ("labelme", "dialect", "xanylabeling"): "X-AnyLabeling",
    ("mask_png", "kind", "semantic"): QT_TRANSLATE_NOOP("Exchange", "A label (semantic)"),
    ("mask_png", "kind", "instance"): QT_TRANSLATE_NOOP("Exchange", "An object (instance)"),
    ("mask_png", "bits", "auto"): QT_TRANSLATE_NOOP("Exchange", "8 bits where they are enough"),
    ("mask_png", "bits", "16"): QT_TRANSLATE_NOOP("Exchange", "16 bits"),
}  # fmt: skip
_last: dict[tuple[Way, str, str], str] = {}
"""What was chosen last, while the program runs."""


class SettingForm(QWidget):
    """A field for each setting of the format that matters when reading or writing; hidden where there is none."""

    changed = Signal()

    def __init__(self, way: Way) -> None:
        super().__init__()
        self._way = way
        self._format: Format | None = None
        self.fields: dict[str, QComboBox | QSpinBox | QLineEdit] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(8)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.hide()

    def show_format(self, chosen: Format | None) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._format, self.fields = chosen, {}
        for name, setting in chosen.settings.items() if chosen else ():
            if setting.reads if self._way == "read" else setting.writes:
                field = self._field(chosen.name, name, setting)
                title = _TITLES.get((chosen.name, name))
                field.setAccessibleName(QCoreApplication.translate("Exchange", title) if title else name)
                self.fields[name] = field
                self._form.addRow(field.accessibleName(), field)
        self.setVisible(bool(self.fields))

    def values(self) -> dict[str, str]:
        """What was chosen; what the format or the file decides by itself is left out."""
        found = {}
        for name, field in self.fields.items():
            if isinstance(field, QComboBox):
                found[name] = field.currentData()
            elif isinstance(field, QSpinBox):
                found[name] = str(field.value()) if field.value() else ""
            else:
                found[name] = field.text().strip()
        return {name: value for name, value in found.items() if value}

    def _field(self, format_name: str, name: str, setting: Setting) -> QComboBox | QSpinBox | QLineEdit:
        last = _last.get((self._way, format_name, name), "")
        if setting.values:
            field = QComboBox()
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            if setting.found and self._way == "read":
                field.addItem(self.tr("As the file says"), "")
            for value in setting.values:
                words = _VALUES.get((format_name, name, value))
                field.addItem(QCoreApplication.translate("Exchange", words) if words else value, value)
            field.setCurrentIndex(max(0, field.findData(last)))
            field.currentIndexChanged.connect(lambda _row: self._on_changed())
            return field
        if setting.most:
            number = QSpinBox()
            number.setRange(0, setting.most)
            number.setSuffix(" %")
            number.setSpecialValueText(self.tr("Nothing"))
            number.setValue(int(last or 0))
            number.valueChanged.connect(lambda _value: self._on_changed())
            return number
        # A format that somebody else brings may not say what there is to choose from.
        text = QLineEdit(last)
        text.setPlaceholderText(setting.meaning)
        text.editingFinished.connect(self._on_changed)
        return text

    def _on_changed(self) -> None:
        assert self._format is not None
        values = self.values()
        for name in self.fields:
            _last[self._way, self._format.name, name] = values.get(name, "")
        self.changed.emit()
