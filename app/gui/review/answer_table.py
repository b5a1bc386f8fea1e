"""The answers of all annotators and of the result, question by question."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.core.annotation import Annotation
from app.core.question import Question
from app.gui import theme
from app.gui.icon import icon
from app.gui.review.spot import answer_words


class AnswerTable(QTableWidget):
    """`question_chosen` with a question's id; where annotators differ, the row says so by an icon, bold and colour."""

    question_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._questions: tuple[Question, ...] = ()
        self.setAccessibleName(self.tr("Answers"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.itemSelectionChanged.connect(self._on_selected)

    def show_answers(
        self, questions: Sequence[Question], annotations: Sequence[Annotation], differing: Collection[str]
    ) -> None:
        """One column for each annotator; `differing` are the questions they answered differently."""
        self.blockSignals(True)
        self._questions = tuple(questions)
        letters = [annotation.annotator for annotation in annotations]
        self.setColumnCount(len(letters) + 1)
        self.setHorizontalHeaderLabels([self.tr("Question"), *letters])
        self.setRowCount(len(self._questions))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        tint = QColor(theme.colors().warning)
        tint.setAlpha(36)
        for row, question in enumerate(self._questions):
            differs = question.id in differing
            words = [question.text, *(answer_words(question, a.answers.get(question.id)) for a in annotations)]
            for column, text in enumerate(words):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                if differs:
                    cell.setBackground(QBrush(tint))
                    font = cell.font()
                    font.setBold(column > 0)
                    cell.setFont(font)
                    if column == 0:
                        cell.setIcon(icon("warning", theme.colors().warning))
                        spoken = self.tr("{question} (differs)").format(question=text)
                        cell.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self.setItem(row, column, cell)
        self.clearSelection()
        self.blockSignals(False)

    def show_result(self, result: Annotation | None) -> None:
        """A last column with the result's answers; None takes it away."""
        letters = self.columnCount() - 1 - self._has_result
        if result is None:
            if self._has_result:
                self.removeColumn(self.columnCount() - 1)
            return
        column = letters + 1
        if not self._has_result:
            self.insertColumn(column)
            self.setHorizontalHeaderItem(column, QTableWidgetItem(self.tr("Result")))
            self.horizontalHeaderItem(column).setData(Qt.ItemDataRole.UserRole, True)
        for row, question in enumerate(self._questions):
            text = answer_words(question, result.answers.get(question.id))
            cell = QTableWidgetItem(text)
            cell.setToolTip(text)
            self.setItem(row, column, cell)

    @property
    def _has_result(self) -> bool:
        last = self.horizontalHeaderItem(self.columnCount() - 1)
        return last is not None and bool(last.data(Qt.ItemDataRole.UserRole))

    def mark(self, question_id: str) -> None:
        """Select a question's row without telling; none when it is not there."""
        self.blockSignals(True)
        row = next((n for n, question in enumerate(self._questions) if question.id == question_id), -1)
        if row >= 0:
            self.selectRow(row)
            self.scrollToItem(self.item(row, 0))
        else:
            self.clearSelection()
        self.blockSignals(False)
        self.viewport().update()

    def _on_selected(self) -> None:
        rows = self.selectionModel().selectedRows()
        if rows:
            self.question_chosen.emit(self._questions[rows[0].row()].id)
