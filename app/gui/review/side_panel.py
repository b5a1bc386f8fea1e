"""What stands beside the panes: the differences, the answers, the guideline, and the button that decides."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.actions import ActionSet
from app.gui.labeling.guideline_panel import GuidelinePanel
from app.gui.labeling.question_panel import QuestionPanel
from app.gui.plain import plain_label, plain_tip
from app.gui.review.action_button import action_button
from app.gui.review.answer_table import AnswerTable
from app.gui.review.case import Case
from app.gui.review.difference_list import DifferenceList
from app.gui.review.spot import Spot

WIDTH = 304


class SidePanel(QWidget):
    """Only shows; what is chosen here the page hears from the lists' own signals."""

    def __init__(self, actions: ActionSet) -> None:
        super().__init__()
        self.differences = DifferenceList()
        self.answers = AnswerTable()
        self.questions = QuestionPanel()
        self.guideline = GuidelinePanel()
        self.place = plain_label()
        self.place.setFont(theme.title_font(1))
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 8, 4)
        top.setSpacing(4)
        top.addWidget(self.place, 1)
        for name in ("review.previous_difference", "review.next_difference"):
            top.addWidget(action_button(actions[name]))
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.differences, 1)
        answers = QSplitter(Qt.Orientation.Vertical)
        answers.addWidget(self.answers)
        answers.addWidget(self.questions)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(answers, self.tr("Answers"))
        self.tabs.addTab(self.guideline, self.tr("Guideline"))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(self.tabs)
        split.setSizes([300, 300])
        split.setChildrenCollapsible(False)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(split, 1)
        column.addWidget(self._decision_bar(actions))

    def _decision_bar(self, actions: ActionSet) -> QWidget:
        bar = QFrame()
        bar.setProperty("role", "foot")
        column = QVBoxLayout(bar)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        self.summary = plain_label()
        self.summary.setWordWrap(True)
        self.summary.setProperty("role", "muted")
        self.fault = plain_label()
        self.fault.setWordWrap(True)
        self.fault.setProperty("role", "error")
        self.fault.hide()
        self.accept_all = QPushButton(self.tr("Accept all that agree"))
        self.accept_all.clicked.connect(actions["review.accept_all"].trigger)
        self.decide = QPushButton(self.tr("Decide"))
        self.decide.setProperty("role", "primary")
        self.decide.clicked.connect(actions["review.decide"].trigger)
        for button, name in ((self.accept_all, "review.accept_all"), (self.decide, "review.decide")):
            button.setToolTip(plain_tip(actions[name].toolTip()))
        for widget in (self.summary, self.fault, self.accept_all, self.decide):
            column.addWidget(widget)
        return bar

    def show_case(self, case: Case, spots: list[Spot]) -> None:
        """The differences, answers and guideline of a case; no difference is chosen yet."""
        if len(case.subjects) < 2:
            why = self.tr("Only one person worked on this item. Press E to correct it, Enter to accept it.")
        else:
            why = self.tr("Everybody agrees. Ctrl+Shift+Enter accepts all of it at once.")
        self.differences.show_spots(spots, why)
        differing = {spot.question for spot in spots if spot.question}
        self.answers.show_answers(case.project.questions, case.annotations, differing)
        self.questions.set_questions(case.project.questions, fixed=True)
        self.guideline.set_guideline(case.project.guideline, fixed=True)
        self.tabs.setTabVisible(0, bool(case.project.questions))
        self.show_place(-1, len(spots))

    def clear(self) -> None:
        self.differences.show_spots([], "")
        self.answers.show_answers((), (), ())
        self.place.setText("")
        self.summary.setText("")

    def show_place(self, position: int, total: int) -> None:
        """Which difference is looked at, -1 for none."""
        locale = self.locale()
        if position < 0:
            self.place.setText(self.tr("%Ln difference(s)", "", total))
            return
        words = self.tr("Difference {number} of {total}")
        self.place.setText(words.format(number=locale.toString(position + 1), total=locale.toString(total)))

    def say_fault(self, text: str) -> None:
        """Why it could not be decided, beside the button; empty when nothing is wrong."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
