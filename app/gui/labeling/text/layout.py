"""Lines with room above them for the names of spans, each paragraph by its own direction."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QTextBlock, QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout, QScrollBar


class SpacedLayout(QPlainTextDocumentLayout):
    """Lays out a paragraph when it is first looked at. `lane` is the room above each line, `width` that of the view,
    `indent` the empty margin on both sides; all in logical pixels, to be set before anything is shown."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.lane = 18.0
        self.width = 600.0
        self.indent = 24.0
        # Never from within a layout: the scroll bars would ask for the layout that is being made.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.settle)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        if block.isValid() and block.isVisible():
            layout = block.layout()
            if layout.lineCount() == 0 or abs(layout.lineAt(0).y() - self.lane) > 0.5:
                self._lay_out(block)
        return super().blockBoundingRect(block)

    def settle(self) -> None:
        """Let the scroll bars know how many lines there are by now."""
        self._soon.stop()
        self.documentSizeChanged.emit(self.documentSize())

    def _lay_out(self, block: QTextBlock) -> None:
        option = QTextOption(self.document().defaultTextOption())
        direction = block.textDirection()
        option.setTextDirection(direction)
        is_rtl = direction is Qt.LayoutDirection.RightToLeft
        option.setAlignment(Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = block.layout()
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40.0, self.width - 2 * self.indent))
            y += self.lane
            line.setPosition(QPointF(self.indent, y))
            y += line.height()
        layout.endLayout()
        if block.lineCount() != layout.lineCount():
            block.setLineCount(layout.lineCount())
            self._soon.start()


class Leeway(QObject):
    """Lets a scroll bar go one line further than Qt thinks. Qt counts whole lines, and knows nothing of the room above
    them: the last one could stay cut off at its lower edge."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._giving = False
        bar.rangeChanged.connect(self._give)

    def _give(self, first: int, last: int) -> None:
        if last > 0 and not self._giving:
            self._giving = True
            self._bar.setMaximum(last + 1)
            self._giving = False
