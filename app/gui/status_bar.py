"""One quiet line at the bottom: note · hint · saved · outbox · station · key."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStatusBar, QWidget

from app.gui import theme
from app.gui.icon import pixmap
from app.gui.plain import plain_label, plain_tip

NOTE_MS = 8_000
"""How long a note stands before the hint: two lines of text are read in this time."""
PLACES = ("note", "hint", "saved", "outbox", "station", "key")
_ICONS = {"saved": "saved", "outbox": "outbox", "station": "station", "key": "key"}
_TONES = {"": "muted", "success": "success", "warning": "warning", "error": "danger"}


class ElidedLabel(QLabel):
    """A label that gives way: what does not fit ends in “…” and is whole in the tooltip."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)


class _Place(QWidget):
    """An icon and a few words that can be clicked; hidden while there is nothing to say."""

    clicked = Signal()

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon_name = icon
        self._tone = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture = QLabel()
        self.label = plain_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.picture)
        row.addWidget(self.label)
        self.hide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def show_text(self, text: str, tone: str) -> None:
        self._tone = tone
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            self.restyle()

    def restyle(self) -> None:
        color = getattr(theme.colors(), _TONES.get(self._tone, "muted"))
        self.picture.setPixmap(pixmap(self._icon_name, color, 16, self.devicePixelRatioF()))
        role = {"error": "error", "warning": "warning"}.get(self._tone, "muted")
        if self.label.property("role") != role:
            self.label.setProperty("role", role)
            self.label.style().unpolish(self.label)
            self.label.style().polish(self.label)


class StatusBar(QStatusBar):
    """Places keep their order; an empty one takes no room. `clicked` names the place that was clicked."""

    clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.hint = ElidedLabel()
        self.hint.setContentsMargins(8, 0, 8, 0)
        self.hint.setProperty("role", "muted")
        # A note is what just happened. The hint follows every move of the pointer and would wipe it away at once.
        self.note = ElidedLabel()
        self.note.setContentsMargins(8, 0, 8, 0)
        self.note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.note.setMinimumWidth(1)
        self.note.hide()
        self._note_timer = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._note_timer.timeout.connect(self.note.hide)
        self.addWidget(self.note)
        self.addWidget(self.hint, 1)
        self._places = {name: _Place(_ICONS[name]) for name in PLACES[2:]}
        for name, place in self._places.items():
            self.addPermanentWidget(place)
            place.clicked.connect(lambda chosen=name: self.clicked.emit(chosen))

    def show_place(self, place: str, text: str, tone: str = "") -> None:
        if place == "note":
            self.show_note(text)
        elif place == "hint":
            self.hint.setText(text)
        else:
            self._places[place].show_text(text, tone)

    def show_note(self, text: str) -> None:
        """Say what just happened, for a while."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self._note_timer.start()

    def text(self, place: str) -> str:
        line = {"hint": self.hint, "note": self.note}.get(place)
        return line.text() if line is not None else self._places[place].label.text()

    def restyle(self) -> None:
        for place in self._places.values():
            place.restyle()
