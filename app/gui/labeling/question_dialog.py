"""Changing the questions of an own project: a list on the left, the chosen question on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.core.label import label_id_for
from app.core.question import Option, Question, QuestionKind
from app.gui.widgets.entry_list import EntryList

KINDS: dict[QuestionKind, Any] = {
    QuestionKind.SINGLE: QT_TRANSLATE_NOOP("QuestionKind", "One of several options"),
    QuestionKind.MULTIPLE: QT_TRANSLATE_NOOP("QuestionKind", "Any of several options"),
    QuestionKind.NUMBER: QT_TRANSLATE_NOOP("QuestionKind", "A number"),
    QuestionKind.TEXT: QT_TRANSLATE_NOOP("QuestionKind", "Text"),
    QuestionKind.RANKING: QT_TRANSLATE_NOOP("QuestionKind", "Options in order"),
    QuestionKind.SCALE: QT_TRANSLATE_NOOP("QuestionKind", "A scale"),
}

_WITH_OPTIONS = (QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.RANKING)
_WITH_BOUNDS = (QuestionKind.NUMBER, QuestionKind.SCALE)


class QuestionDialog(QDialog):
    """Keeps the ids of questions and options that stay, so that answers given before stay theirs."""

    def __init__(self, questions: Sequence[Question], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Questions"))
        self.resize(720, 480)
        self.questions: list[Question] = list(questions)
        self._showing = False
        self.entries = entries = EntryList(self.tr("Questions"))
        self.list = entries.list
        entries.picked.connect(self._show)
        entries.add_wanted.connect(self.add)
        entries.remove_wanted.connect(self.remove)
        self.text = QLineEdit()
        self.help = QLineEdit()
        self.kind = QComboBox()
        for kind, title in KINDS.items():
            self.kind.addItem(QCoreApplication.translate("QuestionKind", title), kind)
        self.options = QPlainTextEdit()
        self.options.setPlaceholderText(self.tr("One option a line"))
        self.low, self.high = QLineEdit(), QLineEdit()
        self.required = QCheckBox(self.tr("Must be answered before submitting"))
        self.form = QFormLayout()
        self.form.setSpacing(8)
        rows = (
            (self.tr("Question"), self.text), (self.tr("Kind"), self.kind), (self.tr("Options"), self.options),
            (self.tr("From"), self.low), (self.tr("To"), self.high), (self.tr("Help"), self.help), ("", self.required),
        )  # fmt: skip
        for name, field in rows:
            field.setAccessibleName(name or self.required.text())
            self.form.addRow(name, field)
        for line in (self.text, self.help, self.low, self.high):
            line.textEdited.connect(self._take)
        self.options.textChanged.connect(self._take)
        self.kind.activated.connect(self._take)
        self.required.clicked.connect(self._take)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(entries, 1)
        middle.addLayout(self.form, 2)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(middle, 1)
        column.addWidget(box)
        for question in self.questions:
            self.list.addItem(question.text)
        if not self.questions:
            self.add()
        self.list.setCurrentRow(0)

    @property
    def result_questions(self) -> tuple[Question, ...]:
        """Those with a text; a choice without options asks nothing and is left out."""
        return tuple(q for q in self.questions if q.text and (q.options or q.kind not in _WITH_OPTIONS))

    def add(self) -> None:
        taken = {question.id for question in self.questions}
        self.questions.append(Question(label_id_for(f"question {len(taken) + 1}", taken), "", QuestionKind.SINGLE))
        self.entries.append(self.tr("New question"))
        self.text.setFocus()

    def remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            del self.questions[row]
            self.list.takeItem(row)

    def _show(self, row: int) -> None:
        known = 0 <= row < len(self.questions)
        question = self.questions[row] if known else Question("", "", QuestionKind.TEXT)
        self._showing = True
        self.text.setText(question.text)
        self.help.setText(question.help)
        self.kind.setCurrentIndex(self.kind.findData(question.kind))
        self.options.setPlainText("\n".join(option.text for option in question.options))
        self.low.setText(question.low)
        self.high.setText(question.high)
        self.required.setChecked(question.required)
        self._showing = False
        for field in (self.text, self.help, self.kind, self.options, self.low, self.high, self.required):
            field.setEnabled(known)
        self._show_rows(question.kind)

    def _show_rows(self, kind: QuestionKind) -> None:
        self.form.setRowVisible(self.options, kind in _WITH_OPTIONS)
        self.form.setRowVisible(self.low, kind in _WITH_BOUNDS)
        self.form.setRowVisible(self.high, kind in _WITH_BOUNDS)

    def _take(self) -> None:
        row = self.list.currentRow()
        if self._showing or not 0 <= row < len(self.questions):
            return
        old = self.questions[row]
        kind = QuestionKind(self.kind.currentData())
        with_bounds = kind in _WITH_BOUNDS
        self.questions[row] = replace(
            old,
            text=self.text.text().strip(),
            kind=kind,
            help=self.help.text().strip(),
            required=self.required.isChecked(),
            low=_number(self.low.text(), whole=kind is QuestionKind.SCALE) if with_bounds else "",
            high=_number(self.high.text(), whole=kind is QuestionKind.SCALE) if with_bounds else "",
            options=_options(self.options.toPlainText(), old.options) if kind in _WITH_OPTIONS else (),
        )
        self.list.item(row).setText(self.questions[row].text or self.tr("New question"))
        self._show_rows(kind)


def _options(text: str, before: Sequence[Option]) -> tuple[Option, ...]:
    known = {option.text: option for option in before}
    taken = {option.id for option in before}
    result: list[Option] = []
    for line in dict.fromkeys(line.strip() for line in text.splitlines()):
        if line:
            option = known.get(line) or Option(label_id_for(line, taken), line)
            taken.add(option.id)
            result.append(option)
    return tuple(result)


def _number(text: str, *, whole: bool) -> str:
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return ""
    return str(int(value)) if whole else text.strip()
