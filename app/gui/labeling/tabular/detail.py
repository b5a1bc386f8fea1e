"""The current row in full, below the table: long cells are only begun there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QStyle, QWidget

LONGEST = 20_000
"""Characters of a cell that are shown."""
_HELD = Qt.AlignmentFlag.AlignAbsolute


class RowDetail(QPlainTextEdit):
    """Plain text only: what stands in a table comes from outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("The current row in full"))
        self.setPlaceholderText(self.tr("The current row is shown here in full"))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(10)
        option = self.document().defaultTextOption()
        # Each line is read in its own order, and begins where those of the window begin.
        option.setAlignment(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft) | _HELD)
        self.document().setDefaultTextOption(option)

    def below(self, table: QWidget) -> QSplitter:
        """The table with this under it, the line between them movable."""
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(table)
        split.addWidget(self)
        split.setStretchFactor(0, 1)
        split.setSizes([600, 120])
        split.setChildrenCollapsible(False)
        return split

    def show_row(self, fields: Iterable[tuple[str, str]]) -> None:
        """(name, value) line by line."""
        text = "\n".join(f"{name}: {value[:LONGEST]}" for name, value in fields)
        if text != self.toPlainText():
            self.setPlainText(text)
