"""The questions about the whole item; every answer is an undoable edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.core.editor import AnnotationEditor, Edit
from app.core.question import Answer, Question, QuestionKind
from app.gui.labeling.question_field import QuestionField, make_field
from app.gui.plain import plain_label
from app.gui.widgets.empty import EmptyState


class QuestionPanel(QWidget):
    """`edit_requested` when the person wants to change the questions of an own project."""

    edit_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._editor: AnnotationEditor | None = None
        self._disconnect: Callable[[], None] | None = None
        self._questions: tuple[Question, ...] = ()
        self._read_only = False
        self.fields: dict[str, QuestionField] = {}
        self.empty = EmptyState(
            "question", self.tr("No questions"),
            self.tr("Ask something about each whole item, such as “Is it sharp?”."),
            (self.tr("Add questions…"), self.edit_requested.emit), small=True,
        )  # fmt: skip
        self.body = QWidget()
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(16)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.body)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(area)
        self.change = QPushButton(self.tr("Change questions…"), self)
        self.change.hide()
        self.change.setProperty("role", "quiet")
        self.change.clicked.connect(self.edit_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def set_questions(self, questions: Sequence[Question], *, fixed: bool) -> None:
        """Show the fields; a station's questions are `fixed` by its manifest."""
        self._questions = tuple(questions)
        self.change.setParent(self)
        while (entry := self._column.takeAt(0)) is not None:
            if entry.widget() is not None:
                entry.widget().deleteLater()
        self.fields = {}
        for question in self._questions:
            self._column.addWidget(self._block(question))
        if not fixed:
            self._column.addWidget(self.change)
            self.change.show()
        self._column.addStretch(1)
        for button in self.empty.findChildren(QPushButton):
            button.setVisible(not fixed)
        self.stack.setCurrentIndex(1 if self._questions else 0)
        self._show_answers()

    def open(self, editor: AnnotationEditor, *, read_only: bool) -> None:
        self.close_item()
        self._editor = editor
        self._disconnect = editor.changed.connect(self._on_edit)
        self.set_read_only(read_only)
        self._show_answers()

    def set_read_only(self, read_only: bool) -> None:
        for field in self.fields.values():
            field.setEnabled(not read_only)
        self._read_only = read_only

    def shows(self, editor: AnnotationEditor) -> bool:
        """Whether the fields are those of this editor now."""
        return self._editor is editor

    def close_item(self) -> None:
        self.flush()
        if self._disconnect is not None:
            self._disconnect()
            self._disconnect = None
        self._editor = None

    def flush(self) -> None:
        """Make what is still being typed an edit."""
        for field in self.fields.values():
            field.flush()

    def focus_question(self, question_id: str) -> None:
        field = self.fields.get(question_id)
        if field is not None:
            target = next((child for child in field.findChildren(QWidget) if child.focusPolicy()), field)
            target.setFocus()

    def _block(self, question: Question) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = plain_label(question.text + (" *" if question.required else ""))
        title.setWordWrap(True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        column.addWidget(title)
        if question.help and question.kind is not QuestionKind.SCALE:
            note = plain_label(question.help)
            note.setWordWrap(True)
            note.setProperty("role", "muted")
            column.addWidget(note)
        field = make_field(question)
        field.answered.connect(lambda answer, key=question.id: self._on_answer(key, answer))
        field.setEnabled(not self._read_only)
        self.fields[question.id] = field
        column.addWidget(field)
        return block

    def _show_answers(self) -> None:
        answers = self._editor.annotation.answers if self._editor is not None else {}
        for key, field in self.fields.items():
            field.show_answer(answers.get(key))

    def _on_edit(self, edit: Edit) -> None:
        for key, answer in edit.answers:
            if key in self.fields:
                self.fields[key].show_answer(answer)

    def _on_answer(self, key: str, answer: Answer | None) -> None:
        if self._editor is not None and not self._editor.sealed:
            self._editor.apply("Answer", answers={key: answer})
