"""What an export would lose of this project's labels, worked out while one chooses, and what the format never holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from app.errors import AppError
from app.formats.base import Format, Report
from app.gui import theme
from app.gui.messages import sentence, shown
from app.gui.plain import plain_label


def counted(report: Report) -> str:
    """“3 items · 12 regions”."""
    translate = QCoreApplication.translate
    items = translate("Exchange", "%Ln item(s)", "", report.items)
    return items + " · " + translate("Exchange", "%Ln region(s)", "", report.regions)


class LossView(QFrame):
    """`stopped` asks to give up, `wanted` to work it out."""

    stopped = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        heading = plain_label(self.tr("What would be lost of this project"))
        heading.setFont(theme.title_font(1))
        heading.setWordWrap(True)
        self.said = plain_label()
        self.said.setWordWrap(True)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName(heading.text())
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._button = QPushButton()
        self._button.setProperty("role", "quiet")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._on_button)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self._button)
        self.format_losses = plain_label()
        self.format_losses.setWordWrap(True)
        self.format_losses.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self.said)
        column.addLayout(row)
        column.addWidget(self.lines, 1)
        column.addStretch(0)
        column.addSpacing(8)
        column.addWidget(self.format_losses)
        self._is_busy = False
        self.show_busy()

    def show_format(self, chosen: Format) -> None:
        if chosen.losses:
            lost = "; ".join(map(shown, chosen.losses))
            self.format_losses.setText(self.tr("This format never holds: {losses}.").format(losses=lost))
        else:
            self.format_losses.setText(self.tr("This format holds everything."))

    def show_busy(self) -> None:
        self._bar.setRange(0, 0)
        self._say(self.tr("Working it out…"), "muted")
        self._take(busy=True)

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_report(self, report: Report) -> None:
        counts = counted(report)
        if report.is_clean:
            self._say(self.tr("Nothing: everything that was labelled can be kept.") + " " + counts, "success")
        else:
            self._say(counts, "warning")
        self.lines.setPlainText("\n".join(map(shown, report.lines())))
        self._take(busy=False, lines=not report.is_clean)

    def show_fault(self, error: AppError) -> None:
        self._say(sentence(error), "error")
        self._take(busy=False)

    def show_stopped(self) -> None:
        self._say(self.tr("Stopped. A report says after the export what could not be kept."), "muted")
        self._take(busy=False, again=True)

    def _on_button(self) -> None:
        (self.stopped if self._is_busy else self.wanted).emit()

    def _take(self, *, busy: bool, lines: bool = False, again: bool = False) -> None:
        self._is_busy = busy
        self._bar.setVisible(busy)
        self._button.setText(self.tr("Stop") if busy else self.tr("Work it out"))
        self._button.setVisible(busy or again)
        self.lines.setVisible(lines)

    def _say(self, text: str, role: str) -> None:
        self.said.setText(text)
        self.said.setProperty("role", role)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
