"""The keypoints of a label's skeletons and the lines between them, written down as text, one a line."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.core.label import KeypointSchema
from app.gui.plain import plain_label

JOIN = " – "
_BODY = (
    "nose", "left eye", "right eye", "left ear", "right ear", "left shoulder", "right shoulder", "left elbow",
    "right elbow", "left wrist", "right wrist", "left hip", "right hip", "left knee", "right knee", "left ankle",
    "right ankle",
)  # fmt: skip
# The 19 edges of the COCO keypoint task, counted from 0.
_BODY_EDGES = (
    (15, 13), (13, 11), (16, 14), (14, 12), (11, 12), (5, 11), (6, 12), (5, 6), (5, 7), (6, 8), (7, 9), (8, 10),
    (1, 2), (0, 1), (0, 2), (1, 3), (2, 4), (3, 5), (4, 6),
)  # fmt: skip
_HAND = ("wrist", *(f"{finger} {n}" for finger in ("thumb", "index", "middle", "ring", "little") for n in range(1, 5)))
_HAND_EDGES = tuple((0 if n % 4 == 1 else n - 1, n) for n in range(1, 21))
_FACE = ("left eye", "right eye", "nose", "left mouth corner", "right mouth corner")
PRESETS: dict[Any, KeypointSchema] = {
    QT_TRANSLATE_NOOP("KeypointEditor", "Person (17 points, as in COCO)"): KeypointSchema(_BODY, _BODY_EDGES),
    QT_TRANSLATE_NOOP("KeypointEditor", "Hand (21 points)"): KeypointSchema(_HAND, _HAND_EDGES),
    QT_TRANSLATE_NOOP("KeypointEditor", "Face (5 points)"): KeypointSchema(_FACE),
}


def as_text(schema: KeypointSchema | None) -> tuple[str, str]:
    """(names, edges) as they are edited, one a line."""
    if schema is None:
        return "", ""
    return "\n".join(schema.names), "\n".join(schema.names[a] + JOIN + schema.names[b] for a, b in schema.edges)


def from_text(names: str, edges: str) -> KeypointSchema | None:
    """What the lines say, None for no names; ValueError with the line that cannot be understood."""
    listed = [name for line in names.splitlines() if (name := line.strip())]
    if not listed:
        return None
    twice = next((name for name in listed if listed.count(name) > 1), "")
    if twice:
        raise ValueError(twice)
    places = {name: place for place, name in enumerate(listed)}
    pairs = []
    for line in edges.splitlines():
        if line.strip():
            pair = _pair(line, places)
            if pair is None:
                raise ValueError(line.strip())
            pairs.append(pair)
    return KeypointSchema(tuple(listed), tuple(dict.fromkeys(pairs)))


def _pair(line: str, places: dict[str, int]) -> tuple[int, int] | None:
    """A hyphen may stand for the dash, and may also be part of a name."""
    for mark in ("–", "-"):
        parts = line.split(mark)
        for cut in range(1, len(parts)):
            first, second = mark.join(parts[:cut]).strip(), mark.join(parts[cut:]).strip()
            if first in places and second in places and first != second:
                return places[first], places[second]
    return None


class KeypointEditor(QWidget):
    """`fault` is empty while what is written makes sense."""

    changed = Signal()

    def __init__(self, schema: KeypointSchema | None) -> None:
        super().__init__()
        self.fault = ""
        self.result = schema
        self.preset = QComboBox()
        self.preset.addItem(self.tr("Begin with…"))
        for title in PRESETS:
            self.preset.addItem(QCoreApplication.translate("KeypointEditor", title), title)
        self.preset.activated.connect(self._on_preset)
        self.names, self.edges = QPlainTextEdit(), QPlainTextEdit()
        self.names.setPlaceholderText(self.tr("One point a line, in the order of drawing"))
        self.edges.setPlaceholderText(self.tr("One line a line, for example: left eye – nose"))
        form = QFormLayout()
        form.setSpacing(8)
        rows = ((self.tr("Example"), self.preset), (self.tr("Points"), self.names), (self.tr("Lines"), self.edges))
        for title, field in rows:
            field.setAccessibleName(title)
            form.addRow(title, field)
        self.message = plain_label()
        self.message.setProperty("role", "error")
        self.message.setWordWrap(True)
        # The buttons below stay where they are while somebody types half a name.
        room = self.message.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.message.setSizePolicy(room)
        note = plain_label(self.tr("Skeletons that are drawn already keep their points by place, not by name."))
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(form, 1)
        column.addWidget(self.message)
        column.addWidget(note)
        self._write(schema)
        self.names.textChanged.connect(self._take)
        self.edges.textChanged.connect(self._take)
        self._take()

    def _write(self, schema: KeypointSchema | None) -> None:
        names, edges = as_text(schema)
        self.names.setPlainText(names)
        self.edges.setPlainText(edges)

    def _on_preset(self, row: int) -> None:
        if row > 0:
            self._write(PRESETS[self.preset.itemData(row)])
        self.preset.setCurrentIndex(0)

    def _take(self) -> None:
        try:
            self.result, self.fault = from_text(self.names.toPlainText(), self.edges.toPlainText()), ""
        except ValueError as error:
            self.fault = self.tr("“{line}” stands there twice, or names a point that is not in the list.").format(
                line=error
            )
        self.message.setText(self.fault)
        self.message.setVisible(bool(self.fault))
        self.changed.emit()
