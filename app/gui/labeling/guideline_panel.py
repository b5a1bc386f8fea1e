"""The guideline: Markdown without HTML or pictures from elsewhere; a link is shown before it is opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.gui.plain import no_picture
from app.gui.widgets.empty import EmptyState

_OPENED = ("http", "https", "mailto")


class _Reader(QTextBrowser):
    """Never fetches anything: neither files nor addresses."""

    def loadResource(self, kind: int, name: QUrl) -> object:
        return no_picture()


class GuidelinePanel(QWidget):
    """`guideline_edited` with the new text of an own project's guideline."""

    guideline_edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._fixed = True
        self.reader = _Reader()
        self.reader.setAccessibleName(self.tr("Guideline"))
        self.reader.setFrameShape(QFrame.Shape.NoFrame)
        self.reader.setProperty("role", "reader")
        self.reader.setOpenLinks(False)
        self.reader.document().setDocumentMargin(12)
        self.reader.anchorClicked.connect(self._on_link)
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(self.tr("Guideline as Markdown"))
        self.editor.setPlaceholderText(
            self.tr("# How to label\n\nSay what counts and what does not. Markdown is understood.")
        )
        self.empty = EmptyState(
            "guideline", self.tr("No guideline yet"), self.tr("Write down what counts and what does not."),
            (self.tr("Write one"), self._begin), small=True,
        )  # fmt: skip
        self.stack = QStackedWidget()
        for widget in (self.empty, self.reader, self.editor):
            self.stack.addWidget(widget)
        self.button = QPushButton(self.tr("Edit"))
        self.button.setProperty("role", "quiet")
        self.button.clicked.connect(self._on_button)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 8)
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack, 1)
        column.addLayout(row)

    def set_guideline(self, text: str, *, fixed: bool) -> None:
        """Show the guideline; a station's is `fixed`. What is being written stays."""
        if (text, fixed) == (self._text, self._fixed) and self.stack.currentWidget() is self.editor:
            return
        self._text, self._fixed = text, fixed
        self.reader.document().setMarkdown(
            text, QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        )
        for button in self.empty.findChildren(QPushButton):
            button.setVisible(not fixed)
        self._show()

    def show_anchor(self, anchor: str) -> None:
        """Scroll to the heading called `anchor` (its words in lower case, joined by hyphens)."""
        self.stack.setCurrentWidget(self.reader)
        block = self.reader.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and slug(block.text()) == anchor:
                self.reader.verticalScrollBar().setValue(
                    int(self.reader.document().documentLayout().blockBoundingRect(block).top())
                )
                return
            block = block.next()

    def flush(self) -> None:
        """Keep what is being written."""
        if self.stack.currentWidget() is self.editor and self.editor.toPlainText() != self._text:
            self._text = self.editor.toPlainText()
            self.guideline_edited.emit(self._text)

    def _begin(self) -> None:
        self.editor.setPlainText(self._text)
        self.stack.setCurrentWidget(self.editor)
        self.button.setText(self.tr("Done"))
        self.button.show()
        self.editor.setFocus()

    def _on_button(self) -> None:
        if self.stack.currentWidget() is self.editor:
            self.flush()
            self.stack.setCurrentWidget(self.reader)
            self.set_guideline(self._text, fixed=self._fixed)
        else:
            self._begin()

    def _show(self) -> None:
        self.stack.setCurrentWidget(self.reader if self._text.strip() else self.empty)
        self.button.setText(self.tr("Edit"))
        self.button.setVisible(bool(self._text.strip()) and not self._fixed)

    def _on_link(self, url: QUrl) -> None:
        if not url.scheme() and url.fragment():
            self.show_anchor(url.fragment())
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Open this link?"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The guideline links to a page outside of Caravan:"))
        box.setInformativeText(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        box.setTextInteractionFlags(box.textInteractionFlags())
        allowed = url.scheme().lower() in _OPENED
        buttons = QMessageBox.StandardButton.Cancel
        box.setStandardButtons(buttons | QMessageBox.StandardButton.Open if allowed else buttons)
        if box.exec() == QMessageBox.StandardButton.Open:
            QDesktopServices.openUrl(url)


def slug(heading: str) -> str:
    """The anchor of a heading: its words in lower case joined by hyphens."""
    return "-".join("".join(c if c.isalnum() else " " for c in heading.casefold()).split())
