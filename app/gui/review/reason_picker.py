"""Asks why work is rejected or returned: digits choose a reason, a comment may be added."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.project import Project
from app.core.review import Verdict
from app.gui import theme
from app.gui.review.deciding import Choice
from app.gui.review.wording import chosen_words

_CODE = Qt.ItemDataRole.UserRole + 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReasonPicker(QDialog):
    """`choice_made` once, with a reason always; Escape closes without one.

    A digit takes that reason at once; Tab goes to the comment, Ctrl+Enter there takes the marked reason.
    """

    choice_made = Signal(object)

    def __init__(
        self, project: Project, verdict: Verdict, letter: str, regions: tuple[str, ...], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._verdict, self._regions = verdict, regions
        rejected = verdict is Verdict.REJECTED
        title = self.tr("Why is {letter}'s work rejected?") if rejected else self.tr("Why is {letter}'s work returned?")
        self.setWindowTitle(title.format(letter=letter))
        heading = QLabel(self.windowTitle())
        heading.setFont(theme.title_font(1))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Reasons"))
        self.list.setWordWrap(True)
        for place, reason in enumerate(project.reasons, 1):
            entry = QListWidgetItem(f"{place}   {reason.text}" if place <= 9 else reason.text)
            entry.setData(_CODE, reason.code)
            self.list.addItem(entry)
        self.list.setCurrentRow(0)
        self.list.installEventFilter(self)
        self.list.itemDoubleClicked.connect(lambda _item: self.take())
        self.comment = QPlainTextEdit()
        self.comment.setPlaceholderText(self.tr("A comment for the annotator (optional)"))
        self.comment.setAccessibleName(self.tr("Comment"))
        self.comment.setTabChangesFocus(True)
        self.comment.setFixedHeight(3 * self.comment.fontMetrics().lineSpacing() + 20)
        self.comment.installEventFilter(self)
        note = QLabel(self.tr("The reason is about the marked region.") if regions else "")
        note.setProperty("role", "muted")
        note.setVisible(bool(regions))
        self.ok = QPushButton(chosen_words(verdict))
        self.ok.setProperty("role", "primary")
        self.ok.setAutoDefault(False)
        self.ok.clicked.connect(self.take)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (heading, self.list, self.comment, note):
            column.addWidget(widget)
        column.addLayout(row)
        self.resize(400, 340)

    def popup(self, place: QPoint) -> None:
        """Show at `place` (global), inside the screen."""
        area = self.screen().availableGeometry()
        x = max(area.left(), min(place.x(), area.right() - self.width()))
        y = max(area.top(), min(place.y(), area.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.list.setFocus()

    def take(self) -> None:
        """Use the marked reason."""
        entry = self.list.currentItem()
        if entry is None:
            return
        choice = Choice(self._verdict, entry.data(_CODE), self.comment.toPlainText().strip(), self._regions)
        self.accept()
        self.choice_made.emit(choice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in _ENTER and (watched is self.list or held):
                self.take()
                return True
            if watched is self.list and event.text().isdigit() and event.text() != "0":
                place = int(event.text()) - 1
                if place < self.list.count():
                    self.list.setCurrentRow(place)
                    self.take()
                return True
        return super().eventFilter(watched, event)
