"""Asks why work is rejected or returned: digits choose a reason, a comment may be added."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
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
from app.gui.plain import PlainDelegate, plain_label
from app.gui.review.deciding import Choice
from app.gui.review.wording import chosen_words

_CODE = Qt.ItemDataRole.UserRole + 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReasonPicker(QFrame):
    """Lies over the page. `choice_made` at most once, with a reason always, then `closed`; Escape closes without one.

    A digit takes that reason at once; Tab goes to the comment, Ctrl+Enter there takes the marked reason.
    """

    choice_made = Signal(object)
    closed = Signal()

    def __init__(
        self, project: Project, verdict: Verdict, letter: str, regions: tuple[str, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self._verdict, self._regions = verdict, regions
        rejected = verdict is Verdict.REJECTED
        title = self.tr("Why is {letter}'s work rejected?") if rejected else self.tr("Why is {letter}'s work returned?")
        self.setAccessibleName(title.format(letter=letter))
        heading = plain_label(self.accessibleName())
        heading.setFont(theme.title_font(1))
        self.list = QListWidget()
        self.list.setItemDelegate(PlainDelegate(self.list))
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
        note = plain_label(self.tr("The reason is about the marked region.") if regions else "")
        note.setProperty("role", "muted")
        note.setVisible(bool(regions))
        self.ok = QPushButton(chosen_words(verdict))
        self.ok.setProperty("role", "primary")
        self.ok.clicked.connect(self.take)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.dismiss)
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

    def prefill(self, choice: Choice) -> None:
        """Begin with what was chosen before."""
        self.comment.setPlainText(choice.comment)
        for row in range(self.list.count()):
            if self.list.item(row).data(_CODE) == choice.reason:
                self.list.setCurrentRow(row)

    def popup(self, place: QPoint) -> None:
        """Show at `place` of the page, inside it."""
        page = self.parentWidget()
        x = max(0, min(place.x(), page.width() - self.width()))
        y = max(0, min(place.y(), page.height() - self.height()))
        self.move(x, y)
        self.show()
        self.raise_()
        self.list.setFocus()

    def take(self) -> None:
        """Use the marked reason."""
        if self.list.currentRow() < 0:
            return
        code = self.list.currentItem().data(_CODE)
        choice = Choice(self._verdict, code, self.comment.toPlainText().strip(), self._regions)
        self.choice_made.emit(choice)
        self.dismiss()

    def dismiss(self) -> None:
        """Close it; without a reason unless `take` came before."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Nothing typed here may reach the page below.
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
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
