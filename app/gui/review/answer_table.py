"""The answers of all annotators and of the result, question by question."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.core.annotation import Annotation
from app.core.question import Question
from app.gui import theme
from app.gui.icon import icon
from app.gui.plain import PlainDelegate, plain_tip
from app.gui.review.spot import answer_words


class AnswerTable(QTableWidget):
    """Two rows for each question: its text across, then one answer in each column. `question_chosen` with its id.

    Where annotators differ, the question says so by an icon, its answers by bold type and colour.
    """

    question_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._questions: tuple[Question, ...] = ()
        self._annotations: tuple[Annotation, ...] = ()
        self._differing: frozenset[str] = frozenset()
        self._result: Annotation | None = None
        self.setItemDelegate(PlainDelegate(self))
        self.setAccessibleName(self.tr("Answers"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(24)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.itemSelectionChanged.connect(self._on_selected)

    def show_answers(
        self, questions: Sequence[Question], annotations: Sequence[Annotation], differing: Collection[str]
    ) -> None:
        """`differing` are the questions that were answered differently."""
        self._questions, self._annotations = tuple(questions), tuple(annotations)
        self._differing, self._result = frozenset(differing), None
        self._fill()

    def show_result(self, result: Annotation | None) -> None:
        """The result's answers in a last column; None takes it away."""
        if result is None and self._result is None:
            return
        before, self._result = self._result, result
        if before is None or result is None or before.answers != result.answers:
            marked = self.question
            self._fill()
            self.mark(marked)

    @property
    def question(self) -> str:
        """The id of the question that is marked, or empty."""
        rows = self.selectionModel().selectedRows()
        return self._questions[rows[0].row() // 2].id if rows else ""

    def mark(self, question_id: str) -> None:
        """Select a question without telling; none when it is not there."""
        self.blockSignals(True)
        row = next((n for n, question in enumerate(self._questions) if question.id == question_id), -1)
        if row >= 0:
            self.selectRow(2 * row + 1)
            self.scrollToItem(self.item(2 * row + 1, 0))
            self.scrollToItem(self.item(2 * row, 0))
        else:
            self.clearSelection()
        self.blockSignals(False)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            marked = self.question
            self._fill()
            self.mark(marked)
        super().changeEvent(event)

    def _fill(self) -> None:
        self.blockSignals(True)
        self.clear()
        self.clearSpans()
        shown = [*self._annotations, *([self._result] if self._result is not None else [])]
        result = [self.tr("Result")] if self._result is not None else []
        self.setColumnCount(len(shown))
        self.setHorizontalHeaderLabels([annotation.annotator for annotation in self._annotations] + result)
        self.setRowCount(2 * len(self._questions))
        tint = QColor(theme.colors().warning)
        tint.setAlpha(36)
        for number, question in enumerate(self._questions):
            row, differs = 2 * number, question.id in self._differing
            title = QTableWidgetItem(question.text)
            title.setForeground(QColor(theme.colors().muted))
            title.setToolTip(plain_tip(question.text))
            if differs:
                title.setIcon(icon("warning", theme.colors().warning))
                spoken = self.tr("{question} (differs)").format(question=question.text)
                title.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.setItem(row, 0, title)
            if len(shown) > 1:
                self.setSpan(row, 0, 1, len(shown))
            for column, annotation in enumerate(shown):
                text = answer_words(question, annotation.answers.get(question.id))
                cell = QTableWidgetItem(text)
                cell.setToolTip(plain_tip(text))
                if differs and column < len(self._annotations):
                    cell.setBackground(QBrush(tint))
                    font = cell.font()
                    font.setBold(True)
                    cell.setFont(font)
                self.setItem(row + 1, column, cell)
        self.resizeRowsToContents()
        self.blockSignals(False)

    def _on_selected(self) -> None:
        if self.question:
            self.question_chosen.emit(self.question)
